"""Reading weights files without torch."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from indexer.cancel import CancelToken
from indexer.embed.weights import read_tensors, weights_digest
from indexer.errors import Cancelled, ModelError

TENSORS: dict[str, np.ndarray[Any, Any]] = {
    "b.weight": np.arange(12, dtype=np.float16).reshape(3, 4),
    "a.bias": np.array(2.5, dtype=np.float32),
    "c": np.arange(700_000, dtype=np.int64),
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "model.safetensors"
    safetensors.numpy.save_file(TENSORS, file)
    return file


def write(path: Path, header: Any, data: bytes = b"") -> Path:
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)
    return path


def test_names_shapes_and_types_are_those_of_the_reference_implementation(path: Path) -> None:
    tensors = read_tensors(path)
    assert {name: tensor.shape for name, tensor in tensors.items()} == {
        name: array.shape for name, array in TENSORS.items()
    }
    assert tensors["b.weight"].dtype == "F16"
    data = path.read_bytes()
    for name, tensor in tensors.items():
        assert data[tensor.start : tensor.end] == TENSORS[name].tobytes()


def test_the_digest_is_of_the_weights_and_not_of_the_file(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.safetensors"
    entries: dict[str, Any] = {}
    data = b""
    for name in sorted(TENSORS, reverse=True):  # another order, with a remark of another program
        raw = TENSORS[name].tobytes()
        dtype = {"float16": "F16", "float32": "F32", "int64": "I64"}[str(TENSORS[name].dtype)]
        shape = list(TENSORS[name].shape)
        offsets = [len(data), len(data) + len(raw)]
        entries[name] = {"dtype": dtype, "shape": shape, "data_offsets": offsets}
        data += raw
    write(other, {"__metadata__": {"format": "pt"}, **entries}, data)
    assert other.read_bytes() != path.read_bytes()
    assert weights_digest(other) == weights_digest(path)


@pytest.mark.parametrize(
    "change",
    [
        {"a.bias": np.array(2.5000002, dtype=np.float32)},
        {"b.weight": TENSORS["b.weight"].reshape(4, 3)},
        {"d": np.zeros(1, np.float32)},
    ],
)
def test_the_digest_changes_with_the_weights(
    path: Path, tmp_path: Path, change: dict[str, Any]
) -> None:
    other = tmp_path / "other.safetensors"
    safetensors.numpy.save_file({**TENSORS, **change}, other)
    assert weights_digest(other) != weights_digest(path)


def test_a_file_that_ends_too_early_is_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(ModelError, match="damaged"):
        read_tensors(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"\xff" * 64,
        struct.pack("<Q", 4) + b"nope",
        struct.pack("<Q", 2) + b"[]",
    ],
    ids=["empty", "zip", "ones", "no JSON", "a list"],
)
def test_what_is_no_weights_file_is_said(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.safetensors"
    file.write_bytes(content)
    with pytest.raises(ModelError, match="not a model that Kindred can read"):
        read_tensors(file)


@pytest.mark.parametrize(
    "entry",
    [
        {"dtype": "F32", "shape": [2], "data_offsets": [0, 4]},  # two numbers in four bytes
        {"dtype": "F32", "shape": [1], "data_offsets": [4, 0]},
        {"dtype": "F32", "shape": "1", "data_offsets": None},
        {"shape": [1]},
        7,
    ],
)
def test_a_header_that_contradicts_itself_is_refused(tmp_path: Path, entry: Any) -> None:
    file = write(tmp_path / "x.safetensors", {"a": entry}, b"\0" * 8)
    with pytest.raises(ModelError, match="not a model that Kindred can read"):
        read_tensors(file)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be read"):
        read_tensors(tmp_path / "none.safetensors")


def test_hashing_can_be_cancelled(path: Path) -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        weights_digest(path, token)
