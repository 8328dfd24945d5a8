"""The base of list models with very many rows. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

Index = QModelIndex | QPersistentModelIndex


class LongListModel(QStringListModel):
    """A list whose length Qt knows by itself.

    A view that lays rows out asks for the length once a row, and asking Python takes 2 µs: with
    50,000 rows the window stood still for 0.1 s. So Qt has a list of empty texts of that length,
    which nobody sees; a subclass says what is shown of a row, and never overrides ``rowCount``.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def _reset(self, length: int) -> None:
        """Other rows are shown, which the subclass has already."""
        self.setStringList([""] * length)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows are chosen; they are not edited, and nothing is dropped on them."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag
        return flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Nothing is edited."""
        return False
