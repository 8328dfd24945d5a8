"""What may be typed after ``kindred duplicates``."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.arguments import parse
from app.cli.main import main
from indexer.duplicates.tiers import Tier


@pytest.mark.parametrize("tier", Tier)
def test_every_tier_has_its_name(tier: Tier) -> None:
    assert parse(["duplicates", "--tier", tier.value]).tier == tier


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
