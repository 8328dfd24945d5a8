"""Numbers, durations and sizes in words for people, in their language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale

from app.translations import in_words
from indexer.errors import UserFacingError
from indexer.types import PhotoFile

_MINUTE_S, _HOUR_S = 60, 3600


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Texts", text, None, count)


def count_text(count: int) -> str:
    """``48,213``."""
    return QLocale().toString(count)


def photos_text(count: int) -> str:
    """``1 photo``, ``48,213 photos``."""
    return _tr("%Ln photo(s)", count)


def files_text(count: int) -> str:
    """``1 file``, ``48,213 files``."""
    return _tr("%Ln file(s)", count)


def problems_text(count: int) -> str:
    """``1 problem``, ``14 problems``."""
    return _tr("%Ln problem(s)", count)


def drawable(name: Path | str) -> str:
    """A path or a name as it can be drawn: bytes in it that are no text become question marks.

    They are lone surrogates (PEP 383), for which no font has a shape.
    """
    return str(name).encode("utf-8", "replace").decode("utf-8")


def folder_text(file: PhotoFile, root: Path) -> str:
    """``Pictures / 2020 / Allgäu``: where a file stands, from the name of its root on."""
    below = file.path.parent.relative_to(root).parts
    return drawable(" / ".join((root.name or str(root), *below)))


def size_text(size_bytes: int) -> str:
    """``8.4 MB``: in powers of ten, as model hubs and most file managers count."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def rate_text(photos_per_second: float) -> str:
    """``14.2 photos/s``."""
    return _tr("{0} photos/s").format(QLocale().toString(photos_per_second, "f", 1))


def time_step(seconds: float) -> int:
    """To how many seconds a time left is rounded: the longer, the rougher the guess."""
    if seconds < 20 * _MINUTE_S:
        return _MINUTE_S
    return 5 * _MINUTE_S if seconds < _HOUR_S else 10 * _MINUTE_S


def time_left_text(seconds: float) -> str:
    """``25 min left``: rounded, since it is a guess."""
    if seconds < _MINUTE_S:
        return _tr("less than a minute left")
    step = time_step(seconds)
    minutes = round(seconds / step) * step // _MINUTE_S
    if minutes < 60:
        return _tr("{0} min left").format(minutes)
    hours, minutes = divmod(minutes, 60)
    return _tr("{0} h {1} min left").format(hours, minutes)


def without_ellipsis(text: str) -> str:
    """An action's name without the sign that it asks something first; some languages space it."""
    return text.rstrip("…").rstrip()


def error_text(error: UserFacingError) -> tuple[str, str]:
    """An error as a headline, and what else there is to say."""
    what, *more = (in_words(part) for part in (error.what, error.reason, error.hint))
    rest = [part[:1].upper() + part[1:] for part in more if part]
    return what.rstrip("."), " ".join(_ended(part) for part in rest)


def _ended(sentence: str) -> str:
    """With a full stop, unless it asks something."""
    sentence = sentence.rstrip(".")
    return sentence if sentence.endswith("?") else sentence + "."
