"""Scenes of one photo over the whole window."""

from __future__ import annotations

from indexer.types import PhotoId
from kindred_shots.choosing import large_row, row_of, select
from kindred_shots.stage import Play, Scene, Stage, pause


def _preview(name: str = "", *, has_panel: bool = False) -> Play:
    def play(stage: Stage) -> None:
        stage.settle()
        select(stage, row_of(stage, name) if name else large_row(stage))
        stage.window.previewing.open_current()
        if has_panel:
            stage.window.actions_.photo_details.trigger()
        stage.wait(lambda: stage.window.previewing.is_settled, "the full picture")
        pause(400)

    return play


def _preview_of_gone(stage: Stage) -> None:
    stage.settle()
    library = stage.opened.library
    offline = library.catalog.listings.offline_ids()
    row = stage.window.grid.content.index_of(PhotoId(int(offline[0])))
    assert row is not None
    select(stage, row)
    stage.window.previewing.open_current()
    stage.wait(lambda: stage.window.previewing.is_settled, "the thumbnail")
    pause(400)


PREVIEW_SCENES = (
    Scene("preview", _preview()),
    Scene("preview_details", _preview(has_panel=True)),
    Scene("preview_panorama", _preview("panorama")),
    Scene("preview_dot", _preview("dot")),
    Scene("preview_offline", _preview_of_gone),
)
