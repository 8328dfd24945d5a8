"""Lets a thread step back behind whatever else the computer does.

Called once by each thread that computes for long. Where the system refuses, the thread works on as
it is: this is courtesy, not correctness.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from contextlib import suppress

_NICE = 5
"""A third of the weight of other threads. Not more: a thread that holds Python's lock and gets no
core keeps the window waiting (docs/decisions/0007-background-manners.md)."""
_WINDOWS_BELOW_NORMAL = -1
_MACOS_QOS_UTILITY = 0x11


def lower_priority() -> None:
    """Give the calling thread, and threads that it starts later, a low priority for its life.

    A thread cannot raise its priority again (Linux forbids it), hence only for threads that end
    with their work.
    """
    if sys.platform == "win32":
        kernel = ctypes.windll.kernel32
        kernel.SetThreadPriority(kernel.GetCurrentThread(), _WINDOWS_BELOW_NORMAL)
    elif sys.platform == "darwin":
        # Not "background", which also slows the disk and keeps to the small cores.
        ctypes.CDLL(None).pthread_set_qos_class_self_np(_MACOS_QOS_UTILITY, 0)
    elif sys.platform == "linux":
        with suppress(OSError):  # Linux takes a thread's number where POSIX takes a process's
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _NICE)
