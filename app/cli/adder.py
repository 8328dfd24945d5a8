"""How one module of `app.cli` adds its commands, without knowing how all of them look."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any, Protocol


class Adder(Protocol):
    """Adds a command whose work a function of that module does."""

    def __call__(
        self,
        commands: Any,  # argparse keeps the type of its sub-parsers' collection to itself
        name: str,
        function: str | None,
        summary: str,
        epilog: str | None = None,
        forms: Mapping[str, str] | None = None,
    ) -> argparse.ArgumentParser:
        """Add it.

        Args:
            commands: What `argparse.ArgumentParser.add_subparsers` gave.
            name: As it is typed.
            function: In the module; None: it has commands of its own instead.
            summary: What it does.
            epilog: What else there is to say.
            forms: Options for other forms of its answer than JSON, and what these are; one answer
                has one form.
        """
