"""Which files must not go for what their first picture says, and why, in words.

Of animations and of files of several pages only first pictures were compared. And an animation is
often a GIF, which shows 256 colours: a photo of the same picture has more, perhaps.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from indexer.catalog.group_columns import PhotoFacts
from indexer.duplicates.tiers import Tier
from indexer.messages import message
from indexer.types import Int64Array

_OF_PAGES = ("TIFF", "HEIF")


def must_stay(
    photos: PhotoFacts, tier: Tier, keepers: Int64Array, members: Int64Array
) -> NDArray[np.bool_]:
    """Members that must not go for their keepers, ``bool[m]``.

    Args:
        photos: All of them.
        tier: On which they match; not that of identical bytes.
        keepers: ``int64[m]``: places in ``photos``.
        members: ``int64[m]``: likewise.
    """
    found = photos.may_move[members]
    if tier is Tier.SAME_PICTURE:
        is_gif = photos.formats == b"GIF"
        found |= is_gif[keepers] & ~is_gif[members]
    return found


def why_it_stays(tier: Tier, keeper: tuple[str, int], member: tuple[str, int]) -> str:
    """What is said of a member that `must_stay`; empty for all others.

    Args:
        tier: On which they match.
        keeper: Its format, and how many pictures its file holds; 0: not counted yet.
        member: The same.
    """
    format_, frames = member
    if frames == 1:
        if tier is Tier.SAME_PICTURE and keeper[0] == "GIF" != format_:
            return message("perhaps with more colours than a GIF has")
        return ""
    if not frames:
        return message("perhaps an animation: it was not looked at yet")
    if format_ in _OF_PAGES:
        if keeper[1] == 1:
            return message("has more pages: the other one shows only its first")
        return message("has several pages, of which only the first was compared")
    if keeper[1] == 1:
        return message("an animation: the other one shows only its first picture")
    return message("an animation, of which only the first picture was compared")
