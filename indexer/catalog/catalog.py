"""The catalog of one library: a part for each thing it knows, over one SQLite file.

Any thread may call any method of any part. Reads never wait for a writer; writes wait for each
other. Every write is one transaction. Methods raise `StorageFullError` when the disk is full or
read-only, and `CatalogError` when the catalog is damaged or another process keeps it busy.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from indexer.catalog.albums import Albums
from indexer.catalog.arrivals import Arrivals
from indexer.catalog.concepts import Concepts
from indexer.catalog.database import Database
from indexer.catalog.decisions import Decisions
from indexer.catalog.decisions_again import DecisionsAgain
from indexer.catalog.derived import fill_names_if_asked
from indexer.catalog.dismissals import Dismissals
from indexer.catalog.encoders import Backgrounds, Encoders
from indexer.catalog.files import Files
from indexer.catalog.filtering import Filtering
from indexer.catalog.folders import Folders
from indexer.catalog.group_facts import GroupFacts
from indexer.catalog.journal import Journal
from indexer.catalog.kept_vectors import KeptVectors
from indexer.catalog.listings import Listings
from indexer.catalog.marks import Marks
from indexer.catalog.named_folders import NamedFolders
from indexer.catalog.outline import Outline
from indexer.catalog.pairs import Pairs
from indexer.catalog.photos import Photos
from indexer.catalog.places import Places
from indexer.catalog.problems import Problems
from indexer.catalog.records import Arrival, CommitResult
from indexer.catalog.roots import Roots
from indexer.catalog.settings import Settings
from indexer.catalog.summaries import Summaries
from indexer.catalog.vectors import Vectors
from indexer.catalog.word_search import WordSearch
from indexer.errors import StorageFullError


class Catalog:
    """One library. What concerns one part is asked of that part, ``catalog.photos.get(id)``.

    In all of them ``get`` looks one thing up and gives None where it is not there, ``of`` looks up
    those named by their ids, and ``all`` is everything.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._arrivals = Arrivals(database)
        self.settings = Settings(database)
        """Small texts by key."""
        if self.settings.get("names_to_fill"):
            with contextlib.suppress(StorageFullError), database.write() as db:
                fill_names_if_asked(db)  # else with the next start: all else can be read
        self.uuid = self.settings.get("catalog_uuid") or ""
        """Identity of this catalog, made once: caches of another one are not used."""
        self.roots = Roots(database)
        """The folders that the user added."""
        self.files = Files(database)
        """Places at which photos stand, folder by folder, as the scanner compares them."""
        self.folders = Folders(database)
        """How many photos lie in each folder."""
        self.photos = Photos(database)
        """Contents, with what their files say of them and all places at which they stand."""
        self.listings = Listings(database)
        """Long lists of photos, as a grid lays them out."""
        self.summaries = Summaries(database)
        """What many photos come to together."""
        self.marks = Marks(database)
        """What the user thinks of photos: stars and favourites, by content."""
        self.albums = Albums(database)
        """Queries kept under a name; `indexer.search.albums` knows what they say."""
        self.concepts = Concepts(database)
        """Names that the user taught, with their examples."""
        self.kept_vectors = KeptVectors(database)
        """What encoders made of those examples, and of fixed texts."""
        self.problems = Problems(database)
        """Files that could not be taken in, and why."""
        self.vectors = Vectors(database, self.uuid)
        """What encoders made of photos; indexes are made from it."""
        self.encoders = Encoders(database)
        """Who has described photos, and how much room that takes."""
        self.backgrounds = Backgrounds(database)
        """How similar random pairs are, by encoder."""
        self.names = WordSearch(database)
        """Photos by the words of name, folder, camera, keywords, date, caption and place."""
        self.places = Places(database)
        """Where photos were taken, in words."""
        self.filtering = Filtering(database)
        """Which photos meet filters, and what there is to filter by."""
        self.journal = Journal(database)
        """What was moved to the trash and back, and why."""
        self.protected = NamedFolders(database, "protected_folder")
        """Folders out of which nothing is moved."""
        self.reference = NamedFolders(database, "reference_folder")
        """Folders that hold the originals."""
        self.group_facts = GroupFacts(database)
        """What groups of duplicates are made of."""
        self.decisions = Decisions(database)
        """What the user decided about files of groups."""
        self.decisions_again = DecisionsAgain(database)
        """The same of files that were removed and are back."""
        self.dismissals = Dismissals(database)
        """What the user said is no duplicate."""
        self.pairs = Pairs(database)
        """Photos that are alike, two and two; `indexer.duplicates` knows how much."""
        self.outline = Outline(database)
        """The library as a whole, for copies of it."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make the catalog at a path; see `Database.open`."""
        database = Database.open(path)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the file, once no thread uses the catalog any more."""
        self._database.close()

    @property
    def path(self) -> Path:
        """The file; Kindred's caches lie beside it."""
        return self._database.path

    @property
    def sqlite_version(self) -> str:
        """Which SQLite keeps the catalog."""
        return sqlite3.sqlite_version

    def commit(self, batch: Sequence[Arrival]) -> CommitResult:
        """Take in a batch, in one transaction: all of it is written, or nothing.

        This is how photos, files, vectors and problems come into all parts. Files of equal content
        become one photo, also within the batch. A file that has other content than before moves to
        the photo of that content. A problem that is not transient takes the place of the file;
        success clears the problem.

        Raises:
            ValueError: A vector is not finite, or not as long as its encoder's others.
        """
        return self._arrivals.commit(batch)
