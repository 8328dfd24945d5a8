"""Nothing is cut off: in a small window, in a language that is longer than English."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QTabBar,
    QWidget,
)

from app.translations import PSEUDO
from app.views.elided_label import ElidedLabel
from tests.app.whole_window.stop import Stop, seen

_TEXTUAL = (QLabel, QAbstractButton, QComboBox, QTabBar)


def _is_elided(widget: QWidget) -> bool:
    """Whether it shortens its text on purpose, and shows the whole of it as a tooltip."""
    return isinstance(widget, ElidedLabel) or bool(widget.property("elides"))


def _lacks(widget: QWidget) -> Iterator[str]:
    """What of a widget's text has no room."""
    if isinstance(widget, QLabel):
        if not widget.text() or _is_elided(widget):
            return
        if widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if needed > widget.height() + 1:
                yield f"needs {needed} px of height, has {widget.height()}"
            return
    elif not isinstance(widget, _TEXTUAL) or _is_elided(widget):
        return
    needs = widget.sizeHint() if not isinstance(widget, QComboBox) else widget.minimumSizeHint()
    if needs.width() > widget.width() + 1:
        yield f"needs {needs.width()} px of width, has {widget.width()}"


def _overhangs(widget: QWidget) -> bool:
    """Whether a part of it lies outside of what contains it, where one cannot scroll to it."""
    inside = QRect(QPoint(0, 0), widget.size())
    parent, at = widget.parentWidget(), widget
    while parent is not None and not at.isWindow():
        inside.translate(at.pos())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea):
            off = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            return off and inside.right() > parent.width()
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(inside):
            return True
        at, parent = parent, parent.parentWidget()
    return False


@pytest.mark.slow
@pytest.mark.parametrize("language", [PSEUDO, "de"])
@pytest.mark.parametrize("size", [(900, 600), (1440, 900)], ids=["small", "usual"])
def test_no_text_is_cut(
    walk: Callable[[int, int], Iterator[Stop]],
    speak: Callable[[str], None],
    language: str,
    size: tuple[int, int],
) -> None:
    speak(language)
    found = {
        f"{stop.name}: {type(widget).__name__} {getattr(widget, 'text', str)()!r}: {lack}"
        for stop in walk(*size)
        for widget in seen(stop.widget)
        if isinstance(widget, _TEXTUAL)
        for lack in (*_lacks(widget), *(["overhangs"] if _overhangs(widget) else []))
    }
    assert not found, "\n".join(sorted(found))
