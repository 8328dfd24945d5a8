"""About: which version this is, and whose work is in it."""

from __future__ import annotations

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from app.dialogs.settings.page import SettingsPage

_PLACES = "https://www.geonames.org"


class AboutPage(SettingsPage):
    """Words only; what must be named by its licence is named here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_title(self.tr("About"))
        self.add_words(self.tr("Kindred {0}").format(_version()), kind="")
        self.add_words(
            self.tr("Free software under the Apache License 2.0. It works on this computer alone.")
        )
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        """Tests put something else here."""
        self.add_setting(self.tr("With work by others"), None)
        for line in (
            self.tr("Places: GeoNames (geonames.org), CC BY 4.0"),
            self.tr("Icons: Phosphor, MIT"),
            self.tr("Window: Qt for Python, LGPL 3"),
            self.tr("Models: each under its own licence, named on the models page"),
        ):
            self.add_words(line, kind="")
        places = QPushButton(self.tr("GeoNames in the browser"), self)
        places.setToolTip(_PLACES)
        places.clicked.connect(self._on_places)
        self.add_buttons(places)

    @Slot()
    def _on_places(self) -> None:
        self.open_url(QUrl(_PLACES))


def _version() -> str:
    try:
        return version("kindred")
    except PackageNotFoundError:  # not installed: run from a folder
        return ""
