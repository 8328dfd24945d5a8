"""Download a model of the catalogue: on the user's word only, and nothing is sent but its name.

Runs on a worker thread of the engine or of the command line. What arrived so far lies in
``models/.download-ID`` and is taken up again next time, also after a restart or a crash.
"""

from __future__ import annotations

import errno
import shutil
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import filelock

from indexer.cancel import CancelToken
from indexer.embed.catalogue import CatalogueEntry
from indexer.embed.config import read_config, require_tokenizer
from indexer.embed.hub import ConnectionLostError, Hub
from indexer.embed.installed import PICKLED_WEIGHTS_NAME, WEIGHTS_NAME, InstalledModel
from indexer.embed.interruptible import interruptible
from indexer.embed.loading import convert_checkpoint
from indexer.embed.models import ModelStore
from indexer.embed.storage import require_space, storage_error
from indexer.embed.transfer import FileTransfer, no_connection
from indexer.embed.unfinished import download_folder
from indexer.embed.weights import weights_digest
from indexer.errors import ModelError
from indexer.messages import message
from indexer.types import ProgressCallback

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})


def download(
    entry: CatalogueEntry,
    store: ModelStore,
    *,
    progress: ProgressCallback,
    token: CancelToken,
    endpoint: str | None = None,
) -> InstalledModel:
    """Download, verify and install a model; one that is installed already is returned as it is.

    Args:
        entry: Which one.
        store: Where to.
        progress: ``progress(done_bytes, total_bytes)``, from the calling thread.
        token: Cancels within 0.2 s; what arrived is kept.
        endpoint: Another hub or mirror; None takes ``HF_ENDPOINT`` or the public hub.

    Raises:
        ModelError: No connection, the hub refuses, the content is not the expected one, or another
            window is downloading the same model.
        StorageFullError: The disk has too little space, or cannot be written to.
        Cancelled: The token was cancelled.
    """
    folder = download_folder(entry, store)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with filelock.FileLock(f"{folder}.lock", timeout=0):
            if any(model.id == entry.id for model in store.installed()):
                return store.get(entry.id)
            _fetch_files(entry, folder, Hub(endpoint), progress, token)
            return _install(entry, store, folder, token)
    except filelock.Timeout as error:
        raise ModelError(
            message("{name} is being downloaded already", name=entry.name),
            message("another window of Kindred does it"),
        ) from error
    except OSError as error:
        if error.errno in _FULL:
            # A full disk stops the catalog as well: what arrived gives its space back.
            shutil.rmtree(folder, ignore_errors=True)
        raise storage_error(store.folder, error) from error


def _fetch_files(
    entry: CatalogueEntry, folder: Path, hub: Hub, progress: ProgressCallback, token: CancelToken
) -> None:
    try:
        asked = (hub.describe(entry.repo, entry.revision, file.name) for file in entry.files)
        remotes = list(interruptible(asked, token))
    except ConnectionLostError as error:
        raise no_connection(hub, str(error)) from error
    transfers = []
    for file, remote in zip(entry.files, remotes, strict=True):
        if file.sha256 and remote.sha256 and file.sha256 != remote.sha256:
            raise ModelError(
                message("{name} was not downloaded", name=entry.name),
                message(
                    "the hub has another {name} than the one that Kindred knows", name=file.name
                ),
                message("Update Kindred, or import the model from a file"),
            )
        transfers.append(FileTransfer(hub, file, remote, folder))

    total = sum(transfer.size_bytes for transfer in transfers)
    missing = total - sum(transfer.present_bytes for transfer in transfers)
    # A pickled file is converted: for a moment there are two of it.
    converted = sum(t.size_bytes for t in transfers if t.wanted.name == PICKLED_WEIGHTS_NAME)
    require_space(folder, missing + converted, entry.name)

    done = 0
    for transfer in transfers:
        transfer.run(token, partial(_report, progress, done, total))
        done += transfer.path.stat().st_size
    progress(done, done)


def _report(progress: ProgressCallback, before: int, total: int, present: int) -> None:
    progress(before + present, total)


def _install(
    entry: CatalogueEntry, store: ModelStore, folder: Path, token: CancelToken
) -> InstalledModel:
    try:
        require_tokenizer(read_config(folder), folder)
        pickled = folder / PICKLED_WEIGHTS_NAME
        if pickled.is_file():
            convert_checkpoint(pickled, folder / WEIGHTS_NAME)
            pickled.unlink()
        digest = weights_digest(folder / WEIGHTS_NAME, token)
    except ModelError:
        # Verified, and yet unusable: the next try must not find it again.
        shutil.rmtree(folder, ignore_errors=True)
        raise
    hashes = [file.sha256 for file in entry.files if file.name == WEIGHTS_NAME]
    model = InstalledModel(
        id=entry.id,
        name=entry.name,
        folder=store.folder_of(entry.id),
        licence=entry.licence,
        licence_url=entry.licence_url,
        source=f"{entry.repo} at {entry.revision}",
        installed_at=datetime.now(UTC).isoformat(timespec="seconds"),
        weights_file_sha256=hashes[0] if hashes else None,
    )
    token.raise_if_cancelled()
    return store.install(folder, model.with_digest(digest, folder / WEIGHTS_NAME), replace=True)
