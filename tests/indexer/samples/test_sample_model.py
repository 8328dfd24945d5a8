"""The committed sample model, measured again: the figures of its card are not taken on trust."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import open_clip
import pytest
import torch
from PIL import Image, ImageOps

from indexer.resources import resource_path
from indexer.samples import SampleTruth, TaskPicture, held_out_pictures

FOLDER = resource_path("sample_model")

Embed = Callable[[list[Image.Image]], torch.Tensor]
Read = Callable[[list[str]], torch.Tensor]


@pytest.fixture(scope="module")
def towers() -> tuple[Embed, Read]:
    """Image and text tower, loaded as open_clip loads any model from a folder."""
    name = f"local-dir:{FOLDER}"
    model, _, preprocess = open_clip.create_model_and_transforms(name)
    tokenizer = open_clip.get_tokenizer(name)
    model.eval()

    def embed(pictures: list[Image.Image]) -> torch.Tensor:
        batch = torch.stack([preprocess(picture) for picture in pictures])
        with torch.inference_mode():
            rows: torch.Tensor = model.encode_image(batch, normalize=True)
        return rows

    def read(texts: list[str]) -> torch.Tensor:
        with torch.inference_mode():
            rows: torch.Tensor = model.encode_text(tokenizer(texts), normalize=True)
        return rows

    return embed, read


@pytest.fixture(scope="module")
def scores(towers: tuple[Embed, Read]) -> torch.Tensor:
    """float32[captions, pictures] for 256 held-out captions, each with its picture."""
    pictures: list[TaskPicture] = held_out_pictures(256)
    assert len({picture.caption for picture in pictures}) == 256
    embed, read = towers
    image = embed([picture.draw(256) for picture in pictures])
    return read([picture.caption for picture in pictures]) @ image.T


def recall(scores: torch.Tensor, k: int) -> float:
    rank = (scores > scores.diagonal()[:, None]).sum(dim=1)
    return float((rank < k).float().mean())


def test_the_folder_is_small_and_complete() -> None:
    weights = FOLDER / "open_clip_model.safetensors"
    assert weights.stat().st_size <= 12_000_000
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= 12_000_000
    config = json.loads((FOLDER / "open_clip_config.json").read_text(encoding="utf-8"))
    assert set(config) == {"model_cfg", "preprocess_cfg"}
    card = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "recall@1" in card
    assert "Apache-2.0" in card


def test_held_out_captions_find_their_pictures(scores: torch.Tensor) -> None:
    assert recall(scores, 1) >= 0.8
    assert recall(scores, 10) >= 0.97


def test_held_out_pictures_find_their_captions(scores: torch.Tensor) -> None:
    assert recall(scores.T, 1) >= 0.8


# What somebody would type at the demo, and when a picture is a right answer.
QUERIES: dict[str, Callable[[dict[str, Any]], bool]] = {
    "red boat": lambda a: (a["colour"], a["subject"]) == ("red", "boat"),
    "a boat": lambda a: a["subject"] == "boat",
    "dog": lambda a: a["subject"] == "dog",
    "cat in a living room": lambda a: (a["subject"], a["place"]) == ("cat", "living room"),
    "a city at night": lambda a: (a["place"], a["time"]) == ("city", "night"),
    "snow": lambda a: a["weather"] == "snow",
    "fog": lambda a: a["weather"] == "fog",
    "rain": lambda a: a["weather"] == "rain",
    "mountains": lambda a: a["place"] == "mountains",
    "a beach at sunset": lambda a: (a["place"], a["time"]) == ("beach", "sunset"),
    "two people": lambda a: a["people"] == 2,
    "hot air balloon": lambda a: a["subject"] == "balloon",
    "a forest": lambda a: a["place"] == "forest",
    "desert": lambda a: a["place"] == "desert",
    "night": lambda a: a["time"] == "night",
    "tent": lambda a: a["subject"] == "tent",
}


def test_short_queries_find_their_pictures_in_the_sample_library(
    rendered: tuple[Path, list[SampleTruth]], towers: tuple[Embed, Read]
) -> None:
    folder, truths = rendered
    originals = [truth for truth in truths if truth.kind == "original"]
    pictures = []
    for truth in originals:
        with Image.open(folder / truth.path) as picture:
            pictures.append(ImageOps.exif_transpose(picture).convert("RGB"))
    embed, read = towers
    found = read(list(QUERIES)) @ embed(pictures).T
    shares = {}
    for row, (query, fits) in enumerate(QUERIES.items()):
        right = torch.tensor([fits(truth.attributes) for truth in originals])
        k = min(5, int(right.sum()))
        assert k > 0, f"the library has no picture for {query!r}"
        shares[query] = float(right[found[row].topk(k).indices].float().mean())
    assert sum(shares.values()) / len(shares) >= 0.85, shares
    assert min(shares.values()) >= 0.4, shares
