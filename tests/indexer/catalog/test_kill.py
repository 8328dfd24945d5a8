"""A process that is killed while it writes: what it had committed is there, in whole batches."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from indexer.catalog.catalog import Catalog
from tests.indexer.catalog.making import ENCODER

BATCH = 40
WRITER = f"""
import sys
from pathlib import Path
from indexer.catalog.catalog import Catalog
from tests.indexer.catalog.making import arrival, broken

catalog = Catalog.open(Path(sys.argv[1]))
root = catalog.roots.all()[0]
number = 0
while True:
    batch = [arrival(root, f"batch {{number}}/{{i}}.jpg") for i in range({BATCH - 1})]
    catalog.commit([*batch, broken(root, f"batch {{number}}/x.jpg")])
    print(number, flush=True)
    number += 1
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_writer_leaves_whole_batches(
    profile_dir: Path, tmp_path: Path, repository: Path, seed: int
) -> None:
    path = profile_dir / "catalog.db"
    catalog = Catalog.open(path)
    catalog.roots.add(tmp_path)
    catalog.close()
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, path], cwd=repository, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout is not None
    with writer:
        told = [writer.stdout.readline() for _ in range(3)]
        # Somewhere within the next batch: they take a few milliseconds each.
        time.sleep(random.Random(seed).uniform(0, 0.02))
        writer.kill()
        told += writer.stdout.readlines()
    committed = int(told[-1]) + 1

    catalog = Catalog.open(path)
    try:
        (root,) = catalog.roots.all()
        folders = catalog.files.folders(root.id)
        # The batch in flight may be there, whole, although nobody was told.
        assert committed <= len(folders) <= committed + 1
        photos = len(folders) * (BATCH - 1)
        assert catalog.photos.ids().size == catalog.photos.counts().files == photos
        assert catalog.vectors.ids(ENCODER).size == photos
        assert sum(ids.size for ids, _ in catalog.vectors.chunks(ENCODER)) == photos
        assert catalog.names.find("batch")[1] == photos
        assert catalog.problems.count() == len(folders)
        assert catalog._database.row("PRAGMA integrity_check") == ("ok",)
        assert catalog._database.rows("PRAGMA foreign_key_check") == []
    finally:
        catalog.close()
