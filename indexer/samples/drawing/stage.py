"""`Stage`: where, on a painted place, things may stand, float, fly or lie on a table."""

from dataclasses import dataclass

Band = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Stage:
    """The zones of a painted place, each from its far to its near edge (y, share of height).

    Attributes:
        ground: where feet and wheels stand.
        water: where boats float, if there is water.
        sky: where balloons and kites have their lower end, if the sky can be seen.
        table: the table top, if there is one.
    """

    ground: Band
    water: Band | None = None
    sky: Band | None = None
    table: Band | None = None
