"""Icons of one family (Phosphor, MIT, as qtawesome carries it), drawn in the theme's colours.

Each icon is a glyph painted at the size and pixel ratio asked for, so it is always crisp; the
colour is looked up while painting, so a change of theme needs no new icons. GUI thread only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from app.theme import Theme, Tokens

_FONT_FILE = "phosphor-1.3.0.ttf"
_NAMES_FILE = "phosphor-charmap-1.3.0.json"


BUTTON_ICON = QSize(22, 16)
"""Icon size of buttons with text: wider than high keeps icon and words apart."""

_ENGINES: list[QIconEngine] = []
"""All engines ever made, and with them their `Icons`. They are Python objects that C++ calls for as
long as any button has a copy of their icon, and that it deletes with the last copy. Were engine and
icon found as garbage together, the engine might go first, which crashes (seen with PySide 6.11)."""


class Icons(QObject):
    """Gives icons by their Phosphor name, such as ``folder-plus``.

    Of qtawesome only this font is used: its own loader reads all eleven that it carries, and
    importing it takes a sixth of a second of every start.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = _glyph_font()
        self._icons: dict[tuple[str, str, Tokens | None], QIcon] = {}

    def icon(self, name: str, token: str = "text", tokens: Tokens | None = None) -> QIcon:
        """The icon of that name, in the colour of a token; disabled ones are dim.

        Args:
            name: Its Phosphor name.
            token: The name of a colour.
            tokens: Whose colour; None follows the theme in use.
        """
        key = (name, token, tokens)
        if key not in self._icons:
            engine = _GlyphEngine(self, name, token, tokens)
            _ENGINES.append(engine)
            self._icons[key] = QIcon(engine)
        return self._icons[key]

    def glyph(self, name: str) -> str:
        """The character of an icon in the font."""
        return chr(int(self._font.codes[name], 16))

    def color(self, token: str) -> QColor:
        """A colour of the theme in use."""
        return self._theme.tokens.color(token)

    def paint(self, painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
        """Draw one icon into ``rect``; where there is more width than height, at the left."""
        font = QFont(self._font.family)
        font.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.setFont(font)
        painter.setPen(color)
        is_wide = rect.width() > rect.height() + 1
        side = Qt.AlignmentFlag.AlignLeft if is_wide else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, self.glyph(name))
        painter.restore()


class _GlyphFont(NamedTuple):
    family: str
    codes: Mapping[str, str]
    """Hexadecimal, of thousands of which a window shows some dozens."""


@cache
def _glyph_font() -> _GlyphFont:
    """The font, known to Qt from now on; once for all `Icons`, since Qt keeps all that it is given.

    It lies in qtawesome, which is found without being imported.
    """
    package = find_spec("qtawesome")
    assert package is not None, "a dependency of this project"
    assert package.origin is not None
    folder = Path(package.origin).parent / "fonts"
    codes = json.loads((folder / _NAMES_FILE).read_text("utf-8"))
    loaded = QFontDatabase.addApplicationFont(str(folder / _FONT_FILE))
    return _GlyphFont(QFontDatabase.applicationFontFamilies(loaded)[0], codes)


class _GlyphEngine(QIconEngine):
    def __init__(self, icons: Icons, name: str, token: str, tokens: Tokens | None) -> None:
        super().__init__()
        self._icons_of = icons
        self._name = name
        self._token = token
        self._tokens = tokens

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        token = "dim" if mode is QIcon.Mode.Disabled else self._token
        color = self._tokens.color(token) if self._tokens else self._icons_of.color(token)
        self._icons_of.paint(painter, QRectF(rect), self._name, color)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap
