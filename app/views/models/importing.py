"""The foot of the models page: how to bring a model without a network, and where models lie."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.controllers.getting_models import GettingModels
from app.controllers.model_jobs import IMPORT, Activity
from app.dialogs.beginning import first_folder
from app.icons import BUTTON_ICON, Icons
from app.views.label import label
from app.views.models.words import job_text
from app.views.texts import drawable, error_text
from indexer.embed.installed import CONFIG_NAME


class ImportBox(QWidget):
    """Asks for a file, and shows how its import goes."""

    folder_requested = Signal(str)
    """The folder of models is to be shown in the file manager."""

    def __init__(self, getting: GettingModels, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._getting = getting
        self.choose_file: Callable[[], str] = self._choose_file
        """Asks for the file, empty when none was chosen; tests put something else here."""
        self.start = QPushButton(self.tr("Import from a file…"), self)
        self.start.setIcon(icons.icon("file-plus"))
        self.start.clicked.connect(self._on_start)
        self.stop = QPushButton(self.tr("Stop"), self)
        self.stop.setIcon(icons.icon("x"))
        self.stop.setAccessibleName(self.tr("Stop the import"))
        self.stop.clicked.connect(self._on_stop)
        self.stop.hide()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._bar.hide()
        self._state = label(self)
        self._state.hide()
        self.open_folder = QPushButton(self.tr("Open the folder"), self)
        self.open_folder.setIcon(icons.icon("folder-open"))
        self.open_folder.clicked.connect(self._on_open_folder)
        for button in (self.start, self.stop, self.open_folder):
            button.setIconSize(BUTTON_ICON)
        self._lay_out()
        getting.job_changed.connect(self._on_job)

    @property
    def text(self) -> str:
        """How the import goes."""
        return self._state.text()

    def _lay_out(self) -> None:
        how = label(
            self,
            "dim",
            self.tr(
                "For a computer that is never online: on another one, fetch the model's files from "
                "the address of its licence, copy them here into one folder, and choose “{0}” or "
                "the .safetensors file in it."
            ).format(CONFIG_NAME),
        )
        folder = drawable(self._getting.folder)
        where = label(self, "dim", self.tr("Models lie in {0}").format(folder))
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for widget in (self.start, self.stop):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(where, 1)
        foot.addWidget(self.open_folder, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(self, "heading", self.tr("Import from a file")))
        column.addWidget(how)
        column.addLayout(buttons)
        column.addWidget(self._bar)
        column.addWidget(self._state)
        column.addSpacing(12)
        column.addLayout(foot)

    @Slot(str)
    def _on_job(self, model_id: str) -> None:
        if model_id != IMPORT:
            return
        job, failure = self._getting.job(IMPORT), self._getting.failure(IMPORT)
        had_focus = self.start.hasFocus() or self.stop.hasFocus()
        self._bar.setVisible(job is not None and job.activity is not Activity.WAITING)
        self.start.setVisible(job is None)
        self.stop.setVisible(job is not None and job.activity is not Activity.STOPPING)
        if job is not None:
            self._state.setText(job_text(job))
        elif failure is not None:
            headline, more = error_text(failure)
            self._state.setText(f"{headline}. {more}")
        else:
            self._state.setText("")
        self._state.setVisible(bool(self._state.text()))
        if had_focus:
            (self.start if job is None else self.stop).setFocus()

    @Slot()
    def _on_start(self) -> None:
        name = self.choose_file()
        if name:
            path = Path(name)
            # The description of an open_clip folder stands for the folder.
            self._getting.import_file(path.parent if path.name == CONFIG_NAME else path)

    @Slot()
    def _on_stop(self) -> None:
        self._getting.cancel(IMPORT)

    @Slot()
    def _on_open_folder(self) -> None:
        self.folder_requested.emit(str(self._getting.folder))

    def _choose_file(self) -> str:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a model"),
            first_folder(place=QStandardPaths.StandardLocation.DownloadLocation),
            self.tr("Models (*.safetensors *.bin *.pt *.pth *.json);;All files (*)"),
        )
        return name
