"""The dialog that a removal goes through; `app.controllers.removing` does what is decided in it."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from app.dialogs.removing.busy_page import BusyPage
from app.dialogs.removing.preview_page import PreviewPage
from app.dialogs.removing.report_page import ReportPage
from app.icons import Icons
from app.models.removal_preview import Preview
from app.theme import Theme
from indexer.bin.records import BinReport


class Stage(Enum):
    """Where a removal stands."""

    LOOKING = auto()
    PREVIEW = auto()
    MOVING = auto()
    REPORT = auto()


class RemovalDialog(QDialog):
    """Looks, previews, moves, reports. Escape stops what goes on before it closes anything."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Move to the trash"))
        self.resize(760, 560)
        self.setMinimumSize(520, 400)
        self.stage = Stage.LOOKING
        self.busy = BusyPage(self)
        self.preview = PreviewPage(theme, icons, self)
        self.report = ReportPage(theme, icons, self)
        self._pages = QStackedWidget(self)
        for page in (self.busy, self.preview, self.report):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._pages)
        self.busy.stop_requested.connect(self.stop_requested)
        self.preview.cancel_requested.connect(self.reject)
        self.report.close_requested.connect(self.accept)
        self.show_looking()

    def show_looking(self) -> None:
        """Files are being read, and nothing moves."""
        self.stage = Stage.LOOKING
        self.busy.begin(
            self.tr("Looking at every file…"),
            self.tr("Each file, and the one that stays for it, is read again. Nothing is moved."),
            self.tr("Cancel"),
        )
        self._pages.setCurrentWidget(self.busy)

    def show_preview(self, preview: Preview, *, is_selection: bool) -> None:
        """List what would go."""
        self.stage = Stage.PREVIEW
        self.preview.show_preview(preview, is_selection=is_selection)
        self._pages.setCurrentWidget(self.preview)
        self.preview.view.setFocus()

    def show_moving(self) -> None:
        """Files go."""
        self.stage = Stage.MOVING
        self.busy.begin(
            self.tr("Moving to the trash…"),
            self.tr("Stop at any time: what has gone by then can be put back."),
            self.tr("Stop"),
        )
        self._pages.setCurrentWidget(self.busy)

    def show_report(self, report: BinReport) -> None:
        """Say what really happened."""
        self.stage = Stage.REPORT
        self.report.show_report(report)
        self._pages.setCurrentWidget(self.report)

    def show_progress(self, done: int, total: int) -> None:
        """How far what goes on is."""
        if self.stage in (Stage.LOOKING, Stage.MOVING):
            self.busy.show_progress(done, total)

    def reject(self) -> None:
        """Close; files that move are stopped first, and then the report is seen."""
        if self.stage is Stage.MOVING:
            self.busy.stop.click()
            return
        super().reject()
