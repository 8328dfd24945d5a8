from __future__ import annotations

from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import PhotoOrder
from indexer.types import Mark, Metadata, PhotoId, Root
from tests.indexer.catalog.making import arrival


def _take_in(catalog: Catalog, root: Root, *names: str, rating: int | None = None) -> list[PhotoId]:
    metadata = Metadata(rating=rating)
    result = catalog.commit([arrival(root, name, metadata=metadata) for name in names])
    ids = [id_ for id_ in result.photo_ids if id_ is not None]
    assert len(ids) == len(names)
    return ids


def _rating(catalog: Catalog, photo_id: PhotoId) -> int:
    photo = catalog.photos.get(photo_id)
    assert photo is not None
    return photo.rating


def test_the_users_stars_take_the_place_of_the_files(catalog: Catalog, root: Root) -> None:
    (one,) = _take_in(catalog, root, "one.jpg", rating=4)
    assert _rating(catalog, one) == 4
    assert catalog.marks.of([one]) == {one: Mark(4, is_favourite=False)}
    catalog.marks.set_rating([one], 2)
    assert _rating(catalog, one) == 2
    assert catalog.marks.of([one])[one].rating == 2
    catalog.marks.set_rating([one], 0)
    assert _rating(catalog, one) == 0, "no stars, though the file has four"
    catalog.marks.set_rating([one], None)
    assert _rating(catalog, one) == 4
    photo = catalog.photos.get(one)
    assert photo is not None
    assert photo.mark == Mark(None, is_favourite=False)
    assert photo.metadata.rating == 4


def test_marks_survive_that_the_folder_is_removed_and_added_again(
    catalog: Catalog, root: Root, tmp_path: Path
) -> None:
    (one,) = _take_in(catalog, root, "one.jpg")
    catalog.marks.set_rating([one], 5)
    catalog.marks.set_favourite([one], is_favourite=True)
    catalog.roots.remove(root.id)
    assert catalog.photos.get(one) is None
    assert catalog.marks.favourite_count() == 0
    assert catalog.photos.favourite_ids().size == 0
    (again,) = _take_in(catalog, catalog.roots.add(root.path), "one.jpg")
    assert again != one
    assert catalog.marks.of([again]) == {again: Mark(5, is_favourite=True)}
    assert catalog.photos.favourite_ids().tolist() == [again]
    assert catalog.marks.favourite_count() == 1


def test_files_of_the_same_content_share_their_mark(catalog: Catalog, root: Root) -> None:
    first = catalog.commit([arrival(root, "a.jpg", "same")]).photo_ids[0]
    assert first is not None
    catalog.marks.set_favourite([first], is_favourite=True)
    copy = catalog.commit([arrival(root, "b/copy.jpg", "same")]).photo_ids[0]
    assert copy == first
    assert catalog.marks.favourite_count() == 1


def test_a_change_is_undone_and_done_again(catalog: Catalog, root: Root) -> None:
    ids = _take_in(catalog, root, "a.jpg", "b.jpg", "c.jpg")
    catalog.marks.set_rating(ids[:1], 1)
    catalog.marks.set_favourite(ids[1:2], is_favourite=True)
    before = catalog.marks.of(ids)
    change = catalog.marks.set_rating(ids, 3)
    assert set(change.photo_ids) == set(ids)
    after = catalog.marks.of(ids)
    again = catalog.marks.put_back(change)
    assert catalog.marks.of(ids) == before
    catalog.marks.put_back(again)
    assert catalog.marks.of(ids) == after
    assert [mark.rating for mark in after.values()] == [3, 3, 3]
    assert after[ids[1]].is_favourite


def test_what_is_so_already_is_no_change(catalog: Catalog, root: Root) -> None:
    ids = _take_in(catalog, root, "a.jpg", "b.jpg")
    assert catalog.marks.set_favourite(ids, is_favourite=False).photo_ids == ()
    assert catalog.marks.set_rating(ids, None).photo_ids == ()
    catalog.marks.set_rating(ids[:1], 2)
    assert catalog.marks.set_rating(ids, 2).photo_ids == (ids[1],)
    assert catalog.marks.set_rating([PhotoId(10**9)], 2).photo_ids == ()


def test_a_mark_that_says_nothing_is_no_row(catalog: Catalog, root: Root) -> None:
    ids = _take_in(catalog, root, "a.jpg")
    catalog.marks.set_rating(ids, 2)
    catalog.marks.set_favourite(ids, is_favourite=True)
    catalog.marks.set_favourite(ids, is_favourite=False)
    assert catalog.marks.of(ids)[ids[0]].rating == 2
    catalog.marks.set_rating(ids, None)
    rows = catalog.marks._database.rows("SELECT * FROM mark")
    assert rows == []


@pytest.mark.parametrize("rating", [-1, 6])
def test_a_rating_is_nought_to_five(catalog: Catalog, rating: int) -> None:
    with pytest.raises(ValueError, match="stars"):
        catalog.marks.set_rating([PhotoId(1)], rating)


def test_thousands_are_marked_and_undone_as_a_whole(catalog: Catalog, root: Root) -> None:
    ids = _take_in(catalog, root, *(f"{i}.jpg" for i in range(2500)))
    change = catalog.marks.set_rating(ids, 4)
    assert len(change.photo_ids) == 2500
    assert {mark.rating for mark in catalog.marks.of(ids).values()} == {4}
    catalog.marks.set_favourite(ids, is_favourite=True)
    assert catalog.marks.favourite_count() == 2500
    catalog.marks.put_back(change)
    assert {mark.rating for mark in catalog.marks.of(ids).values()} == {0}


def test_favourites_come_in_the_order_asked_for(catalog: Catalog, root: Root) -> None:
    ids = _take_in(catalog, root, "b.jpg", "a.jpg", "c.jpg", "d.jpg")
    catalog.marks.set_favourite(ids[:3], is_favourite=True)
    assert catalog.photos.favourite_ids(PhotoOrder.NAME).tolist() == [ids[1], ids[0], ids[2]]
    assert catalog.photos.favourite_ids(PhotoOrder.ADDED).tolist() == [ids[2], ids[1], ids[0]]
