"""The top bar: back and forward, search bar, zoom, menu."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSlider, QToolButton, QWidget

from app.icons import Icons
from app.views.justified_view import MAX_ROW_PX, MIN_ROW_PX
from app.views.search_bar import SearchBar

_ZOOM_PX = 96


class TopBar(QWidget):
    """Lays them out; the menu's actions are the window's."""

    zoom_changed = Signal(int)

    def __init__(self, search_bar: SearchBar, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._search_bar = search_bar
        self._tools: list[QWidget] = []
        self._stand_ins: list[QWidget] = []
        self._zoom = QSlider(Qt.Orientation.Horizontal, self)
        self._zoom.setRange(MIN_ROW_PX, MAX_ROW_PX)
        self._zoom.setSingleStep(8)
        self._zoom.setPageStep(40)
        self._zoom.setFixedWidth(_ZOOM_PX)
        self._zoom.setAccessibleName(self.tr("Size of the photos"))
        self._zoom.setToolTip(self.tr("Size of the photos (Ctrl+wheel)"))
        self._zoom.valueChanged.connect(self.zoom_changed)
        self._menu_button = QToolButton(self)
        self._menu_button.setIcon(icons.icon("dots-three", "text"))
        self._menu_button.setIconSize(QSize(20, 20))
        self._menu_button.setToolTip(self.tr("Menu"))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu_button.setFixedSize(32, 32)
        self._menu = QMenu(self._menu_button)
        self._menu_button.setMenu(self._menu)
        self._walk = QHBoxLayout()
        self._walk.setSpacing(0)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 12, 8)
        row.setSpacing(12)
        row.addLayout(self._walk)
        row.addWidget(search_bar, 1)
        row.addWidget(self._zoom, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._zoom.setFixedHeight(36)
        self._menu_button.setFixedHeight(36)

    def add_tool(self, tool: QWidget) -> None:
        """Put a small control between the search bar and the zoom."""
        # Its place stays empty where it has no use: the search bar does not jump as one types.
        policy = tool.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        tool.setSizePolicy(policy)
        self._row.insertWidget(self._row.indexOf(self._zoom), tool, 0, Qt.AlignmentFlag.AlignTop)
        self._tools.append(tool)

    def add_stand_in(self, widget: QWidget) -> None:
        """Take in what is seen instead of the search bar at places of its own."""
        widget.hide()
        self._stand_ins.append(widget)
        self._row.insertWidget(self._row.indexOf(self._search_bar) + 1, widget, 1)

    def show_stand_in(self, shown: QWidget | None) -> None:
        """Show one of them, or the search bar with its tools again."""
        for widget in (self._search_bar, self._zoom):
            widget.setVisible(shown is None)
        for tool in self._tools:
            policy = tool.sizePolicy()
            policy.setRetainSizeWhenHidden(shown is None)
            tool.setSizePolicy(policy)
        for stand_in in self._stand_ins:
            stand_in.setVisible(stand_in is shown)

    def order_tabs(self, following: QWidget) -> None:
        """Let Tab go through the bar as one sees it, and on; once all of it is in its window."""
        self._search_bar.show_draft()  # it orders its own
        stops = (self._search_bar.last_stop, *self._tools, self._zoom, self._menu_button, following)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    @Slot(int)
    def show_zoom(self, row_px: int) -> None:
        """The grid was zoomed by other means."""
        self._zoom.setValue(row_px)

    def add_walk(self, *actions: QAction) -> None:
        """Put buttons of actions, such as Back and Forward, at the left end."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(20, 20))
            button.setFixedSize(32, 36)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(action.text())
            self._walk.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def add_action(self, action: QAction) -> None:
        """Append to the menu."""
        self._menu.addAction(action)

    def add_separator(self) -> None:
        """Append a line to the menu."""
        self._menu.addSeparator()
