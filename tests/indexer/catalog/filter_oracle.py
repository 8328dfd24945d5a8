"""A library by chance, and an oracle that looks at every photo of it, one by one."""

from __future__ import annotations

import hashlib
import random
import unicodedata
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

from indexer.catalog.catalog import Catalog
from indexer.catalog.conditions import (
    Being,
    Condition,
    FilterField,
    Format,
    Having,
    Named,
    Shape,
    Stars,
    Taken,
    Yearly,
)
from indexer.search.filters import Filter
from indexer.search.grammar import parse
from indexer.types import Metadata, Photo, PhotoId, RootState
from tests.indexer.catalog.making import arrival, stat

TODAY = date(2024, 5, 15)


def filtered(catalog: Catalog, text: str) -> list[int]:
    """The photos that filters let through."""
    return [int(id_) for id_ in catalog.filtering.ids(parse(text).filters, TODAY)]


class Oracle:
    """All photos of a catalog, and which of them meet a condition."""

    def __init__(self, catalog: Catalog) -> None:
        layout = catalog.listings.all()
        self.photos = catalog.photos.of([PhotoId(int(id_)) for id_ in layout.ids])
        self.taken = dict(zip(layout.ids.tolist(), layout.taken_s.tolist(), strict=True))
        self.roots = [root.path for root in catalog.roots.all()]
        database = catalog.filtering._database
        self._pixels = dict(database.rows("SELECT id, pixel_hash FROM photo"))
        self._same = Counter(self._pixels[photo.id] for photo in self.photos)
        self._everywhere = {
            field: {_plain(name) for photo in self.photos for name in self._names(photo, field)}
            for field in ("folder", "place", "camera", "lens")
        }

    def ids(self, filters: tuple[Filter, ...]) -> list[int]:
        return sorted(photo.id for photo in self.photos if self._passes(photo, filters))

    def _passes(self, photo: Photo, filters: tuple[Filter, ...]) -> bool:
        for field in FilterField:
            mine = [one for one in filters if one.field is field]
            meets = [(one, any(self._meets(photo, c) for c in one.conditions)) for one in mine]
            if any(is_met for one, is_met in meets if one.is_minus):
                return False
            plus = [(one, is_met) for one, is_met in meets if not one.is_minus]
            narrow = [m for one, m in plus if field in "has is" or _is_open(one.value)]
            others = [pair for pair in plus if not (field in "has is" or _is_open(pair[0].value))]
            yearly = [m for one, m in others if _is_yearly(one)]
            widen = [m for one, m in others if not _is_yearly(one)]
            if not all(narrow) or any(some and not any(some) for some in (yearly, widen)):
                return False
        return True

    def _meets(self, photo: Photo, condition: Condition) -> bool:
        says = photo.metadata
        match condition:
            case Taken():
                first, last = condition.on(TODAY)
                day = (datetime(1970, 1, 1) + timedelta(seconds=self.taken[photo.id])).date()
                return (first is None or first <= day) and (last is None or day <= last)
            case Yearly(months=months):
                day = (datetime(1970, 1, 1) + timedelta(seconds=self.taken[photo.id])).date()
                return day.month in months
            case Stars(least=least, most=most):
                return least <= photo.rating <= most
            case Format(container=container, suffix=suffix):
                name = min(photo.files, key=lambda file: file.id).path.name.casefold()
                return photo.format == container and name.endswith(suffix or "")
            case Shape.PORTRAIT:
                return photo.height > 1.03 * photo.width
            case Shape.LANDSCAPE:
                return photo.width > 1.03 * photo.height
            case Shape.SQUARE:
                return max(photo.width, photo.height) <= 1.03 * min(photo.width, photo.height)
            case Shape.PANORAMA:
                return max(photo.width, photo.height) >= 2 * min(photo.width, photo.height)
            case Having():
                return {
                    Having.GPS: says.latitude is not None and says.longitude is not None,
                    Having.PLACE: bool(photo.place),
                    Having.KEYWORDS: bool(says.keywords),
                    Having.CAPTION: says.caption is not None,
                    Having.RATING: photo.rating > 0,
                    Having.CAMERA: says.camera is not None,
                    Having.LENS: says.lens is not None,
                    Having.DATE: says.taken_at is not None,
                }[condition]
            case Being.FAVOURITE:
                return photo.mark.is_favourite
            case Being.OFFLINE:
                return all(file.is_offline for file in photo.files)
            case Being.DUPLICATE:
                return len(photo.files) > 1 or self._same[self._pixels[photo.id]] > 1
            case Named(field=field, name=name):
                return self._is_named(photo, field, name)

    def _is_named(self, photo: Photo, field: FilterField, name: str) -> bool:
        mine = [_plain(one) for one in self._names(photo, field)]
        wanted = _plain(name)
        if wanted in self._everywhere[field]:
            return wanted in mine
        if field is FilterField.PLACE:
            return any(f" {wanted}" in f" {one}".replace("-", " ") for one in mine)
        return any(wanted in one for one in mine)

    def _names(self, photo: Photo, field: str) -> list[str]:
        if field == "place":
            return list(photo.place)
        if field != "folder":
            return [getattr(photo.metadata, field) or ""]
        found: list[str] = []
        for file in photo.files:
            root = next(root for root in self.roots if root in file.path.parents)
            found += [root.name, *file.path.parent.relative_to(root).parts]
        return found


def _is_open(value: str) -> bool:
    return value.startswith(("..", ">", "<")) or value.endswith("..")


def _is_yearly(one: Filter) -> bool:
    return all(isinstance(condition, Yearly) for condition in one.conditions)


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


_FOLDERS = ("", "Trips", "Trips/Italy", "Trips/Italien/Süd", "Family/2019", "trips 2", "2019/Trips")
PLACES = (
    ("Passy", "Paris", "Île-de-France", "France"),
    ("Paris", "Texas", "United States"),
    ("York", "England", "United Kingdom"),
    ("New York City", "New York", "United States"),
    (),
)


def fill(catalog: Catalog, folder: Path, chance: random.Random) -> None:
    """Photos of all kinds, in two folders, one of which is away."""
    roots = []
    for name in ("photos", "Disk"):
        (folder / name).mkdir()
        roots.append(catalog.roots.add(folder / name))
    root, other = roots
    made = []
    for i in range(160):
        says = Metadata(
            taken_at=chance.choice(
                (None, datetime(2018, 1, 1) + timedelta(hours=chance.randrange(60_000)))
            ),
            camera=chance.choice((None, "Canon EOS R", "Canon EOS R5", "NIKON Z 6", "Kamera Ü")),
            lens=chance.choice((None, "RF35mm F1.8", "Sigma 35mm")),
            latitude=chance.choice((None, 48.1)),
            longitude=chance.choice((None, 11.5)),
            keywords=chance.choice(((), ("beach", "dog"))),
            rating=chance.choice((None, 0, 1, 3, 5)),
            caption=chance.choice((None, "At the sea")),
        )
        suffix, container = chance.choice(
            ((".jpg", "JPEG"), (".NEF", "RAW"), (".cr2", "RAW"), (".heic", "HEIF"))
        )
        path = f"{chance.choice(_FOLDERS)}/IMG_{i}{suffix}".lstrip("/")
        one = arrival(
            chance.choice((root, other)),
            path,
            f"content {i if chance.random() < 0.9 else i // 10}",
            metadata=says,
            file_stat=stat(mtime_ns=1_500_000_000_000_000_000 + i * 10**15),
        )
        assert one.photo is not None
        width, height = chance.choice(((300, 200), (200, 300), (300, 295), (900, 200), (2, 4)))
        pixels = hashlib.sha256(b"%d" % (i if chance.random() < 0.9 else i // 10)).digest()[:16]
        photo = replace(one.photo, width=width, height=height, format=container, pixel_hash=pixels)
        made.append(replace(one, photo=photo))
    catalog.commit(made)
    # Some content changes: what it was stands nowhere any more.
    catalog.commit([arrival(root, made[i].relative_path, f"changed {i}") for i in range(0, 160, 9)])
    ids = [PhotoId(int(id_)) for id_ in catalog.photos.ids()]
    for stars in (0, 2, 4):
        catalog.marks.set_rating(chance.sample(ids, 15), stars)
    catalog.marks.set_favourite(chance.sample(ids, 12), True)
    catalog.places.put({id_: chance.choice(PLACES) for id_, *_ in catalog.places.lacking(1000)})
    catalog.roots.set_state(other.id, RootState.OFFLINE)
