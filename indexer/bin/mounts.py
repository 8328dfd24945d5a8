"""Which mount a path lies on: within one, a file is moved by renaming it, without copying a byte.

Device numbers do not tell: a folder that is mounted at a second place (a bind mount) has the number
of the first one, and still no rename leads from one to the other.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path

_TABLE = Path("/proc/self/mountinfo")
_OCTAL = re.compile(rb"\\([0-7]{3})")


class Mounts:
    """Asks the system anew each time: drives come and go."""

    def top_of(self, path: Path) -> Path:
        """The top folder of the volume that a path lies on, as `os.path.ismount` sees it."""
        # send2trash puts the volume's trash there, hence its own way of looking.
        top = Path(os.path.realpath(path))
        while not os.path.ismount(top):
            top = top.parent
        return top

    def mount_of(self, path: Path) -> tuple[int, str]:
        """Names the mount; equal for two paths between which a rename is possible.

        Raises:
            OSError: Nothing is there.
        """
        real = os.path.realpath(path)
        device = os.stat(real).st_dev  # noqa: PTH116
        inside = ""
        with suppress(OSError):
            for line in _TABLE.read_bytes().splitlines():
                # mount id, parent id, major:minor, root, mount point, …; see proc(5)
                point = os.fsdecode(_OCTAL.sub(_unescape, line.split(b" ", 5)[4]))
                is_inside = real == point or real.startswith(point.rstrip("/") + "/")
                if is_inside and len(point) >= len(inside):
                    inside = point
        return device, inside


def _unescape(match: re.Match[bytes]) -> bytes:
    return bytes([int(match[1], 8)])
