from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from indexer.errors import UserFacingError
from indexer.types import Root, RootState
from tests.indexer.catalog.making import ENCODER, arrival, broken, digest


def _link(link: Path, target: Path) -> None:
    try:
        link.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this account may not make links")


def test_a_folder_becomes_a_root(catalog: Catalog, tmp_path: Path) -> None:
    root = catalog.roots.add(tmp_path)

    assert catalog.roots.all() == [root]
    assert root == Root(root.id, tmp_path, RootState.ONLINE, 0, None)


def test_a_relative_path_is_kept_absolute(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "photos").mkdir()
    monkeypatch.chdir(tmp_path)
    assert catalog.roots.add(Path("photos/../photos")).path == tmp_path / "photos"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_root_may_have_a_name_that_is_no_text(catalog: Catalog, tmp_path: Path) -> None:
    folder = tmp_path / os.fsdecode(b"\xff\xfe")
    folder.mkdir()
    catalog.roots.add(folder)
    (root,) = catalog.roots.all()
    assert os.fsencode(root.path) == os.fsencode(folder)
    catalog.commit([arrival(root, "a.jpg")])
    assert catalog.names.find("a jpg")[1] == 1


def test_what_is_no_folder_is_refused(catalog: Catalog, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="There is no folder"):
        catalog.roots.add(tmp_path / "missing")
    (tmp_path / "a.jpg").touch()
    with pytest.raises(UserFacingError, match="is a file, not a folder"):
        catalog.roots.add(tmp_path / "a.jpg")
    assert catalog.roots.all() == []


def test_a_folder_that_cannot_be_read_is_refused(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:  # root may read everything: chmod would not do
        patch.setattr("indexer.catalog.roots.os.scandir", refuse)
        with pytest.raises(UserFacingError, match="cannot read the folder"):
            catalog.roots.add(tmp_path)


def test_overlapping_folders_are_refused(catalog: Catalog, tmp_path: Path) -> None:
    outer = tmp_path / "photos"
    inner = outer / "2020"
    inner.mkdir(parents=True)
    (tmp_path / "photos 2").mkdir()
    root = catalog.roots.add(outer)

    with pytest.raises(UserFacingError, match="in the library already"):
        catalog.roots.add(outer)
    with pytest.raises(UserFacingError, match="inside"):
        catalog.roots.add(inner)
    catalog.roots.add(tmp_path / "photos 2")  # a common beginning is no common folder
    with pytest.raises(UserFacingError, match="contains"):
        catalog.roots.add(tmp_path)

    catalog.roots.remove(root.id)
    catalog.roots.add(inner)
    with pytest.raises(UserFacingError, match="contains"):
        catalog.roots.add(outer)


def test_links_do_not_hide_that_folders_overlap(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "photos" / "2020").mkdir(parents=True)
    _link(tmp_path / "same", tmp_path / "photos")
    _link(tmp_path / "part", tmp_path / "photos" / "2020")
    root = catalog.roots.add(tmp_path / "same")

    assert root.path == tmp_path / "same"  # as the user named it
    with pytest.raises(UserFacingError, match="in the library already"):
        catalog.roots.add(tmp_path / "photos")
    with pytest.raises(UserFacingError, match="inside"):
        catalog.roots.add(tmp_path / "part")


def test_case_is_ignored_where_the_system_ignores_it(
    catalog: Catalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("Photos", "photos"):
        (tmp_path / name).mkdir(exist_ok=True)
    catalog.roots.add(tmp_path / "Photos")
    with monkeypatch.context() as patch:
        patch.setattr("indexer.catalog.roots.os.path.normcase", str.lower)  # as on Windows
        with pytest.raises(UserFacingError, match="in the library already"):
            catalog.roots.add(tmp_path / "photos")


def test_state_and_time_of_the_last_scan_are_kept(catalog: Catalog, root: Root) -> None:
    at = datetime(2024, 2, 29, 12, tzinfo=UTC)
    catalog.roots.set_state(root.id, RootState.OFFLINE)
    catalog.roots.mark_scanned(root.id, at)
    (kept,) = catalog.roots.all()
    assert (kept.state, kept.last_scan_at) == (RootState.OFFLINE, at)

    catalog.roots.mark_scanned(root.id)
    (kept,) = catalog.roots.all()
    assert kept.last_scan_at is not None
    assert abs((datetime.now(UTC) - kept.last_scan_at).total_seconds()) < 60


def test_a_removed_root_takes_along_what_stands_nowhere_else(
    catalog: Catalog, root: Root, tmp_path: Path
) -> None:
    (tmp_path / "second").mkdir()
    second = catalog.roots.add(tmp_path / "second")
    alone, shared = catalog.commit(
        [arrival(root, "Alone/a.jpg", "alone"), arrival(root, "Here/b.jpg", "shared")]
    ).new_ids
    catalog.commit([arrival(second, "There/b.jpg", "shared"), broken(root, "x.jpg")])

    assert catalog.roots.remove(root.id) == [digest("alone")]

    assert catalog.roots.all()[0].id == second.id
    assert catalog.photos.ids().tolist() == [shared]
    assert catalog.vectors.ids(ENCODER).tolist() == [shared]
    assert catalog.vectors.get(alone, ENCODER) is None
    assert catalog.photos.by_hash(digest("alone"), None) is None
    assert catalog.problems.count() == 0
    assert catalog.names.find("there")[0].tolist() == [shared]
    assert catalog.names.find("here")[1] == catalog.names.find("alone")[1] == 0
    assert catalog.roots.remove(root.id) == []
