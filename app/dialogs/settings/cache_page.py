"""Thumbnails: how much room they take, how much they may, and where they lie."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.controllers.housekeeping import Housekeeping
from app.dialogs.settings.choice import Choice
from app.dialogs.settings.page import SettingsPage
from app.dialogs.settings.questions import Questions
from app.views.texts import count_text, drawable, size_text
from indexer.library import Library
from indexer.upkeep.sizes import DataSizes

_GB = 1_000_000_000
_LIMITS_GB = (1, 2, 5, 10, 20)


class CachePage(SettingsPage):
    """The cache of thumbnails. Nothing in it is ever lost for good."""

    def __init__(
        self,
        library: Library,
        housekeeping: Housekeeping,
        questions: Questions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._housekeeping = housekeeping
        self._questions = questions
        self.set_title(self.tr("Thumbnails"))
        self.add_words(
            self.tr("Small pictures that let photos show at once. They can always be made again.")
        )
        self.add_setting(self.tr("Size now"), None)
        self._size = self.add_words(self.tr("Measuring…"), kind="")
        self.empty = QPushButton(self.tr("Empty the cache…"), self)
        self.empty.clicked.connect(self._on_empty)
        self.add_buttons(self.empty)
        options: list[tuple[int | None, str]] = [(None, self.tr("No limit"))]
        options += [(number * _GB, size_text(number * _GB)) for number in _LIMITS_GB]
        self.limit = Choice(options, self)
        self.limit.show_value(library.thumbnails.limit_bytes)
        self.limit.chosen.connect(self._on_limit)
        self.add_setting(
            self.tr("Limit"),
            self.limit.box,
            self.tr(
                "100,000 photos take 1 to 3 GB. Beyond the limit, the thumbnails that were looked "
                "at longest ago are deleted and made again when they are shown."
            ),
        )
        self.add_setting(self.tr("Folder"), None)
        self._folder = self.add_words("", kind="")
        self._move = QPushButton(self.tr("Move to another folder…"), self)
        self._move.clicked.connect(self._on_move)
        self._back = QPushButton(self.tr("Move back"), self)
        self._back.setToolTip(self.tr("To the usual place in Kindred's data folder"))
        self._back.clicked.connect(self._on_back)
        self.add_buttons(self._move, self._back)
        self.add_words(
            self.tr("A fast disk is best. While its drive is away, the usual place serves.")
        )
        housekeeping.sizes_measured.connect(self._on_sizes)
        housekeeping.task_changed.connect(self._show)
        self._show()

    @property
    def text(self) -> str:
        """What is said of size and folder."""
        return f"{self._size.text()} {self._folder.text()}"

    def opened(self) -> None:
        """How large is it?"""
        self._housekeeping.measure()
        self._show()

    @Slot()
    def _show(self) -> None:
        cache = self._library.thumbnails
        folder = cache.chosen or self._library.profile.thumbnails_folder
        self._folder.setText(drawable(folder))
        self._back.setVisible(cache.chosen is not None)
        is_idle = self._housekeeping.task is None
        for widget in (self.empty, self._move, self._back, self.limit.box):
            widget.setEnabled(is_idle)

    @Slot(object)
    def _on_sizes(self, sizes: DataSizes) -> None:
        usage = sizes.thumbnails
        text = self.tr("{0}, {1} thumbnails")
        self._size.setText(text.format(size_text(usage.size_bytes), count_text(usage.files)))

    @Slot()
    def _on_limit(self) -> None:
        self._housekeeping.set_cache_limit(self.limit.value)

    @Slot()
    def _on_empty(self) -> None:
        if self._questions.is_meant(
            self.tr("Empty the cache"),
            self.tr("Delete all thumbnails?"),
            self.tr("Your photos stay. Each thumbnail is made again when its photo is shown."),
            self.tr("Delete thumbnails"),
        ):
            self._housekeeping.empty_cache()

    @Slot()
    def _on_move(self) -> None:
        folder = self._questions.folder(self.tr("Choose a folder for the thumbnails"))
        if folder is not None:
            self._housekeeping.move_cache(folder)

    @Slot()
    def _on_back(self) -> None:
        self._housekeeping.move_cache(None)
