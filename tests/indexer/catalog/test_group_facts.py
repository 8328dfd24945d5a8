"""What groups are made of, read as columns: exactly what was written, whatever it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from indexer.catalog import packed
from indexer.catalog.catalog import Catalog
from indexer.catalog.group_columns import HAS_CAMERA, HAS_DATE, HAS_KEYWORDS
from indexer.types import Metadata, PhotoId, Root, RootState
from tests.indexer.catalog.making import arrival, digest, stat

PATHS: tuple[str | bytes, ...] = (
    "on top.jpg",
    b"\xff no text \xfe/\xf0\x28.jpg",
    "a/b/c, with a comma: and a colon.jpg",
    "a/b/line\nbreak.jpg",
    "1:2/3.jpg",
)


def _add(catalog: Catalog, root: Root) -> None:
    for at, path in enumerate(PATHS):
        file_stat = stat(10 + at, 2**62 + at, 2**63 - 1 - at)
        catalog.commit([arrival(root, path, f"content {at}", file_stat=file_stat)])


@pytest.mark.parametrize("chunk", [1, 2, 20_000])
def test_places_come_back_byte_by_byte(
    catalog: Catalog, root: Root, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packed, "_CHUNK", chunk)
    _add(catalog, root)
    files = catalog.group_facts.files(np.arange(100))
    assert {files.path(at) for at in range(files.ids.size)} == {
        root.path / (path if isinstance(path, str) else path.decode("utf-8", "surrogateescape"))
        for path in PATHS
    }
    assert files.sizes.tolist() == [10, 11, 12, 13, 14]
    assert files.mtime_ns.tolist() == [2**62 + at for at in range(5)]
    assert files.inodes.tolist() == [2**63 - 1 - at for at in range(5)]
    assert len({(fact.root, fact.below) for fact in files.all_folders}) == len(files.all_folders)


def test_photos_come_with_all_that_tells_them_apart(catalog: Catalog, root: Root) -> None:
    rich = arrival(root, "rich.png", "rich", metadata=Metadata(camera="K1", keywords=("a",)))
    plain = arrival(root, "plain.jpg", "plain", metadata=Metadata(datetime(2020, 1, 2), rating=-1))
    assert rich.photo is not None
    assert plain.photo is not None
    shared = digest("same pixels")[:16]
    rich = replace(rich, photo=replace(rich.photo, format="PNG", pixel_hash=shared, sharpness=0.25))
    plain = replace(plain, photo=replace(plain.photo, pixel_hash=shared, sharpness=1234.5))
    catalog.commit([rich, plain])
    found = catalog.group_facts.photos(np.array([1, 2, 3]))
    assert found.ids.tolist() == [1, 2]
    first_bits = digest("rich")[:8] + digest("plain")[:8]
    assert found.hashes.astype(">u8").tobytes() == first_bits
    assert found.formats.tolist() == [b"PNG", b"JPEG"]
    assert found.sharpness.tolist() == [0.25, 1234.5]
    assert found.details.tolist() == [HAS_CAMERA | HAS_KEYWORDS, HAS_DATE]
    assert found.stars.tolist() == [0, -1]
    assert found.is_of_lossy.tolist() == [True, False]
    catalog.marks.set_favourite([PhotoId(1)], is_favourite=True)
    assert catalog.group_facts.photos(np.array([1])).stars.tolist() == [10]


def test_what_stands_nowhere_is_left_out(catalog: Catalog, root: Root) -> None:
    _add(catalog, root)
    catalog.roots.set_state(root.id, RootState.OFFLINE)
    assert all(fact.is_offline for fact in catalog.group_facts.files(np.arange(9)).all_folders)
    catalog.roots.remove(root.id)
    for wanted in (np.arange(9), np.empty(0, np.int64)):
        assert catalog.group_facts.files(wanted).ids.size == 0
        assert catalog.group_facts.photos(wanted).hashes.shape == (0,)


def test_a_column_that_would_be_out_of_step_is_refused(catalog: Catalog, root: Root) -> None:
    _add(catalog, root)
    columns = (packed.integers("photo.id"), packed.integers("nullif(photo.id, 2)"))
    source = "FROM json_each(?) AS wanted JOIN photo ON photo.id = wanted.value"
    with pytest.raises(ValueError, match="NULL"):
        packed.read_packed(catalog.group_facts._database, columns, source, np.arange(9))
