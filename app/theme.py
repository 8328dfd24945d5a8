"""Colours of the window: one set of tokens for each theme, and which of the two is in use.

Views that paint for themselves hold the `Theme` and read `Theme.tokens` while painting, so that a
change needs nothing but a repaint. GUI thread only, but for the plain functions and `Tokens`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.motion import Motion
from app.stylesheet import stylesheet

BODY_PX = 13
CAPTION_PX = 11
RADIUS_PHOTO_PX = 4


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as ``#rrggbb`` or ``#aarrggbb``."""

    is_dark: bool
    background: str
    surface: str
    raised: str
    hover: str
    text: str
    dim: str
    hairline: str
    outline: str
    """Edge of a field or a button; a little stronger than a hairline."""
    accent: str
    accent_tint: str
    on_accent: str
    keep: str
    bin: str

    def color(self, name: str) -> QColor:
        """A token as a `QColor`."""
        return QColor(getattr(self, name))


DARK = Tokens(
    is_dark=True,
    background="#17181a",
    surface="#1e2022",
    raised="#282b2e",
    hover="#33373b",
    text="#e9ebee",
    dim="#9aa1a9",
    hairline="#12ffffff",
    outline="#24ffffff",
    accent="#7cb0ff",
    accent_tint="#297cb0ff",
    on_accent="#10223d",
    keep="#58c08d",
    bin="#ef7078",
)
LIGHT = Tokens(
    is_dark=False,
    background="#f7f7f5",
    surface="#ffffff",
    raised="#f0f0ee",
    hover="#e6e6e3",
    text="#1c1e21",
    # The sketch's #666d75 and its green and red reach 4.5:1 on the background, not on `raised`.
    dim="#5f666e",
    hairline="#17000000",
    outline="#26000000",
    accent="#1a66d6",
    accent_tint="#1f1f6fe5",
    on_accent="#ffffff",
    keep="#197249",
    bin="#bf323d",
)


def with_high_contrast(tokens: Tokens) -> Tokens:
    """For those who asked their system for it: no quiet words, and an edge around everything."""
    return replace(
        tokens,
        background="#000000" if tokens.is_dark else "#ffffff",
        dim=tokens.text,
        hairline=tokens.text,
        outline=tokens.text,
    )


class Appearance(StrEnum):
    """What the user chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def blend(over: str, under: str) -> tuple[float, float, float]:
    """The opaque sRGB colour, in 0..1, that ``over`` (perhaps translucent) gives on ``under``."""
    top, base = QColor(over), QColor(under)
    alpha = top.alphaF()
    return (
        top.redF() * alpha + base.redF() * (1 - alpha),
        top.greenF() * alpha + base.greenF() * (1 - alpha),
        top.blueF() * alpha + base.blueF() * (1 - alpha),
    )


def contrast(text: tuple[float, float, float], ground: tuple[float, float, float]) -> float:
    """Contrast ratio of two sRGB colours in 0..1, by WCAG 2.2 (1 to 21; AA asks for 4.5)."""

    def luminance(rgb: tuple[float, float, float]) -> float:
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in rgb]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    lighter, darker = sorted((luminance(text), luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


class Theme(QObject):
    """The theme in use; follows the system unless the user chose one."""

    changed = Signal()

    def __init__(self, app: QApplication, appearance: Appearance, parent: QObject | None = None):
        super().__init__(parent)
        self._app = app
        self._appearance = appearance
        self.motion = Motion(self)
        """Whether things may fade and slide; views ask it while they do."""
        app.setStyle("Fusion")  # the same on every system, and it honours palette and stylesheet
        app.setFont(body_font(app))
        self.tokens = DARK
        # PySide takes the second for gone as soon as the first is not referred to any more.
        self._style_hints = app.styleHints()
        self._wishes = self._style_hints.accessibility()
        self._apply()
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        self._wishes.contrastPreferenceChanged.connect(self._apply)

    @property
    def appearance(self) -> Appearance:
        """What the user chose."""
        return self._appearance

    def set_appearance(self, appearance: Appearance) -> None:
        """Use another theme from now on, in every window; all of them are dressed anew then."""
        if appearance is not self._appearance:
            self._appearance = appearance
            self._apply()

    @contextmanager
    def dressing_at_the_end(self) -> Iterator[None]:
        """Leave the widgets that are made meanwhile without style, and then style all of them once.

        Else Qt would do it anew each time one of them is put into another: a third of what
        building the window takes.
        """
        self._app.setStyleSheet("")
        try:
            yield
        finally:
            self._app.setStyleSheet(stylesheet(self.tokens))

    def _on_system_changed(self) -> None:
        if self._appearance is Appearance.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.tokens = DARK if self._is_dark_wanted() else LIGHT
        wanted = self._wishes.contrastPreference()
        if wanted is Qt.ContrastPreference.HighContrast:
            self.tokens = with_high_contrast(self.tokens)
        self._app.setPalette(_palette(self.tokens))
        self._app.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()

    def _is_dark_wanted(self) -> bool:
        if self._appearance is not Appearance.SYSTEM:
            return self._appearance is Appearance.DARK
        # A system that does not say (a bare X server) gets the light one, as other programs do.
        return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def body_font(app: QApplication) -> QFont:
    """The system's own font at 13 px, with figures of equal width so that counts do not jitter."""
    font = QFont(app.font())
    font.setPixelSize(BODY_PX)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def caption_font(base: QFont, *, is_bold: bool = False) -> QFont:
    """``base`` at 11 px."""
    font = QFont(base)
    font.setPixelSize(CAPTION_PX)
    font.setBold(is_bold)
    return font


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for one, name in (
        (role.Window, "background"),
        (role.Base, "surface"),
        (role.AlternateBase, "raised"),
        (role.Button, "raised"),
        (role.ToolTipBase, "raised"),
        (role.WindowText, "text"),
        (role.Text, "text"),
        (role.ButtonText, "text"),
        (role.ToolTipText, "text"),
        (role.PlaceholderText, "dim"),
        (role.Highlight, "accent"),
        (role.Accent, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent"),
    ):
        palette.setColor(one, tokens.color(name))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, tokens.color("dim"))
    return palette
