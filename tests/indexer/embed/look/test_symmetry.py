"""What is learned is closed under mirroring, exactly: `mirrored` rests on it."""

from collections.abc import Sequence

import numpy as np
from PIL import Image

from indexer.embed.look import mirrored_fine, vlad
from indexer.embed.look.codebook import FILE_NAME, parity, read_codebook
from indexer.embed.look.colour import colour_and_layout, layout_parity
from indexer.embed.look.fine import fine_code
from indexer.embed.look.keypoints import local_descriptors, mirrored_bins
from indexer.resources import resource_path

BOOK = read_codebook(resource_path("look", FILE_NAME))


def test_mirroring_bins_twice_leaves_them() -> None:
    bins = mirrored_bins()
    np.testing.assert_array_equal(bins[bins], np.arange(128))


def test_descriptors_of_the_mirrored_picture_are_the_mirrored_descriptors(
    pictures: Sequence[Image.Image],
) -> None:
    plain = local_descriptors(pictures[0])
    other = local_descriptors(pictures[0].transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert np.median((plain[:, mirrored_bins()] @ other.T).max(axis=1)) > 0.98


def test_every_direction_is_even_or_odd() -> None:
    bins = mirrored_bins()
    for basis in (BOOK.descriptor_basis, BOOK.bit_basis):
        signs = parity(len(basis))[:, None]
        np.testing.assert_allclose(basis[:, bins], signs * basis, atol=1e-5)
        np.testing.assert_allclose(basis @ basis.T, np.eye(len(basis)), atol=1e-4)
    reflected = vlad.mirrored(BOOK.local_basis, BOOK)
    np.testing.assert_array_equal(reflected, BOOK.local_parity[:, None] * BOOK.local_basis)


def test_mirrored_descriptors_give_the_mirrored_codes(pictures: Sequence[Image.Image]) -> None:
    descriptors = local_descriptors(pictures[1])
    turned = descriptors[:, mirrored_bins()]
    np.testing.assert_allclose(
        vlad.aggregate(turned, BOOK),
        vlad.mirrored(vlad.aggregate(descriptors, BOOK), BOOK),
        atol=1e-3,
    )
    bits = np.unpackbits(np.frombuffer(fine_code(turned, BOOK), np.uint8))
    expected = np.unpackbits(np.frombuffer(mirrored_fine(fine_code(descriptors, BOOK)), np.uint8))
    assert np.mean(bits != expected) < 1e-3  # but for coordinates that are zero within rounding


def test_colours_stay_and_layout_turns(pictures: Sequence[Image.Image]) -> None:
    picture = pictures[2].resize((320, 256))
    colour, layout = colour_and_layout(picture)
    turned = colour_and_layout(picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    np.testing.assert_allclose(turned[0], colour, atol=1e-5)
    np.testing.assert_allclose(turned[1], layout * layout_parity(), atol=1e-5)
