"""Finds what vanished: known, not seen, and looked for where it would be."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.catalog.catalog import Catalog
from indexer.catalog.records import KnownFile
from indexer.types import FileId, ProblemId, RootId


class Sweep:
    """Keeps account of one walk."""

    def __init__(self, catalog: Catalog, root_id: RootId) -> None:
        self._catalog = catalog
        self._root_id = root_id
        self._listed: set[bytes] = set()
        self._not_listed: set[bytes] = set()
        self.files: list[FileId] = []
        self.problems: list[ProblemId] = []

    @property
    def listed_count(self) -> int:
        """How many folders were listed."""
        return len(self._listed)

    def knows_anything(self) -> bool:
        """Whether the catalog has anything below the root."""
        return bool(self._catalog.files.folders(self._root_id))

    def has_listed(self, folder: bytes) -> None:
        """A folder was listed to its end."""
        self._listed.add(folder)

    def cannot_list(self, folder: bytes) -> None:
        """A folder could not be listed: nothing is known of it, nor of what is below."""
        self._not_listed.add(folder)

    def are_gone(self, known: Iterable[KnownFile]) -> None:
        """These stand in a folder that was listed, and were not in it."""
        for file in known:
            if file.file_id is not None:
                self.files.append(file.file_id)
            elif file.problem_id is not None:
                self.problems.append(file.problem_id)

    def look_for_lost_folders(self) -> None:
        """Count what stands in folders that are gone, or are ignored now."""
        for folder in sorted(self._catalog.files.folders(self._root_id) - self._listed):
            if not self._is_hidden_from_us(folder):
                self.are_gone(self._catalog.files.known(self._root_id, folder).values())

    def _is_hidden_from_us(self, folder: bytes) -> bool:
        if not self._not_listed:
            return False
        above = folder
        while above:
            if above in self._not_listed:
                return True
            above = above.rpartition(b"/")[0]
        return b"" in self._not_listed
