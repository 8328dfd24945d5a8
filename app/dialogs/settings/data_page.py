"""Data: where everything of Kindred's own lies, how large it is, copies of it, beginning anew."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from app.controllers.housekeeping import Housekeeping
from app.dialogs.settings.page import SettingsPage, words_label
from app.dialogs.settings.questions import Questions
from app.dialogs.settings.reset_dialog import ResetDialog
from app.settings import Settings
from app.views.texts import drawable, size_text
from indexer.library import Library
from indexer.upkeep.reset import begin_anew
from indexer.upkeep.sizes import DataSizes


class DataPage(SettingsPage):
    """Sizes, and what can be done with the data as a whole."""

    models_requested = Signal()
    """Their page lists what each of them knows, and its size."""
    reopen_requested = Signal(object)
    """A ``Callable[[], object]``, to be called while the library is closed; then it opens again."""

    def __init__(
        self,
        library: Library,
        settings: Settings,
        housekeeping: Housekeeping,
        questions: Questions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._settings = settings
        self._housekeeping = housekeeping
        self._questions = questions
        self.set_title(self.tr("Data"))
        self.add_words(self.tr("Photos stay where they are. Kindred never changes or moves them."))
        self.ask_reset: Callable[[], ResetDialog] = partial(ResetDialog, self)
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        self._add_sizes()
        self._add_folder()
        self._add_copies()
        self._add_resets()
        housekeeping.sizes_measured.connect(self._on_sizes)
        housekeeping.task_changed.connect(self._on_task)
        housekeeping.copy_read.connect(self._on_copy_read)
        self._on_task()

    @property
    def text(self) -> str:
        """The sizes as they are shown."""
        return " ".join(value.text() for value in self._sizes)

    def opened(self) -> None:
        """How large is it all?"""
        self._housekeeping.measure()

    # Made once -------------------------------------------------------------------------------

    def _add_sizes(self) -> None:
        table = QWidget(self)
        form = QFormLayout(table)
        form.setContentsMargins(0, 8, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(4)
        self._sizes = []
        for name in (
            self.tr("Catalog"),
            self.tr("Thumbnails"),
            self.tr("Search index"),
            self.tr("Models"),
            self.tr("Sample library"),
            self.tr("All together"),
        ):
            value = QLabel(self.tr("Measuring…"), table)
            value.setAccessibleName(name)
            form.addRow(words_label(name, table), value)
            self._sizes.append(value)
        self.add_widget(table)
        self.knowledge = QPushButton(self.tr("What models know…"), self)
        self.knowledge.clicked.connect(self.models_requested)
        self.add_buttons(self.knowledge)

    def _add_folder(self) -> None:
        folder = drawable(self._library.profile.folder)
        self.add_setting(self.tr("Folder"), None)
        self.add_words(folder, kind="")
        button = QPushButton(self.tr("Open the folder"), self)
        button.clicked.connect(self._on_open_folder)
        self.add_buttons(button)

    def _add_copies(self) -> None:
        self.export = QPushButton(self.tr("Export a copy…"), self)
        self.export.clicked.connect(self._on_export)
        self.put_back = QPushButton(self.tr("Put a copy back…"), self)
        self.put_back.clicked.connect(self._on_put_back)
        self.add_setting(self.tr("Copies"), None)
        self.add_buttons(self.export, self.put_back)
        self.add_words(
            self.tr(
                "One file with all that Kindred knows: folders, ratings, albums, descriptions, and "
                "lists for other programs. Photos and models are not in it."
            )
        )

    def _add_resets(self) -> None:
        self.forget_searches = QPushButton(self.tr("Forget past searches"), self)
        self.forget_searches.clicked.connect(self._on_forget_searches)
        self.reset_settings = QPushButton(self.tr("Reset the settings…"), self)
        self.reset_settings.clicked.connect(self._on_reset_settings)
        self.reset = QPushButton(self.tr("Begin anew…"), self)
        self.reset.clicked.connect(self._on_reset)
        self.add_setting(self.tr("Reset"), None)
        self.add_buttons(self.forget_searches, self.reset_settings, self.reset)
        self.add_words(self.tr("Nothing of this touches a photo."))

    # What happens ----------------------------------------------------------------------------

    @Slot(object)
    def _on_sizes(self, sizes: DataSizes) -> None:
        parts = (sizes.catalog, sizes.thumbnails.size_bytes, sizes.index, sizes.models)
        for label, size in zip(self._sizes, (*parts, sizes.samples, sizes.total), strict=True):
            label.setText(size_text(size))

    @Slot()
    def _on_task(self) -> None:
        for button in (self.export, self.put_back, self.reset):
            button.setEnabled(self._housekeeping.task is None)

    @Slot()
    def _on_open_folder(self) -> None:
        self.open_url(QUrl.fromLocalFile(str(self._library.profile.folder)))

    @Slot()
    def _on_export(self) -> None:
        target = self._questions.file_to_write(self.tr("Export a copy of the library's data"))
        if target is not None:
            self._settings.save()  # so that the copy has them as they are
            self._housekeeping.write_copy(target)

    @Slot()
    def _on_put_back(self) -> None:
        bundle = self._questions.file_to_read(self.tr("Put a copy back"))
        if bundle is not None:
            self._housekeeping.read_copy(bundle)

    @Slot(object)
    def _on_copy_read(self, unpacked: Path) -> None:
        if self._questions.is_meant(
            self.tr("Put a copy back"),
            self.tr("Use this copy in place of the library as it is now?"),
            self.tr(
                "The catalog of now is kept under another name in Kindred's data folder. The "
                "window closes and comes back with the copy. Photos stay as they are."
            ),
            self.tr("Use the copy"),
        ):
            profile = self._library.profile
            self.reopen_requested.emit(partial(begin_anew, profile, instead=unpacked))
        else:
            self._housekeeping.forget_copy(unpacked)

    @Slot()
    def _on_forget_searches(self) -> None:
        self._settings.query_history = ""
        self.forget_searches.setEnabled(False)

    @Slot()
    def _on_reset_settings(self) -> None:
        if self._questions.is_meant(
            self.tr("Reset the settings"),
            self.tr("Set all settings back to what they were at first?"),
            self.tr(
                "Appearance, language, manners of indexing and keyboard shortcuts. Folders, "
                "photos, patterns and models stay. The window closes and comes back."
            ),
            self.tr("Reset"),
        ):
            self.reopen_requested.emit(self._settings.reset)

    @Slot()
    def _on_reset(self) -> None:
        question = self.ask_reset()
        if question.exec() == question.DialogCode.Accepted:
            profile, cache = self._library.profile, self._library.thumbnails
            self.reopen_requested.emit(
                partial(
                    begin_anew,
                    profile,
                    thumbnails=cache.chosen,
                    models=question.models.isChecked(),
                )
            )
