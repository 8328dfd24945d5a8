"""Beginning anew, with an empty library or with a copy of an earlier one.

Works on the files of a profile whose library is closed. The catalog in use is put aside under a
dated name and stays there: whoever regrets it puts it back.
"""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import filelock

from indexer.cancel import CancelToken
from indexer.catalog.outline import fold_in
from indexer.errors import StorageFullError, UserFacingError
from indexer.media.thumbnail_files import remove_all
from indexer.messages import message
from indexer.profile import Profile

COPIES_KEPT = 3
_BESIDE = ("", "-wal", "-shm")
_ASIDE = re.compile(r"\.before-reset-\d{8}-\d{6}-\d{6}")


def begin_anew(
    profile: Profile,
    *,
    instead: Path | None = None,
    thumbnails: Path | None = None,
    models: bool = False,
) -> Path | None:
    """Put the catalog aside and delete the caches; photos stay.

    Args:
        profile: Its library is closed.
        instead: From `indexer.upkeep.copies.unpack_copy`: becomes the catalog. Thumbnails then
            stay, since they are named by the photos' content and fit the copy as well.
        thumbnails: Where the cache lies; None: the usual place.
        models: Delete downloaded and imported models as well.

    Returns:
        The catalog that was put aside; None where there was none.

    Raises:
        UserFacingError: Another Kindred uses the profile, or its folder cannot be written to;
            the catalog is then as it was.
    """
    try:
        with filelock.FileLock(profile.lock_path).acquire(timeout=0):
            aside = _put_aside(profile.catalog_path, instead)
    except filelock.Timeout as error:
        raise UserFacingError(
            message("Another Kindred is indexing this library right now"),
            message("beginning anew would take it away under its hands; nothing was changed"),
            message("Wait until it has finished, or close it"),
        ) from error
    except OSError as error:
        raise StorageFullError(
            message("The library could not be put aside"),
            message(
                "{reason}; it is as it was, and your photos are not affected",
                reason=error.strerror or error,
            ),
            message("Close other programs that use Kindred's data folder and try again"),
        ) from error
    shutil.rmtree(profile.index_folder, ignore_errors=True)
    shutil.rmtree(profile.in_flight_folder, ignore_errors=True)
    if instead is None:
        remove_all(
            thumbnails or profile.thumbnails_folder, lambda _done, _total: None, CancelToken()
        )
    if models:
        shutil.rmtree(profile.models_folder, ignore_errors=True)
    return aside


def _put_aside(catalog: Path, instead: Path | None) -> Path | None:
    if not catalog.exists():
        if instead is not None:
            instead.replace(catalog)
        return None
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    aside = catalog.with_name(f"{catalog.name}.before-reset-{stamp}")
    if instead is None or not fold_in(catalog) or not _exchange(catalog, aside, instead):
        _move_aside(catalog, aside, instead)
    _keep_newest(catalog, aside)
    return aside


def _exchange(catalog: Path, aside: Path, instead: Path) -> bool:
    """Give the catalog a second name, then its own to another: killed at any line, one is there.

    Returns:
        False, with nothing changed, on a file system without hard links.
    """
    try:
        aside.hardlink_to(catalog)
    except OSError:
        return False
    instead.replace(catalog)
    return True


def _move_aside(catalog: Path, aside: Path, instead: Path | None) -> None:
    fold_in(catalog)
    moved: list[tuple[Path, Path]] = []
    try:
        # SQLite names what belongs to a database after it, so they move together.
        for suffix in _BESIDE:
            source, target = (path.with_name(path.name + suffix) for path in (catalog, aside))
            if source.exists():
                source.replace(target)
                moved.append((source, target))
        if instead is not None:
            instead.replace(catalog)
    except BaseException:
        for source, target in reversed(moved):
            with suppress(OSError):
                target.replace(source)
        raise


def _keep_newest(catalog: Path, newest: Path) -> None:
    copies = sorted(
        path
        for path in catalog.parent.iterdir()
        if path.name.startswith(catalog.name)
        and _ASIDE.fullmatch(path.name.removeprefix(catalog.name))
    )
    for old in copies[:-COPIES_KEPT]:
        if old != newest:
            for suffix in _BESIDE:
                with suppress(OSError):
                    old.with_name(old.name + suffix).unlink(missing_ok=True)
