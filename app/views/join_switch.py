"""All or any: what is asked of several pictures, as two small buttons beside each other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QToolButton, QWidget

from app.views.chip_area import LINE_PX
from indexer.search.query import Join


class JoinSwitch(QFrame):
    """Stands behind the chips while there are pictures to join. GUI thread."""

    chosen = Signal(object)
    """A `Join`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("joinSwitch")
        self.setAccessibleName(self.tr("What is asked of the pictures"))
        self.setFixedHeight(LINE_PX)
        self._group = QButtonGroup(self)
        self._buttons: dict[Join, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for number, (join, text, words) in enumerate(
            (
                (Join.ALL, self.tr("All"), self.tr("Photos like all of these pictures at once")),
                (Join.ANY, self.tr("Any"), self.tr("Photos like any one of these pictures")),
            )
        ):
            button = QToolButton(self)
            button.setText(text)
            button.setToolTip(words)
            button.setAccessibleName(words)
            button.setCheckable(True)
            self._group.addButton(button, number)
            self._buttons[join] = button
            row.addWidget(button)
        self._group.idClicked.connect(self._on_clicked)
        self.show_join(Join.ALL)

    @property
    def buttons(self) -> list[QToolButton]:
        """In order."""
        return list(self._buttons.values())

    def button(self, join: Join) -> QToolButton:
        """The one that stands for it."""
        return self._buttons[join]

    def show_join(self, join: Join) -> None:
        """Say which it is."""
        self._buttons[join].setChecked(True)
        for one, button in self._buttons.items():  # Tab comes to one, arrow keys to the other
            policy = Qt.FocusPolicy
            button.setFocusPolicy(policy.StrongFocus if one is join else policy.ClickFocus)

    @Slot(int)
    def _on_clicked(self, number: int) -> None:
        self.chosen.emit(list(self._buttons)[number])
