"""Two small models that make different vectors of a photo."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.models import ModelStore, sample_model
from indexer.library import Library
from indexer.profile import Profile
from indexer.search.query import Query, SearchResult, TextTerm

OLD, NEW = "old", "new"
ASKED = Query((TextTerm("a red boat"),), k=12)


def two_models(profile_dir: Path) -> ModelStore:
    """Install the sample model under another name, and one with other weights."""
    store = ModelStore(Profile(profile_dir).models_folder)
    for model_id in (OLD, NEW):
        with store.staging("test") as folder:
            for name in (CONFIG_NAME, WEIGHTS_NAME):
                shutil.copy(sample_model().folder / name, folder / name)
            if model_id == NEW:
                tensors = load_file(folder / WEIGHTS_NAME)
                random = np.random.default_rng(0)
                for name, tensor in tensors.items():
                    noise = 1 + 0.1 * random.standard_normal(tensor.shape, np.float32)
                    tensors[name] = np.asarray(tensor * noise, tensor.dtype)
                save_file(tensors, folder / WEIGHTS_NAME)
            model = InstalledModel(model_id, model_id.title(), store.folder_of(model_id), "MIT")
            store.install(folder, model)
    return store


def in_use(library: Library) -> str | None:
    return library.models.in_use.id if library.models.in_use else None


def described_by(library: Library) -> list[int]:
    """How many photos each model has described, the first one first."""
    found = library.catalog.vectors.counts()
    return [count for key, count in found.items() if key.startswith("open_clip:")]


def is_same(one: SearchResult, other: SearchResult) -> bool:
    """Whether two answers rank the same photos by the same numbers."""
    return bool(
        np.array_equal(one.photo_ids, other.photo_ids)
        and np.array_equal(one.cosines, other.cosines)
    )
