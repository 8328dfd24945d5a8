"""The settings in a real window on the real engine: each choice holds at once and is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.controllers.housekeeping import Choices, Task
from app.dialogs.settings.dialog import SettingsDialog
from app.dialogs.settings.questions import Questions
from app.motion import MotionChoice
from app.open_library import OpenLibrary
from app.settings import Settings
from app.theme import Appearance, Theme
from indexer.cancel import CancelToken
from indexer.embed.base import Device
from indexer.manners import Manners, Threads
from indexer.media.thumbnail_files import measure
from indexer.profile import Profile
from indexer.upkeep.cache_place import CACHE_FOLDER

OpenWindow = Callable[..., OpenLibrary]
WAIT_MS = 20_000


class Answers(Questions):
    """Answers in the user's place."""

    def __init__(self, dialog: SettingsDialog) -> None:
        super().__init__(dialog)
        self.path: Path | None = None
        self.is_yes = False
        self.asked: list[str] = []

    def folder(self, title: str) -> Path | None:
        return self.path

    def file_to_write(self, title: str) -> Path | None:
        return self.path

    def file_to_read(self, title: str) -> Path | None:
        return self.path

    def is_meant(self, title: str, what: str, more: str, yes: str) -> bool:
        self.asked.append(what)
        return self.is_yes


@pytest.fixture
def opened(open_indexed: OpenWindow) -> OpenLibrary:
    return open_indexed()


@pytest.fixture
def dialog(opened: OpenLibrary, qtbot: QtBot) -> Iterator[SettingsDialog]:
    opened.window.housekeeping.find_devices = lambda: [Device("cuda:0", "Nice Card 9000")]
    dialog = opened.window.opening_settings.make()
    dialog.show()
    qtbot.waitExposed(dialog)
    yield dialog
    dialog.close()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def answers(dialog: SettingsDialog) -> Answers:
    answers = Answers(dialog)
    dialog.cache._questions = answers
    dialog.data._questions = answers
    return answers


@pytest.fixture
def kept(profile_dir: Path, opened: OpenLibrary) -> Callable[[], Settings]:
    """What another start would find."""

    def read() -> Settings:
        opened.window._settings.save()
        return Settings(Profile(profile_dir))

    return read


def test_a_theme_holds_at_once(
    dialog: SettingsDialog, theme: Theme, kept: Callable[[], Settings]
) -> None:
    dialog.appearance.appearance.choose(Appearance.LIGHT)
    assert not theme.tokens.is_dark
    assert kept().appearance is Appearance.LIGHT


def test_motion_holds_at_once(
    dialog: SettingsDialog, theme: Theme, kept: Callable[[], Settings]
) -> None:
    dialog.appearance.motion.choose(MotionChoice.REDUCED)
    assert theme.motion.is_reduced
    assert kept().motion is MotionChoice.REDUCED
    dialog.appearance.motion.choose(MotionChoice.SYSTEM)
    assert not theme.motion.is_reduced


def test_a_language_holds_once_the_window_is_to_reopen_in_it(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot, kept: Callable[[], Settings]
) -> None:
    page = dialog.appearance
    page.language.box.setFocus()
    with qtbot.assertNotEmitted(opened.window.language_changed, wait=50):
        QTest.keyClick(page.language.box, Qt.Key.Key_Down)
        QTest.keyClick(page.language.box, Qt.Key.Key_Down)
    assert page.language.value == "de"
    assert page.reopen.isVisible()
    assert page.reopen.text() == "Reopen in Deutsch"
    assert kept().language == "", "keys in a closed box pass through languages"
    QTest.keyClick(page.language.box, Qt.Key.Key_Home)
    assert not page.reopen.isVisible(), "as it was"
    page.language.choose("en")
    with qtbot.waitSignal(opened.window.language_changed):
        page.reopen.click()
    assert not dialog.isVisible()
    assert kept().language == "en"


def test_manners_hold_at_once(
    dialog: SettingsDialog, opened: OpenLibrary, kept: Callable[[], Settings]
) -> None:
    assert opened.library.indexing.manners == Manners(Threads.ALL, pause_on_battery=True)
    dialog.show_page(dialog.indexing)
    dialog.indexing.battery.click()
    assert opened.library.indexing.manners == Manners(Threads.ALL, pause_on_battery=False)
    if dialog.indexing.threads.box.count() > 1:
        dialog.indexing.threads.choose(Threads.ONE)
        assert opened.library.indexing.manners.threads is Threads.ONE
    assert kept().manners == opened.library.indexing.manners


def test_a_computer_without_battery_says_so(dialog: SettingsDialog) -> None:
    page = dialog.indexing
    page._on_choices(Choices(None, (), has_battery=True))
    assert "charger" in said_on(page)
    page._on_choices(Choices(None, (), has_battery=False))
    assert "No battery" in said_on(page)


def test_no_look_at_the_start_unless_wanted(
    dialog: SettingsDialog,
    opened: OpenLibrary,
    open_window: OpenWindow,
    kept: Callable[[], Settings],
    qtbot: QtBot,
) -> None:
    dialog.indexing.start.click()
    assert not kept().indexes_on_start
    run = opened.library.indexing.run
    opened.window._begin_engine()
    qtbot.waitUntil(lambda: opened.library.submit(lambda: True, "work").result(5))
    assert opened.library.indexing.run is run


def test_devices_are_found_and_used(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    page = dialog.model
    dialog.show_page(page)
    qtbot.waitUntil(lambda: page.device.box.count() == 3, timeout=WAIT_MS)
    assert [page.device.box.itemText(row) for row in range(3)] == [
        "Automatic",
        "CPU",
        "Nice Card 9000",
    ]
    page.device.choose("cpu")
    qtbot.waitUntil(lambda: opened.library.models.device == "cpu", timeout=WAIT_MS)
    page.device.choose(None)
    qtbot.waitUntil(lambda: opened.library.models.device is None, timeout=WAIT_MS)


def test_a_device_that_is_gone_stays_the_choice(dialog: SettingsDialog) -> None:
    page = dialog.model
    page._on_choices(Choices("cuda:3", (), has_battery=False))
    assert page.device.value == "cuda:3"
    assert "not found" in page.device.box.currentText()
    page._on_devices([Device("cuda:3", "Back Again")])
    assert page.device.box.currentText() == "Back Again"


def test_the_way_to_the_models(dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot) -> None:
    button = next(b for b in dialog.model.findChildren(QAbstractButton) if "Models" in b.text())
    with qtbot.waitSignal(opened.window.browsing.place_changed):
        button.click()
    assert not dialog.isVisible()


def test_patterns_are_checked_previewed_and_kept(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    page = dialog.ignored
    dialog.show_page(page)
    qtbot.waitUntil(page.editor.isEnabled, timeout=WAIT_MS)
    page.editor.setPlainText("*\nC:/Photos\n")
    assert "Line 1" in page.faults.text()
    assert "Line 2" in page.faults.text()
    qtbot.waitUntil(lambda: "Leaves out" in page.said.text(), timeout=WAIT_MS)
    count = str(opened.library.catalog.photos.counts().photos)
    assert page.said.text().count(count) == 2
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == ("*",), timeout=WAIT_MS)
    page.editor.setPlainText("")
    assert page.faults.isHidden()
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == (), timeout=WAIT_MS)


def test_what_was_typed_last_is_kept_however_the_dialog_is_closed(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    dialog.show_page(dialog.ignored)
    qtbot.waitUntil(dialog.ignored.editor.isEnabled, timeout=WAIT_MS)
    dialog.ignored.editor.setPlainText("raw/")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: opened.library.roots.ignored_patterns == ("raw/",), timeout=WAIT_MS)


def test_opening_the_page_again_keeps_what_is_typed(dialog: SettingsDialog, qtbot: QtBot) -> None:
    page = dialog.ignored
    dialog.show_page(page)
    qtbot.waitUntil(page.editor.isEnabled, timeout=WAIT_MS)
    page.editor.setPlainText("raw/")
    dialog.show_page(dialog.indexing)
    dialog.show_page(page)
    page._on_choices(Choices(None, ("other",), has_battery=False))
    assert page.lines == ["raw/"]


def test_the_cache_is_moved_and_moved_back(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    page, cache = dialog.cache, opened.library.thumbnails
    dialog.show_page(page)
    count = measure(cache.folder).files
    qtbot.waitUntil(lambda: f"{count} thumbnails" in page.text, timeout=WAIT_MS)
    answers.path = tmp_path / "disk"
    answers.path.mkdir()
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS) as finished:
        page._move.click()
        assert not page._move.isEnabled()
    assert finished.args == [Task.MOVE_CACHE]
    assert cache.folder == answers.path / CACHE_FOLDER
    assert measure(cache.folder).files == count
    assert str(cache.folder) in page.text
    assert "moved" in dialog.task_line.text
    assert page._back.isVisible()
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        page._back.click()
    assert cache.folder == opened.library.profile.thumbnails_folder
    assert not page._back.isVisible()


def test_a_move_that_fails_says_why(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "gone"
    with qtbot.waitSignal(opened.window.housekeeping.failed, timeout=WAIT_MS):
        dialog.cache._move.click()
    assert "could not be moved" in dialog.task_line.text
    assert dialog.cache._move.isEnabled()


def test_a_task_can_be_stopped(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wait(_progress: object, token: CancelToken) -> None:
        while not token.wait(0.05):
            pass
        token.raise_if_cancelled()

    housekeeping = opened.window.housekeeping
    monkeypatch.setattr(opened.library.upkeep.cache_place, "empty", wait)
    housekeeping.empty_cache()
    assert dialog.task_line.isVisible()
    dialog.task_line.stop_button.click()
    assert housekeeping.task is None
    assert "Stopped" in dialog.task_line.text
    assert opened.library.submit(lambda: True, "upkeep").result(5)


def test_emptying_asks_first(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, qtbot: QtBot
) -> None:
    folder = opened.library.thumbnails.folder
    before = measure(folder).files
    dialog.cache.empty.click()
    assert len(answers.asked) == 1
    assert measure(folder).files == before > 0
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        dialog.cache.empty.click()
    assert "deleted" in dialog.task_line.text


def test_a_limit_is_kept(dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot) -> None:
    assert opened.library.thumbnails.limit_bytes is None
    with qtbot.waitSignal(opened.window.housekeeping.finished, timeout=WAIT_MS):
        dialog.cache.limit.choose(2_000_000_000)
    assert opened.library.thumbnails.limit_bytes == 2_000_000_000


def test_sizes_are_shown_and_the_folder_is_opened(
    dialog: SettingsDialog, opened: OpenLibrary, qtbot: QtBot
) -> None:
    urls: list[QUrl] = []
    dialog.data.open_url = urls.append
    dialog.show_page(dialog.data)
    qtbot.waitUntil(lambda: "Measuring" not in dialog.data.text, timeout=WAIT_MS)
    button = next(b for b in dialog.data.findChildren(QAbstractButton) if "Open" in b.text())
    button.click()
    assert Path(urls[0].toLocalFile()) == opened.library.profile.folder


def test_a_copy_is_written_and_put_back(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    housekeeping = opened.window.housekeeping
    answers.path = tmp_path / "copy.zip"
    with qtbot.waitSignal(housekeeping.finished, timeout=WAIT_MS):
        dialog.data.export.click()
    assert answers.path.is_file()
    with qtbot.waitSignal(housekeeping.copy_read, timeout=WAIT_MS) as read:
        dialog.data.put_back.click()
    assert read.args is not None
    qtbot.waitUntil(lambda: not read.args[0].exists(), timeout=WAIT_MS)  # not meant after all
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.reopen_requested, timeout=WAIT_MS) as asked:
        dialog.data.put_back.click()
    assert asked.args is not None
    assert callable(asked.args[0])
    assert not dialog.isVisible()


def test_what_is_no_copy_is_refused(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    answers.path = tmp_path / "letter.zip"
    answers.path.write_text("Dear Kindred", "utf-8")
    with qtbot.waitSignal(opened.window.housekeeping.failed, timeout=WAIT_MS):
        dialog.data.put_back.click()
    assert "no copy" in dialog.task_line.text
    assert answers.asked == []


def test_beginning_anew_takes_two_steps(dialog: SettingsDialog) -> None:
    question = dialog.data.ask_reset()
    assert not question.begin.isEnabled()
    question.meant.click()
    assert question.begin.isEnabled()
    question.meant.click()
    assert not question.begin.isEnabled()
    question.deleteLater()


def test_past_searches_are_forgotten(
    dialog: SettingsDialog, opened: OpenLibrary, kept: Callable[[], Settings]
) -> None:
    opened.window._settings.query_history = "[]"
    dialog.data.forget_searches.click()
    assert kept().query_history == ""


def test_the_settings_are_reset_only_when_meant(
    dialog: SettingsDialog, opened: OpenLibrary, answers: Answers, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(opened.window.reopen_requested):
        dialog.data.reset_settings.click()
    answers.is_yes = True
    with qtbot.waitSignal(opened.window.reopen_requested):
        dialog.data.reset_settings.click()


# Access ----------------------------------------------------------------------------------------


def said_on(page: object) -> str:
    assert hasattr(page, "findChildren")
    return " ".join(label.text() for label in page.findChildren(QLabel))


def test_every_control_has_a_name(dialog: SettingsDialog) -> None:
    for kind in (QAbstractButton, QComboBox, QPlainTextEdit):
        for control in dialog.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(control)
            assert interface.text(QAccessible.Text.Name), control


def test_every_page_is_reached_by_keyboard(dialog: SettingsDialog, qtbot: QtBot) -> None:
    assert dialog.list.hasFocus() or dialog.focusWidget() is dialog.list
    for page in dialog.pages[1:]:
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        assert page.isVisible()
    focusable = {
        control
        for kind in (QAbstractButton, QComboBox, QPlainTextEdit)
        for control in dialog.data.findChildren(kind)
        if control.isEnabled() and control.isVisible()
    }
    seen = set()
    for _ in range(30):
        focused = dialog.focusWidget()
        seen.add(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focusable <= seen


def test_tab_goes_from_the_list_into_the_page(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for page in dialog.pages:
        dialog.show_page(page)
        dialog.list.setFocus()
        QTest.keyClick(dialog.list, Qt.Key.Key_Tab)
        focused = dialog.focusWidget()
        assert focused is not None
        assert page.isAncestorOf(focused), page.title


def test_it_fits_a_small_window_with_long_words(dialog: SettingsDialog, qtbot: QtBot) -> None:
    for label in dialog.findChildren(QLabel):
        label.setText(label.text() + " " + "länger " * (1 + len(label.text()) // 16))
    for button in dialog.findChildren(QAbstractButton):
        button.setText(button.text() + " länger" * (1 + len(button.text()) // 16))
    dialog.resize(700, 500)
    for page in dialog.pages:
        dialog.show_page(page)
        QCoreApplication.processEvents()
        parent = page.parentWidget()
        assert parent is not None
        assert page.width() <= parent.width(), page.title
        for control in page.findChildren(QAbstractButton):
            if control.isVisible():
                assert control.mapTo(page, control.rect().topRight()).x() < page.width(), page.title
