"""A bar on the program's icon in docks that follow the Unity launcher protocol, over D-Bus.

The protocol: a signal ``Update(s application_uri, a{sv} properties)`` of
``com.canonical.Unity.LauncherEntry``; whoever draws a dock may listen. Nobody answers, so nothing
can fail but the connection to the session bus, without which nothing is sent.
"""

from __future__ import annotations

import zlib

from PySide6.QtDBus import QDBusConnection, QDBusMessage

APPLICATION_URI = "application://kindred.desktop"
_INTERFACE = "com.canonical.Unity.LauncherEntry"
_PATH = f"/com/canonical/unity/launcherentry/{zlib.crc32(APPLICATION_URI.encode())}"


class UnityLauncher:
    """Sends signals; docks that do not know them are not bothered."""

    def show(self, share: float, *, is_paused: bool) -> None:
        """Show a share; docks know no paused state."""
        self._send({"progress": float(share), "progress-visible": True})

    def clear(self) -> None:
        """Take the bar away."""
        self._send({"progress": 0.0, "progress-visible": False})

    def _send(self, properties: dict[str, object]) -> None:
        bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        message = QDBusMessage.createSignal(_PATH, _INTERFACE, "Update")
        message.setArguments([APPLICATION_URI, properties])
        bus.send(message)
