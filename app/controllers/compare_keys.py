"""Lets actions act on a `CompareView` while it is seen, and puts buttons for them into its bar.

The actions are shared by all compare views of a window, of which one is seen at a time. GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, Slot
from PySide6.QtGui import QAction, QKeySequence

from app.actions import Actions
from app.commands import Scope
from app.views.compare.stage import Mode
from app.views.compare.view import CompareView

_HELD_MS = 350
"""A key that is held down for longer shows the other photo only as long as it is held."""
_LINE_STEP = 0.02


class CompareKeys(QObject):
    """Of one view."""

    def __init__(self, view: CompareView, actions: Actions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view, self._do = view, actions
        self._held = QElapsedTimer()
        self._before_flip = 0
        do = actions
        do.attach(Scope.COMPARE, view)
        for action in (do.flip, do.show_difference):
            view.addAction(action)
            action.setAutoRepeat(False)
        for action, icon in (
            (do.further, "magnifying-glass-minus"),
            (do.closer, "magnifying-glass-plus"),
            (do.whole_photos, "frame-corners"),
            (do.true_pixels, "corners-out"),
            (do.link_photos, "link-simple"),
            (do.all_facts, "info"),
        ):
            view.bar.add(action, icon)
        self._connect(
            {
                do.side_by_side: lambda: view.set_mode(Mode.SIDE_BY_SIDE),
                do.flip: self._flip,
                do.split: lambda: self._toggle(Mode.SPLIT),
                do.show_difference: lambda: self._toggle(Mode.DIFFERENCE),
                do.line_left: lambda: self._move_line(-1),
                do.line_right: lambda: self._move_line(1),
                do.closer: lambda: view.active.zoom_in(),
                do.further: lambda: view.active.zoom_out(),
                do.whole_photos: view.fit,
                do.true_pixels: lambda: view.active.show_true_size(),
            }
        )
        # These two hold for every view, whichever is seen.
        do.link_photos.toggled.connect(self._on_linked)
        do.all_facts.toggled.connect(self._on_all_facts)
        self._on_linked(do.link_photos.isChecked())
        self._on_all_facts(do.all_facts.isChecked())
        view.key_released.connect(self._on_key_released)

    def _connect(self, slots: dict[QAction, Callable[[], object]]) -> None:
        def guarded(slot: Callable[[], object]) -> Callable[[], object]:
            return lambda: slot() if self._view.isVisible() and self._view.subjects else None

        self._do.connect_all({action: guarded(slot) for action, slot in slots.items()})

    @Slot(bool)
    def _on_linked(self, is_linked: bool) -> None:
        self._view.set_linked(is_linked=is_linked)

    @Slot(bool)
    def _on_all_facts(self, shows_all: bool) -> None:
        self._view.set_shows_all_facts(shows_all=shows_all)

    def _toggle(self, mode: Mode) -> None:
        self._view.set_mode(Mode.SIDE_BY_SIDE if self._view.mode is mode else mode)

    def _move_line(self, steps: int) -> None:
        if self._view.mode is Mode.SPLIT:
            stage = self._view.overlay.stage
            stage.move_line(stage.line + steps * _LINE_STEP)

    def _flip(self) -> None:
        """Compare by flipping, beginning with the current photo; from then on turn to the other.

        The photo that is seen is the one on which keys act: none is binned while another is seen.
        """
        self._before_flip = self._view.current
        if self._view.mode is Mode.FLIP:
            self._view.flip()
        else:
            self._view.set_mode(Mode.FLIP)
        self._held.restart()

    @Slot(int)
    def _on_key_released(self, key: int) -> None:
        """Let go after a while: back to the photo that was seen before."""
        is_flip = QKeySequence(key) in self._do.flip.shortcuts()
        if not is_flip or not self._held.isValid():
            return
        was_held = self._held.hasExpired(_HELD_MS)
        self._held.invalidate()
        if was_held and self._view.mode is Mode.FLIP and self._before_flip in self._view.selected:
            self._view.turn_to(self._before_flip)
