"""Taking the advice for many groups, and choosing the rules that it follows."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.controllers.review import Review
from app.models.place import DUPLICATES
from app.open_library import OpenLibrary
from indexer.duplicates.keepers.keeper_rules import DEFAULT_ORDER, KeeperRule
from indexer.duplicates.records import GroupRequest
from indexer.duplicates.tiers import Tier

COPIES = 4


@pytest.fixture(scope="session")
def doubled_once(pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some photos, and second ones of them in another folder; one has three."""
    folder = tmp_path_factory.mktemp("doubled") / "Doubled"
    (folder / "copies").mkdir(parents=True)
    for path in sorted(pictures.rglob("*.jpg"))[:COPIES]:
        shutil.copy(path, folder / path.name)
        shutil.copy(path, folder / "copies" / path.name)
    first = sorted(folder.glob("*.jpg"))[0]
    shutil.copy(first, folder / "copies" / f"third {first.name}")
    return folder


@pytest.fixture
def doubled(doubled_once: Path, tmp_path: Path) -> Path:
    """A copy of these, to be changed."""
    return Path(shutil.copytree(doubled_once, tmp_path / "Doubled"))


@pytest.fixture
def review(
    qtbot: QtBot, open_indexed: Callable[..., OpenLibrary], doubled: Path, doubled_once: Path
) -> Review:
    """The page with groups of identical files, found by the engine."""
    window = open_indexed(folder=doubled, copied_from=doubled_once).window
    window.activateWindow()
    window.browsing.go_to(DUPLICATES)
    review = window.review
    qtbot.waitUntil(lambda: review.page.groups.rowCount() == COPIES and review.is_settled)
    return review


def _ask(qtbot: QtBot, review: Review) -> None:
    review.page.for_all.trigger()
    dialog = review.advising.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.advice is not None)


def test_what_it_comes_to_is_said_before_anything_is_marked(qtbot: QtBot, review: Review) -> None:
    _ask(qtbot, review)
    dialog = review.advising.dialog
    assert dialog is not None
    assert f"{COPIES + 1} file" in dialog.text
    assert f"in {COPIES} group" in dialog.text
    assert dialog.rows.rowCount() == COPIES + 1
    qtbot.waitUntil(lambda: dialog.rows.data(dialog.rows.index(0)).endswith(".jpg"))
    dialog.reject()
    assert review.library.duplicates.marked.files == 0


def test_marking_is_one_step_that_can_be_taken_back(qtbot: QtBot, review: Review) -> None:
    _ask(qtbot, review)
    dialog = review.advising.dialog
    assert dialog is not None
    dialog.mark.click()
    qtbot.waitUntil(lambda: "Marked 5 file" in review.head.text)
    assert review.actions.preview_bin.isEnabled()
    review.page.window().activateWindow()  # nobody manages windows here
    qtbot.waitUntil(review.page.window().isActiveWindow)
    QTest.keyClick(review.page.list, Qt.Key.Key_Z)
    qtbot.waitUntil(lambda: review.head.text == "Nothing is marked")


@pytest.mark.parametrize("ending", [".csv", ".html"])
def test_it_is_saved_as_a_list(qtbot: QtBot, review: Review, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"advice{ending}"
    review.advising.ask_file = lambda _window, _start: path
    _ask(qtbot, review)
    dialog = review.advising.dialog
    assert dialog is not None
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved a list" in dialog.text)
    text = path.read_text("utf-8-sig")
    assert text.count("third ") == 1
    if ending == ".csv":
        assert len(list(csv.DictReader(text.splitlines()))) == COPIES + 1
    review.advising.ask_file = lambda _window, _start: path / "below a file.csv"
    dialog.save.click()
    qtbot.waitUntil(lambda: "could not be written" in dialog.text)
    (tmp_path / "mine.csv").write_text("of the user")
    review.advising.ask_file = lambda _window, _start: tmp_path / "mine"
    dialog.save.click()
    qtbot.waitUntil(lambda: "mine (2).csv" in dialog.text)
    assert (tmp_path / "mine.csv").read_text() == "of the user", "nobody was asked about that one"
    dialog.reject()


def test_what_is_decided_is_left_out(qtbot: QtBot, review: Review) -> None:
    QTest.keyClick(review.page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review.is_settled)
    _ask(qtbot, review)
    dialog = review.advising.dialog
    assert dialog is not None
    assert f"in {COPIES - 1} group" in dialog.text
    dialog.reject()


def test_rules_act_at_once(qtbot: QtBot, review: Review) -> None:
    review.actions.keeper_rules.trigger()
    dialog = review.choosing_keepers.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.rules.order == DEFAULT_ORDER)
    dialog.rules.setFocus()
    dialog.rules.setCurrentRow(1)
    QTest.keyClick(dialog.rules, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    dialog.rules.item(2).setCheckState(Qt.CheckState.Unchecked)
    off = DEFAULT_ORDER[2]
    wanted = (DEFAULT_ORDER[1], DEFAULT_ORDER[0], *DEFAULT_ORDER[3:])
    qtbot.waitUntil(lambda: review.library.duplicates.rules.order == wanted)
    assert dialog.rules.order == wanted
    assert KeeperRule(off) not in wanted
    dialog.usual.click()
    qtbot.waitUntil(lambda: dialog.rules.order == DEFAULT_ORDER)
    dialog.accept()


def test_a_preferred_folder_changes_the_advice(qtbot: QtBot, review: Review, doubled: Path) -> None:
    def kept_in() -> set[Path]:
        library = review.library
        listed = library.duplicates.list(GroupRequest(Tier.IDENTICAL_BYTES))
        groups = library.duplicates.groups(listed, 0, len(listed))
        return {group.keeper.files[0].path.parent for group in groups}

    assert kept_in() == {doubled}
    review.actions.keeper_rules.trigger()
    dialog = review.choosing_keepers.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not review.choosing_keepers.is_busy)
    dialog.preferred.added.emit(doubled / "copies")
    qtbot.waitUntil(lambda: dialog.preferred.folders == (doubled / "copies",))
    assert kept_in() == {doubled / "copies"}
    qtbot.waitUntil(
        lambda: (
            review.listing.group is not None
            and review.listing.group.keeper.files[0].path.parent == doubled / "copies"
        )
    )
    dialog.preferred.list.setCurrentRow(0)
    dialog.preferred.remove.click()
    qtbot.waitUntil(lambda: dialog.preferred.folders == ())
    dialog.reference.added.emit(doubled)
    qtbot.waitUntil(lambda: dialog.reference.folders == (doubled,))
    dialog.accept()


def test_what_is_marked_is_shown_before_it_goes(
    qtbot: QtBot, opened_removal: list[object], review: Review
) -> None:
    QTest.keyClick(review.page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review.actions.preview_bin.isEnabled())
    QTest.keyClick(review.page.list, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: len(opened_removal) == 1)


@pytest.fixture
def opened_removal(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Plans that the removal was asked to show."""
    asked: list[object] = []
    monkeypatch.setattr(
        "app.controllers.removing.Removing.ask", lambda _removing, plan: asked.append(plan)
    )
    return asked
