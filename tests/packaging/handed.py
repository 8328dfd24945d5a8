"""Stands in for the step by which `packaging/dev.py` becomes another program."""

from __future__ import annotations

from collections.abc import Sequence


class Handed:
    """Stands where the process would become another one, and keeps what it would become."""

    def __init__(self) -> None:
        self.command: list[str] = []
        self.env: dict[str, str] = {}

    def __call__(self, command: Sequence[str], env: dict[str, str]) -> int:
        self.command, self.env = list(command), dict(env)
        return 7
