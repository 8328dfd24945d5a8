"""A hub on loopback that serves the sample model under two other names."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

import pytest

from indexer.embed import transfer
from indexer.embed.catalogue import ModelCatalogue, ModelFile
from indexer.embed.installed import CONFIG_NAME, WEIGHTS_NAME
from indexer.embed.models import sample_model
from tests.app.views.models.page.acting import OTHER
from tests.indexer.embed.entries import REPO, REVISION, make_entry
from tests.indexer.embed.loopback_hub import LoopbackHub


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    monkeypatch.setattr(transfer, "RETRY_WAITS_S", (0.01, 0.01))
    folder = sample_model().folder
    files = {
        (REPO, REVISION, name): (folder / name).read_bytes() for name in (CONFIG_NAME, WEIGHTS_NAME)
    }
    with LoopbackHub(files) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.endpoint)
        yield hub


@pytest.fixture(autouse=True)
def _two_models_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = sample_model().weights_path.read_bytes()
    tiny = make_entry(ModelFile(WEIGHTS_NAME, len(weights), hashlib.sha256(weights).hexdigest()))
    other = replace(tiny, id=OTHER, name="Other CLIP", relative_speed=4.5)
    catalogue = ModelCatalogue((tiny, other))
    monkeypatch.setattr(ModelCatalogue, "load", classmethod(lambda _cls, _path=None: catalogue))
