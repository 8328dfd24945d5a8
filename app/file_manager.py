"""Shows files and folders in the system's file manager. GUI thread; nothing is waited for."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QUrl, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QDesktopServices


class FileManager(QObject):
    """Chooses the file where the system can do that, and else opens the folder that it is in."""

    @Slot(object)
    def show_folder(self, path: Path) -> None:
        """Open a folder."""
        QDesktopServices.openUrl(QUrl(path.as_uri()))  # keeps names that are no text

    @Slot()
    def show_trash(self) -> None:
        """Open the system's trash."""
        if sys.platform == "win32":
            QProcess.startDetached("explorer.exe", ["shell:RecycleBinFolder"])
        elif sys.platform == "darwin":
            self.show_folder(Path.home() / ".Trash")
        else:
            QDesktopServices.openUrl(QUrl("trash:///"))  # the address that file managers share

    @Slot(object)
    def show_file(self, path: Path) -> None:
        """Open the folder of a file, with the file chosen in it."""
        if sys.platform == "win32":
            # One argument with its own quotes: Explorer does not take it otherwise.
            process = QProcess()
            process.setProgram("explorer.exe")
            process.setNativeArguments(f'/select,"{path}"')
            process.startDetached()
        elif sys.platform == "darwin":
            QProcess.startDetached("open", ["-R", str(path)])
        elif not _choose_by_dbus(path):
            self.show_folder(path.parent)


def _choose_by_dbus(path: Path) -> bool:
    """Ask whichever file manager listens; whether the question could be sent.

    See the freedesktop.org file manager interface.
    """
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    names = bus.interface().registeredServiceNames().value()
    activatable = bus.interface().activatableServiceNames().value()
    if name not in names and name not in activatable:
        return False
    message = QDBusMessage.createMethodCall(
        name, "/org/freedesktop/FileManager1", name, "ShowItems"
    )
    message.setArguments([[path.as_uri()], ""])
    return bus.send(message)
