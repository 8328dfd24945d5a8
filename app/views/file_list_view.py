"""The view of a list of files: as long as it may be, nothing out of sight is looked at."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.delegates.file_row_delegate import FileRowDelegate
from app.icons import Icons
from app.models.file_rows import FileRowsModel
from app.theme import Theme
from app.views.even_list_view import EvenListView
from app.views.first_row import FirstRow


class FileListView(EvenListView):
    """Of a `FileRowsModel`."""

    def __init__(
        self,
        model: FileRowsModel,
        theme: Theme,
        icons: Icons,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show a model.

        Args:
            model: What is listed.
            theme: Of the window.
            icons: Of the window.
            name: For a screen reader.
            parent: Of Qt.
        """
        super().__init__(model, parent)
        self.setItemDelegate(FileRowDelegate(theme, icons, self))
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMinimumHeight(96)
        FirstRow(self)
        theme.changed.connect(self._repaint)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def _repaint(self) -> None:
        self.viewport().update()
