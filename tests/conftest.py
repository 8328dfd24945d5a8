"""Fixtures and guards that hold for every test.

Guards: nothing reaches beyond this machine, nothing touches the user's own folders, and no thread
outlives the test that started it.
"""

from __future__ import annotations

import gc
import ipaddress
import os
import socket
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from indexer.embed.openclip import OpenClipEncoder

# Set before anything imports Qt, torch or huggingface_hub: each reads its own once, on import.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# The same number of threads on a laptop and on a 64-core machine: comparable times and sums. One:
# the models of tests are tiny, and a second thread mostly waits for the first, at full speed.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ["HF_HUB_OFFLINE"] = "1"  # the tests of downloading patch huggingface_hub.constants
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_XET"] = "1"  # xet opens its sockets in native code, out of our sight
os.environ["DO_NOT_TRACK"] = "1"
# Child processes and native code are beyond the socket guard below: a proxy that nobody serves
# stops them. The port is "discard", which is closed on every machine that we know of.
for _name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
    os.environ[_name] = os.environ[_name.lower()] = "http://127.0.0.1:9"
os.environ["NO_PROXY"] = os.environ["no_proxy"] = "127.0.0.1,localhost,::1"

# CI tries the same examples in every run. No time limit for one of them: machines may be busy.
hypothesis.settings.register_profile(
    "kindred", deadline=None, database=None, derandomize="CI" in os.environ
)
hypothesis.settings.load_profile("kindred")

_REPOSITORY = Path(__file__).resolve().parent.parent
_THREAD_GRACE_S = 2.0


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return _REPOSITORY


@pytest.fixture(scope="session")
def real_photos() -> Path:
    """A folder of real photos that is never part of the repository; skips where it is missing."""
    configured = os.environ.get("KINDRED_REAL_PHOTOS")
    folder = Path(configured) if configured else _REPOSITORY.parent / "shared" / "photos"
    if not folder.is_dir():
        pytest.skip(f"no real photos: {folder} is missing (set KINDRED_REAL_PHOTOS to a folder)")
    return folder


@pytest.fixture
def profile_dir(tmp_path: Path) -> Path:
    """An empty profile folder of this test alone."""
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder


@pytest.fixture
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A real trash of the test's own: the home trash, which send2trash looks up on import."""
    if sys.platform in ("win32", "darwin"):
        pytest.skip("the trash of this system cannot be moved to a folder of the test")
    from send2trash import plat_other

    data = tmp_path / "data"
    data.mkdir()
    monkeypatch.setattr(plat_other, "XDG_DATA_HOME", os.fsencode(data))
    monkeypatch.setattr(plat_other, "HOMETRASH_B", os.fsencode(data / "Trash"))
    monkeypatch.setenv("HOME", str(tmp_path))  # its device decides which trash is used
    return data / "Trash"


@pytest.fixture(scope="session")
def sample_model_read_once() -> Iterator[None]:
    """Libraries share the sample model, which nothing can damage: to read it takes half a second.

    For folders whose tests open many libraries with it, and are about something else.
    """
    from indexer.embed.loading import load_encoder
    from indexer.embed.models import SAMPLE_MODEL_ID, InstalledModel

    loaded: dict[str | None, OpenClipEncoder] = {}

    def load_once(model: InstalledModel, device: str | None = None) -> OpenClipEncoder:
        if model.id != SAMPLE_MODEL_ID:
            return load_encoder(model, device)
        if device not in loaded:
            loaded[device] = load_encoder(model, device)
        return loaded[device]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("indexer.active_model.load_encoder", load_once)
        yield


@pytest.fixture(scope="session", autouse=True)
def _own_user_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the user's data, cache, settings and trash folders at a temporary place."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        patch.setenv("HF_HOME", str(home / "hf"))
        patch.setenv("TORCH_HOME", str(home / "torch"))
        if sys.platform == "darwin":  # no XDG there: everything hangs from the home folder
            patch.setenv("HOME", str(home))
        yield


@pytest.fixture(scope="module", autouse=True)
def _what_is_there_stays() -> None:
    """Look no more at what a file of tests finds, such as torch: that would take half a second.

    What its own fixtures make is looked at, or it would never go.
    """
    _collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _what_a_test_left_goes() -> None:
    """Collect it as the next test begins; until a test is over, pytest itself holds what it had.

    Models and windows are few objects and many megabytes, and Python counts objects: left to
    itself, a run of the whole suite held 2.8 GB.
    """
    _collect()
    gc.enable()


def _collect() -> None:
    while gc.collect():  # in steps: first the wrappers of Qt's objects, then all that these held
        pass


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread alive which would keep the process from ending."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + _THREAD_GRACE_S
    while left := [t for t in threading.enumerate() if t not in before and not t.daemon]:
        if time.monotonic() > deadline:
            names = ", ".join(repr(thread.name) for thread in left)
            pytest.fail(f"threads left alive {_THREAD_GRACE_S:g} s after the test: {names}")
        left[0].join(0.02)


def _is_loopback(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).partition("%")[0]).is_loopback
    except ValueError:
        return False  # a name: asking a name server already leaves the machine


@pytest.fixture(autouse=True)
def _nothing_leaves_the_machine() -> Iterator[None]:
    """Refuse connections to other machines, and fail the test even where the refusal is handled."""
    attempts: list[str] = []

    def check(host: object) -> None:
        if not _is_loopback(host):
            attempts.append(str(host))
            raise ConnectionRefusedError(f"a test tried to reach {host}: only loopback is allowed")

    def guarded(name: str) -> Any:
        original = getattr(socket.socket, name)

        def call(sock: socket.socket, *args: Any) -> Any:
            # sendto(data, [flags,] address), connect(address); a path (AF_UNIX) stays local.
            if isinstance(args[-1], tuple):
                check(args[-1][0])
            return original(sock, *args)

        return call

    resolve = socket.getaddrinfo

    def getaddrinfo(host: Any, *args: Any, **kwargs: Any) -> Any:
        check(host)
        return resolve(host, *args, **kwargs)

    # Not the monkeypatch fixture: a test may undo that one in the middle.
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, guarded(name))
        patch.setattr(socket, "getaddrinfo", getaddrinfo)
        yield
    if attempts:
        pytest.fail(f"the test tried to reach other machines: {', '.join(attempts)}")
