"""Takes a removal through its dialog: looks, asks, moves, tells, and takes it back. GUI thread.

Whoever has a plan calls `Removing.ask`; nothing is moved before the user has seen every file that
would go. All looking and moving happens on the engine's lane "bin".
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.bridge import Channel, EngineBridge
from app.controllers.chosen import Chosen
from app.controllers.restoring import Restoring
from app.dialogs.removing.dialog import RemovalDialog
from app.icons import Icons
from app.models.removal_preview import Preview, look_ahead
from app.settings import Settings
from app.theme import Theme
from indexer.bin.plan import BinPlan
from indexer.bin.records import BinReport
from indexer.bin.removal import BinRequest
from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.types import PhotoId


class Removing(QObject):
    """One removal at a time."""

    failed = Signal(object)
    """A `UserFacingError`: nothing was moved."""
    finished = Signal(object)
    """A `BinReport`: what really happened."""
    changed = Signal(object)
    """What takes the last removal back, for the window's undo."""
    bin_requested = Signal()
    progressed = Signal(object, object)

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        restoring: Restoring,
        chosen: Chosen,
        theme: Theme,
        icons: Icons,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._bridge = bridge
        self._restoring = restoring
        self._chosen = chosen
        self._theme, self._icons, self._settings = theme, icons, settings
        self._window = window
        self._planning = Channel(library, bridge, "view")
        self._channel = Channel(library, bridge, "bin")
        self._token = CancelToken()
        """Of files that move: stopped, they still report what was done."""
        self._plan = BinPlan("", ())
        self._is_selection = False
        self._batch = ""
        self.dialog: RemovalDialog | None = None
        self.progressed.connect(self._on_progress)

    def ask(self, plan: BinPlan, *, is_selection: bool = False) -> None:
        """Show what a plan would do, and do it on the user's word.

        Args:
            plan: What is to go.
            is_selection: The user chose these very photos one by one.
        """
        if self.dialog is not None:
            self.dialog.raise_()
            return
        self._plan, self._is_selection, self._batch = plan, is_selection, ""
        dialog = self.dialog = RemovalDialog(self._theme, self._icons, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.preview.set_rule(self._settings.companion_rule)
        dialog.preview.options_changed.connect(self._look)
        dialog.preview.go_requested.connect(self._go)
        dialog.report.undo_requested.connect(self._on_undo)
        dialog.report.bin_requested.connect(self._on_bin)
        dialog.stop_requested.connect(self._on_stop)
        dialog.finished.connect(self._on_closed)
        dialog.open()
        self._look()

    @Slot()
    def ask_for_chosen(self) -> None:
        """Ask whether the chosen photos may go, with all of their files."""
        ids = [PhotoId(int(id_)) for id_ in self._chosen.ids()]
        if ids:
            self._planning.submit(
                lambda _token: self._library.bin.plan_for(ids),
                lambda plan: self.ask(plan, is_selection=True),
                self.failed.emit,
            )

    def close(self) -> None:
        """The window goes: stop, and say nothing any more."""
        self._planning.cancel()
        self._channel.cancel()
        self._token.cancel()

    # -------------------------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Find out what would go, with the options of now."""
        dialog = self.dialog
        if dialog is None:
            return
        page = dialog.preview
        rule, links = page.rule, page.link.isChecked()
        self._settings.companion_rule = rule
        plan = self._plan
        progress = self._bridge.bundled(self.progressed.emit)
        dialog.show_looking()

        def work(token: CancelToken) -> Preview:
            def dry_run(part: BinPlan, confirmed: frozenset[str]) -> BinReport:
                request = BinRequest(
                    part, confirmed, rule, replaces_by_links=links, is_dry_run=True
                )
                return self._library.bin.run(request, progress, token)

            preview = look_ahead(plan, dry_run)
            token.raise_if_cancelled()
            return preview

        self._channel.submit(work, self._on_looked, self._on_failed)

    def _on_looked(self, preview: Preview) -> None:
        if self.dialog is not None:
            self.dialog.show_preview(preview, is_selection=self._is_selection)

    @Slot()
    def _go(self) -> None:
        dialog = self.dialog
        if dialog is None:
            return
        page = dialog.preview
        request = BinRequest(
            self._plan, page.model.confirmed, page.rule, replaces_by_links=page.link.isChecked()
        )
        self._token = stopped = CancelToken()
        progress = self._bridge.bundled(self.progressed.emit)
        dialog.show_moving()

        def work(_token: CancelToken) -> BinReport:
            return self._library.bin.run(request, progress, stopped)

        self._channel.submit(work, self._on_moved, self._on_failed)

    def _on_moved(self, report: BinReport) -> None:
        self._batch = report.batch
        if report.done:
            batch = report.batch
            self.changed.emit(lambda: self._restoring.restore(batch))
        if self.dialog is not None:
            self.dialog.show_report(report)
        self.finished.emit(report)

    @Slot()
    def _on_stop(self) -> None:
        if self.dialog is None:
            return
        self._token.cancel()
        if self.dialog.stage is self.dialog.stage.LOOKING:
            self._channel.cancel()
            self.dialog.reject()

    @Slot()
    def _on_undo(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.changed.emit(None)
        self._restoring.restore(self._batch)

    @Slot()
    def _on_bin(self) -> None:
        if self.dialog is not None:
            self.dialog.accept()
        self.bin_requested.emit()

    @Slot()
    def _on_closed(self) -> None:
        if self.dialog is not None and self.dialog.stage is self.dialog.stage.LOOKING:
            self._channel.cancel()
        self.dialog = None

    def _on_failed(self, error: object) -> None:
        if self.dialog is not None:
            self.dialog.stage = self.dialog.stage.PREVIEW
            self.dialog.reject()
        self.failed.emit(error)

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        # Bundled progress may come after the answer.
        if self.dialog is not None and self._channel.is_busy:
            self.dialog.show_progress(done, total)
