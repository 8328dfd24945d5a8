"""What following the advice would mark, before anything is marked; it can be saved as a list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.models.review.advised_rows import AdvisedRows
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.files_page import FilesPage
from app.views.texts import error_text, size_text
from indexer.duplicates.records import Advice
from indexer.errors import UserFacingError


class AdviceDialog(QDialog):
    """Says what the user wants; `app.controllers.advising` does it."""

    save_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Take the advice"))
        self.resize(720, 540)
        self.setMinimumSize(480, 360)
        self.advice: Advice | None = None
        self._total = ""
        self.rows = AdvisedRows()
        self._page = FilesPage(self.rows, theme, icons, self)
        self._page.name_list(self.tr("Files that would be marked"))
        self.save = action_button(self, icons, self.tr("Save the list…"), "export")
        self.save.clicked.connect(self.save_requested)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.reject)
        self.mark = QPushButton(self)
        self.mark.setProperty("kind", "primary")
        self.mark.clicked.connect(self.accept)
        for button in (self.save, self.cancel):
            button.setAutoDefault(False)
        self._page.add_buttons((self.save,), (self.cancel, self.mark))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.addWidget(self._page)
        self.show_working()

    @property
    def text(self) -> str:
        """What is said above the list."""
        return self._page.text

    @property
    def list_title(self) -> str:
        """What a list of it is headed by."""
        return self.tr("Duplicates that would go: {0}").format(self._total)

    def show_working(self) -> None:
        """It is being found out."""
        self._page.say(self.tr("Working out the advice…"), self.tr("Nothing is marked yet."))
        self._enable(is_ready=False)
        self.mark.setText(self.tr("Mark"))

    def show_advice(self, advice: Advice) -> None:
        """Say what it comes to, and list it."""
        self.advice = advice
        if advice.files:
            files = self.tr("%Ln file(s)", "", advice.files)
            groups = self.tr("in %Ln group(s)", "", advice.groups)
            self._total = f"{files}, {size_text(advice.bytes_freed)}, {groups}"
            self._page.say(
                self._total,
                self.tr(
                    "These would be marked for the bin. What you decided yourself stays as it is, "
                    "and no file is moved before you have seen “Preview…”."
                ),
            )
        else:
            self._page.say(
                self.tr("Nothing to mark"),
                self.tr("All of these groups are decided, or their files stay where they are."),
            )
        self.rows.set_decisions(advice.decisions)
        self.mark.setText(self.tr("Mark %Ln file(s)", "", advice.files))
        self._enable(is_ready=advice.files > 0)

    def show_saved(self, count: int, where: str) -> None:
        """The list was written."""
        lines = self.tr("%Ln file(s)", "", count)
        self._page.say_more(self.tr("Saved a list of {0}: {1}").format(lines, where))

    def show_saving(self) -> None:
        """The list is being written."""
        self._page.say_more(self.tr("Writing the list…"))

    def show_not_saved(self, error: UserFacingError) -> None:
        """The list could not be written. Said here: the window's own messages lie behind."""
        what, more = error_text(error)
        self._page.say_more(f"{what}. {more}")

    def _enable(self, *, is_ready: bool) -> None:
        self.save.setEnabled(is_ready)
        self.mark.setEnabled(is_ready)
        self.mark.setDefault(is_ready)
