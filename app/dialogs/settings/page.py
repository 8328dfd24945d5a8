"""What the pages of the settings are made of: a name, a control, and one sentence of why."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.views.flow_layout import FlowLayout
from app.views.label import label

_GAP_PX = 20


class SettingsPage(QWidget):
    """A column of settings. What is chosen holds at once; there is nothing to apply."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 20, 24, 20)
        self._column.setSpacing(4)
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._column.addWidget(self._heading)
        self._column.addStretch(1)

    def set_title(self, title: str) -> None:
        """Name the page, for its heading and for the list of pages."""
        self.title = title
        self._heading.setText(title)

    def add_setting(self, name: str, control: QWidget | None, why: str = "") -> QLabel | None:
        """Append a setting; gives the sentence below it, to be changed where it depends."""
        self._append_gap()
        if name:
            title = QLabel(name, self)
            title.setProperty("kind", "settingName")
            if control is not None:
                title.setBuddy(control)
                if not control.accessibleName():
                    control.setAccessibleName(name)
            self._append(title)
        if control is not None:
            self._append(control)
            control.setAccessibleDescription(why)
        return self.add_words(why) if why else None

    def add_words(self, text: str, *, kind: str = "dim") -> QLabel:
        """Append a sentence."""
        words = words_label(text, self, kind=kind)
        self._append(words)
        return words

    def add_buttons(self, *buttons: QWidget) -> QWidget:
        """Append buttons side by side."""
        row = beside(self, *buttons)
        self._append(row)
        return row

    def add_widget(self, widget: QWidget) -> None:
        """Append anything."""
        self._append(widget)

    def opened(self) -> None:
        """The page is seen: read what it shows."""

    def _append_gap(self) -> None:
        self._column.insertSpacing(self._column.count() - 1, _GAP_PX - 8)

    def _append(self, widget: QWidget) -> None:
        self._column.insertWidget(self._column.count() - 1, widget)


def words_label(text: str, parent: QWidget, *, kind: str = "dim") -> QLabel:
    """A sentence; a value, which has no kind, can be selected."""
    words = label(parent, kind, text)
    if not kind:  # values, such as a folder, may be wanted elsewhere
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return words


def beside(parent: QWidget, *widgets: QWidget) -> QWidget:
    """Widgets side by side, in as many lines as their words need."""
    row = QWidget(parent)
    layout = FlowLayout(row, spacing=8)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addWidget(QWidget(row))  # takes what is left of the last line
    layout.setContentsMargins(0, 4, 0, 4)
    return row
