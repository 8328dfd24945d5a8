"""The search bar: chips in the order they were added, and a field to type the next one.

Changes the `QueryDraft` and says so; who searches is `app.controllers.browsing`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from app.icons import Icons
from app.models.query_draft import Chip, QueryDraft
from app.theme import Theme
from app.views.chip import ChipView
from app.views.chip_pictures import ChipPictures
from app.views.flow_layout import FlowLayout

_FIELD_MIN_PX = 160


class SearchBar(QFrame):
    """Draws a `QueryDraft` and lets the user change it."""

    draft_changed = Signal()
    paste_requested = Signal()
    """Ctrl+V with something else than text in the clipboard."""
    leave_requested = Signal()
    """Return with nothing to add, or Down at the end of the history: on to the photos."""

    def __init__(
        self,
        draft: QueryDraft,
        pictures: ChipPictures,
        theme: Theme,
        icons: Icons,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._pictures = pictures
        self._theme = theme
        self._icons = icons
        self._chips: list[ChipView] = []
        self.setObjectName("searchBar")
        self.setAccessibleName(self.tr("Query"))
        self._sign = QLabel(self)
        self._sign.setFixedSize(20, 28)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._field = QLineEdit(self)
        self._field.setObjectName("searchField")
        self._field.setAccessibleName(self.tr("Describe photos"))
        self._field.setMinimumWidth(_FIELD_MIN_PX)
        self._field.setFixedHeight(28)
        self._field.setAcceptDrops(False)  # drops are the window's: it knows what to do with each
        self._field.textEdited.connect(self._on_typed)
        self._field.installEventFilter(self)
        inner = QWidget(self)
        self._flow = FlowLayout(inner)
        self._flow.addWidget(self._field)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(inner, 1)
        pictures.came.connect(self._on_picture_came)
        self.set_busy(False)
        self.show_draft()

    @property
    def field(self) -> QLineEdit:
        """Where one types."""
        return self._field

    @property
    def chips(self) -> list[ChipView]:
        """What is shown, in order."""
        return list(self._chips)

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """A quiet sign that a search runs."""
        name, token = ("hourglass", "accent") if is_busy else ("magnifying-glass", "dim")
        self._sign.setPixmap(
            self._icons.icon(name, token).pixmap(QSize(16, 16), self.devicePixelRatioF())
        )
        self._sign.setAccessibleName(self.tr("Searching") if is_busy else "")

    def add_chips(self, chips: Sequence[Chip]) -> None:
        """Append terms; text that was being typed stays before them."""
        self._draft.commit_typed()
        for chip in chips:
            self._draft.add(chip)
        self._changed()

    def replace_all(self, chips: Sequence[Chip]) -> None:
        """Begin a new query; the old one is in the history."""
        self._draft.commit_typed()
        self._draft.remember()
        self._draft.clear()
        self.add_chips(chips)

    def clear(self) -> None:
        """Begin again with nothing."""
        self._draft.remember()
        self._draft.clear()
        self._changed()

    def show_draft(self) -> None:
        """Make the widgets say what the draft says; chips that stay are not made anew."""
        wanted = self._draft.chips
        same = sum(
            1
            for _ in takewhile(
                lambda pair: pair[0].chip == pair[1], zip(self._chips, wanted, strict=False)
            )
        )
        for view in self._chips[same:]:
            self._flow.removeWidget(view)
            view.hide()  # deleted only later, when it would still be seen between the new ones
            view.deleteLater()
        new = [self._chip_view(same + i, chip) for i, chip in enumerate(wanted[same:])]
        self._chips = self._chips[:same] + new
        if self._field.text() != self._draft.typed:
            self._field.setText(self._draft.typed)
        self._field.setPlaceholderText(
            self.tr("Add words, or drop a photo…")
            if wanted
            else self.tr("Describe what you look for, or drop a photo…")
        )
        before: QWidget = self._sign
        for view in self._chips:
            for child in view.focusable():
                QWidget.setTabOrder(before, child)
                before = child
        QWidget.setTabOrder(before, self._field)

    def _chip_view(self, position: int, chip: Chip) -> ChipView:
        view = ChipView(chip, self._theme, self._icons, self._pictures.of(chip.term), self)
        view.changed.connect(self._on_chip_changed)
        view.closed.connect(self._on_chip_closed)
        self._flow.insert_widget(position, view)
        view.show()
        return view

    def _changed(self) -> None:
        self.show_draft()
        self.draft_changed.emit()

    # Slots -----------------------------------------------------------------------------------

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        self._draft.typed = text
        self.draft_changed.emit()

    @Slot(object)
    def _on_chip_changed(self, chip: Chip) -> None:
        view = self.sender()
        assert isinstance(view, ChipView)
        self._draft.change(self._chips.index(view), chip)
        self.draft_changed.emit()

    @Slot()
    def _on_chip_closed(self) -> None:
        view = self.sender()
        assert isinstance(view, ChipView)
        self._draft.remove(self._chips.index(view))
        self._field.setFocus()
        self._changed()

    @Slot()
    def _on_picture_came(self) -> None:
        for view in self._chips:
            picture = self._pictures.of(view.chip.term)
            if picture is not None:
                view.set_picture(QPixmap(picture))

    # Keys ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that mean more in the search field than in another one."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self.style().polish(self)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._handle_key(event)
        return False

    def _handle_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Paste):
            data: QMimeData | None = QApplication.clipboard().mimeData()
            if data is None or not (data.hasImage() or data.hasUrls()):
                return False  # text goes where it is pasted
            self.paste_requested.emit()
            return True
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if self._draft.commit_typed():
                    self._draft.remember()
                    self._changed()
                else:
                    self.leave_requested.emit()
            case Qt.Key.Key_Backspace if not self._field.text() and self._draft.chips:
                self._draft.remove(-1)
                self._changed()
            case Qt.Key.Key_Up:
                has_changed = self._draft.commit_typed()
                self._draft.remember()
                if self._draft.older() or has_changed:
                    self._changed()
            case Qt.Key.Key_Down:
                if self._draft.newer():
                    self._changed()
                else:
                    self.leave_requested.emit()
            case _:
                return False
        return True
