"""Buttons of words with an icon, and the same as a menu. GUI thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QPushButton, QWidget

from app.icons import BUTTON_ICON, Icons


def action_button(
    parent: QWidget, icons: Icons, text: str, icon: str = "", *, is_primary: bool = False
) -> QPushButton:
    """A button that does one thing.

    Args:
        parent: Where it stands.
        icons: Paint in the colours of the theme.
        text: What it does.
        icon: Its Phosphor name; empty: it has none.
        is_primary: Whether most will want this one.
    """
    button = QPushButton(text, parent)
    if icon:
        button.setIcon(icons.icon(icon, "on_accent" if is_primary else "text"))
        button.setIconSize(BUTTON_ICON)
    if is_primary:
        button.setProperty("kind", "primary")
    return button


def open_menu(buttons: Sequence[QPushButton], view: QAbstractItemView, at: QPoint) -> None:
    """A menu of what buttons do, at a point of a list."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for button in buttons:
        action = menu.addAction(button.icon(), button.text())
        action.setEnabled(button.isEnabled())
        action.triggered.connect(button.click)
    menu.popup(view.viewport().mapToGlobal(at))
