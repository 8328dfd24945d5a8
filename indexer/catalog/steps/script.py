"""Runs the SQL of a step inside the transaction that the step has; for the steps beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite_utils


def run_script(db: sqlite_utils.Database, script: str) -> None:
    """Execute some statements, each of which ends with a semicolon.

    Neither of the ways at hand will do: `sqlite3`'s ``executescript`` commits first, and that of
    `sqlite_utils` asks anew after each character whether the statement is whole, which was three
    quarters of the time that a new catalog took.
    """
    for statement in _statements(script):
        db.conn.execute(statement)


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for piece in script.split(";")[:-1]:
        statement += piece + ";"  # a semicolon may also stand in a comment, a text or a trigger
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
