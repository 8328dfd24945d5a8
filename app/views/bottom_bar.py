"""The bottom bar: in one line, what the indexer does, how fast, how long still, and where.

While nothing runs it says how much there is, and what the last run did.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.translations import in_words
from app.views.elided_label import ElidedLabel
from app.views.parts_label import Part, PartsLabel
from app.views.run_words import SteadyTime, amount_text, finished_text, what_text
from app.views.texts import count_text, photos_text, problems_text, rate_text
from indexer.events import EncoderChanged, IndexFinished, IndexProgress, IndexState

_STEPS = 1000

_CHANGE = 4
"""How much a change of model weighs among what is said: more than any figure."""


class BottomBar(QWidget):
    """Shows the newest of what it was told; the buttons only say that they were pressed."""

    pause_toggled = Signal()
    cancelled = Signal()
    problems_requested = Signal()
    more_requested = Signal()
    """Show or hide the run's details."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._progress: IndexProgress | None = None
        self._is_paused = False
        self._work: tuple[str, int, int] | None = None
        self._loading = ""
        self._problems = 0
        self._photos = 0
        self._last_run = ""
        self._hint = ""
        self._change = Part("")
        self._time_left = SteadyTime()
        self.setObjectName("bottomBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(36)
        self._what = ElidedLabel(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(144)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._figures = PartsLabel(self)  # a narrow window cuts the figures, never the buttons
        self._more = _button(self)
        self._more.setIcon(icons.icon("caret-up", "dim"))
        self._more.setToolTip(self.tr("More about indexing"))
        self._more.setAccessibleName(self.tr("More about indexing"))
        self._more.clicked.connect(self.more_requested)
        self.setFocusProxy(self._more)  # what the panel above gives the focus back to
        self._pause = _button(self)
        self._pause.clicked.connect(self.pause_toggled)
        self._cancel = _button(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setIcon(icons.icon("x", "dim"))
        self._cancel.setToolTip(self.tr("Stop indexing; what is indexed stays"))
        self._cancel.clicked.connect(self.cancelled)
        self._problems_button = _button(self)
        self._problems_button.setIcon(icons.icon("warning", "dim"))
        self._problems_button.setToolTip(self.tr("Show the files that could not be taken in"))
        self._problems_button.clicked.connect(self.problems_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._what)
        row.addWidget(self._bar)
        row.addWidget(self._figures, 1)
        for button in (self._more, self._pause, self._cancel, self._problems_button):
            row.addWidget(button)
        self.set_paused(False)
        self.set_problems(0)
        self._show()

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        return f"{self._what.text()} {self._figures.text()}".strip()

    @property
    def problems_text(self) -> str:
        """What the problems button says; empty while there are none."""
        return self._problems_button.text() if self._problems else ""

    @property
    def more(self) -> QPushButton:
        """Opens and closes the run's details."""
        return self._more

    def set_problems(self, count: int) -> None:
        """How many files could not be taken in."""
        self._problems = count
        self._problems_button.setText(problems_text(count))
        self._problems_button.setVisible(count > 0)

    def set_photos(self, count: int) -> None:
        """What to say while nothing runs."""
        self._photos = count
        self._show()

    def set_hint(self, hint: str) -> None:
        """What else to say while nothing runs: folders that are away or paused."""
        self._hint = hint
        self._show()

    def set_change(self, change: str, short: str = "") -> None:
        """What to say of a change of model, during runs and between them; empty without one."""
        part = Part(change, _CHANGE, short)
        if part != self._change:
            self._change = part
            self._show()

    @Slot(bool)
    def set_paused(self, is_paused: bool) -> None:
        """Show what the pause button would do."""
        self._is_paused = is_paused
        self._show_pause()

    def _show_pause(self) -> None:
        is_on_battery = self._progress is not None and self._progress.is_on_battery
        if is_on_battery:
            self._pause.setText(self.tr("Go on anyway"))
        else:
            self._pause.setText(self.tr("Resume") if self._is_paused else self.tr("Pause"))
        is_waiting = self._is_paused or is_on_battery
        self._pause.setIcon(self._icons.icon("play" if is_waiting else "pause", "dim"))

    @Slot(object)
    def show_progress(self, progress: IndexProgress) -> None:
        """Show where a run stands."""
        self._progress = progress
        self._show()

    @Slot(object)
    def show_finished(self, event: IndexFinished) -> None:
        """Say what the run did, until the next one begins."""
        self._progress = None
        self._last_run = finished_text(event)
        self._time_left = SteadyTime()
        self._show()

    @Slot(object)
    def show_encoder(self, event: EncoderChanged) -> None:
        """Say that the model is being loaded, where nothing more important is to say."""
        name = in_words(event.name or "")
        self._loading = self.tr("Loading {0}…").format(name) if event.is_loading else ""
        self._show()

    def show_work(self, what: str, done: int, total: int) -> None:
        """Progress of something else than indexing, such as rendering the sample library."""
        self._work = (what, done, total)
        self._show()

    @Slot()
    def hide_work(self) -> None:
        """That has ended."""
        self._work = None
        self._show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The whole line opens the details."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.more_requested.emit()

    # What is seen ----------------------------------------------------------------------------

    def _show(self) -> None:
        is_running = self._progress is not None and self._work is None
        for widget in (self._pause, self._cancel):
            widget.setVisible(is_running)
        self._bar.setVisible(is_running or self._work is not None)
        self._show_pause()
        if self._work is not None:
            self._show_work(*self._work)
        elif self._progress is not None:
            self._show_run(self._progress)
        elif self._loading:
            self._say(self._loading)
        else:
            amount = photos_text(self._photos) if self._photos else ""
            parts = (
                Part(amount, 1),
                self._change,
                Part(self._last_run, 0),
                Part(self._hint, 2),
            )
            self._say("", *parts)

    def _show_work(self, what: str, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{0} of {1}").format(count_text(done), count_text(total))
        self._say(what, Part(text if total else ""))

    def _show_run(self, progress: IndexProgress) -> None:
        self._bar.setRange(0, _STEPS if progress.is_scan_finished else 0)
        if progress.is_scan_finished:
            share = progress.done / progress.found if progress.found else 1.0
            self._bar.setValue(round(share * _STEPS))
        parts = [Part(amount_text(progress), 3)] if progress.found else []
        if progress.state is not IndexState.PAUSED:
            if progress.photos_per_second > 0:
                parts.append(Part(rate_text(progress.photos_per_second), 1))
            parts.append(Part(self._time_left.text(progress.seconds_left), 2))
        if progress.is_disk_nearly_full:
            parts.insert(0, Part(self.tr("the disk is nearly full"), _CHANGE + 1))
        parts += (Part(in_words(progress.device), 0), self._change)
        self._say(what_text(progress), *parts)

    def _say(self, what: str, *figures: Part) -> None:
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self._figures.show_parts(figures)


def _button(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setProperty("kind", "quiet")
    button.setIconSize(BUTTON_ICON)
    return button
