"""No text of the window is English where another language is spoken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from app.translations import PSEUDO, languages
from app.views.drop_overlay import DropOverlay
from indexer.embed.catalogue import ModelCatalogue
from tests.app.whole_window.naming import TAUGHT
from tests.app.whole_window.stop import Stop, seen
from tests.app.whole_window.tour import SOUGHT

# What is no English: numbers with units, dates, file names and paths, keys.
_DATA = re.compile(
    r"[\W\d_]*((GB|MB|kB|bytes?|px|mm|ISO|CPU|Esc|Ctrl|Shift|Alt|Return|Del|Space|Home|End|PgUp"
    r"|PgDown|Left|Right|Up|Down|Backspace|Enter|Ins|Undo|Redo|Cut|Copy|Paste|Open|Back|Forward|Tab|F\d+|[A-Z]|f|s|x|h|min|of)[\W\d_]*)*"
    r"|(camera|date|folder|has|is|lens|orientation|place|rating|type):.*"
    r"|.*\.(jpg|jpeg|png|txt)|.*[/\\].*|.*\b\d{4}\b.*"
)
_WORDS = re.compile(r"[a-z]{2}")


def _names(pictures: Path) -> set[str]:
    """Proper names, which are the same everywhere."""
    catalogue = ModelCatalogue.load()
    folders = [path.name for path in (pictures, *pictures.rglob("*")) if path.is_dir()]
    return {
        "Kindred",
        TAUGHT,
        *folders,
        *(f"{name}, {i}" for name in folders for i in range(100)),  # as a screen reader says them
        *SOUGHT,
        "\n".join(SOUGHT),
        "Cancel",  # Qt's own: the pseudo language leaves it as it is
        *(entry.name for entry in catalogue),
        *(entry.licence for entry in catalogue),
        *(language.name for language in languages()),
    }


def _is_foreign(text: str, names: set[str]) -> bool:
    """Whether a text is English that went by `tr`; what went through it stands in brackets."""
    if ("[" in text and "]" in text) or TAUGHT.startswith(text.removesuffix("…")):
        return False
    return bool(_WORDS.search(text)) and not _DATA.fullmatch(text) and text not in names


def _texts(widget: QWidget) -> Iterator[str]:
    """All that a widget says, to the eye or to a screen reader."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is not None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description):
            yield interface.text(kind)
    yield widget.toolTip()
    if widget.isWindow():
        yield widget.windowTitle()
    for action in widget.actions():
        if action.isVisible():
            yield action.text()
            yield action.toolTip()
    match widget:
        case QLabel() | QAbstractButton() | DropOverlay():
            yield widget.text() if callable(widget.text) else widget.text
        case QTextBrowser():
            yield from widget.toPlainText().splitlines()
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(i) for i in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(i) for i in range(widget.count()))
        case QHeaderView():
            pass  # what its table says
        case QAbstractItemView() if widget.model() is not None:
            yield from _model_texts(widget.model(), QModelIndex())


def _model_texts(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    roles = (
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    )
    # Qt lets a list be asked for its rows only.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(parent), 200)):
            index = model.index(row, column, parent)
            for role in roles:
                said = model.data(index, role)
                if isinstance(said, str):
                    yield said
            if column == 0 and not isinstance(model, QAbstractListModel):
                yield from _model_texts(model, index)


@pytest.mark.slow
def test_every_text_goes_through_tr(
    walk: Callable[[int, int], Iterator[Stop]], speak: Callable[[str], None], pictures: Path
) -> None:
    speak(PSEUDO)
    names = _names(pictures)
    found = {
        f"{stop.name}: {type(widget).__name__}: {text!r}"
        for stop in walk(1440, 900)
        for widget in seen(stop.widget)
        for text in _texts(widget)
        if _is_foreign(text, names)
    }
    assert not found, "\n".join(sorted(found))
