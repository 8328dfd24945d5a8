"""A query in a form that outlives files, ids and this version: JSON, and the pictures it shows.

Photos of the library are kept by content hash and, for the day when the library has them no more,
as a small picture; pictures from elsewhere are kept as pictures, taught names by name. Version 1
held terms alone. Used by `indexer.search.albums`; any thread.
"""

from __future__ import annotations

import io
import json
import math
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass
from typing import Any, Final

import numpy as np
from PIL import Image

from indexer.catalog.catalog import Catalog
from indexer.errors import PhotoError, QueryError
from indexer.media.decode import decode
from indexer.media.hashing import content_hash
from indexer.messages import message
from indexer.search import boxes
from indexer.search.filters import Filter, FilterField
from indexer.search.query import (
    Aspect,
    ConceptTerm,
    ImageFileTerm,
    Join,
    PhotoTerm,
    PixelsTerm,
    Query,
    Term,
    TextTerm,
)
from indexer.search.terms import unreadable_image
from indexer.types import Box, PhotoId

VERSION: Final = 2
_PICTURE_PX: Final = 1024
"""Long side of a kept picture: more than any encoder looks at."""
_QUALITY: Final = 95


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A term or a filter, and how the search bar calls it."""

    content: Term | Filter
    label: str


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """All that a query asks, in the order of the search bar; see `Query` for the rest."""

    parts: tuple[NamedPart, ...]
    aspect: Aspect = Aspect.MEANING
    look_share: float = 0.5
    join: Join = Join.ALL
    liked: tuple[PhotoId, ...] = ()
    disliked: tuple[PhotoId, ...] = ()
    is_collapsed: bool = False

    def query(self, k: int, offset: int = 0) -> Query:
        """What to ask the engine."""
        contents = [part.content for part in self.parts]
        return Query(
            tuple(one for one in contents if not isinstance(one, Filter)),
            tuple(one for one in contents if isinstance(one, Filter)),
            self.aspect,
            self.look_share,
            self.join,
            self.liked,
            self.disliked,
            self.is_collapsed,
            k=k,
            offset=offset,
        )


class QueryArchive:
    """Writes and reads queries for one library."""

    def __init__(self, catalog: Catalog, thumbnail: Callable[[PhotoId], bytes | None]) -> None:
        self._catalog = catalog
        self._thumbnail = thumbnail

    def write(self, saved: SavedQuery) -> tuple[str, list[bytes]]:
        """The query as JSON, and the pictures that it refers to by number.

        Raises:
            QueryError: A picture of the query cannot be read.
        """
        pictures: list[bytes] = []
        kept = {
            "version": VERSION,
            "terms": [
                {**self._write(part.content, pictures), "label": part.label} for part in saved.parts
            ],
            "aspect": saved.aspect,
            "look_share": saved.look_share,
            "join": saved.join,
            "liked": self._hashes(saved.liked),
            "disliked": self._hashes(saved.disliked),
            "collapsed": saved.is_collapsed,
        }
        return json.dumps(kept), pictures

    def read(self, text: str, pictures: Sequence[bytes]) -> SavedQuery | None:
        """The query; None where a newer version wrote it.

        Judged photos that the library has no more are left out.

        Raises:
            ValueError: It is damaged; likewise TypeError, LookupError, AttributeError, PhotoError
                and QueryError.
        """
        kept = json.loads(text)
        version = int(kept["version"])
        if version > VERSION:
            return None
        parts = tuple(self._read(one, pictures) for one in kept["terms"])
        if version < 2:
            return SavedQuery(parts)
        look_share = float(kept["look_share"])
        if not 0 <= look_share <= 1:
            raise ValueError(f"a share of {look_share}")
        return SavedQuery(
            parts,
            Aspect(kept["aspect"]),
            look_share,
            Join(kept["join"]),
            self._photos(kept["liked"]),
            self._photos(kept["disliked"]),
            bool(kept["collapsed"]),
        )

    def _hashes(self, judged: Sequence[PhotoId]) -> list[str]:
        return [photo.content_hash.hex() for photo in self._catalog.photos.of(judged)]

    def _photos(self, hashes: Sequence[str]) -> tuple[PhotoId, ...]:
        known = [self._catalog.photos.by_hash(bytes.fromhex(one), None) for one in hashes]
        return tuple(found[0] for found in known if found is not None)

    # Writing ---------------------------------------------------------------------------------

    def _write(self, content: Term | Filter, pictures: list[bytes]) -> dict[str, Any]:
        if isinstance(content, Filter):
            return {
                "kind": "filter",
                "field": content.field,
                "value": content.value,
                "minus": content.is_minus,
            }
        return {**self._write_term(content, pictures), "weight": content.weight}

    def _write_term(self, term: Term, pictures: list[bytes]) -> dict[str, Any]:
        match term:
            case TextTerm(text=text):
                return {"kind": "text", "text": text}
            case PhotoTerm(photo_id=photo_id):
                photo = self._catalog.photos.get(photo_id)
                if photo is None:
                    raise QueryError(message("A photo of this query is no more in the library"))
                return self._write_photo(photo_id, photo.content_hash, term.box, pictures)
            case ConceptTerm(concept_id=concept_id):
                stored = self._catalog.concepts.get(concept_id)
                if stored is None:
                    raise QueryError(message("This name is not known any more"))
                return {"kind": "concept", "name": stored.concept.name}
            case PixelsTerm(pixels=pixels):
                return _write_picture(Image.fromarray(pixels), pictures)
            case ImageFileTerm():
                return self._write_file(term, pictures)

    def _write_file(self, term: ImageFileTerm, pictures: list[bytes]) -> dict[str, Any]:
        try:
            data = term.path.read_bytes()
            digest = content_hash(data)
            known = self._catalog.photos.by_hash(digest, None)
            if known is not None:
                return self._write_photo(known[0], digest, term.box, pictures)
            side = boxes.decoding_side(term.box, _PICTURE_PX)
            image = decode(data, term.path.name, min_side=side).image
        except (OSError, PhotoError, MemoryError) as error:
            raise unreadable_image(term.path, error) from error
        return _write_picture(boxes.cut(image, term.box), pictures)

    def _write_photo(
        self, photo_id: PhotoId, digest: bytes, box: Box | None, pictures: list[bytes]
    ) -> dict[str, Any]:
        kept: dict[str, Any] = {"kind": "photo", "hash": digest.hex()}
        if box is not None:
            kept["box"] = astuple(boxes.inside(box))
        thumbnail = self._thumbnail(photo_id)
        if thumbnail is not None:
            kept["picture"] = len(pictures)
            pictures.append(thumbnail)
        return kept

    # Reading ---------------------------------------------------------------------------------

    def _read(self, kept: dict[str, Any], pictures: Sequence[bytes]) -> NamedPart:
        if kept["kind"] == "filter":
            field = FilterField(kept["field"])
            condition = Filter(field, str(kept["value"]), is_minus=bool(kept["minus"]))
            return NamedPart(condition, str(kept["label"]))
        weight = float(kept["weight"])
        if not math.isfinite(weight) or weight == 0:
            raise ValueError(f"a weight of {weight}")
        return NamedPart(self._read_term(kept, weight, pictures), str(kept["label"]))

    def _read_term(self, kept: dict[str, Any], weight: float, pictures: Sequence[bytes]) -> Term:
        match kept["kind"]:
            case "text":
                return TextTerm(str(kept["text"]), weight)
            case "photo":
                box = boxes.inside(Box(*map(float, kept["box"]))) if "box" in kept else None
                known = self._catalog.photos.by_hash(bytes.fromhex(kept["hash"]), None)
                if known is not None:
                    return PhotoTerm(known[0], weight, box)
                return _read_picture(kept["picture"], weight, pictures, box)
            case "picture":
                return _read_picture(kept["picture"], weight, pictures)
            case "concept":
                return self._read_concept(str(kept["name"]), weight)
            case kind:
                raise ValueError(f"a term of kind {kind}")

    def _read_concept(self, name: str, weight: float) -> Term:
        for concept in self._catalog.concepts.all():
            if concept.name.casefold() == name.casefold():
                return ConceptTerm(concept.id, weight)
        return TextTerm(name, weight)  # forgotten: a word like any other


def _write_picture(image: Image.Image, pictures: list[bytes]) -> dict[str, Any]:
    image.thumbnail((_PICTURE_PX, _PICTURE_PX), Image.Resampling.LANCZOS)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY, subsampling=0)
    pictures.append(buffer.getvalue())
    return {"kind": "picture", "picture": len(pictures) - 1}


def _read_picture(
    number: int, weight: float, pictures: Sequence[bytes], box: Box | None = None
) -> PixelsTerm:
    if number < 0:
        raise IndexError(number)
    image = boxes.cut(decode(pictures[number], "picture.jpg", min_side=None).image, box)
    return PixelsTerm(np.array(image, np.uint8), weight)
