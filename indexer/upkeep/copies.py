"""A copy of a library's data in one zip file, and putting such a copy back.

In it: the catalog as one SQLite file (all that Kindred knows, vectors included), the window's
settings, and lists that any program can read. No photos, no models, no caches.
"""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.catalog.catalog import Catalog
from indexer.catalog.outline import Line, check_copy
from indexer.errors import CatalogError, StorageFullError, UserFacingError
from indexer.messages import message
from indexer.profile import Profile
from indexer.types import ProgressCallback

CATALOG, SETTINGS = "catalog.db", "settings.ini"
PHOTOS, ALBUMS, README = "photos.csv", "albums.json", "README.txt"
NAMES = "names.json"
_CHUNK = 1 << 20
_HALF = 500
_ROWS_A_CHUNK = 500
_COLUMNS = (
    "path", "taken", "camera", "width", "height", "size_bytes", "rating", "favourite", "sha256",
)  # fmt: skip
_README = """\
A copy of what Kindred knows of your photos. The photos themselves are not in it.

catalog.db    everything: folders, photos, ratings, favourites, albums, names (SQLite)
settings.ini  the settings of the window
photos.csv    one line for each photo file, for other programs (UTF-8)
albums.json   the smart albums, for other programs
names.json    the names that you taught, for other programs

To put it back: in Kindred, open Settings, Data, and choose "Put a copy back...".
By hand: quit Kindred, open its data folder (Settings, Data says where it is), move catalog.db away
if there is one, and put the one of this copy in its place. Thumbnails come back by themselves.
"""


def write_copy(
    catalog: Catalog,
    profile: Profile,
    target: Path,
    progress: ProgressCallback,
    token: CancelToken,
) -> None:
    """Write the copy; indexing may go on meanwhile.

    Args:
        catalog: Open.
        profile: Its folder.
        target: The zip file; it is there as a whole or not at all. One that is there is replaced.
        progress: Told how far it is, of a thousand.
        token: Stops between two steps; nothing is left then.

    Raises:
        StorageFullError: The target's disk is full or cannot be written to; nothing is left.
        Cancelled: Nothing is left.
    """
    part = target.with_name(target.name + ".part")
    copied = target.with_name(target.name + ".catalog-part")
    try:
        try:
            copied.unlink(missing_ok=True)
            # Half of the way is the copy of the catalog, half its way into the zip file.
            catalog.outline.copy_to(
                copied,
                lambda done, total: progress(_HALF * done // max(1, total), 2 * _HALF),
                token,
            )
            size = copied.stat().st_size
            with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bundle:
                bundle.writestr(README, _README)
                _put(
                    bundle,
                    copied,
                    CATALOG,
                    lambda done: progress(_HALF + _HALF * done // size, 2 * _HALF),
                    token,
                )
                with suppress(FileNotFoundError):
                    bundle.writestr(SETTINGS, profile.settings_path.read_bytes())
                albums = json.dumps(catalog.outline.albums(), ensure_ascii=False, indent=2)
                bundle.writestr(ALBUMS, albums)
                names = json.dumps(catalog.outline.names(), ensure_ascii=False, indent=2)
                bundle.writestr(NAMES, names)
                _put_photos(bundle, catalog, token)
            with part.open("rb+") as written:
                os.fsync(written.fileno())
            part.replace(target)
            progress(2 * _HALF, 2 * _HALF)
        finally:
            for leftover in (part, copied):
                with suppress(OSError):
                    leftover.unlink(missing_ok=True)
    except OSError as error:
        raise _cannot_write(target, error.strerror or str(error)) from error
    except StorageFullError as error:
        raise _cannot_write(target, os.strerror(errno.ENOSPC)) from error


def unpack_copy(bundle: Path, profile: Profile) -> Path:
    """Unpack the catalog of a copy beside the catalog in use, and see that it is whole.

    Args:
        bundle: A file that `write_copy` made, or a bare ``catalog.db``.
        profile: Where to.

    Returns:
        The unpacked file, for `indexer.upkeep.reset.begin_anew`.

    Raises:
        UserFacingError: It is no such copy, is damaged, a newer Kindred made it, or the disk is
            full; nothing was changed.
    """
    handle, name = tempfile.mkstemp(prefix="put-back-", suffix=".db", dir=profile.folder)
    unpacked = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            if zipfile.is_zipfile(bundle):
                with zipfile.ZipFile(bundle) as opened, opened.open(CATALOG) as source:
                    shutil.copyfileobj(source, target, _CHUNK)
            else:
                with bundle.open("rb") as source:
                    shutil.copyfileobj(source, target, _CHUNK)
            target.flush()
            os.fsync(target.fileno())  # it is to take the place of the truth
        if unpacked.stat().st_size == 0:
            raise _no_copy(bundle)
        check_copy(unpacked)
    except (KeyError, zipfile.BadZipFile, EOFError, CatalogError) as error:
        unpacked.unlink(missing_ok=True)
        raise _no_copy(bundle) from error
    except OSError as error:
        unpacked.unlink(missing_ok=True)
        raise _cannot_write(profile.folder, error.strerror or str(error)) from error
    except BaseException:
        unpacked.unlink(missing_ok=True)
        raise
    return unpacked


def _put(
    bundle: zipfile.ZipFile,
    source: Path,
    name: str,
    progress: Callable[[int], None],
    token: CancelToken,
) -> None:
    done = 0
    with source.open("rb") as opened, bundle.open(name, "w", force_zip64=True) as entry:
        while chunk := opened.read(_CHUNK):
            token.raise_if_cancelled()
            entry.write(chunk)
            done += len(chunk)
            progress(done)


def _put_photos(bundle: zipfile.ZipFile, catalog: Catalog, token: CancelToken) -> None:
    with (
        bundle.open(PHOTOS, "w", force_zip64=True) as entry,
        # Names that are no UTF-8 are written with question marks: this list is for reading.
        io.TextIOWrapper(entry, "utf-8", errors="replace", newline="") as text,
    ):
        writer = csv.writer(text)
        writer.writerow(_COLUMNS)
        for number, line in enumerate(catalog.outline.lines()):
            if number % _ROWS_A_CHUNK == 0:
                token.raise_if_cancelled()
            writer.writerow(_row(line))


def _row(line: Line) -> tuple[object, ...]:
    return (
        line.path, line.taken, line.camera, line.width, line.height, line.size_bytes,
        line.rating, "yes" if line.is_favourite else "", line.sha256,
    )  # fmt: skip


def _cannot_write(target: Path, reason: str) -> StorageFullError:
    return StorageFullError(
        message("The copy could not be written to {path}", path=target),
        message("{reason}; the library and your photos are not affected", reason=reason),
        message("Make room there, or choose another folder"),
    )


def _no_copy(bundle: Path) -> UserFacingError:
    return UserFacingError(
        message("{name} is no copy that can be put back", name=bundle.name),
        message("it holds no whole catalog that this Kindred can read; nothing was changed"),
        message("Choose a file that Kindred exported"),
    )
