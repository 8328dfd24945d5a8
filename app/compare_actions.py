"""What one can do while comparing photos, with the keys for it.

Flipping, the difference, and walking from photo to photo are `ReviewActions`: there and here they
are the same.
"""

from __future__ import annotations

from PySide6.QtGui import QAction

from app.action_maker import Key
from app.commands import Group, Scope
from app.review_actions import ReviewActions


class CompareActions(ReviewActions):
    """`app.controllers.compare_keys` does the work; `compare` opens the page for a selection."""

    def _make_compare_actions(self) -> None:
        self.compare = self._make(
            "compare",
            Group.COMPARE,
            self.tr("Compare the selected photos"),
            "columns",
            "V",
            scope=Scope.GRID,
        )

        def make(name: str, text: str, icon: str, *keys: Key) -> QAction:
            return self._make(name, Group.COMPARE, text, icon, *keys, scope=Scope.COMPARE)

        self.side_by_side = make("side_by_side", self.tr("Side by side"), "columns", "B")
        self.split = make(
            "split", self.tr("A line between two photos"), "arrows-out-line-horizontal", "S"
        )
        self.line_left = make("line_left", self.tr("Line to the left"), "caret-left", ",")
        self.line_right = make("line_right", self.tr("Line to the right"), "caret-right", ".")
        self.link_photos = make(
            "link_photos", self.tr("Move all photos together"), "link-simple", "L"
        )
        self.link_photos.setCheckable(True)
        self.link_photos.setChecked(True)
        self.all_facts = make("all_facts", self.tr("Show all that is known"), "info", "I")
        self.all_facts.setCheckable(True)
        self.closer = make("closer", self.tr("Closer"), "magnifying-glass-plus", "+", "=")
        self.further = make("further", self.tr("Further away"), "magnifying-glass-minus", "-")
        self.whole_photos = make(
            "whole_photos", self.tr("Whole photos"), "frame-corners", "0", "Ctrl+0"
        )
        self.true_pixels = make(
            "true_pixels", self.tr("Full size of this photo"), "corners-out", "O", "Ctrl+1"
        )
