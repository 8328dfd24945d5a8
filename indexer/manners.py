"""How indexing behaves towards whoever works at the computer meanwhile; plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from indexer.cores import usable_cores


class Threads(StrEnum):
    """How many cores indexing may use."""

    ALL = "all"
    HALF = "half"
    ONE = "one"

    def among(self, cores: int | None = None) -> int:
        """How many of ``cores`` (None: of those that this process may use), at least 1."""
        cores = cores or usable_cores()
        match self:
            case Threads.ALL:
                return cores
            case Threads.HALF:
                return max(1, cores // 2)
            case Threads.ONE:
                return 1


@dataclass(frozen=True, slots=True)
class Manners:
    """What runs honour, from one moment to the next.

    The defaults are those of the command line, where somebody waits for the end; the window has
    its own.
    """

    threads: Threads = Threads.ALL
    """All by default: runs have a low priority, so other programs come first anyway."""
    pause_on_battery: bool = False
