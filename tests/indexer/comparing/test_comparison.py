from __future__ import annotations

import hashlib
import os
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from indexer.cancel import CancelToken
from indexer.comparing.records import Comparison, ComparisonProgress, Scope
from indexer.duplicates.tiers import Tier
from indexer.errors import Cancelled, UserFacingError
from tests.indexer.comparing.conftest import Beside


def _state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).digest())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _names(comparison: Comparison) -> tuple[list[str], list[str], list[str]]:
    return (
        [match.file.path.name for match in comparison.both],
        [file.path.name for file in comparison.there],
        [each.path.name for each in comparison.unreadable],
    )


def _stranger(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_mandelbrot((400, 300), (-0.75, 0.1, -0.7, 0.15), 80).convert("RGB").save(path)
    return path


def _animation(still: Path, path: Path, *, following: str) -> Path:
    """One that begins with a photo."""
    with Image.open(still) as image:
        first = image.convert("RGB")
    other = Image.new("RGB", first.size, following)
    first.save(path, save_all=True, append_images=[other], duration=200, lossless=True)
    return path


def test_an_animation_is_there_only_if_all_of_it_is(beside: Beside) -> None:
    one = beside.some(0)
    _animation(one, beside.card / "waves.webp", following="navy")
    known = _animation(one, beside.photos / "flags.webp", following="olive")
    beside.library.indexing.run_to_end()
    beside.copy(known, "flags.webp")
    beside.copy(one, "a.jpg")

    found = beside.library.comparing.run(beside.card)

    assert _names(found) == (["a.jpg", "flags.webp"], ["waves.webp"], [])
    assert {match.tier for match in found.both} == {Tier.IDENTICAL_BYTES}


def test_three_lists_and_nothing_is_written(beside: Beside) -> None:
    one, other = beside.some(0), beside.some(5)
    same = beside.copy(one, "DCIM/a.jpg")
    beside.edit(other, "DCIM/b.jpg")
    _stranger(beside.card / "DCIM" / "c.jpg")
    (beside.card / "DCIM" / "d.jpg").write_bytes(b"\xff\xd8\xff torn")
    (beside.card / "notes.txt").write_text("no photo")
    before = _state(beside.card)
    told: list[ComparisonProgress] = []

    found = beside.library.comparing.run(beside.card, told.append)

    assert _names(found) == (["a.jpg", "b.jpg"], ["c.jpg"], ["d.jpg"])
    a, b = found.both
    assert (a.tier, a.place, a.is_reachable) == (Tier.IDENTICAL_BYTES, one, True)
    assert (b.tier, b.place) == (Tier.SAME_PICTURE, other)
    assert "2.0× smaller" in b.relation
    assert found.unreadable[0].reason
    assert (found.others, found.is_whole) == (1, True)
    assert _state(beside.card) == before
    assert (told[0].total, told[-1].done, told[-1].total) == (0, 4, 4)
    everything = beside.library.catalog.photos.ids()
    here = beside.library.comparing.only_here(found, Scope())
    assert len(here) == len(everything) - 2
    assert {match.photo_id for match in found.both}.isdisjoint(here.tolist())
    assert a.file.content_hash == hashlib.sha256(same.read_bytes()).digest()
    assert len(beside.library.catalog.photos.ids()) == len(everything)  # nothing was taken in


def test_the_same_pixels_in_another_container(beside: Beside) -> None:
    source = beside.photos / "lossless.png"
    _stranger(source)
    beside.library.indexing.run_to_end()
    note = PngInfo()
    note.add_text("Comment", "other bytes")
    with Image.open(source) as image:
        image.save(beside.card / "x.png", pnginfo=note)
    (match,) = beside.library.comparing.run(beside.card).both
    assert (match.tier, match.place) == (Tier.IDENTICAL_PIXELS, source)


def test_twins_of_what_is_found_are_found_as_well(beside: Beside) -> None:
    twins = [beside.photos / "lossless.png", beside.photos / "twin.png"]
    _stranger(twins[0])
    note = PngInfo()
    note.add_text("Comment", "other bytes")
    with Image.open(twins[0]) as image:
        image.save(twins[1], pnginfo=note)
    beside.library.indexing.run_to_end()
    beside.edit(twins[0], "small.jpg")
    found = beside.library.comparing.run(beside.card)
    assert [match.tier for match in found.both] == [Tier.SAME_PICTURE]
    assert found.seen == {beside.library.catalog.files.photo_at(path) for path in twins}


def test_another_shot_by_the_clock_is_no_copy(beside: Beside) -> None:
    source = beside.some(5)
    photo_id = beside.library.catalog.files.photo_at(source)
    assert photo_id is not None
    photo = beside.library.catalog.photos.get(photo_id)
    assert photo is not None
    assert photo.metadata.taken_at is not None
    path = beside.edit(source, "b.jpg")
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = "2001:01:01 10:00:00"
    with Image.open(path) as image:
        image.save(path, exif=exif, quality=60)
    found = beside.library.comparing.run(beside.card)
    assert _names(found) == ([], ["b.jpg"], [])


def test_a_crop_is_of_the_shot_that_it_was_made_from(beside: Beside) -> None:
    """Both shots show all of it."""
    with Image.open(beside.some(5)) as image:
        levels = np.asarray(image.convert("RGB"), np.float32)
    for number in (1, 2):
        noise = np.random.default_rng(number).normal(0, 3, levels.shape)
        shot = Image.fromarray(np.clip(levels + noise, 0, 255).astype(np.uint8))
        shot.save(beside.photos / f"shot {number}.jpg", quality=92)
        part = (0, 0, shot.width * 4 // 5, shot.height * 4 // 5)
        shot.crop(part).save(beside.card / f"crop {number}.jpg", quality=80)
    beside.library.indexing.run_to_end()
    found = beside.library.comparing.run(beside.card)
    assert [match.place.stem for match in found.both] == ["shot 1", "shot 2"]


def test_what_belongs_to_the_library_is_no_other_copy(beside: Beside, tmp_path: Path) -> None:
    with pytest.raises(UserFacingError, match="belongs to the library"):
        beside.library.comparing.run(beside.photos / "2019")
    alias = tmp_path / "alias"
    alias.symlink_to(beside.photos)
    with pytest.raises(UserFacingError, match="belongs to the library"):
        beside.library.comparing.run(alias)
    # The folder above: the library's own is passed over, and so are the thumbnails of the profile.
    beside.copy(beside.some(), "a.jpg")
    found = beside.library.comparing.run(tmp_path)
    assert [match.file.path for match in found.both] == [beside.card / "a.jpg"]
    assert found.there == ()


def test_a_second_name_of_the_librarys_file_cannot_go(beside: Beside) -> None:
    source = beside.some()
    os.link(source, beside.card / "link.jpg")
    (match,) = beside.library.comparing.run(beside.card).both
    assert (match.tier, match.is_reachable) == (Tier.IDENTICAL_BYTES, False)
    assert beside.library.comparing.plan_for([match]).items == ()


def test_only_here_in_a_part_of_the_library(beside: Beside) -> None:
    root = beside.library.catalog.roots.all()[0]
    one = beside.some()
    beside.copy(one, "a.jpg")
    folder = os.fsencode(one.parent.relative_to(beside.photos).as_posix())
    found = beside.library.comparing.run(beside.card)
    here = beside.library.comparing.only_here(found, Scope(root.id, folder))
    wanted = set(beside.library.catalog.photos.ids(root_id=root.id, folder=folder).tolist())
    photo_id = beside.library.catalog.files.photo_at(one)
    assert set(here.tolist()) == wanted - {photo_id}


def test_stopped_it_tells_what_was_found_and_not_what_is_missing(beside: Beside) -> None:
    for number in range(30):
        beside.copy(beside.some(number % 5), f"{number:02}.jpg")
    token = CancelToken()

    def stop(progress: ComparisonProgress) -> None:
        if progress.done == 3:
            token.cancel()

    found = beside.library.comparing.run(beside.card, stop, token)
    assert found.was_cancelled
    assert 3 <= len(found.both) < 30
    assert not len(beside.library.comparing.only_here(found, Scope()))
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        beside.library.comparing.run(beside.card, token=token)


def test_a_card_that_is_pulled_out_ends_it_and_nothing_is_said_to_be_missing(
    beside: Beside,
) -> None:
    for number in range(30):
        beside.copy(beside.some(number % 5), f"DCIM/{number:02}.jpg")

    def pull_out(progress: ComparisonProgress) -> None:
        if progress.done == 3:
            beside.card.rename(beside.card.with_name("away"))
            beside.card.mkdir()  # the empty mount point

    found = beside.library.comparing.run(beside.card, pull_out)
    assert (found.was_cut_off, found.was_cancelled, found.is_whole) == (True, False, False)
    assert 3 <= len(found.both) < 30
    assert found.unreadable == ()
    assert not len(beside.library.comparing.only_here(found, Scope()))


def test_an_empty_folder(beside: Beside) -> None:
    (beside.card / "DCIM" / "100CANON").mkdir(parents=True)
    found = beside.library.comparing.run(beside.card)
    assert _names(found) == ([], [], [])
    assert found.is_whole
    everything = beside.library.catalog.photos.ids()
    assert len(beside.library.comparing.only_here(found, Scope())) == len(everything)


def test_what_cannot_be_read_is_said_and_the_rest_goes_on(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed, fine = beside.copy(beside.some(), "closed.jpg"), beside.copy(beside.some(1), "fine.jpg")
    beside.copy(beside.some(2), "locked/c.jpg")
    read, scan = Path.read_bytes, os.scandir

    def forbidden(path: Path) -> bytes:
        if path == closed:
            raise PermissionError(13, "Permission denied")
        return read(path)

    def locked(path: str | Path) -> object:
        if Path(path).name == "locked":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(Path, "read_bytes", forbidden)
    monkeypatch.setattr(os, "scandir", locked)
    found = beside.library.comparing.run(beside.card)
    assert [match.file.path for match in found.both] == [fine]
    assert {each.path.name for each in found.unreadable} == {"closed.jpg", "locked"}
    assert all("not allowed to read" in each.reason for each in found.unreadable)
    assert found.is_whole


def test_links_within_a_card_are_no_way_round_in_circles(beside: Beside, tmp_path: Path) -> None:
    one = beside.copy(beside.some(), "DCIM/a.jpg")
    (beside.card / "DCIM" / "up").symlink_to(beside.card)
    (beside.card / "library").symlink_to(beside.photos)
    (beside.card / "same.jpg").symlink_to(one)
    (beside.card / "mine.jpg").symlink_to(beside.some())
    (beside.card / "broken.jpg").symlink_to(tmp_path / "nowhere.jpg")
    found = beside.library.comparing.run(beside.card)
    assert _names(found) == (["a.jpg", "mine.jpg", "same.jpg"], [], ["broken.jpg"])
    by_name = {match.file.path.name: match for match in found.both}
    assert not by_name["mine.jpg"].is_reachable  # it leads to the library's own file


def test_files_that_the_library_has_are_not_decoded(
    beside: Beside, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        beside.copy(beside.some(number), f"{number}.jpg")
    monkeypatch.setattr("indexer.comparing.comparison.prepare", None)
    assert len(beside.library.comparing.run(beside.card).both) == 3


def test_a_folder_that_is_not_there(beside: Beside) -> None:
    with pytest.raises(UserFacingError, match="cannot be compared"):
        beside.library.comparing.run(beside.card / "nowhere")
