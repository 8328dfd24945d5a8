"""Every file that would go, before anything goes; what the user may still say to that."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.icons import Icons
from app.models.removal_preview import Preview
from app.models.removal_rows import PreviewModel
from app.theme import Theme
from app.views.action_buttons import action_button
from app.views.check_box import CheckBox
from app.views.choice_box import ChoiceBox
from app.views.files_page import FilesPage
from app.views.flow_layout import FlowLayout
from app.views.texts import count_text, size_text
from indexer.bin.records import CompanionRule


class PreviewPage(FilesPage):
    """Says what the user wants; nothing is moved by it."""

    options_changed = Signal()
    """The preview holds no longer: what would go is to be looked at anew."""
    go_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        model = PreviewModel()
        super().__init__(model, theme, icons, parent)
        self.name_list(self.tr("Files that would go to the trash"))
        self.model = model
        self.model.confirmed_changed.connect(self._show_totals)
        self.last_copies = CheckBox(self)
        self.last_copies.toggled.connect(self._on_last_copies)
        self.last_copies.hide()
        self.add_above_list(self.last_copies)
        self._is_selection = False
        self._add_options()
        self.only_staying = QPushButton(self)
        self.only_staying.setCheckable(True)
        self.only_staying.setProperty("kind", "quiet")
        self.only_staying.toggled.connect(self._on_only_staying)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancel_requested)
        self.go = action_button(self, icons, "", "trash", is_primary=True)
        self.go.clicked.connect(self.go_requested)
        for button in (self.only_staying, self.cancel, self.go):
            button.setAutoDefault(False)  # Return moves nothing
        self.add_buttons((self.only_staying,), (self.cancel, self.go))

    @property
    def rule(self) -> CompanionRule:
        """What becomes of files that belong to a photo."""
        return CompanionRule(self.companions.currentData())

    def set_rule(self, rule: CompanionRule) -> None:
        """What the user chose the last time."""
        self.companions.setCurrentIndex(self.companions.findData(rule.value))

    def show_preview(self, preview: Preview, *, is_selection: bool) -> None:
        """List what a dry run found.

        Args:
            preview: That.
            is_selection: The user chose these very photos: one word may do for all last copies.
        """
        self._is_selection = is_selection
        with QSignalBlocker(self.last_copies):
            self.last_copies.setChecked(False)
        self.only_staying.setChecked(False)
        self.model.set_preview(preview)

    # Made once ---------------------------------------------------------------------------------

    def _add_options(self) -> None:
        self.companions = ChoiceBox(self)
        self.companions.setAccessibleName(self.tr("Sidecars, videos and RAW files"))
        for rule, text in (
            (CompanionRule.COPIES, self.tr("go along, if a copy of a video or RAW stays")),
            (CompanionRule.ALL, self.tr("always go along")),
            (CompanionRule.NONE, self.tr("keep their photo where it is")),
        ):
            self.companions.addItem(text, rule.value)
        self.companions.activated.connect(self.options_changed)
        self.link = CheckBox(self.tr("Put a hard link in the place of each copy"), self)
        self.link.setToolTip(
            self.tr(
                "Only for identical files on one drive: the name stays, and both names share the "
                "space of one file. The copy itself goes to the trash."
            )
        )
        self.link.clicked.connect(self.options_changed)
        along = QWidget(self)
        row = QHBoxLayout(along)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Sidecars, videos, RAW:"), self))
        row.addWidget(self.companions)
        options = FlowLayout(spacing=8)
        options.addWidget(along)
        options.addWidget(self.link)
        self.add_below(options)

    # What is said ------------------------------------------------------------------------------

    @Slot()
    def _show_totals(self) -> None:
        preview, confirmed = self.model.preview, self.model.confirmed
        going, size, staying = preview.totals(confirmed)
        losing = sum(group.loses_all for group in preview.groups)
        if going:
            text = self.tr("%Ln file(s) would go to the trash", "", going)
            headline = f"{text}: {size_text(size)}"
        else:
            headline = self.tr("Nothing would go to the trash")
        words = [self.tr("Nothing has been moved yet.")]
        if losing and not self._is_selection:
            words.append(
                self.tr(
                    "Of %Ln group(s) nothing would be left: each goes only if you check its box.",
                    "",
                    losing,
                )
            )
        self.say(headline, " ".join(words))
        self.last_copies.setVisible(self._is_selection and losing > 0)
        self.last_copies.setText(
            self.tr("No copy of %Ln photo(s) would be left: let them go all the same", "", losing)
        )
        is_all = losing > 0 and len(confirmed) == losing
        if self.last_copies.isChecked() != is_all:
            with QSignalBlocker(self.last_copies):
                self.last_copies.setChecked(is_all)
        self.only_staying.setText(self.tr("Only what stays ({0})").format(count_text(staying)))
        self.only_staying.setVisible(staying > 0 or self.only_staying.isChecked())
        self.go.setText(
            self.tr("Move %Ln file(s) to the trash", "", going)
            if going
            else self.tr("Move to the trash")
        )
        self.go.setEnabled(going > 0)

    @Slot(bool)
    def _on_last_copies(self, is_checked: bool) -> None:
        self.model.confirm_all(is_confirmed=is_checked)

    @Slot(bool)
    def _on_only_staying(self, is_checked: bool) -> None:
        self.model.set_only_staying(is_set=is_checked)
