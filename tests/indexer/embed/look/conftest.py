from collections.abc import Sequence

import numpy as np
import pytest
from PIL import Image

from indexer.samples import draw, random_size, sample_scenes


@pytest.fixture(scope="session")
def pictures() -> Sequence[Image.Image]:
    """Twenty-four rendered pictures of scenes that Look was not trained on."""
    rng = np.random.default_rng(17)
    scenes = sample_scenes(24, rng, held_out=True)
    return [draw(scene, random_size(400, rng), rng) for scene in scenes]
