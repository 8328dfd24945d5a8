"""From a pickled checkpoint to safetensors, without running what the pickle may contain."""

from __future__ import annotations

import pickle
import warnings
import zipfile
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save_file

from indexer.errors import ModelError
from indexer.messages import message


def convert_checkpoint(source: Path, target: Path) -> None:
    """Write the tensors of a ``.bin``, ``.pt`` or ``.pth`` file as safetensors.

    A pickle is a program. ``weights_only=True`` makes torch run nothing of it but the rebuilding of
    tensors; a file that asks for more is refused.

    Raises:
        ModelError: It holds more than tensors, is damaged, or is no checkpoint.
        OSError: The target cannot be written.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # on old files: they load or they fail
            checkpoint: Any = torch.load(source, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise _refused(source) from error
    except (RuntimeError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        if "TorchScript" in str(error):
            raise _refused(source) from error
        raise ModelError(
            message("{name} is damaged, or is no model", name=source.name),
            str(error).splitlines()[0][:200] if str(error) else type(error).__name__,
            message("Copy or download the file again"),
        ) from error
    tensors = _state_of(checkpoint)
    if not tensors:
        raise ModelError(message("{name} holds no weights of a model", name=source.name))
    # save_file writes every tensor on its own: views and shared storage are copied apart.
    save_file({name: tensor.clone().contiguous() for name, tensor in tensors.items()}, str(target))


def _state_of(checkpoint: Any) -> dict[str, torch.Tensor]:
    """The weights, where open_clip's training script and others put them."""
    if isinstance(checkpoint, dict) and isinstance(checkpoint.get("state_dict"), dict):
        checkpoint = checkpoint["state_dict"]
    if not isinstance(checkpoint, dict):
        return {}
    tensors = {k: v for k, v in checkpoint.items() if isinstance(v, torch.Tensor)}
    if tensors and all(name.startswith("module.") for name in tensors):  # trained on several GPUs
        return {name.removeprefix("module."): tensor for name, tensor in tensors.items()}
    return tensors


def _refused(source: Path) -> ModelError:
    return ModelError(
        message("{name} is refused", name=source.name),
        message(
            "it is a pickled file that holds more than weights, and loading it "
            "could run a program on this computer"
        ),
        message("Use the .safetensors file of the same model instead"),
    )
