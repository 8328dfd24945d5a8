"""`Tier`: the rungs of the ladder. They are never mixed: a pair is on the first that it reaches."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """How much two photos are the same; the values are those of the command line and of plans."""

    IDENTICAL_BYTES = "identical-bytes"
    """One content at several places."""
    IDENTICAL_PIXELS = "identical-pixels"
    """Other metadata, or another container."""
    SAME_PICTURE = "same-picture"
    """Re-encoded, resized, turned, mirrored, cropped, bordered, lightly edited: verified."""
    SAME_MOMENT = "same-moment"
    """Two shots, by the clock, of nearly the same."""
    LOOK_ALIKE = "look-alike"
    """Alike, and nothing more is known."""

    @property
    def step(self) -> int:
        """1 to 5, the surest first; so they stand in the catalog."""
        return list(Tier).index(self) + 1

    @property
    def is_of_one_picture(self) -> bool:
        """Whether members are the keeper's picture; else they are other shots."""
        return self in (Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS, Tier.SAME_PICTURE)
