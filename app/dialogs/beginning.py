"""Where dialogs for files and folders begin: Qt would begin where the program was started."""

from __future__ import annotations

from PySide6.QtCore import QDir, QStandardPaths


def first_folder(
    wanted: str = "",
    place: QStandardPaths.StandardLocation = QStandardPaths.StandardLocation.HomeLocation,
) -> str:
    """The folder to begin in: the wanted one, else the system's own place, else one's home.

    Args:
        wanted: Such as the one that was chosen last time; it may be gone, or empty.
        place: Such as where the system keeps pictures.
    """
    for folder in (wanted, QStandardPaths.writableLocation(place)):
        if folder and QDir(folder).exists():
            return folder
    return QDir.homePath()
