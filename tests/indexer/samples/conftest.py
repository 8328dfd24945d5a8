"""One rendered sample library, small in pixels but complete, for all tests of this folder."""

from pathlib import Path

import pytest

from indexer.samples import SampleTruth, render_library


@pytest.fixture(scope="session")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[SampleTruth]]:
    """The folder, and what `render_library` returned. Not to be written to."""
    folder = tmp_path_factory.mktemp("samples") / "Sample library"
    return folder, render_library(folder, scale=0.22)
