"""Opens the settings, and says to the window what was asked for in them. GUI thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.bridge import EngineBridge
from app.controllers.housekeeping import Housekeeping
from app.settings import Settings
from app.theme import Theme
from indexer.library import Library

if TYPE_CHECKING:
    from app.dialogs.settings.dialog import SettingsDialog


class OpeningSettings(QObject):
    """One dialog at a time."""

    language_chosen = Signal()
    models_requested = Signal()
    shortcuts_requested = Signal()
    look_requested = Signal()
    reopen_requested = Signal(object)
    """See `SettingsDialog`."""

    def __init__(
        self,
        window: QWidget,
        library: Library,
        bridge: EngineBridge,
        settings: Settings,
        theme: Theme,
        housekeeping: Housekeeping,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._parts = (library, bridge, settings, theme, housekeeping)

    def make(self) -> SettingsDialog:
        """The dialog, not shown yet."""
        from app.dialogs.settings.dialog import SettingsDialog  # the window starts without

        dialog = SettingsDialog(*self._parts, self._window)
        # Queued: a window that is to close must not do so below its own dialog.
        later = Qt.ConnectionType.QueuedConnection
        dialog.reopen_requested.connect(self.reopen_requested, later)
        dialog.language_chosen.connect(self.language_chosen, later)
        dialog.models_requested.connect(self.models_requested)
        dialog.look_requested.connect(self.look_requested)
        dialog.shortcuts_requested.connect(self.shortcuts_requested)
        return dialog

    @Slot()
    def open(self) -> None:
        """Show the dialog until it is closed."""
        dialog = self.make()
        dialog.exec()
        dialog.deleteLater()
