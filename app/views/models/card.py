"""One model on the models page: what it is, how it stands, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.controllers.model_jobs import Activity, Job
from app.icons import BUTTON_ICON, Icons
from app.translations import in_words
from app.views.flow_layout import FlowLayout
from app.views.models.label import label
from app.views.models.words import (
    facts_text,
    from_catalogue,
    job_text,
    removal_text,
    speed_text,
    state_text,
)
from app.views.own_escape import keep_escape
from app.views.texts import error_text, without_ellipsis
from indexer.errors import UserFacingError
from indexer.model_shelf import Shelf, ShelfModel

_STEPS = 1000
"""Of the progress bar: it counts in C ints, and a model has more bytes than those can hold."""


class ModelCard(QFrame):
    """Made once a model and given new states; the focus stays where the user's hand is."""

    download_requested = Signal(str)
    cancel_requested = Signal(str)
    discard_requested = Signal(str)
    use_requested = Signal(str)
    measure_requested = Signal(str)
    remove_requested = Signal(str)
    licence_requested = Signal(str)
    """The address of its licence."""
    asked = Signal(str)
    """The question whether to remove it came up, or went: the card wants to be shown anew."""

    _is_asking = False  # of the class: events come while a widget is still being made

    def __init__(self, model_id: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("modelCard")
        self._id = model_id
        self._icons = icons
        self._model: ShelfModel | None = None
        self._name = label(self, "heading")
        self._recommended = label(self, "badge", self.tr("Recommended"))
        self._in_use = label(self, "badge", self.tr("In use"))
        self._installed = label(self, "badge", self.tr("Installed"))
        self._what = label(self)
        self._facts = label(self, "dim")
        self._speed = label(self, "dim")
        self._state = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._is_for_reading = False
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        def make(
            text: str, slot: Callable[[], None], icon: str = "", kind: str = ""
        ) -> QPushButton:
            button = QPushButton(text, self)
            if icon:
                button.setIcon(self._icons.icon(icon, "dim" if kind == "quiet" else "text"))
                button.setIconSize(BUTTON_ICON)
            if kind:
                button.setProperty("kind", kind)
            button.clicked.connect(slot)
            return button

        self.download = make(self.tr("Download"), self._on_download, "download-simple")
        self.use = make(self.tr("Use this model"), self._on_use, "check")
        self.cancel = make(self.tr("Stop"), self._on_cancel, "x")
        self.measure = make(self.tr("Measure the speed"), self._on_measure, "gauge")
        self.discard = make(self.tr("Delete what is here"), self._on_discard, "trash")
        self.remove = make(self.tr("Remove…"), self._on_ask, "trash")
        self.keep = make(self.tr("Keep"), self._on_keep)
        self.confirm = make(self.tr("Remove"), self._on_remove, "trash")
        self.licence = make("", self._on_licence, "arrow-square-out", "quiet")
        self._buttons = (
            self.keep, self.confirm, self.download, self.use, self.cancel, self.measure,
            self.discard, self.remove, self.licence,
        )  # fmt: skip

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        for badge in (self._recommended, self._in_use, self._installed):
            badge.setWordWrap(False)
            badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            top.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(spacing=8)
        for button in self._buttons:
            buttons.addWidget(button)
        buttons.addWidget(QWidget(self))  # takes what is left of the line
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(top)
        for line in (self._what, self._facts, self._speed):
            column.addWidget(line)
        column.addSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._state)
        column.addSpacing(4)
        column.addLayout(buttons)

    # What is shown ---------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """All that is said."""
        labels = (self._name, self._recommended, self._in_use, self._installed, self._what,
                  self._facts, self._speed, self._state)  # fmt: skip
        return " ".join(each.text() for each in labels if not each.isHidden())

    def set_for_reading_only(self, *, is_so: bool) -> None:
        """Tell about the model and offer nothing to do."""
        self._is_for_reading = is_so

    def show_state(
        self,
        model: ShelfModel,
        shelf: Shelf,
        *,
        job: Job | None,
        failure: UserFacingError | None,
        can_measure: bool,
    ) -> None:
        """Show how the model stands now."""
        focused = QApplication.focusWidget()
        self._model = model
        self._is_asking = self._is_asking and model.installed is not None and job is None
        self._name.setText(in_words(model.name))
        self._say_what_it_is(model, shelf)
        self._show_buttons(model, job=job, has_failed=failure is not None, can_measure=can_measure)
        self._show_next_step(model, has_model=any(other.is_in_use for other in shelf.models))
        if job is not None:
            self._state.setText(job_text(job))
        elif self._is_asking:
            self._state.setText(removal_text(model, shelf))
        elif failure is not None:
            headline, more = error_text(failure)
            self._state.setText(f"{headline}. {more}")
        else:
            self._state.setText(state_text(model, shelf))
        self._state.setVisible(bool(self._state.text()))
        self._show_bar(job)
        self.setAccessibleName(in_words(model.name))
        self.setAccessibleDescription(self.text)
        if any(button is focused and button.isHidden() for button in self._buttons):
            self._focus_first()

    def _say_what_it_is(self, model: ShelfModel, shelf: Shelf) -> None:
        if model.entry is not None:
            self._what.setText(from_catalogue(model.entry.description))
        else:
            self._what.setText(self.tr("A model of your own."))
        self._facts.setText(facts_text(model))
        self._speed.setText(speed_text(model, shelf.photos))
        self._recommended.setVisible(model.is_recommended and not model.is_in_use)
        self._in_use.setVisible(model.is_in_use)
        self._installed.setVisible(model.installed is not None and not model.is_in_use)
        self.licence.setText(self.tr("Licence: {0}").format(model.licence))
        self.licence.setVisible(bool(model.licence_url))
        self.licence.setToolTip(self.tr("Opens {0} in your browser").format(model.licence_url))
        if model.is_in_use is not self.property("inUse"):
            self.setProperty("inUse", model.is_in_use)
            self.style().unpolish(self)
            self.style().polish(self)

    def _show_buttons(
        self, model: ShelfModel, *, job: Job | None, has_failed: bool, can_measure: bool
    ) -> None:
        is_installed = model.installed is not None
        is_free = job is None and not self._is_asking and not self._is_for_reading
        can_stop = job is not None and job.activity in (
            Activity.WAITING, Activity.DOWNLOADING, Activity.MEASURING
        )  # fmt: skip
        if model.present_bytes:
            self.download.setText(self.tr("Go on downloading"))
        else:
            self.download.setText(self.tr("Try again") if has_failed else self.tr("Download"))
        is_unknown = model.speed is None or model.is_estimate
        self.measure.setText(
            self.tr("Measure the speed") if is_unknown else self.tr("Measure again")
        )
        self.measure.setEnabled(can_measure)
        self.measure.setToolTip(
            "" if can_measure else self.tr("Once no photos are being indexed: both at a time would "
                                           "spoil the measurement")
        )  # fmt: skip
        for button, is_shown in (
            (self.keep, self._is_asking),
            (self.confirm, self._is_asking),
            (self.download, is_free and not is_installed),
            (self.use, is_free and is_installed and not model.is_in_use),
            (self.cancel, can_stop),
            (self.measure, is_free and is_installed),
            (self.discard, is_free and not is_installed and model.present_bytes > 0),
            (self.remove, is_free and is_installed),
        ):
            button.setVisible(is_shown)
            # A screen reader that jumps from button to button must hear which model is meant.
            button.setAccessibleName(f"{without_ellipsis(button.text())}: {in_words(model.name)}")
        self.licence.setAccessibleName(f"{self.licence.text()}: {in_words(model.name)}")

    def _show_next_step(self, model: ShelfModel, *, has_model: bool) -> None:
        """One button of the page is what most people want next, and looks like it."""
        is_next = not has_model and (model.is_recommended or model.installed is not None)
        if (self.use.property("kind") == "primary") is is_next:
            return
        for button, icon in ((self.use, "check"), (self.download, "download-simple")):
            button.setProperty("kind", "primary" if is_next else None)
            button.setIcon(self._icons.icon(icon, "on_accent" if is_next else "text"))
            button.style().unpolish(button)
            button.style().polish(button)

    def _show_bar(self, job: Job | None) -> None:
        self._bar.setVisible(job is not None and job.activity is not Activity.WAITING)
        if job is None or self._model is None:
            return
        is_known = job.activity is Activity.DOWNLOADING and 0 < job.done < job.total
        self._bar.setRange(0, _STEPS if is_known else 0)
        if is_known:
            self._bar.setValue(job.done * _STEPS // job.total)
        self._bar.setAccessibleName(self.tr("Progress: {0}").format(in_words(self._model.name)))
        self._bar.setAccessibleDescription(self._state.text())

    def _focus_first(self) -> None:
        for button in self._buttons:
            if not button.isHidden() and button.isEnabled():
                button.setFocus()
                return

    # What the user does ----------------------------------------------------------------------

    @Slot()
    def _on_download(self) -> None:
        self.download_requested.emit(self._id)

    @Slot()
    def _on_cancel(self) -> None:
        self.cancel_requested.emit(self._id)

    @Slot()
    def _on_discard(self) -> None:
        self.discard_requested.emit(self._id)

    @Slot()
    def _on_use(self) -> None:
        self.use_requested.emit(self._id)

    @Slot()
    def _on_measure(self) -> None:
        self.measure_requested.emit(self._id)

    @Slot()
    def _on_ask(self) -> None:
        self._is_asking = True
        self.asked.emit(self._id)
        self.keep.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        self._is_asking = False
        self.asked.emit(self._id)
        self.remove.setFocus()

    @Slot()
    def _on_remove(self) -> None:
        self._is_asking = False
        self.remove_requested.emit(self._id)

    @Slot()
    def _on_licence(self) -> None:
        if self._model is not None:
            self.licence_requested.emit(self._model.licence_url)

    def event(self, event: QEvent) -> bool:
        """While it asks, Escape is its own and clears no search."""
        return (self._is_asking and keep_escape(event)) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes the question back."""
        if event.key() == Qt.Key.Key_Escape and self._is_asking:
            self._on_keep()
        else:
            super().keyPressEvent(event)
