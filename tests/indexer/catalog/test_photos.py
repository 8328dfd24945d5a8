from __future__ import annotations

import time
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, PhotoOrder
from indexer.types import Int64Array, Metadata, PhotoId, Root, RootState
from tests.indexer.catalog.making import ENCODER, arrival, digest, new_photo, stat


def _names(catalog: Catalog, ids: Int64Array) -> list[str]:
    photos = catalog.photos.of([PhotoId(id_) for id_ in ids.tolist()])
    return [photo.files[0].path.name for photo in photos]


@pytest.fixture
def library(catalog: Catalog, root: Root) -> Catalog:
    taken = datetime(2020, 1, 1)
    for name, size, year in [
        ("b/img 10.jpg", 300, 2020),
        ("b/IMG 2.jpg", 100, 2022),
        ("b/deep/er.jpg", 200, 2021),
        ("b2/other.jpg", 200, 2019),
        ("a.jpg", 50, 2020),
    ]:
        photo = new_photo(name, size_bytes=size, taken_at=taken.replace(year=year))
        catalog.commit([Arrival(root.id, name.encode(), stat(size), photo=photo)])
    return catalog


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (PhotoOrder.DATE, ["IMG 2.jpg", "er.jpg", "a.jpg", "img 10.jpg", "other.jpg"]),
        (PhotoOrder.OLDEST, ["other.jpg", "img 10.jpg", "a.jpg", "er.jpg", "IMG 2.jpg"]),
        (PhotoOrder.NAME, ["a.jpg", "er.jpg", "IMG 2.jpg", "img 10.jpg", "other.jpg"]),
        (PhotoOrder.SIZE, ["img 10.jpg", "other.jpg", "er.jpg", "IMG 2.jpg", "a.jpg"]),
        (PhotoOrder.ADDED, ["a.jpg", "other.jpg", "er.jpg", "IMG 2.jpg", "img 10.jpg"]),
    ],
)
def test_orders(library: Catalog, root: Root, order: PhotoOrder, expected: list[str]) -> None:
    ids = library.photos.ids(order)

    assert _names(library, ids) == expected
    assert ids.dtype == np.int64
    assert library.photos.ids(order, root.id).tolist() == ids.tolist()
    assert library.listings.all(order).ids.tolist() == ids.tolist()


def test_photos_of_a_folder_are_those_below_it_too(library: Catalog, root: Root) -> None:
    def below(folder: bytes) -> list[str]:
        return _names(library, library.photos.ids(PhotoOrder.NAME, root.id, folder))

    assert below(b"b") == ["er.jpg", "IMG 2.jpg", "img 10.jpg"]
    assert below(b"b/deep") == ["er.jpg"]
    assert below(b"b2") == ["other.jpg"]
    assert below(b"missing") == []
    assert len(below(b"")) == 5


def test_a_photo_without_a_date_goes_by_its_oldest_file_in_local_time(
    catalog: Catalog, root: Root, monkeypatch: pytest.MonkeyPatch
) -> None:
    if hasattr(time, "tzset"):
        monkeypatch.setenv("TZ", "XXX-05:30")  # five and a half hours ahead of UTC
        time.tzset()
    try:
        first, second = 1_600_000_000, 1_500_000_000
        catalog.commit(
            [
                arrival(root, "copy.jpg", "same", file_stat=stat(mtime_ns=first * 10**9)),
                arrival(root, "original.jpg", "same", file_stat=stat(mtime_ns=second * 10**9)),
            ]
        )
        layout = catalog.listings.all()
        wall_clock = datetime.fromtimestamp(second)
        assert layout.taken_s.tolist() == [(wall_clock - datetime(1970, 1, 1)).total_seconds()]

        # The date follows the file that is left.
        file_id = catalog.files.known(root.id, b"")[b"original.jpg"].file_id
        assert file_id is not None
        catalog.files.forget([file_id])
        assert catalog.listings.all().taken_s[0] == layout.taken_s[0] + first - second
    finally:
        monkeypatch.undo()
        if hasattr(time, "tzset"):
            time.tzset()


def test_a_layout_has_what_a_grid_draws(catalog: Catalog, root: Root) -> None:
    moment = datetime(2019, 5, 12, 10, 0, 0, 500_000)
    (photo_id,) = catalog.commit(
        [arrival(root, "a.jpg", metadata=Metadata(taken_at=moment))]
    ).new_ids

    layout = catalog.listings.all()

    assert layout.ids.tolist() == [photo_id]
    assert (layout.widths.tolist(), layout.heights.tolist()) == ([4000], [3000])
    assert layout.mean_colors.tolist() == [0x336699]
    assert layout.taken_s.tolist() == [(moment - datetime(1970, 1, 1)).total_seconds()]
    assert [layout.widths.dtype, layout.mean_colors.dtype] == [np.int32, np.uint32]


def test_a_layout_follows_the_order_asked_for(catalog: Catalog, root: Root) -> None:
    ids = catalog.commit([arrival(root, f"{i}.jpg") for i in range(2500)]).new_ids
    wanted = np.array(ids)[np.random.default_rng(0).permutation(len(ids))]
    with_strangers = np.concatenate([[10**9], wanted, [-1]])

    assert catalog.listings.of(with_strangers).ids.tolist() == wanted.tolist()
    assert catalog.listings.of(wanted[:0]).ids.tolist() == []
    photos = catalog.photos.of([PhotoId(id_) for id_ in with_strangers.tolist()])
    assert [photo.id for photo in photos] == wanted.tolist()


def test_an_empty_library_has_empty_lists(catalog: Catalog) -> None:
    for order in PhotoOrder:
        assert catalog.photos.ids(order).size == catalog.listings.all(order).ids.size == 0
    assert catalog.listings.of(np.array([5])).ids.size == 0
    assert catalog.photos.get(PhotoId(5)) is None
    assert catalog.photos.counts().photos == 0


def test_counts_and_offline(catalog: Catalog, root: Root, tmp_path: Path) -> None:
    (tmp_path / "second").mkdir()
    second = catalog.roots.add(tmp_path / "second")
    here, both, there = catalog.commit(
        [arrival(root, "a.jpg"), arrival(root, "b.jpg", "b"), arrival(second, "c.jpg")]
    ).new_ids
    catalog.commit([arrival(second, "copy of b.jpg", "b")])

    counts = catalog.photos.counts()
    assert (counts.photos, counts.files) == (3, 4)
    assert counts.by_root == {root.id: 2, second.id: 2}
    assert [root.photo_count for root in catalog.roots.all()] == [2, 2]

    assert catalog.listings.offline_ids().size == 0
    catalog.roots.set_state(second.id, RootState.OFFLINE)
    assert catalog.listings.offline_ids().tolist() == [there]
    photo = catalog.photos.get(both)
    assert photo is not None
    assert [file.is_offline for file in photo.files] == [False, True]
    assert catalog.photos.ids().size == 3  # nothing is forgotten
    catalog.roots.set_state(root.id, RootState.OFFLINE)
    assert catalog.listings.offline_ids().tolist() == [here, both, there]


def test_orphans_are_purged_when_they_are_old(catalog: Catalog, root: Root) -> None:
    old, young = catalog.commit([arrival(root, "a.jpg", "a"), arrival(root, "b.jpg", "b")]).new_ids
    known = catalog.files.known(root.id, b"")
    catalog.files.forget([file.file_id for file in known.values() if file.file_id])
    with catalog._database.write() as db:
        db.conn.execute(
            "UPDATE photo SET orphaned_at_s = orphaned_at_s - 31 * 86400 WHERE id = ?", (old,)
        )

    assert catalog.photos.purge_orphans() == [digest("a")]

    assert catalog.photos.by_hash(digest("a"), ENCODER) is None
    assert catalog.vectors.get(old, ENCODER) is None
    assert catalog.photos.by_hash(digest("b"), ENCODER) == (young, True)
    assert catalog.photos.purge_orphans() == []
    assert catalog.photos.purge_orphans(older_than_days=0) == [digest("b")]


def test_a_photo_is_found_by_its_path(catalog: Catalog, root: Root, tmp_path: Path) -> None:
    (root.path / "sub").mkdir()
    (photo_id,) = catalog.commit([arrival(root, "sub/a.jpg")]).new_ids

    assert catalog.files.photo_at(root.path / "sub" / "a.jpg") == photo_id
    assert catalog.files.photo_at(root.path / "sub" / ".." / "sub" / "a.jpg") == photo_id
    assert catalog.files.photo_at(root.path / "a.jpg") is None
    assert catalog.files.photo_at(tmp_path / "elsewhere.jpg") is None
    assert catalog.files.photo_at(root.path) is None


def test_a_photo_is_found_by_a_path_through_a_link(
    catalog: Catalog, root: Root, tmp_path: Path
) -> None:
    try:
        (tmp_path / "link").symlink_to(root.path, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")
    (photo_id,) = catalog.commit([arrival(root, "a.jpg")]).new_ids

    assert catalog.files.photo_at(tmp_path / "link" / "a.jpg") == photo_id


def test_a_listing_of_a_folder_and_of_favourites(library: Catalog, root: Root) -> None:
    ids = library.photos.ids(PhotoOrder.NAME, root.id, b"b")
    assert ids.size
    assert library.listings.all(PhotoOrder.NAME, root.id, b"b").ids.tolist() == ids.tolist()
    assert (
        library.listings.all(PhotoOrder.DATE, limit=2).ids.tolist()
        == library.photos.ids()[:2].tolist()
    )
    library.marks.set_favourite([PhotoId(int(one)) for one in ids], is_favourite=True)
    assert library.listings.favourites(PhotoOrder.NAME).ids.tolist() == ids.tolist()


def test_a_listing_says_what_it_is_sorted_by(library: Catalog) -> None:
    by_name = library.listings.all(PhotoOrder.NAME).sort_keys
    assert by_name is not None
    assert "".join(map(chr, by_name.tolist())) == "aeiio"
    by_size = library.listings.all(PhotoOrder.SIZE).sort_keys
    assert by_size is not None
    assert by_size.tolist() == sorted(by_size.tolist(), reverse=True)
    assert library.listings.all(PhotoOrder.OLDEST).sort_keys is None
