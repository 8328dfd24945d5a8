"""The dialog that gets a model: downloads the default one, or imports one from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.controllers.getting_models import GettingModels
from app.views.texts import error_text, size_text
from indexer.embed.models import CatalogueEntry
from indexer.errors import UserFacingError

_WIDTH_PX = 520
_KIB = 1024


class ModelDialog(QDialog):
    """Says what would be downloaded, from where and under which licence, before anything is."""

    def __init__(
        self, getting: GettingModels, entry: CatalogueEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._getting = getting
        self._entry = entry
        self.setWindowTitle(self.tr("Get a model"))
        self.setMinimumWidth(_WIDTH_PX)
        title = QLabel(entry.name, self)
        title.setProperty("kind", "heading")
        explain = QLabel(
            self.tr(
                "A model lets Kindred understand what photos show and what you describe. It is "
                "downloaded once and then works on this computer alone: no photo ever leaves it."
            ),
            self,
        )
        explain.setWordWrap(True)
        explain.setProperty("kind", "dim")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Download progress"))
        self._status = QLabel(self)
        self._status.setWordWrap(True)
        self._status.setTextFormat(Qt.TextFormat.PlainText)
        self._download = QPushButton(self.tr("Download"), self)
        self._download.setProperty("kind", "primary")
        self._download.setDefault(True)
        self._download.clicked.connect(self._on_download)
        self._import = QPushButton(self.tr("Import from file…"), self)
        self._import.setToolTip(self.tr("For computers that are never online"))
        self._import.clicked.connect(self._on_import)
        self._cancel = QPushButton(self.tr("Stop"), self)
        self._cancel.clicked.connect(getting.cancel)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._import)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._download)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(explain)
        column.addLayout(self._facts())
        column.addWidget(self._bar)
        column.addWidget(self._status)
        column.addSpacing(4)
        column.addLayout(buttons)
        getting.progressed.connect(self._on_progressed)
        getting.finished.connect(self._on_finished)
        getting.failed.connect(self._on_failed)
        getting.stopped.connect(self._on_stopped)
        self._show_busy(is_busy=getting.is_busy)

    def _facts(self) -> QGridLayout:
        entry = self._entry
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(
            (
                (self.tr("What it is"), entry.description),
                (self.tr("Download"), size_text(entry.size_bytes)),
                (self.tr("Licence"), entry.licence),
                (self.tr("Languages"), entry.languages),
                (self.tr("Source"), f"huggingface.co/{entry.repo}"),
            )
        ):
            label, text = QLabel(name, self), QLabel(value, self)
            label.setProperty("kind", "dim")
            text.setWordWrap(True)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        return grid

    def _show_busy(self, *, is_busy: bool) -> None:
        self._bar.setVisible(is_busy)
        self._cancel.setVisible(is_busy)
        self._download.setVisible(not is_busy)
        self._import.setEnabled(not is_busy)
        self._status.setVisible(bool(self._status.text()))

    def _say(self, text: str) -> None:
        self._status.setText(text)
        self._status.setVisible(bool(text))

    @Slot()
    def _on_download(self) -> None:
        self._bar.setRange(0, 0)
        self._say(self.tr("Connecting…"))
        self._getting.download(self._entry)
        self._show_busy(is_busy=True)

    @Slot()
    def _on_import(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Import a model"),
            "",
            self.tr("Models (*.safetensors *.bin *.pt *.pth *.json);;All files (*)"),
        )
        if not name:
            return
        path = Path(name)
        # The description of an open_clip folder stands for the folder.
        self._say(self.tr("Checking and copying the model…"))
        self._bar.setRange(0, 0)
        self._getting.import_file(path.parent if path.suffix == ".json" else path)
        self._show_busy(is_busy=True)

    @Slot(object, object)
    def _on_progressed(self, done: int, total: int) -> None:
        # In KiB: a progress bar counts in C ints, and a model has more bytes than those can hold.
        self._bar.setRange(0, total // _KIB)
        self._bar.setValue(done // _KIB)
        self._say(self.tr("{0} of {1}").format(size_text(done), size_text(total)))

    @Slot(object)
    def _on_finished(self, _model: object) -> None:
        self._show_busy(is_busy=False)
        self._download.hide()
        self._say(
            self.tr("The model is installed. Photos are being described now; search as they come.")
        )

    @Slot(object)
    def _on_failed(self, error: UserFacingError) -> None:
        self._show_busy(is_busy=False)
        headline, more = error_text(error)
        self._say(f"{headline}. {more}")
        self._download.setText(self.tr("Try again"))

    @Slot()
    def _on_stopped(self) -> None:
        self._show_busy(is_busy=False)
        self._say(
            self.tr("Stopped. What has arrived is kept, and the next try goes on from there.")
        )
        self._download.setText(self.tr("Go on"))
