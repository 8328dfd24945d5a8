"""What does it take to compare a folder with the library? ``packaging/dev.py bench comparing``.

Half of some photos are indexed; compared with them are a copy of that half, smaller copies of it
(half the size, JPEG 60), and the other half, which nobody knows: processor time and seconds a file,
and on which list the files came. Needs the folder of real photos with ``flickr500``; with
``--photos`` any folder of JPEG files will do. docs/decisions/0019 has figures.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from collections import Counter
from pathlib import Path

# What is measured is the time of all threads together.
os.environ.setdefault("OMP_NUM_THREADS", "1")

from PIL import Image

from indexer.library import Library
from indexer.profile import Profile

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Measure and print."""
    configured = os.environ.get("KINDRED_REAL_PHOTOS")
    default = Path(configured) if configured else ROOT.parent / "shared" / "photos"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--photos", type=Path, default=default / "flickr500")
    parser.add_argument("--most", type=int, default=500, help="photos that are taken (500)")
    options = parser.parse_args()
    paths = sorted(options.photos.rglob("*.jpg"))[: options.most]
    if not paths:
        parser.error(f"there are no photos at {options.photos}")
    with tempfile.TemporaryDirectory() as folder:
        measure(paths, Path(folder))


def measure(paths: list[Path], folder: Path) -> None:
    """Fill a library and three folders, and compare."""
    for row, path in enumerate(paths):
        half = ("known", "copies") if row % 2 else ("new",)
        for name in half:
            (folder / name).mkdir(exist_ok=True)
            shutil.copyfile(path, folder / name / f"{row:05}.jpg")
    (folder / "smaller").mkdir()
    for path in sorted((folder / "known").iterdir()):
        with Image.open(path) as image:
            small = image.convert("RGB").resize((image.width // 2, image.height // 2))
            small.save(folder / "smaller" / path.name, quality=60)
    library = Library.open(Profile(folder / "profile"))
    try:
        library.roots.add(folder / "known")
        library.indexing.run_to_end()
        count = library.catalog.photos.counts().photos
        print(f"{count} photos in the library")
        for name in ("copies", "smaller", "new"):
            print(_line(library, folder / name), flush=True)
    finally:
        library.close(10)


def _line(library: Library, folder: Path) -> str:
    cpu_s, began_s = time.process_time(), time.perf_counter()
    found = library.comparing.run(folder)
    cpu_s, wall_s = time.process_time() - cpu_s, time.perf_counter() - began_s
    tiers = Counter(match.tier.value for match in found.both)
    lists = ", ".join(f"{number} {tier}" for tier, number in sorted(tiers.items()))
    files = len(found.both) + len(found.there)
    return (
        f"{folder.name:8} {files:5} files: {1000 * cpu_s / files:6.1f} ms of processor time and"
        f" {1000 * wall_s / files:6.1f} ms a file; {lists or 'none'} here, {len(found.there)} there"
    )


if __name__ == "__main__":
    main()
