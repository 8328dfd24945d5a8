"""The models that Kindred offers, as ``resources/models.json`` lists them.

Only models whose licence lets anyone use them for anything are in it; docs/decisions/0003-models.md
says which were left out and why.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.embed.installed import CONFIG_NAME, PICKLED_WEIGHTS_NAME, WEIGHTS_NAME
from indexer.errors import ModelError
from indexer.messages import message
from indexer.resources import resource_path

OPEN_LICENCES = frozenset({"MIT", "Apache-2.0", "BSD-3-Clause"})
"""SPDX identifiers. A model under any other licence is refused when the catalogue is read."""

_SHA256 = re.compile(r"[0-9a-f]{64}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model on the hub."""

    name: str
    size_bytes: int
    """Approximate unless ``sha256`` is known; what is free on the disk is compared with it."""
    sha256: str | None
    """None where it is not known to us: then the hub's own word is taken."""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """One model on offer."""

    id: str
    name: str
    description: str
    """One sentence for people."""
    architecture: str
    """As open_clip names it."""
    pretrained: str
    """open_clip's tag of these weights."""
    repo: str
    revision: str
    files: tuple[ModelFile, ...]
    licence: str
    """SPDX identifier."""
    licence_url: str
    languages: str
    dim: int
    image_size: int
    relative_speed: float
    """Photos a second on a CPU, against the default model."""

    @property
    def size_bytes(self) -> int:
        """What a download takes, about."""
        return sum(file.size_bytes for file in self.files)


class ModelCatalogue:
    """The entries in order; the first is the default."""

    def __init__(self, entries: tuple[CatalogueEntry, ...]) -> None:
        if not entries:
            raise _damaged("it lists no model")
        self._entries = {entry.id: entry for entry in entries}
        if len(self._entries) != len(entries):
            raise _damaged("two models have the same id")

    @classmethod
    def load(cls, path: Path | None = None) -> ModelCatalogue:
        """Read and check the catalogue.

        Raises:
            ModelError: It is missing or wrong; the message names the entry and the field.
        """
        path = path or resource_path("models.json")
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise _damaged(str(error)) from error
        models = content.get("models") if isinstance(content, dict) else None
        if not isinstance(models, list):
            raise _damaged("it has no list named models")
        return cls(tuple(_entry(number, model) for number, model in enumerate(models, start=1)))

    @property
    def default(self) -> CatalogueEntry:
        """The model for most people."""
        return next(iter(self._entries.values()))

    def get(self, model_id: str) -> CatalogueEntry:
        """The entry of that id.

        Raises:
            ModelError: There is none; the message lists those there are.
        """
        try:
            return self._entries[model_id]
        except KeyError:
            raise ModelError(
                message("Kindred offers no model named {model_id}", model_id=model_id),
                message("on offer: {names}", names=", ".join(self._entries)),
            ) from None

    def __contains__(self, model_id: object) -> bool:
        return model_id in self._entries

    def __iter__(self) -> Iterator[CatalogueEntry]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)


_TEXT_FIELDS = (
    "id", "name", "description", "architecture", "pretrained", "repo", "revision", "licence",
    "licence_url", "languages",
)  # fmt: skip


def _entry(number: int, model: Any) -> CatalogueEntry:
    if not isinstance(model, dict):
        raise _damaged(f"entry {number} is no object")
    where = f"entry {number} ({model.get('id', 'no id')})"
    for field in _TEXT_FIELDS:
        if not isinstance(model.get(field), str) or not model[field].strip():
            raise _damaged(f"{where} has no {field}")
    if not _ID.fullmatch(model["id"]):
        raise _damaged(f"{where} has an id with other signs than a-z, 0-9 and hyphens")
    if model["licence"] not in OPEN_LICENCES:
        raise _damaged(f"{where} has the licence {model['licence']}, which is not an open one")
    if not model["licence_url"].startswith("https://"):
        raise _damaged(f"{where} has a licence_url that is no https address")
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", model["repo"]):
        raise _damaged(f"{where} has a repo that is not OWNER/NAME")
    numbers = {field: model.get(field) for field in ("dim", "image_size", "relative_speed")}
    for field, value in numbers.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or value <= 0:
            raise _damaged(f"{where} has no positive {field}")
    unknown = model.keys() - set(_TEXT_FIELDS) - numbers.keys() - {"files"}
    if unknown:
        raise _damaged(f"{where} has unknown fields: {', '.join(sorted(unknown))}")
    return CatalogueEntry(
        **{field: model[field] for field in _TEXT_FIELDS},
        dim=int(model["dim"]),
        image_size=int(model["image_size"]),
        relative_speed=float(model["relative_speed"]),
        files=_files(where, model.get("files")),
    )


def _files(where: str, files: Any) -> tuple[ModelFile, ...]:
    if not isinstance(files, list):
        raise _damaged(f"{where} has no files")
    found = []
    for file in files:
        name = file.get("name") if isinstance(file, dict) else None
        if not isinstance(name, str) or not re.fullmatch(r"\w[\w.-]*", name):
            raise _damaged(f"{where} has a file without a plain name")
        size, sha256 = file.get("size_bytes"), file.get("sha256")
        if not isinstance(size, int) or size <= 0:
            raise _damaged(f"{where}: {name} has no positive size_bytes")
        if sha256 is not None and not (isinstance(sha256, str) and _SHA256.fullmatch(sha256)):
            raise _damaged(f"{where}: the sha256 of {name} is not 64 hexadecimal digits")
        found.append(ModelFile(name, size, sha256))
    names = {file.name for file in found}
    if CONFIG_NAME not in names or len(names & {WEIGHTS_NAME, PICKLED_WEIGHTS_NAME}) != 1:
        raise _damaged(f"{where} needs {CONFIG_NAME} and one file of weights")
    return tuple(found)


def _damaged(reason: str) -> ModelError:
    """The reason is for whoever wrote the list, and stays English."""
    return ModelError(
        message("The list of models that ships with Kindred is damaged"),
        reason,
        message("Install Kindred again"),
    )
