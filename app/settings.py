"""What the window remembers: appearance, sizes, zoom. A small file in the profile; GUI thread.

What belongs to the library (the model in use) is kept in the catalog and not here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QByteArray, QSettings

from app.theme import Appearance
from app.views.justified_view import DEFAULT_ROW_PX
from indexer.profile import Profile


class Settings:
    """Typed access to ``settings.ini``; a value that makes no sense is as good as none."""

    def __init__(self, profile: Profile) -> None:
        self._store = QSettings(str(profile.settings_path), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark, or as the system."""
        try:
            return Appearance(str(self._store.value("appearance", Appearance.SYSTEM)))
        except ValueError:
            return Appearance.SYSTEM

    @appearance.setter
    def appearance(self, value: Appearance) -> None:
        self._store.setValue("appearance", value.value)

    @property
    def row_height(self) -> int:
        """Height of a row of photos in pixels; the grid clamps it."""
        try:
            return int(str(self._store.value("row_height", DEFAULT_ROW_PX)))
        except ValueError:
            return DEFAULT_ROW_PX

    @row_height.setter
    def row_height(self, value: int) -> None:
        self._store.setValue("row_height", value)

    @property
    def has_details(self) -> bool:
        """Whether the details are shown, where there is room for them."""
        return str(self._store.value("details", "true")) != "false"

    @has_details.setter
    def has_details(self, value: bool) -> None:
        self._store.setValue("details", "true" if value else "false")

    @property
    def geometry(self) -> QByteArray:
        """Size and place of the window, as Qt saved it; empty at first."""
        value = self._store.value("geometry")
        return value if isinstance(value, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("geometry", value)

    @property
    def shortcuts(self) -> dict[str, list[str]]:
        """Keys that the user chose, by command; none: the command has no key at all."""
        try:
            kept = json.loads(str(self._store.value("shortcuts", "{}")))
            return {str(name): [str(key) for key in keys] for name, keys in kept.items()}
        except (ValueError, TypeError, AttributeError):
            return {}

    @shortcuts.setter
    def shortcuts(self, value: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("shortcuts", json.dumps(value))

    def save(self) -> None:
        """Write the file now. A failure costs a window position and is not worth a word."""
        self._store.sync()
