"""The settings dialog: few, each explained by its words; what is chosen holds at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.settings import Settings
from app.theme import Appearance, Theme
from indexer.profile import Profile


class SettingsDialog(QDialog):
    """Appearance, the model in use, and where the data lies."""

    def __init__(
        self,
        settings: Settings,
        theme: Theme,
        profile: Profile,
        model_name: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._theme = theme
        self._profile = profile
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(480)
        self._choices = QButtonGroup(self)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for number, (value, text) in enumerate(
            (
                (Appearance.SYSTEM, self.tr("As the system")),
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.DARK, self.tr("Dark")),
            )
        ):
            button = QRadioButton(text, self)
            button.setChecked(value is settings.appearance)
            self._choices.addButton(button, number)
            choices.addWidget(button)
        choices.addStretch(1)
        self._choices.idClicked.connect(self._on_appearance)
        model = QLabel(
            model_name or self.tr("None: photos are found by name, folder, date and camera"), self
        )
        folder = QLabel(str(profile.folder).encode("utf-8", "replace").decode("utf-8"), self)
        for label in (model, folder):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        open_folder = QPushButton(self.tr("Open the folder"), self)
        open_folder.clicked.connect(self._on_open_folder)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Appearance"), choices)
        form.addRow(self.tr("Model"), model)
        form.addRow(self.tr("Kindred's data"), folder)
        form.addRow("", open_folder)
        note = QLabel(
            self.tr("Photos stay where they are. Kindred never changes or moves them."), self
        )
        note.setProperty("kind", "dim")
        note.setWordWrap(True)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 16)
        column.setSpacing(16)
        column.addLayout(form)
        column.addWidget(note)
        column.addLayout(buttons)

    @Slot(int)
    def _on_appearance(self, number: int) -> None:
        self._settings.appearance = list(Appearance)[number]
        self._theme.set_appearance(self._settings.appearance)

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._profile.folder)))
