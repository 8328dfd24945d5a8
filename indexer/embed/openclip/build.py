"""From an open_clip folder, or an architecture's name, to a model in evaluation mode."""

from __future__ import annotations

import logging
import pickle
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import open_clip
import torch
from open_clip.transform import PreprocessCfg
from safetensors import SafetensorError

from indexer.embed.base import Interpolation, Preprocess, ResizeMode
from indexer.errors import ModelError
from indexer.messages import message


def build_from_folder(folder: Path, weights: Path) -> torch.nn.Module:
    """The folder's model with the given weights, on the CPU.

    Raises:
        ModelError: The folder or the weights are unusable; never anything else for bad content.
    """
    with _as_model_error(folder), quiet(), _without_random_init():
        model = open_clip.create_model(
            f"local-dir:{folder}", load_weights=False, pretrained_image=False, pretrained_text=False
        )
        # Named here, because create_model would take the first of several files that it knows.
        open_clip.load_checkpoint(model, str(weights), weights_only=True, device="cpu")
    return _ready(model)


def build_random(architecture: str, seed: int) -> torch.nn.Module:
    """A model with random weights, the same ones for the same seed; for benchmarks and tests.

    Raises:
        ModelError: open_clip knows no such architecture.
    """
    if architecture not in open_clip.list_models():
        raise ModelError(
            message("There is no architecture named {architecture}", architecture=architecture)
        )
    with torch.random.fork_rng(devices=[]), quiet():
        torch.manual_seed(seed)
        model = open_clip.create_model(
            architecture, pretrained=None, pretrained_image=False, pretrained_text=False
        )
    return _ready(model)


def preprocess_of(model: Any) -> Preprocess:
    """The model's own preprocessing, as open_clip's inference transform applies it."""
    settings = PreprocessCfg(**model.visual.preprocess_cfg)
    size = settings.size
    height, width = (size, size) if isinstance(size, int) else (size[0], size[-1])
    mode = cast(ResizeMode, settings.resize_mode or "shortest")
    # open_clip's transform: "random" means bicubic at inference, and a target that is not square
    # is resized with bicubic whatever the settings say.
    is_bilinear = settings.interpolation == "bilinear" and not (
        mode == "shortest" and height != width
    )
    interpolation: Interpolation = "bilinear" if is_bilinear else "bicubic"
    return Preprocess(
        size=(height, width),
        resize_mode=mode,
        interpolation=interpolation,
        mean=_triple(settings.mean or open_clip.OPENAI_DATASET_MEAN),
        std=_triple(settings.std or open_clip.OPENAI_DATASET_STD),
        fill_color=int(settings.fill_color),
    )


def _triple(value: Any) -> tuple[float, float, float]:
    red, green, blue = value if isinstance(value, list | tuple) else (value,) * 3
    return float(red), float(green), float(blue)


def _ready(model: torch.nn.Module) -> torch.nn.Module:
    return model.eval().requires_grad_(requires_grad=False)


@contextmanager
def _as_model_error(folder: Path) -> Iterator[None]:
    """Say in words what open_clip, safetensors and torch raise on unusable content."""
    try:
        yield
    except (SafetensorError, pickle.UnpicklingError, EOFError) as error:
        raise ModelError(
            message("The weights in {name} are damaged", name=folder.name),
            str(error).splitlines()[0] if str(error) else type(error).__name__,
            message("Download or copy the model again"),
        ) from error
    except MemoryError as error:
        raise ModelError(
            message("The model in {name} does not fit in memory", name=folder.name),
            "",
            message("Choose a smaller model"),
        ) from error
    except (RuntimeError, ValueError, TypeError, KeyError, AttributeError, AssertionError) as error:
        # load_state_dict (strict) names the tensors that are missing or of another shape.
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        raise ModelError(
            message(
                "The weights in {name} do not fit the model that its description names",
                name=folder.name,
            ),
            (lines[1] if len(lines) > 1 else lines[0] if lines else type(error).__name__)[:200],
            message("Choose the architecture that the weights were made for"),
        ) from error
    except OSError as error:
        raise ModelError(
            message("The model in {name} cannot be read", name=folder.name),
            error.strerror or str(error),
        ) from error


class _WithoutRandomInit(torch.overrides.TorchFunctionMode):
    """Leave fresh parameters unset: every one is overwritten by the weights (loaded strictly).

    Filling ViT-B-32 with random numbers costs more than reading its weights. Holds for the
    thread that enters it only.
    """

    # Both levels: a function of torch.nn.init is seen whole, what runs inside it is not.
    _SKIPPED = frozenset(
        {
            torch.Tensor.normal_,
            torch.Tensor.uniform_,
            torch.nn.init.normal_,
            torch.nn.init.uniform_,
            torch.nn.init.trunc_normal_,
            torch.nn.init.kaiming_normal_,
            torch.nn.init.kaiming_uniform_,
        }
    )

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        kwargs = kwargs or {}
        if func in self._SKIPPED:
            return args[0] if args else kwargs["tensor"]
        return func(*args, **kwargs)


_without_random_init = _WithoutRandomInit


@contextmanager
def quiet() -> Iterator[None]:
    """Keep open_clip's remarks off stderr: it logs to the root logger, which would print them.

    The handler matters as well: ``logging.warning`` on a root without handlers installs one that
    writes to stderr for the rest of the process.
    """
    root, handler = logging.getLogger(), logging.NullHandler()

    def is_not_open_clip(record: logging.LogRecord) -> bool:
        return "open_clip" not in record.pathname

    root.addHandler(handler)
    root.addFilter(is_not_open_clip)
    try:
        yield
    finally:
        root.removeFilter(is_not_open_clip)
        root.removeHandler(handler)
