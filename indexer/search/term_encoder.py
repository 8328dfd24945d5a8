"""Turns the terms of a query into vectors of one encoder, and remembers those it has made.

Used by `indexer.search.sides`; any thread. A person who refines a query changes one term and
leaves the others: only the new one is encoded.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.media.hashing import content_hash
from indexer.search.concepts import ConceptVectors
from indexer.search.eyes import Eye, Seen
from indexer.search.query import ConceptTerm, ImageFileTerm, PhotoTerm, Term, TextTerm
from indexer.search.term_pictures import PictureTerm, TermPictures
from indexer.search.terms import TermKind, TermVector, blamed, content_key
from indexer.types import Float32Array

_REMEMBERED = 512
"""Vectors kept: 1 MiB at 512 dimensions."""

EncodeTexts = Callable[[Sequence[str]], Float32Array]


class TermEncoder:
    """Encodes terms, each at most once as long as it is remembered. Thread-safe."""

    def __init__(
        self,
        catalog: Catalog,
        eye: Eye,
        pictures: TermPictures,
        encode_texts: EncodeTexts | None = None,
        concepts: ConceptVectors | None = None,
    ) -> None:
        """Know what to encode with; what is None must not come: texts, taught names."""
        self._catalog = catalog
        self._eye = eye
        self._pictures = pictures
        self._encode_texts = encode_texts
        self._concepts = concepts
        self._lock = threading.Lock()
        self._remembered: OrderedDict[Hashable, Seen] = OrderedDict()

    def vectors(
        self, terms: Sequence[tuple[int, Term]], token: CancelToken
    ) -> tuple[list[TermVector], bool]:
        """Vectors of terms, in their order.

        Args:
            terms: Each with its position in the query.
            token: Asked between terms.

        Returns:
            The vectors, and whether a thumbnail had to serve instead of a file that is away.

        Raises:
            QueryError: A picture cannot be read, or a photo has no vector yet.
            Cancelled: The token was cancelled.
        """
        self._batch([term.text.strip() for _, term in terms if isinstance(term, TextTerm)])
        made, has_small_copy = [], False
        for position, term in terms:
            token.raise_if_cancelled()
            with blamed(position):
                if isinstance(term, ConceptTerm):
                    made.append(self._of_concept(term, token))
                    continue
                seen = self._seen(term, token)
            kind = TermKind.TEXT if isinstance(term, TextTerm) else TermKind.IMAGE
            made.append(TermVector(seen.vector, term.weight, kind, fine=seen.fine))
            has_small_copy |= seen.is_of_small_copy
        return made, has_small_copy

    def _seen(self, term: TextTerm | PictureTerm, token: CancelToken) -> Seen:
        match term:
            case TextTerm():
                text = term.text.strip()
                return self._once(content_key(term), lambda: Seen(self._texts([text])[0]))
            case PhotoTerm(box=None):
                return self._of_photo(term, token)
            case ImageFileTerm(box=None):
                return self._once(content_key(term), lambda: self._of_file(term, token))
            case _:
                return self._once(content_key(term), lambda: self._looked_at(term, token))

    def _of_concept(self, term: ConceptTerm, token: CancelToken) -> TermVector:
        # Not remembered: photos may be added to a name, or left out of it.
        assert self._concepts is not None
        found = self._concepts.of(term.concept_id, token)
        return TermVector(found.vector, term.weight, TermKind.IMAGE, background=found.background)

    def _looked_at(self, term: PictureTerm, token: CancelToken) -> Seen:
        picture = self._pictures.of(term, self._eye.min_side, token)
        seen = self._eye.see(picture.image, token)
        return Seen(seen.vector, seen.fine, is_of_small_copy=picture.is_small_copy)

    def _of_photo(self, term: PhotoTerm, token: CancelToken) -> Seen:
        """What indexing made of it; where that has not reached it yet, it is looked at now."""
        return self._eye.recall(self._catalog, term.photo_id) or self._once(
            content_key(term), lambda: self._looked_at(term, token)
        )

    def _of_file(self, term: ImageFileTerm, token: CancelToken) -> Seen:
        try:
            digest = content_hash(term.path.read_bytes())
        except OSError:
            return self._looked_at(term, token)  # which says what is wrong with it
        known = self._catalog.photos.by_hash(digest, self._eye.id)
        seen = self._eye.recall(self._catalog, known[0]) if known else None
        return seen or self._looked_at(term, token)

    def _batch(self, texts: Sequence[str]) -> None:
        """Encode the new ones together."""
        with self._lock:
            keys = {content_key(TextTerm(text)): text for text in texts}
            new = {key: text for key, text in keys.items() if key not in self._remembered}
        if len(new) > 1:
            for key, vector in zip(new, self._texts(list(new.values())), strict=True):
                self._remember(key, Seen(vector))

    def _texts(self, texts: Sequence[str]) -> Float32Array:
        assert self._encode_texts is not None
        return self._encode_texts(texts)

    def _once(self, key: Hashable, encode: Callable[[], Seen]) -> Seen:
        with self._lock:
            if key in self._remembered:
                self._remembered.move_to_end(key)
                return self._remembered[key]
        seen = encode()
        if not seen.is_of_small_copy:  # the file may be back next time
            self._remember(key, seen)
        return seen

    def _remember(self, key: Hashable, seen: Seen) -> None:
        with self._lock:
            self._remembered[key] = seen
            while len(self._remembered) > _REMEMBERED:
                self._remembered.popitem(last=False)
