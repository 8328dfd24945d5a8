"""Whether a group that a plan names is one still: plans are carried out days after they were made.

Groups that the command line prints say of files that they match, and not what they hold. A file
that holds another photo by now must not go because an older one matched.
"""

from __future__ import annotations

from pathlib import Path

from indexer.catalog.catalog import Catalog
from indexer.duplicates.tiers import Tier


def still_match(catalog: Catalog, tier: str, keeper: Path, path: Path) -> bool:
    """Whether the photo at a path matches the keeper's, as surely as a plan says, or more.

    Args:
        catalog: The library's.
        tier: As in a plan. Empty: somebody else's judgement, of which nothing is known here.
        keeper: What is to stay.
        path: What is to go.
    """
    if not tier:
        return True
    one, other = catalog.files.photo_at(keeper), catalog.files.photo_at(path)
    if one is None or other is None or one == other:
        return one == other
    if other in catalog.group_facts.of_pixels_like(one):
        return tier != Tier.IDENTICAL_BYTES
    furthest = Tier(tier).step if tier in list(Tier) else 0
    return any(pair.step <= furthest for pair in catalog.pairs.among((one, other)))
