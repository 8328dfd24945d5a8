"""The page of a compared folder: what it is good for, how far it is, and what was found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.elided_label import ElidedLabel
from app.views.folder_comparison.lists import ComparisonLists, Tab
from app.views.label import label
from app.views.page import Page
from app.views.texts import count_text, drawable
from indexer.comparing.records import Comparison, ComparisonProgress


class ComparisonPage(QWidget):
    """Says what the user wants; `app.controllers.comparing_folder` does it."""

    choose_requested = Signal()
    again_requested = Signal()
    stop_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._welcome = Page(theme, icons, self)
        self._welcome.say(
            "arrows-left-right",
            self.tr("Is it in the library already?"),
            self.tr(
                "Choose a card, an old disk or any folder, or drop it here. Kindred tells which "
                "photos of it the library has, also edited ones, and which only one of them has. "
                "The folder is not added, and nothing in it is changed by looking."
            ),
        )
        begin = self._welcome.add_button(
            self.tr("Choose a folder…"), icon="folder-open", is_primary=True
        )
        begin.clicked.connect(self.choose_requested)
        self.lists = ComparisonLists(theme, icons, self)
        self._found = self._make_found(icons)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._welcome)
        self._stack.addWidget(self._found)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    @property
    def text(self) -> str:
        """What is said above the lists, or instead of them."""
        if self._stack.currentWidget() is self._welcome:
            return self._welcome.text
        return f"{self._folder.text()} {self._said.text()}"

    def show_begun(self, folder: Path) -> None:
        """A folder is being read."""
        self.lists.show_comparison(Comparison(folder))
        self._folder.show_text(drawable(folder.name or folder))
        self._folder.setToolTip(drawable(folder))
        self._said.setText(self.tr("Looking for photos in {0}…").format(drawable(folder)))
        self._show_busy(is_busy=True)
        self.lists.hide()  # nothing is known yet, and "0 already here" would be taken for an answer
        self._bar.setRange(0, 0)
        self._stack.setCurrentWidget(self._found)

    def show_progress(self, progress: ComparisonProgress) -> None:
        """How far it is, and what was found so far."""
        if not progress.total:
            return
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        self._said.setText(
            self.tr("{0} of {1} looked at: {2} already here, {3} only there").format(
                *(
                    count_text(count)
                    for count in (progress.done, progress.total, progress.both, progress.there)
                )
            )
        )

    def show_copying(self, done: int, total: int) -> None:
        """Files are being copied into the library."""
        self._show_busy(is_busy=True)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._said.setText(
            self.tr("Copying into the library: {0} of {1}").format(
                count_text(done), count_text(total)
            )
        )

    def show_comparison(self, found: Comparison) -> None:
        """All that was found."""
        was_stopping, is_new = self.stop.hasFocus(), self.lists.isHidden()
        self._show_busy(is_busy=False)
        self.lists.show_comparison(found)
        self.lists.show()
        if is_new:
            self.lists.choose(Tab.THERE if found.there and not found.both else Tab.BOTH)
        if was_stopping:  # the button is gone, and the focus must not go anywhere
            self.lists.views[self.lists.tab].setFocus()
        words = drawable(found.folder)
        if found.was_cut_off:
            words = self.tr(
                "{0} is not there any more: only a part of it was looked at. Connect it again and "
                "compare anew."
            ).format(words)
        elif found.was_cancelled:
            words = self.tr("You stopped it: only a part of {0} was looked at.").format(words)
        elif not (found.both or found.there or found.unreadable):
            words = self.tr("There is no photo in {0}.").format(words)
        elif not (found.there or found.unreadable) and all(
            match.is_reachable
            for match in found.both  # not on a drive that nobody can see now
        ):
            words = self.tr("{0}: the library has every photo of it.").format(words)
        if found.others:
            others = self.tr(
                "%Ln other file(s), such as videos, were not looked at.", "", found.others
            )
            words = f"{words} {others}" if words.endswith(".") else f"{words} · {others}"
        self._said.setText(words)

    def show_failed(self) -> None:
        """Nothing was found out."""
        self._stack.setCurrentWidget(self._welcome)

    # -------------------------------------------------------------------------------------------

    def _make_found(self, icons: Icons) -> QWidget:
        page = QWidget(self)
        self._folder = ElidedLabel(page)
        self._folder.setProperty("kind", "heading")
        self._said = label(page, "dim")
        self._bar = QProgressBar(page)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        self.stop = action_button(self, icons, self.tr("Stop"), "x")
        self.stop.clicked.connect(self.stop_requested)
        self.again = action_button(self, icons, self.tr("Compare again"), "arrows-clockwise")
        self.again.clicked.connect(self.again_requested)
        self.other = action_button(self, icons, self.tr("Another folder…"), "folder-open")
        self.other.clicked.connect(self.choose_requested)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._folder, 1)
        for button in (self.stop, self.again, self.other):
            top.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._said)
        column.addWidget(self._bar)
        column.addWidget(self.lists, 1)
        column.addStretch(0)
        return page

    def _show_busy(self, *, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)
        self.again.setVisible(not is_busy)
        self.other.setVisible(not is_busy)
        self.lists.setEnabled(not is_busy)
