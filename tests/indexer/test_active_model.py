"""Which device a model is loaded onto, and what happens when that one does not work."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path
from typing import Any

import pytest

import indexer.active_model as active_model_module
from indexer.embed.loading import available_devices, load_encoder
from indexer.errors import DeviceError, ModelError
from indexer.events import EncoderChanged, Event, TroubleNoticed
from indexer.library import Library
from indexer.profile import Profile


def test_a_device_that_does_not_work_makes_room_for_the_cpu(profile_dir: Path) -> None:
    events: list[Event] = []
    library = Library.open(Profile(profile_dir), model_id="sample", listener=events.append)
    library.models.use_device("cuda:77")
    loaded = library.models.load()
    assert loaded is not None
    assert loaded.encoder.device.startswith("CPU")
    told = [event.error for event in events if isinstance(event, TroubleNoticed)]
    assert len(told) == 1
    assert "CPU" in told[0].reason
    ready = [event for event in events if isinstance(event, EncoderChanged)][-1]
    assert ready.error is None
    assert ready.device.startswith("CPU")
    assert library.close(10)
    again = Library.open(Profile(profile_dir), model_id="sample")
    assert again.models.device == "cuda:77"
    again.models.use_device(None)
    assert again.close(10)


def test_the_chosen_device_is_asked_for(profile_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str | None] = []

    def load(model: Any, device: str | None) -> Any:
        asked.append(device)
        return load_encoder(model, "cpu")

    monkeypatch.setattr(active_model_module, "load_encoder", load)
    library = Library.open(Profile(profile_dir), model_id="sample")
    library.models.load()
    library.models.use_device("cpu")
    library.models.load()
    library.models.use_device("cpu")  # no change: nothing is loaded again
    library.models.load()
    assert asked == [None, "cpu"]
    assert library.close(10)


@pytest.mark.skipif(os.name == "nt", reason="files in use cannot be deleted there")
def test_a_model_that_comes_after_the_end_leaves_the_catalog_alone(
    profile_dir: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Importing torch takes seconds: the profile may have been deleted meanwhile."""
    go_on, was_asked = threading.Event(), threading.Event()

    def load(model: Any, device: str | None) -> Any:
        was_asked.set()
        go_on.wait()
        return load_encoder(model, "cpu")

    monkeypatch.setattr(active_model_module, "load_encoder", load)
    library = Library.open(Profile(profile_dir), model_id="sample")
    library.models.load_soon()
    was_asked.wait()
    assert not library.close(0)
    shutil.rmtree(profile_dir)
    go_on.set()
    thread = next(one for one in threading.enumerate() if one.name == "model-loading")
    thread.join()
    assert not profile_dir.exists()
    assert not caplog.records


def test_a_broken_model_is_not_blamed_on_the_device(
    profile_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load(model: Any, device: str | None) -> Any:
        raise ModelError("broken")

    monkeypatch.setattr(active_model_module, "load_encoder", load)
    library = Library.open(Profile(profile_dir), model_id="sample")
    with pytest.raises(ModelError, match="broken"):
        library.models.load()
    assert library.close(10)


def test_devices_of_this_machine_can_be_listed_and_used() -> None:
    for device in available_devices():
        assert device.id != "cpu"
        assert device.name


def test_what_does_not_fit_is_an_error_of_the_device() -> None:
    import torch

    from indexer.embed.openclip import devices

    class TooLarge:
        def to(self, device: torch.device) -> Any:
            raise torch.OutOfMemoryError("out of memory. Tried to allocate 2 GiB")

    with pytest.raises(DeviceError, match="out of memory"):
        devices.move(TooLarge(), torch.device("meta"))
