"""Where the encoder computes: CUDA before MPS before CPU, and how much at a time."""

from __future__ import annotations

import logging
from typing import Any

import torch

from indexer.cores import usable_cores
from indexer.embed.base import Device
from indexer.errors import DeviceError
from indexer.messages import counted, message

_log = logging.getLogger(__name__)

_THREADS = torch.get_num_threads()
"""What torch takes for best; it may count other cores than we do."""
_CPU_BATCH = 32
_MPS_BATCH = 64
"""Unified memory is shared with everything else on the machine, so this stays modest."""
_CUDA_BATCH_MAX = 256
_CUDA_BATCH_MIN = 8
_CUDA_BYTES_PER_PIXEL = 288
"""Upper estimate of working memory: 24 float32 copies of the input. ViT-B-32 needs about a tenth of
it, ViT-L-14 about all; running out is handled by halving."""


def choose_device(wanted: str | None = None) -> torch.device:
    """The device named, or the best that works here.

    Args:
        wanted: ``cuda``, ``cuda:1``, ``mps``, ``cpu``; None or ``auto`` chooses.

    Raises:
        DeviceError: The named device is not there or does not work.
    """
    if wanted and wanted != "auto":
        return _named(wanted)
    for name in ("cuda", "mps"):
        if _is_there(name):
            try:
                return _tried(torch.device(name))
            except RuntimeError as error:
                # A GPU that is too old for this build of torch is found, but computes nothing.
                _log.warning("%s is there but does not work, so the CPU is used: %s", name, error)
    return torch.device("cpu")


def available() -> list[Device]:
    """What there is to choose from beside the CPU; whether it works shows when it is used."""
    found = [
        Device(f"cuda:{number}", torch.cuda.get_device_name(number))
        for number in range(torch.cuda.device_count() if _is_there("cuda") else 0)
    ]
    return [*found, Device("mps", "Apple GPU")] if _is_there("mps") else found


def move(model: Any, device: torch.device) -> Any:
    """A model's weights on a device.

    Raises:
        DeviceError: They do not fit, or the device fails.
    """
    try:
        return model.to(device)
    except RuntimeError as error:  # torch's own out-of-memory error is one, too
        if device.type == "cpu":
            raise
        raise DeviceError(
            message("The model cannot be loaded onto {device}", device=describe(device)),
            str(error).splitlines()[0],
            message("Close other programs that use it, or choose another device"),
        ) from error


def describe(device: torch.device) -> str:
    """The device in words for people."""
    if device.type == "cuda":
        return f"CUDA, {torch.cuda.get_device_name(device)}"
    if device.type == "mps":
        return "MPS, Apple GPU"
    return counted(usable_cores(), "CPU, {count} core", "CPU, {count} cores")


def limit_threads(count: int | None) -> None:
    """Compute on at most so many threads in the calling thread; None: as many as torch likes."""
    wanted = _THREADS if count is None else min(count, _THREADS)
    if torch.get_num_threads() != wanted:
        torch.set_num_threads(wanted)


def batch_size(device: torch.device, input_size: tuple[int, int]) -> int:
    """How many images at a time serve the device best.

    CPU: 32 is the best that was measured (docs/decisions/0003-models.md); pause and cancel act
    between two layers, so they need not wait for it. CUDA: as many as fit in half of the memory
    that is free now, at most 256; not yet measured on a GPU, as is MPS.
    """
    if device.type == "cpu":
        return _CPU_BATCH
    if device.type == "mps":
        return _MPS_BATCH
    free_bytes, _ = torch.cuda.mem_get_info(device)
    fitting = free_bytes // 2 // (input_size[0] * input_size[1] * _CUDA_BYTES_PER_PIXEL)
    return 1 << (min(max(fitting, _CUDA_BATCH_MIN), _CUDA_BATCH_MAX).bit_length() - 1)


def _is_there(kind: str) -> bool:
    if kind == "cuda":
        return torch.cuda.is_available()
    return kind == "mps" and torch.backends.mps.is_available()


def _named(name: str) -> torch.device:
    try:
        device = torch.device(name)
        if device.type == "cpu":
            return device
        if _is_there(device.type):
            return _tried(device)
        reason: str = message("this machine has none, or this build of torch cannot use it")
    except RuntimeError as error:
        reason = str(error).splitlines()[0]
    raise DeviceError(
        message("The device {name} cannot be used", name=name),
        reason,
        message("Leave the choice to Kindred, or name cpu"),
    )


def _tried(device: torch.device) -> torch.device:
    (torch.ones(8, device=device) * 2).sum().item()
    return device
