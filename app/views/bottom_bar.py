"""The bottom bar: in one line, what the indexer does, how fast, how long still, and where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons
from app.views.texts import count_text, photos_text, problems_text, rate_text, time_left_text
from indexer.events import EncoderChanged, IndexFinished, IndexProgress, IndexState

_STEPS = 1000


class BottomBar(QWidget):
    """Shows the newest progress; the buttons only say that they were pressed."""

    pause_toggled = Signal()
    cancelled = Signal()
    problems_requested = Signal()

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._problems = 0
        self._photos = 0
        self._last_run = ""
        self.setObjectName("bottomBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(36)
        self._what = QLabel(self)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(176)
        self._bar.setAccessibleName(self.tr("Indexing progress"))
        self._figures = QLabel(self)
        # A narrow window cuts the figures, never the buttons.
        self._figures.setMinimumWidth(0)
        self._pause = _button(self)
        self._pause.clicked.connect(self.pause_toggled)
        self._cancel = _button(self)
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setIcon(icons.icon("x", "dim"))
        self._cancel.setToolTip(self.tr("Stop indexing; what is indexed stays"))
        self._cancel.clicked.connect(self.cancelled)
        self._problems_button = _button(self)
        self._problems_button.setIcon(icons.icon("warning", "dim"))
        self._problems_button.clicked.connect(self.problems_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._what)
        row.addWidget(self._bar)
        row.addWidget(self._figures, 1)
        for button in (self._pause, self._cancel, self._problems_button):
            row.addWidget(button)
        self.set_paused(False)
        self._show_running(is_running=False)
        self.set_problems(0)

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        return f"{self._what.text()} {self._figures.text()}".strip()

    @property
    def problems_text(self) -> str:
        """What the problems button says; empty while there are none."""
        return self._problems_button.text() if self._problems else ""

    def set_problems(self, count: int) -> None:
        """How many files could not be taken in."""
        self._problems = count
        self._problems_button.setText(problems_text(count))
        self._problems_button.setVisible(count > 0)

    def set_photos(self, count: int) -> None:
        """What to say while nothing runs."""
        self._photos = count
        if not self._bar.isVisibleTo(self):
            self._show_rest()

    @Slot(bool)
    def set_paused(self, is_paused: bool) -> None:
        """Show what the pause button would do."""
        self._pause.setText(self.tr("Resume") if is_paused else self.tr("Pause"))
        self._pause.setIcon(self._icons.icon("play" if is_paused else "pause", "dim"))

    @Slot(object)
    def show_progress(self, progress: IndexProgress) -> None:
        """Show where a run stands."""
        self._show_running(is_running=True)
        name = progress.root_name
        match progress.state:
            case IndexState.SCANNING:
                what = (
                    self.tr("Looking through {0}").format(name)
                    if name
                    else self.tr("Looking for photos")
                )
            case IndexState.PAUSED:
                what = self.tr("Paused at {0}").format(name)
            case IndexState.INDEXING:
                what = self.tr("Indexing {0}").format(name)
        self._say(what)
        self._bar.setRange(0, _STEPS if progress.is_scan_finished else 0)
        if progress.is_scan_finished:
            share = progress.done / progress.found if progress.found else 1.0
            self._bar.setValue(round(share * _STEPS))
        words = (
            self.tr("{0} of {1}")
            if progress.is_scan_finished
            else self.tr("{0} of {1} found so far")
        )
        parts = []
        if progress.found:
            parts.append(words.format(count_text(progress.done), count_text(progress.found)))
        if progress.state is not IndexState.PAUSED:
            if progress.photos_per_second > 0:
                parts.append(rate_text(progress.photos_per_second))
            if progress.seconds_left is not None:
                parts.append(time_left_text(progress.seconds_left))
        if progress.device:
            parts.append(progress.device)
        self._set_figures(" · ".join(parts))
        self.set_problems(max(progress.problems, self._problems))

    @Slot(object)
    def show_finished(self, event: IndexFinished) -> None:
        """Say what the run did, until the next one begins."""
        self._show_running(is_running=False)
        summary = event.summary
        if event.was_cancelled:
            self._last_run = self.tr("indexing was stopped")
        elif event.error is not None:
            self._last_run = event.error.what
        else:
            parts = [self.tr("up to date")]
            if summary.new:
                parts.append(self.tr("{0} new").format(count_text(summary.new)))
            if summary.removed:
                parts.append(self.tr("{0} gone").format(count_text(summary.removed)))
            self._last_run = " · ".join(parts)
        self._show_rest()

    @Slot(object)
    def show_encoder(self, event: EncoderChanged) -> None:
        """Say that the model is being loaded, where nothing more important is to say."""
        if self._bar.isVisibleTo(self):
            return
        self._say(self.tr("Loading {0}…").format(event.name) if event.is_loading else "")

    def show_work(self, what: str, done: int, total: int) -> None:
        """Progress of something else than indexing, such as rendering the sample library."""
        self._say(what)
        self._bar.show()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        text = self.tr("{0} of {1}").format(count_text(done), count_text(total))
        self._set_figures(text if total else "")

    def hide_work(self) -> None:
        """That has ended."""
        self._show_running(is_running=False)

    def _say(self, what: str) -> None:
        self._what.setText(what)
        self._what.setVisible(bool(what))

    def _show_rest(self) -> None:
        """What is said while nothing runs."""
        parts = [photos_text(self._photos) if self._photos else "", self._last_run]
        self._set_figures(" · ".join(part for part in parts if part))

    def _set_figures(self, text: str) -> None:
        self._figures.setText(text)
        self._figures.setToolTip(text)

    def _show_running(self, *, is_running: bool) -> None:
        for widget in (self._bar, self._pause, self._cancel):
            widget.setVisible(is_running)
        if not is_running:
            self._say("")
            self._figures.clear()


def _button(parent: QWidget) -> QPushButton:
    button = QPushButton(parent)
    button.setProperty("kind", "quiet")
    button.setIconSize(BUTTON_ICON)
    return button
