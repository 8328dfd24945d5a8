"""Opens a list to be written: a new one takes the place of an old one as a whole, or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from indexer.errors import UserFacingError
from indexer.messages import message


@contextmanager
def whole_list(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A list that gets its name once all of it is written.

    Bytes of names that are no text are written as they are, and so are line ends.

    Args:
        path: Where to.
        encoding: ``utf-8``, or ``utf-8-sig``, by whose mark spreadsheets know it.

    Raises:
        UserFacingError: It cannot be written. Nothing is left of it then, nor by any other
            exception, and an older list of that name stays as it was.
    """
    part = path.with_name(f".kindred-{secrets.token_hex(6)}.part")
    try:
        try:
            with part.open("x", encoding=encoding, errors="surrogateescape", newline="") as to:
                yield to
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
    except OSError as error:
        raise UserFacingError(
            message("The list could not be written to {path}", path=path),
            message("{reason}; your photos are not affected", reason=error.strerror or error),
            message("Choose another folder"),
        ) from error
