"""Why there are no photos to show: decided here, put into words by `app.views.empty_states`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from app.models.place import Place, PlaceKind
from indexer.errors import UserFacingError


class EmptyReason(Enum):
    """One for each thing that the user may do about it."""

    NOTHING_ASKED = auto()
    FAILED = auto()
    """The query has no answer, for a reason that the error gives."""
    NOTHING_YET = auto()
    """Photos are being taken in; the next ones may match."""
    FILTERED_OUT = auto()
    """No photo meets all filters."""
    NO_SUCH_WORDS = auto()
    """Words were looked up among those that photos have, and none has them."""
    NOT_DESCRIBED = auto()
    """There are photos, but none that was looked at for such a search."""
    NO_FAVOURITES = auto()
    LOOKING = auto()
    """The first photos are about to come."""
    OFFLINE = auto()
    """No folder can be reached."""
    NO_PHOTOS = auto()


@dataclass(frozen=True, slots=True)
class Situation:
    """What bears on it, besides the place."""

    is_query_empty: bool = True
    is_indexing: bool = False
    is_by_name: bool = False
    """Words were looked up among those that photos have: no model is in use, or Look is."""
    has_filters: bool = False
    """The query lets only some photos through."""
    has_model: bool = True
    is_offline: bool = False
    """There are folders, and none of them can be reached."""
    error: UserFacingError | None = None


def why_empty(place: Place, now: Situation) -> EmptyReason:
    """The one reason that matters most."""
    if place.kind.is_query:
        return _why_no_answer(now)
    if place.kind is PlaceKind.FAVOURITES:
        return EmptyReason.NO_FAVOURITES
    if now.is_indexing:
        return EmptyReason.LOOKING
    return EmptyReason.OFFLINE if now.is_offline else EmptyReason.NO_PHOTOS


def _why_no_answer(now: Situation) -> EmptyReason:
    if now.error is not None:
        return EmptyReason.FAILED
    if now.is_query_empty:
        return EmptyReason.NOTHING_ASKED
    if now.is_indexing:
        return EmptyReason.NOTHING_YET
    if now.has_filters:
        return EmptyReason.FILTERED_OUT
    if now.is_by_name:
        return EmptyReason.NO_SUCH_WORDS
    return EmptyReason.OFFLINE if now.is_offline else EmptyReason.NOT_DESCRIBED
