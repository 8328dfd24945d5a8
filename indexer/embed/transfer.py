"""One file from the hub onto the disk: resumed, hashed on the way, kept only when it is right."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from indexer.cancel import CancelToken
from indexer.embed.catalogue import ModelFile
from indexer.embed.hub import ConnectionLostError, Hub, RemoteFile
from indexer.embed.interruptible import interruptible
from indexer.embed.unfinished import PART_SUFFIX, present_bytes
from indexer.errors import ModelError
from indexer.messages import message

_log = logging.getLogger(__name__)

RETRY_WAITS_S = (0.5, 2.0, 5.0)
"""Before the second, third and fourth try without a single new byte; then it is given up."""

_CHUNK_BYTES = 1 << 20
_ETAG_SUFFIX = ".etag"


class FileTransfer:
    """Downloads one file into a folder, where its unfinished part survives a restart.

    ``NAME.part`` holds what arrived, ``NAME.etag`` which content it belongs to; ``NAME`` itself
    appears when it is complete and verified.
    """

    def __init__(self, hub: Hub, wanted: ModelFile, remote: RemoteFile, folder: Path) -> None:
        self.wanted = wanted
        self.remote = remote
        self._hub = hub
        self.path = folder / wanted.name
        self._part = folder / (wanted.name + PART_SUFFIX)
        self._etag = folder / (wanted.name + _ETAG_SUFFIX)
        self._forget_other_content()

    @property
    def size_bytes(self) -> int:
        """The hub's word, else the catalogue's."""
        return self.remote.size_bytes or self.wanted.size_bytes

    @property
    def present_bytes(self) -> int:
        """What earlier tries left behind."""
        return present_bytes(self.path.parent, self.wanted.name)

    def run(self, token: CancelToken, arrived: Callable[[int], None]) -> None:
        """Download what is missing, verify the whole and give it its name.

        Args:
            token: Cancels within 0.2 s; what arrived stays for the next time.
            arrived: Is told the number of bytes present after each step.

        Raises:
            ModelError: The connection is gone for good, or the content is not the expected one,
                in which case it is deleted.
            OSError: The disk is full or cannot be written to.
            Cancelled: The token was cancelled.
        """
        if self.path.is_file():  # verified before a restart
            arrived(self.path.stat().st_size)
            return
        self._etag.write_text(json.dumps(self.remote.etag), encoding="utf-8")
        tries = 0
        while True:
            before = self.present_bytes
            try:
                digest = self._fetch(token, arrived)
                break
            except ConnectionLostError as error:
                tries = 0 if self.present_bytes > before else tries + 1
                if tries > len(RETRY_WAITS_S):
                    raise no_connection(self._hub, str(error)) from error
                _log.info("%s: %s; trying again", self.wanted.name, error)
                if token.wait(RETRY_WAITS_S[max(tries - 1, 0)]):
                    token.raise_if_cancelled()
        self._verify(digest)
        self._part.replace(self.path)
        self._etag.unlink(missing_ok=True)

    def _fetch(self, token: CancelToken, arrived: Callable[[int], None]) -> str:
        """Append what is missing to the part; return the SHA-256 of all of it."""
        with self._part.open("ab") as file:
            present = file.seek(0, 2)
            digest = self._digest_of_part(token)
            if self.remote.size_bytes is not None and present == self.remote.size_bytes:
                return digest.hexdigest()
            with closing(interruptible(self._hub.read(self.remote, present), token)) as chunks:
                for position, chunk in chunks:
                    if position != present:  # the hub cannot resume and begins at 0
                        file.truncate(position)
                        present = file.seek(position)
                        digest = hashlib.sha256()
                    file.write(chunk)
                    digest.update(chunk)
                    present += len(chunk)
                    arrived(present)
        return digest.hexdigest()

    def _digest_of_part(self, token: CancelToken) -> hashlib._Hash:
        digest = hashlib.sha256()
        with self._part.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                token.raise_if_cancelled()
                digest.update(chunk)
        return digest

    def _verify(self, digest: str) -> None:
        expected = self.wanted.sha256 or self.remote.sha256
        is_right = expected is None or digest == expected
        if is_right and expected is None and self.remote.git_blob_id is not None:
            is_right = _git_blob_id(self._part) == self.remote.git_blob_id
        if is_right and self.remote.size_bytes is not None:
            is_right = self._part.stat().st_size == self.remote.size_bytes
        if not is_right:
            self._discard()
            raise ModelError(
                message("{name} did not arrive as it should", name=self.wanted.name),
                message(
                    "its content is not the one that was announced, so it was deleted: it "
                    "was damaged or changed on the way"
                ),
                message("Try again; if it happens again, import the model from a file"),
            )

    def _forget_other_content(self) -> None:
        """Drop a part of another version of the file: resuming it would mix the two."""
        if self._part.is_file():
            try:
                known = json.loads(self._etag.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                known = None
            if not known or known != self.remote.etag:
                self._discard()

    def _discard(self) -> None:
        self._part.unlink(missing_ok=True)
        self._etag.unlink(missing_ok=True)


def no_connection(hub: Hub, reason: str) -> ModelError:
    """What to say when the hub cannot be reached; photos need no connection at all."""
    return ModelError(
        message("The model could not be downloaded"),
        message(
            "there is no connection to {host} ({reason}); what arrived is kept",
            host=hub.host,
            reason=reason,
        ),
        message(
            "Connect to the internet and try again, or fetch the model on another "
            "machine and import it from a file"
        ),
    )


def _git_blob_id(path: Path) -> str:
    digest = hashlib.sha1(usedforsecurity=False)
    digest.update(b"blob %d\0" % path.stat().st_size)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()
