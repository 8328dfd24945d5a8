"""The panel beside the previewed photo: everything worth knowing of it, to be read and copied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextOption
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.bridge import Channel, EngineBridge
from app.theme import DARK
from app.views.preview.exif_texts import Section, sections_of
from indexer.cancel import CancelToken
from indexer.errors import PhotoError, UserFacingError
from indexer.library import Library
from indexer.media.records import ExifDetails
from indexer.types import Photo, PhotoId, RootId

WIDTH_PX = 300
_MARGIN_PX = 16
_SCROLLING = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)


@dataclass(frozen=True, slots=True)
class _Read:
    """One photo, as it is read on an engine thread."""

    photo: Photo | None
    """None: it was forgotten meanwhile."""
    roots: Mapping[RootId, Path]
    details: ExifDetails | None
    """None: no file of it can be read now."""


class ExifPanel(QTextBrowser):
    """Shows one photo's details; reads them off the GUI thread, and only while it is seen."""

    def __init__(
        self, library: Library, bridge: EngineBridge, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._channel = Channel(library, bridge, "view")
        self._photo_id: PhotoId | None = None
        self.setObjectName("exifPanel")
        self.setAccessibleName(self.tr("Details of the photo"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # Names of files have no spaces to break at.
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(_MARGIN_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH_PX)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether what is to be shown is still being read."""
        return self._channel.is_busy

    def show_photo(self, photo_id: PhotoId) -> None:
        """Read what is known of a photo, then show it; until then the old one stays."""
        if photo_id == self._photo_id:
            return
        self._photo_id = photo_id
        self._channel.submit(
            lambda token: _read(self._library, photo_id, token), self._show, self._on_failed
        )

    def keep_free(self, height_px: int) -> None:
        """Write nothing below the line that lies over the top of the page."""
        self.setViewportMargins(0, height_px, 0, 0)

    def forget(self) -> None:
        """Show nothing, and read anew next time."""
        self._channel.cancel()
        self._photo_id = None

    def event(self, event: QEvent) -> bool:
        """With the focus here, keys scroll and do not walk."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _SCROLLING
            and not event.modifiers()
        ):
            event.accept()
            return True
        return super().event(event)

    def _show(self, read: _Read) -> None:
        if read.photo is None:
            self._set_sections([])
        else:
            self._set_sections(sections_of(read.photo, read.roots, read.details))

    def _on_failed(self, _error: UserFacingError) -> None:
        self._set_sections([])  # the page says what is wrong

    def _set_sections(self, sections: Sequence[Section]) -> None:
        self.setHtml(_html(sections))
        self.verticalScrollBar().setValue(0)


def _html(sections: Sequence[Section]) -> str:
    """A table with two columns; every text in it comes from files, and is escaped."""
    rows = []
    for i, section in enumerate(sections):
        above = 14 if i else 0
        rows.append(
            f'<tr><td colspan="2" style="padding: {above}px 0 4px 0; color: {DARK.dim};'
            f' font-size: 11px; font-weight: 600">{escape(section.title)}</td></tr>'
        )
        rows += [
            f'<tr><td style="padding: 3px 12px 3px 0; color: {DARK.dim}">{escape(row.label)}</td>'
            f'<td style="padding: 3px 0">{escape(row.value)}</td></tr>'
            for row in section.rows
        ]
    return f'<table width="100%" cellspacing="0">{"".join(rows)}</table>'


def _read(library: Library, photo_id: PhotoId, token: CancelToken) -> _Read:
    photo = library.catalog.photos.get(photo_id)
    roots = {root.id: root.path for root in library.catalog.roots.all()}
    try:
        details = library.pictures.exif_details(photo_id, token)
    except PhotoError:
        details = None
    return _Read(photo, roots, details)
