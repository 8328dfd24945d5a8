"""A catalog without files, to be filled with photos that are there twice."""

from __future__ import annotations

import pytest

from indexer.catalog.catalog import Catalog
from indexer.types import Root
from tests.indexer.library.twice import Twice


@pytest.fixture
def twice(catalog: Catalog, root: Root) -> Twice:
    return Twice(catalog, root)
