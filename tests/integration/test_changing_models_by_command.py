"""``kindred models use`` and its kin, as scripts and people use them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main
from tests.integration.two_models import NEW, OLD, two_models

Kindred = Callable[..., str]


@pytest.fixture
def kindred(profile_dir: Path, photos: Path, capsys: pytest.CaptureFixture[str]) -> Kindred:
    """Runs a command in this process, on photos that the old model has described."""

    def run(*words: str, status: int = 0) -> str:
        capsys.readouterr()
        assert main([*words, "--profile-dir", str(profile_dir)]) == status
        said = capsys.readouterr()
        return said.err if status else said.out

    two_models(profile_dir)
    run("models", "use", OLD)
    run("index", str(photos))
    return run


def as_json(kindred: Kindred, *words: str) -> Any:
    return json.loads(kindred(*words, "--json"))


def test_a_change_is_begun_cancelled_and_finished(kindred: Kindred, photos: Path) -> None:
    said = kindred("models", "use", NEW)
    assert "Old answers searches until New has described the photos: 0 of 12" in said
    assert "kindred index" in said
    assert kindred("models", "cancel-switch") == "Old is in use.\n"
    state = as_json(kindred, "models", "use", NEW)
    assert state["in_use"] == OLD
    assert (state["switch"]["to_id"], state["switch"]["total"]) == (NEW, 12)
    kindred("index", str(photos))
    assert as_json(kindred, "models", "cancel-switch") == {"in_use": NEW, "switch": None}


def test_a_change_need_not_wait(kindred: Kindred) -> None:
    assert kindred("models", "use", NEW, "--now") == "New is in use.\n"


def test_what_a_model_knows_is_listed_and_deleted(kindred: Kindred, photos: Path) -> None:
    assert "nothing was deleted" in kindred("models", "delete-vectors", OLD, status=1)
    kindred("models", "use", NEW)
    kindred("index", str(photos))
    said = kindred("models", "vectors")
    assert "Old, 12 photos, 0.0 MB in the catalog" in said
    listed = {each["name"]: each for each in as_json(kindred, "models", "vectors")}
    assert (listed["Old"]["is_in_use"], listed["New"]["is_in_use"]) == (False, True)
    assert listed["Old"]["size_bytes"] > 0
    said = kindred("models", "delete-vectors", OLD)
    assert "What was known of 12 photos is deleted" in said
    assert "Old" not in [each["name"] for each in as_json(kindred, "models", "vectors")]
    assert "No photo was described by" in kindred("models", "delete-vectors", "x", status=1)
