"""The buttons of a model's card: those that make sense in its state are seen."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from app.controllers.model_jobs import Activity, Job
from app.icons import BUTTON_ICON, Icons
from app.translations import in_words
from app.views.flow_layout import FlowLayout
from app.views.texts import without_ellipsis
from indexer.model_shelf import ShelfModel


class CardButtons(QWidget):
    """Side by side, in as many lines as their words need; the card connects them."""

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self.download = self._make(self.tr("Download"), "download-simple")
        self.use = self._make(self.tr("Use this model"), "check")
        self.cancel = self._make(self.tr("Stop"), "x")
        self.measure = self._make(self.tr("Measure the speed"), "gauge")
        self.discard = self._make(self.tr("Delete what is here"), "trash")
        self.remove = self._make(self.tr("Remove…"), "trash")
        self.keep = self._make(self.tr("Keep"))
        self.confirm = self._make(self.tr("Remove"), "trash")
        self.licence = self._make("", "arrow-square-out", "quiet")
        self._in_order = (
            self.keep, self.confirm, self.download, self.use, self.cancel, self.measure,
            self.discard, self.remove, self.licence,
        )  # fmt: skip
        row = FlowLayout(self, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        for button in self._in_order:
            row.addWidget(button)
        row.addWidget(QWidget(self))  # takes what is left of the line

    def _make(self, text: str, icon: str = "", kind: str = "") -> QPushButton:
        button = QPushButton(text, self)
        if icon:
            button.setIcon(self._icons.icon(icon, "dim" if kind == "quiet" else "text"))
            button.setIconSize(BUTTON_ICON)
        if kind:
            button.setProperty("kind", kind)
        return button

    def show_for(
        self,
        model: ShelfModel,
        *,
        job: Job | None,
        is_free: bool,
        is_asking: bool,
        is_coming: bool,
        has_failed: bool,
        can_measure: bool,
    ) -> None:
        """Show what can be done.

        Args:
            model: Whose card it is.
            job: What goes on with it.
            is_free: Nothing goes on, nothing is asked, and it is no mere description.
            is_asking: The question whether to remove it is asked.
            is_coming: It is to take over: what can be done about that stands elsewhere.
            has_failed: The last try did.
            can_measure: Nothing else keeps the machine busy.
        """
        is_installed = model.installed is not None
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
        self._show_licence(model)
        for button, is_shown in (
            (self.keep, is_asking),
            (self.confirm, is_asking),
            (self.download, is_free and not is_installed),
            (self.use, is_free and is_installed and not model.is_in_use and not is_coming),
            (self.cancel, can_stop),
            (self.measure, is_free and is_installed),
            (self.discard, is_free and not is_installed and model.present_bytes > 0),
            (self.remove, is_free and is_installed),
        ):
            button.setVisible(is_shown)
            # A screen reader that jumps from button to button must hear which model is meant.
            button.setAccessibleName(f"{without_ellipsis(button.text())}: {in_words(model.name)}")

    def show_next_step(self, *, is_next: bool) -> None:
        """One button of the page is what most people want next, and looks like it."""
        if (self.use.property("kind") == "primary") is is_next:
            return
        for button, icon in ((self.use, "check"), (self.download, "download-simple")):
            button.setProperty("kind", "primary" if is_next else None)
            button.setIcon(self._icons.icon(icon, "on_accent" if is_next else "text"))
            button.style().unpolish(button)
            button.style().polish(button)

    def keep_focus(self, focused: QWidget | None) -> None:
        """Where a button that had the focus is gone, the first one there has it."""
        if any(button is focused and button.isHidden() for button in self._in_order):
            self.focus_first()

    def focus_first(self) -> None:
        """Give the focus to the first one that can be pressed."""
        for button in self._in_order:
            if not button.isHidden() and button.isEnabled():
                button.setFocus()
                return

    def _show_licence(self, model: ShelfModel) -> None:
        self.licence.setText(self.tr("Licence: {0}").format(model.licence))
        self.licence.setVisible(bool(model.licence_url))
        self.licence.setToolTip(self.tr("Opens {0} in your browser").format(model.licence_url))
        self.licence.setAccessibleName(f"{self.licence.text()}: {in_words(model.name)}")
