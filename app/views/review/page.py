"""The page on which one goes through groups of duplicates: list, photos, decisions. GUI thread.

Laid out here; `app.controllers.reviewing` says what is shown and does what is decided.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.delegates.group_delegate import GroupDelegate
from app.delegates.strip_delegate import StripDelegate
from app.icons import Icons
from app.models.review.group_list import GROUP_ROLE, GroupListModel
from app.models.review.strip import StripModel
from app.models.review.words import left_out_text
from app.review_actions import ReviewActions
from app.theme import Theme
from app.views.elided_label import ElidedLabel
from app.views.review.decision_bar import DecisionBar
from app.views.review.group_view import GroupView
from app.views.review.list_head import ListHead
from app.views.review.pictures import GroupPictures
from app.views.review.states import ReviewState
from app.views.review.strip_view import StripView
from indexer.duplicates.records import Group, Marked
from indexer.library import Library

LIST_PX = 264
_NARROW_LIST_PX = 232
_NARROW_PX = 760
_LOW_PX = 560
"""In a page that is narrower or lower the photos need the room more."""


class ReviewPage(QWidget):
    """Groups at the left, the photos of one at the right, what can be decided below."""

    advice_for_seen_requested = Signal()
    advice_for_all_requested = Signal()
    unmarking_requested = Signal()
    """All that is marked, over all tiers, is to be kept after all."""

    def __init__(
        self,
        library: Library,
        actions: ReviewActions,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = GroupPictures(library, self)
        self.groups = GroupListModel(self)
        self.photos = StripModel(self)
        self.head = ListHead(icons, self)
        self.list = GroupView(self.groups, self)
        self.list.setItemDelegate(GroupDelegate(theme, icons, self.pictures.image, self))
        self.news = ElidedLabel(self)
        self.news.setProperty("kind", "caption")
        self.news.setContentsMargins(12, 4, 12, 4)
        self.news.hide()
        self.advise = QPushButton(self.tr("Take advice"), self)
        self.rules = QToolButton(self)
        self._make_foot(actions, icons)
        delegate = StripDelegate(theme, icons, self.pictures.image, self)
        self.strip = StripView(self.photos, delegate, self)
        self.left_out = ElidedLabel(self)
        self.left_out.setProperty("kind", "caption")
        self.state = ReviewState(theme, icons, self)
        self.bar = DecisionBar(actions, theme, self)
        self._work = QWidget(self)
        self._work_column = QVBoxLayout(self._work)
        self._right = QStackedWidget(self)
        self._left = QWidget(self)
        self._lay_out()
        self.head.left.connect(self.list.setFocus)
        self.list.span_changed.connect(self._want_pictures)
        self.pictures.loaded.connect(self._on_pictures)

    def _make_foot(self, actions: ReviewActions, icons: Icons) -> None:
        self.rules.setDefaultAction(actions.keeper_rules)
        self.rules.setIcon(icons.icon("sliders-horizontal", "text"))
        self.rules.setFixedSize(32, 32)
        self.rules.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.rules.setAccessibleName(actions.keeper_rules.text())
        self.advise.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self.advise)
        self.for_seen = menu.addAction(self.tr("For the groups in sight…"))
        self.for_seen.triggered.connect(self.advice_for_seen_requested)
        self.for_all = menu.addAction(self.tr("For all groups of this list…"))
        self.for_all.triggered.connect(self.advice_for_all_requested)
        menu.addSeparator()
        self.unmark = menu.addAction(self.tr("Take all marks back"))
        self.unmark.setEnabled(False)
        self.unmark.triggered.connect(self.unmarking_requested)
        self.advise.setMenu(menu)

    def _lay_out(self) -> None:
        self._left.setObjectName("groupColumn")
        self._left.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 6, 8, 6)
        foot.addWidget(self.advise, 1)
        foot.addWidget(self.rules)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.head)
        left.addWidget(_line(self))
        left.addWidget(self.list, 1)
        left.addWidget(self.news)
        left.addWidget(_line(self))
        left.addLayout(foot)
        column = self._work_column
        column.setContentsMargins(12, 12, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.left_out)
        column.addWidget(self.strip)
        for page in (QWidget(self), self._work, self.state):
            self._right.addWidget(page)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self._left)
        both.addWidget(self._right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(both, 1)
        whole.addWidget(self.bar)

    def set_compare(self, compare: QWidget) -> None:
        """Show the photos large with this."""
        self._work_column.insertWidget(0, compare, 1)
        QWidget.setTabOrder(self.rules, compare)
        QWidget.setTabOrder(compare, self.strip)

    # What is seen ----------------------------------------------------------------------------

    def show_work(self) -> None:
        """The photos of a group are seen."""
        self._right.setCurrentWidget(self._work)
        self._show_foot(has_groups=True)

    def show_state(self) -> None:
        """A word on why there are no groups is seen."""
        self._right.setCurrentWidget(self.state)
        self._show_foot(has_groups=False)

    def show_nothing(self) -> None:
        """It is not known yet what there is."""
        self._right.setCurrentIndex(0)
        self._show_foot(has_groups=False)

    def show_marked(self, marked: Marked) -> None:
        """How much is marked, over all tiers."""
        self.unmark.setEnabled(marked.files > 0)
        self._enable_advice()

    def _show_foot(self, *, has_groups: bool) -> None:
        self.bar.setVisible(has_groups)
        self.for_seen.setEnabled(has_groups)
        self.for_all.setEnabled(has_groups)
        self._enable_advice()

    def _enable_advice(self) -> None:
        self.advise.setEnabled(self.for_all.isEnabled() or self.unmark.isEnabled())

    @property
    def has_work(self) -> bool:
        """Whether the photos of a group are seen."""
        return self._right.currentWidget() is self._work

    def show_group(self, group: Group | None) -> None:
        """Show a group's photos in the strip, and what was left out of it."""
        self.photos.set_group(group)
        self.left_out.show_text("" if group is None else left_out_text(group))
        members = () if group is None else (group.keeper, *group.members)
        self.pictures.want_group(member.photo.id for member in members)

    def _want_pictures(self) -> None:
        self.pictures.set_ratio(self.devicePixelRatioF())
        rows = self.list.span
        groups = [self.groups.group(row) for row in rows]
        self.pictures.want_list(group.keeper.photo.id for group in groups if group is not None)

    def _on_pictures(self, come: frozenset[int]) -> None:
        self.strip.viewport().update()
        for row in self.list.span:
            index = self.groups.index(row)
            group: Group | None = index.data(GROUP_ROLE)
            if group is not None and group.keeper.photo.id in come:
                self.list.update(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a small window the photos get the room."""
        super().resizeEvent(event)
        is_narrow = self.width() < _NARROW_PX
        self.strip.set_small(is_small=self.height() < _LOW_PX)
        self._left.setFixedWidth(_NARROW_LIST_PX if is_narrow else LIST_PX)


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    return line
