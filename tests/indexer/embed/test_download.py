"""Downloading from a hub on loopback: the real code, and all that can go wrong on the way."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from indexer.cancel import CancelToken
from indexer.embed import transfer
from indexer.embed.catalogue import CatalogueEntry, ModelCatalogue, ModelFile
from indexer.embed.download import download
from indexer.embed.hub import Hub
from indexer.embed.installed import CONFIG_NAME, PICKLED_WEIGHTS_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.loading import load_encoder
from indexer.embed.models import ModelStore
from indexer.embed.unfinished import discard_partial_download
from indexer.errors import Cancelled, ModelError, StorageFullError
from tests.indexer.embed.entries import REPO, REVISION, make_entry
from tests.indexer.embed.loopback_hub import LoopbackHub
from tests.indexer.embed.tiny_models import write_folder


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_folder(tmp_path_factory.mktemp("hub") / "tiny")


@pytest.fixture(scope="module")
def weights(folder: Path) -> bytes:
    return (folder / WEIGHTS_NAME).read_bytes()


@pytest.fixture
def hub(folder: Path) -> Iterator[LoopbackHub]:
    files = {(REPO, REVISION, path.name): path.read_bytes() for path in folder.iterdir()}
    with LoopbackHub(files) as running:
        yield running


@pytest.fixture
def entry(weights: bytes) -> CatalogueEntry:
    return make_entry(ModelFile(WEIGHTS_NAME, len(weights), hashlib.sha256(weights).hexdigest()))


@pytest.fixture
def store(entry: CatalogueEntry, tmp_path: Path) -> ModelStore:
    return ModelStore(tmp_path / "models", ModelCatalogue((entry,)))


@pytest.fixture(autouse=True)
def _no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transfer, "RETRY_WAITS_S", (0.01, 0.01))


def fetch(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, **settings: Any
) -> InstalledModel:
    defaults: dict[str, Any] = {"progress": lambda _done, _total: None, "token": CancelToken()}
    return download(entry, store, endpoint=hub.endpoint, **{**defaults, **settings})


def test_a_model_arrives_verified_and_works(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    steps: list[tuple[int, int]] = []

    model = fetch(entry, store, hub, progress=lambda done, total: steps.append((done, total)))

    assert store.installed() == [model]
    assert store.get("tiny-clip") == model
    assert model.weights_path.read_bytes() == weights
    assert sorted(path.name for path in model.folder.iterdir()) == sorted(
        [CONFIG_NAME, WEIGHTS_NAME, "kindred_model.json"]
    )
    assert (model.name, model.licence, model.source) == (
        "Tiny CLIP", "MIT", "someone/tiny-clip at 0123abc",
    )  # fmt: skip
    assert model.installed_at
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1] == sum(len(content) for content in hub.files.values())
    assert len(steps) > 3
    encoder = load_encoder(model, "cpu")
    assert encoder.encode_texts(["a dog"]).shape == (1, 24)
    assert encoder.name == "Tiny CLIP"


def test_nothing_about_the_user_is_sent(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "secret")
    fetch(entry, store, hub)
    assert hub.requests
    for request in hub.requests:
        assert request.method in ("HEAD", "GET")
        assert "?" not in request.path
        assert set(request.headers) <= {"Host", "User-Agent", "Accept-Encoding", "Connection"}
        assert request.headers["User-Agent"] == "kindred"


def test_a_second_download_asks_nobody(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    first = fetch(entry, store, hub)
    hub.requests.clear()
    assert fetch(entry, store, hub) == first
    assert hub.requests == []


def test_a_broken_connection_is_taken_up_where_it_broke(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000, 1_000_000]
    model = fetch(entry, store, hub)
    assert model.weights_path.read_bytes() == weights
    ranges = [request.headers.get("Range") for request in hub.gets(WEIGHTS_NAME)]
    assert ranges == [None, "bytes=3000000-", "bytes=4000000-"]


def test_an_interrupted_download_goes_on_after_a_restart(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000, 0, 0, 0]
    with pytest.raises(ModelError, match="no connection") as told:
        fetch(entry, store, hub)
    assert "what arrived is kept" in told.value.reason
    assert "import" in told.value.hint
    assert store.installed() == []

    hub.requests.clear()
    hub.faults.cut_after.clear()
    steps: list[int] = []
    again = ModelStore(store.folder, store.catalogue)
    model = fetch(entry, again, hub, progress=lambda done, _total: steps.append(done))

    assert model.weights_path.read_bytes() == weights
    assert [r.headers.get("Range") for r in hub.gets(WEIGHTS_NAME)] == ["bytes=3000000-"]
    assert hub.gets(CONFIG_NAME) == []
    assert min(step for step in steps if step > 1000) > 3_000_000


def test_a_hub_that_cannot_resume_is_read_from_the_start(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    hub.faults.ignores_ranges = True
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000]
    assert fetch(entry, store, hub).weights_path.read_bytes() == weights


def test_a_part_of_another_version_is_not_continued(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes, tmp_path: Path
) -> None:
    old = write_folder(tmp_path / "old", seed=5)
    key = (REPO, REVISION, WEIGHTS_NAME)
    hub.files[key] = (old / WEIGHTS_NAME).read_bytes()
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000, 0, 0, 0]
    unpinned = make_entry(ModelFile(WEIGHTS_NAME, len(weights), None))
    with pytest.raises(ModelError, match="no connection"):
        fetch(unpinned, store, hub)

    hub.files[key] = weights
    hub.faults.cut_after.clear()
    assert fetch(unpinned, store, hub).weights_path.read_bytes() == weights


@pytest.mark.parametrize("is_pinned", [True, False])
def test_content_that_is_not_the_announced_one_is_deleted(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes, is_pinned: bool
) -> None:
    wanted = entry if is_pinned else make_entry(ModelFile(WEIGHTS_NAME, len(weights), None))
    changed = bytearray(weights)
    changed[-5] ^= 1
    hub.faults.content[WEIGHTS_NAME] = bytes(changed)
    with pytest.raises(ModelError, match="not the one that was announced"):
        fetch(wanted, store, hub)
    assert store.installed() == []
    assert not list(store.folder.rglob(f"{WEIGHTS_NAME}*"))

    hub.faults.content.clear()
    assert fetch(wanted, store, hub).weights_path.read_bytes() == weights


def test_a_small_file_is_verified_as_well(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    config = hub.files[REPO, REVISION, CONFIG_NAME]
    hub.faults.content[CONFIG_NAME] = config.replace(b"0.5", b"0.6")
    with pytest.raises(ModelError, match="not the one that was announced"):
        fetch(entry, store, hub)


def test_another_file_than_the_known_one_is_not_even_fetched(
    store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    other = make_entry(ModelFile(WEIGHTS_NAME, len(weights), "0" * 64))
    with pytest.raises(ModelError, match=r"another .* than the one"):
        fetch(other, store, hub)
    assert hub.gets(WEIGHTS_NAME) == []


@pytest.mark.parametrize(
    ("status", "words"), [(404, "does not have the file"), (401, "login"), (403, "refuses")]
)
def test_a_refusal_is_said_at_once(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, status: int, words: str
) -> None:
    hub.faults.status[CONFIG_NAME] = status
    with pytest.raises(ModelError, match=words):
        fetch(entry, store, hub)
    assert len(hub.requests) == 1


def test_a_hub_in_trouble_is_asked_again_and_then_given_up(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    hub.faults.network_status[WEIGHTS_NAME] = [503, 503]
    assert fetch(entry, store, hub).id == "tiny-clip"
    store.remove("tiny-clip")

    hub.requests.clear()
    hub.faults.network_status[WEIGHTS_NAME] = [500] * 9
    with pytest.raises(ModelError, match="error 500"):
        fetch(entry, store, hub)
    assert len(hub.gets(WEIGHTS_NAME)) == 1 + len(transfer.RETRY_WAITS_S)
    assert store.installed() == []


def test_no_connection_is_one_clear_message(entry: CatalogueEntry, store: ModelStore) -> None:
    with pytest.raises(ModelError) as told:
        download(
            entry,
            store,
            progress=lambda _done, _total: None,
            token=CancelToken(),
            endpoint="http://127.0.0.1:9",  # "discard": nobody listens
        )
    assert "no connection to 127.0.0.1:9" in str(told.value)
    assert told.value.hint.endswith("import it from a file"), "what the window's button says"


def test_an_address_without_encryption_is_refused() -> None:
    with pytest.raises(ModelError, match="https"):
        Hub("http://mirror.example")
    assert Hub("https://mirror.example/").endpoint == "https://mirror.example"


def test_the_address_can_come_from_the_environment(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
    download(entry, store, progress=lambda _done, _total: None, token=CancelToken())
    assert [model.id for model in store.installed()] == ["tiny-clip"]


def test_cancelling_acts_at_once_although_the_hub_is_silent(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub, weights: bytes
) -> None:
    hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    token, half_arrived = CancelToken(), threading.Event()
    cancelled_at: list[float] = []

    def cancel() -> None:
        assert half_arrived.wait(10)
        time.sleep(0.15)  # now the download waits for bytes that do not come
        cancelled_at.append(time.monotonic())
        token.cancel()

    def progress(done: int, _total: int) -> None:
        if done >= len(weights) // 2:
            half_arrived.set()

    thread = threading.Thread(target=cancel)
    thread.start()
    with pytest.raises(Cancelled):
        fetch(entry, store, hub, token=token, progress=progress)
    stopped_at = time.monotonic()
    thread.join()

    assert stopped_at - cancelled_at[0] < 0.2
    assert store.installed() == []
    part = store.folder / ".download-tiny-clip" / f"{WEIGHTS_NAME}.part"
    assert part.stat().st_size == len(weights) // 2

    hub.faults.stall.pop(WEIGHTS_NAME).set()
    assert fetch(entry, store, hub).weights_path.read_bytes() == weights


def test_a_partial_download_can_be_thrown_away(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    hub.faults.cut_after[WEIGHTS_NAME] = [3_000_000, 0, 0, 0]
    with pytest.raises(ModelError):
        fetch(entry, store, hub)
    discard_partial_download(entry, store)
    assert not list(store.folder.rglob("*.part"))


def test_too_little_space_is_said_before_anything_is_fetched(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    hub.faults.announced_size[WEIGHTS_NAME] = 10**16
    with pytest.raises(StorageFullError, match=r"10,000,000\.\d GB are needed"):
        fetch(entry, store, hub)
    assert hub.gets(WEIGHTS_NAME) == []


FILLS_UP = """
    import sys
    from pathlib import Path
    from indexer.cancel import CancelToken
    import indexer.embed.download as module
    from indexer.embed.catalogue import ModelCatalogue, ModelFile
    from indexer.embed.installed import WEIGHTS_NAME
    from indexer.embed.models import ModelStore
    from indexer.errors import StorageFullError
    from tests.indexer.embed.entries import make_entry

    {limit}
    module.require_space = lambda *_: None  # another program takes the space after the check
    entry = make_entry(ModelFile(WEIGHTS_NAME, int(sys.argv[3]), None))
    store = ModelStore(Path(sys.argv[1]), ModelCatalogue((entry,)))
    try:
        module.download(
            entry, store, progress=lambda *_: None, token=CancelToken(), endpoint=sys.argv[2]
        )
    except StorageFullError as error:
        print(error)
"""


def fill_up(hub: LoopbackHub, models: Path, size: int, repository: Path, limit: str) -> str:
    script = textwrap.dedent(FILLS_UP).replace("{limit}", limit)
    command = [sys.executable, "-c", script, str(models), hub.endpoint, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=repository, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_a_file_that_may_not_grow_is_said(
    hub: LoopbackHub, tmp_path: Path, weights: bytes, repository: Path
) -> None:
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))"
    models = tmp_path / "models"
    said = fill_up(hub, models, len(weights), repository, limit)
    assert "could not be stored" in said
    assert "File too large" in said
    assert "your photos and installed models are not affected" in said
    assert not list(models.rglob("*.part"))
    assert ModelStore(models).installed() == []


@pytest.mark.skipif(sys.platform != "linux", reason="needs a small file system of its own: tmpfs")
def test_a_disk_that_runs_full_is_said_and_gets_its_space_back(
    hub: LoopbackHub, tmp_path: Path, weights: bytes, repository: Path
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("no permission to mount a small disk")
    try:
        said = fill_up(hub, disk / "models", len(weights), repository, "")
        assert "could not be stored" in said
        assert "No space left on device" in said
        assert shutil.disk_usage(disk).free > 3_900_000
        assert ModelStore(disk / "models").installed() == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_pickled_checkpoint_is_converted(
    store: ModelStore, hub: LoopbackHub, folder: Path, tmp_path: Path
) -> None:
    pickled = write_folder(tmp_path / "pickled", weights_name=PICKLED_WEIGHTS_NAME)
    content = (pickled / PICKLED_WEIGHTS_NAME).read_bytes()
    hub.files[REPO, REVISION, PICKLED_WEIGHTS_NAME] = content
    wanted = make_entry(
        ModelFile(PICKLED_WEIGHTS_NAME, len(content), hashlib.sha256(content).hexdigest())
    )

    model = fetch(wanted, store, hub)

    assert not (model.folder / PICKLED_WEIGHTS_NAME).exists()
    # The same weights have the same id, whatever file they came in.
    write_folder(tmp_path / "plain")
    plain = InstalledModel(id="plain", name="", folder=tmp_path / "plain", licence="MIT")
    assert load_encoder(model, "cpu").id == load_encoder(plain, "cpu").id


def test_a_missing_tokenizer_leaves_nothing_installed(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    key = (REPO, REVISION, CONFIG_NAME)
    config = json.loads(hub.files[key])
    config["model_cfg"]["text_cfg"]["hf_tokenizer_name"] = "someone/else"
    hub.files[key] = json.dumps(config).encode()
    with pytest.raises(ModelError, match=r"tokenizer\.json is missing"):
        fetch(entry, store, hub)
    assert store.installed() == []


def test_two_downloads_of_one_model_do_not_meet(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    hub.faults.stall[WEIGHTS_NAME] = threading.Event()
    token, arriving = CancelToken(), threading.Event()

    def first() -> None:
        with pytest.raises(Cancelled):
            fetch(entry, store, hub, token=token, progress=lambda *_: arriving.set())

    thread = threading.Thread(target=first)
    thread.start()
    try:
        assert arriving.wait(10)
        with pytest.raises(ModelError, match="being downloaded already"):
            fetch(entry, store, hub)
    finally:
        token.cancel()
        thread.join()


def test_the_order_of_the_hubs_files_does_not_matter(
    entry: CatalogueEntry, store: ModelStore, hub: LoopbackHub
) -> None:
    backwards = replace(entry, files=entry.files[::-1])
    vectors = load_encoder(fetch(backwards, store, hub), "cpu").encode_texts(["a dog"])
    assert np.isfinite(vectors).all()
