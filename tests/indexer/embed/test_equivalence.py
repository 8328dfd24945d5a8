"""The whole image path, from the file's bytes to the vector, against open_clip's own.

With ViT-B-32, the default architecture, and random weights: they tell the pictures of this test
apart (asserted below), so that a wrong resize, crop, colour or normalisation shows.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image, ImageOps, UnidentifiedImageError

from indexer.embed.loading import random_encoder
from indexer.embed.openclip import OpenClipEncoder
from indexer.media.decode import decode
from indexer.media.encoder_input import to_encoder_input
from indexer.media.photo import min_side_px
from indexer.types import Float32Array
from tests.indexer.embed.pictures import jpeg, render
from tests.indexer.embed.tiny_models import own_transform

FULL_SCALE = 0.9999
DRAFT = 0.999


@pytest.fixture(scope="module")
def encoder() -> OpenClipEncoder:
    return random_encoder("ViT-B-32", seed=0, device="cpu")


def reference(encoder: OpenClipEncoder, files: list[bytes]) -> Float32Array:
    """Vectors by open_clip's own ``preprocess`` and ``encode_image``."""
    transform = own_transform(encoder.model)
    images = [ImageOps.exif_transpose(Image.open(io.BytesIO(data))) for data in files]
    with torch.no_grad():
        features = encoder.model.encode_image(torch.stack([transform(image) for image in images]))
        rows: Float32Array = torch.nn.functional.normalize(features, dim=-1).numpy()
    return rows


def ours(encoder: OpenClipEncoder, files: list[bytes], min_side: int | None) -> Float32Array:
    inputs = [
        to_encoder_input(decode(data, "photo.jpg", min_side=min_side).image, encoder.preprocess)
        for data in files
    ]
    return encoder.encode_images(np.stack(inputs))


def assert_equal(encoder: OpenClipEncoder, files: list[bytes]) -> None:
    expected = reference(encoder, files)
    between = (expected @ expected.T)[np.triu_indices(len(files), 1)]
    assert between.max() < DRAFT - 0.005, "pictures that look alike to these weights prove nothing"

    full = (ours(encoder, files, None) * expected).sum(axis=1)
    # The pipeline's choice.
    draft = (ours(encoder, files, min_side_px(encoder.preprocess)) * expected).sum(axis=1)

    assert full.min() >= FULL_SCALE, full
    assert draft.min() >= DRAFT, draft


def test_rendered_photos(encoder: OpenClipEncoder) -> None:
    sizes = [(1500, 1100), (1100, 1500), (1300, 1000), (1024, 1024), (2400, 950)]
    assert_equal(encoder, [jpeg(render(seed, size)) for seed, size in enumerate(sizes)])


def test_camera_photos(encoder: OpenClipEncoder, real_photos: Path) -> None:
    files = []
    for path in sorted((real_photos / "mei_cameras").glob("*.jp*g")):
        data = path.read_bytes()
        try:
            with Image.open(io.BytesIO(data)) as image:
                # open_clip ignores colour profiles, and we do not: there the two must differ.
                if image.mode == "RGB" and "icc_profile" not in image.info:
                    files.append(data)
        except UnidentifiedImageError:  # some are broken on purpose
            continue
    if len(files) < 5:
        pytest.skip("the folder of real photos holds too few of cameras")
    assert_equal(encoder, files[:: len(files) // 5][:5])
