"""One line for the long task that goes on: what it does, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app.controllers.housekeeping import Housekeeping, Task
from app.views.label import label
from app.views.texts import error_text
from indexer.errors import UserFacingError

_STEPS = 1000


class TaskLine(QWidget):
    """Seen while a task goes on, and afterwards with what came of it."""

    def __init__(self, housekeeping: Housekeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._housekeeping = housekeeping
        self._words = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._stop = QPushButton(self.tr("Stop"), self)
        self._stop.setAutoDefault(False)
        self._stop.clicked.connect(self._on_stop)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._bar)
        housekeeping.task_changed.connect(self._on_task)
        housekeeping.progressed.connect(self._on_progress)
        housekeeping.finished.connect(self._on_finished)
        housekeeping.failed.connect(self.show_error)
        self.hide()
        self._on_task()

    @property
    def text(self) -> str:
        """What is said; empty while nothing is."""
        return "" if self.isHidden() else self._words.text()

    @property
    def stop_button(self) -> QPushButton:
        """Stops the task."""
        return self._stop

    @Slot(object)
    def show_error(self, error: UserFacingError) -> None:
        """Say what went wrong, until something else is done."""
        headline, more = error_text(error)
        self._say(f"{headline}. {more}".strip())

    @Slot()
    def _on_task(self) -> None:
        task = self._housekeeping.task
        self._bar.setVisible(task is not None)
        self._stop.setVisible(task is not None)
        if task is None:
            self.setVisible(False)
            return
        self._bar.setRange(0, 0)
        self._say(self._doing(task))

    @Slot(object, object)
    def _on_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, _STEPS if total else 0)
        self._bar.setValue(_STEPS * done // max(1, total))

    @Slot(object)
    def _on_finished(self, task: Task) -> None:
        self._say(self._done(task))

    @Slot()
    def _on_stop(self) -> None:
        task = self._housekeeping.task
        self._housekeeping.cancel()
        if task in (Task.EMPTY_CACHE, Task.LIMIT_CACHE):
            self._say(self.tr("Stopped. What is deleted comes back when it is shown."))
        elif task is not None:
            self._say(self.tr("Stopped. Everything is as it was."))

    def _say(self, text: str) -> None:
        self._words.setText(text)
        self.setVisible(bool(text))
        if text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _doing(self, task: Task) -> str:
        match task:
            case Task.MOVE_CACHE:
                return self.tr("Moving the thumbnails…")
            case Task.EMPTY_CACHE:
                return self.tr("Deleting the thumbnails…")
            case Task.LIMIT_CACHE:
                return self.tr("Looking after the limit…")
            case Task.WRITE_COPY:
                return self.tr("Writing the copy…")
            case Task.READ_COPY:
                return self.tr("Checking the copy…")

    def _done(self, task: Task) -> str:
        match task:
            case Task.MOVE_CACHE:
                return self.tr("The thumbnails are moved.")
            case Task.EMPTY_CACHE:
                return self.tr("The thumbnails are deleted. They come back as photos are shown.")
            case Task.WRITE_COPY:
                return self.tr("The copy is written.")
            case Task.LIMIT_CACHE | Task.READ_COPY:
                return ""
