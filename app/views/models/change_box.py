"""On the card of the model that is to take over: how far it is, and what may be done about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from app.icons import Icons
from app.translations import in_words
from app.views.action_buttons import action_button
from app.views.flow_layout import FlowLayout
from app.views.label import label
from app.views.models.change_words import coming_text, share
from indexer.events import ModelSwitch

_STEPS = 1000


class ChangeBox(QWidget):
    """Hidden on the cards of all other models."""

    cancel_requested = Signal()
    finish_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._state = label(self)
        self.finish = action_button(self, icons, self.tr("Change now"), "check")
        self.finish.clicked.connect(self.finish_requested)
        self.go_on = action_button(self, icons, self.tr("Go on"), "play")
        self.go_on.clicked.connect(self.go_on_requested)
        self.cancel = action_button(self, icons, self.tr("Cancel the change"), "x")
        self.cancel.clicked.connect(self.cancel_requested)
        self._buttons = (self.finish, self.go_on, self.cancel)
        buttons = FlowLayout(spacing=8)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addWidget(QWidget(self))  # takes what is left of the line
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._state)
        column.addSpacing(4)
        column.addLayout(buttons)
        self.hide()

    @property
    def text(self) -> str:
        """How far it is, in words."""
        return self._state.text()

    def show_switch(
        self, switch: ModelSwitch, *, is_moving: bool, is_paused: bool, is_busy: bool
    ) -> None:
        """Show where the change stands.

        Args:
            switch: The change.
            is_moving: Photos are described right now.
            is_paused: A run waits to be resumed.
            is_busy: What was pressed before is still being done.
        """
        focused = QApplication.focusWidget()
        name = in_words(switch.to_name)
        self._state.setText(coming_text(switch, is_moving=is_moving, is_paused=is_paused))
        self._bar.setValue(round(share(switch) * _STEPS))
        self._bar.setVisible(switch.error is None)
        self._bar.setAccessibleName(self.tr("Progress: {0}").format(name))
        self._bar.setAccessibleDescription(self._state.text())
        has_failed = switch.error is not None
        self.go_on.setText(self.tr("Try again") if has_failed else self.tr("Go on"))
        waits = switch.is_waiting and not is_moving and not has_failed
        self.finish.setVisible(waits)
        self.go_on.setVisible(not is_moving and not waits)
        for button in self._buttons:
            button.setEnabled(not is_busy)
            # A screen reader that jumps from button to button must hear which model is meant.
            button.setAccessibleName(f"{button.text()}: {name}")
        self.show()
        if any(button is focused and button.isHidden() for button in self._buttons):
            self.cancel.setFocus()
