from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from indexer.catalog.catalog import Catalog
from indexer.types import Root
from tests.indexer.scan.library import Library


@pytest.fixture
def library(catalog: Catalog, root: Root) -> Library:
    return Library(catalog, root)


@pytest.fixture
def refuse_listing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make some folders unreadable; root may read everything, so chmod would not do."""
    real = os.scandir

    def refuse(*paths: Path, error: int = errno.EACCES) -> None:
        def scandir(path: str) -> Any:
            if Path(path) in paths:
                raise OSError(error, os.strerror(error), path)
            return real(path)

        monkeypatch.setattr("indexer.scan.folder.os.scandir", scandir)

    return refuse
