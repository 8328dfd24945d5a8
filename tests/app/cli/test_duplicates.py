"""What may be typed after ``kindred duplicates``."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli.arguments import parse
from app.cli.main import main
from indexer.duplicates.tiers import Tier


@pytest.mark.parametrize("tier", Tier)
def test_every_tier_has_its_name(tier: Tier) -> None:
    assert parse(["duplicates", "--tier", tier.value]).tier == [tier]


def test_several_tiers_may_be_asked_for() -> None:
    asked = parse(["duplicates", "--tier", "look-alike", "--tier", "identical-bytes"])
    assert asked.tier == ["look-alike", "identical-bytes"]


@pytest.mark.parametrize(
    "words",
    [
        ("duplicates", "--json", "--csv"),
        ("duplicates", "--html", "--json"),
        ("compare", "folder", "--csv", "--json"),
        ("--json", "duplicates", "--csv"),
        ("--json", "compare", "folder", "--csv"),
    ],
)
def test_an_answer_has_one_form(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        parse(words)
    said = capsys.readouterr().err.splitlines()[-1]
    assert said.startswith("kindred")
    assert "not allowed with argument --" in said


@pytest.mark.parametrize(
    "words",
    [
        ("--tier", "similar"),
        ("--likeness", "1.5"),
        ("--likeness", "much"),
        ("--likeness", "nan"),
        ("--csv", "--html"),
    ],
)
def test_what_means_nothing_is_refused(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        parse(["duplicates", *words])
    assert words[0] in capsys.readouterr().err


def test_words_are_no_filter(profile_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["duplicates", "--filter", "a dog", "--profile-dir", str(profile_dir)])
    said = capsys.readouterr().err
    assert (status, said.count("\n")) == (1, 1)
    assert "“a dog” is no filter" in said
    assert not (profile_dir / "catalog.db").exists()  # asked before anything is opened


def test_a_list_that_cannot_be_written_is_one_line(
    profile_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "no" / "plan.json"
    words = ("--tier", "identical-bytes", "--json", "--out", str(out))
    assert main(["duplicates", *words, "--profile-dir", str(profile_dir)]) == 1
    assert "could not be written" in capsys.readouterr().err


def test_a_pipe_stays_one(profile_dir: Path, tmp_path: Path) -> None:
    """Nothing takes its place, as a list takes that of an older one."""
    words = ("--tier", "identical-bytes", "--tier", "identical-pixels", "--html")
    to = ("--out", os.devnull, "--profile-dir", str(profile_dir))
    assert main(["duplicates", *words, *to]) == 0
    assert not Path(os.devnull).is_file()


def test_where_nobody_reads_it_ends_quietly(profile_dir: Path) -> None:
    """``kindred duplicates --html | true``"""
    words = ("duplicates", "--tier", "identical-bytes", "--html")
    read, write = os.pipe()
    os.close(read)
    ended = subprocess.run(
        [sys.executable, "-m", "app", *words, "--profile-dir", profile_dir],
        stdout=write,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(write)
    assert (ended.returncode, ended.stderr) == (1, b"")
