"""One run at a time, and none is forgotten."""

from __future__ import annotations

import threading
from pathlib import Path

from PIL import Image

from indexer.events import Event, IndexFinished
from indexer.library import Library
from indexer.profile import Profile


def make_photos(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        Image.new("RGB", (32, 24), (number, 100, 200)).save(folder / f"{number}.jpg")
    return folder


def test_a_run_asked_for_while_another_says_that_it_has_ended(
    tmp_path: Path, profile_dir: Path
) -> None:
    ended = threading.Semaphore(0)
    again = threading.Event()

    def listen(event: Event) -> None:
        if isinstance(event, IndexFinished):
            if not again.is_set():
                again.set()
                library.indexing.start()
            ended.release()

    library = Library.open(Profile(profile_dir), listener=listen)
    library.roots.add(make_photos(tmp_path / "photos", 3))
    library.indexing.start()
    assert ended.acquire(timeout=20)
    assert ended.acquire(timeout=20)
    assert library.close()


def test_what_is_noted_is_dropped_when_the_user_cancels(tmp_path: Path, profile_dir: Path) -> None:
    ended: list[IndexFinished] = []

    def listen(event: Event) -> None:
        if isinstance(event, IndexFinished):
            ended.append(event)

    library = Library.open(Profile(profile_dir), listener=listen)
    first = library.roots.add(make_photos(tmp_path / "one", 2))
    second = library.roots.add(make_photos(tmp_path / "two", 2))
    run = library.indexing.start([first.id])
    assert run is not None
    run.pause()
    assert library.indexing.start([second.id]) is run
    run.cancel()
    assert run.join(10)
    assert [event.was_cancelled for event in ended] == [True]
    assert library.indexing.run is run
    summary = library.indexing.run_to_end()
    assert summary.found == 4
    assert library.close()


def test_nothing_starts_after_closing(tmp_path: Path, profile_dir: Path) -> None:
    library = Library.open(Profile(profile_dir))
    library.roots.add(make_photos(tmp_path / "photos", 1))
    assert library.close()
    assert library.indexing.start() is None


def test_what_is_interrupted_begins_again_and_what_is_not_stays_still(
    tmp_path: Path, profile_dir: Path
) -> None:
    ended: list[IndexFinished] = []

    def listen(event: Event) -> None:
        if isinstance(event, IndexFinished):
            ended.append(event)

    library = Library.open(Profile(profile_dir), listener=listen)
    library.roots.add(make_photos(tmp_path / "stays", 2))
    goes = library.roots.add(make_photos(tmp_path / "goes", 2))
    run = library.indexing.start()
    assert run is not None
    run.pause()
    library.roots.remove(goes.id)
    assert not run.is_running
    again = library.indexing.run
    assert again is not None
    assert again is not run
    assert again.join(20)
    assert again.summary is not None
    assert again.summary.found == 2

    library.roots.remove(library.catalog.roots.all()[0].id)
    assert library.indexing.run is again, "nothing went on, so nothing is begun"
    assert [event.was_cancelled for event in ended] == [True, False]
    assert library.close()
