"""The first thing one sees: what Kindred does, what it never does, and how to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.theme import Theme
from app.views.elided_label import ElidedLabel
from app.views.page import Page, fit
from app.views.texts import count_text, drawable

_BAR_PX = 320


class Welcome(Page):
    """Shown while the library has no folders; in the demo, while its pictures are drawn."""

    add_folder_requested = Signal()
    folder_chosen = Signal(object)
    """A list with the one `Path` that was suggested."""
    suggestion_wanted = Signal()
    """It is seen: does the system keep pictures somewhere?"""
    demo_requested = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, *, is_demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, icons, parent)
        self._is_demo = is_demo
        self._suggested: Path | None = None
        self._is_painting = is_demo
        if is_demo:
            self._make_demo()
        else:
            self._make_first_start()

    @property
    def is_painting(self) -> bool:
        """Whether the demo's pictures are still being drawn."""
        return self._is_painting

    @property
    def suggestion(self) -> QPushButton:
        """Adds the folder in which the system keeps pictures; hidden where there is none."""
        return self._suggestion

    def _make_first_start(self) -> None:
        self.say(
            "image",
            self.tr("Find your photos by what is in them"),
            self.tr(
                "Describe a photo, show one, or both at once, and Kindred finds those that are "
                "like it: among all photos in the folders that you choose."
            ),
        )
        self._suggestion = self.add_button("", icon="folder-plus", is_primary=True)
        self._suggestion.clicked.connect(self._on_suggestion)
        self._suggestion.hide()
        self._add = self.add_button(self.tr("Add a folder of photos…"), icon="folder-plus")
        self._add.clicked.connect(self.add_folder_requested)
        demo = self.add_button(self.tr("Try the sample library"))
        demo.clicked.connect(self.demo_requested)
        self._show_as_first(self._add, is_first=True)
        self._path = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self._path.setProperty("kind", "caption")
        self._path.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._path.hide()
        self.add_below(self._path)
        self.add_below(self._caption(self.tr("Or drop a folder on this window.")))
        self.add_below(
            self._caption(
                self.tr(
                    "Nothing leaves this computer: no account, no upload. Your photos are never "
                    "changed, and go to the trash only when you say so."
                )
            )
        )

    def _make_demo(self) -> None:
        self.say(
            "image",
            self.tr("Painting the sample library"),
            self.tr(
                "These pictures are drawn by this computer, to try Kindred with. It takes about "
                "half a minute, and they appear here as they are indexed."
            ),
        )
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_PX)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Pictures drawn"))
        self._amount = self._caption("")
        self.add_below(self._bar)
        self.add_below(self._amount)

    def _caption(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setProperty("kind", "caption")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        fit(label)
        return label

    @Slot(object)
    def suggest(self, path: Path) -> None:
        """Offer a folder: one click adds it."""
        if self._is_demo:
            return
        self._suggested = path
        self._suggestion.setText(self.tr("Add {0}").format(drawable(path.name)))
        self._path.setText(drawable(path))
        self._suggestion.setToolTip(drawable(path))
        self._add.setText(self.tr("Choose another folder…"))
        self._show_as_first(self._add, is_first=False)
        self._suggestion.show()
        self._path.show()

    def _show_as_first(self, button: QPushButton, *, is_first: bool) -> None:
        button.setProperty("kind", "primary" if is_first else None)
        button.setIcon(self.icons.icon("folder-plus", "on_accent" if is_first else "text"))
        button.setIconSize(BUTTON_ICON)
        button.style().unpolish(button)
        button.style().polish(button)

    @Slot(object, object)
    def show_painting(self, done: int, total: int) -> None:
        """How many of the demo's pictures are drawn."""
        if self._is_demo:
            self._bar.setRange(0, total)
            self._bar.setValue(done)
            words = self.tr("{0} of {1} pictures")
            self._amount.setText(words.format(count_text(done), count_text(total)))
            fit(self._amount)

    @Slot()
    def end_painting(self) -> None:
        """All of them are."""
        self._is_painting = False

    @Slot()
    def _on_suggestion(self) -> None:
        if self._suggested is not None:
            self.folder_chosen.emit([self._suggested])

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what could be suggested."""
        super().showEvent(event)
        if not self._is_demo:
            self.suggestion_wanted.emit()
