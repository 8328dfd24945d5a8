"""Above the list of groups: which of them are wanted, and in which order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.models.review.words import order_name
from app.single_shot import single_shot
from app.translations import in_words
from app.views.check_box import CheckBox
from app.views.label import label
from app.views.review.filter_field import FilterField
from app.views.review.likeness_slider import LikenessSlider
from app.views.texts import size_text
from indexer.duplicates.records import GroupOrder, GroupRequest
from indexer.duplicates.tiers import Tier
from indexer.errors import FilterError
from indexer.search.grammar import parse

_TYPING_MS = 400
LEAST_FREED = (0, 1_000_000, 10_000_000, 100_000_000)
"""What a menu offers, in bytes."""


class ListHead(QWidget):
    """A filter as in the search bar, an order, two switches, and how much alike look-alikes are."""

    changed = Signal(object)
    """A `GroupRequest`, another one than before."""
    left = Signal()
    """A filter was written: one wants to see the groups."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request = GroupRequest(Tier.SAME_PICTURE)
        self.field = FilterField(self)
        self.field.setPlaceholderText(self.tr("Filter: folder:…  date:…"))
        self.field.setAccessibleName(self.tr("Filter the groups"))
        self.field.setToolTip(
            self.tr("As in the search bar: folder:holiday date:2019..2021 camera:canon")
        )
        self._typing = single_shot(self, _TYPING_MS, self._read_patiently)
        self.field.textChanged.connect(self._typing.start)
        self.field.editingFinished.connect(self._read_strictly)
        self.field.left.connect(self._on_left)
        self.order = self._make_order(icons)
        self.across = CheckBox(self.tr("Only across folders"), self)
        self.across.setToolTip(self.tr("Only groups whose photos lie in different folders"))
        self.across.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.across.toggled.connect(self._on_switched)
        self.freed = self._make_freed(icons)
        self.hides = self.order.menu().addAction(self.tr("Hide decided groups"))
        self.hides.setCheckable(True)
        self.hides.toggled.connect(self._on_switched)
        self._problem = label(self, "caption")
        self._problem.hide()
        self.likeness = LikenessSlider(self)
        self.likeness.chosen.connect(self._on_likeness)
        self._lay_out()

    @property
    def request(self) -> GroupRequest:
        """What is wanted."""
        return self._request

    @property
    def problem(self) -> str:
        """What is not understood of the filter."""
        return self._problem.text()

    def show_request(self, request: GroupRequest) -> None:
        """Show another one; what is typed stays."""
        self._request = request
        with QSignalBlocker(self.across), QSignalBlocker(self.hides):
            self.across.setChecked(request.only_across_folders)
            self.hides.setChecked(request.hides_decided)
        self._orders[request.order].setChecked(True)
        self._show_freed()
        self.likeness.show_likeness(request.least_likeness)
        self.likeness.setVisible(request.tier is Tier.LOOK_ALIKE)

    @Slot()
    def clear_filter(self) -> None:
        """All groups again."""
        self.field.clear()
        self.across.setChecked(False)
        self._change(replace(self._request, least_bytes_freed=0))
        self._show_freed()
        self._read_strictly()

    @Slot()
    def show_decided(self) -> None:
        """Decided groups as well."""
        self.hides.setChecked(False)

    # Made once -------------------------------------------------------------------------------

    def _make_order(self, icons: Icons) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon("sort-ascending", "text"))
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(32, 32)
        button.setToolTip(self.tr("Which groups, in which order"))
        button.setAccessibleName(self.tr("Which groups, in which order"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        group = QActionGroup(menu)
        self._orders = {}
        for order in GroupOrder:
            action = self._orders[order] = menu.addAction(order_name(order))
            action.setCheckable(True)
            action.setData(order.value)
            group.addAction(action)
        menu.addSeparator()
        group.triggered.connect(
            lambda action: self._change(replace(self._request, order=GroupOrder(action.data())))
        )
        self._add_sizes(menu)
        button.setMenu(menu)
        return button

    def _add_sizes(self, menu: QMenu) -> None:
        group = QActionGroup(menu)
        self.sizes = {}
        for least in LEAST_FREED:
            action = self.sizes[least] = menu.addAction(self._freed_words(least))
            action.setCheckable(True)
            action.setData(least)
            group.addAction(action)
        menu.addSeparator()
        group.triggered.connect(self._on_least_freed)

    def _make_freed(self, icons: Icons) -> QToolButton:
        """Says that small groups are left out, and lets them in again."""
        button = QToolButton(self)
        button.setProperty("kind", "button")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icons.icon("x", "dim"))
        button.setIconSize(QSize(14, 14))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(self.tr("Show small groups as well"))
        button.clicked.connect(self.sizes[0].trigger)
        button.hide()
        return button

    def _freed_words(self, least: int) -> str:
        if not least:
            return self.tr("However little they free")
        return self.tr("That free {0} or more").format(size_text(least))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.field, 1)
        top.addWidget(self.order)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 8, 8)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._problem)
        column.addWidget(self.across)
        column.addWidget(self.freed, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.likeness)

    def _show_freed(self) -> None:
        least = self._request.least_bytes_freed
        for offered, action in self.sizes.items():
            action.setChecked(offered == least)
        self.freed.setText(self.tr("From {0}").format(size_text(least)))
        self.freed.setAccessibleDescription(self._freed_words(least))
        self.freed.setVisible(least > 0)

    # What the user does ----------------------------------------------------------------------

    def _change(self, request: GroupRequest) -> None:
        if request != self._request:
            self._request = request
            self.changed.emit(request)

    @Slot()
    def _on_switched(self) -> None:
        self._change(
            replace(
                self._request,
                only_across_folders=self.across.isChecked(),
                hides_decided=self.hides.isChecked(),
            )
        )

    @Slot(QAction)
    def _on_least_freed(self, action: QAction) -> None:
        self._change(replace(self._request, least_bytes_freed=action.data()))
        self._show_freed()

    @Slot()
    def _on_left(self) -> None:
        self._read_strictly()
        if not self.problem:
            self.left.emit()

    @Slot(float)
    def _on_likeness(self, least: float) -> None:
        self._change(replace(self._request, least_likeness=least))

    def _read_patiently(self) -> None:
        """While one types: what is not understood is not finished."""
        self._read(is_finished=False)

    @Slot()
    def _read_strictly(self) -> None:
        self._typing.stop()
        self._read(is_finished=True)

    def _read(self, *, is_finished: bool) -> None:
        problem = ""
        try:
            parsed = parse(self.field.text())
        except FilterError as error:
            problem = in_words(error.what)
        else:
            if parsed.words:
                problem = self.tr("“{0}” is no filter. Write folder:{0}, for example.").format(
                    parsed.words
                )
        if not problem:
            self._change(replace(self._request, filters=parsed.filters))
        if is_finished or not problem:
            self._problem.setText(problem)
            self._problem.setVisible(bool(problem))
