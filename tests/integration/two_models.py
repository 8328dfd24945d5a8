"""Two small models that make different vectors of a photo."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file, save_file

from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.models import ModelStore, sample_model
from indexer.profile import Profile

OLD, NEW = "old", "new"


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
