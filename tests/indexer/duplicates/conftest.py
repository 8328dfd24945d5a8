from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from indexer.samples import draw, random_size, sample_scenes


@pytest.fixture(scope="session")
def scenes() -> Sequence[Image.Image]:
    """Eight rendered photos, no two of them of one place."""
    rng = np.random.default_rng(23)
    drawn = sample_scenes(8, rng, held_out=True)
    return [draw(scene, random_size(480, rng), rng) for scene in drawn]
