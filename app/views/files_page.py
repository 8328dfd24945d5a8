"""A headline, a sentence, the files that both are about, and buttons. GUI thread.

What would be marked, what would go to the trash and what went there are shown so.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.icons import Icons
from app.models.file_rows import FileRowsModel
from app.theme import Theme
from app.views.file_list_view import FileListView
from app.views.label import label


class FilesPage(QWidget):
    """Laid out from above: what is said, what is added there, the list, what is added below."""

    def __init__(
        self,
        model: FileRowsModel,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        """Say nothing yet.

        Args:
            model: The files; they are the page's from now on.
            theme: Of the window.
            icons: Of the window.
            parent: Of Qt.
        """
        super().__init__(parent)
        model.setParent(self)
        self._headline = label(self, "heading")
        self._sentence = label(self, "dim")
        self.view = FileListView(model, theme, icons, "", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._sentence)
        self._column.addWidget(self.view, 1)

    def name_list(self, name: str) -> None:
        """What files these are, for a screen reader."""
        self.view.setAccessibleName(name)

    @property
    def text(self) -> str:
        """What is said above the list."""
        return f"{self._headline.text()} {self._sentence.text()}".strip()

    def say(self, headline: str, sentence: str) -> None:
        """Say what the files are; a sentence that is empty takes no room."""
        self._headline.setText(headline)
        self.say_more(sentence)

    def say_more(self, sentence: str) -> None:
        """Say another sentence below the same headline."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def add_above_list(self, widget: QWidget) -> None:
        """Put something between the sentence and the list; Tab comes to it before the list."""
        self._column.insertWidget(self._column.indexOf(self.view), widget)
        self.setTabOrder(widget, self.view)

    def add_below(self, layout: QLayout) -> None:
        """Append a row."""
        self._column.addLayout(layout)

    def add_buttons(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        """Append the row of buttons.

        Args:
            left: What can be done with the list.
            right: What ends it, the usual one last.
        """
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in left:
            row.addWidget(button)
        row.addStretch(1)
        for button in right:
            row.addWidget(button)
        self.add_below(row)
