"""What a command of the window is: an action under a name, with the part that its keys act in.

`app.actions` has all of them; `app.keymap` and the list of shortcuts work on them. GUI thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QAction, QKeySequence


class Scope(StrEnum):
    """Where a key acts."""

    WINDOW = "window"
    """Everywhere; a text field keeps the letters that are typed into it."""
    PHOTOS = "photos"
    """On photos: in the grid and in the preview."""
    GRID = "grid"
    PREVIEW = "preview"
    REVIEW = "review"
    """On groups of duplicates."""
    COMPARE = "compare"
    """On photos that are compared, in the review of duplicates and beside it."""

    def meets(self, other: Scope) -> bool:
        """Whether one key cannot serve both."""
        if Scope.WINDOW in (self, other) or self is other:
            return True
        comparing = {Scope.REVIEW, Scope.COMPARE}
        if {self, other} <= comparing:
            return True
        return Scope.PHOTOS in (self, other) and not comparing & {self, other}


class Group(StrEnum):
    """Under which heading an action is listed."""

    SEARCH = "search"
    GO = "go"
    PHOTOS = "photos"
    VIEW = "view"
    PREVIEW = "preview"
    REVIEW = "review"
    COMPARE = "compare"
    LIBRARY = "library"


@dataclass(frozen=True, slots=True)
class Command:
    """An action, and what the list of shortcuts says of it."""

    name: str
    """Under which its keys are kept in the settings; never changed."""
    action: QAction
    group: Group
    scope: Scope
    default_keys: tuple[QKeySequence, ...]
