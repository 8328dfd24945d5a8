"""What really happened, file by file, and how to take it back."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.icons import Icons
from app.models.removal_rows import OutcomeModel
from app.theme import Theme
from app.translations import in_words
from app.views.action_buttons import action_button
from app.views.files_page import FilesPage
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


class ReportPage(FilesPage):
    """After a removal."""

    undo_requested = Signal()
    bin_requested = Signal()
    """The user wants to see the bin."""
    close_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        model = OutcomeModel()
        super().__init__(model, theme, icons, parent)
        self.name_list(self.tr("What became of each file"))
        self.model = model
        self.undo = action_button(self, icons, self.tr("Undo"), "arrow-counter-clockwise")
        self.undo.clicked.connect(self.undo_requested)
        self.show_bin = QPushButton(self.tr("Show in the bin"), self)
        self.show_bin.clicked.connect(self.bin_requested)
        self.close_ = QPushButton(self.tr("Close"), self)
        self.close_.clicked.connect(self.close_requested)
        for button in (self.undo, self.show_bin):
            button.setAutoDefault(False)
        self.close_.setDefault(True)
        self.add_buttons((self.undo,), (self.show_bin, self.close_))

    def show_report(self, report: BinReport) -> None:
        """Say what became of a plan."""
        self.say(headline(report), what_stayed(report))
        self.model.set_outcomes(report.outcomes)
        for button in (self.undo, self.show_bin):
            button.setVisible(bool(report.done))
        self.close_.setFocus()
