"""How commands talk: JSON on stdout for scripts, lines for people, the rest on stderr."""

from __future__ import annotations

import io
import json
import sys
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from indexer.events import Event, IndexProgress
from indexer.types import ProgressCallback


def print_json(value: Any) -> None:
    """One JSON value on stdout.

    Non-ASCII is escaped: a name that is not valid UTF-8 survives as a lone surrogate (PEP 383),
    which no UTF-8 stream could carry.
    """
    sys.stdout.write(json.dumps(value, indent=2) + "\n")


def json_array(values: Iterable[Any]) -> Iterator[str]:
    """An array as `print_json` writes it, value by value: it may be longer than what is at hand."""
    before = "[\n"
    for value in values:
        yield before + textwrap.indent(json.dumps(value, indent=2), "  ")
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def byte_stdout() -> TextIO:
    """Stdout for tables and pages: UTF-8, and the bytes of names that are no text as they are."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape", newline="")
    return sys.stdout


def say(line: str) -> None:
    """One line for people on stdout; characters that the terminal cannot show are replaced."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def complain(line: str) -> None:
    """One line on stderr, whatever the text contained."""
    flat = " ".join(line.split())
    sys.stderr.write(f"kindred: {flat.encode('utf-8', 'backslashreplace').decode()}\n")


class ProgressBar:
    """A progress bar on stderr, for people: none with ``--json`` or without a terminal."""

    def __init__(self, label: str, unit: str, *, quiet: bool) -> None:
        from tqdm import tqdm  # the window starts without

        self._bar: tqdm[Any] = tqdm(
            desc=label,
            unit=unit,
            unit_scale=unit == "B",
            disable=quiet or not sys.stderr.isatty(),
            leave=False,
        )

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._bar.close()

    @property
    def on_progress(self) -> ProgressCallback:
        """A callback that moves the bar."""
        return self.move

    def move(self, done: int, total: int) -> None:
        """Show ``done`` of ``total``; total 0 means unknown."""
        self._bar.total = total or None
        self._bar.n = done
        self._bar.refresh()

    def on_event(self, event: Event) -> None:
        """Show an indexing run; a listener for `Library.open`."""
        if isinstance(event, IndexProgress):
            self.move(event.done, event.found)
