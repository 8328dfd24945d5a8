"""The button in the search bar that says what is searched by, and opens the panel to change it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.views.aspect_panel import AspectPanel
from app.views.aspect_words import AspectWords
from app.views.chip_area import LINE_PX
from indexer.search.query import Aspect

_ICONS = {Aspect.MEANING: "brain", Aspect.LOOK: "palette", Aspect.BLEND: "intersect"}


class AspectButton(QToolButton):
    """An icon and, where there is room, a word. GUI thread."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.words = AspectWords(self)
        self.panel = AspectPanel(self.words, self)
        self.setObjectName("aspectButton")
        self.setIconSize(BUTTON_ICON)
        self.setFixedHeight(LINE_PX)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_compact(is_compact=False)
        self.clicked.connect(self.open_panel)
        self.show_state(Aspect.MEANING, 0.5, has_meaning=True)

    def set_compact(self, *, is_compact: bool) -> None:
        """Show the icon alone, or the word beside it."""
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonIconOnly if is_compact else style.ToolButtonTextBesideIcon
        )
        self.setIconSize(QSize(16, 16) if is_compact else BUTTON_ICON)

    def show_state(self, aspect: Aspect, share: float, *, has_meaning: bool) -> None:
        """Say what is searched by; see `AspectPanel.show_state`."""
        name = self.words.name(aspect)
        self.setText(name)
        self.setIcon(self._icons.icon(_ICONS[aspect], "dim"))
        words = self.tr("Search by: {0}").format(name)
        self.setAccessibleName(words)
        self.setToolTip(words if has_meaning else f"{words}\n{self.words.why_disabled}")
        self.setAccessibleDescription("" if has_meaning else self.words.why_disabled)
        self.panel.show_state(aspect, share, has_meaning=has_meaning)

    @Slot()
    def open_panel(self) -> None:
        """Let the user choose."""
        self.panel.open_below(self)
