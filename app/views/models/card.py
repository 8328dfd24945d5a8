"""One model on the models page: what it is, how it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.controllers.changing_model import ChangingModel
from app.controllers.model_jobs import Activity, Job
from app.icons import Icons
from app.translations import in_words
from app.views.label import label
from app.views.models.card_buttons import CardButtons
from app.views.models.change_box import ChangeBox
from app.views.models.change_words import answering_text, before_text, removal_text
from app.views.models.words import facts_text, from_catalogue, job_text, speed_text, state_text
from app.views.own_escape import keep_escape
from app.views.texts import error_text
from indexer.errors import UserFacingError
from indexer.events import ModelSwitch
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
        self._model: ShelfModel | None = None
        self._name = label(self, "heading")
        self._recommended = label(self, "badge", self.tr("Recommended"))
        self._in_use = label(self, "badge", self.tr("In use"))
        self._next = label(self, "badge", self.tr("Takes over next"))
        self._installed = label(self, "badge", self.tr("Installed"))
        self._what = label(self)
        self._facts = label(self, "dim")
        self._speed = label(self, "dim")
        self._state = label(self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _STEPS)
        self._is_for_reading = False
        self.change = ChangeBox(icons, self)
        """What goes on where this model is to take over."""
        self.buttons = CardButtons(icons, self)
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        row = self.buttons
        row.download.clicked.connect(self._on_download)
        row.use.clicked.connect(self._on_use)
        row.cancel.clicked.connect(self._on_cancel)
        row.measure.clicked.connect(self._on_measure)
        row.discard.clicked.connect(self._on_discard)
        row.remove.clicked.connect(self._on_ask)
        row.keep.clicked.connect(self._on_keep)
        row.confirm.clicked.connect(self._on_remove)
        row.licence.clicked.connect(self._on_licence)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        for badge in (self._recommended, self._in_use, self._next, self._installed):
            badge.setWordWrap(False)
            badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            top.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addLayout(top)
        for line in (self._what, self._facts, self._speed):
            column.addWidget(line)
        column.addSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._state)
        column.addWidget(self.change)
        column.addSpacing(4)
        column.addWidget(self.buttons)

    # What is shown ---------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """All that is said."""
        parts = (self._name, self._recommended, self._in_use, self._next, self._installed,
                 self._what, self._facts, self._speed, self._state, self.change)  # fmt: skip
        return " ".join(each.text() if isinstance(each, QLabel) else each.text
                        for each in parts if not each.isHidden())  # fmt: skip

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
        changing: ChangingModel,
    ) -> None:
        """Show how the model stands now."""
        focused = QApplication.focusWidget()
        self._model = model
        self._is_asking = self._is_asking and model.installed is not None and job is None
        switch = changing.switch
        is_coming = model.is_next or (switch is not None and switch.to_id == model.id)
        self._name.setText(in_words(model.name))
        self._say_what_it_is(model, shelf, is_coming=is_coming)
        self.buttons.show_for(
            model,
            job=job,
            is_free=job is None and not self._is_asking and not self._is_for_reading,
            is_asking=self._is_asking,
            is_coming=is_coming,
            has_failed=failure is not None,
            can_measure=can_measure,
        )
        has_model = any(other.is_in_use for other in shelf.models)
        self.buttons.show_next_step(
            is_next=not has_model and (model.is_recommended or model.installed is not None)
        )
        self._say_state(self._state_of(model, shelf, switch, job, failure))
        self._show_bar(job)
        shows_change = is_coming and switch is not None and job is None and not self._is_asking
        if shows_change and switch is not None and not self._is_for_reading:
            self.change.show_switch(
                switch,
                is_moving=changing.is_moving,
                is_paused=changing.is_paused,
                is_busy=changing.is_busy,
            )
        else:
            if focused is not None and self.change.isAncestorOf(focused):
                self.buttons.focus_first()
            self.change.hide()
        self.setAccessibleName(in_words(model.name))
        self.setAccessibleDescription(self.text)
        self.buttons.keep_focus(focused)

    def _state_of(
        self,
        model: ShelfModel,
        shelf: Shelf,
        switch: ModelSwitch | None,
        job: Job | None,
        failure: UserFacingError | None,
    ) -> str:
        if job is not None:
            return job_text(job)
        if self._is_asking:
            return removal_text(model, shelf, switch)
        if failure is not None:
            headline, more = error_text(failure)
            return f"{headline}. {more}"
        if model.is_in_use and switch is not None:
            return answering_text(switch)
        is_coming = model.is_next or (switch is not None and switch.to_id == model.id)
        if model.installed is None or model.is_in_use or is_coming:
            return "" if is_coming else state_text(model, shelf)
        return before_text(model, shelf, switch)

    def _say_state(self, text: str) -> None:
        self._state.setText(text)
        self._state.setVisible(bool(text))

    def _say_what_it_is(self, model: ShelfModel, shelf: Shelf, *, is_coming: bool) -> None:
        if model.entry is not None:
            self._what.setText(from_catalogue(model.entry.description))
        else:
            self._what.setText(self.tr("A model of your own."))
        self._facts.setText(facts_text(model))
        self._speed.setText(speed_text(model, shelf.photos))
        self._recommended.setVisible(model.is_recommended and not model.is_in_use)
        self._in_use.setVisible(model.is_in_use)
        self._next.setVisible(is_coming)
        is_idle = model.installed is not None and not model.is_in_use and not is_coming
        self._installed.setVisible(is_idle)
        if model.is_in_use is not self.property("inUse"):
            self.setProperty("inUse", model.is_in_use)
            self.style().unpolish(self)
            self.style().polish(self)

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
        self.buttons.keep.setFocus()

    @Slot()
    def _on_keep(self) -> None:
        self._is_asking = False
        self.asked.emit(self._id)
        self.buttons.remove.setFocus()

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
