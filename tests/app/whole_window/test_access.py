"""Everything can be reached by keyboard, and a screen reader can say what it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from tests.app.whole_window.stop import Stop, seen

_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
_ROLES: tuple[tuple[type[QWidget], tuple[QAccessible.Role, ...]], ...] = (
    (QCheckBox, (QAccessible.Role.CheckBox,)),
    (QRadioButton, (QAccessible.Role.RadioButton,)),
    (
        QAbstractButton,
        (QAccessible.Role.Button, QAccessible.Role.ButtonMenu, QAccessible.Role.CheckBox),
    ),
    (QComboBox, (QAccessible.Role.ComboBox,)),
    (QLineEdit, (QAccessible.Role.EditableText,)),
    (QPlainTextEdit, (QAccessible.Role.EditableText,)),
    (QAbstractSlider, (QAccessible.Role.Slider,)),
    (QAbstractItemView, (QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table)),
)
_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def _is_interactive(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar) or widget.objectName().startswith("qt_"):
        return False
    return isinstance(widget, _CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus != 0


def _is_inner(widget: QWidget) -> bool:
    """Whether it is a part that Qt makes of a control of ours, such as the corner of a table."""
    parent = widget.parentWidget()
    return isinstance(parent, QAbstractItemView | QComboBox) or (
        parent is not None and isinstance(parent.parentWidget(), QComboBox)
    )


def _faults(widget: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(widget)
    if not interface.text(QAccessible.Text.Name).strip():
        yield "has no name"
    expected = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), None)
    role = interface.role()
    if role in _NO_ROLES or (expected is not None and role not in expected):
        yield f"has the role {role.name}"
    state = interface.state()
    if bool(state.disabled) == widget.isEnabled():
        yield "does not say whether it is enabled"
    if isinstance(widget, QAbstractButton) and widget.isCheckable():
        if not state.checkable:
            yield "does not say that it can be checked"
        if bool(state.checked) != widget.isChecked():
            yield "does not say whether it is checked"
    if isinstance(widget, QLineEdit) and bool(state.readOnly) != widget.isReadOnly():
        yield "does not say whether it can be written to"


@pytest.mark.slow
def test_every_control_has_a_name_a_role_and_its_state(
    walk: Callable[[int, int], Iterator[Stop]],
) -> None:
    found = {
        f"{stop.name}: {type(widget).__name__} {widget.objectName()}: {fault}"
        for stop in walk(1440, 900)
        for widget in seen(stop.widget)
        if _is_interactive(widget) and not _is_inner(widget)
        for fault in _faults(widget)
    }
    assert not found, "\n".join(sorted(found))


def _tab_stops(root: QWidget) -> list[QWidget]:
    """What Tab should come to."""
    return [
        widget
        for widget in seen(root)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and not isinstance(widget, QScrollBar)
        and widget.window() is root.window()
    ]


def _walk(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """Where a key leads from the control that has the focus, until it is there again."""
    modifiers = {
        Qt.Key.Key_Tab: Qt.KeyboardModifier.NoModifier,
        Qt.Key.Key_Backtab: Qt.KeyboardModifier.ShiftModifier,
    }[key]
    visited: list[QWidget] = []
    for _ in range(400):
        focus = QApplication.focusWidget()
        if focus is None or focus in visited:
            break
        visited.append(focus)
        QTest.keyClick(focus, key, modifiers)
    return visited


def _traps(stop: Stop) -> Iterator[str]:
    """What the keyboard cannot reach at a stop, and where it does not get away from."""
    stops = _tab_stops(stop.widget)
    if not stops or isinstance(stop.widget, QMenu):
        return  # arrows walk through a menu
    if QApplication.focusWidget() not in stops:
        stops[0].setFocus(Qt.FocusReason.TabFocusReason)
    forth, back = _walk(stop.widget, Qt.Key.Key_Tab), _walk(stop.widget, Qt.Key.Key_Backtab)
    stops = [widget for widget in stops if widget.isVisible()]  # some close when they are left
    # One of a group of radio buttons stands for all: arrows walk within.
    skipped = {w for w in stops if isinstance(w, QRadioButton)}
    for name, visited in (("Tab", forth), ("Shift+Tab", back)):
        for widget in set(stops) - set(visited) - skipped:
            said = QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
            yield f"{name} does not come to {type(widget).__name__} “{said}”"
    is_whole = all(widget.isVisible() for widget in forth)
    if is_whole and len(forth) > 2 and forth[1:] != back[1:][::-1]:
        yield "Shift+Tab does not go the way back"


@pytest.mark.slow
def test_the_keyboard_reaches_everything_and_is_never_trapped(
    walk: Callable[[int, int], Iterator[Stop]],
) -> None:
    found = {f"{stop.name}: {trap}" for stop in walk(1440, 900) for trap in _traps(stop)}
    assert not found, "\n".join(sorted(found))
