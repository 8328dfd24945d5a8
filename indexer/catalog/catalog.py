"""The facade of the catalog: what the engine and the window may ask and tell it.

Any thread may call any method. Reads never wait for a writer; writes wait for each other. Every
write is one transaction. Methods raise `StorageFullError` when the disk is full or read-only, and
`CatalogError` when the catalog is damaged or another process keeps it busy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from indexer.cancel import CancelToken
from indexer.catalog.albums import Albums
from indexer.catalog.arrivals import Arrivals
from indexer.catalog.database import Database
from indexer.catalog.derived import fill_names_if_asked
from indexer.catalog.encoders import Backgrounds
from indexer.catalog.files import Files
from indexer.catalog.folders import Folders
from indexer.catalog.listings import Listings
from indexer.catalog.marks import Marks
from indexer.catalog.names import Names
from indexer.catalog.outline import Outline
from indexer.catalog.photos import Photos
from indexer.catalog.problems import Problems
from indexer.catalog.records import (
    Album,
    Arrival,
    Background,
    CommitResult,
    Counts,
    KnownFile,
    MarkChange,
    PhotoLayout,
    PhotoOrder,
    PhotoSummary,
    StoredAlbum,
)
from indexer.catalog.roots import Roots
from indexer.catalog.settings import Settings
from indexer.catalog.summaries import Summaries
from indexer.catalog.vectors import Vectors
from indexer.types import (
    AlbumId,
    EncoderId,
    FileId,
    Float16Array,
    Float32Array,
    Int64Array,
    Mark,
    Photo,
    PhotoId,
    Problem,
    ProblemId,
    Root,
    RootId,
    RootState,
    Stage,
)


class Catalog:
    """One library: roots, photos, files, vectors, problems, names, settings."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.outline = Outline(database)
        """The library as a whole, for copies of it."""
        self._roots = Roots(database)
        self._files = Files(database)
        self._folders = Folders(database)
        self._photos = Photos(database)
        self._listings = Listings(database)
        self._marks = Marks(database)
        self._summaries = Summaries(database)
        self._arrivals = Arrivals(database)
        self._vectors = Vectors(database)
        self._problems = Problems(database)
        self._names = Names(database)
        self._albums = Albums(database)
        self._settings = Settings(database)
        self._backgrounds = Backgrounds(database)
        if self._settings.get("names_to_fill"):
            with database.write() as db:
                fill_names_if_asked(db)
        self.uuid = self._settings.get("catalog_uuid") or ""
        """Identity of this catalog, made once: caches of another one are not used."""

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open or make the catalog at a path; see `Database.open`."""
        database = Database.open(path)
        try:
            return cls(database)
        except BaseException:
            database.close()
            raise

    @property
    def path(self) -> Path:
        """The file; Kindred's caches lie beside it."""
        return self._database.path

    def close(self) -> None:
        """Close the file, once no thread uses the catalog any more."""
        self._database.close()

    @property
    def sqlite_version(self) -> str:
        """Which SQLite keeps the catalog."""
        return sqlite3.sqlite_version

    # --- roots --------------------------------------------------------------------------------

    def roots(self) -> list[Root]:
        """All roots, in the order in which they were added."""
        return self._roots.all()

    def add_root(self, path: Path) -> Root:
        """Add a folder to the library.

        Raises:
            UserFacingError: It is no folder, cannot be read, is in the library already, lies
                inside a root or contains one. Links are followed for this.
        """
        return self._roots.add(path)

    def remove_root(self, root_id: RootId) -> list[bytes]:
        """Forget a root, its files and problems, and the photos that stand nowhere else.

        Nothing on disk is touched.

        Returns:
            Content hashes of the photos that went, whose thumbnails may go as well.
        """
        self._roots.begin_removal(root_id)
        return [digest for _, digests in self.forget_removed(root_id) for digest in digests]

    def begin_removal(self, root_id: RootId) -> int:
        """List a root no more; return how many files `forget_removed` has to forget."""
        self._roots.begin_removal(root_id)
        return self._roots.file_count(root_id)

    def forget_removed(
        self, root_id: RootId, part: int = 1000
    ) -> Iterator[tuple[int, list[bytes]]]:
        """Forget what stands in a root that is being removed, one short transaction at a time.

        Yields:
            How many files each part had, and the content hashes of the photos that went with it.
            Other writers come in between; what is not asked for is forgotten another time.
        """
        while (forgotten := self._roots.remove_part(root_id, part))[0]:
            yield forgotten

    def roots_being_removed(self) -> list[RootId]:
        """Roots whose removal was begun and has not come to its end."""
        return self._roots.removing()

    def set_root_state(self, root_id: RootId, state: RootState) -> None:
        """Keep whether a root can be read right now."""
        self._roots.set_state(root_id, state)

    def set_root_paused(self, root_id: RootId, *, is_paused: bool) -> None:
        """Keep whether the user wants a root left alone."""
        self._roots.set_paused(root_id, is_paused=is_paused)

    def mark_scanned(self, root_id: RootId, at: datetime | None = None) -> None:
        """Keep when a root was last walked to the end; ``at`` has a time zone, None: now."""
        self._roots.mark_scanned(root_id, at or datetime.now(UTC))

    # --- scanning -----------------------------------------------------------------------------

    def known_files(
        self, root_id: RootId, folder: bytes, encoder_id: EncoderId | None
    ) -> dict[bytes, KnownFile]:
        """What the catalog has directly in one folder, by name; see `Files.known`."""
        return self._files.known(root_id, folder, encoder_id)

    def known_folders(self, root_id: RootId) -> set[bytes]:
        """All folders of a root that hold a file or a problem, relative to the root."""
        return self._files.folders(root_id)

    def forget_files(self, file_ids: Sequence[FileId]) -> int:
        """Forget files that are no longer there; return how many there were.

        Photos that stand nowhere any more are not listed or found, but keep their vectors until
        `purge_orphans`.
        """
        return self._files.forget(file_ids)

    def forget_problems(self, problem_ids: Sequence[ProblemId]) -> int:
        """Forget problems whose file or folder is gone or well; return how many there were."""
        return self._problems.forget(problem_ids)

    # --- photos -------------------------------------------------------------------------------

    def commit(self, batch: Sequence[Arrival]) -> CommitResult:
        """Take in a batch, in one transaction: all of it is written, or nothing.

        Files of equal content become one photo, also within the batch. A file that has other
        content than before moves to the photo of that content. A problem that is not transient
        takes the place of the file; success clears the problem.

        Raises:
            ValueError: A vector is not finite, or not as long as its encoder's others.
        """
        return self._arrivals.commit(batch)

    def photo_by_hash(
        self, content_hash: bytes, encoder_id: EncoderId | None
    ) -> tuple[PhotoId, bool] | None:
        """The photo of a content, and whether it has a vector (True where no encoder is named).

        Photos that stand nowhere are found too, for as long as they are kept.
        """
        return self._photos.by_hash(content_hash, encoder_id)

    def photo_id_at(self, path: Path) -> PhotoId | None:
        """The photo that stands at an absolute path, or None."""
        return self._files.photo_at(path)

    def photo(self, photo_id: PhotoId) -> Photo | None:
        """One photo with its files, or None."""
        return next(iter(self._photos.get([photo_id])), None)

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Photos with their files, in the order asked for; unknown ids are left out."""
        return self._photos.get(ids)

    def photo_ids(
        self,
        order: PhotoOrder = PhotoOrder.DATE,
        root_id: RootId | None = None,
        folder: bytes | None = None,
    ) -> Int64Array:
        """Ids of all photos, of a root's, or of a folder's and those below; ``int64[n]``."""
        return self._photos.ids(order, root_id, folder)

    def layout(self, ids: Int64Array) -> PhotoLayout:
        """What a grid needs of some photos, in the order asked for; unknown ids are left out."""
        return self._listings.of(ids)

    def listing(
        self,
        order: PhotoOrder = PhotoOrder.DATE,
        root_id: RootId | None = None,
        folder: bytes = b"",
        *,
        limit: int | None = None,
    ) -> PhotoLayout:
        """What a grid needs of all photos, of a root's, or of a folder's and those below.

        Args:
            order: How they are sorted.
            root_id: Only photos that stand in this root.
            folder: Only photos that stand in this folder of it, or deeper; ``b""``: all.
            limit: No more than the first so many.
        """
        return self._listings.all(order, root_id, folder, limit=limit)

    def favourites(self, order: PhotoOrder = PhotoOrder.DATE) -> PhotoLayout:
        """What a grid needs of the favourites."""
        return self._listings.favourites(order)

    def folder_counts(self, root_id: RootId) -> dict[bytes, int]:
        """How many photos each folder of a root holds, with those below; see `Folders.counts`."""
        return self._folders.counts(root_id)

    def is_offline(self, ids: Int64Array) -> NDArray[np.bool_] | None:
        """Which of some photos stand in offline roots only; None: no root is offline."""
        return self._listings.is_offline(ids)

    def offline_photo_ids(self) -> Int64Array:
        """Photos all of whose files lie in roots that are offline, ``int64[n]`` ascending."""
        return self._listings.offline_ids()

    def counts(self) -> Counts:
        """How many photos and files there are."""
        return self._photos.counts()

    def purge_orphans(self, older_than_days: float = 30) -> list[bytes]:
        """Forget photos that stood nowhere for long; return content hashes for thumbnails."""
        return self._photos.purge_orphans(older_than_days)

    def summary(self, ids: Int64Array, token: CancelToken) -> PhotoSummary:
        """What some photos come to together; 100,000 of them take some tenths of a second.

        Raises:
            Cancelled: The token was cancelled.
        """
        return self._summaries.of(ids, token)

    # --- marks --------------------------------------------------------------------------------

    def marks(self, ids: Sequence[PhotoId]) -> dict[PhotoId, Mark]:
        """Marks as they are shown: with the file's stars where the user gave none, 0 at least."""
        return self._marks.shown(ids)

    def set_rating(self, ids: Sequence[PhotoId], rating: int | None) -> MarkChange:
        """Give photos 0 to 5 stars of the user's; None: what the file says.

        Photos are not touched. Unknown ids, and photos that have just this rating, are left out.
        """
        return self._marks.set_rating(ids, rating)

    def set_favourite(self, ids: Sequence[PhotoId], is_favourite: bool) -> MarkChange:
        """Make photos favourites, or no longer."""
        return self._marks.set_favourite(ids, is_favourite)

    def put_marks_back(self, change: MarkChange) -> MarkChange:
        """Undo a change of marks; return the change that does it again."""
        return self._marks.put_back(change)

    def favourite_ids(self, order: PhotoOrder = PhotoOrder.DATE) -> Int64Array:
        """The favourites, ``int64[n]``."""
        return self._photos.favourite_ids(order)

    def favourite_count(self) -> int:
        """How many favourites there are."""
        return self._marks.favourite_count()

    # --- vectors ------------------------------------------------------------------------------

    def vector(self, photo_id: PhotoId, encoder_id: EncoderId) -> Float32Array | None:
        """The vector of one photo, ``float32[D]``, or None."""
        return self._vectors.get(photo_id, encoder_id)

    def vector_ids(self, encoder_id: EncoderId) -> Int64Array:
        """Photos that have a vector, ``int64[n]`` ascending."""
        return self._vectors.ids(encoder_id)

    def vector_count(self, encoder_id: EncoderId) -> int:
        """How many photos have a vector."""
        return self._vectors.count(encoder_id)

    def vector_counts(self) -> dict[EncoderId, int]:
        """How many photos each encoder has given a vector."""
        return self._vectors.counts()

    def photos_without_vector(self, encoder_id: EncoderId) -> int:
        """How many photos have none."""
        return self._vectors.missing(encoder_id)

    def iter_vectors(
        self, encoder_id: EncoderId, chunk: int = 8192, ids: Int64Array | None = None
    ) -> Iterator[tuple[Int64Array, Float16Array]]:
        """Vectors in chunks: ``int64[m]`` ids, ascending, and ``float16[m, D]`` unit rows."""
        return self._vectors.chunks(encoder_id, chunk, ids)

    def sample_vectors(
        self, encoder_id: EncoderId, n: int, seed: int
    ) -> tuple[Int64Array, Float16Array]:
        """At most ``n`` vectors drawn without replacement, repeatably."""
        return self._vectors.sample(encoder_id, n, seed)

    # --- albums -------------------------------------------------------------------------------

    def albums(self) -> list[Album]:
        """All albums, by name; `indexer.search.albums` knows what their queries say."""
        return self._albums.all()

    def album(self, album_id: AlbumId) -> StoredAlbum | None:
        """One album with its query and pictures, or None."""
        return self._albums.get(album_id)

    def save_album(self, name: str, query: str, pictures: Sequence[bytes]) -> Album:
        """Keep a query under a name.

        Raises:
            UserFacingError: The name is empty, too long, or another album's.
        """
        return self._albums.add(name, query, pictures)

    def change_album(self, album_id: AlbumId, query: str, pictures: Sequence[bytes]) -> bool:
        """Keep another query under the same name; return whether there is such an album."""
        return self._albums.change(album_id, query, pictures)

    def rename_album(self, album_id: AlbumId, name: str) -> None:
        """Give an album another name; errors as in `save_album`."""
        self._albums.rename(album_id, name)

    def delete_album(self, album_id: AlbumId) -> None:
        """Forget an album; the photos that it showed stay."""
        self._albums.delete(album_id)

    def restore_album(self, stored: StoredAlbum) -> None:
        """Bring a deleted album back."""
        self._albums.restore(stored)

    # --- background, settings, problems, names ------------------------------------------------

    def save_background(self, encoder_id: EncoderId, kind: str, background: Background) -> None:
        """Keep how similar random pairs are; the encoder must have vectors."""
        self._backgrounds.save(encoder_id, kind, background)

    def background(self, encoder_id: EncoderId, kind: str) -> Background | None:
        """The last such measurement, or None."""
        return self._backgrounds.get(encoder_id, kind)

    def get_setting(self, key: str) -> str | None:
        """A text that belongs to the library, or None."""
        return self._settings.get(key)

    def set_setting(self, key: str, value: str | None) -> None:
        """Keep a text; None forgets it."""
        self._settings.set(key, value)

    def problems(
        self, offset: int = 0, limit: int = 1000, *, is_ignored: bool = False
    ) -> list[Problem]:
        """A part of all problems, by root and path; a negative limit: to the end."""
        return self._problems.page(offset, limit, is_ignored=is_ignored)

    def latest_problems(self, limit: int) -> list[Problem]:
        """Those that were met last, the newest first."""
        return self._problems.latest(limit)

    def problem_count(self, *, is_ignored: bool = False) -> int:
        """How many problems there are."""
        return self._problems.count(is_ignored=is_ignored)

    def ignored_problems(self, root_id: RootId, stage: Stage) -> dict[bytes, ProblemId]:
        """What the user wants to hear no more of, by relative path."""
        return self._problems.ignored(root_id, stage)

    def ignore_problems(self, problem_ids: Collection[ProblemId], *, is_ignored: bool) -> None:
        """Count problems no more, and leave their files alone until they change; or take back."""
        self._problems.ignore(problem_ids, is_ignored=is_ignored)

    def mark_for_retry(self, problem_ids: Collection[ProblemId] | None) -> set[RootId]:
        """Have the next scan read files again; see `Problems.mark_for_retry`."""
        return self._problems.mark_for_retry(problem_ids)

    def find_by_name(self, text: str, k: int = 100, offset: int = 0) -> tuple[Int64Array, int]:
        """Photos by the words of name, folder, camera, keywords and date; see `Names.find`."""
        return self._names.find(text, k, offset)
