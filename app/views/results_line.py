"""The quiet line above the photos of an answer: how many match, how strictly, folded or not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.elided_label import ElidedLabel
from app.views.floor_slider import FloorSlider
from app.views.texts import count_text, without_ellipsis

_HEIGHT_PX = 34


class ResultsLine(QWidget):
    """Seen only where match strengths say something. GUI thread."""

    all_requested = Signal()
    """The photos that match are to be selected."""
    way_out_taken = Signal()
    """Do what the button says that is there where nothing matches."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("resultsLine")
        self.setAccessibleName(self.tr("The answer"))
        self.setFixedHeight(_HEIGHT_PX)
        self._icons = icons
        self._count = QPushButton(self)
        self._count.setProperty("kind", "quiet")
        self._count.setToolTip(self.tr("Select the photos that match"))
        self._count.clicked.connect(self.all_requested)
        self._hint = ElidedLabel(self)
        self._hint.setProperty("kind", "dim")
        self._way_out = QPushButton(self)
        self._way_out.clicked.connect(self.way_out_taken)
        self.slider = FloorSlider(theme, self)
        loose, strict = QLabel(self.tr("Loose"), self), QLabel(self.tr("Strict"), self)
        for label in (loose, strict):
            label.setProperty("kind", "caption")
            label.setBuddy(self.slider)
        self.fold_button = QToolButton(self)
        self.fold_button.setFixedSize(32, 28)
        self.fold_button.setIconSize(QSize(18, 18))
        self.fold_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 12, 4)
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addWidget(self._hint, 1)
        row.addWidget(self._way_out)
        row.addSpacing(8)
        row.addWidget(loose)
        row.addWidget(self.slider)
        row.addWidget(strict)
        row.addSpacing(4)
        row.addWidget(self.fold_button)
        self.hide()

    @property
    def text(self) -> str:
        """What is said of the answer."""
        return f"{self._count.text()} {self._hint.text()}".strip()

    @property
    def way_out(self) -> str:
        """What the button says that helps where nothing matches; empty where there is none."""
        return "" if self._way_out.isHidden() else self._way_out.text()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab visits, in order."""
        return (self._count, self._way_out, self.slider, self.fold_button)

    def follow_fold(self, action: QAction) -> None:
        """Let the button do what an action does, and say its name and keys."""

        def follow() -> None:
            words = without_ellipsis(action.text())
            keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
            self.fold_button.setToolTip(f"{words} ({keys})" if keys else words)
            self.fold_button.setAccessibleName(words)
            self.fold_button.setChecked(action.isChecked())
            self.fold_button.setEnabled(action.isEnabled())
            token = "accent" if action.isChecked() else "text"
            self.fold_button.setIcon(self._icons.icon("stack", token))

        self.fold_button.setCheckable(True)
        follow()
        action.changed.connect(follow)
        self.fold_button.clicked.connect(action.trigger)

    def show_matching(self, count: int, hits: int) -> None:
        """Say how many photos match.

        Args:
            count: Of the whole answer, loaded or not.
            hits: How many of them are folded into no other: those that are seen, and selected.
        """
        words = self.tr("%Ln match(es)", "", count)
        if hits < count:
            words = self.tr("{0}, folded into {1}").format(words, count_text(hits))
        self._say(words, self.tr("Select the {0} that match").format(count_text(hits)))
        self._offer("", "")

    def show_none(self, hint: str, way_out: str) -> None:
        """Say that no photo matches.

        Args:
            hint: What one could do; empty: nothing.
            way_out: What the button says that does something about it; empty: no button.
        """
        self._say(self.tr("No match"), "")
        self._offer(hint, way_out)

    def _say(self, words: str, to_select: str) -> None:
        self._count.setText(words)
        self._count.setEnabled(bool(to_select))
        self._count.setAccessibleName(to_select or words)
        self.slider.setAccessibleDescription(words)

    def _offer(self, hint: str, way_out: str) -> None:
        self._hint.setText(hint)  # it takes the room between, whether it says something or not
        self._way_out.setText(way_out)
        self._way_out.setVisible(bool(way_out))
