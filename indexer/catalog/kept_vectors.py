"""Vectors of what is no photo of the library, kept so that no encoder makes them twice. A cache.

Of examples that names are taught with: a whole photo has its vector in `vector`, by content; here
are those of parts, and of photos that the library has no more. And of fixed lists of texts.
Used by `indexer.search.concepts`; any thread.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from indexer.catalog.database import Database
from indexer.catalog.encoders import encoder_row
from indexer.types import ConceptId, EncoderId, Float32Array


class KeptVectors:
    """Reads and writes them, as float16; those of an example go when it does."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_examples(self, concept_id: ConceptId, encoder_id: EncoderId) -> dict[int, Float32Array]:
        """What is kept of the examples' vectors: ``float32[D]`` by example id."""
        rows = self._database.rows(
            "SELECT example_id, data FROM concept_vector"
            " JOIN concept_example ON concept_example.id = example_id"
            " WHERE concept_id = ? AND encoder_id = (SELECT id FROM encoder WHERE key = ?)",
            (concept_id, encoder_id),
        )
        return {id_: np.frombuffer(data, "<f2").astype(np.float32) for id_, data in rows}

    def keep_examples(self, encoder_id: EncoderId, vectors: Mapping[int, Float32Array]) -> None:
        """Keep vectors of examples; of those that were removed meanwhile nothing is kept."""
        with self._database.write() as db:
            for example_id, vector in vectors.items():
                row = encoder_row(db, encoder_id, len(vector))
                db.conn.execute(
                    "INSERT OR REPLACE INTO concept_vector (example_id, encoder_id, data)"
                    " SELECT id, ?, ? FROM concept_example WHERE id = ?",
                    (row, vector.astype("<f2").tobytes(), example_id),
                )

    def of_texts(self, encoder_id: EncoderId, name: str) -> Float32Array | None:
        """What an encoder made of a fixed list of texts: ``float32[n, D]``; None: not kept yet."""
        found = self._database.row(
            "SELECT data, dim FROM text_vector JOIN encoder ON encoder.id = encoder_id"
            " WHERE key = ? AND list = ?",
            (encoder_id, name),
        )
        if found is None:
            return None
        return np.frombuffer(found[0], "<f2").astype(np.float32).reshape(-1, found[1])

    def keep_texts(self, encoder_id: EncoderId, name: str, vectors: Float32Array) -> None:
        """Keep what an encoder made of a fixed list of texts."""
        with self._database.write() as db:
            row = encoder_row(db, encoder_id, vectors.shape[1])
            db.conn.execute(
                "INSERT OR REPLACE INTO text_vector (encoder_id, list, data) VALUES (?, ?, ?)",
                (row, name, vectors.astype("<f2").tobytes()),
            )
