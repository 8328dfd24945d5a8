"""The bar in the Windows taskbar: ``ITaskbarList3`` of the shell, called through ctypes.

Only ever imported on Windows. Whatever is missing there (an old shell, no taskbar) leaves the bar
away; nothing else depends on it. Method numbers and constants are those of Microsoft's
``shobjidl_core.h``.
"""

from __future__ import annotations

import ctypes
import sys
import uuid
from ctypes import wintypes
from typing import Any

assert sys.platform == "win32"

_CLSID_TASKBAR_LIST = "56FDF344-FD6D-11d0-958A-006097C9A090"
_IID_TASKBAR_LIST_3 = "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf"
_IN_PROCESS = 1
_RELEASE, _HR_INIT, _SET_VALUE, _SET_STATE = 2, 3, 9, 10
_NO_PROGRESS, _NORMAL, _PAUSED = 0, 2, 8
_STEPS = 100


class WindowsTaskbar:
    """The button of one window."""

    def __init__(self, window_handle: int) -> None:
        self._window = wintypes.HWND(window_handle)
        self._list = _taskbar_list()

    def show(self, share: float, *, is_paused: bool) -> None:
        """Show a share; yellow while paused."""
        steps = ctypes.c_ulonglong(round(share * _STEPS))
        self._call(_SET_STATE, self._window, ctypes.c_int(_PAUSED if is_paused else _NORMAL))
        self._call(_SET_VALUE, self._window, steps, ctypes.c_ulonglong(_STEPS))

    def clear(self) -> None:
        """Take the bar away."""
        self._call(_SET_STATE, self._window, ctypes.c_int(_NO_PROGRESS))

    def _call(self, method: int, *arguments: object) -> None:
        if self._list is not None:
            _call(self._list, method, *arguments)


def _taskbar_list() -> ctypes.c_void_p | None:
    class_id, interface_id = (
        (ctypes.c_byte * 16).from_buffer_copy(uuid.UUID(text).bytes_le)
        for text in (_CLSID_TASKBAR_LIST, _IID_TASKBAR_LIST_3)
    )
    found = ctypes.c_void_p()
    # Qt has initialised COM for the GUI thread.
    failed = ctypes.windll.ole32.CoCreateInstance(
        ctypes.byref(class_id), None, _IN_PROCESS, ctypes.byref(interface_id), ctypes.byref(found)
    )
    if failed or found.value is None:
        return None
    if _call(found, _HR_INIT):
        _call(found, _RELEASE)
        return None
    return found


def _call(interface: ctypes.c_void_p, method: int, *arguments: object) -> int:
    """Call a COM method by its place in the interface's table; return its HRESULT."""
    table = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
    types: list[Any] = [type(argument) for argument in arguments]
    prototype = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *types)
    return int(prototype(table[method])(interface, *arguments))
