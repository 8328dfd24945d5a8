"""Left out: patterns of files and folders that are not looked at, checked line by line."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget

from app.controllers.housekeeping import Choices, Housekeeping
from app.dialogs.settings.page import SettingsPage
from app.views.texts import count_text
from indexer.upkeep.ignoring import PatternFault, PatternPreview, fault_of

_PAUSE_MS = 300
_LINES_SEEN = 8


class IgnoredPage(SettingsPage):
    """An editor for patterns; each pause in typing keeps them and asks what they would do."""

    look_requested = Signal()

    def __init__(self, housekeeping: Housekeeping, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._housekeeping = housekeeping
        self._is_read = False
        self.set_title(self.tr("Left out"))
        self.editor = QPlainTextEdit(self)
        self.editor.setTabChangesFocus(True)
        self.editor.setPlaceholderText(self.tr("Nothing is left out"))
        self.editor.setEnabled(False)  # until what is kept has been read
        line_px = self.editor.fontMetrics().lineSpacing()
        self.editor.setMinimumHeight(_LINES_SEEN * line_px + 16)
        self.editor.textChanged.connect(self._on_typed)
        self.add_setting(
            self.tr("Files and folders to leave out, one a line"),
            self.editor,
            self.tr("Photos that are left out stay on disk; only the library forgets them."),
        )
        self.faults = self.add_words("", kind="problem")
        self.faults.setVisible(False)
        self.said = self.add_words("", kind="")
        look = QPushButton(self.tr("Look now"), self)
        look.setToolTip(self.tr("Otherwise it holds from the next look for changes on"))
        look.clicked.connect(self._on_look)
        self.add_buttons(look)
        self.add_setting(self.tr("Examples"), None)
        for pattern, meaning in (
            ("*.gif", self.tr("all files whose names end so")),
            ("raw/", self.tr("all folders of that name")),
            ("/2019/trash", self.tr("only there, seen from the folder that you added")),
            ("!keep.gif", self.tr("takes back what a line above leaves out")),
            ("# …", self.tr("a note; it means nothing")),
        ):
            self.add_words(self.tr("{0} – {1}").format(pattern, meaning))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_PAUSE_MS)
        self._typing.timeout.connect(self._on_paused)
        housekeeping.choices_read.connect(self._on_choices)
        housekeeping.previewed.connect(self._on_previewed)

    @property
    def lines(self) -> list[str]:
        """What stands in the editor."""
        return self.editor.toPlainText().splitlines()

    def opened(self) -> None:
        """Read what is kept, once; afterwards the editor is the newest."""
        if not self._is_read:
            self._housekeeping.read_choices()

    def finish(self) -> None:
        """Keep what was typed last."""
        if self._typing.isActive():
            self._typing.stop()
            self._on_paused()

    @Slot(object)
    def _on_choices(self, choices: Choices) -> None:
        if self._is_read:
            return
        self._is_read = True
        self.editor.blockSignals(True)
        self.editor.setPlainText("\n".join(choices.patterns))
        self.editor.blockSignals(False)
        self.editor.setEnabled(True)
        self._check()
        self._ask()

    @Slot()
    def _on_typed(self) -> None:
        self._check()
        self._typing.start()

    @Slot()
    def _on_paused(self) -> None:
        self._housekeeping.set_patterns(self.good_lines())
        self._ask()

    def good_lines(self) -> list[str]:
        """What is kept: lines that cannot mean anything are not."""
        return [
            line for line in self.lines if (fault := fault_of(line)) is None or not fault.is_certain
        ]

    def _ask(self) -> None:
        lines = self.good_lines()
        if any(line.strip() and not line.startswith("#") for line in lines):
            self._housekeeping.preview(lines)
        else:
            self.said.setText("")

    def _check(self) -> None:
        said = [
            self.tr("Line {0}: {1}").format(count_text(number), self._words(fault))
            for number, line in enumerate(self.lines, 1)
            if (fault := fault_of(line)) is not None
        ]
        self.faults.setText("\n".join(said))
        self.faults.setVisible(bool(said))

    @Slot(object)
    def _on_previewed(self, preview: PatternPreview) -> None:
        text = self.tr("Leaves out {0} of the {1} photos that are in the library.")
        left_out, photos = count_text(preview.left_out), count_text(preview.photos)
        self.said.setText(text.format(left_out, photos))

    @Slot()
    def _on_look(self) -> None:
        self.finish()
        self.look_requested.emit()

    def _words(self, fault: PatternFault) -> str:
        match fault:
            case PatternFault.BACKSLASH:
                return self.tr(
                    "write “/” between folders, on Windows as well; the line is not used."
                )
            case PatternFault.ABSOLUTE:
                return self.tr(
                    "begin with “/” and the folder below the one that you added; the line is not "
                    "used."
                )
            case PatternFault.DOTS:
                return self.tr("“.” and “..” name no folder here; the line is not used.")
            case PatternFault.NOTHING:
                return self.tr("it names nothing; the line is not used.")
            case PatternFault.BRACKET:
                return self.tr("“[” is never closed, so it stands for itself.")
            case PatternFault.EVERYTHING:
                return self.tr("this leaves out every photo.")
