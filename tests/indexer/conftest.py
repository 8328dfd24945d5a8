"""A catalog of the test's own, and one root in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from indexer.types import Root


@pytest.fixture
def catalog(profile_dir: Path) -> Iterator[Catalog]:
    opened = Catalog.open(profile_dir / "catalog.db")
    yield opened
    opened.close()


@pytest.fixture
def root(catalog: Catalog, tmp_path: Path) -> Root:
    folder = tmp_path / "photos"
    folder.mkdir()
    return catalog.roots.add(folder)
