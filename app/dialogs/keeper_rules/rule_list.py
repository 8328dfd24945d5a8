"""Rules in order, each on or off; moved by dragging, or by Alt with the arrow keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QPainter, QPalette, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.icons import Icons
from app.translations import in_words
from indexer.duplicates.keepers.keeper_rules import KeeperRule
from indexer.duplicates.keepers.keeper_words import rule_names

_RULE = Qt.ItemDataRole.UserRole
_BOX_PX = 18

Index = QModelIndex | QPersistentModelIndex


class _RuleDelegate(QStyledItemDelegate):
    """Draws boxes that are seen in both themes: Qt's own are hardly there on dark ground."""

    def __init__(self, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As the style has it, with an icon in the place of its box."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        is_on = shown.checkState is Qt.CheckState.Checked
        feature = QStyleOptionViewItem.ViewItemFeature
        shown.features = (shown.features & ~feature.HasCheckIndicator) | feature.HasDecoration
        shown.icon = (
            self._icons.icon("check-square", "accent")
            if is_on
            else self._icons.icon("square", "dim")
        )
        shown.decorationSize = QSize(_BOX_PX, _BOX_PX)
        if not is_on:
            shown.palette.setColor(QPalette.ColorRole.Text, self._icons.color("dim"))
        style = shown.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)


class RuleList(QListWidget):
    """Those that are on, in order, then those that are off."""

    changed = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "framed")
        self.setItemDelegate(_RuleDelegate(icons, self))
        self.setAccessibleName(self.tr("Rules, the first one counts most"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names = dict(rule_names())
        self._is_changing = False
        for key, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda steps=steps: self.move(steps))
        self.itemChanged.connect(self._on_changed)
        self.model().rowsMoved.connect(self._on_changed)
        self.model().rowsInserted.connect(self._on_changed)  # how some styles drop

    @property
    def order(self) -> tuple[KeeperRule, ...]:
        """Those that are on."""
        items = [self.item(row) for row in range(self.count())]
        return tuple(
            KeeperRule(item.data(_RULE))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def show_order(self, order: Sequence[KeeperRule]) -> None:
        """Show these as on; where each stood among those that are off is kept."""
        if tuple(order) == self.order and self.count():
            return
        off = [rule for rule in KeeperRule if rule not in order]
        with self._changing():
            self.clear()
            for rule in (*order, *off):
                name = in_words(self._names[rule])
                item = QListWidgetItem(name[:1].upper() + name[1:])
                item.setToolTip(item.text())
                item.setData(_RULE, rule.value)
                flag = Qt.ItemFlag
                item.setFlags(
                    flag.ItemIsEnabled
                    | flag.ItemIsSelectable
                    | flag.ItemIsUserCheckable
                    | flag.ItemIsDragEnabled
                )
                is_on = rule in order
                item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
                self.addItem(item)
        self.setCurrentRow(0)

    def move(self, steps: int) -> None:  # type: ignore[override]
        """Move the chosen rule; at either end nothing happens."""
        row = self.currentRow()
        goal = row + steps
        if row < 0 or not 0 <= goal < self.count():
            return
        with self._changing():
            self.insertItem(goal, self.takeItem(row))
        self.setCurrentRow(goal)
        self.changed.emit()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """What changes within is not the user's doing, or is told at the end."""
        self._is_changing = True
        try:
            yield
        finally:
            self._is_changing = False

    @Slot()
    def _on_changed(self) -> None:
        if not self._is_changing and self.count() == len(KeeperRule):  # not amid a drop
            self.changed.emit()
