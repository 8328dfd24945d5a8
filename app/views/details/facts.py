"""A short table of facts: a dim name, and what there is to say; some can be copied by a button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QToolButton, QWidget

from app.icons import Icons

_LONG_WORD: Final = re.compile(r"[^\s/\\]{12}")
_BREAK_HERE: Final = "\u200b"
"""Zero width; lines may break there."""


class Fact(NamedTuple):
    """One line."""

    name: str
    """Empty: it belongs to the line above."""
    value: str
    to_copy: str = ""
    """What a button beside it puts into the clipboard; empty: no button."""


class FactTable(QWidget):
    """Keeps its labels when the facts change, so that walking along photos does not flicker."""

    copied = Signal(str)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._rows: list[tuple[QLabel, QLabel, QToolButton]] = []
        self._facts: list[Fact] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    @property
    def facts(self) -> Sequence[Fact]:
        """What is shown."""
        return self._facts

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show other facts."""
        self._facts = list(facts)
        while len(self._rows) < len(facts):
            self._add_row()
        for i, (name, value, button) in enumerate(self._rows):
            fact = facts[i] if i < len(facts) else None
            for widget in (name, value):
                widget.setVisible(fact is not None)
            button.setVisible(fact is not None and bool(fact.to_copy))
            if fact is not None:
                name.setText(fact.name)
                self._show_value(value, fact.value)
                value.setAccessibleName(f"{fact.name}: {fact.value}" if fact.name else fact.value)
                button.setAccessibleName(self.tr("Copy: {0}").format(fact.name))
                button.setToolTip(self.tr("Copy"))
        self.setVisible(bool(facts))

    def _add_row(self) -> None:
        row = len(self._rows)
        name, value, button = QLabel(self), QLabel(self), QToolButton(self)
        name.setProperty("kind", "dim")
        value.setTextFormat(Qt.TextFormat.PlainText)
        value.setWordWrap(True)
        value.setMinimumWidth(0)
        button.setIcon(self._icons.icon("copy-simple", "dim"))
        button.clicked.connect(lambda: self._copy(row))
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, row, 0, top)
        self._grid.addWidget(value, row, 1)
        self._grid.addWidget(button, row, 2, top)
        self._rows.append((name, value, button))

    def _show_value(self, label: QLabel, value: str) -> None:
        """Names of files may be one long word: let it break, lest the panel cuts it off."""
        text = _LONG_WORD.sub(lambda word: word[0] + _BREAK_HERE, value)
        label.setText(text)
        can_select = text == value  # nobody wants to copy invisible signs along with a name
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            if can_select
            else Qt.TextInteractionFlag.NoTextInteraction
        )
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _copy(self, row: int) -> None:
        fact = self._facts[row]
        QApplication.clipboard().setText(fact.to_copy)
        self.copied.emit(fact.to_copy)
