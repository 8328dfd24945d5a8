from __future__ import annotations

import pytest

from indexer.scan import IgnoreRules


@pytest.mark.parametrize(
    ("patterns", "path", "is_ignored"),
    [
        (["*.gif"], "a.gif", True),
        (["*.gif"], "deep/in/A.GIF", True),
        (["*.gif"], "a.gif.jpg", False),
        (["raw"], "2019/raw", True),
        (["raw"], "2019/raw.jpg", False),
        (["2019/raw"], "2019/raw", True),
        (["2019/raw"], "x/2019/raw", False),
        (["/raw"], "raw", True),
        (["/raw"], "2019/raw", False),
        (["2019/*.jpg"], "2019/deep/a.jpg", True),
        (["IMG_[0-9]?.jpg"], "img_12.jpg", True),
        (["raw/"], "raw", False),  # a file of that name
        (["*.jpg", "!keep*"], "keep.jpg", False),
        (["*.jpg", "!keep*"], "other.jpg", True),
        (["!keep*", "*.jpg"], "keep.jpg", True),
        (["", "  ", "# comment", "/", "!"], "a.jpg", False),
        (["[broken"], "a.jpg", False),
        (["*\udcff*"], "a\udcff.jpg", True),
    ],
)
def test_patterns(patterns: list[str], path: str, is_ignored: bool) -> None:
    rules = IgnoreRules(patterns)
    assert rules.ignores_file(path.rpartition("/")[2], path) is is_ignored
    assert (
        IgnoreRules.from_text("\n".join(patterns)).ignores_file(path.rpartition("/")[2], path)
        is is_ignored
    )


@pytest.mark.parametrize(
    ("patterns", "path", "is_ignored"),
    [
        ([], "photos", False),
        ([], ".git", True),
        ([], "a/$Recycle.Bin", True),
        ([], "@EADIR", True),
        ([], "Thumbs", True),
        ([], "thumbs up", False),
        ([], "My.photoslibrary", False),
        ([], "My.photoslibrary/Masters", False),
        ([], "My.photoslibrary/Thumbnails", True),
        ([], "My.photoslibrary/originals/resources", False),
        (["raw/"], "2019/Raw", True),
        (["*.jpg"], "holiday.jpg", True),
    ],
)
def test_folders(patterns: list[str], path: str, is_ignored: bool) -> None:
    *_, parent, name = ["", *path.split("/")]
    assert IgnoreRules(patterns).ignores_folder(name, path, parent) is is_ignored


def test_no_text_is_no_rule() -> None:
    assert not IgnoreRules.from_text(None).ignores_file("a.jpg", "a.jpg")
