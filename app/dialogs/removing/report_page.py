"""What really happened, file by file, and how to take it back."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import BUTTON_ICON, Icons
from app.models.removal_rows import OutcomeModel
from app.theme import Theme
from app.translations import in_words
from app.views.file_list_view import FileListView
from app.views.texts import error_text, size_text
from indexer.bin.records import BinReport

_REASONS = 3
"""So many reasons are told above the list; the rest stands in it."""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("RemovalReport", text, None, count)


def headline(report: BinReport) -> str:
    """``1,203 files moved to the trash: 3.2 GB``."""
    count = len(report.done)
    if not count:
        return _tr("Nothing was moved to the trash")
    return f"{_tr('%Ln file(s) moved to the trash', count)}: {size_text(report.bytes_moved)}"


def what_stayed(report: BinReport) -> str:
    """What came in between, and why files stayed, the most frequent reason first."""
    parts = []
    if report.stopped_by is not None:
        parts += [part for part in error_text(report.stopped_by) if part]
    elif report.was_cancelled:
        parts.append(_tr("You stopped it there; what had not gone yet stays."))
    if report.refused:
        reasons = Counter(in_words(each.detail) for each in report.refused)
        told = [reason for reason, _ in reasons.most_common(_REASONS)]
        if len(reasons) > _REASONS:
            told.append("…")
        stayed = _tr("%Ln file(s) stayed", len(report.refused))
        parts.append(f"{stayed}: {'; '.join(told)}")
    return " ".join(part if part.endswith((".", "…")) else f"{part}." for part in parts)


class ReportPage(QWidget):
    """After a removal."""

    undo_requested = Signal()
    bin_requested = Signal()
    """The user wants to see the bin."""
    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutcomeModel(self)
        self._total = QLabel(self)
        self._total.setProperty("kind", "heading")
        self._stayed = QLabel(self)
        self._stayed.setProperty("kind", "dim")
        for label in (self._total, self._stayed):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.view = FileListView(
            self.model, theme, icons, self.tr("What became of each file"), self
        )
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.setIcon(icons.icon("arrow-counter-clockwise"))
        self.undo.setIconSize(BUTTON_ICON)
        self.undo.clicked.connect(self.undo_requested)
        self.show_bin = QPushButton(self.tr("Show in the bin"), self)
        self.show_bin.clicked.connect(self.bin_requested)
        self.close_ = QPushButton(self.tr("Close"), self)
        self.close_.clicked.connect(self.close_requested)
        for button in (self.undo, self.show_bin):
            button.setAutoDefault(False)
        self.close_.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        buttons.addWidget(self.show_bin)
        buttons.addWidget(self.close_)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._total)
        column.addWidget(self._stayed)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)

    @property
    def text(self) -> str:
        """What is said above the list."""
        return f"{self._total.text()} {self._stayed.text()}".strip()

    def show_report(self, report: BinReport) -> None:
        """Say what became of a plan."""
        self._total.setText(headline(report))
        stayed = what_stayed(report)
        self._stayed.setText(stayed)
        self._stayed.setVisible(bool(stayed))
        self.model.set_outcomes(report.outcomes)
        for button in (self.undo, self.show_bin):
            button.setVisible(bool(report.done))
        self.close_.setFocus()
