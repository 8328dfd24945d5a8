"""What the details say while nothing is selected: of the place one is at, or of what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np
from PySide6.QtCore import QCoreApplication

from app.models.draft_state import DraftState
from app.models.grid_content import STRONG_FROM, GridContent
from app.models.place import Place, PlaceKind
from app.views.details.facts import Fact
from app.views.details.words import span_text
from app.views.texts import count_text, drawable, photos_text
from indexer.types import Root


@dataclass(frozen=True, slots=True)
class About:
    """A heading, facts, and what one could do next."""

    title: str = ""
    facts: tuple[Fact, ...] = ()
    hint: str = ""


def _tr(text: str, count: int = -1) -> str:
    return QCoreApplication.translate("Details", text, None, count)


def about(place: Place, content: GridContent, query: DraftState, roots: Sequence[Root]) -> About:
    """What there is to say of what is shown."""
    if place.kind.is_query:
        return About(photos_text(content.photo_total), _asked(content, query), _hint(place))
    if content.is_partial:
        return About(_title(place, roots), (), _hint(place))
    facts = [Fact(_tr("Photos"), count_text(content.total))]
    if content.count:
        # numpy's own: Python's would look at 100,000 photos one by one.
        first, last = (_at(float(end(content.taken_s))) for end in (np.min, np.max))
        facts.append(Fact(_tr("Taken"), span_text(first, last)))
    return About(_title(place, roots), tuple(facts), _hint(place))


def _asked(content: GridContent, query: DraftState) -> tuple[Fact, ...]:
    more = [drawable(chip.label) for chip in query.all_chips if not chip.is_minus]
    less = [drawable(chip.label) for chip in query.all_chips if chip.is_minus]
    if query.liked:
        more.append(_tr("%Ln photo(s) that you liked", len(query.liked)))
    if query.disliked:
        less.append(_tr("%Ln photo(s) that you disliked", len(query.disliked)))
    facts = []
    if more:
        facts.append(Fact(_tr("Asked for"), "\n".join(more)))
    if less:
        facts.append(Fact(_tr("Less of"), "\n".join(less)))
    strong = content.matching(STRONG_FROM)
    if strong:
        facts.append(Fact(_tr("Strong"), photos_text(strong)))
    return tuple(facts)


def _title(place: Place, roots: Sequence[Root]) -> str:
    match place.kind:
        case PlaceKind.ALL:
            return _tr("All photos")
        case PlaceKind.FAVOURITES:
            return _tr("Favourites")
        case PlaceKind.ROOT:
            names = (root.path.name or str(root.path) for root in roots if root.id == place.root_id)
            folder = place.folder.rsplit(b"/", 1)[-1].decode("utf-8", "replace")
            return folder or drawable(next(names, ""))
    return ""


def _hint(place: Place) -> str:
    if place.kind.is_query:
        return _tr(
            "Select a photo and choose “More like this” to walk on from it, or “Subtract” to "
            "steer away."
        )
    if place.kind is PlaceKind.FAVOURITES:
        return _tr("The key F makes selected photos favourites, or no longer.")
    return _tr("Select a photo to see what is known of it, and what is like it.")


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)
