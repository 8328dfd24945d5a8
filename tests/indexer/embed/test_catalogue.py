"""The models on offer: what ships is right, and what is wrong is named."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import open_clip
import pytest

from indexer.embed.catalogue import OPEN_LICENCES, CatalogueEntry, ModelCatalogue
from indexer.embed.openclip.architectures import describe
from indexer.errors import ModelError
from indexer.resources import resource_path

ENTRIES = list(ModelCatalogue.load())


def test_the_default_is_the_one_that_the_design_names() -> None:
    default = ModelCatalogue.load().default
    assert (default.id, default.architecture) == ("vit-b-32-datacomp", "ViT-B-32")
    assert (default.pretrained, default.licence) == ("datacomp_xl_s13b_b90k", "MIT")


def test_there_are_a_stronger_a_smaller_and_a_multilingual_one() -> None:
    default, *others = ENTRIES
    assert any(e.dim > default.dim and e.size_bytes > 2 * default.size_bytes for e in others)
    assert any(e.size_bytes < default.size_bytes / 2 for e in others)
    assert any("many" in e.languages for e in others)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)
class TestEntry:
    def test_agrees_with_open_clips_own_list(self, entry: CatalogueEntry) -> None:
        weights = open_clip.get_pretrained_cfg(entry.architecture, entry.pretrained)
        assert weights["hf_hub"] == f"{entry.repo}/"
        config = describe(entry.architecture, entry.pretrained)["model_cfg"]
        assert config["embed_dim"] == entry.dim
        assert config["vision_cfg"]["image_size"] == entry.image_size

    def test_is_open_and_pinned(self, entry: CatalogueEntry) -> None:
        assert entry.licence in OPEN_LICENCES
        assert len(entry.revision) == 40, "a branch moves: name a commit"

    def test_brings_the_tokenizer_that_it_needs(self, entry: CatalogueEntry) -> None:
        text = open_clip.get_model_config(entry.architecture)["text_cfg"]
        assert "hf_model_name" not in text, "this text tower needs the transformers library"
        names = {file.name for file in entry.files}
        assert ("tokenizer.json" in names) == bool(text.get("hf_tokenizer_name"))

    def test_is_about_as_large_as_its_tensors(self, entry: CatalogueEntry) -> None:
        from indexer.embed.openclip.architectures import shapes_of

        count = 0
        for shape in shapes_of(entry.architecture).values():
            product = 1
            for side in shape:
                product *= side
            count += product
        weights = next(file for file in entry.files if "open_clip" in file.name and
                       not file.name.endswith(".json"))  # fmt: skip
        assert weights.size_bytes == pytest.approx(count * 4, rel=0.01)


def write(tmp_path: Path, change: dict[str, Any]) -> Path:
    content = json.loads(resource_path("models.json").read_text(encoding="utf-8"))
    content["models"][1].update(change)
    path = tmp_path / "models.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


CONFIG = {"name": "open_clip_config.json", "size_bytes": 1, "sha256": None}
WEIGHTS = {"name": "open_clip_model.safetensors", "size_bytes": 1, "sha256": None}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"licence": "apple-amlr"}, "licence apple-amlr, which is not an open one"),
        ({"licence": "CC-BY-NC-4.0"}, "not an open one"),
        ({"licence_url": "http://example.org"}, "licence_url"),
        ({"name": ""}, "has no name"),
        ({"revision": None}, "has no revision"),
        ({"id": "Ü"}, "other signs"),
        ({"id": "vit-b-32-datacomp"}, "the same id"),
        ({"repo": "no-owner"}, "OWNER/NAME"),
        ({"dim": "512"}, "no positive dim"),
        ({"dim": True}, "no positive dim"),
        ({"relative_speed": 0}, "no positive relative_speed"),
        ({"colour": "red"}, "unknown fields: colour"),
        ({"files": None}, "has no files"),
        ({"files": [WEIGHTS]}, "needs open_clip_config.json"),
        ({"files": [CONFIG]}, "one file of weights"),
        ({"files": [CONFIG, {**WEIGHTS, "name": "../evil"}]}, "plain name"),
        ({"files": [CONFIG, {**WEIGHTS, "sha256": "abc"}]}, "64 hexadecimal"),
        ({"files": [CONFIG, {**WEIGHTS, "size_bytes": 0}]}, "no positive size_bytes"),
    ],
)
def test_a_wrong_entry_is_named(tmp_path: Path, change: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelError) as told:
        ModelCatalogue.load(write(tmp_path, change))
    assert words in told.value.reason


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"models": []}', '{"models": [1]}'])
def test_a_damaged_list_is_said(tmp_path: Path, content: str) -> None:
    path = tmp_path / "models.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match="list of models that ships with Kindred is damaged"):
        ModelCatalogue.load(path)


def test_an_unknown_id_is_answered_with_the_known_ones() -> None:
    with pytest.raises(ModelError, match="vit-b-32-datacomp, "):
        ModelCatalogue.load().get("vit-z")
