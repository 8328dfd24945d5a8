"""How large a picture may be before decoding it would endanger the machine's memory.

Used by every reader, before it decodes. A file of a few kilobytes can claim billions of pixels.
"""

from __future__ import annotations

import ctypes
import functools
import os
import subprocess
import sys

from indexer.cores import usable_cores
from indexer.errors import PhotoError
from indexer.messages import message

_BYTES_PER_PIXEL = 4  # Pillow keeps RGB in four bytes
_MEMORY_SHARE = 8  # decoding may take an eighth of the memory, all workers together
_FLOOR_PIXELS = 128_000_000
"""Never less: cameras and stitched panoramas reach 100 MP, and two of them rarely meet."""
_UNKNOWN_MEMORY_BYTES = 4 << 30


@functools.cache
def default_pixel_limit() -> int:
    """Pixels that one decode worker may produce: its share of an eighth of the memory."""
    workers = usable_cores()
    share = physical_memory_bytes() // _MEMORY_SHARE // workers // _BYTES_PER_PIXEL
    return max(_FLOOR_PIXELS, share)


def check_size(width: int, height: int, pixel_limit: int) -> None:
    """Refuse a picture by the size that its header states, before anything is allocated.

    Raises:
        PhotoError: It has no pixels, or more than ``pixel_limit``.
    """
    if width <= 0 or height <= 0:
        raise PhotoError(
            message("The file is damaged"), message("It says that the picture has no pixels")
        )
    if width * height > pixel_limit:
        raise too_large(width, height)


def too_large(width: int = 0, height: int = 0) -> PhotoError:
    """The refusal of a picture by its size; without a size where it is not known."""
    what = message("The picture is too large to open safely")
    if width and height:
        what = message(
            "The picture is too large to open safely ({width:,} × {height:,} pixels)",
            width=width,
            height=height,
        )
    return PhotoError(
        what,
        message("Opening it could use up the memory of this computer"),
    )


def physical_memory_bytes() -> int:
    """Memory of this machine; a careful guess where the system does not tell."""
    try:
        if sys.platform == "win32":
            return _windows_memory_bytes()
        if sys.platform == "darwin":
            answer = subprocess.run(
                ["/usr/sbin/sysctl", "-n", "hw.memsize"], capture_output=True, check=True, timeout=5
            )
            return int(answer.stdout)
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError, AttributeError, subprocess.SubprocessError):
        return _UNKNOWN_MEMORY_BYTES


class _MemoryStatus(ctypes.Structure):
    """MEMORYSTATUSEX of the Windows API."""

    _fields_ = (
        ("dwLength", ctypes.c_ulong),
        ("dwMemoryLoad", ctypes.c_ulong),
        ("ullTotalPhys", ctypes.c_ulonglong),
        ("ullAvailPhys", ctypes.c_ulonglong),
        ("ullTotalPageFile", ctypes.c_ulonglong),
        ("ullAvailPageFile", ctypes.c_ulonglong),
        ("ullTotalVirtual", ctypes.c_ulonglong),
        ("ullAvailVirtual", ctypes.c_ulonglong),
        ("ullAvailExtendedVirtual", ctypes.c_ulonglong),
    )


def _windows_memory_bytes() -> int:
    status = _MemoryStatus(dwLength=ctypes.sizeof(_MemoryStatus))
    kernel32 = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    if not kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        raise OSError("GlobalMemoryStatusEx failed")
    return int(status.ullTotalPhys)
