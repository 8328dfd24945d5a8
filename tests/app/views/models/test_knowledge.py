"""What models know of the photos: listed with its size, deleted on the user's word only."""

from __future__ import annotations

import threading

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.views.models.knowledge_row import KnowledgeRow
from app.views.models.knowledge_words import freed_text
from indexer.library.stored_vectors import Freed, StoredVectors
from indexer.types import EncoderId
from tests.app.views.models.conftest import ShowModels, Shown
from tests.app.views.models.test_changing_model import begin_waiting, click
from tests.integration.two_models import NEW, described_by, in_use


def rows(shown: Shown) -> dict[str, KnowledgeRow]:
    """By the first word that they say, which is the model's name."""
    return {row.text.split()[0]: row for row in shown.page.knowledge.rows.values()}


def after_a_change(show_models: ShowModels) -> Shown:
    """Both models have described the photos, and the first one is not needed any more."""
    shown = show_models()
    click(shown.new.buttons.use)
    shown.wait(lambda: in_use(shown.library) == NEW)
    shown.settle()
    shown.wait(lambda: "Old" in rows(shown) and rows(shown)["Old"].delete.isVisible())
    return shown


def test_the_models_in_use_and_look_cannot_be_deleted(show_models: ShowModels) -> None:
    shown = show_models()
    shown.wait(lambda: set(rows(shown)) == {"Old", "Look"})
    photos = shown.library.catalog.photos.counts().photos
    assert "In use" in rows(shown)["Old"].text
    assert "Built in" in rows(shown)["Look"].text
    assert f"{photos} photos described" in rows(shown)["Old"].text
    assert not any(row.delete.isVisible() for row in rows(shown).values())


def test_deletion_says_what_it_costs_and_what_it_freed(show_models: ShowModels) -> None:
    shown = after_a_change(show_models)
    row = rows(shown)["Old"]
    row.delete.setFocus()
    QTest.keyClick(row.delete, Qt.Key.Key_Space)
    assert row.keep.hasFocus(), "what changes nothing"
    assert "Your photos stay as they are" in row.text
    assert "would have to describe" in row.text
    QTest.keyClick(row.keep, Qt.Key.Key_Escape)
    assert row.delete.hasFocus()
    click(row.delete)
    click(row.confirm)
    shown.wait(lambda: "What Old knew" in shown.page.knowledge.result)
    shown.wait(lambda: "Old" not in rows(shown))
    assert len(described_by(shown.library)) == 1
    assert in_use(shown.library) == NEW
    shown.wait(lambda: "Searches go on with New until Old" in shown.old.text)


def test_the_part_of_a_change_is_not_offered_for_deletion(show_models: ShowModels) -> None:
    shown = show_models()
    begin_waiting(shown)
    assert not any(row.delete.isVisible() for row in rows(shown).values())


def test_a_deletion_that_waits_for_its_turn_can_be_stopped(show_models: ShowModels) -> None:
    shown = after_a_change(show_models)
    may_go_on = threading.Event()
    shown.library.submit(lambda: may_go_on.wait(60), "upkeep")
    click(rows(shown)["Old"].delete)
    click(rows(shown)["Old"].confirm)
    assert "Waits for other work" in rows(shown)["Old"].text
    assert rows(shown)["Old"].stop.hasFocus()
    click(rows(shown)["Old"].stop)
    assert "Stopped" in shown.page.knowledge.result
    may_go_on.set()
    shown.settle()
    photos = shown.library.catalog.photos.counts().photos
    assert described_by(shown.library) == [photos, photos]


def test_room_is_told_of_honestly() -> None:
    old = StoredVectors(EncoderId("x"), "Old", 12, 10**6, 0, False, None)
    whole = freed_text(old, Freed(12, 25_000_000, 0))
    assert "25 MB are free on the disk again" in whole
    assert "inside the catalog" not in whole
    later = freed_text(old, Freed(12, 0, 2_000_000_000))
    assert "free on the disk" not in later
    assert "2.0 GB stay empty inside the catalog's file" in later


def test_every_button_names_its_model(show_models: ShowModels) -> None:
    shown = after_a_change(show_models)
    click(rows(shown)["Old"].delete)
    buttons = [b for b in shown.page.findChildren(QPushButton) if b.isVisible()]
    names = [QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in buttons]
    assert all(names)
    assert len(set(names)) == len(names)
