from __future__ import annotations

import sqlite3
from contextlib import closing

import sqlite_utils

from indexer.catalog.steps.script import run_script

SCRIPT = """
-- a comment; with a semicolon
CREATE TABLE photo (name TEXT DEFAULT 'a;b');
CREATE TRIGGER added AFTER INSERT ON photo BEGIN
    UPDATE photo SET name = 'one'; UPDATE photo SET name = name || ';';
END;
INSERT INTO photo DEFAULT VALUES;
-- the last line; it is none
"""


def test_a_script_runs_to_its_end_and_commits_nothing() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        run_script(sqlite_utils.Database(connection, execute_plugins=False), SCRIPT)
        assert connection.execute("SELECT name FROM photo").fetchall() == [("one;",)]
        connection.execute("ROLLBACK")
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
