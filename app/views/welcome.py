"""The first thing one sees: what Kindred does, and two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.icons import Icons
from app.theme import Theme
from app.views.page import Page


class Welcome(Page):
    """Shown while the library has no folders."""

    add_folder_requested = Signal()
    demo_requested = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, *, is_demo: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, icons, parent)
        if is_demo:
            self.say(
                "image",
                self.tr("Painting the sample library"),
                self.tr(
                    "Some hundred pictures are being drawn on this computer, to try Kindred with. "
                    "They appear here as they are ready."
                ),
            )
            return
        self.say(
            "image",
            self.tr("Find your photos by what is in them"),
            self.tr(
                "Kindred looks at your photos on this computer, and nowhere else. It never changes "
                "them, and you can search while it is still looking."
            ),
        )
        add = self.add_button(
            self.tr("Add a folder of photos…"), icon="folder-plus", is_primary=True
        )
        add.clicked.connect(self.add_folder_requested)
        demo = self.add_button(self.tr("Try the sample library"))
        demo.clicked.connect(self.demo_requested)
