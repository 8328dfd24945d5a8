"""A catalogue entry for tests; free of torch, so that child processes start fast."""

from __future__ import annotations

from indexer.embed.catalogue import CatalogueEntry, ModelFile
from indexer.embed.installed import CONFIG_NAME

REPO, REVISION = "someone/tiny-clip", "0123abc"


def make_entry(weights: ModelFile, model_id: str = "tiny-clip") -> CatalogueEntry:
    """An entry of a tiny model with the given file of weights."""
    return CatalogueEntry(
        id=model_id,
        name="Tiny CLIP",
        description="For tests.",
        architecture="ViT-S-32",
        pretrained="none",
        repo=REPO,
        revision=REVISION,
        files=(ModelFile(CONFIG_NAME, 300, None), weights),
        licence="MIT",
        licence_url="https://example.org/licence",
        languages="English",
        dim=24,
        image_size=32,
        relative_speed=9.0,
    )
