"""The details of a run, above the bottom bar: what is being done, what was done, on what.

It stays open while one works; Escape or the button that opened it closes it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from app.icons import Icons
from app.translations import in_words
from app.views.action_buttons import action_button
from app.views.elided_label import ElidedLabel
from app.views.figures import Figures
from app.views.flow_layout import FlowLayout
from app.views.label import label
from app.views.own_escape import keep_escape
from app.views.run_words import (
    SteadyTime,
    amount_text,
    finished_text,
    what_text,
    work_text,
)
from app.views.texts import count_text, drawable, rate_text, size_text
from indexer.events import IndexFinished, IndexProgress, IndexState
from indexer.types import Problem

_WIDTH_PX = 440
_MARGIN_PX = 12
_NAME_PX = 200
_PROBLEMS = 3
_STEPS = 1000


class RunPanel(QFrame):
    """Made once, hidden until asked for; lives above its anchor, in the anchor's window."""

    pause_toggled = Signal()
    cancelled = Signal()
    problems_requested = Signal()
    opened = Signal()

    def __init__(self, icons: Icons, anchor: QWidget, window: QWidget) -> None:
        super().__init__(window)
        self._icons = icons
        self._anchor = anchor
        self._time_left = SteadyTime()
        self.setObjectName("runPanel")
        self.setAccessibleName(self.tr("Indexing"))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._title = ElidedLabel(self)
        self._title.setProperty("kind", "heading")
        self._doing = label(self, "dim")
        self._warning = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._figures = Figures(
            {
                "done": self.tr("Done"),
                "new": self.tr("Added"),
                "reused": self.tr("Moved or copied"),
                "unchanged": self.tr("Unchanged"),
                "problems": self.tr("Problems"),
                "rate": self.tr("Speed"),
                "left": self.tr("Time left"),
                "model": self.tr("Model"),
                "change": self.tr("Change of model"),
                "threads": self.tr("Threads"),
            },
            self,
        )
        self._latest = label(self, "caption")
        self._pause = action_button(self, self._icons, self.tr("Pause"), "pause")
        self._pause.clicked.connect(self.pause_toggled)
        self._cancel = action_button(self, self._icons, self.tr("Cancel"), "x")
        self._cancel.clicked.connect(self.cancelled)
        self._problems = action_button(self, self._icons, self.tr("All problems"), "warning")
        self._problems.clicked.connect(self._on_problems)
        keeps = self.tr("Cancel keeps everything that is indexed so far.")
        self._keeps = label(self, "caption", keeps)
        self._lay_out()
        self._model = self._change = ""
        self.show_rest()
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """All that is said."""
        parts = (self._title, self._doing, self._warning, self._latest)
        said = [part.text() for part in parts if not part.isHidden()]
        return "\n".join([*said, self._figures.text])

    def set_model(self, name: str) -> None:
        """The name of the model in use; empty without one."""
        self._model = name

    def set_change(self, change: str) -> None:
        """How far a change of model is, seen with the next progress; empty without one."""
        self._change = change

    @Slot(bool)
    def set_paused(self, is_paused: bool) -> None:
        """Show what the pause button would do."""
        self._show_pause(self.tr("Resume") if is_paused else self.tr("Pause"), is_paused=is_paused)

    def _show_pause(self, text: str, *, is_paused: bool) -> None:
        self._pause.setText(text)
        self._pause.setIcon(self._icons.icon("play" if is_paused else "pause"))

    @Slot()
    def toggle(self) -> None:
        """Open, or close."""
        if self.isVisible():
            self._close()
            return
        self._place()
        self.show()
        self.raise_()
        focus = self._pause if not self._pause.isHidden() else self._problems
        (focus if not focus.isHidden() else self).setFocus()
        self.opened.emit()

    @Slot(object)
    def show_progress(self, progress: IndexProgress) -> None:
        """Show where a run stands."""
        is_paused = progress.state is IndexState.PAUSED
        if progress.is_on_battery:
            self._show_pause(self.tr("Go on anyway"), is_paused=True)
        else:
            self.set_paused(is_paused)
        self._title.setText(what_text(progress))
        self._doing.setText(work_text(progress))
        self._warning.setVisible(progress.is_disk_nearly_full)
        if progress.is_disk_nearly_full and progress.free_bytes is not None:
            self._warning.setText(
                self.tr(
                    "The disk that holds Kindred's library is nearly full: {0} are free. When it "
                    "is full, indexing stops; what is indexed stays, and your photos are not "
                    "affected."
                ).format(size_text(progress.free_bytes))
            )
        share = progress.done / max(1, progress.found)
        self._bar.setRange(0, _STEPS if progress.is_scan_finished else 0)
        self._bar.setValue(round(share * _STEPS))
        rate = progress.photos_per_second
        unknown = "" if is_paused else self.tr("not known yet")
        left = unknown if is_paused else self._time_left.text(progress.seconds_left) or unknown
        device = " · ".join(in_words(part) for part in (self._model, progress.device) if part)
        self._figures.show_texts(
            done=amount_text(progress),
            new=count_text(progress.new),
            reused=count_text(progress.reused),
            unchanged=count_text(progress.unchanged),
            problems=count_text(progress.problems),
            rate=rate_text(rate) if rate > 0 else unknown,
            left=left,
            model=device if progress.device else "",
            change=self._change,
            threads=count_text(progress.threads) if progress.threads else "",
        )
        self._show_running(is_running=True)

    @Slot(object)
    def show_finished(self, event: IndexFinished) -> None:
        """Show what a run did."""
        summary = event.summary
        self._time_left = SteadyTime()
        self._title.setText(
            self.tr("Indexing ended early")
            if event.was_cancelled or event.error is not None
            else self.tr("Up to date")
        )
        self._doing.setText(finished_text(event))
        self._figures.show_texts(
            done=count_text(summary.found),
            new=count_text(summary.new),
            reused=count_text(summary.reused),
            unchanged=count_text(summary.unchanged),
            problems=count_text(summary.problems),
        )
        self._show_running(is_running=False)

    def show_rest(self) -> None:
        """Nothing has run so far."""
        self._title.setText(self.tr("Nothing is being indexed"))
        self._doing.setText(self.tr("Kindred looks for changes when it starts, and when you ask."))
        self._figures.show_texts()
        self._show_running(is_running=False)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """The files that could not be taken in last, the newest first."""
        lines = [
            self.tr("{0}: {1}").format(
                self._cut(drawable(problem.path.name)), in_words(problem.reason)
            )
            for problem in problems[:_PROBLEMS]
        ]
        self._latest.setText("\n".join(lines))
        self._latest.setVisible(bool(lines))
        self._problems.setVisible(bool(lines))
        self._place()

    def _cut(self, name: str) -> str:
        metrics = self._latest.fontMetrics()
        return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _NAME_PX)

    # Layout ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        # One below the other where a language needs it.
        self._buttons = FlowLayout(spacing=8, side=Qt.AlignmentFlag.AlignLeft)
        for button in (self._pause, self._cancel, self._problems):
            self._buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        for part in (self._title, self._doing, self._warning, self._bar):
            column.addWidget(part)
        column.addWidget(self._figures)
        column.addWidget(self._latest)
        column.addLayout(self._buttons)
        column.addWidget(self._keeps)

    def _show_running(self, *, is_running: bool) -> None:
        if not is_running and (self._pause.hasFocus() or self._cancel.hasFocus()):
            self.setFocus()  # else Qt gives it to whatever comes next in the window
        for part in (self._pause, self._cancel, self._keeps, self._bar):
            part.setVisible(is_running)
        if not is_running:
            self._warning.hide()
        self._place()

    def _place(self) -> None:
        """Above the anchor, at its left, as wide as there is room."""
        if not self.window().isAncestorOf(self._anchor):
            return  # the window is still being made
        above = self._anchor.mapTo(self.window(), QPoint(0, 0))
        width = min(_WIDTH_PX, self._anchor.width() - 2 * _MARGIN_PX)
        layout = self.layout()
        assert layout is not None
        # Qt tells a layout within a layout only at the next event that a widget has changed.
        self._buttons.invalidate()
        layout.invalidate()
        height = max(layout.totalHeightForWidth(width), layout.totalMinimumSize().height())
        height = min(height, above.y() - _MARGIN_PX)
        self.setGeometry(above.x() + _MARGIN_PX, above.y() - height - 4, width, height)

    # Events ----------------------------------------------------------------------------------

    @Slot()
    def _on_problems(self) -> None:
        self._close()
        self.problems_requested.emit()

    def _close(self) -> None:
        focus = QApplication.focusWidget()
        had_focus = focus is self or (focus is not None and self.isAncestorOf(focus))
        self.hide()
        if had_focus:
            self._anchor.setFocus()

    def event(self, event: QEvent) -> bool:
        """Escape belongs to this as long as it is open, not to the window's shortcut."""
        return keep_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window has another size: follow it."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
