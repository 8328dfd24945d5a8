"""Spares the process PySide's search for modules that use its ``__feature__`` switches.

Once it is loaded, PySide reads the source of every module that is imported, and keeps the lines, in
case one of them asks for its methods in snake_case. Nobody here does. Measured with PySide 6.11: a
tenth of a second of each start; then, with torch, 115 MB and 0.8 s of processor time in which the
window has to wait for the interpreter.
"""

from __future__ import annotations

import sys
from typing import Any


def skip_feature_search() -> None:
    """Call it after the first import of PySide6. A PySide that works otherwise is left alone."""
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_features


def _uses_no_features(_module: object) -> bool:
    return False
