"""Opens the rules by which a photo is kept, and remembers every change at once. GUI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.dialogs.keeper_rules.dialog import KeeperRulesDialog
from app.icons import Icons
from indexer.cancel import CancelToken
from indexer.duplicates.keepers.keeper_rules import KeeperRules
from indexer.library import Library

_Known = tuple[KeeperRules, Sequence[Path]]


class ChoosingKeepers(QObject):
    """Changes go to the engine in order; groups follow by its event."""

    failed = Signal(object)
    """A `UserFacingError`: the change was not remembered."""
    closed = Signal()
    """The dialog is gone."""

    def __init__(
        self, library: Library, bridge: EngineBridge, icons: Icons, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._icons = icons
        self._window = window
        self._reading = Channel(library, bridge, "groups")
        self.dialog: KeeperRulesDialog | None = None

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._reading.is_busy

    @Slot()
    def open(self) -> None:
        """Show the rules."""
        if self.dialog is not None:
            self.dialog.raise_()
            return
        dialog = self.dialog = KeeperRulesDialog(self._icons, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.rules_changed.connect(self._on_rules)
        dialog.reference_added.connect(self._on_added)
        dialog.reference_removed.connect(self._on_removed)
        dialog.finished.connect(self._on_finished)
        dialog.open()
        self._read()

    @Slot()
    def _on_finished(self) -> None:
        self.dialog = None
        self._reading.cancel()
        self.closed.emit()

    @Slot(object)
    def _on_rules(self, rules: KeeperRules) -> None:
        self._change(lambda: self._library.duplicates.set_rules(rules))

    @Slot(object)
    def _on_added(self, folder: Path) -> None:
        self._change(lambda: self._library.duplicates.add_reference(folder))

    @Slot(object)
    def _on_removed(self, folder: Path) -> None:
        self._change(lambda: self._library.duplicates.remove_reference(folder))

    def _change(self, change: Callable[[], None]) -> None:
        # Not through the channel: a second change must not cancel the one before.
        if not self._bridge.is_closed:
            changed = self._library.submit(change, "groups")
            self._read(changed.result)

    def _read(self, after: Callable[[], object] = lambda: None) -> None:
        def work(_token: CancelToken) -> _Known:
            after()  # done already: the lane keeps the order
            duplicates = self._library.duplicates
            return duplicates.rules, duplicates.reference_folders

        self._reading.submit(work, self._on_read, self.failed.emit)

    def _on_read(self, known: _Known) -> None:
        if self.dialog is not None:
            self.dialog.show_rules(*known)
