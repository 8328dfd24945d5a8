from __future__ import annotations

import struct
from datetime import datetime

import imagecodecs
import numpy as np
import pytest

from indexer.errors import PhotoError
from indexer.media.decode import decode
from indexer.media.jxl import codestream_size
from indexer.media.orientation import apply_orientation
from tests.indexer.media.pictures import difference, encode, exif_of, scene

_XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
    b' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description'
    b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4"/></rdf:RDF></x:xmpmeta>'
)


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content) + 8) + kind + content


@pytest.mark.parametrize(
    "size",
    [
        *((1, 1), (8, 8), (256, 256), (264, 8), (31, 20), (513, 8), (9000, 3)),
        *((480, 400), (640, 480), (300, 200), (480, 270), (500, 400), (600, 300)),  # the ratios
    ],
)
def test_size_from_the_codestream(size: tuple[int, int]) -> None:
    pixels = np.zeros((size[1], size[0], 3), np.uint8)
    assert codestream_size(bytes(imagecodecs.jpegxl_encode(pixels, effort=1))) == size


@pytest.mark.parametrize("stream", [b"", b"\xff\x0a", b"JXL something else"])
def test_no_codestream(stream: bytes) -> None:
    with pytest.raises(PhotoError):
        codestream_size(stream)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_transcoded_jpeg_is_turned_once_and_keeps_its_metadata(orientation: int) -> None:
    exif = exif_of(
        {0x0112: orientation, 0x0110: "Cam"}, {0x9003: "2020:01:02 03:04:05", 0x9291: "25"}
    )
    data = bytes(imagecodecs.jpegxl_encode_jpeg(encode(scene(), "JPEG", exif=exif)))
    decoded = decode(data, "a.jxl", min_side=None)
    expected = apply_orientation(scene(), orientation)
    assert (decoded.width, decoded.height) == decoded.image.size == expected.size
    assert difference(decoded.image, expected) < 2
    assert decoded.metadata.camera == "Cam"
    assert decoded.metadata.taken_at == datetime(2020, 1, 2, 3, 4, 5, 250_000)


@pytest.mark.parametrize("is_compressed", [False, True])
def test_metadata_boxes(is_compressed: bool) -> None:
    data = bytes(imagecodecs.jpegxl_encode(np.asarray(scene()), lossless=True, usecontainer=True))
    exif = bytes(4) + exif_of({0x0110: "Cam"}).tobytes().removeprefix(b"Exif\0\0")
    for kind, content in ((b"Exif", exif), (b"xml ", _XMP)):
        packed = kind + bytes(imagecodecs.brotli_encode(content))
        data += _box(b"brob", packed) if is_compressed else _box(kind, content)
    metadata = decode(data, "a.jxl", min_side=None).metadata
    assert metadata.camera == "Cam"
    assert metadata.rating == 4


@pytest.mark.parametrize("content", [b"", b"\xff" * 30, b"\0\0\0\x10" + b"x" * 9])
def test_broken_boxes_do_not_stop_a_picture(content: bytes) -> None:
    data = bytes(imagecodecs.jpegxl_encode(np.asarray(scene()), lossless=True, usecontainer=True))
    boxes = _box(b"Exif", content) + _box(b"brob", b"xml " + content) + content
    assert difference(decode(data + boxes, "a.jxl", min_side=None).image, scene()) == 0


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_kinds_of_pixels(dtype: str, channels: int) -> None:
    pixels = np.full((24, 32, channels), 200, np.uint8)
    pixels[:12] = 50
    if channels == 4:
        pixels[:, :, 3] = 255
    scale = {"uint8": 1, "uint16": 257, "float32": 1 / 255}[dtype]
    stored = (pixels.astype(np.float64) * scale).astype(dtype)
    data = imagecodecs.jpegxl_encode(stored.squeeze(), lossless=dtype != "float32")
    image = decode(bytes(data), "a.jxl", min_side=None).image
    assert image.mode == "RGB"
    for row, level in ((2, 50), (22, 200)):
        assert abs(int(np.asarray(image)[row, 5, 1]) - level) <= 3
