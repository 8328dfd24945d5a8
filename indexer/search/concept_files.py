"""Taught names as one JSON file, for another library: content hashes, boxes and small pictures.

``{"format": "kindred-names", "version": 1, "names": [{"name": "Biscuit", "examples": [{"sha256":
"…", "box": [left, top, width, height] or null, "picture": "a JPEG in base64"}, …]}, …]}``

Used by `indexer.library`; any thread. A file from somebody else is checked as a whole before
anything is taken from it.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from indexer.cancel import CancelToken
from indexer.catalog.concept_records import ConceptExample, NewExample, StoredConcept
from indexer.errors import PhotoError, QueryError, StorageFullError, UserFacingError
from indexer.messages import message
from indexer.search import boxes
from indexer.search.concept_names import checked_name
from indexer.search.concept_pictures import opened
from indexer.types import Box

_FORMAT: Final = "kindred-names"
_VERSION: Final = 1
_LARGEST_BYTES: Final = 256 * 1024 * 1024
_HASH_BYTES: Final = 32


def write_names(names: Sequence[StoredConcept], target: Path) -> None:
    """Write names with their examples; the file is there as a whole or not at all.

    Raises:
        StorageFullError: It cannot be written.
    """
    text = json.dumps(
        {
            "format": _FORMAT,
            "version": _VERSION,
            "names": [
                {
                    "name": one.concept.name,
                    "examples": [_written(example) for example in one.examples],
                }
                for one in names
            ],
        },
        ensure_ascii=False,
        indent=1,
    )
    part = target.with_name(target.name + ".part")
    try:
        try:
            with part.open("wb") as stream:
                stream.write(text.encode("utf-8", "replace"))
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(target)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise StorageFullError(
            message("The names could not be written to {path}", path=target),
            message("{reason}; they are kept in Kindred as before", reason=error.strerror or error),
            message("Make room there, or choose another folder"),
        ) from error


def read_names(source: Path, token: CancelToken) -> dict[str, list[NewExample]]:
    """Read such a file.

    Raises:
        UserFacingError: It cannot be read, is no such file, is damaged, or a newer Kindred wrote
            it.
        Cancelled: The token was cancelled.
    """
    try:
        if source.stat().st_size > _LARGEST_BYTES:
            raise _damaged(source)
        kept = json.loads(source.read_bytes())
        if not isinstance(kept, dict) or kept.get("format") != _FORMAT:
            raise _damaged(source)
        if int(kept["version"]) > _VERSION:
            raise UserFacingError(
                message("{name} was written by a newer Kindred", name=_shown(source)),
                message("this one cannot read all of it; nothing was changed"),
                message("Update Kindred, then import it again"),
            )
        names: dict[str, list[NewExample]] = {}
        for one in kept["names"]:
            examples = names.setdefault(checked_name(str(one["name"])), [])
            for example in one["examples"]:
                token.raise_if_cancelled()
                examples.append(_read(example))
    except OSError as error:
        raise UserFacingError(
            message("{name} cannot be read", name=_shown(source)),
            error.strerror or str(error),
            message("Choose another file"),
        ) from error
    except (ValueError, TypeError, KeyError, AttributeError, PhotoError, QueryError) as error:
        raise _damaged(source) from error
    except RecursionError as error:
        raise _damaged(source) from error
    return names


def _written(example: ConceptExample) -> dict[str, Any]:
    box = example.box
    return {
        "sha256": example.content_hash.hex(),
        "box": None if box is None else [box.left, box.top, box.width, box.height],
        "picture": base64.b64encode(example.picture).decode("ascii"),
    }


def _read(kept: dict[str, Any]) -> NewExample:
    digest = bytes.fromhex(kept["sha256"])
    if len(digest) != _HASH_BYTES:
        raise ValueError(f"a hash of {len(digest)} bytes")
    sides = kept["box"]
    box = None if sides is None else boxes.inside(Box(*(float(side) for side in sides)))
    try:
        picture = base64.b64decode(kept["picture"], validate=True)
    except binascii.Error as error:
        raise ValueError("a picture that is no base64") from error
    opened(picture)  # which says so where it is none
    return NewExample(digest, box, picture)


def _damaged(source: Path) -> UserFacingError:
    return UserFacingError(
        message("{name} holds no names that can be taken in", name=_shown(source)),
        message("it is no file that Kindred exported names to, or is damaged; nothing was changed"),
        message("Choose another file"),
    )


def _shown(path: Path) -> str:
    return path.name.encode("utf-8", "replace").decode("utf-8")
