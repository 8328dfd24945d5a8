from __future__ import annotations

from pathlib import Path

import pytest

from indexer.bin.companions import Companions
from indexer.bin.records import CompanionRule, EntryState
from tests.indexer.bin.conftest import Workbench, trashed, whys


def named(folder: Path, photo: str, *others: str) -> set[str]:
    for name in (photo, *others):
        (folder / name).touch()
    return {path.name for path in Companions().of(folder / photo)}


@pytest.mark.parametrize(
    ("photo", "others", "belonging"),
    [
        ("IMG.jpg", ["IMG.xmp", "IMG.jpg.xmp", "IMG.AAE", "IMG.png.xmp"], "012"),
        ("IMG.JPG", ["img.Xmp", "img.jpg.XMP", "IMG_1.xmp", "IMG"], "01"),
        ("IMG.HEIC", ["IMG.MOV", "IMG.mov.xmp", "IMG2.MOV"], "01"),
        ("IMG.JPG", ["IMG.CR2", "IMG.CR2.xmp", "IMG.xmp"], "012"),
        ("IMG.CR2", ["IMG.JPG", "IMG.JPG.xmp"], "01"),
        ("IMG.jpg", ["IMG.png", "IMG.png.xmp"], ""),
        ("IMG.jpg", ["IMG.jpg.json", "IMG.json"], "0"),
        ("IMG.mov", ["IMG.heic", "IMG.xmp"], "01"),
        ("IMG.xmp", ["IMG.jpg"], ""),
        ("a.b.jpg", ["a.b.xmp", "a.xmp"], "0"),
    ],
)
def test_what_belongs_to_what(
    tmp_path: Path, photo: str, others: list[str], belonging: str
) -> None:
    assert named(tmp_path, photo, *others) == {others[int(digit)] for digit in belonging}


def test_sidecars_go_along_and_come_back(bench: Workbench, trash: Path) -> None:
    kept, gone = bench.file("k.jpg"), bench.file("b/IMG.jpg")
    sidecars = [bench.file(f"b/{name}", name, is_known=False) for name in ("IMG.xmp", "img.aae")]

    report = bench.run(bench.item(gone, kept))

    assert [each.path for each in report.outcomes] == [gone, *sidecars]
    assert [each.companion_of for each in report.outcomes] == [None, gone, gone]
    assert trashed(trash) == ["IMG.jpg", "IMG.xmp", "img.aae"]
    assert whys(bench.restore(report)) == [None] * 3
    assert [path.read_text() for path in sidecars] == ["IMG.xmp", "img.aae"]


def test_a_photo_with_companions_stays_where_the_user_wants_that(bench: Workbench) -> None:
    kept, gone, plain = bench.file("k.jpg"), bench.file("IMG.jpg"), bench.file("plain.jpg")
    sidecar = bench.file("IMG.jpg.xmp", is_known=False)
    items = (bench.item(gone, kept), bench.item(plain, kept))
    assert whys(bench.run(*items, companions=CompanionRule.NONE)) == ["companion", None]
    assert sidecar.exists()


def test_a_video_or_raw_of_which_no_copy_stays_keeps_its_photo(bench: Workbench) -> None:
    kept, gone = bench.file("k/K.heic"), bench.file("b/IMG.heic")
    video = bench.file("b/IMG.mov", "video", is_known=False)
    assert whys(bench.run(bench.item(gone, kept))) == ["companion"]
    assert gone.exists()

    copy = bench.file("k/K.MOV", "video", is_known=False)
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == [None, None]
    assert copy.exists()
    assert not video.exists()
    assert whys(bench.restore(report)) == [None, None]

    copy.unlink()
    assert whys(bench.run(bench.item(gone, kept), companions=CompanionRule.ALL)) == [None, None]


def test_raw_and_jpeg_of_one_shot_are_no_duplicates(bench: Workbench) -> None:
    raw, jpeg = bench.file("IMG.cr2", "raw"), bench.file("IMG.jpg", "jpeg")
    for rule in CompanionRule:
        assert bench.run(bench.item(jpeg, raw), companions=rule).done == ()
        assert bench.run(bench.item(raw, jpeg), companions=rule).done == ()


def test_raw_and_jpeg_that_were_both_chosen_go_together(bench: Workbench) -> None:
    kept = [bench.file("k/K.cr2", "raw"), bench.file("k/K.jpg", "jpeg")]
    gone = [bench.file("b/IMG.cr2", "raw"), bench.file("b/IMG.jpg", "jpeg")]
    items = [bench.item(*pair) for pair in zip(gone, kept, strict=True)]
    kept[0].write_text("changed")
    assert whys(bench.run(*items)) == ["keeper-changed", "companion"]
    kept[0].write_text("raw")
    assert whys(bench.run(*items)) == [None, None]


def test_what_two_photos_share_goes_with_the_last_of_them(bench: Workbench) -> None:
    kept = bench.file("k.jpg")
    one, two = bench.file("IMG.jpg"), bench.file("IMG.png")
    shared = bench.file("IMG.xmp", is_known=False)
    own = bench.file("IMG.jpg.xmp", is_known=False)
    report = bench.run(bench.item(one, kept))
    assert whys(report) == [None, None]
    assert shared.exists()
    assert not own.exists()
    bench.restore(report)

    report = bench.run(bench.item(one, kept), bench.item(two, kept))
    assert whys(report) == [None] * 4
    assert not shared.exists()


def test_where_one_of_a_set_fails_all_of_it_stays(
    bench: Workbench, trash: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer.bin import system_trash

    kept, gone = bench.file("k.jpg"), bench.file("IMG.jpg")
    sidecar = bench.file("IMG.xmp", is_known=False)

    def send(path: Path) -> None:
        if path == sidecar:
            raise OSError(28, "No space left on device")
        system_trash.send(path)

    monkeypatch.setattr("indexer.bin.moving.send", send)
    report = bench.run(bench.item(gone, kept))
    assert whys(report) == ["companion", "failed"]
    assert gone.exists()
    assert sidecar.exists()
    assert trashed(trash) == []
    states = {entry.state for entry in bench.library.bin.entries(report.batch)}
    assert states == {EntryState.FAILED}
    assert bench.library.catalog.files.photo_at(gone) is not None
