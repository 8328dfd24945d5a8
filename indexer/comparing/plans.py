"""The plan by which files of a compared folder go that the library has as well."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.bin.plan import BinItem, BinPlan
from indexer.comparing.records import Match
from indexer.duplicates.tiers import Tier
from indexer.messages import message

SAFE_TIERS = (Tier.IDENTICAL_BYTES, Tier.IDENTICAL_PIXELS)
"""What may go without a look at each: of an edited copy the folder may have the better one."""


def plan_for(matches: Iterable[Match], catalog_uuid: str) -> BinPlan:
    """The files of the folder go, the library's ones stay.

    Every file is read again when the plan is carried out, here as there. Matches whose photo the
    library cannot reach now are left out.
    """
    items = (
        BinItem(
            match.file.path,
            match.file.content_hash,
            match.place,
            match.photo_hash,
            match.tier.value,
            match.relation[0] if match.relation else message("The library has it"),
        )
        for match in matches
        if match.is_reachable
    )
    return BinPlan(catalog_uuid, tuple(items))
