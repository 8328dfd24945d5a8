"""Model and device: what describes photos, and where it computes."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.bridge import EngineBridge
from app.controllers.housekeeping import Choices, Housekeeping
from app.dialogs.settings.choice import Choice
from app.dialogs.settings.page import SettingsPage
from app.translations import in_words
from indexer.embed.base import Device
from indexer.events import EncoderChanged
from indexer.library import Library


class ModelPage(SettingsPage):
    """Names the model in use, and lets the device be chosen."""

    models_requested = Signal()

    def __init__(
        self,
        library: Library,
        bridge: EngineBridge,
        housekeeping: Housekeeping,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._housekeeping = housekeeping
        self.set_title(self.tr("Model"))
        self.add_setting(self.tr("Model in use"), None)
        self._model = self.add_words("", kind="")
        models = QPushButton(self.tr("Models…"), self)
        models.clicked.connect(self.models_requested)
        self.add_buttons(models)
        self.add_words(
            self.tr("A model describes what photos show. It works on this computer alone.")
        )
        self._automatic = (None, self.tr("Automatic"))
        self._cpu = ("cpu", self.tr("CPU"))
        self.device = Choice[str | None]((self._automatic, self._cpu), self)
        self.device.chosen.connect(self._on_device)
        self.add_setting(
            self.tr("Device"),
            self.device.box,
            self.tr(
                "Automatic takes a graphics card where one works. The model is loaded anew, which "
                "takes some seconds; a device that fails makes room for the CPU."
            ),
        )
        self._now = self.add_words("")
        housekeeping.choices_read.connect(self._on_choices)
        housekeeping.devices_found.connect(self._on_devices)
        bridge.encoder_changed.connect(self._on_encoder)
        self._chosen: str | None = None
        self._show_model()

    def opened(self) -> None:
        """Ask for what is there; torch may take seconds to tell."""
        self._housekeeping.read_choices()
        self._housekeeping.read_devices()
        self._show_model()

    @property
    def text(self) -> str:
        """What is said of model and device."""
        return f"{self._model.text()} {self._now.text()}".strip()

    def _show_model(self) -> None:
        model, loaded = self._library.models.in_use, self._library.models.loaded
        self._model.setText(
            in_words(model.name)
            if model is not None
            else self.tr(
                "None: photos are found by how they look, and by name, caption, place and the like."
            )
        )
        if loaded is not None:
            self._now.setText(self.tr("In use now: {0}").format(in_words(loaded.encoder.device)))
        else:
            is_loading = self._library.models.is_loading
            self._now.setText(self.tr("The model is being loaded…") if is_loading else "")

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        self._chosen = choices.device
        self._show_chosen()

    def _show_chosen(self) -> None:
        """A device that is not there just now stays the choice, and is named as it was."""
        self.device.show_value(self._chosen)
        if self._chosen is not None and self.device.value != self._chosen:
            missing = (self._chosen, self.tr("{0} (not found)").format(self._chosen))
            self.device.set_options((self._automatic, self._cpu, missing))
            self.device.show_value(self._chosen)

    @Slot(object)
    def _on_devices(self, devices: list[Device]) -> None:
        found = [(each.id, each.name) for each in devices]
        self.device.set_options((self._automatic, self._cpu, *found))
        self._show_chosen()

    @Slot()
    def _on_device(self) -> None:
        self._chosen = self.device.value
        self._housekeeping.use_device(self._chosen)

    @Slot(object)
    def _on_encoder(self, _event: EncoderChanged) -> None:
        self._show_model()
