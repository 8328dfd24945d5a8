"""Walks a root and tells what is new, changed, unchanged or gone.

Used by the pipeline on its scanning thread. Nothing is opened and nothing is written: files are
known by size, modification time and inode, and the caller applies the outcome.

Links: a link to a file counts as a file. A link to a folder (and a Windows junction) is not
followed: its target can be added as a root of its own, whereas following it would list photos
twice, could run in circles, and would tie what is known of a root to drives that come and go.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Self

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.records import Arrival, KnownFile, NewProblem
from indexer.media.formats import is_photo_name
from indexer.messages import message
from indexer.profile import Profile
from indexer.scan.folder import FoundFile, FoundFolder, Listing, list_folder
from indexer.scan.ignore import IgnoreRules
from indexer.scan.items import ScanItem, ScanKind, ScanOutcome
from indexer.scan.stat import are_inodes_renumbered, is_unchanged
from indexer.scan.sweep import Sweep
from indexer.types import EncoderId, FileStat, Root, Stage

_CHECK_EVERY = 64
_NOTHING = FileStat(0, 0, 0)


class Scanner:
    """Makes scans of one library."""

    def __init__(
        self,
        catalog: Catalog,
        rules: IgnoreRules | None = None,
        is_photo_name: Callable[[str], bool] = is_photo_name,
    ) -> None:
        self._catalog = catalog
        self._rules = rules or IgnoreRules()
        self._is_photo_name = is_photo_name

    def scan(self, root: Root, encoder_ids: Collection[EncoderId], token: CancelToken) -> Scan:
        """Begin to walk a root; iterate over what is returned.

        Args:
            root: The root.
            encoder_ids: Whose vectors are wanted.
            token: Pauses and cancels the walk.
        """
        return Scan(self._catalog, self._rules, self._is_photo_name, root, encoder_ids, token)


class Scan:
    """One walk: an iterator over the photo files of a root, which can be used once.

    Folders are walked depth first, names in order, one folder in memory at a time. Iterating
    raises `indexer.errors.Cancelled` when the token is cancelled.
    """

    def __init__(
        self,
        catalog: Catalog,
        rules: IgnoreRules,
        is_photo_name: Callable[[str], bool],
        root: Root,
        encoder_ids: Collection[EncoderId],
        token: CancelToken,
    ) -> None:
        self._catalog = catalog
        self._rules = rules
        self._is_photo_name = is_photo_name
        self._root = root
        self._encoder_ids = tuple(encoder_ids)
        self._token = token
        self._sweep = Sweep(catalog, root.id)
        self._problems: list[Arrival] = []
        self._own_folders = _folders_of_kindred(catalog, root)
        self._visited: set[tuple[int, int]] = set()
        self._outcome: ScanOutcome | None = None
        self._items = self._walk()
        self.counts: Counter[ScanKind] = Counter()
        """Items given out so far, by kind."""

    @property
    def outcome(self) -> ScanOutcome:
        """What the whole walk came to.

        Raises:
            RuntimeError: The walk has not come to its end.
        """
        if self._outcome is None:
            raise RuntimeError("the scan has not come to its end")
        return self._outcome

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> ScanItem:
        return next(self._items)

    def _walk(self) -> Iterator[ScanItem]:
        top = FoundFolder(self._root.path.name, os.fspath(self._root.path), "")
        identity = _identity(top.os_path)
        if identity is None:
            self._finish(is_offline=True)
            return
        stack = [top]
        while stack:
            self._token.checkpoint()
            folder = stack.pop()
            listing = self._list(folder)
            if listing is None:
                continue
            if folder is top and listing.is_empty and self._sweep.knows_anything():
                # The mount point of a drive that is away. Someone who has really emptied the
                # folder removes it from the library.
                self._finish(is_offline=True)
                return
            yield from self._items_of(folder, listing)
            stack.extend(reversed(listing.folders))
        # Were it unmounted meanwhile, then every folder below looked as if it had been deleted.
        self._finish(is_offline=_identity(top.os_path) != identity)

    def _list(self, folder: FoundFolder) -> Listing | None:
        """The entries of a folder; None where there is nothing to be seen."""
        if folder.relative_path in self._own_folders:
            return None
        identity = _identity(folder.os_path)
        if identity in self._visited:  # mounted at two places
            return None
        if identity is not None and identity[1]:
            self._visited.add(identity)
        relative_path = os.fsencode(folder.relative_path)
        try:
            listing = list_folder(folder, self._rules, self._is_photo_name, self._token)
        except FileNotFoundError:
            return None  # deleted since its parent was listed
        except OSError as error:
            self._sweep.cannot_list(relative_path)
            self._add_problem(
                relative_path,
                message(
                    "The folder cannot be read ({reason}); what was known of it is kept",
                    reason=_reason(error),
                ),
            )
            return None
        self._sweep.has_listed(relative_path)
        return listing

    def _items_of(self, folder: FoundFolder, listing: Listing) -> Iterator[ScanItem]:
        relative_path = os.fsencode(folder.relative_path)
        known = self._catalog.files.known(self._root.id, relative_path, self._encoder_ids)
        prefix = relative_path + b"/" if relative_path else b""
        found = [(os.fsencode(file.name), file) for file in listing.files]
        with_inode = not are_inodes_renumbered(
            (known[name].stat, file.stat) for name, file in found if name in known
        )
        for number, (name, file) in enumerate(found):
            if number % _CHECK_EVERY == 0:
                self._token.checkpoint()
            yield self._item(prefix + name, file, known.pop(name, None), with_inode=with_inode)
        for text, error in listing.unreachable.items():
            name = os.fsencode(text)
            if known.pop(name, None) is not None or error is not None:
                self._add_problem(prefix + name, _unreachable(error))
        self._sweep.are_gone(known.values())

    def _item(
        self, relative_path: bytes, file: FoundFile, known: KnownFile | None, *, with_inode: bool
    ) -> ScanItem:
        kind = _kind(known, file.stat, with_inode=with_inode)
        self.counts[kind] += 1
        photo_id = known.photo_id if known else None
        return ScanItem(self._root.id, relative_path, file.os_path, file.stat, kind, photo_id)

    def _add_problem(self, relative_path: bytes, reason: str) -> None:
        problem = NewProblem(Stage.SCAN, reason, is_transient=True)
        self._problems.append(Arrival(self._root.id, relative_path, _NOTHING, problem=problem))

    def _finish(self, *, is_offline: bool) -> None:
        if not is_offline:
            self._sweep.look_for_lost_folders()
        # What cannot be looked at and is ignored stays as it is: neither told anew nor forgotten.
        ignored = self._catalog.problems.ignored(self._root.id, Stage.SCAN)
        kept = {ignored[p.relative_path] for p in self._problems if p.relative_path in ignored}
        self._outcome = ScanOutcome(
            is_offline=is_offline,
            vanished_files=() if is_offline else tuple(self._sweep.files),
            vanished_problems=()
            if is_offline
            else tuple(problem_id for problem_id in self._sweep.problems if problem_id not in kept),
            problems=()
            if is_offline
            else tuple(
                problem for problem in self._problems if problem.relative_path not in ignored
            ),
            folders=self._sweep.listed_count,
        )


def _kind(known: KnownFile | None, now: FileStat, *, with_inode: bool) -> ScanKind:
    if known is None or not is_unchanged(known.stat, now, with_inode=with_inode):
        return ScanKind.CHANGED
    if known.is_ignored:
        return ScanKind.IGNORED
    # What one encoder cannot take, the others can.
    is_wanted = known.file_id is not None and known.lacks - {known.failed}
    if known.is_problem and not known.is_transient and not (known.failed and is_wanted):
        return ScanKind.STILL_BROKEN
    if known.file_id is None:
        return ScanKind.CHANGED
    if is_wanted:
        return ScanKind.NEEDS_VECTOR
    # A file that failed once and may work now: reading it clears the problem.
    return ScanKind.CHANGED if known.is_problem else ScanKind.UNCHANGED


def _identity(os_path: str) -> tuple[int, int] | None:
    """Device and inode of a folder, or None where there is none."""
    try:
        found = os.stat(os_path)  # noqa: PTH116 - no Path is made for every folder
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISDIR(found.st_mode) else None


def _folders_of_kindred(catalog: Catalog, root: Root) -> frozenset[str]:
    """Caches of the profile that lie in the root: their pictures are thumbnails."""
    profile = Profile(catalog.path.parent)
    top = os.path.realpath(root.path)
    inside = set()
    for folder in (profile.thumbnails_folder, profile.index_folder, profile.models_folder):
        try:
            relative_path = os.path.relpath(os.path.realpath(folder), top)
        except ValueError:  # on another drive
            continue
        inside.add(relative_path.replace(os.sep, "/"))
    return frozenset(inside)


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _unreachable(error: OSError | None) -> str:
    if error is None:
        return message(
            "The link leads to a file that is not there; connect the drive that it is on"
        )
    return message("The file cannot be looked at ({reason})", reason=_reason(error))
