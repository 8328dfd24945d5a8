from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np

from indexer.catalog.catalog import Catalog
from indexer.types import Metadata, Root
from tests.indexer.catalog.making import arrival, stat

TAKEN = datetime(2019, 7, 14, 15, 30)
WRITTEN_NS = int(TAKEN.replace(tzinfo=UTC).timestamp()) * 10**9
HOUR_NS = 3600 * 10**9


def test_what_files_say(catalog: Catalog, root: Root) -> None:
    said = Metadata(TAKEN, "Canon EOS 80D", stated_size=(3000, 4000), editor="GIMP 2.10.30")
    bare = arrival(root, "bare.jpg", file_stat=stat(mtime_ns=WRITTEN_NS))
    assert bare.photo is not None
    raw = replace(bare.photo, content_hash=b"r" * 32, format="RAW", width=30, height=40)
    catalog.commit(
        [
            arrival(
                root, "a.jpg", metadata=said, file_stat=stat(mtime_ns=WRITTEN_NS + 2 * HOUR_NS)
            ),
            arrival(
                root, "b.jpg", metadata=said, file_stat=stat(mtime_ns=WRITTEN_NS + 99 * HOUR_NS)
            ),
            bare,
            replace(bare, relative_path=b"raw.cr2", photo=raw),
        ]
    )
    traces = catalog.group_facts.traces
    found = traces.of(np.array([4, 1, 2, 3, 77], np.int64))
    assert found.ids.tolist() == [1, 2, 3, 4]
    assert found.long_px.tolist() == [4000, 4000, 4000, 40]
    assert found.short_px.tolist() == [3000, 3000, 3000, 30]
    assert found.stated_long_px.tolist() == [4000, 4000, 0, 0]
    assert found.is_raw.tolist() == [False, False, False, True]
    assert found.is_edited.tolist() == [True, True, False, False]
    assert found.has_camera.tolist() == [True, True, False, False]
    assert found.is_touched.tolist() == [False, True, True, True]
    assert traces.edited().tolist() == [1, 2]
    assert traces.edited(np.array([2, 3, 9], np.int64)).tolist() == [2]


def test_of_photos_that_were_indexed_before_it_is_filled_in(catalog: Catalog, root: Root) -> None:
    catalog.commit([arrival(root, "a.jpg")])
    traces = catalog.group_facts.traces
    assert traces.edited().size == 0
    catalog.commit(
        [arrival(root, "a.jpg", metadata=Metadata(editor="GIMP", stated_size=(400, 300)))]
    )
    assert traces.edited().tolist() == [1]
    assert traces.of(np.array([1], np.int64)).stated_long_px.tolist() == [400]
    catalog.commit([arrival(root, "a.jpg")])  # read again by a version that knows nothing of it
    assert traces.edited().tolist() == [1]


def test_what_was_measured_goes_with_its_photo(catalog: Catalog, root: Root) -> None:
    (photo_id,) = catalog.commit([arrival(root, "a.jpg")]).photo_ids
    assert photo_id is not None
    traces = catalog.group_facts.traces
    traces.keep_fineness({photo_id: np.arange(4, dtype=np.float32)})
    wanted = np.array([photo_id, 99], np.int64)
    ids, profiles = traces.fineness(4, wanted)
    assert (ids.tolist(), profiles.tolist()) == ([photo_id], [[0, 1, 2, 3]])
    assert traces.fineness(5, wanted)[0].size == 0  # of another version
    file_id = catalog.files.id_at(root.path / "a.jpg")
    assert file_id is not None
    catalog.files.forget([file_id])
    catalog.photos.purge_orphans(older_than_days=-1)
    assert traces.measured().size == 0
