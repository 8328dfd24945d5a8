"""A real catalog and index, and an encoder so simple that its answers are known beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from indexer.ann.index import VectorIndex
from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, Description, NewPhoto
from indexer.embed.base import Preprocess
from indexer.media.photo import prepare
from indexer.search.engine import SearchEngine
from indexer.search.sides import look_side, meaning_side
from indexer.types import (
    EncoderId,
    FileStat,
    Float32Array,
    Metadata,
    PhotoId,
    Root,
    UInt8Array,
)

RGB = {"red": 0, "green": 1, "blue": 2}
RGB8 = tuple[int, int, int]


class ColourEncoder:
    """Sees the mean colour of a picture, and knows the words red, green and blue.

    Texts and pictures lie in cones of their own, as with CLIP: a text's cosines with pictures
    are lower and spread less than those of two pictures.
    """

    id = EncoderId("colour-encoder")
    name = "Colours"
    dim = 8
    device = "CPU"
    preprocess = Preprocess((8, 8), "squash", "bicubic", (0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
    batch_size = 4

    def __init__(self) -> None:
        self.texts_encoded: list[str] = []
        self.images_encoded = 0

    def encode_images(self, images: UInt8Array, token: CancelToken | None = None) -> Float32Array:
        self.images_encoded += len(images)
        rows = np.zeros((len(images), self.dim), np.float32)
        rows[:, :3] = images.reshape(len(images), -1, 3).mean(axis=1) / 255
        rows[:, 3] = 0.8
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)

    def encode_texts(self, texts: Sequence[str]) -> Float32Array:
        self.texts_encoded.extend(texts)
        rows = np.zeros((len(texts), self.dim), np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                if word in RGB:
                    row[RGB[word]] += 0.5
            row[4] = 1.0
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@dataclass(frozen=True)
class HalvesCode:
    vector: Float32Array
    fine: bytes


class HalvesLook:
    """Sees how light the left and the right half of a picture are, and its colours."""

    id = EncoderId("halves-look")
    dim = 8

    def describe(self, image: Image.Image) -> HalvesCode:
        pixels = np.asarray(image, np.float32) / 255
        left, right = np.array_split(pixels, 2, axis=1)
        halves = np.array([left.mean(), right.mean()])
        row = np.concatenate([halves - halves.mean(), 0.3 * pixels.mean(axis=(0, 1)), np.zeros(3)])
        row[7] = 0.05
        return HalvesCode((row / np.linalg.norm(row)).astype(np.float32), b"")

    def mirrored(self, vectors: Float32Array) -> Float32Array:
        return vectors[..., [1, 0, 2, 3, 4, 5, 6, 7]]


class Pictures:
    """A library on disk and in a catalog, filled by the tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "photos"
        self.folder.mkdir()
        self.index_folder = folder / "index"
        self.catalog = Catalog.open(folder / "catalog.db")
        self.root: Root = self.catalog.roots.add(self.folder)
        self.encoder = ColourEncoder()
        self.index = VectorIndex.open(
            self.index_folder, self.catalog.vectors, self.encoder.id, self.encoder.dim
        )
        self.look = HalvesLook()
        self.look_index = VectorIndex.open(
            self.index_folder, self.catalog.vectors, self.look.id, self.look.dim
        )
        self.thumbnails: dict[PhotoId, bytes] = {}
        thumbnail = self.thumbnails.get
        self.meaning = meaning_side(self.catalog, self.index, self.encoder, thumbnail)
        self.looks = look_side(self.catalog, self.look_index, self.look, thumbnail)
        self.engine = SearchEngine(self.catalog, self.meaning, self.looks)
        self.without_model = SearchEngine(self.catalog, None, self.looks)
        self.by_name = SearchEngine(self.catalog, None)

    def close(self) -> None:
        assert self.index.close()
        assert self.look_index.close()
        self.catalog.close()

    def draw(self, name: str, colour: RGB8 | UInt8Array) -> Path:
        """A picture on disk, not yet in the library."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        image = (
            Image.fromarray(colour)
            if isinstance(colour, np.ndarray)
            else Image.new("RGB", (64, 48), colour)
        )
        image.save(path)
        return path

    def add(
        self,
        name: str,
        colour: RGB8 | UInt8Array,
        *,
        has_vector: bool = True,
        has_look: bool = True,
        metadata: Metadata | None = None,
    ) -> PhotoId:
        """A picture on disk and in the library."""
        path = self.draw(name, colour)
        data = path.read_bytes()
        prepared = prepare(data, name, [self.encoder.preprocess])
        pixels = prepared.encoder_inputs[self.encoder.preprocess]
        vector = self.encoder.encode_images(pixels[None])[0]
        code = self.look.describe(Image.open(path))
        described = [Description(self.encoder.id, vector)] if has_vector else []
        described += [Description(self.look.id, code.vector, code.fine)] if has_look else []
        arrival = Arrival(
            root_id=self.root.id,
            relative_path=name.encode(),
            stat=FileStat(len(data), path.stat().st_mtime_ns, 0),
            photo=NewPhoto(
                content_hash=prepared.content_hash,
                size_bytes=len(data),
                width=prepared.width,
                height=prepared.height,
                format=prepared.format,
                metadata=metadata or Metadata(),
                pixel_hash=prepared.pixel_hash,
                sharpness=prepared.sharpness,
                mean_color=prepared.mean_color,
            ),
            descriptions=tuple(described),
        )
        result = self.catalog.commit([arrival])
        photo_id = result.photo_ids[0]
        assert photo_id is not None
        self.thumbnails[photo_id] = prepared.thumbnail
        if has_vector:
            self.index.add(np.array([photo_id]), vector[None])
        if has_look:
            self.look_index.add(np.array([photo_id]), code.vector[None])
        return photo_id

    def remove(self, name: str) -> None:
        """The file vanished and a scan noticed; the index has not been told."""
        folder, _, file_name = name.encode().rpartition(b"/")
        known = self.catalog.files.known(self.root.id, folder)
        file_id = known[file_name].file_id
        assert file_id is not None
        self.catalog.files.forget([file_id])
