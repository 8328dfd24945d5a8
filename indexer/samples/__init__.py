"""The sample library: pictures that Kindred renders itself, with the truth about them.

Used by `kindred samples`, the demo, the tests, the benchmarks and the script that trains the sample
model. Pillow and NumPy only, no threads of its own, deterministic from a seed.
"""

from indexer.samples.captions import (
    Caption,
    captions,
    full_caption,
    natural_caption,
    short_query,
)
from indexer.samples.drawing.picture import draw, random_size
from indexer.samples.library import (
    DEFAULT_SEED,
    TRUTH_NAME,
    SampleTruth,
    is_complete,
    render_library,
)
from indexer.samples.scene import Scene, all_scenes, is_held_out, sample_scenes
from indexer.samples.tasks import (
    ComposedBenchmark,
    ComposedTask,
    TaskPicture,
    composed_tasks,
    held_out_pictures,
)

__all__ = [
    "DEFAULT_SEED",
    "TRUTH_NAME",
    "Caption",
    "ComposedBenchmark",
    "ComposedTask",
    "SampleTruth",
    "Scene",
    "TaskPicture",
    "all_scenes",
    "captions",
    "composed_tasks",
    "draw",
    "full_caption",
    "held_out_pictures",
    "is_complete",
    "is_held_out",
    "natural_caption",
    "random_size",
    "render_library",
    "sample_scenes",
    "short_query",
]
