"""``kindred duplicates`` prints plans, and ``kindred bin`` carries them out after looking again."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.cli.main import main
from indexer.duplicates.pairs.verifying import Verifier
from indexer.duplicates.tiers import Tier
from indexer.duplicates.verification.verify import Verdict
from indexer.samples import draw, sample_scenes
from indexer.types import Photo

Groups = list[dict[str, Any]]
Run = Callable[..., tuple[int, str]]


@pytest.fixture(scope="module")
def pictures() -> list[Image.Image]:
    rng = np.random.default_rng(23)
    return [draw(scene, (420, 300), rng) for scene in sample_scenes(2, rng, held_out=True)]


@pytest.fixture
def run(profile_dir: Path, capsys: pytest.CaptureFixture[str], trash: Path) -> Run:
    """Runs a command in this process, and gives its status and what it said."""
    assert not trash.exists()

    def command(*words: str | Path, profile: Path = profile_dir) -> tuple[int, str]:
        capsys.readouterr()
        status = main([*map(str, words), "--profile-dir", str(profile)])
        said = capsys.readouterr()
        return status, said.out or said.err

    return command


@pytest.fixture
def folder(tmp_path: Path, pictures: list[Image.Image], run: Run) -> Path:
    """One picture five times, indexed, and another one."""
    below = tmp_path / "photos"
    (below / "copies").mkdir(parents=True)
    one, other = pictures
    one.save(below / "a.jpg", quality=90)
    shutil.copy(below / "a.jpg", below / "copies" / "a.jpg")
    with Image.open(below / "a.jpg") as read:
        read.save(below / "a.png")
    one.resize((210, 150)).save(below / "half.jpg", quality=95)
    one.transpose(Image.Transpose.FLIP_LEFT_RIGHT).crop((0, 0, 400, 300)).save(below / "turned.jpg")
    other.save(below / "other.jpg", quality=90)
    assert run("index", below)[0] == 0
    return below


def groups(run: Run, *words: str | Path) -> Groups:
    status, said = run("duplicates", *words, "--json")
    assert status == 0
    found: Groups = json.loads(said)
    return found


def written(plan: Path, groups: Groups) -> Path:
    plan.write_text(json.dumps(groups))
    return plan


def carried_out(run: Run, plan: Path, *words: str) -> dict[str, str | None]:
    """Of each file of a plan by its name: None where it went, else why not."""
    _, said = run("bin", "--plan", plan, *words, "--json")
    return {row["path"]: row["why"] for row in json.loads(said)["files"]}


def files_in(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*.*")}


def test_a_plan_is_tried_carried_out_and_undone(run: Run, folder: Path, tmp_path: Path) -> None:
    before = files_in(folder)
    plan = tmp_path / "plan.json"
    assert run("duplicates", "--json", "--out", plan)[0] == 0
    found: Groups = json.loads(plan.read_text())
    assert [group["tier"] for group in found] == [
        "identical-bytes",
        "identical-pixels",
        "same-picture",
    ]
    for group in found:
        assert list(group) == ["tier", "keeper", "reason", "members", "bytes_freed"]
        assert all(list(member) == ["path", "relation"] for member in group["members"])
        assert Path(group["keeper"]).name == "a.jpg"
        assert group["keeper"] not in {member["path"] for member in group["members"]}
        assert group["reason"]
        sizes = [Path(member["path"]).stat().st_size for member in group["members"]]
        assert group["bytes_freed"] == sum(sizes)
    relations = {
        Path(member["path"]).relative_to(folder).as_posix(): member["relation"]
        for group in found
        for member in group["members"]
    }
    assert relations["copies/a.jpg"] == "the same bytes"
    assert relations["a.png"] == "as PNG"
    assert relations["half.jpg"].startswith("2.0× smaller")
    assert "mirrored" in relations["turned.jpg"]
    assert len(relations) == 4

    assert set(carried_out(run, plan, "--dry-run").values()) == {None}
    assert files_in(folder) == before
    assert set(carried_out(run, plan).values()) == {None}
    assert sorted(path.name for path in files_in(folder)) == ["a.jpg", "other.jpg"]
    assert groups(run) == []
    assert run("restore")[0] == 0
    assert files_in(folder) == before
    assert groups(run) == found


def test_every_tier_as_json_table_and_page(run: Run, folder: Path) -> None:
    sizes = {tier: len(groups(run, "--tier", tier.value)) for tier in Tier}
    assert sizes == {
        Tier.IDENTICAL_BYTES: 1,
        Tier.IDENTICAL_PIXELS: 1,
        Tier.SAME_PICTURE: 1,
        Tier.SAME_MOMENT: 0,
        Tier.LOOK_ALIKE: 0,
    }
    _, table = run("duplicates", "--tier", "same-picture", "--csv")
    rows = list(csv.DictReader(table.splitlines()))
    assert {Path(row["path"]).name for row in rows} == {"half.jpg", "turned.jpg"}
    assert {Path(row["keeper"]).name for row in rows} == {"a.jpg"}
    _, page = run("duplicates", "--tier", "same-picture", "--html")
    assert page.count("<li>") == 2
    assert page.count("<img") == 3
    _, said = run("duplicates", "--tier", "same-moment")
    assert said == "Nothing is there twice.\n"


def test_what_changed_since_the_plan_was_made_stays(
    run: Run, folder: Path, tmp_path: Path, pictures: list[Image.Image]
) -> None:
    plan = written(tmp_path / "plan.json", groups(run))
    (folder / "half.jpg").write_bytes((folder / "other.jpg").read_bytes())
    (folder / "copies" / "a.jpg").unlink()
    pictures[1].crop((0, 0, 300, 200)).save(folder / "turned.jpg")
    why = {Path(path).name: said for path, said in carried_out(run, plan).items()}
    assert why == {"a.jpg": "gone", "a.png": None, "half.jpg": "changed", "turned.jpg": "changed"}
    # The library learns what is there now: it is no copy of what is to stay.
    assert run("index", folder)[0] == 0
    why = {Path(path).name: said for path, said in carried_out(run, plan).items()}
    assert why["half.jpg"] == why["turned.jpg"] == "whole-group"
    assert (folder / "half.jpg").exists()


def test_a_plan_that_was_edited_leaves_one_of_each(run: Run, folder: Path, tmp_path: Path) -> None:
    found = groups(run)
    everything = [
        {"path": str(path), "relation": ""} for path in files_in(folder) if path.name != "other.jpg"
    ]
    rings = [{**group, "members": everything} for group in found]
    why = carried_out(run, written(tmp_path / "plan.json", rings))
    assert None not in why.values()
    # Something else is named as what stays.
    stranger = [{**group, "keeper": str(folder / "other.jpg")} for group in found]
    why = carried_out(run, written(tmp_path / "plan.json", stranger))
    assert set(why.values()) == {"whole-group"}
    # And what stays is gone.
    plan = written(tmp_path / "plan.json", found)
    (folder / "a.jpg").unlink()
    assert set(carried_out(run, plan).values()) == {"keeper-gone"}


def test_a_plan_of_another_library_or_of_a_drive_that_is_away(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    plan = written(tmp_path / "plan.json", groups(run))
    before = files_in(folder)
    _, said = run("bin", "--plan", plan, "--json", profile=tmp_path / "another")
    assert {row["why"] for row in json.loads(said)["files"]} == {"unknown"}
    away = folder.rename(tmp_path / "away")
    assert set(carried_out(run, plan).values()) == {"offline"}
    away.rename(folder)
    assert files_in(folder) == before


def test_a_new_photo_joins_its_group_and_nothing_else_is_looked_at(
    run: Run, folder: Path, pictures: list[Image.Image], monkeypatch: pytest.MonkeyPatch
) -> None:
    (before,) = groups(run, "--tier", "same-picture")
    judged: list[set[str]] = []
    verdict = Verifier.verdict

    def counting(verifier: Verifier, first: Photo, second: Photo) -> Verdict | None:
        judged.append({photo.files[0].path.name for photo in (first, second)})
        return verdict(verifier, first, second)

    monkeypatch.setattr(Verifier, "verdict", counting)
    pictures[0].resize((300, 214)).save(folder / "new.jpg")
    assert run("index", folder)[0] == 0
    (after,) = groups(run, "--tier", "same-picture")
    assert after["keeper"] == before["keeper"]
    added = {str(folder / "new.jpg")}
    paths = [{member["path"] for member in group["members"]} for group in (before, after)]
    assert paths[1] == paths[0] | added
    assert judged
    assert all("new.jpg" in names for names in judged)
