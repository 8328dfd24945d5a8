"""The commands, as scripts and people use them, on the real engine with the sample model."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli.main import main

Kindred = Callable[..., Any]


@pytest.fixture
def kindred(profile_dir: Path, capsys: pytest.CaptureFixture[str]) -> Kindred:
    """Runs a command in this process; returns its JSON. Fails unless it ends with ``status``."""

    def run(*words: object, status: int = 0, as_json: bool = True) -> Any:
        capsys.readouterr()
        arguments = [str(word) for word in words]
        extra = ["--profile-dir", str(profile_dir), *(["--json"] if as_json else [])]
        ended_with = main([*arguments, *extra])
        output = capsys.readouterr()
        assert ended_with == status, output.err
        if status:
            assert output.out == ""
            return output.err
        return json.loads(output.out) if as_json else output.out

    return run


@pytest.fixture
def indexed(photos: Path, kindred: Kindred) -> Path:
    kindred("index", photos, "--model", "sample")
    return photos


def test_index_ends_with_its_summary(photos: Path, kindred: Kindred) -> None:
    summary = kindred("index", photos, "--model", "sample")
    assert set(summary) == {
        "found", "new", "reused", "unchanged", "removed", "problems", "seconds",
    }  # fmt: skip
    assert (summary["found"], summary["new"]) == (12, 12)
    assert kindred("index", photos, "--model", "sample")["unchanged"] == 12


def test_index_tells_people_which_files_failed(photos: Path, kindred: Kindred) -> None:
    (photos / "empty.jpg").touch()
    said = kindred("index", photos, "--model", "sample", as_json=False)
    assert "12 new" in said
    assert "empty.jpg" in said


def test_what_the_user_wants_ignored_is_left_out_until_further_notice(
    photos: Path, kindred: Kindred
) -> None:
    index = ("index", photos, "--model", "sample")
    assert kindred(*index)["found"] == 12
    ignoring = kindred(*index, "--ignore", "trip/", "--ignore", "photo-01.*")
    assert (ignoring["found"], ignoring["removed"]) == (7, 5)
    assert kindred(*index)["found"] == 7
    assert kindred(*index, "--ignore", "")["found"] == 12


def test_search_gives_ranked_hits(indexed: Path, kindred: Kindred) -> None:
    hits = kindred("search", "a red boat", "-k", 5, "--model", "sample")
    assert [hit["rank"] for hit in hits] == [1, 2, 3, 4, 5]
    for hit in hits:
        assert set(hit) == {"rank", "path", "photo_id", "strength", "cosine"}
        assert Path(hit["path"]).is_file()
        assert 0 <= hit["strength"] <= 1
        assert -1 <= hit["cosine"] <= 1
    assert [hit["cosine"] for hit in hits] == sorted((h["cosine"] for h in hits), reverse=True)


def test_pages_go_on_where_the_last_one_ended(indexed: Path, kindred: Kindred) -> None:
    whole = kindred("search", "a boat", "-k", 12, "--model", "sample")
    second = kindred("search", "a boat", "-k", 6, "--offset", 6, "--model", "sample")
    assert second == whole[6:]


def test_a_picture_finds_itself_first(indexed: Path, kindred: Kindred) -> None:
    picture = indexed / "photo-05.jpg"
    hits = kindred("search", "--image", picture, "-k", 3, "--model", "sample")
    assert hits[0]["path"] == str(picture)
    assert hits[0]["cosine"] > 0.999


def test_minus_puts_a_picture_last(indexed: Path, kindred: Kindred) -> None:
    picture = indexed / "photo-05.jpg"
    hits = kindred("search", "--minus-image", picture, "-k", 12, "--model", "sample")
    assert hits[-1]["path"] == str(picture)


def test_weights_belong_to_the_term_before_them(indexed: Path, kindred: Kindred) -> None:
    one, other = indexed / "photo-04.jpg", indexed / "photo-05.jpg"
    by_weight = [
        kindred(
            "search", "--image", one, "--weight", first, "--image", other, "--weight", second,
            "-k", 1, "--model", "sample",
        )[0]["path"]
        for first, second in ((1, 0.05), (0.05, 1))
    ]  # fmt: skip
    assert by_weight == [str(one), str(other)]


def test_similar_leaves_the_photo_itself_out(indexed: Path, kindred: Kindred) -> None:
    picture = indexed / "photo-05.jpg"
    hits = kindred("similar", picture, "-k", 20, "--model", "sample")
    assert len(hits) == 11
    assert str(picture) not in [hit["path"] for hit in hits]
    assert [hit["rank"] for hit in hits] == list(range(1, 12))


def test_similar_takes_a_picture_from_elsewhere(
    indexed: Path, tmp_path: Path, kindred: Kindred, write_photo: Callable[..., Path]
) -> None:
    elsewhere = write_photo(tmp_path / "elsewhere.jpg", seed=5, size=(300, 225))
    hits = kindred("similar", elsewhere, "-k", 1, "--model", "sample")
    assert hits[0]["path"] == str(indexed / "photo-05.jpg")


def test_without_a_model_words_find_names(photos: Path, kindred: Kindred) -> None:
    kindred("index", photos)
    hits = kindred("search", "photo-05")
    assert [Path(hit["path"]).name for hit in hits] == ["photo-05.jpg"]
    assert hits[0]["cosine"] is None
    assert len(kindred("search", "trip")) == 4


def test_models_list_names_licences_and_hides_the_sample_model(kindred: Kindred) -> None:
    models = kindred("models", "list")
    assert "sample" not in [model["id"] for model in models]
    assert [model["id"] for model in models if model["default"]] == ["vit-b-32-datacomp"]
    assert all(model["licence"] for model in models)


def test_doctor_reports_and_tests_the_index(indexed: Path, kindred: Kindred) -> None:
    findings = kindred("doctor", "--model", "sample")
    assert findings["catalog"]["photos"] == 12
    assert findings["model"]["described_photos"] == 12
    assert findings["index"]["recall_at_10"] == 1.0
    assert findings["complaints"] == []
    assert "Everything is in order" in kindred("doctor", "--model", "sample", as_json=False)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("search",), "say what you are looking for"),
        (("search", "  "), "say what you are looking for"),
        (("search", "--image", "missing.jpg", "--model", "sample"), "missing.jpg"),
        (("index", "missing-folder", "--model", "sample"), "missing-folder"),
        (("search", "boat", "--model", "no-such-model"), "no-such-model"),
        (("models", "download", "no-such-model"), "no-such-model"),
        (("models", "import", "missing.safetensors"), "missing.safetensors"),
    ],
)
def test_failures_are_one_line_and_status_1(
    words: tuple[str, ...], expected: str, kindred: Kindred
) -> None:
    line = kindred(*words, status=1)
    assert line.startswith("kindred: ")
    assert line.count("\n") == 1
    assert expected.casefold() in line.casefold()


@pytest.mark.parametrize(
    "words",
    [
        ("index",),
        ("search", "--weight", "2", "boat"),
        ("search", "boat", "--weight", "0"),
        ("search", "boat", "--weight", "nan"),
        ("search", "boat", "-k", "0"),
        ("no-such-command",),
        ("models",),
    ],
)
def test_wrong_usage_is_status_2(words: tuple[str, ...], profile_dir: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*words, "--profile-dir", str(profile_dir)])
    assert ended.value.code == 2


def test_a_query_picture_that_cannot_be_decoded(indexed: Path, kindred: Kindred) -> None:
    broken = indexed.parent / "broken.jpg"
    broken.write_bytes(b"\xff\xd8\xff but no picture")
    line = kindred("search", "--image", broken, "--model", "sample", status=1)
    assert "broken.jpg" in line


def test_a_folder_inside_a_root_is_refused_with_a_reason(indexed: Path, kindred: Kindred) -> None:
    line = kindred("index", indexed / "trip", "--model", "sample", status=1)
    assert "trip" in line
    assert kindred("index", indexed, "--model", "sample")["found"] == 12


def test_the_commands_never_import_qt_and_only_need_torch_for_vectors(tmp_path: Path) -> None:
    script = (
        "import sys, contextlib\n"
        "from app.cli.main import main\n"
        "for words in (['search', 'boat'], ['models', 'list'], ['--help']):\n"
        "    with contextlib.suppress(SystemExit):\n"
        "        main([*words, '--profile-dir', sys.argv[1]])\n"
        "bad = {'PySide6', 'torch', 'open_clip'} & set(sys.modules)\n"
        "sys.exit(f'imported: {bad}' if bad else 0)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "profile")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_samples_renders_the_library_with_its_truth(tmp_path: Path, kindred: Kindred) -> None:
    folder = tmp_path / "samples"
    told = kindred("samples", folder)
    truths = json.loads((folder / "truth.json").read_text("utf-8"))
    assert told["pictures"] == len(truths) > 100
    for truth in truths:
        assert set(truth) == {"path", "captions", "attributes", "group", "kind"}
        assert (folder / truth["path"]).is_file()
