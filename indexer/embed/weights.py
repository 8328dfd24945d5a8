"""What a weights file holds, read without torch: its tensors, their shapes, and a digest of them.

Only the safetensors format is understood; everything that Kindred installs is kept in it, because
such a file cannot run code when it is loaded. Used when a model is imported, downloaded or loaded,
on whichever thread does that.

Format (upstream's README): an 8-byte little-endian length, a JSON header of that length that maps
each name to ``{"dtype", "shape", "data_offsets"}``, then the tensors' bytes.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.cancel import CancelToken
from indexer.errors import ModelError
from indexer.messages import message

_LENGTH = struct.Struct("<Q")
_MAX_HEADER_BYTES = 100_000_000  # the limit that the reference implementation sets
_CHUNK_BYTES = 1 << 20
_DTYPE_BITS = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "I16": 16, "U16": 16, "F16": 16,
    "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "F64": 64, "I64": 64, "U64": 64,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TensorEntry:
    """One tensor in a weights file."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    """Byte offset in the file."""
    end: int


def read_tensors(path: Path) -> dict[str, TensorEntry]:
    """The tensors of a safetensors file, by name; their data is not read.

    Raises:
        ModelError: The file cannot be read, is no safetensors file, or is shorter than it says.
    """
    try:
        size_bytes = path.stat().st_size
        with path.open("rb") as file:
            prefix = file.read(_LENGTH.size)
            length = _LENGTH.unpack(prefix)[0] if len(prefix) == _LENGTH.size else 0
            if not 2 <= length <= min(_MAX_HEADER_BYTES, size_bytes - _LENGTH.size):
                raise _not_weights(path)
            header = json.loads(file.read(length))
    except OSError as error:
        raise ModelError(
            message("{name} cannot be read", name=path.name),
            error.strerror or str(error),
            message("Check the file"),
        ) from error
    except ValueError as error:  # not JSON, or not UTF-8
        raise _not_weights(path) from error
    if not isinstance(header, dict):
        raise _not_weights(path)

    data_start = _LENGTH.size + length
    tensors: dict[str, TensorEntry] = {}
    for name, entry in header.items():
        if name != "__metadata__":
            tensors[name] = _tensor(path, entry, data_start)
    end = max((tensor.end for tensor in tensors.values()), default=0)
    if not tensors:
        raise _not_weights(path)
    if end > size_bytes:
        raise ModelError(
            message("{name} is damaged", name=path.name),
            message(
                "it should be {end:,} bytes long but has only {size_bytes:,}: the rest is missing",
                end=end,
                size_bytes=size_bytes,
            ),
            message("Copy or download the file again"),
        )
    return tensors


def weights_digest(path: Path, token: CancelToken | None = None) -> str:
    """SHA-256 (hex) over the names, types, shapes and bytes of all tensors, in order of name.

    Unlike a hash of the file it does not depend on who wrote it: the same weights have the same
    digest whether they were downloaded as safetensors or converted from a pickle.

    Raises:
        ModelError: As `read_tensors`.
        Cancelled: The token was cancelled.
    """
    tensors = read_tensors(path)
    digest = hashlib.sha256()
    buffer = memoryview(bytearray(_CHUNK_BYTES))
    with path.open("rb") as file:
        for name, tensor in sorted(tensors.items()):
            digest.update(json.dumps([name, tensor.dtype, tensor.shape]).encode())
            file.seek(tensor.start)
            left = tensor.end - tensor.start
            while left:
                if token is not None:
                    token.raise_if_cancelled()
                count = file.readinto(buffer[: min(left, _CHUNK_BYTES)])
                if not count:
                    raise _not_weights(path)  # became shorter while it was read
                digest.update(buffer[:count])
                left -= count
    return digest.hexdigest()


def _tensor(path: Path, entry: Any, data_start: int) -> TensorEntry:
    try:
        dtype, shape = str(entry["dtype"]), tuple(int(side) for side in entry["shape"])
        start, end = (int(offset) for offset in entry["data_offsets"])
    except (KeyError, TypeError, ValueError) as error:
        raise _not_weights(path) from error
    size_bits = _DTYPE_BITS.get(dtype)
    count = 1
    for side in shape:
        count *= side
    if start < 0 or end < start or (size_bits and count * size_bits != 8 * (end - start)):
        raise _not_weights(path)
    return TensorEntry(dtype, shape, data_start + start, data_start + end)


def _not_weights(path: Path) -> ModelError:
    return ModelError(
        message("{name} is not a model that Kindred can read", name=path.name),
        message("it is no .safetensors file, or it is damaged"),
        message("Choose a .safetensors file of an open_clip model, or the folder that holds one"),
    )
