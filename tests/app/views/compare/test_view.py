"""Photos beside each other and over each other: what is really painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.icons import Icons
from app.theme import Theme
from app.views.compare.difference import difference
from app.views.compare.stage import Mode
from app.views.compare.view import CompareView
from app.views.elided_label import ElidedLabel
from indexer.cancel import CancelToken
from indexer.duplicates.records import Choice, Group, Member
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.relation import Relation
from indexer.types import PhotoId
from tests.app.views.compare.compared import (
    BORDERED,
    CROP,
    FIRST,
    HALF,
    MIRRORED,
    TURNED,
    edit,
    layers,
    photo,
    place_of,
)

_EDITS: dict[str, tuple[Relation | None, tuple[int, int]]] = {
    "first": (None, FIRST),
    "half": (HALF, (600, 400)),
    "crop": (CROP, (600, 400)),
    "mirrored": (MIRRORED, FIRST),
    "turned": (TURNED, (400, 600)),
    "bordered": (BORDERED, (1400, 1000)),
}
_EXACT = 12
"""Pixels of the first photo that a shade of its colours stands for, and half a view's pixel."""


@pytest.fixture
def view(qtbot: QtBot, theme: Theme, icons: Icons) -> CompareView:
    view = CompareView(theme, icons)
    qtbot.addWidget(view)
    view.resize(700, 480)
    view.show()
    qtbot.waitExposed(view)
    return view


def _show(view: CompareView, *names: str) -> None:
    """The first photo and edits of it, with what geometry has found out."""
    edits = [_EDITS[name] for name in ("first", *names)]
    photos = [photo(number, size) for number, (_, size) in enumerate(edits, start=1)]
    view.show_photos(photos)
    view.set_relations([relation for relation, _ in edits])
    for one, (relation, size) in zip(photos, edits, strict=True):
        view.set_layers(one.id, layers(size, relation))
    view.focus()


def _middle(widget: QWidget) -> tuple[float, float]:
    """Which place of the first photo is seen in the middle."""
    middle = QRect(widget.width() // 2, widget.height() // 2, 1, 1)
    return place_of(widget.grab(middle).toImage().pixelColor(0, 0))


def _middles(view: CompareView) -> list[tuple[float, float]]:
    return [_middle(card.pane) for card in view.deck.cards]


def _wheel(widget: QWidget, at: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


@pytest.mark.parametrize("leader", [0, 2, 3, 4])
def test_all_show_the_same_whichever_is_moved(view: CompareView, leader: int) -> None:
    _show(view, *list(_EDITS)[1:])
    assert _middles(view) == [pytest.approx((600, 400), abs=_EXACT)] * 6
    pane = view.deck.cards[leader].pane
    _wheel(pane, pane.rect().center() + QPoint(15, -10), 6)
    seen = _middles(view)
    assert seen == [pytest.approx(seen[0], abs=_EXACT)] * 6
    pane.setFocus()
    QTest.keyClick(pane, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    moved = _middles(view)
    assert moved == [pytest.approx(moved[0], abs=_EXACT)] * 6
    assert moved[0] != pytest.approx(seen[0], abs=_EXACT)
    view.resize(1300, 500)
    assert _middles(view) == [pytest.approx(moved[0], abs=_EXACT)] * 6


_GERMAN = (
    "B neben A: Ausschnitt: 62 % der anderen, gespiegelt, nach links gedreht · ausgerichtet nach "
    "dem, was beide zeigen"
)


@pytest.mark.parametrize("width", [920, 1400])
def test_how_photos_relate_is_written_whole(view: CompareView, width: int) -> None:
    view.resize(width, 700)
    _show(view, "turned", "half", "bordered")
    label = view.bar.findChild(ElidedLabel)
    assert isinstance(label, ElidedLabel)
    heights = set()
    for place in range(4):
        view.set_current(place)
        heights.add(view.bar.height())
        assert label.isVisible()
        assert label.fitting(label.fontMetrics(), label.width()) == view.bar.sentence
    assert len(heights) == 1, "pictures keep their size from one photo to the next"
    view.bar.prepare_sentences([_GERMAN])
    view.bar.show_sentence(_GERMAN)
    QApplication.sendPostedEvents()
    assert label.fitting(label.fontMetrics(), label.width()) == _GERMAN


def test_in_a_larger_window_they_are_as_large_as_fits_at_least(view: CompareView) -> None:
    _show(view, "half", "turned")
    pane = view.deck.cards[0].pane
    view.active.zoom_in()
    assert not pane.framing.is_fitted
    view.resize(1800, 1300)
    assert [card.pane.framing.is_fitted for card in view.deck.cards] == [True] * 3
    view.resize(500, 400)
    view.set_mode(Mode.SPLIT)
    view.active.zoom_in()
    view.resize(1800, 1300)
    assert view.overlay.stage.framing.is_fitted


def test_full_size_is_that_of_the_finest_where_a_small_copy_is_larger_already(
    view: CompareView,
) -> None:
    view.show_photos([photo(1), photo(2, (60, 40))])
    view.set_relations([None, edit([[0.05, 0, 0], [0, 0.05, 0]])])
    first, small = (card.pane for card in view.deck.cards)
    view.set_current(1)
    assert small.framing.zoom > 1
    view.active.show_true_size()
    assert first.framing.zoom == pytest.approx(1)
    view.fit()
    view.set_current(0)
    view.active.show_true_size()
    assert first.framing.zoom == pytest.approx(1)


def test_each_goes_its_own_way_until_they_are_linked_again(view: CompareView) -> None:
    _show(view, "half")
    view.set_linked(is_linked=False)
    first, other = (card.pane for card in view.deck.cards)
    before = other.framing
    _wheel(first, QPoint(20, 20), 8)
    assert other.framing == before
    view.set_linked(is_linked=True)
    seen = _middles(view)
    assert seen[0] == pytest.approx(seen[1], abs=_EXACT)


def test_other_pictures_stay_as_the_user_has_laid_them(view: CompareView) -> None:
    """Two shots from the hand: nobody but the user knows how they lie beside each other."""
    view.show_photos([photo(1), photo(2), photo(3, (800, 1000))])
    panes = [card.pane for card in view.deck.cards]
    _wheel(panes[0], panes[0].rect().center(), 8)
    view.set_linked(is_linked=False)
    panes[1].pan(1, -1)
    panes[2].zoom_in()
    before = [pane.framing for pane in panes]
    view.set_linked(is_linked=True)
    for pane, was in zip(panes, before, strict=True):
        assert pane.framing.zoom == pytest.approx(was.zoom)
        assert pane.framing.origin == was.origin
    panes[0].zoom_in()
    factors = [pane.framing.zoom / was.zoom for pane, was in zip(panes, before, strict=True)]
    assert factors == [pytest.approx(factors[0])] * 3
    view.fit()
    _wheel(panes[0], panes[0].rect().center(), 8)
    assert panes[1].framing.origin == panes[0].framing.origin, "begun anew"


@pytest.mark.parametrize("name", ["half", "crop", "turned", "bordered"])
def test_a_flip_moves_nothing(view: CompareView, name: str) -> None:
    _show(view, name)
    view.set_mode(Mode.FLIP)
    stage = view.overlay.stage
    for zoom in (0, 5):
        _wheel(stage, stage.rect().center() + QPoint(20, 10), zoom)
        first = stage.grab().toImage()
        view.flip()
        other = stage.grab().toImage()
        view.flip()
        assert first == stage.grab().toImage()
        for x, y in ((0, 0), (60, 30), (-60, 40)):
            at = stage.rect().center() + QPoint(x, y)
            one, two = (place_of(image.pixelColor(at)) for image in (first, other))
            assert one == pytest.approx(two, abs=_EXACT)


def test_the_photo_that_is_seen_is_the_one_on_which_keys_act(view: CompareView) -> None:
    _show(view, "crop", "bordered", "half")
    view.set_current(2)
    view.set_mode(Mode.FLIP)
    stage = view.overlay.stage
    framing, seen = stage.framing, []
    for _ in range(3):
        seen.append((view.current, stage.shows_other))
        view.flip()
    assert seen == [(2, True), (0, False), (2, True)]
    view.step(1)
    assert (view.current, stage.shows_other) == (1, True), "the one after the first"
    view.step(2)
    assert (view.current, stage.shows_other) == (3, True)
    assert stage.framing == framing, "whatever is seen, nothing moves"


def test_the_line_parts_both(view: CompareView) -> None:
    _show(view, "mirrored")
    view.set_mode(Mode.SPLIT)
    stage = view.overlay.stage
    middle = stage.rect().center()
    QTest.mousePress(stage, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(stage, middle - QPoint(200, 0))
    QTest.mouseRelease(stage, Qt.MouseButton.LeftButton, pos=middle - QPoint(200, 0))
    assert stage.line == pytest.approx((middle.x() - 200) / stage.width())
    assert stage.framing.is_fitted, "the photos stay"
    QTest.mouseDClick(stage, Qt.MouseButton.LeftButton, pos=middle - QPoint(200, 0))
    assert stage.line == 0.5


@pytest.mark.parametrize(
    ("name", "notches"),
    [("half", 0), ("crop", 0), ("crop", 6), ("mirrored", 0), ("turned", 6), ("bordered", 0)],
)
def test_where_both_are_the_same_there_is_no_difference(
    view: CompareView, name: str, notches: int
) -> None:
    _show(view, name)
    view.set_mode(Mode.DIFFERENCE)
    stage = view.overlay.stage
    _wheel(stage, stage.rect().center() + QPoint(10, 10), notches)
    sides = stage.sides()
    assert sides is not None
    found = difference(*sides, stage.framing.view, CancelToken())
    assert found.share < 0.001
    assert found.common > 0.2
    view.show_difference(found, stage.framing)
    shown = _middle_colour(stage.grab().toImage())
    assert max(shown) < 80, "dark"


def _middle_colour(image: QImage) -> tuple[int, int, int]:
    colour = image.pixelColor(image.width() // 2, image.height() // 2)
    return colour.red(), colour.green(), colour.blue()


def test_what_was_drawn_over_a_photo_glows(view: CompareView) -> None:
    _show(view, "half")
    drawn = layers((600, 400), HALF)
    assert drawn.material.fitted is not None
    image = drawn.material.fitted.images[0]
    for x in range(280, 320):
        for y in range(180, 220):
            image.setPixel(x, y, 0xFFFFFFFF)
    view.set_layers(PhotoId(2), drawn)
    view.set_mode(Mode.DIFFERENCE)
    stage = view.overlay.stage
    sides = stage.sides()
    assert sides is not None
    found = difference(*sides, stage.framing.view, CancelToken())
    assert found.share == pytest.approx(40 * 40 / (600 * 400), rel=0.2)
    view.show_difference(found, stage.framing)
    assert min(_middle_colour(stage.grab().toImage())) > 150
    assert "differs" in view.overlay.legend.answer


@pytest.mark.parametrize("count", [2, 3, 5, 8])
@pytest.mark.parametrize("size", [QSize(900, 520), QSize(1440, 900), QSize(3000, 1600)])
def test_up_to_eight_have_room_and_none_lies_over_another(
    view: CompareView, count: int, size: QSize
) -> None:
    view.resize(size)
    view.show_photos([photo(number) for number in range(1, count + 1)])
    cards = view.deck.cards
    assert len(cards) == count
    assert len({card.pane.size().toTuple() for card in cards}) == 1, "to the pixel"
    for card in cards:
        assert view.deck.rect().contains(card.geometry())
        assert card.pane.height() >= 100
        assert card.keep.isHidden(), "there is nothing to decide"
        assert not any(
            card.geometry().intersects(other.geometry()) for other in cards if other is not card
        )


def test_a_photo_that_cannot_be_seen_says_why_and_the_others_are_shown(view: CompareView) -> None:
    _show(view, "half", "crop")
    view.set_layers(PhotoId(2), layers((600, 400), HALF), "The file is gone")
    assert view.deck.cards[1].pane.problem == "The file is gone"
    assert "The file is gone" in view.deck.cards[1].pane.accessibleDescription()
    view.set_mode(Mode.FLIP)
    view.flip()
    assert "The file is gone" in view.overlay.stage.accessibleDescription()
    view.set_layers(PhotoId(2), layers((600, 400), HALF))
    assert not view.deck.cards[1].pane.accessibleDescription()


def test_escape_leads_back_to_all_photos(view: CompareView) -> None:
    _show(view, "half")
    view.set_mode(Mode.SPLIT)
    QTest.keyClick(view.overlay.stage, Qt.Key.Key_Escape)
    assert view.mode is Mode.SIDE_BY_SIDE
    assert view.has_photo_focus


def test_other_decisions_about_the_same_photos_move_nothing(view: CompareView) -> None:
    keeper, other = Member(photo(1), photo(1).files), Member(photo(2), photo(2).files)
    group = Group("k", Tier.SAME_PICTURE, keeper, "larger", (other,), 1)
    view.show_group(group, (0, 1))
    _wheel(view.deck.cards[0].pane, QPoint(50, 50), 4)
    framing = view.deck.cards[1].pane.framing
    chosen = Member(photo(2), photo(2).files, choice=Choice.BIN)
    view.show_group(Group("k", Tier.SAME_PICTURE, keeper, "larger", (chosen,), 1), (0, 1))
    assert view.deck.cards[1].pane.framing == framing
    assert view.deck.cards[1].bin.isChecked()
    assert not view.deck.cards[0].bin.isChecked()


def test_what_cannot_be_seen_is_not_compared(view: CompareView) -> None:
    _show(view, "half")
    view.set_mode(Mode.DIFFERENCE)
    stage, legend = view.overlay.stage, view.overlay.legend
    sides = stage.sides()
    assert sides is not None
    view.show_difference(difference(*sides, (100, 80), CancelToken()), stage.framing)
    view.set_layers(PhotoId(2), layers((600, 400), HALF), "The file is gone")
    assert stage.difference is None
    assert legend.answer == "One of the photos cannot be seen now."
    view.set_layers(PhotoId(2), layers((600, 400), HALF))
    assert legend.answer == "Comparing…"


def test_decisions_have_their_room_in_the_narrowest_cards(view: CompareView) -> None:
    view.resize(460, 380)
    keeper, *others = (Member(photo(number), photo(number).files) for number in range(1, 9))
    view.show_group(Group("k", Tier.SAME_MOMENT, keeper, "", tuple(others), 1), tuple(range(8)))
    for card in view.deck.cards:
        for button in (card.keep, card.bin):
            assert button.width() >= button.sizeHint().width()
