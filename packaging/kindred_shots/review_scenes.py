"""Scenes of going through duplicates: the sample library has some of each kind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QDialog

from app.controllers.review import Review
from indexer.duplicates.keepers.keeper_rules import DEFAULT_ORDER, KeeperRules
from indexer.duplicates.tiers import Tier
from indexer.errors import UserFacingError
from indexer.events import PairsProgress
from kindred_shots.stage import Play, Scene, Stage, pause


def _open(stage: Stage, tier: Tier) -> Review:
    stage.settle()
    review = stage.window.review
    stage.opened.library.pair_finding.run_to_end()
    stage.window.actions_.show_duplicates.trigger()
    review.listing.choose_tier(tier)
    stage.wait(lambda: review.is_settled, "the groups")
    review.listing.refresh()
    _rest(stage)
    return review


def _rest(stage: Stage) -> None:
    review = stage.window.review
    stage.wait(lambda: review.is_settled, "the groups")
    stage.wait(lambda: review.comparing.is_settled, "the photos")
    pause(600)


def _tier(tier: Tier) -> Play:
    def play(stage: Stage) -> None:
        _open(stage, tier)

    return play


def _decided(stage: Stage) -> None:
    review = _open(stage, Tier.SAME_PICTURE)
    for _ in range(3):
        review.actions.take_advice.trigger()
        _rest(stage)
    review.actions.bin.trigger()
    _rest(stage)


def _filtered(stage: Stage) -> None:
    review = _open(stage, Tier.SAME_PICTURE)
    review.page.head.sizes[100_000_000].trigger()
    _rest(stage)


def _looking(stage: Stage) -> None:
    stage.settle()
    stage.window.actions_.show_duplicates.trigger()
    review = stage.window.review
    review.listing.choose_tier(Tier.IDENTICAL_PIXELS)
    _rest(stage)
    review.counting.progressed.emit(PairsProgress(12_345, 100_000))
    pause(200)


def _failed(stage: Stage) -> None:
    review = _open(stage, Tier.SAME_PICTURE)
    review.listing.failed.emit(
        UserFacingError(
            "The groups could not be read", "the disk is full", "Free some room and try again"
        )
    )
    pause(200)


def _rules(stage: Stage) -> None:
    review = _open(stage, Tier.SAME_PICTURE)
    order = (*DEFAULT_ORDER[1:4], DEFAULT_ORDER[0], *DEFAULT_ORDER[5:])
    photos = stage.libraries.photos
    review.library.duplicates.set_rules(replace(KeeperRules(order), preferred=(photos,)))
    review.library.duplicates.add_reference(photos / "Odd ones")
    review.actions.keeper_rules.trigger()
    _show(stage, lambda: review.choosing_keepers.dialog)
    stage.wait(lambda: not review.choosing_keepers.is_busy, "the rules")


def _advice(stage: Stage) -> None:
    review = _open(stage, Tier.SAME_PICTURE)
    review.page.for_all.trigger()
    _show(stage, lambda: review.advising.dialog)
    stage.wait(lambda: not review.advising.is_busy, "the advice")


def _show(stage: Stage, dialog: Callable[[], QDialog | None]) -> None:
    stage.shown = dialog()
    pause(600)


REVIEW_SCENES = (
    *(Scene(f"duplicates_{tier.value.replace('-', '_')}", _tier(tier)) for tier in Tier),
    Scene("duplicates_decided", _decided),
    Scene("duplicates_filtered", _filtered),
    Scene("duplicates_looking", _looking),
    Scene("duplicates_failed", _failed),
    Scene("keeper_rules", _rules),
    Scene("advice", _advice),
)
