from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from indexer import model_speed
from indexer.cancel import CancelToken
from indexer.embed.base import Preprocess
from indexer.errors import Cancelled
from indexer.messages import Message, counted
from indexer.model_speed import MAX_BATCHES, ModelSpeed, SpeedRecord, measure_speed
from indexer.types import EncoderId, Float32Array, UInt8Array

SPEED = ModelSpeed(10.0, 40.0, "CPU, 2 cores")


class SlowClock:
    """Seconds that pass only while the encoder works."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        self.now += 1e-6
        return self.now


class FakeEncoder:
    """Takes a tenth of a second for a photo; on its first batch, ten times as long."""

    id = EncoderId("fake")
    name = "fake"
    dim = 4
    batch_size = 8
    preprocess = Preprocess((16, 24), "shortest", "bicubic", (0, 0, 0), (1, 1, 1))

    def __init__(self, clock: SlowClock, device: str) -> None:
        self._clock = clock
        self.device = device
        self.batches: list[int] = []

    def encode_images(self, images: UInt8Array, token: CancelToken | None = None) -> Float32Array:
        if token is not None:
            token.raise_if_cancelled()
        assert images.shape[1:] == (16, 24, 3)
        self._clock.now += 0.1 * len(images) * (1 if self.batches else 10)
        self.batches.append(len(images))
        return np.zeros((len(images), 4), dtype=np.float32)

    def encode_texts(self, texts: Sequence[str]) -> Float32Array:
        raise AssertionError("images only")


@pytest.mark.parametrize("device", ["CPU, 2 cores", "CUDA, a card"])
def test_the_first_batch_does_not_count(device: str) -> None:
    clock = SlowClock()
    encoder = FakeEncoder(clock, device)
    speed = measure_speed(encoder, clock=clock, budget_s=100)
    assert speed.encoded_per_second == pytest.approx(10, rel=0.01)
    assert speed.prepared_per_second > 0
    assert speed.device == device
    assert encoder.batches == [1 if device.startswith("CPU") else 8] + [8] * MAX_BATCHES


def test_a_slow_model_is_measured_by_one_batch() -> None:
    clock = SlowClock()
    encoder = FakeEncoder(clock, "CPU, 1 core")
    measure_speed(encoder, clock=clock, budget_s=0.5)
    assert encoder.batches == [1, 8]


def test_it_can_be_cancelled() -> None:
    token = CancelToken()
    token.cancel()
    clock = SlowClock()
    with pytest.raises(Cancelled):
        measure_speed(FakeEncoder(clock, "CPU"), token, clock=clock)


def test_work_on_one_cpu_adds_up_and_beside_a_gpu_overlaps() -> None:
    assert SPEED.photos_per_second == pytest.approx(8)
    assert ModelSpeed(500, 40, "CUDA, a card").photos_per_second == 40
    assert ModelSpeed(10, 40, "MPS, Apple GPU").photos_per_second == 10


def test_another_model_is_slower_in_describing_not_in_reading() -> None:
    assert SPEED.of_another(0.1) == ModelSpeed(1.0, 40.0, "CPU, 2 cores")


def test_what_was_measured_is_remembered_for_these_weights(tmp_path: Path) -> None:
    record = SpeedRecord(tmp_path / "speeds.json")
    assert record.get("one", "abc") is None
    record.put("one", "abc", SPEED)
    record.put("two", "def", ModelSpeed(1, 2, "MPS, Apple GPU"))
    again = SpeedRecord(tmp_path / "speeds.json")
    assert again.get("one", "abc") == SPEED
    assert again.get("one", "other weights") is None
    assert again.get("two", "def") == ModelSpeed(1, 2, "MPS, Apple GPU")


def test_the_device_can_still_be_said_in_another_language(tmp_path: Path) -> None:
    device = counted(2, "CPU, {count} core", "CPU, {count} cores")
    SpeedRecord(tmp_path / "speeds.json").put("one", "abc", ModelSpeed(10, 40, device))
    found = SpeedRecord(tmp_path / "speeds.json").get("one", "abc")
    assert found is not None
    assert isinstance(found.device, Message)
    assert found.device.in_words(lambda *_: "CPU mit {count} Kernen", format) == "CPU mit 2 Kernen"


def test_other_versions_or_cores_ask_for_another_measurement(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = SpeedRecord(tmp_path / "speeds.json")
    record.put("one", "abc", SPEED)
    monkeypatch.setattr(model_speed, "usable_cores", lambda: 1000)
    assert record.get("one", "abc") is None


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"one": 5}', '{"one": {}}', "\0" * 20, '{"one": null}'],
)
def test_a_damaged_record_is_as_good_as_none(tmp_path: Path, content: str) -> None:
    path = tmp_path / "speeds.json"
    path.write_text(content)
    record = SpeedRecord(path)
    assert record.get("one", "abc") is None
    record.put("one", "abc", SPEED)
    assert record.get("one", "abc") == SPEED


@pytest.mark.parametrize("odd", [0, -3, "fast", None])
def test_a_speed_that_makes_no_sense_does_not_count(tmp_path: Path, odd: object) -> None:
    path = tmp_path / "speeds.json"
    record = SpeedRecord(path)
    record.put("one", "abc", SPEED)
    content = json.loads(path.read_text())
    content["one"]["encoded_per_second"] = odd
    path.write_text(json.dumps(content))
    assert record.get("one", "abc") is None


def test_a_profile_that_cannot_be_written_to_loses_nothing(tmp_path: Path) -> None:
    SpeedRecord(tmp_path / "no such folder" / "speeds.json").put("one", "abc", SPEED)
