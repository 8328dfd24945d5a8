"""How the window calls the tiers of duplicates."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from indexer.duplicates.tiers import Tier


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tiers", text)


def tier_text(tier: str) -> str:
    """Such as "Same picture"; empty for what is no tier, as plans of other programs may say."""
    names = {
        Tier.IDENTICAL_BYTES: _tr("Identical files"),
        Tier.IDENTICAL_PIXELS: _tr("Identical pictures"),
        Tier.SAME_PICTURE: _tr("Same picture, edited"),
        Tier.SAME_MOMENT: _tr("Same moment"),
        Tier.LOOK_ALIKE: _tr("Look-alikes"),
    }
    return names[Tier(tier)] if tier in list(Tier) else ""
