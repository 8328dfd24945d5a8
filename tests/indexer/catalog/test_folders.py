from __future__ import annotations

from indexer.catalog.catalog import Catalog
from indexer.types import Root
from tests.indexer.catalog.making import arrival


def test_a_folder_counts_what_lies_in_it_and_below(catalog: Catalog, root: Root) -> None:
    paths = ["top.jpg", "a/1.jpg", "a/2.jpg", "a/b/c/3.jpg", "ab/4.jpg"]
    catalog.commit([arrival(root, path) for path in paths])
    assert catalog.folders.counts(root.id) == {
        b"": 5,
        b"a": 3,
        b"a/b": 1,
        b"a/b/c": 1,
        b"ab": 1,
    }


def test_a_photo_that_stands_twice_counts_once_wherever_both_are_below(
    catalog: Catalog, root: Root
) -> None:
    places = ["a/x/1.jpg", "a/y/copy.jpg", "b/copy.jpg", "b/copy again.jpg"]
    catalog.commit([arrival(root, place, "same") for place in places])
    catalog.commit([arrival(root, "b/other.jpg")])
    assert catalog.folders.counts(root.id) == {b"": 2, b"a": 1, b"a/x": 1, b"a/y": 1, b"b": 2}


def test_counts_agree_with_the_lists(catalog: Catalog, root: Root) -> None:
    catalog.commit(
        [arrival(root, f"{i % 3}/{i % 5}/{i}.jpg", f"content {i % 17}") for i in range(60)]
    )
    for folder, photos in catalog.folders.counts(root.id).items():
        assert catalog.photos.ids(root_id=root.id, folder=folder).size == photos


def test_a_root_without_photos_has_no_folders(catalog: Catalog, root: Root) -> None:
    assert catalog.folders.counts(root.id) == {}


def test_folders_come_as_file_managers_sort(catalog: Catalog, root: Root) -> None:
    sorted_ = ["a/1", "Trip 2/day 9", "trip 2/day 10", "Trip 10/x", "trip 10-b/y"]
    catalog.commit([arrival(root, f"{folder}/p.jpg", folder) for folder in reversed(sorted_)])
    deepest = [folder for folder in catalog.folders.counts(root.id) if folder.count(b"/") == 1]
    assert deepest == [folder.encode() for folder in sorted_]
