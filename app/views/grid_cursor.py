"""Where Qt's cursor actions lead in the grid; remembers the column on the way up and down."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from app.models.justified import JustifiedLayout
from app.models.walking import Step, step_from

_Action = QAbstractItemView.CursorAction
_STEPS = {
    _Action.MoveLeft: Step.LEFT,
    _Action.MovePrevious: Step.LEFT,
    _Action.MoveRight: Step.RIGHT,
    _Action.MoveNext: Step.RIGHT,
    _Action.MoveUp: Step.UP,
    _Action.MoveDown: Step.DOWN,
    _Action.MoveHome: Step.HOME,
    _Action.MoveEnd: Step.END,
    _Action.MovePageUp: Step.PAGE_UP,
    _Action.MovePageDown: Step.PAGE_DOWN,
}
_VERTICAL = {Step.UP, Step.DOWN, Step.PAGE_UP, Step.PAGE_DOWN}


class GridCursor:
    """One view's cursor."""

    def __init__(self) -> None:
        self._column: int | None = None
        self._item: int | None = None

    def move(
        self,
        layout: JustifiedLayout,
        item: int,
        action: QAbstractItemView.CursorAction,
        page_height: int,
    ) -> int:
        """The item that a key leads to from ``item``."""
        step = _STEPS[action]
        if step not in _VERTICAL:
            self._column = None
        elif self._column is None or item != self._item:  # moved by a click meanwhile
            left, _, width, _ = layout.rect(item)
            self._column = left + width // 2
        self._item = step_from(layout, item, step, page_height, self._column)
        return self._item
