"""Errors that are told to the user, against bugs, which are not caught.

Everything that can go wrong outside our own code (a full disk, a broken file, a missing model)
is a `UserFacingError`; anything else that is raised is a bug and ends with a traceback.
"""

from __future__ import annotations

from enum import StrEnum

from indexer.messages import message


class UserFacingError(Exception):
    """Something that the user should hear of, in three short plain sentences or clauses.

    Attributes:
        what: What happened ("Kindred could not open its catalog").
        reason: Why, as far as it is known, and what it means for the photos; it goes on after a
            colon, hence begins in lower case.
        hint: What to do next; may be empty.
    """

    def __init__(self, what: str, reason: str = "", hint: str = "") -> None:
        super().__init__(what, reason, hint)
        self.what = what
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        """All parts in one line: ``What: reason. Hint.``, as the command line prints them."""
        what, reason, hint = (
            part.strip().rstrip(".") for part in (self.what, self.reason, self.hint)
        )
        line = f"{what}: {reason}." if reason else f"{what}."
        if hint and not hint.endswith("?"):
            hint += "."
        return f"{line} {hint}" if hint else line


class CatalogError(UserFacingError):
    """The catalog cannot be opened, read or written."""


class StorageFullError(UserFacingError):
    """The disk that holds the profile is full, or cannot be written to."""


class PhotoError(UserFacingError):
    """One file could not be taken in; the run goes on.

    Attributes:
        is_transient: True when another try may succeed although the file has not changed
            (no permission, a drive that did not answer); False for broken content.
    """

    def __init__(
        self, what: str, reason: str = "", hint: str = "", *, is_transient: bool = False
    ) -> None:
        super().__init__(what, reason, hint)
        self.is_transient = is_transient

    @property
    def sentences(self) -> str:
        """What and why, as a problem is shown: ``The file is empty. There is no picture in it``."""
        what, reason = _bare(self.what), _bare(self.reason)
        return message("{what}. {reason}", what=what, reason=reason) if reason else what


def _bare(part: str) -> str:
    """Without a full stop; a message without one stays a message."""
    bare = part.strip().rstrip(".")
    return part if part == bare else bare


class Absence(StrEnum):
    """Why no file of a photo can be looked at now; what says most comes first."""

    OFFLINE = "offline"
    """Its drive is not connected."""
    UNREADABLE = "unreadable"
    """It is there, and the system does not hand it out."""
    CHANGED = "changed"
    """Where it stood there is something else now."""
    MISSING = "missing"
    """It was deleted or moved since it was indexed."""
    FORGOTTEN = "forgotten"
    """The library does not have it any more."""


class PhotoAbsent(PhotoError):
    """None of a photo's files can be read; the library still has its thumbnail."""

    def __init__(self, absence: Absence) -> None:
        super().__init__(
            message("The photo cannot be opened now ({absence})", absence=absence.value),
            is_transient=True,
        )
        self.absence = absence


class ModelError(UserFacingError):
    """A model is missing, broken, refused, or could not be downloaded."""


class DeviceError(ModelError):
    """A device that was asked for is not there, does not work, or is too small for the model."""


class IndexedElsewhereError(UserFacingError):
    """Another process indexes this library; what was asked for can be done once it has ended."""


class QueryError(UserFacingError):
    """A query cannot be answered: it is empty, or one of its images cannot be read.

    Attributes:
        position: Of the term that is to blame, from 0; None where it is not one alone.
    """

    position: int | None = None


class FilterError(QueryError):
    """What was typed as a filter means nothing.

    Attributes:
        position: Of the first character that is to blame, from 0, in the text that was read.
        length: How many characters are.
    """

    position: int

    def __init__(
        self, what: str, reason: str = "", hint: str = "", *, position: int, length: int
    ) -> None:
        super().__init__(what, reason, hint)
        self.position = position
        self.length = length


class Cancelled(Exception):
    """Raised inside a job after its token was cancelled; never shown."""
