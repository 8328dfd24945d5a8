import hashlib
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from indexer.embed.look import fine_similarity, look_encoder, mirrored_fine
from indexer.embed.look.codebook import FILE_NAME
from indexer.embed.look.encoder import LookEncoder
from indexer.errors import UserFacingError
from indexer.resources import resource_path

LOOK = look_encoder()
Edit = Callable[[Image.Image], Image.Image]


def flipped(image: Image.Image) -> Image.Image:
    return image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)


def middle(share: float) -> Edit:
    def crop(image: Image.Image) -> Image.Image:
        width, height = image.size
        left, top = round(width * (1 - share) / 2), round(height * (1 - share) / 2)
        return image.crop((left, top, width - left, height - top))

    return crop


def test_vectors_are_of_unit_norm_and_codes_are_small(pictures: Sequence[Image.Image]) -> None:
    for picture in pictures[:6]:
        code = LOOK.describe(picture)
        assert code.vector.shape == (LOOK.dim,)
        assert code.vector.dtype == np.float32
        assert np.linalg.norm(code.vector) == pytest.approx(1, abs=1e-5)
        assert 0 < len(code.fine) <= 4096


def test_the_code_of_the_mirrored_picture_follows_from_the_code(
    pictures: Sequence[Image.Image],
) -> None:
    for picture in pictures[:6]:
        code, other = LOOK.describe(picture), LOOK.describe(flipped(picture))
        assert LOOK.mirrored(code.vector) @ other.vector > 0.85
        assert fine_similarity(mirrored_fine(code.fine), [other.fine])[0] > 0.85
        # Without mirroring they are far apart: the flip of signs is what brings them together.
        assert code.vector @ other.vector < LOOK.mirrored(code.vector) @ other.vector - 0.1


def test_a_symmetric_picture_is_its_own_mirror_image() -> None:
    half = Image.effect_noise((160, 240), 60).convert("RGB")
    whole = Image.new("RGB", (320, 240))
    whole.paste(half, (0, 0))
    whole.paste(flipped(half), (160, 0))
    vector = LOOK.describe(whole).vector
    assert LOOK.mirrored(vector) @ vector > 0.95


def test_mirroring_twice_changes_nothing(pictures: Sequence[Image.Image]) -> None:
    code = LOOK.describe(pictures[0])
    many = np.stack([[code.vector, -code.vector]] * 3)
    np.testing.assert_array_equal(LOOK.mirrored(LOOK.mirrored(many)), many)
    assert mirrored_fine(mirrored_fine(code.fine)) == code.fine


@pytest.mark.parametrize("size", [(1, 1), (2, 1), (1, 300), (7, 7), (4000, 10), (10, 4000)])
@pytest.mark.parametrize("colour", [(0, 0, 0), (128, 128, 128), (255, 255, 255), (200, 30, 60)])
def test_pictures_without_detail_have_a_vector(
    size: tuple[int, int], colour: tuple[int, int, int]
) -> None:
    code = LOOK.describe(Image.new("RGB", size, colour))
    assert np.isfinite(code.vector).all()
    assert np.linalg.norm(code.vector) == pytest.approx(1, abs=1e-5)
    assert code.fine == b""


def test_flat_pictures_of_one_colour_are_alike() -> None:
    red, dark_red, blue = (
        LOOK.describe(Image.new("RGB", size, colour)).vector
        for size, colour in (
            ((300, 200), (210, 40, 40)),
            ((90, 90), (190, 40, 40)),
            ((300, 200), (40, 40, 210)),
        )
    )
    assert red @ dark_red > 0.9
    assert red @ blue < 0.5


def test_panoramas_have_details() -> None:
    blocks = np.random.default_rng(3).integers(0, 2, (12, 600, 1), np.uint8) * 255
    noise = Image.fromarray(np.repeat(blocks, 3, axis=2))
    for size in ((6000, 120), (120, 6000)):
        code = LOOK.describe(
            noise.resize(size) if size[0] > size[1] else noise.rotate(90, expand=True).resize(size)
        )
        assert np.linalg.norm(code.vector) == pytest.approx(1, abs=1e-5)
        assert code.fine


def test_all_threads_see_the_same(pictures: Sequence[Image.Image]) -> None:
    alone = [LOOK.describe(picture) for picture in pictures[:8]]
    with ThreadPoolExecutor(4) as workers:
        together = list(workers.map(LOOK.describe, pictures[:8]))
    for one, other in zip(alone, together, strict=True):
        np.testing.assert_array_equal(one.vector, other.vector)
        assert one.fine == other.fine


@pytest.mark.parametrize(
    ("edit", "floor"),
    [
        (lambda image: image.resize((image.width // 2, image.height // 2)), 0.95),
        (middle(0.8), 0.95),
        (middle(0.6), 0.9),
        (lambda image: image.rotate(5, Image.Resampling.BICUBIC), 0.95),
        (lambda image: image.transpose(Image.Transpose.ROTATE_90), 0.95),
        (flipped, 0.95),
    ],
    ids=["half", "crop 80", "crop 60", "5 degrees", "90 degrees", "mirrored"],
)
def test_edited_pictures_are_found(
    pictures: Sequence[Image.Image], edit: Edit, floor: float
) -> None:
    library = [LOOK.describe(picture) for picture in pictures]
    vectors = np.stack([code.vector for code in library])
    fines = [code.fine for code in library]
    found = 0
    for number, picture in enumerate(pictures):
        code = LOOK.describe(edit(picture))
        cosines = np.maximum(vectors @ code.vector, vectors @ LOOK.mirrored(code.vector))
        details = np.maximum(
            fine_similarity(code.fine, fines), fine_similarity(mirrored_fine(code.fine), fines)
        )
        found += int(np.argmax(cosines + 4 * details) == number)
    assert found / len(pictures) >= floor


def test_the_original_is_far_above_chance_in_the_index_alone(
    pictures: Sequence[Image.Image],
) -> None:
    covered = pictures[0].copy()
    ImageDraw.Draw(covered).rectangle((0, 0, covered.width, covered.height // 5), fill="black")
    asked = LOOK.describe(covered).vector
    cosines = [float(asked @ LOOK.describe(picture).vector) for picture in pictures[:10]]
    assert cosines[0] > max(cosines[1:]) + 0.1


def test_the_id_names_the_codebook() -> None:
    data = resource_path("look", FILE_NAME).read_bytes()
    assert hashlib.sha256(data).hexdigest()[:16] in LOOK.id
    assert LookEncoder(resource_path("look", FILE_NAME)).id == LOOK.id


@pytest.mark.parametrize("damage", ["missing", "empty", "torn", "other file", "a folder"])
def test_a_damaged_codebook_is_told(tmp_path: Path, damage: str) -> None:
    path = tmp_path / FILE_NAME
    data = resource_path("look", FILE_NAME).read_bytes()
    if damage == "empty":
        path.write_bytes(b"")
    elif damage == "torn":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "other file":
        path.write_bytes(b"\x89PNG and so on" * 100)
    elif damage == "a folder":
        path.mkdir()
    encoder = LookEncoder(path)  # no file is read before it is needed
    with pytest.raises(UserFacingError, match="missing or damaged"):
        encoder.describe(Image.new("RGB", (50, 50)))
    with pytest.raises(UserFacingError, match="Install Kindred again"):
        _ = encoder.id


def test_opencv_waits_for_the_first_picture(repository: Path) -> None:
    program = (
        "import sys\n"
        "from indexer.embed.look import look_encoder\n"
        "print(look_encoder().id, 'cv2' in sys.modules)\n"
        "from PIL import Image\n"
        "look_encoder().describe(Image.new('RGB', (40, 30)))\n"
        "import cv2\n"
        "print(cv2.getNumThreads())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=repository, capture_output=True, text=True, check=True
    )
    assert done.stdout.split()[1:] == ["False", "1"]
