import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import defusedxml.ElementTree
import numpy as np
import pytest
from PIL import Image, ImageOps

from indexer.errors import Cancelled, UserFacingError
from indexer.samples import TRUTH_NAME, SampleTruth, Scene, is_complete, render_library

Rendered = tuple[Path, list[SampleTruth]]
EXIF_IFD, GPS_IFD = 0x8769, 0x8825


def upright(path: Path) -> np.ndarray[Any, np.dtype[np.uint8]]:
    with Image.open(path) as picture:
        return np.asarray(ImageOps.exif_transpose(picture).convert("RGB"))


def pairs(rendered: Rendered, kind: str) -> list[tuple[Path, Path, SampleTruth]]:
    """Copy, its source, and the truth about the copy."""
    folder, truths = rendered
    found = [
        (folder / truth.path, folder / str(truth.attributes["source"]), truth)
        for truth in truths
        if truth.kind == kind
    ]
    assert len(found) >= 4
    return found


def test_the_truth_lists_every_file_with_the_documented_schema(rendered: Rendered) -> None:
    folder, truths = rendered
    entries = json.loads((folder / TRUTH_NAME).read_text(encoding="utf-8"))
    assert entries == json.loads(json.dumps([asdict(truth) for truth in truths]))
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert files == {entry["path"] for entry in entries} | {TRUTH_NAME}
    assert is_complete(folder)
    scene_fields = set(Scene.__dataclass_fields__)
    for entry in entries:
        assert set(entry) == {"path", "captions", "attributes", "group", "kind"}
        assert len(entry["captions"]) >= 2
        assert set(entry["attributes"]) == scene_fields | {"edit", "source", "metadata"}


def test_exact_copies_have_the_same_bytes(rendered: Rendered) -> None:
    for copy, source, _ in pairs(rendered, "exact copy"):
        assert copy.read_bytes() == source.read_bytes()


def test_same_pixels_in_other_bytes(rendered: Rendered) -> None:
    for copy, source, _ in pairs(rendered, "same pixels"):
        assert copy.read_bytes() != source.read_bytes()
        assert np.array_equal(upright(copy), upright(source))


def test_resized_copies_are_smaller_and_alike(rendered: Rendered) -> None:
    for copy, source, _ in pairs(rendered, "resized"):
        small, large = upright(copy), upright(source)
        assert small.shape[0] < 0.75 * large.shape[0]
        shrunk = Image.fromarray(large).resize((small.shape[1], small.shape[0]))
        assert np.abs(np.asarray(shrunk, dtype=float) - small).mean() < 6.0


def test_crops_are_a_part_of_their_source(rendered: Rendered) -> None:
    for copy, source, _ in pairs(rendered, "crop"):
        part, whole = upright(copy).astype(float), upright(source).astype(float)
        rows, columns = part.shape[0], part.shape[1]
        assert rows < whole.shape[0]
        assert columns < whole.shape[1]
        best = min(
            float(np.abs(whole[y : y + rows : 4, x : x + columns : 4] - part[::4, ::4]).mean())
            for y in range(whole.shape[0] - rows + 1)
            for x in range(whole.shape[1] - columns + 1)
        )
        assert best < 6.0


def test_turned_and_mirrored_copies(rendered: Rendered) -> None:
    for copy, source, _ in pairs(rendered, "rotated"):
        turned, whole = upright(copy).astype(float), upright(source).astype(float)
        assert min(np.abs(np.rot90(whole, k) - turned).mean() for k in (1, 3)) < 4.0
    for copy, source, _ in pairs(rendered, "mirrored"):
        assert np.abs(upright(source)[:, ::-1].astype(float) - upright(copy)).mean() < 4.0


def test_edits_and_re_encodings_differ_a_little(rendered: Rendered) -> None:
    for copy, source, truth in pairs(rendered, "edit"):
        edited, whole = upright(copy), upright(source)
        if truth.attributes["edit"] == "border":
            assert edited.shape[0] > whole.shape[0]
            assert edited[0].std() < 2.0
        else:
            assert 1.0 < np.abs(edited.astype(float) - whole).mean() < 60.0
    for copy, source, _ in pairs(rendered, "re-encoded"):
        assert copy.read_bytes() != source.read_bytes()
        assert 0.0 < np.abs(upright(copy).astype(float) - upright(source)).mean() < 6.0


def test_shots_of_a_burst_are_alike_but_not_the_same(rendered: Rendered) -> None:
    folder, truths = rendered
    shots = [truth for truth in truths if truth.group == "burst-00"]
    pictures = [upright(folder / shot.path).astype(float) for shot in shots]
    assert len(pictures) == 4
    for later in pictures[1:]:
        assert 0.5 < np.abs(later - pictures[0]).mean() < 25.0


def test_the_files_say_what_the_truth_says_they_say(rendered: Rendered) -> None:
    folder, truths = rendered
    said = {"taken_at": 0, "offset": 0, "latitude": 0, "keywords": 0, "rating": 0, "turned": 0}
    for truth in truths:
        facts = truth.attributes["metadata"]
        assert isinstance(facts, dict)
        with Image.open(folder / truth.path) as picture:
            exif = picture.getexif()
            block, place = exif.get_ifd(EXIF_IFD), exif.get_ifd(GPS_IFD)
            xmp = picture.info.get("xmp", b"")
        assert (exif.get(0x010F), exif.get(0x0110)) == (facts["make"], facts["model"])
        assert exif.get(0x0112, 1) == facts["orientation"]
        assert block.get(0xA434) == facts["lens"]
        said["turned"] += facts["orientation"] != 1
        if facts["taken_at"]:
            said["taken_at"] += 1
            text = str(block[0x9003]) + "." + str(block.get(0x9291, "0"))
            written = datetime.strptime(text, "%Y:%m:%d %H:%M:%S.%f")
            taken = datetime.fromisoformat(facts["taken_at"])
            assert written == taken.replace(tzinfo=None)
            zone = block.get(0x9011)
            assert (taken.isoformat()[-6:] if taken.tzinfo else None) == zone
            said["offset"] += zone is not None
        else:
            assert 0x9003 not in block
        if facts["latitude"] is None:
            assert 2 not in place
        else:
            said["latitude"] += 1
            for key, name, negative in ((2, "latitude", "S"), (4, "longitude", "W")):
                degrees, minutes, seconds = (float(value) for value in place[key])
                value = degrees + minutes / 60 + seconds / 3600
                value = -value if place[key - 1] == negative else value
                assert value == pytest.approx(facts[name], abs=1e-5)
        keywords: list[str | None] = []
        rating = None
        if xmp:
            root = defusedxml.ElementTree.fromstring(xmp)
            keywords = [
                e.text for e in root.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")
            ]
            for element in root.iter():
                rating = element.get("{http://ns.adobe.com/xap/1.0/}Rating", rating)
        assert keywords == facts["keywords"]
        assert (int(rating) if rating else None) == facts["rating"]
        said["keywords"] += bool(keywords)
        said["rating"] += rating is not None
    assert min(said.values()) >= 5, said


def test_the_same_seed_writes_the_same_bytes_over_an_earlier_run(tmp_path: Path) -> None:
    first = render_library(tmp_path / "a", trips=1, scale=0.1)
    render_library(tmp_path / "b", seed=5, trips=1, scale=0.1)
    other = (tmp_path / "b" / first[0].path).read_bytes()
    assert render_library(tmp_path / "b", trips=1, scale=0.1) == first
    for truth in first:
        assert (tmp_path / "a" / truth.path).read_bytes() == (
            tmp_path / "b" / truth.path
        ).read_bytes()
    assert other != (tmp_path / "b" / first[0].path).read_bytes()


def test_progress_counts_to_the_end_and_a_stopped_run_can_be_repeated(tmp_path: Path) -> None:
    folder = tmp_path / "library"

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        render_library(folder, trips=1, scale=0.1, progress=stop)
    assert not is_complete(folder)
    seen: list[tuple[int, int]] = []
    truths = render_library(folder, trips=1, scale=0.1, progress=lambda *at: seen.append(at))
    assert seen == [(done, len(truths)) for done in range(len(truths) + 1)]
    assert is_complete(folder)


@pytest.mark.parametrize(
    "content",
    [None, "not json", "[]", '[{"path": "a.jpg"}]', '{"path": "a.jpg"}'],
)
def test_a_folder_with_other_files_is_refused_and_left_alone(
    tmp_path: Path, content: str | None
) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"mine")
    if content is not None:
        (tmp_path / TRUTH_NAME).write_text(content)
    before = sorted(path.name for path in tmp_path.iterdir())
    with pytest.raises(UserFacingError, match="already holds other files"):
        render_library(tmp_path, trips=1, scale=0.1)
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "holiday.jpg").read_bytes() == b"mine"


def test_a_truth_with_foreign_paths_is_refused(tmp_path: Path) -> None:
    truth = SampleTruth("../x.jpg", (), {}, None, "original")
    (tmp_path / TRUTH_NAME).write_text(json.dumps([asdict(truth)]))
    with pytest.raises(UserFacingError):
        render_library(tmp_path, trips=1, scale=0.1)


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "library").write_bytes(b"mine")
    with pytest.raises(UserFacingError, match="is a file"):
        render_library(tmp_path / "library", trips=1)
