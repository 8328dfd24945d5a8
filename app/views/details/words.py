"""Turns what is known of photos into facts for the details. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from app.models.date_texts import as_written
from app.views.details.facts import Fact
from app.views.texts import count_text, drawable, folder_text, size_text
from indexer.catalog.records import PhotoSummary
from indexer.types import Photo, RootId

_PLACES = 4
"""Folders named one by one; of more their number is told."""
_CAMERAS = 3


def _tr(text: str) -> str:
    return QCoreApplication.translate("Details", text)


def photo_facts(photo: Photo, roots: Mapping[RootId, Path]) -> list[Fact]:
    """What is known of one photo."""
    meta = photo.metadata
    facts = []
    if meta.taken_at is not None:
        facts.append(Fact(_tr("Taken"), moment_text(meta.taken_at)))
    if meta.camera:
        facts.append(Fact(_tr("Camera"), meta.camera))
    if meta.lens:
        facts.append(Fact(_tr("Lens"), meta.lens))
    facts.append(
        Fact(_tr("Size"), f"{photo.width} × {photo.height} · {size_text(photo.size_bytes)}")
    )
    if meta.latitude is not None and meta.longitude is not None:
        facts.append(
            Fact(
                _tr("Place"),
                coordinates_text(meta.latitude, meta.longitude),
                f"{meta.latitude:.6f}, {meta.longitude:.6f}",
            )
        )
    if meta.keywords:
        facts.append(Fact(_tr("Keywords"), ", ".join(meta.keywords)))
    places = [file for file in photo.files if file.root_id in roots]
    for i, file in enumerate(places[:_PLACES]):
        name = _tr("Folder") if i == 0 else _tr("Also at") if i == 1 else ""
        facts.append(Fact(name, folder_text(file, roots[file.root_id])))
    if len(places) > _PLACES:
        more = count_text(len(places) - _PLACES)
        facts.append(Fact("", _tr("and {0} more").format(more)))
    return facts


def summary_facts(summary: PhotoSummary) -> list[Fact]:
    """What several photos come to together."""
    facts = [Fact(_tr("Size"), size_text(summary.size_bytes))]
    if summary.first_at is not None and summary.last_at is not None:
        facts.append(Fact(_tr("Taken"), span_text(summary.first_at, summary.last_at)))
    cameras = list(summary.cameras[:_CAMERAS])
    if len(summary.cameras) > _CAMERAS:
        more = count_text(len(summary.cameras) - _CAMERAS)
        cameras.append(_tr("and {0} more").format(more))
    if cameras:
        name = _tr("Camera") if len(cameras) == 1 else _tr("Cameras")
        facts.append(Fact(name, "\n".join(cameras)))
    folders = summary.folders
    if len(folders) == 1:
        facts.append(Fact(_tr("Folder"), drawable(folders[0].name or folders[0])))
    elif folders:
        facts.append(Fact(_tr("Folders"), count_text(len(folders))))
    if summary.favourites:
        facts.append(Fact(_tr("Favourites"), count_text(summary.favourites)))
    return facts


def moment_text(at: datetime) -> str:
    """``Wed, 12 Feb 2020, 14:03``: with the day of the week, since that helps to remember."""
    moment = QDateTime(QDate(at.year, at.month, at.day), QTime(at.hour, at.minute, at.second))
    day = QLocale().toString(moment.date(), as_written("ddd, d MMM yyyy"))
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return _tr("{0}, {1}").format(day, time)


def span_text(first: datetime, last: datetime) -> str:
    """``12 Feb 2020``, ``3 Feb – 12 Mar 2020``, ``May 2012 – Feb 2024``: what tells them apart."""
    locale = QLocale()
    days = [QDate(at.year, at.month, at.day) for at in (first, last)]
    if days[0] == days[1]:
        return locale.toString(days[0], as_written("d MMM yyyy"))
    if days[0].year() == days[1].year():
        return _tr("{0} – {1}").format(
            locale.toString(days[0], as_written("d MMM")),
            locale.toString(days[1], as_written("d MMM yyyy")),
        )
    return _tr("{0} – {1}").format(
        locale.toString(days[0], "MMM yyyy"), locale.toString(days[1], "MMM yyyy")
    )


def coordinates_text(latitude: float, longitude: float) -> str:
    """``47.40982° N, 10.27971° E``: to a metre."""
    locale = QLocale()
    north = _tr("N") if latitude >= 0 else _tr("S")
    east = _tr("E") if longitude >= 0 else _tr("W")
    return "{}° {}, {}° {}".format(
        locale.toString(abs(latitude), "f", 5), north, locale.toString(abs(longitude), "f", 5), east
    )
