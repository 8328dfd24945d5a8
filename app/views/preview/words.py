"""Why a photo cannot be seen, in one clear sentence. GUI thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.views.texts import error_text
from indexer.errors import Absence, PhotoAbsent, UserFacingError


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreviewWords", text)


def absence_text(error: UserFacingError) -> str:
    """What happened, and what is shown instead."""
    if not isinstance(error, PhotoAbsent):
        headline, more = error_text(error)
        return f"{headline}. {more}".strip()
    match error.absence:
        case Absence.OFFLINE:
            return _tr("Its drive is not connected now.")
        case Absence.UNREADABLE:
            return _tr("The system does not let Kindred read the file. It stays as it is.")
        case Absence.CHANGED:
            return _tr(
                "The file has changed since it was indexed. Look for changes to see it as it is."
            )
        case Absence.MISSING:
            return _tr("The file was deleted or moved since it was indexed.")
        case Absence.FORGOTTEN:
            return _tr("The photo is no longer in the library.")
