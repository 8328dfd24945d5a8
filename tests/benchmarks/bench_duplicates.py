"""How well and how fast is found what is there twice? ``packaging/dev.py bench duplicates``.

* ``quality`` (the default): edits and hard negatives in a library, indexed and paired by the engine
  as ever; imagededup's PHash beside it, where it is installed;
* ``verification``: the same without a library: each edit against its nearest;
* ``cost``: candidates and groups of libraries of 10,000 to 100,000 photos that never were; what
  lists of many groups cost in a catalog is measured by ``bench groups``.

The first two need the folder of real photos with ``flickr500``, ``coco_val100`` and ``imagededup``.
docs/decisions/0016 and 0017 have figures.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

# One core's time is one core's; the parts that use more say so.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import pair_cost
import pair_quality
import pair_verification

ROOT = Path(__file__).resolve().parent.parent.parent
PARTS = {
    "quality": pair_quality.measure,
    "verification": pair_verification.measure,
    "cost": pair_cost.measure,
}


def main() -> None:
    """Measure and print."""
    configured = os.environ.get("KINDRED_REAL_PHOTOS")
    default = Path(configured) if configured else ROOT.parent / "shared" / "photos"
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", choices=PARTS, default="quality")
    real = parser.add_argument_group("quality and verification")
    real.add_argument("--photos", type=Path, default=default)
    real.add_argument("--originals", type=int, default=100, help="that are edited")
    real.add_argument("--seed", type=int, default=5)
    pair_quality.add_arguments(parser.add_argument_group("quality"))
    pair_verification.add_arguments(parser.add_argument_group("verification"))
    pair_cost.add_arguments(parser.add_argument_group("cost"))
    options = parser.parse_args()
    if options.part != "cost" and not options.photos.is_dir():
        parser.error(f"there are no photos at {options.photos}")
    PARTS[options.part](options)


if __name__ == "__main__":
    main()
