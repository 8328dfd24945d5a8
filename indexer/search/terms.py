"""Turns the terms of a query into vectors, and remembers those it has made.

Used by `indexer.search.engine`; any thread. A person who refines a query changes one term and
leaves the others: only the new one is encoded.
"""

from __future__ import annotations

import hashlib
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from PIL import Image

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.embed.base import Encoder
from indexer.errors import PhotoError, QueryError
from indexer.media.decode import decode
from indexer.media.encoder_input import to_encoder_input
from indexer.media.hashing import content_hash
from indexer.media.photo import min_side_px
from indexer.messages import message
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, PixelsTerm, Term, TextTerm
from indexer.types import Float32Array, PhotoId

_REMEMBERED = 512
"""Vectors kept: 1 MiB at 512 dimensions."""


class TermKind(StrEnum):
    """Which tower of the encoder a term went through: their cosines live on different scales."""

    TEXT = "text"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, eq=False)
class TermVector:
    """A term as the composition sees it."""

    vector: Float32Array
    """``float32[D]``, unit norm."""
    weight: float
    """Signed, never 0."""
    kind: TermKind


class TermEncoder:
    """Encodes terms, each at most once as long as it is remembered. Thread-safe."""

    def __init__(self, catalog: Catalog, encoder: Encoder) -> None:
        self._catalog = catalog
        self._encoder = encoder
        self._lock = threading.Lock()
        self._remembered: OrderedDict[Hashable, Float32Array] = OrderedDict()

    def vectors(self, terms: Sequence[Term], token: CancelToken) -> list[TermVector]:
        """Vectors of terms, in their order.

        Raises:
            QueryError: A picture cannot be read, or a photo has no vector yet.
            Cancelled: The token was cancelled.
        """
        texts = [term.text.strip() for term in terms if isinstance(term, TextTerm)]
        self._encode_texts(texts)
        vectors = []
        for position, term in enumerate(terms):
            token.raise_if_cancelled()
            with _blamed(position):
                vectors.append(self._vector(term, token))
        return vectors

    def _vector(self, term: Term, token: CancelToken) -> TermVector:
        match term:
            case TextTerm():
                text = term.text.strip()
                vector = self._once(_text_key(text), lambda: self._encoder.encode_texts([text])[0])
                return TermVector(vector, term.weight, TermKind.TEXT)
            case PhotoTerm():
                vector = self._of_photo(term.photo_id)
            case ConceptTerm():
                raise QueryError(message("This name is not known any more"))
            case ImageFileTerm():
                vector = self._once(file_key(term.path), lambda: self._of_file(term.path, token))
            case PixelsTerm():
                vector = self._once(
                    pixels_key(term), lambda: self._of_image(Image.fromarray(term.pixels), token)
                )
        return TermVector(vector, term.weight, TermKind.IMAGE)

    def _encode_texts(self, texts: Sequence[str]) -> None:
        """Encode the new ones in one batch."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if _text_key(text) not in self._remembered]
        if len(new) > 1:
            for text, vector in zip(new, self._encoder.encode_texts(new), strict=True):
                self._remember(_text_key(text), vector)

    def _of_photo(self, photo_id: PhotoId) -> Float32Array:
        vector = self._catalog.vectors.get(photo_id, self._encoder.id)
        if vector is None:
            raise QueryError(
                message("This photo cannot be searched with yet"),
                message("it has not been described by the model in use"),
                message("Wait until indexing has reached it, or start indexing"),
            )
        return vector

    def _of_file(self, path: Path, token: CancelToken) -> Float32Array:
        try:
            data = path.read_bytes()
            stored = self._stored(data)
            return stored if stored is not None else self._of_image_bytes(data, path.name, token)
        except (OSError, PhotoError, MemoryError) as error:
            raise unreadable_image(path, error) from error

    def _stored(self, data: bytes) -> Float32Array | None:
        """The vector in the catalog, where the library has this very picture."""
        known = self._catalog.photos.by_hash(content_hash(data), self._encoder.id)
        return self._catalog.vectors.get(known[0], self._encoder.id) if known else None

    def _of_image_bytes(self, data: bytes, name: str, token: CancelToken) -> Float32Array:
        preprocess = self._encoder.preprocess
        # As `indexer.media.photo.prepare` decodes photos, so that equal pictures get equal vectors.
        image = decode(data, name, min_side=min_side_px(preprocess)).image
        return self._of_image(image, token)

    def _of_image(self, image: Image.Image, token: CancelToken) -> Float32Array:
        pixels = to_encoder_input(image, self._encoder.preprocess)
        vector: Float32Array = self._encoder.encode_images(pixels[None], token)[0]
        return vector

    def _once(self, key: Hashable, encode: Callable[[], Float32Array]) -> Float32Array:
        with self._lock:
            if key in self._remembered:
                self._remembered.move_to_end(key)
                return self._remembered[key]
        vector = encode()
        self._remember(key, vector)
        return vector

    def _remember(self, key: Hashable, vector: Float32Array) -> None:
        with self._lock:
            self._remembered[key] = vector
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)


def query_key(terms: Sequence[Term]) -> Hashable:
    """What makes two queries ask for the same.

    Raises:
        QueryError: A picture is not there, or may not be looked at.
    """
    keys = []
    for position, term in enumerate(terms):
        with _blamed(position):
            keys.append(term_key(term))
    return tuple(keys)


@contextmanager
def _blamed(position: int) -> Iterator[None]:
    """Let an error say which term it is about."""
    try:
        yield
    except QueryError as error:
        error.position = position
        raise


def term_key(term: Term) -> Hashable:
    """What makes two terms ask for the same, their weights included."""
    match term:
        case TextTerm():
            return (_text_key(term.text.strip()), term.weight)
        case PhotoTerm():
            return ("photo", term.photo_id, term.box, term.weight)
        case ImageFileTerm():
            return (file_key(term.path), term.box, term.weight)
        case PixelsTerm():
            return (pixels_key(term), term.weight)
        case ConceptTerm():
            return ("concept", term.concept_id, term.weight)


def file_key(path: Path) -> Hashable:
    """A file as it is now: one that was edited is read again.

    Raises:
        QueryError: It is not there, or may not be looked at.
    """
    try:
        stat = path.stat()
    except OSError as error:
        raise unreadable_image(path, error) from error
    return ("file", os.fsencode(path), stat.st_mtime_ns, stat.st_size)


def pixels_key(term: PixelsTerm) -> Hashable:
    """Pixels by their content."""
    pixels = np.ascontiguousarray(term.pixels)
    return ("pixels", pixels.shape, hashlib.sha256(pixels.data).digest())


def unreadable_image(path: Path, error: Exception) -> QueryError:
    """One clear message for a query picture that is missing, forbidden or broken."""
    reason: str
    match error:
        case FileNotFoundError():
            reason = message("there is no such file")
        case IsADirectoryError():
            reason = message("it is a folder")
        case PermissionError() if path.is_dir():  # what Windows says of a folder
            reason = message("it is a folder")
        case PermissionError():
            reason = message("Kindred is not allowed to read it")
        case OSError():
            reason = error.strerror or str(error)
        case PhotoError():
            reason = error.sentences
        case _:
            reason = message("there is not enough memory for it")
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    return QueryError(
        message("The picture {name} cannot be searched with", name=name),
        reason,
        message("Choose another picture"),
    )


def _text_key(text: str) -> Hashable:
    return ("text", text)
