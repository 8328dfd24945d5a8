"""Comparing a folder with the library; `Library.comparing`. On the lane "compare".

The folder is not added, and nothing is written to it; what is to be copied from it into the
library, or to go from it to the trash, is told with the file's hash of that comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from indexer.bin.plan import BinPlan
from indexer.cancel import CancelToken, EitherToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.paths import named
from indexer.comparing.comparison import FolderComparison, OnProgress, only_here
from indexer.comparing.copying import CopiedReport, copy_files
from indexer.comparing.library_side import LibrarySide, LookSide
from indexer.comparing.plans import plan_for
from indexer.comparing.records import Comparison, ComparisonProgress, Match, Scope, ThereFile
from indexer.errors import UserFacingError
from indexer.export.copies import root_around
from indexer.library.built_in_look import BuiltInLook
from indexer.library.indexing import Indexing
from indexer.library.pictures import Pictures
from indexer.library.roots import Roots
from indexer.messages import message
from indexer.scan.ignore import IgnoreRules
from indexer.types import Int64Array, ProgressCallback


def _ignore(_progress: ComparisonProgress) -> None:
    """Nobody wants to know."""


class Comparing:
    """Compares, copies what is new, and plans what may go."""

    def __init__(
        self,
        catalog: Catalog,
        look: BuiltInLook,
        pictures: Pictures,
        roots: Roots,
        indexing: Indexing,
        closing: CancelToken,
    ) -> None:
        """Look at nothing yet.

        Args:
            catalog: The library's.
            look: The built-in encoder and its index.
            pictures: Gives thumbnails.
            roots: Knows what the user wants ignored.
            indexing: Takes copies in.
            closing: Cancelled when the library is closed.
        """
        self._catalog = catalog
        self._look = look
        self._pictures = pictures
        self._roots = roots
        self._indexing = indexing
        self._closing = closing

    def run(
        self,
        folder: Path,
        on_progress: OnProgress = _ignore,
        token: CancelToken | None = None,
    ) -> Comparison:
        """See what of a folder the library has, and what not.

        Args:
            folder: Anywhere but within the library.
            on_progress: Told after every file.
            token: Ends it; what was found until then is returned.

        Raises:
            UserFacingError: The folder is not there, cannot be listed, or belongs to the library.
            Cancelled: The token was cancelled before all files were found.
        """
        side = LibrarySide(self._catalog, self._look_side(), self._pictures.thumbnail)
        rules = IgnoreRules(self._roots.ignored_patterns)
        comparison = FolderComparison(self._catalog, side, rules, self._either(token))
        return comparison.run(named(folder), on_progress)

    def only_here(self, found: Comparison, scope: Scope) -> Int64Array:
        """Photos of the library, or of a part of it, that the folder lacks: the newest first.

        Returns:
            PhotoIds, ``int64[n]``; none of a comparison that was stopped.
        """
        return only_here(self._catalog, found, scope)

    def plan_for(self, matches: Iterable[Match]) -> BinPlan:
        """A plan by which files of the folder go that the library has, for `Library.bin`."""
        return plan_for(matches, self._catalog.uuid)

    def copy(
        self,
        files: Sequence[ThereFile],
        target: Path,
        progress: ProgressCallback = lambda _done, _total: None,
        token: CancelToken | None = None,
    ) -> CopiedReport:
        """Copy files of the folder into a folder of the library, and have them indexed.

        Args:
            files: Of a comparison.
            target: A root, or a folder of one.
            progress: Told of files dealt with, and of all.
            token: Ends it; what was copied until then is whole and stays.

        Raises:
            UserFacingError: The target is no folder of the library, or has too little room;
                nothing was copied.
        """
        root = root_around(target, self._catalog.roots.all())
        if root is None:
            raise UserFacingError(
                message("{folder} is no folder of the library", folder=target),
                message("nothing was copied"),
                message("Choose a folder of the library, or add this one first"),
            )
        report = copy_files(files, target, progress, self._either(token))
        if report.copied:
            self._indexing.start((root.id,))
        return report

    def _look_side(self) -> LookSide | None:
        """None where the encoder's codebook is missing: identical copies are found all the same."""
        if self._look.id is None:
            return None
        return LookSide(self._look.encoder, self._look.index())

    def _either(self, token: CancelToken | None) -> CancelToken:
        return self._closing if token is None else EitherToken(token, self._closing)
