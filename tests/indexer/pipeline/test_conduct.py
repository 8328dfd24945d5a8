"""How runs behave: cores that are taken, and waiting for the charger, on the real pipeline."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

import indexer.pipeline.conduct as conduct_module
from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from indexer.events import Event, IndexFinished, IndexProgress, IndexState
from indexer.library import Library
from indexer.manners import Manners, Threads
from indexer.pipeline.conduct import ASK_EVERY_S, Conduct
from indexer.power import Power
from indexer.profile import Profile


class Laptop:
    """A battery that the test plugs in and unplugs; counts how often it was asked."""

    def __init__(self, *, is_on_battery: bool) -> None:
        self.is_on_battery = is_on_battery
        self.asked = 0

    def read(self) -> Power:
        self.asked += 1
        return Power(has_battery=True, is_on_battery=self.is_on_battery)


class Clock:
    now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def on_battery() -> tuple[Conduct, Laptop, Clock]:
    laptop, clock = Laptop(is_on_battery=True), Clock()
    conduct = Conduct(laptop.read, clock)
    conduct.manners = Manners(pause_on_battery=True)
    return conduct, laptop, clock


def test_nobody_asks_for_the_battery_where_it_makes_no_difference() -> None:
    laptop = Laptop(is_on_battery=True)
    assert not Conduct(laptop.read).waits_for_power()
    assert laptop.asked == 0


def test_the_system_is_asked_now_and_then() -> None:
    conduct, laptop, clock = on_battery()
    assert conduct.waits_for_power()
    laptop.is_on_battery = False
    assert conduct.waits_for_power()
    assert laptop.asked == 1
    clock.now_s += ASK_EVERY_S
    assert not conduct.waits_for_power()


def test_going_on_anyway_lasts_until_the_next_time_on_battery() -> None:
    conduct, laptop, clock = on_battery()
    assert conduct.waits_for_power()
    conduct.go_on_anyway()
    assert not conduct.waits_for_power()
    clock.now_s += ASK_EVERY_S
    assert not conduct.waits_for_power()
    laptop.is_on_battery = False
    clock.now_s += ASK_EVERY_S
    assert not conduct.waits_for_power()
    laptop.is_on_battery = True
    clock.now_s += ASK_EVERY_S
    assert conduct.waits_for_power()


def test_another_choice_holds_at_once() -> None:
    conduct, _, _ = on_battery()
    assert conduct.waits_for_power()
    conduct.manners = Manners(pause_on_battery=False)
    assert not conduct.waits_for_power()
    conduct.manners = Manners(pause_on_battery=True)
    assert conduct.waits_for_power()


@pytest.mark.parametrize(
    ("threads", "most", "encoder"),
    [(Threads.ALL, 8, None), (Threads.HALF, 4, 2), (Threads.ONE, 1, 1)],
)
def test_no_more_cores_are_taken_than_allowed(
    monkeypatch: pytest.MonkeyPatch, threads: Threads, most: int, encoder: int | None
) -> None:
    monkeypatch.setattr(conduct_module, "usable_cores", lambda: 8)
    conduct = Conduct()
    conduct.manners = Manners(threads)
    assert conduct.encoder_threads == encoder
    token, lock, gate = CancelToken(), threading.Lock(), threading.Semaphore(0)
    inside, worst = 0, 0

    def work() -> None:
        nonlocal inside, worst
        with conduct.cores(1, token):
            with lock:
                inside += 1
                worst = max(worst, inside)
            assert gate.acquire(timeout=10)
            with lock:
                inside -= 1

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for _ in workers:
        gate.release()
    for worker in workers:
        worker.join(10)
    assert 1 <= worst <= most


def test_who_waits_for_a_core_can_be_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conduct_module, "usable_cores", lambda: 8)
    conduct, token = Conduct(), CancelToken()
    conduct.manners = Manners(Threads.ONE)
    ended = threading.Event()

    def wait() -> None:
        with pytest.raises(Cancelled), conduct.cores(1, token):
            pass
        ended.set()

    with conduct.cores(1, CancelToken()):
        thread = threading.Thread(target=wait)
        thread.start()
        assert not ended.wait(0.05)
        token.cancel()
        assert ended.wait(5)
    thread.join()


def test_more_cores_let_those_in_who_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conduct_module, "usable_cores", lambda: 8)
    conduct, entered = Conduct(), threading.Event()
    conduct.manners = Manners(Threads.ONE)

    def enter() -> None:
        with conduct.cores(1, CancelToken()):
            entered.set()

    with conduct.cores(1, CancelToken()):
        thread = threading.Thread(target=enter)
        thread.start()
        conduct.manners = Manners(Threads.HALF)
        assert entered.wait(5)
    thread.join()


# On the real pipeline --------------------------------------------------------------------------

OpenOn = Callable[[Laptop], "Watched"]


class Watched:
    """A library on a laptop, and what its runs have said last."""

    def __init__(self, profile: Profile, laptop: Laptop) -> None:
        self.progress: list[IndexProgress] = []
        self.is_finished = threading.Event()
        self._said = threading.Condition()
        self.library = Library.open(profile, listener=self._listen, power=laptop.read)
        self.library.indexing.manners = Manners(pause_on_battery=True)

    def _listen(self, event: Event) -> None:
        with self._said:
            if isinstance(event, IndexProgress):
                self.progress.append(event)
            self._said.notify_all()
        if isinstance(event, IndexFinished):
            self.is_finished.set()

    def wait_for(self, wanted: Callable[[IndexProgress], bool]) -> None:
        with self._said:
            assert self._said.wait_for(
                lambda: bool(self.progress) and wanted(self.progress[-1]), timeout=10
            )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        Image.new("RGB", (32, 24), (number * 40, 100, 200)).save(folder / f"{number}.jpg")
    return folder


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conduct_module, "ASK_EVERY_S", 0.05)


@pytest.mark.usefixtures("often")
def test_a_run_waits_on_battery_and_goes_on_when_plugged_in(
    profile_dir: Path, folder: Path
) -> None:
    laptop = Laptop(is_on_battery=True)
    watched = Watched(Profile(profile_dir), laptop)
    watched.library.roots.add(folder)
    run = watched.library.indexing.start()
    assert run is not None
    watched.wait_for(lambda at: at.state is IndexState.PAUSED and at.is_on_battery)
    assert run.is_paused
    assert watched.library.catalog.photos.counts().photos == 0
    laptop.is_on_battery = False
    assert watched.is_finished.wait(20)
    assert watched.library.catalog.photos.counts().photos == 6
    assert watched.library.close()


@pytest.mark.usefixtures("often")
def test_the_user_may_go_on_anyway(profile_dir: Path, folder: Path) -> None:
    watched = Watched(Profile(profile_dir), Laptop(is_on_battery=True))
    watched.library.roots.add(folder)
    run = watched.library.indexing.start()
    assert run is not None
    watched.wait_for(lambda at: at.is_on_battery)
    run.resume()
    assert watched.is_finished.wait(20)
    assert watched.library.catalog.photos.counts().photos == 6
    assert watched.library.close()


@pytest.mark.usefixtures("often")
def test_a_pause_of_the_user_outlives_the_charger(profile_dir: Path, folder: Path) -> None:
    laptop = Laptop(is_on_battery=True)
    watched = Watched(Profile(profile_dir), laptop)
    watched.library.roots.add(folder)
    run = watched.library.indexing.start()
    assert run is not None
    watched.wait_for(lambda at: at.is_on_battery)
    run.pause()
    watched.wait_for(lambda at: at.state is IndexState.PAUSED and not at.is_on_battery)
    laptop.is_on_battery = False
    asked = laptop.asked
    while laptop.asked < asked + 3:
        assert not watched.is_finished.wait(0.05)
    assert run.is_paused
    run.resume()
    assert watched.is_finished.wait(20)
    assert watched.library.close()


@pytest.mark.usefixtures("often")
def test_a_run_that_waits_for_power_can_be_stopped(profile_dir: Path, folder: Path) -> None:
    watched = Watched(Profile(profile_dir), Laptop(is_on_battery=True))
    watched.library.roots.add(folder)
    watched.library.indexing.start()
    watched.wait_for(lambda at: at.is_on_battery)
    assert watched.library.close()


@pytest.mark.parametrize("threads", list(Threads))
def test_a_run_ends_with_any_number_of_threads(
    profile_dir: Path, folder: Path, threads: Threads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conduct_module, "usable_cores", lambda: 4)
    watched = Watched(Profile(profile_dir), Laptop(is_on_battery=False))
    watched.library.indexing.manners = Manners(threads)
    watched.library.roots.add(folder)
    assert watched.library.indexing.run_to_end().new == 6
    assert watched.library.close()
