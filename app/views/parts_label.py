"""A line of short facts; where there is no room for all, the least important are left out whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics

from app.views.elided_label import ElidedLabel

_DOT = " · "


class Part(NamedTuple):
    """One fact."""

    text: str
    """Empty: it is not told."""
    weight: int = 0
    """Of two the one with less goes first; of equal ones the last."""
    short: str = ""
    """The same in fewer words, for where even this fact alone has no room."""


class PartsLabel(ElidedLabel):
    """`text` and the tooltip tell all of them."""

    _parts: tuple[Part, ...] = ()

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Tell facts, in this order."""
        self._parts = tuple(part for part in parts if part.text)
        self.setText(_line(self._parts))

    def fitting(self, metrics: QFontMetrics, width: int) -> str:
        """As many whole facts as there is room for; of the last one as much of it as there is."""
        parts = list(self._parts)
        while len(parts) > 1 and metrics.horizontalAdvance(_line(parts)) > width:
            least = min(part.weight for part in parts)
            parts.remove(next(part for part in reversed(parts) if part.weight == least))
        line = _line(parts)
        if len(parts) == 1 and parts[0].short and metrics.horizontalAdvance(line) > width:
            line = parts[0].short
        return metrics.elidedText(line, self.mode, width)


def _line(parts: Sequence[Part]) -> str:
    return _DOT.join(part.text for part in parts)
