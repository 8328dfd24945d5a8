"""What is done after a comparison: copies into the library, and files that go from the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.bin.removal import BinRequest
from indexer.cancel import CancelToken
from indexer.comparing import whole_copies
from indexer.errors import UserFacingError
from indexer.events import IndexFinished
from indexer.media.hashing import hash_file
from tests.indexer.comparing.conftest import Beside
from tests.indexer.comparing.test_comparison import _stranger


def _wait(beside: Beside) -> None:
    run = beside.library.indexing.run
    assert run is not None
    assert run.join(30)


def test_what_is_new_is_copied_whole_and_found_afterwards(beside: Beside) -> None:
    new = _stranger(beside.card / "DCIM" / "100" / "new.jpg")
    new.with_suffix(".xmp").write_text("<x/>")
    found = beside.library.comparing.run(beside.card)
    target = beside.photos / "Import"
    target.mkdir()
    beside.events.clear()

    report = beside.library.comparing.copy(found.there, target)

    assert report.copied == (target / "new.jpg", target / "new.xmp")
    assert hash_file(target / "new.jpg") == hash_file(new)
    assert (target / "new.jpg").stat().st_mtime_ns == new.stat().st_mtime_ns
    assert sorted(path.name for path in target.iterdir()) == ["new.jpg", "new.xmp"]
    _wait(beside)
    assert any(isinstance(event, IndexFinished) for event in beside.events)
    again = beside.library.comparing.run(beside.card)
    assert [match.place for match in again.both] == [target / "new.jpg"]
    assert new.exists()


def test_nothing_is_overwritten_and_a_sidecar_gets_the_name_of_its_photo(beside: Beside) -> None:
    new = _stranger(beside.card / "new.jpg")
    Path(f"{new}.xmp").write_text("<x/>")
    target = beside.photos / "Import"
    target.mkdir()
    (target / "new.jpg.xmp").write_text("another one's")
    found = beside.library.comparing.run(beside.card)
    report = beside.library.comparing.copy(found.there, target)
    assert report.copied == (target / "new (2).jpg", target / "new (2).jpg.xmp")
    assert (target / "new.jpg.xmp").read_text() == "another one's"
    _wait(beside)


def test_a_file_that_changed_since_and_one_that_is_there_twice(beside: Beside) -> None:
    new = _stranger(beside.card / "new.jpg")
    beside.copy(new, "same.jpg")
    found = beside.library.comparing.run(beside.card)
    target = beside.photos / "Import"
    target.mkdir()
    report = beside.library.comparing.copy(found.there, target)
    assert len(report.copied) == 1
    assert [each.path.name for each in report.not_copied] == ["same.jpg"]
    _wait(beside)
    new.write_bytes(new.read_bytes() + b"more")
    report = beside.library.comparing.copy(found.there[:1], target)
    assert report.copied == ()
    assert "has changed" in report.not_copied[0].reason
    assert [path.name for path in target.iterdir()] == ["new.jpg"]


def test_a_copy_that_is_not_the_same_is_not_kept(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    _stranger(beside.card / "new.jpg")
    found = beside.library.comparing.run(beside.card)
    target = beside.photos / "Import"
    target.mkdir()

    def rotten(path: Path) -> bytes:
        return b"\0" * 32 if path.suffix == ".kindred-part" else hash_file(path)

    monkeypatch.setattr(whole_copies, "hash_file", rotten)
    report = beside.library.comparing.copy(found.there, target)
    assert report.copied == ()
    assert "not the same" in report.not_copied[0].reason
    assert list(target.iterdir()) == []


def test_copies_go_into_the_library_and_nowhere_else(beside: Beside, tmp_path: Path) -> None:
    _stranger(beside.card / "new.jpg")
    found = beside.library.comparing.run(beside.card)
    with pytest.raises(UserFacingError, match="no folder of the library"):
        beside.library.comparing.copy(found.there, tmp_path / "elsewhere")
    token = CancelToken()
    token.cancel()
    report = beside.library.comparing.copy(found.there, beside.photos, token=token)
    assert (report.copied, report.was_cancelled) == ((), True)


def test_what_the_library_has_goes_from_the_folder_and_comes_back(
    beside: Beside, trash: Path
) -> None:
    kept = beside.some()
    gone, changed = beside.copy(kept, "a.jpg"), beside.copy(beside.some(1), "b.jpg")
    found = beside.library.comparing.run(beside.card)
    plan = beside.library.comparing.plan_for(found.both)
    changed.write_bytes(b"edited meanwhile")

    report = beside.library.bin.run(BinRequest(plan))

    assert [each.is_done for each in report.outcomes] == [True, False]
    assert not gone.exists()
    assert changed.read_bytes() == b"edited meanwhile"
    assert kept.exists()
    assert beside.library.catalog.files.photo_at(kept) is not None
    back = beside.library.bin.restore(report.batch)
    assert [each.is_done for each in back.outcomes] == [True]
    assert hash_file(gone) == hash_file(kept)


def test_where_the_librarys_file_changed_since_the_folders_one_stays(
    beside: Beside, trash: Path
) -> None:
    kept = beside.some()
    there = beside.copy(kept, "a.jpg")
    found = beside.library.comparing.run(beside.card)
    kept.write_bytes(b"rotten")
    report = beside.library.bin.run(BinRequest(beside.library.comparing.plan_for(found.both)))
    assert [each.why.value for each in report.refused if each.why] == ["keeper-changed"]
    assert there.exists()
