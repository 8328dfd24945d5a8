"""The sign at the left of the search bar: a magnifying glass, or that a search goes on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from app.icons import Icons

BUSY_AFTER_MS = 150
"""A search that is quicker shows no sign: it would only flicker."""


class BusySign(QLabel):
    """Quiet: changes its picture, once a search has run for a while."""

    busy_shown = Signal(str)
    """The sign is seen from now on, in these words."""

    def __init__(self, icons: Icons, height_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.setFixedSize(20, height_px)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(BUSY_AFTER_MS)
        self._soon.timeout.connect(self._on_busy_for_long)
        self._show("magnifying-glass", "dim", "")

    @property
    def is_busy(self) -> bool:
        """Whether it is seen that a search goes on."""
        return bool(self.accessibleName())

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """A search begins or ends."""
        if not is_busy:
            self._soon.stop()
            self._show("magnifying-glass", "dim", "")
        elif not self.is_busy:
            self._soon.start()

    @Slot()
    def _on_busy_for_long(self) -> None:
        words = self.tr("Searching")
        self._show("hourglass", "accent", words)
        self.busy_shown.emit(words)

    def _show(self, icon: str, token: str, words: str) -> None:
        pixmap = self._icons.icon(icon, token).pixmap(QSize(16, 16), self.devicePixelRatioF())
        self.setPixmap(pixmap)
        self.setAccessibleName(words)
        self.setToolTip(words)
