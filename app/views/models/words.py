"""What the models page says of a model, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.controllers.model_jobs import Activity, Job
from app.translations import in_words
from app.views.texts import count_text, photos_text
from indexer.model_shelf import Shelf, ShelfModel

_MINUTE_S, _HOUR_S, _DAY_S = 60, 3600, 86_400
_TEN_MB, _GB = 10_000_000, 1_000_000_000
_FEW_PHOTOS = 100
_EXAMPLE_PHOTOS = 1000
"""What is told of instead of a handful of photos, of which one learns nothing."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Models", text)


def from_catalogue(text: str) -> str:
    """A sentence of the catalogue in the user's language."""
    return QCoreApplication.translate("ModelCatalogue", text)


def bytes_text(size_bytes: int) -> str:
    """``605 MB``, ``1.7 GB``, ``9.5 MB``: as exact as one cares to know."""
    precision = 0 if _TEN_MB <= size_bytes < _GB else 1
    return QLocale().formattedDataSize(
        size_bytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat
    )


def duration_text(seconds: float) -> str:
    """``about 50 min``: rounded, since it is a guess."""
    if seconds < _MINUTE_S:
        return _tr("less than a minute")
    if seconds < _HOUR_S:
        return _tr("about {0} min").format(round(seconds / _MINUTE_S))
    if seconds < 10 * _HOUR_S:
        hours, minutes = divmod(round(seconds / _MINUTE_S / 10) * 10, 60)
        if not minutes:
            return _tr("about {0} h").format(hours)
        return _tr("about {0} h {1} min").format(hours, minutes)
    if seconds < 2 * _DAY_S:
        return _tr("about {0} h").format(round(seconds / _HOUR_S))
    return _tr("about {0} days").format(round(seconds / _DAY_S))


def speed_number_text(photos_per_second: float) -> str:
    """``11``, ``1.4``, ``0.06``: two figures."""
    decimals = 0 if photos_per_second >= 10 else 1 if photos_per_second >= 1 else 2
    return QLocale().toString(photos_per_second, "f", decimals)


def facts_text(model: ShelfModel) -> str:
    """Size and languages."""
    if model.entry is None:
        assert model.installed is not None
        return _tr("{0} on the disk").format(bytes_text(model.installed.size_bytes))
    languages = from_catalogue(model.entry.languages)
    if model.installed is not None:
        size = bytes_text(model.installed.size_bytes)
        return _tr("{0} on the disk. Languages: {1}.").format(size, languages)
    size = bytes_text(model.download_bytes)
    return _tr("{0} to download. Languages: {1}.").format(size, languages)


def speed_text(model: ShelfModel, photos: int) -> str:
    """How fast it is on this machine, and what that means for the library."""
    if model.speed is None:
        if model.installed is None:
            return _tr("Speed on this machine: known once a model has been measured here.")
        return _tr("Speed on this machine: not measured yet.")
    rate = model.speed.photos_per_second
    number = speed_number_text(rate)
    if photos < _FEW_PHOTOS:
        lasting = duration_text(_EXAMPLE_PHOTOS / rate)
        of = photos_text(_EXAMPLE_PHOTOS)
    else:
        lasting = duration_text(photos / rate)
        of = _tr("your {0} photos").format(count_text(photos))
    if model.is_estimate:
        return _tr("About {0} photos/s on this machine (estimated): {1} would take {2}.").format(
            number, of, lasting
        )
    return _tr("{0} photos/s, measured on this machine ({1}): {2} take {3}.").format(
        number, in_words(model.speed.device), of, lasting
    )


def state_text(model: ShelfModel, shelf: Shelf) -> str:
    """Where a download stands, or the model in use, while nothing goes on with it; or nothing."""
    photos = shelf.photos
    if model.installed is None:
        if model.present_bytes:
            return _tr("{0} of {1} are here; the download goes on from there.").format(
                bytes_text(model.present_bytes), bytes_text(model.download_bytes)
            )
        return ""
    if not photos or not model.is_in_use:
        return ""
    if model.described >= photos:
        return _tr("All your photos are described by it.")
    return _tr("{0} of {1} are described by it so far.").format(
        count_text(model.described), photos_text(photos)
    )


def job_text(job: Job) -> str:
    """What goes on."""
    match job.activity:
        case Activity.WAITING:
            return _tr("Waits for the download or import before it.")
        case Activity.IMPORTING:
            return _tr("Checking the model, and copying it…")
        case Activity.MEASURING:
            return _tr("Measuring its speed, which takes some seconds…")
        case Activity.SWITCHING:
            return _tr("Changing to this model…")
        case Activity.REMOVING:
            return _tr("Removing…")
        case Activity.STOPPING:
            return _tr("Stopping…")
        case Activity.DOWNLOADING:
            return _download_text(job)


def _download_text(job: Job) -> str:
    if not job.total:
        return _tr("Connecting…")
    if job.done >= job.total:
        return _tr("All of it is here. Checking and installing it…")
    parts = [_tr("{0} of {1}").format(bytes_text(job.done), bytes_text(job.total))]
    rate, left_s = job.pace.bytes_per_second, job.pace.seconds_left
    if rate is not None:
        parts.append(_tr("{0}/s").format(bytes_text(round(rate))))
    if left_s is not None:
        parts.append(_tr("{0} left").format(duration_text(left_s)))
    elif rate == 0:
        parts.append(_tr("waiting for the network"))
    return " · ".join(parts)
