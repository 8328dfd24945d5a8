"""Import a model from a file or folder: for machines that are never online, and for own models.

Runs on a worker thread of the engine or of the command line. Nothing counts as installed before it
was loaded once and gave sensible vectors.
"""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from indexer.cancel import CancelToken
from indexer.embed import loading
from indexer.embed.catalogue import CatalogueEntry, ModelCatalogue
from indexer.embed.config import TOKENIZER_FILES, check_config, read_config, require_tokenizer
from indexer.embed.installed import (
    CONFIG_NAME,
    MANIFEST_NAME,
    PICKLED_WEIGHTS_NAME,
    WEIGHTS_NAME,
    InstalledModel,
)
from indexer.embed.models import SAMPLE_MODEL_ID, ModelStore
from indexer.embed.storage import require_space, storage_error
from indexer.embed.weights import read_tensors, weights_digest
from indexer.errors import ModelError
from indexer.messages import message

SAFE_SUFFIX = ".safetensors"
PICKLED_SUFFIXES = frozenset({".bin", ".pt", ".pth"})
_PREFERRED = (WEIGHTS_NAME, "open_clip_pytorch_model.safetensors", "open_clip_pytorch_model.bin")
_CHUNK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class _Source:
    """What the user pointed at."""

    weights: Path
    folder: Path
    config: dict[str, Any] | None
    """None where the architecture must come from the user or from the weights."""


def import_model(
    path: Path,
    store: ModelStore,
    *,
    architecture: str | None = None,
    name: str | None = None,
    token: CancelToken | None = None,
) -> InstalledModel:
    """Check a model, copy it into the profile and install it.

    Args:
        path: A ``.safetensors`` file, a pickled checkpoint (``.bin``, ``.pt``, ``.pth``; only if it
            holds nothing but weights), or a folder with ``open_clip_config.json`` and weights.
        store: Where to.
        architecture: open_clip's name, where the file comes without a description; None recognises
            those of the catalogue by the shapes of their tensors.
        name: What to call it; also its id. None takes the catalogue's id for the catalogue's own
            weights, else the file's or folder's name.
        token: Cancels between two steps.

    Raises:
        ModelError: It is no model, damaged, of another architecture, lacks its tokenizer, is
            refused because it could run code, or the name is taken.
        StorageFullError: The disk has too little space, or cannot be written to.
        Cancelled: The token was cancelled.
    """
    token = token or CancelToken()
    if name is not None:
        _require_free(_id_for(name, None, path, store), store)
    source = _find(path, architecture)
    store.folder.mkdir(parents=True, exist_ok=True)
    require_space(store.folder, source.weights.stat().st_size, source.weights.name)
    with store.staging("import") as staged:
        try:
            sha256 = _bring_weights(source.weights, staged / WEIGHTS_NAME, token)
            config = _configure(source, staged, architecture, store.catalogue)
            entry = _entry_of(sha256, store.catalogue)
            _require_free(_id_for(name, entry, path, store), store)
            model = InstalledModel(
                id=(model_id := _id_for(name, entry, path, store)),
                name=entry.name if entry and not name else (name or model_id),
                folder=store.folder_of(model_id),
                licence=entry.licence if entry else "unknown",
                licence_url=entry.licence_url if entry else "",
                source=f"imported from {source.weights.name}",
                installed_at=datetime.now(UTC).isoformat(timespec="seconds"),
                weights_file_sha256=sha256,
            )
            require_tokenizer(config, staged)
            token.raise_if_cancelled()
            digest = weights_digest(staged / WEIGHTS_NAME, token)
            trial = InstalledModel(model.id, model.name, staged, model.licence).with_digest(
                digest, staged / WEIGHTS_NAME
            )
            loading.verify_model(trial)
            token.raise_if_cancelled()
            return store.install(staged, model.with_digest(digest, staged / WEIGHTS_NAME))
        except OSError as error:
            raise storage_error(store.folder, error) from error


def _find(path: Path, architecture: str | None) -> _Source:
    if path.is_dir():
        weights = _weights_in(path)
        has_config = (path / CONFIG_NAME).is_file()
        config = read_config(path) if has_config or not architecture else None
        return _Source(weights, path, config)
    if not path.is_file():
        raise ModelError(
            message("There is no file or folder {path}", path=path), "", message("Check the path")
        )
    if path.suffix.lower() not in PICKLED_SUFFIXES | {SAFE_SUFFIX}:
        raise ModelError(
            message("{name} is not a model that Kindred can read", name=path.name),
            message(
                "a model is a {safe_suffix} file or a folder with {config_name}",
                safe_suffix=SAFE_SUFFIX,
                config_name=CONFIG_NAME,
            ),
        )
    beside = (path.parent / CONFIG_NAME).is_file() and not architecture
    return _Source(path, path.parent, read_config(path.parent) if beside else None)


def _weights_in(folder: Path) -> Path:
    for name in _PREFERRED:
        if (folder / name).is_file():
            return folder / name
    files = sorted(file for file in folder.iterdir() if file.is_file())
    for suffixes in ({SAFE_SUFFIX}, PICKLED_SUFFIXES):
        found = [file for file in files if file.suffix.lower() in suffixes]
        if len(found) == 1:
            return found[0]
        if found:
            raise ModelError(
                message("{name} holds several files of weights", name=folder.name),
                ", ".join(file.name for file in found),
                message("Import one of the files instead of the folder"),
            )
    raise ModelError(
        message("{name} is not a model folder", name=folder.name),
        message("it holds no {safe_suffix} file", safe_suffix=SAFE_SUFFIX),
        message(
            "Choose a folder with {config_name} and the weights, or a {safe_suffix} file",
            config_name=CONFIG_NAME,
            safe_suffix=SAFE_SUFFIX,
        ),
    )


def _bring_weights(source: Path, target: Path, token: CancelToken) -> str:
    """Copy, or convert, into the staging folder; return the SHA-256 of the source."""
    is_pickled = source.suffix.lower() in PICKLED_SUFFIXES
    if is_pickled:
        loading.convert_checkpoint(source, target)
    else:
        read_tensors(source)  # refuse at once what is no safetensors file, before copying it
    digest = hashlib.sha256()
    with ExitStack() as files:
        file = files.enter_context(source.open("rb"))
        copy = None if is_pickled else files.enter_context(target.open("wb"))
        while chunk := file.read(_CHUNK_BYTES):
            token.raise_if_cancelled()
            digest.update(chunk)
            if copy is not None:
                copy.write(chunk)
    return digest.hexdigest()


def _configure(
    source: _Source, staged: Path, architecture: str | None, catalogue: ModelCatalogue
) -> dict[str, Any]:
    """Write the description and bring the tokenizer's files."""
    config = source.config
    if config is None:
        entry = None
        if architecture is None:
            entry = _recognised(staged / WEIGHTS_NAME, source.weights.name, catalogue)
            architecture = entry.architecture
        else:
            entry = next((e for e in catalogue if e.architecture == architecture), None)
        config = loading.describe_architecture(architecture, entry.pretrained if entry else None)
        check_config(config, source.folder)
    (staged / CONFIG_NAME).write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    for name in TOKENIZER_FILES:
        if (source.folder / name).is_file():
            (staged / name).write_bytes((source.folder / name).read_bytes())
    return config


def _recognised(weights: Path, shown_name: str, catalogue: ModelCatalogue) -> CatalogueEntry:
    shapes = {name: tensor.shape for name, tensor in read_tensors(weights).items()}
    for entry in catalogue:
        if loading.matches_architecture(shapes, entry.architecture):
            return entry
    raise ModelError(
        message("The architecture of {shown_name} is not known", shown_name=shown_name),
        message(
            "it is none of {names}, and there is no {config_name} beside it",
            names=", ".join(entry.architecture for entry in catalogue),
            config_name=CONFIG_NAME,
        ),
        message(
            "Name the architecture (kindred models import FILE --architecture "
            "ViT-B-16), or import a folder with {config_name}",
            config_name=CONFIG_NAME,
        ),
    )


def _entry_of(sha256: str, catalogue: ModelCatalogue) -> CatalogueEntry | None:
    """The catalogue's entry of exactly these weights: its licence is then known."""
    for entry in catalogue:
        for file in entry.files:
            if file.sha256 == sha256 and file.name in (WEIGHTS_NAME, PICKLED_WEIGHTS_NAME):
                return entry
    return None


def _id_for(name: str | None, entry: CatalogueEntry | None, path: Path, store: ModelStore) -> str:
    if name is None and entry is not None:
        return entry.id
    stem = path.name if path.is_dir() else path.stem
    if path.name in _PREFERRED:  # every model's weights are named so: the folder says more
        stem = path.resolve().parent.name
    model_id = name.strip() if name else re.sub(r"[^\w.-]+", "-", stem).strip(".-") or "model"
    if model_id in store.catalogue or model_id == SAMPLE_MODEL_ID:
        raise ModelError(
            message("An imported model cannot be named {model_id}", model_id=model_id),
            message("one of Kindred's own models has that name"),
            message("Choose another name with --name"),
        )
    store.folder_of(model_id)
    return model_id


def _require_free(model_id: str, store: ModelStore) -> None:
    """Refuse a name that is taken before minutes of copying, not after."""
    if (store.folder_of(model_id) / MANIFEST_NAME).is_file():
        raise ModelError(
            message("There is already a model named {model_id}", model_id=model_id),
            message("it was left as it is"),
            message("Choose another name with --name, or remove the installed one first"),
        )
