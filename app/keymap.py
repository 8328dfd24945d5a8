"""Which keys do what: the usual ones, and those that the user chose instead. GUI thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from app.commands import Command
from app.settings import Settings

_FORMAT = QKeySequence.SequenceFormat.PortableText


class Keymap(QObject):
    """The keys of every command; a change acts at once and is remembered."""

    changed = Signal()

    def __init__(
        self, commands: Mapping[str, Command], settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._settings = settings
        for name, kept in settings.shortcuts.items():
            if name in commands:  # else a command that a later version knows
                commands[name].action.setShortcuts(_read(kept))

    @property
    def commands(self) -> list[Command]:
        """All of them, in the order in which they are listed."""
        return list(self._commands.values())

    def is_usual(self, command: Command) -> bool:
        """Whether a command has the keys that it comes with."""
        return command.action.shortcuts() == list(command.default_keys)

    def user_of(self, key: QKeySequence, command: Command) -> Command | None:
        """The other command that has this key already, so that both could not have it."""
        for other in self._commands.values():
            if other is command or not other.scope.meets(command.scope):
                continue
            if key in other.action.shortcuts():
                return other
        return None

    def assign(self, command: Command, key: QKeySequence) -> Command | None:
        """Give a command one key, and no other; whoever had it loses it.

        Args:
            command: Which.
            key: The key; an empty one takes the command's keys away.

        Returns:
            The command that lost the key, or None.
        """
        loser = None if key.isEmpty() else self.user_of(key, command)
        if loser is not None:
            self._keep(loser, [other for other in loser.action.shortcuts() if other != key])
        self._keep(command, [] if key.isEmpty() else [key])
        self.changed.emit()
        return loser

    def reset(self, command: Command) -> None:
        """Give a command its usual keys back; whoever uses one of them loses it."""
        for key in command.default_keys:
            loser = self.user_of(key, command)
            if loser is not None:
                self._keep(loser, [other for other in loser.action.shortcuts() if other != key])
        self._keep(command, list(command.default_keys))
        self.changed.emit()

    def reset_all(self) -> None:
        """Every command has its usual keys."""
        for command in self._commands.values():
            self._keep(command, list(command.default_keys))
        self.changed.emit()

    def _keep(self, command: Command, keys: Sequence[QKeySequence]) -> None:
        command.action.setShortcuts(keys)
        is_usual = list(keys) == list(command.default_keys)
        chosen = self._settings.shortcuts
        chosen.pop(command.name, None)
        if not is_usual:
            chosen[command.name] = [key.toString(_FORMAT) for key in keys]
        self._settings.shortcuts = chosen


def _read(kept: Sequence[str]) -> list[QKeySequence]:
    """Keys as the settings have them; what is no key is left out."""
    sequences = [QKeySequence.fromString(text, _FORMAT) for text in kept]
    return [one for one in sequences if one.toString(_FORMAT)]
