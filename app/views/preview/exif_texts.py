"""What is known of a photo, in words: values as photographers write them. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTimeZone

from app.models.date_texts import as_written
from app.views.texts import drawable, folder_text, size_text
from indexer.media.records import ExifDetails
from indexer.types import Photo, RootId

_FRACTIONS_UP_TO_S = 0.3
"""Shorter exposures are written as fractions, as on a camera's dial."""
_MAX_PLACES = 20


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("ExifTexts", text, None, count)


class Row(NamedTuple):
    """A name and a value; an empty name goes on with the one above."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Section:
    """Rows under one heading."""

    title: str
    rows: tuple[Row, ...]


def sections_of(
    photo: Photo, roots: Mapping[RootId, Path], details: ExifDetails | None
) -> list[Section]:
    """All that is worth showing, without empty rows or sections.

    Args:
        photo: What the catalog knows.
        roots: Paths of the folders of the library.
        details: What the file says; None where it cannot be read now.
    """
    said = details or ExifDetails(photo.metadata)
    sections = (
        Section(_tr("File"), _file_rows(photo, roots)),
        Section(_tr("Shot"), _shot_rows(said)),
        Section(_tr("Picture"), _picture_rows(photo, said)),
        Section(_tr("Place"), _place_rows(said)),
        Section(_tr("Words"), _word_rows(said)),
    )
    filled = [Section(one.title, tuple(row for row in one.rows if row.value)) for one in sections]
    return [section for section in filled if section.rows]


def _file_rows(photo: Photo, roots: Mapping[RootId, Path]) -> tuple[Row, ...]:
    rows = []
    places = [file for file in photo.files if file.root_id in roots]
    for i, file in enumerate(places[:_MAX_PLACES]):
        also = _tr("Also at") if i else _tr("Name")
        rows.append(Row(also, drawable(file.path.name)))
        folder = folder_text(file, roots[file.root_id])
        rows.append(Row("" if i else _tr("Folder"), folder))
    if len(places) > _MAX_PLACES:
        rows.append(Row("", _tr("and %Ln more place(s)", len(places) - _MAX_PLACES)))
    return tuple(rows)


def _shot_rows(said: ExifDetails) -> tuple[Row, ...]:
    meta = said.metadata
    flash = {None: "", True: _tr("Fired"), False: _tr("Did not fire")}[said.has_flash_fired]
    return (
        Row(_tr("Taken"), moment_text(meta.taken_at)),
        Row(_tr("Camera"), meta.camera or ""),
        Row(_tr("Lens"), meta.lens or ""),
        Row(_tr("Exposure"), exposure_text(said.exposure_s)),
        Row(_tr("Aperture"), aperture_text(said.aperture)),
        Row(_tr("Sensitivity"), f"ISO {said.iso}" if said.iso else ""),
        Row(_tr("Focal length"), focal_text(said)),
        Row(_tr("Compensation"), bias_text(said.exposure_bias_ev)),
        Row(_tr("Flash"), flash),
    )


def _picture_rows(photo: Photo, said: ExifDetails) -> tuple[Row, ...]:
    megapixels = round(photo.width * photo.height / 1e6, 1)
    size = f"{photo.width} × {photo.height}"
    if megapixels:
        size += f" · {QLocale().toString(megapixels, 'f', 1)} MP"
    return (
        Row(_tr("Pixels"), size),
        Row(_tr("Size"), size_text(photo.size_bytes)),
        Row(_tr("Format"), photo.format),
        Row(_tr("Colour profile"), said.profile_name or ""),
        Row(_tr("Software"), said.software or ""),
    )


def _place_rows(said: ExifDetails) -> tuple[Row, ...]:
    height = said.altitude_m
    return (
        Row(_tr("Position"), position_text(said.metadata.latitude, said.metadata.longitude)),
        Row(_tr("Altitude"), "" if height is None else f"{QLocale().toString(round(height))} m"),
    )


def _word_rows(said: ExifDetails) -> tuple[Row, ...]:
    return (
        Row(_tr("Title"), said.title or ""),
        Row(_tr("Keywords"), ", ".join(said.metadata.keywords)),
        Row(_tr("Stars"), "★" * (said.metadata.rating or 0)),
        Row(_tr("Artist"), said.artist or ""),
        Row(_tr("Copyright"), said.copyright or ""),
    )


# Values --------------------------------------------------------------------------------------


def exposure_text(seconds: float | None) -> str:
    """``1/250 s``, ``0.5 s``, ``30 s``."""
    if seconds is None:
        return ""
    if seconds < _FRACTIONS_UP_TO_S:
        return f"1/{round(1 / seconds)} s"
    digits = 0 if abs(seconds - round(seconds)) < 0.05 else 1
    return f"{QLocale().toString(seconds, 'f', digits)} s"


def aperture_text(number: float | None) -> str:
    """``f/2.8``, ``f/11``."""
    if number is None:
        return ""
    digits = 0 if abs(number - round(number)) < 0.05 else 1
    return f"f/{QLocale().toString(number, 'f', digits)}"


def focal_text(said: ExifDetails) -> str:
    """``35 mm``, with the equivalent on full frame where it is another: ``23 mm (35 mm eq.)``."""
    own, same_view = said.focal_length_mm, said.focal_length_35mm
    if own is None:
        return ""
    text = f"{_short(own)} mm"
    if same_view is None or abs(same_view - own) < 0.5:
        return text
    return _tr("{0} ({1} mm full frame)").format(text, _short(same_view))


def bias_text(stops: float | None) -> str:
    """``+0.7 EV``; nothing where nothing was compensated."""
    if stops is None or abs(stops) < 0.05:
        return ""
    sign = "+" if stops > 0 else "−"
    return f"{sign}{QLocale().toString(abs(stops), 'f', 1)} EV"


def position_text(latitude: float | None, longitude: float | None) -> str:
    """``47.41000° N, 10.28000° E``: a metre is the fifth digit."""
    if latitude is None or longitude is None:
        return ""
    north = _tr("N") if latitude >= 0 else _tr("S")
    east = _tr("E") if longitude >= 0 else _tr("W")
    degrees = [QLocale().toString(abs(value), "f", 5) for value in (latitude, longitude)]
    # The spaces do not break: only the comma does.
    return f"{degrees[0]}°\u00a0{north}, {degrees[1]}°\u00a0{east}"


def moment_text(moment: datetime | None) -> str:
    """The time at the camera's wall, to the minute."""
    if moment is None:
        return ""
    seconds = round((moment - datetime(1970, 1, 1)).total_seconds())
    at = QDateTime.fromSecsSinceEpoch(seconds, QTimeZone.utc())
    return QLocale().toString(at, as_written("d MMM yyyy, HH:mm"))


def _short(number: float) -> str:
    digits = 0 if abs(number - round(number)) < 0.05 else 1
    return QLocale().toString(float(number), "f", digits)
