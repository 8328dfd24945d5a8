"""All that the search bar holds at one moment: what is asked, and how.

Plain data without Qt; `app.models.query_draft` changes it, the trail, the history and albums keep
it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.models.chips import Chip, joined
from app.models.typed_query import read, words_of
from indexer.catalog.concept_records import Concept
from indexer.search.concept_names import expand
from indexer.search.filters import Filter
from indexer.search.query import Aspect, Join, Query, Term, TextTerm
from indexer.types import PhotoId


@dataclass(frozen=True, slots=True)
class DraftState:
    """A query as the user made it."""

    chips: tuple[Chip, ...] = ()
    typed: str = ""
    """What stands in the field."""
    aspect: Aspect = Aspect.MEANING
    """What the user wishes to search by; without a model pictures are searched by Look still."""
    look_share: float = 0.5
    """How much Look counts where both do, 0 to 1."""
    join: Join = Join.ALL
    """What is asked of several pictures."""
    liked: tuple[PhotoId, ...] = ()
    """Photos of the answer that the user approved of."""
    disliked: tuple[PhotoId, ...] = ()
    """Photos of the answer that the user disapproved of."""
    is_collapsed: bool = False
    """Whether photos that look almost the same are folded into one."""

    @property
    def typed_chips(self) -> tuple[Chip, ...]:
        """What of the typed text counts already: its words, filters once they are chips."""
        return words_of(self.typed)

    @property
    def all_chips(self) -> tuple[Chip, ...]:
        """Every chip, and those of the typed text behind them."""
        return (*self.chips, *self.typed_chips)

    @property
    def terms(self) -> tuple[Term, ...]:
        """What ranks photos."""
        return tuple(chip.term for chip in self.all_chips if chip.term is not None)

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What every photo must be."""
        return tuple(chip.filter for chip in self.all_chips if chip.filter is not None)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.all_chips

    @property
    def is_unfinished(self) -> bool:
        """Whether something is typed of which nothing counts yet: a filter without its end."""
        return self.is_empty and bool(self.typed.strip())

    @property
    def has_pictures_to_join(self) -> bool:
        """Whether photos like all of the pictures are others than photos like any of them."""
        pictures = [chip for chip in self.all_chips if chip.is_picture and not chip.is_minus]
        return len(pictures) > 1

    @property
    def asked(self) -> DraftState:
        """The same with all of the typed text as chips that is understood: what is kept of it."""
        return replace(self, chips=joined(self.chips, read(self.typed).chips), typed="")

    @property
    def emptied(self) -> DraftState:
        """Nothing asked for, in the same way: by the same aspect, folded or not."""
        return DraftState(
            aspect=self.aspect, look_share=self.look_share, is_collapsed=self.is_collapsed
        )

    def is_refined_by(self, other: DraftState) -> bool:
        """Whether another query is the same with other thumbs at most."""
        return replace(self, liked=other.liked, disliked=other.disliked) == other

    def aspect_of_answer(self, *, has_meaning: bool, names: Sequence[Concept] = ()) -> Aspect:
        """What the answer goes by.

        Without a model only Look can tell pictures apart. Words alone are asked for as ever: the
        engine looks for them in names.

        Args:
            has_meaning: Whether there is a model.
            names: What was taught: words that say one of them stand for pictures.
        """
        if has_meaning:
            return self.aspect
        are_words = all(isinstance(term, TextTerm) for term in expand(self.terms, names))
        return self.aspect if are_words else Aspect.LOOK

    def query(
        self, k: int, offset: int = 0, *, has_meaning: bool = True, names: Sequence[Concept] = ()
    ) -> Query:
        """What to ask the engine; see `aspect_of_answer`."""
        return Query(
            self.terms,
            self.filters,
            self.aspect_of_answer(has_meaning=has_meaning, names=names),
            self.look_share,
            self.join if self.has_pictures_to_join else Join.ALL,
            self.liked,
            self.disliked,
            self.is_collapsed,
            k=k,
            offset=offset,
        )
