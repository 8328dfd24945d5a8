"""Numbers, durations and sizes in words for people, in their language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from indexer.errors import UserFacingError
from indexer.types import PhotoFile

_MINUTE_S, _HOUR_S = 60, 3600


def _tr(text: str) -> str:
    return QCoreApplication.translate("Texts", text)


def count_text(count: int) -> str:
    """``48,213``."""
    return QLocale().toString(count)


def photos_text(count: int) -> str:
    """``1 photo``, ``48,213 photos``."""
    return _tr("1 photo") if count == 1 else _tr("{0} photos").format(count_text(count))


def problems_text(count: int) -> str:
    """``1 problem``, ``14 problems``."""
    return _tr("1 problem") if count == 1 else _tr("{0} problems").format(count_text(count))


def folder_text(file: PhotoFile, root: Path) -> str:
    """``Pictures / 2020 / Allgäu``: where a file stands, from the name of its root on.

    Lone surrogates of names that are not valid UTF-8 become question marks, to be drawn.
    """
    below = file.path.parent.relative_to(root).parts
    text = " / ".join((root.name or str(root), *below))
    return text.encode("utf-8", "replace").decode("utf-8")


def size_text(size_bytes: int) -> str:
    """``8.4 MB``: in powers of ten, as model hubs and most file managers count."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def rate_text(photos_per_second: float) -> str:
    """``14.2 photos/s``."""
    return _tr("{0} photos/s").format(QLocale().toString(photos_per_second, "f", 1))


def time_left_text(seconds: float) -> str:
    """``21 min left``: rounded, since it is a guess."""
    if seconds < _MINUTE_S:
        return _tr("less than a minute left")
    if seconds < _HOUR_S:
        return _tr("{0} min left").format(round(seconds / _MINUTE_S))
    hours, minutes = divmod(round(seconds / _MINUTE_S), 60)
    return _tr("{0} h {1} min left").format(hours, minutes)


def error_text(error: UserFacingError) -> tuple[str, str]:
    """An error as a headline, and what else there is to say."""
    rest = [part[:1].upper() + part[1:] for part in (error.reason, error.hint) if part]
    return error.what.rstrip("."), " ".join(part.rstrip(".") + "." for part in rest)
