from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.controllers import content_loader
from app.controllers.loading import load_beginning
from app.models.grid_content import GridContent
from app.open_library import OpenLibrary
from indexer.cancel import CancelToken
from indexer.library import Library
from indexer.search.query import Aspect, PhotoTerm, Query, TextTerm
from indexer.types import PhotoId
from tests.app.controllers.answers import Answers


def test_the_beginning_of_an_answer_comes_first_where_there_is_one(
    qtbot: QtBot,
    opened: OpenLibrary,
    answers: Answers,
    ask: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def beginning(library: Library, query: Query, token: CancelToken) -> GridContent:
        return replace(answers.load(library, replace(query, k=4), token), is_partial=True)

    monkeypatch.setattr(content_loader, "load_beginning", beginning)
    window, photos = opened.window, len(answers.ids)
    seen: list[tuple[int, bool, bool]] = []
    announced: list[str] = []

    def on_content(content: GridContent, is_same_place: bool) -> None:
        seen.append((content.count, content.is_partial, is_same_place))

    window.browsing.content_changed.connect(on_content)
    monkeypatch.setattr(window.search_bar, "announce", announced.append)
    ask()
    assert seen == [(4, True, False), (photos, False, True)]
    assert len(announced) == 1
    seen.clear()
    with qtbot.waitSignal(window.browsing.content_changed):
        window.browsing.refresh_soon()
    assert seen == [(photos, False, True)]
    assert len(announced) == 1


def test_only_large_libraries_have_a_beginning(opened: OpenLibrary) -> None:
    photo = PhotoTerm(PhotoId(1))
    for query in (Query((TextTerm("beach"),)), Query((photo,), aspect=Aspect.LOOK)):
        assert load_beginning(opened.library, query, CancelToken()) is None
