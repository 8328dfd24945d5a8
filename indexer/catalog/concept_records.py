"""What the catalog keeps of names that the user taught: plain frozen data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from indexer.types import Box, ConceptId

MIN_EXAMPLES = 3
"""A name with fewer is kept, and waits for more before it can be searched with: two pictures agree
on too much by chance (docs/decisions/0013-taught-names.md)."""
MAX_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class NewExample:
    """A picture, or a part of one, that a name is taught with."""

    content_hash: bytes
    """Of the whole file."""
    box: Box | None
    """None: all of it."""
    picture: bytes
    """A JPEG: what `indexer.search.concept_pictures` keeps of it."""


@dataclass(frozen=True, slots=True)
class ConceptExample(NewExample):
    """An example that is kept."""

    id: int
    """Never reused, also not after the example is removed."""


@dataclass(frozen=True, slots=True)
class Concept:
    """One name as it is listed."""

    id: ConceptId
    name: str
    created_at: datetime
    """UTC."""
    example_ids: tuple[int, ...]
    """Of its examples, the oldest first."""

    @property
    def is_usable(self) -> bool:
        """Whether it has enough examples to be searched with."""
        return len(self.example_ids) >= MIN_EXAMPLES


@dataclass(frozen=True, slots=True)
class StoredConcept:
    """All of a name: what is needed to use it, export it, or bring it back."""

    concept: Concept
    examples: tuple[ConceptExample, ...]
