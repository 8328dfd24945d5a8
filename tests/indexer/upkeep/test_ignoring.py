"""What is said of patterns before they hold."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from indexer.cancel import CancelToken
from indexer.errors import Cancelled
from indexer.library import Library
from indexer.profile import Profile
from indexer.upkeep.ignoring import PatternFault, PatternPreview, fault_of, preview


@pytest.mark.parametrize(
    "line",
    [
        "",
        "  ",
        "# drafts",
        "*.gif",
        "raw/",
        "/2019/raw",
        "!keep",
        "a*b",
        "[a-c]*",
        "**/raw",
        "x[]]",
    ],
)
def test_good_lines(line: str) -> None:
    assert fault_of(line) is None


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("2019\\raw", PatternFault.BACKSLASH),
        ("C:/Photos", PatternFault.ABSOLUTE),
        ("~/Photos", PatternFault.ABSOLUTE),
        ("../raw", PatternFault.DOTS),
        ("a/./b", PatternFault.DOTS),
        ("[abc", PatternFault.BRACKET),
        ("x[]", PatternFault.BRACKET),
        ("!", PatternFault.NOTHING),
        ("/", PatternFault.NOTHING),
        ("*", PatternFault.EVERYTHING),
        ("**/*", PatternFault.EVERYTHING),
    ],
)
def test_lines_that_mean_something_else(line: str, fault: PatternFault) -> None:
    assert fault_of(line) is fault


@pytest.fixture
def library(tmp_path: Path, profile_dir: Path) -> Library:
    for number, name in enumerate(
        ("a.jpg", "trip/b.jpg", "trip/c.png", "trip/raw/d.jpg", "other/raw/e.jpg")
    ):
        path = tmp_path / "photos" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (32, 24), (number * 40, 100, 200)).save(path)
    # The same photo twice: it stays as long as one of its places does.
    (tmp_path / "photos" / "trip" / "raw" / "a.jpg").write_bytes(
        (tmp_path / "photos" / "a.jpg").read_bytes()
    )
    library = Library.open(Profile(profile_dir))
    library.roots.add(tmp_path / "photos")
    return library


@pytest.mark.parametrize(
    "patterns",
    [[], ["raw/"], ["*.png"], ["trip"], ["/trip/raw", "*.PNG"], ["trip", "!b.jpg"], ["*"]],
)
def test_the_preview_tells_what_the_next_run_does(library: Library, patterns: list[str]) -> None:
    try:
        before = library.indexing.run_to_end().found
        assert before == 6
        photos = library.catalog.photos.counts().photos
        told = library.upkeep.preview_patterns(patterns, CancelToken())
        library.roots.ignored_patterns = patterns
        library.indexing.run_to_end()
        assert told == PatternPreview(photos - library.catalog.photos.counts().photos, photos)
    finally:
        assert library.close()


def test_the_preview_can_be_dropped(library: Library) -> None:
    library.indexing.run_to_end()
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        preview(library.catalog, ["raw"], token)
    assert library.close()
