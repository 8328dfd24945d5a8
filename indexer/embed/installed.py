"""One model on the disk, and the ``kindred_model.json`` that says where it came from."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from indexer.embed.weights import weights_digest
from indexer.errors import ModelError
from indexer.messages import message

MANIFEST_NAME = "kindred_model.json"
CONFIG_NAME = "open_clip_config.json"
WEIGHTS_NAME = "open_clip_model.safetensors"
PICKLED_WEIGHTS_NAME = "open_clip_pytorch_model.bin"
"""What some repositories offer instead; converted before it is installed."""


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """A model that can be loaded: complete and verified."""

    id: str
    """What the user types after ``--model``; also the folder's name."""
    name: str
    folder: Path
    licence: str
    """SPDX identifier, or "unknown" for a model that the user brought."""
    licence_url: str = ""
    source: str = ""
    """Where it came from, in words."""
    installed_at: str = ""
    """UTC, ISO 8601."""
    weights_file_sha256: str | None = None
    weights_digest: str | None = None
    """`indexer.embed.weights.weights_digest` of the weights, as they were when it was taken."""
    weights_stamp: tuple[int, int] | None = None
    """Size in bytes and mtime in nanoseconds of the weights when ``weights_digest`` was taken."""
    size_bytes: int = field(default=0, compare=False)
    """All files together, when the model was read; who shows it later need not find it there."""

    @property
    def weights_path(self) -> Path:
        """The safetensors file."""
        return self.folder / WEIGHTS_NAME

    def digest(self) -> str:
        """The digest of the weights: the recorded one while the file is untouched, else taken anew.

        Hashing 600 MB at each start would cost a second, so the record is kept where it can be.

        Raises:
            ModelError: The weights are missing or damaged.
        """
        stamp = self._stamp()
        if self.weights_digest is not None and self.weights_stamp == stamp:
            return self.weights_digest
        digest = weights_digest(self.weights_path)
        if (self.folder / MANIFEST_NAME).is_file():
            with suppress(OSError):  # a read-only profile: it is hashed again next time
                replace(self, weights_digest=digest, weights_stamp=stamp).write(self.folder)
        return digest

    def with_digest(self, digest: str, weights: Path) -> InstalledModel:
        """This model with the digest of the given weights file on record."""
        status = weights.stat()
        return replace(
            self, weights_digest=digest, weights_stamp=(status.st_size, status.st_mtime_ns)
        )

    def write(self, folder: Path) -> None:
        """Write the description into a folder, which may still be a temporary one.

        Raises:
            OSError: The folder cannot be written to.
        """
        content: dict[str, Any] = {
            own.name: getattr(self, own.name)
            for own in fields(self)
            if own.name not in ("id", "folder", "size_bytes")  # said by what lies there
        }
        temporary = folder / f".{MANIFEST_NAME}.new"
        temporary.write_text(
            json.dumps({"version": 1, **content}, indent=2, ensure_ascii=False) + "\n",
            encoding="utf-8",
        )
        temporary.replace(folder / MANIFEST_NAME)

    @classmethod
    def read(cls, folder: Path) -> InstalledModel:
        """The model in a folder.

        Raises:
            ModelError: The description is damaged or of a newer version, or the weights are gone.
        """
        try:
            content = json.loads((folder / MANIFEST_NAME).read_text(encoding="utf-8"))
            if content.pop("version") != 1:
                raise ModelError(
                    message(
                        "The model {name} was installed by a newer version of Kindred",
                        name=folder.name,
                    ),
                    "",
                    message("Update Kindred, or remove the model and install it again"),
                )
            stamp = content.pop("weights_stamp", None)
            content["id"] = folder.name  # the folder may have been renamed by hand
            model = cls(
                folder=folder,
                weights_stamp=tuple(stamp) if stamp else None,
                size_bytes=folder_size(folder),
                **content,
            )
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelError(
                message("The model {name} is damaged", name=folder.name),
                message(
                    "{manifest_name} cannot be read: {error}",
                    manifest_name=MANIFEST_NAME,
                    error=error,
                ),
                message("Remove it and install it again"),
            ) from error
        if not model.weights_path.is_file():
            raise ModelError(
                message("The model {name} is damaged", name=model.name),
                message(
                    "{weights_name} is missing from {folder}",
                    weights_name=WEIGHTS_NAME,
                    folder=folder,
                ),
                message("Remove it and install it again"),
            )
        return model

    def _stamp(self) -> tuple[int, int]:
        try:
            status = self.weights_path.stat()
        except OSError as error:
            raise ModelError(
                message("The model {name} cannot be read", name=self.name),
                error.strerror or str(error),
            ) from error
        return status.st_size, status.st_mtime_ns


def folder_size(folder: Path) -> int:
    """Bytes of the files in a model's folder.

    Raises:
        OSError: It cannot be looked through, or is just being removed.
    """
    return sum(path.stat().st_size for path in folder.iterdir() if path.is_file())
