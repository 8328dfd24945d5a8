"""Libraries of the search tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.indexer.search.pictures import RGB, Pictures


@pytest.fixture
def pictures(tmp_path: Path) -> Iterator[Pictures]:
    """An empty library."""
    library = Pictures(tmp_path)
    yield library
    library.close()


@pytest.fixture
def palette(pictures: Pictures) -> Pictures:
    """Thirty photos of three colours, ten shades each: ``red 0.png`` is the reddest."""
    for colour, channel in RGB.items():
        for shade in range(10):
            rgb = [20 + 9 * shade] * 3
            rgb[channel] = 230
            pictures.add(f"{colour} {shade}.png", (rgb[0], rgb[1], rgb[2]))
    return pictures
