"""Names that the user taught, with their examples.

They are the user's own work: kept by content, as marks are, and through a power cut. What encoders
made of the examples is a cache, and `indexer.catalog.kept_vectors`'s.
"""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from indexer.catalog.concept_records import (
    MAX_EXAMPLES,
    Concept,
    ConceptExample,
    NewExample,
    StoredConcept,
)
from indexer.catalog.database import Database
from indexer.errors import UserFacingError
from indexer.messages import message
from indexer.types import Box, ConceptId

if TYPE_CHECKING:
    import sqlite_utils


class Concepts:
    """Reads and writes names; what may be one is `indexer.search.concept_names`'s."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # Reading -----------------------------------------------------------------------------------

    def all(self) -> list[Concept]:
        """All names, in alphabetical order."""
        rows = self._database.rows(
            "SELECT concept.id, name, created_at_s, concept_example.id FROM concept"
            " LEFT JOIN concept_example ON concept_example.concept_id = concept.id"
            " ORDER BY concept.id, concept_example.id"
        )
        examples: dict[tuple[int, str, float], list[int]] = {}
        for id_, name, created_at_s, example_id in rows:
            found = examples.setdefault((id_, name, created_at_s), [])
            if example_id is not None:
                found.append(example_id)
        concepts = [_concept(head, ids) for head, ids in examples.items()]
        return sorted(concepts, key=lambda concept: concept.name.casefold())

    def get(self, concept_id: ConceptId) -> StoredConcept | None:
        """One name with its examples, or None."""
        head = self._database.row(
            "SELECT id, name, created_at_s FROM concept WHERE id = ?", (concept_id,)
        )
        if head is None:
            return None
        rows = self._database.rows(
            "SELECT id, content_hash, box, picture FROM concept_example"
            " WHERE concept_id = ? ORDER BY id",
            (concept_id,),
        )
        examples = tuple(
            ConceptExample(content_hash, _box(box), picture, id_)
            for id_, content_hash, box, picture in rows
        )
        return StoredConcept(_concept(head, [one.id for one in examples]), examples)

    def picture(self, example_id: int) -> bytes | None:
        """The JPEG of one example, or None."""
        found = self._database.row(
            "SELECT picture FROM concept_example WHERE id = ?", (example_id,)
        )
        return None if found is None else bytes(found[0])

    # Writing: the user's own work --------------------------------------------------------------

    def add(self, name: str, examples: Sequence[NewExample]) -> ConceptId:
        """Keep a new name with its examples.

        Raises:
            UserFacingError: Another one has this name, or there are too many examples.
        """
        with self._database.write(is_durable=True) as db:
            _refuse_taken(db, name)
            cursor = db.conn.execute(
                "INSERT INTO concept (name, created_at_s) VALUES (?, ?)", (name, time.time())
            )
            concept_id = ConceptId(cursor.lastrowid or 0)
            _add_examples(db, concept_id, name, examples)
        return concept_id

    def add_examples(self, concept_id: ConceptId, examples: Sequence[NewExample]) -> int:
        """Give a name more examples; those that it has already are left out.

        Returns:
            How many are new.

        Raises:
            UserFacingError: The name is no more, or would have too many examples.
        """
        with self._database.write(is_durable=True) as db:
            return _add_examples(db, concept_id, _name_of(db, concept_id), examples)

    def add_all(self, names: Mapping[str, Sequence[NewExample]]) -> int:
        """Take in several names at once, all or nothing; one that is there gets more examples.

        Returns:
            How many examples were left out, since a name takes no more.
        """
        left_out = 0
        with self._database.write(is_durable=True) as db:
            for name, examples in names.items():
                known = _known(db, name)
                if known is None:
                    cursor = db.conn.execute(
                        "INSERT INTO concept (name, created_at_s) VALUES (?, ?)",
                        (name, time.time()),
                    )
                    known = ConceptId(cursor.lastrowid or 0)
                new, room = _new(db, known, examples)
                _insert(db, known, new[:room])
                left_out += max(0, len(new) - room)
        return left_out

    def remove_examples(self, concept_id: ConceptId, example_ids: Sequence[int]) -> None:
        """Forget some examples of a name, which stays, also without any."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute(
                "DELETE FROM concept_example WHERE concept_id = ?"
                " AND id IN (SELECT value FROM json_each(?))",
                (concept_id, json.dumps(list(example_ids))),
            )

    def rename(self, concept_id: ConceptId, name: str) -> None:
        """Give it another name; errors as in `add`, and where it is no more."""
        with self._database.write(is_durable=True) as db:
            _name_of(db, concept_id)
            _refuse_taken(db, name, concept_id)
            db.conn.execute("UPDATE concept SET name = ? WHERE id = ?", (name, concept_id))

    def delete(self, concept_id: ConceptId) -> None:
        """Forget a name and its examples; photos are not concerned."""
        with self._database.write(is_durable=True) as db:
            db.conn.execute("DELETE FROM concept WHERE id = ?", (concept_id,))

    def restore(self, stored: StoredConcept) -> None:
        """Make a name what it was: its name, its examples, and itself if it was deleted.

        Raises:
            UserFacingError: Another one has its name by now.
        """
        concept = stored.concept
        with self._database.write(is_durable=True) as db:
            _refuse_taken(db, concept.name, concept.id)
            db.conn.execute(
                "INSERT INTO concept (id, name, created_at_s) VALUES (?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                (concept.id, concept.name, concept.created_at.timestamp()),
            )
            # Not all of them anew: what encoders made of those that stayed is kept.
            db.conn.execute(
                "DELETE FROM concept_example WHERE concept_id = ?"
                " AND id NOT IN (SELECT value FROM json_each(?))",
                (concept.id, json.dumps([one.id for one in stored.examples])),
            )
            db.conn.executemany(
                "INSERT OR IGNORE INTO concept_example"
                " (id, concept_id, content_hash, box, picture) VALUES (?, ?, ?, ?, ?)",
                [
                    (one.id, concept.id, one.content_hash, _written(one.box), one.picture)
                    for one in stored.examples
                ],
            )


def _concept(head: tuple[Any, ...], example_ids: Sequence[int]) -> Concept:
    id_, name, created_at_s = head
    created_at = datetime.fromtimestamp(created_at_s, tz=UTC)
    return Concept(ConceptId(id_), str(name), created_at, tuple(example_ids))


def _box(written: str | None) -> Box | None:
    return None if written is None else Box(*(float(side) for side in json.loads(written)))


def _written(box: Box | None) -> str | None:
    return None if box is None else json.dumps([box.left, box.top, box.width, box.height])


def _known(db: sqlite_utils.Database, name: str) -> ConceptId | None:
    """Two names never look the same; SQLite's own NOCASE knows ASCII only."""
    rows: list[tuple[Any, ...]] = db.conn.execute("SELECT id, name FROM concept").fetchall()
    same = (id_ for id_, other in rows if str(other).casefold() == name.casefold())
    found = next(same, None)
    return None if found is None else ConceptId(found)


def _refuse_taken(db: sqlite_utils.Database, name: str, own_id: ConceptId | None = None) -> None:
    if _known(db, name) not in (None, own_id):
        raise UserFacingError(
            message("There is a name {name} already", name=name),
            hint=message("Choose another name, or add the photos to that one"),
        )


def _name_of(db: sqlite_utils.Database, concept_id: ConceptId) -> str:
    found = db.conn.execute("SELECT name FROM concept WHERE id = ?", (concept_id,)).fetchone()
    if found is None:
        raise UserFacingError(
            message("This name is not known any more"),
            message("it was deleted meanwhile; the photos are as they were"),
        )
    return str(found[0])


def _new(
    db: sqlite_utils.Database, concept_id: ConceptId, examples: Sequence[NewExample]
) -> tuple[list[NewExample], int]:
    """Those that a name does not have yet, each once, and how many more it takes."""
    rows = db.conn.execute(
        "SELECT content_hash, box FROM concept_example WHERE concept_id = ?", (concept_id,)
    ).fetchall()
    known = {(bytes(content_hash), box) for content_hash, box in rows}
    new: dict[tuple[bytes, str | None], NewExample] = {}
    for one in examples:
        key = (one.content_hash, _written(one.box))
        if key not in known:
            new.setdefault(key, one)
    return list(new.values()), max(0, MAX_EXAMPLES - len(known))


def _add_examples(
    db: sqlite_utils.Database, concept_id: ConceptId, name: str, examples: Sequence[NewExample]
) -> int:
    new, room = _new(db, concept_id, examples)
    if len(new) > room:
        count = MAX_EXAMPLES - room + len(new)
        raise UserFacingError(
            message("{name} would have {count} photos", name=name, count=count),
            message("a name is taught with {most} at most; nothing was changed", most=MAX_EXAMPLES),
            message("Choose those that show it best, in different surroundings"),
        )
    _insert(db, concept_id, new)
    return len(new)


def _insert(
    db: sqlite_utils.Database, concept_id: ConceptId, examples: Sequence[NewExample]
) -> None:
    db.conn.executemany(
        "INSERT INTO concept_example (concept_id, content_hash, box, picture) VALUES (?, ?, ?, ?)",
        [(concept_id, one.content_hash, _written(one.box), one.picture) for one in examples],
    )
