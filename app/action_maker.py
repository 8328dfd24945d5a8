"""`ActionMaker`: makes the window's actions and says where their keys act. GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.commands import Command, Group, Scope
from app.icons import Icons

Key = QKeySequence.StandardKey | str


class ActionMaker(QObject):
    """Keeps every action under its name."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        super().__init__(window)
        self._window = window
        self._icons = icons
        self.commands: dict[str, Command] = {}

    def attach(self, scope: Scope, *widgets: QWidget) -> None:
        """Let the keys of a scope act while one of these widgets, or one inside, has the focus."""
        for command in self.commands.values():
            if command.scope is scope:
                for widget in widgets:
                    widget.addAction(command.action)

    def connect_all(self, slots: dict[QAction, Callable[[], object]]) -> None:
        """Connect each action with what it does."""
        for action, slot in slots.items():
            # `triggered` also says whether it is checked, which none of the slots asks for.
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def _make(
        self,
        name: str,
        group: Group,
        text: str,
        icon: str,
        *keys: Key,
        scope: Scope = Scope.WINDOW,
    ) -> QAction:
        """Make one action.

        Args:
            name: Its attribute here.
            group: Where the list of shortcuts shows it.
            text: Its name in menus.
            icon: A Phosphor name.
            keys: Its usual keys; a standard key stands for all keys that the system gives it.
            scope: Where they act.
        """
        action = QAction(self._icons.icon(icon, "dim"), text, self._window)
        sequences = [
            sequence
            for key in keys
            for sequence in (
                QKeySequence.keyBindings(key)
                if isinstance(key, QKeySequence.StandardKey)
                else [QKeySequence(key)]
            )
        ]
        # A key named twice, once as the system's, would be ambiguous with itself.
        sequences = [key for i, key in enumerate(sequences) if key not in sequences[:i]]
        action.setShortcuts(sequences)
        if scope is Scope.WINDOW:
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._window.addAction(action)
        else:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.commands[name] = Command(name, action, group, scope, tuple(sequences))
        return action
