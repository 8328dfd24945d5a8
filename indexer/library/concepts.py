"""Names that the user teaches; `Library.concepts`. Any thread.

Users call it a *name*; the engine calls it a concept, since a name may as well be a file's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.concept_records import (
    MAX_EXAMPLES,
    Concept,
    ConceptExample,
    NewExample,
    StoredConcept,
)
from indexer.errors import CatalogError, PhotoError, QueryError, StorageFullError, UserFacingError
from indexer.events import ConceptsChanged, Listener
from indexer.messages import message
from indexer.search.concept_files import read_names, write_names
from indexer.search.concept_names import checked_name
from indexer.search.concept_pictures import Example, ExamplePictures, thumbnail
from indexer.search.query import Aspect, ConceptTerm, Query, SearchResult
from indexer.types import ConceptId, PhotoId


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a file of names."""

    names: tuple[str, ...]
    left_out: int
    """Examples for which a name that was there already has no room."""


class Concepts:
    """Teaches names, changes and removes them, and tells of it.

    Each change returns or is given what undoes it, and raises `StorageFullError` or `CatalogError`
    where nothing could be kept. Photos are only ever read.
    """

    def __init__(
        self,
        catalog: Catalog,
        thumbnail_of_photo: Callable[[PhotoId], bytes | None],
        tell: Listener,
        search: Callable[[Query, CancelToken | None], SearchResult],
    ) -> None:
        self._catalog = catalog
        self._pictures = ExamplePictures(catalog, thumbnail_of_photo)
        self._tell = tell
        self._search = search

    # Reading -----------------------------------------------------------------------------------

    def all(self) -> list[Concept]:
        """All names, in alphabetical order."""
        return self._catalog.concepts.all()

    def examples(self, concept_id: ConceptId) -> tuple[ConceptExample, ...]:
        """The examples of a name, the oldest first; none where it is no more."""
        stored = self._catalog.concepts.get(concept_id)
        return () if stored is None else stored.examples

    def thumbnails(self, concept_id: ConceptId) -> list[tuple[int, bytes]]:
        """Small JPEGs of the examples of a name, each with the example's id."""
        found = []
        for example in self.examples(concept_id):
            with suppress(PhotoError, QueryError):  # one that is damaged has no picture
                found.append((example.id, thumbnail(example)))
        return found

    def picture(self, concept_id: ConceptId) -> bytes | None:
        """A small JPEG that stands for the name, its first example; None where there is none."""
        for example in self.examples(concept_id):
            with suppress(PhotoError, QueryError):
                return thumbnail(example)
        return None

    # Teaching ----------------------------------------------------------------------------------

    def teach(
        self, name: str, examples: Sequence[Example], token: CancelToken | None = None
    ) -> Concept:
        """Keep a new name.

        Raises:
            UserFacingError: It cannot be a name or is another's, or an example cannot be looked at.
            Cancelled: The token was cancelled; nothing was kept.
        """
        name = checked_name(name)
        read = self._read(examples, token)
        with _told_as(message("The name was not kept")):
            concept_id = self._catalog.concepts.add(name, read)
        return self._told(concept_id)

    def add(
        self, concept_id: ConceptId, examples: Sequence[Example], token: CancelToken | None = None
    ) -> StoredConcept | None:
        """Give a name more examples; errors as in `teach`.

        Returns:
            What `restore` needs to undo it; None where it had all of them already.
        """
        before = self._catalog.concepts.get(concept_id)
        read = self._read(examples, token)
        with _told_as(message("The photos were not added to the name")):
            count = self._catalog.concepts.add_examples(concept_id, read)
        if not count:
            return None
        self._tell(ConceptsChanged())
        return before

    def remove(self, concept_id: ConceptId, example_ids: Sequence[int]) -> StoredConcept | None:
        """Take examples away from a name; return what `restore` needs to undo it."""
        before = self._catalog.concepts.get(concept_id)
        with _told_as(message("The photos still belong to the name")):
            self._catalog.concepts.remove_examples(concept_id, example_ids)
        self._tell(ConceptsChanged())
        return before

    def rename(self, concept_id: ConceptId, name: str) -> StoredConcept | None:
        """Give it another name; errors as in `teach`; return what `restore` needs to undo it."""
        name = checked_name(name)
        before = self._catalog.concepts.get(concept_id)
        with _told_as(message("The name stays as it is")):
            self._catalog.concepts.rename(concept_id, name)
        self._tell(ConceptsChanged())
        return before

    def delete(self, concept_id: ConceptId) -> StoredConcept | None:
        """Forget a name; return what `restore` needs to undo it; None where it is no more."""
        before = self._catalog.concepts.get(concept_id)
        with _told_as(message("The name stays as it is")):
            self._catalog.concepts.delete(concept_id)
        self._tell(ConceptsChanged())
        return before

    def restore(self, stored: StoredConcept) -> None:
        """Make a name what it was.

        Raises:
            UserFacingError: Another one has its name by now.
        """
        with _told_as(message("The name stays as it is")):
            self._catalog.concepts.restore(stored)
        self._tell(ConceptsChanged())

    # Files -------------------------------------------------------------------------------------

    def export(self, target: Path, ids: Sequence[ConceptId] | None = None) -> int:
        """Write names (None: all) to a file; return how many.

        Raises:
            UserFacingError: There is none, or the file cannot be written.
        """
        wanted = [concept.id for concept in self.all()] if ids is None else ids
        stored = [one for id_ in wanted if (one := self._catalog.concepts.get(id_)) is not None]
        if not stored:
            raise UserFacingError(message("There is no name to export"))
        write_names(stored, target)
        return len(stored)

    def import_(self, source: Path, token: CancelToken | None = None) -> Imported:
        """Take in names from a file that `export` wrote; those that are there get more examples.

        Raises:
            UserFacingError: The file cannot be read or is no such file; nothing was changed.
            Cancelled: The token was cancelled; nothing was changed.
        """
        names = read_names(source, token or CancelToken())
        with _told_as(message("The names were not taken in")):
            left_out = self._catalog.concepts.add_all(names)
        self._tell(ConceptsChanged())
        return Imported(tuple(names), left_out)

    # Getting ready -----------------------------------------------------------------------------

    def prepare(self, token: CancelToken) -> None:
        """Have every encoder look at the examples it has not seen, so that searches need not wait.

        After a name was taught, and after another model took over. Waits for the model.

        Raises:
            Cancelled: The token was cancelled; what was done is kept.
        """
        for concept in self.all():
            for aspect in (Aspect.MEANING, Aspect.LOOK):
                token.raise_if_cancelled()
                if concept.is_usable:
                    # What is wrong is said when the name is searched for.
                    with suppress(UserFacingError):
                        self._search(Query((ConceptTerm(concept.id),), aspect=aspect, k=1), token)

    # -------------------------------------------------------------------------------------------

    def _read(self, examples: Sequence[Example], token: CancelToken | None) -> list[NewExample]:
        if not examples:
            raise UserFacingError(message("Choose the photos that show it first"))
        if len(examples) > MAX_EXAMPLES:
            raise UserFacingError(
                message("These are too many photos for a name"),
                message("{most} are the most", most=MAX_EXAMPLES),
                message("Choose those that show it best, in different surroundings"),
            )
        token = token or CancelToken()
        read = []
        for example in examples:
            token.raise_if_cancelled()
            read.append(self._pictures.read(example, token))
        return read

    def _told(self, concept_id: ConceptId) -> Concept:
        self._tell(ConceptsChanged())
        stored = self._catalog.concepts.get(concept_id)
        assert stored is not None
        return stored.concept


@contextmanager
def _told_as(lost: str) -> Iterator[None]:
    """Say first what did not happen: why the catalog cannot be written to is the reason."""
    try:
        yield
    except (StorageFullError, CatalogError) as error:
        raise type(error)(lost, error.what, error.hint) from error
