"""Asks, below the list of folders, whether one shall be removed, and says what that means."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.icons import Icons
from app.models.folder_model import FolderEntry
from app.views.label import label
from app.views.own_escape import keep_escape


class RemovalQuestion(QFrame):
    """Hidden until something is asked. Escape means no, and so does whatever is not Remove."""

    answered = Signal(bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        sign = QLabel(self)
        sign.setPixmap(icons.icon("question", "accent").pixmap(QSize(18, 18)))
        self._headline = label(self)
        self._more = label(self, "dim")
        self.keep = QPushButton(self.tr("Keep"), self)
        self.keep.clicked.connect(lambda: self._answer(is_yes=False))
        self.remove = QPushButton(self.tr("Remove from the library"), self)
        self.remove.clicked.connect(lambda: self._answer(is_yes=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.remove)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._headline)
        words.addWidget(self._more)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        return f"{self._headline.text()} {self._more.text()}"

    def ask(self, entry: FolderEntry) -> None:
        """Ask about one folder; the answer that changes nothing has the focus."""
        self._headline.setText(self.tr("Remove “{0}” from the library?").format(entry.name))
        self._more.setText(
            self.tr(
                "Its files stay where they are, untouched ({0}). Kindred forgets what it knows of "
                "them; were the folder added again, its photos would have to be indexed again."
            ).format(entry.photos)
        )
        self.setAccessibleName(self.text)
        self.show()
        self.keep.setFocus()

    @Slot()
    def close_without_answer(self) -> None:
        """Ask no more."""
        self.hide()

    def event(self, event: QEvent) -> bool:
        """Escape belongs to this as long as it is open, not to the window's shortcut."""
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the folder."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer(is_yes=False)
        else:
            super().keyPressEvent(event)

    def _answer(self, *, is_yes: bool) -> None:
        self.hide()
        self.answered.emit(is_yes)
