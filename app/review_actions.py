"""What one can do while going through duplicates, with the keys for it: one decision, one key."""

from __future__ import annotations

from PySide6.QtGui import QAction

from app.action_maker import ActionMaker, Key
from app.commands import Group, Scope

PLACES = 9
"""A group's first photos have a key each."""


class ReviewActions(ActionMaker):
    """`app.controllers.reviewing` does the work."""

    def _make_review_actions(self) -> None:
        def make(name: str, text: str, icon: str, *keys: Key) -> QAction:
            return self._make(name, Group.REVIEW, text, icon, *keys, scope=Scope.REVIEW)

        self.show_duplicates = self._make(
            "show_duplicates",
            Group.REVIEW,
            self.tr("Show duplicates"),
            "copy",
            "Ctrl+Shift+D",
        )
        self.next_tier = make("next_tier", self.tr("Next tab"), "caret-right", "Ctrl+PgDown")
        self.previous_tier = make(
            "previous_tier", self.tr("Previous tab"), "caret-left", "Ctrl+PgUp"
        )
        self.next_group = make("next_group", self.tr("Next group"), "caret-down", "PgDown")
        self.previous_group = make("previous_group", self.tr("Previous group"), "caret-up", "PgUp")
        self.next_undecided = make(
            "next_undecided", self.tr("Next group that is not decided"), "skip-forward", "J"
        )
        self.next_in_group = make(
            "next_in_group", self.tr("Next photo of the group"), "caret-right", "Right"
        )
        self.previous_in_group = make(
            "previous_in_group", self.tr("Previous photo of the group"), "caret-left", "Left"
        )
        self.keep = make("keep", self.tr("Keep"), "check", "K")
        self.bin = make("bin", self.tr("Bin"), "trash", "X", "Del")
        self.undecide = make("undecide", self.tr("Decide later"), "minus", "Backspace")
        self.not_duplicates = make("not_duplicates", self.tr("Not duplicates"), "prohibit", "N")
        self.take_advice = make(
            "take_advice", self.tr("Take the advice, next group"), "check-square", "Return", "Enter"
        )
        self.keep_only = tuple(
            make(
                f"keep_only_{place}",
                self.tr("Keep photo {0}, bin the rest").format(place),
                "check",
                str(place),
            )
            for place in range(1, PLACES + 1)
        )
        """By the place in the group."""
        for place, action in enumerate(self.keep_only, 1):
            setattr(self, f"keep_only_{place}", action)
        self.undo_decision = make(
            "undo_decision", self.tr("Undo the decision"), "arrow-counter-clockwise", "Z"
        )
        self.redo_decision = make(
            "redo_decision", self.tr("Decide so again"), "arrow-clockwise", "Shift+Z"
        )
        self.compare_all = make(
            "compare_all", self.tr("Compare all photos of the group"), "squares-four", "A", "V"
        )
        self.show_difference = make(
            "show_difference", self.tr("Show the difference"), "circle-half", "D"
        )
        self.flip = make("flip", self.tr("Flip between the photos"), "swap", "F")
        self.preview_bin = make(
            "preview_bin", self.tr("Preview what is marked…"), "list-bullets", "P"
        )
        self.keeper_rules = make(
            "keeper_rules", self.tr("Which photo to keep…"), "sliders-horizontal"
        )
