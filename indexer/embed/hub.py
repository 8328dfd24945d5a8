"""The model hub's side of a download: two kinds of request, and nothing about the user in either.

Speaks the part of the Hugging Face hub's HTTP interface that a public file needs:
``HEAD`` and ``GET {endpoint}/{repo}/resolve/{revision}/{file}``. Large files are redirected to a
content network; the first answer then says their SHA-256 in ``X-Linked-ETag``, while small ones
carry git's blob id in ``ETag``. Not the `huggingface_hub` library, because its downloads cannot
be cancelled at once and it reports what it runs on (docs/decisions/0003-models.md).
"""

from __future__ import annotations

import re
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from typing import IO, Any
from urllib.parse import quote, urljoin, urlsplit

import truststore

from indexer.embed.endpoint import chosen_endpoint
from indexer.errors import ModelError
from indexer.messages import message

TIMEOUT_S = 30.0
"""How long the hub may be silent before the connection counts as lost."""

_CHUNK_BYTES = 1 << 18
_MAX_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class ConnectionLostError(Exception):
    """The hub could not be reached, went silent, or is busy: another try may succeed."""


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """What the hub says of a file before it is downloaded."""

    name: str
    url: str
    size_bytes: int | None
    etag: str
    """Changes with the content; empty where the hub says none."""

    @property
    def sha256(self) -> str | None:
        """The content's SHA-256 where the hub states it (its large files)."""
        return self.etag if re.fullmatch(r"[0-9a-f]{64}", self.etag) else None

    @property
    def git_blob_id(self) -> str | None:
        """Git's SHA-1 of the content where the hub states that (its small files)."""
        return self.etag if re.fullmatch(r"[0-9a-f]{40}", self.etag) else None


class Hub:
    """One hub or mirror, by its address."""

    def __init__(self, endpoint: str | None = None) -> None:
        """Use ``endpoint``, else the environment's ``HF_ENDPOINT``, else the public hub.

        Raises:
            ModelError: The address is neither https nor on this machine.
        """
        address = (endpoint or chosen_endpoint()).rstrip("/")
        parts = urlsplit(address)
        is_local = parts.hostname in ("localhost", "127.0.0.1", "::1")
        if parts.scheme != "https" and not (parts.scheme == "http" and is_local):
            raise ModelError(
                message("Models are not downloaded from {address}", address=address),
                message(
                    "the address does not begin with https://, so others could change what arrives"
                ),
                message("Use an https address, or import the model from a file"),
            )
        self.endpoint = address
        self.host = parts.netloc
        handlers = [urllib.request.HTTPSHandler(context=_tls())]
        self._opener = urllib.request.build_opener(*handlers, _SafeRedirects)
        self._asker = urllib.request.build_opener(*handlers, _NoRedirects)

    def describe(self, repo: str, revision: str, name: str) -> RemoteFile:
        """Ask for a file's size and hash.

        Raises:
            ModelError: The hub does not have it, or does not give it.
            ConnectionLostError: No answer.
        """
        first = url = f"{self.endpoint}/{quote(repo)}/resolve/{quote(revision)}/{quote(name)}"
        for _ in range(_MAX_REDIRECTS):
            status, headers = self._head(url, name)
            linked = headers.get("X-Linked-ETag")
            if status not in _REDIRECTS or linked:
                size = headers.get("X-Linked-Size") or headers.get("Content-Length")
                etag = (linked or headers.get("ETag") or "").removeprefix("W/").strip('"')
                # A redirect to the content network is asked for anew at each try: it expires.
                return RemoteFile(name, first, int(size) if size else None, etag)
            url = urljoin(url, headers.get("Location", ""))
        raise ModelError(
            message("The hub {host} does not give {name}", host=self.host, name=name),
            message("it redirects in a circle"),
        )

    def read(self, file: RemoteFile, start: int) -> Iterator[tuple[int, bytes]]:
        """The file's bytes from ``start`` on, as pairs of position and chunk.

        The positions begin at 0 instead where the hub cannot resume.

        Raises:
            ModelError: The hub does not give the file.
            ConnectionLostError: The connection broke off.
        """
        request = self._request(file.url, "GET")
        if start:
            request.add_header("Range", f"bytes={start}-")
        try:
            with self._opener.open(request, timeout=TIMEOUT_S) as response:
                position = _start_of(response.headers) if response.status == 206 else 0
                length = response.headers.get("Content-Length")
                end = position + int(length) if length else file.size_bytes
                while chunk := response.read1(_CHUNK_BYTES):
                    yield position, chunk
                    position += len(chunk)
        except urllib.error.HTTPError as error:
            with error:
                if error.code == 416:  # we have more than there is: begin again
                    yield from self.read(file, 0)
                    return
                raise self._refused(file.name, error.code) from error
        except (OSError, HTTPException, ValueError) as error:
            raise ConnectionLostError(_reason(error)) from error
        if end is not None and position < end:
            raise ConnectionLostError(message("the connection was closed in the middle"))

    def _head(self, url: str, name: str) -> tuple[int, Message]:
        try:
            with self._asker.open(self._request(url, "HEAD"), timeout=TIMEOUT_S) as response:
                return response.status, response.headers
        except urllib.error.HTTPError as error:
            with error:
                if error.code in _REDIRECTS:
                    return error.code, error.headers
                raise self._refused(name, error.code) from error
        except (OSError, HTTPException, ValueError) as error:
            raise ConnectionLostError(_reason(error)) from error

    @staticmethod
    def _request(url: str, method: str) -> urllib.request.Request:
        headers = {"User-Agent": "kindred", "Accept-Encoding": "identity"}
        return urllib.request.Request(url, method=method, headers=headers)

    def _refused(self, name: str, code: int) -> Exception:
        if code == 429 or code >= 500:
            return ConnectionLostError(message("the hub answered with error {code}", code=code))
        reason = {
            401: message("the hub asks for a login"),
            403: message("the hub refuses it"),
            404: message("the hub does not have the file: it may have been moved"),
        }.get(code, message("the hub answered with error {code}", code=code))
        return ModelError(
            message("{name} could not be downloaded from {host}", name=name, host=self.host),
            reason,
            message("Update Kindred, choose another model, or import one from a file"),
        )


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Follow redirects, but never from https to an address without it."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any,
        newurl: str,
    ) -> urllib.request.Request | None:  # fmt: skip
        if req.full_url.startswith("https:") and not newurl.startswith("https:"):
            raise urllib.error.URLError(
                message("the hub redirects to an address that is not secure")
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """Show a redirect's own headers instead of following it."""

    def redirect_request(self, *_args: Any, **_kwargs: Any) -> None:
        return None


def _tls() -> ssl.SSLContext:
    # The system's own certificates, those of companies' networks among them: the Python inside a
    # bundle knows only where they lay on the machine that built it.
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _start_of(headers: Message) -> int:
    match = re.match(r"bytes (\d+)-", headers.get("Content-Range", ""))
    if match is None:
        raise ValueError("a partial answer without its position")
    return int(match[1])


def _reason(error: Exception) -> str:
    if isinstance(error, urllib.error.URLError) and isinstance(error.reason, Exception):
        error = error.reason
    if isinstance(error, urllib.error.URLError):
        return error.reason if isinstance(error.reason, str) else str(error.reason)
    if isinstance(error, TimeoutError):
        return message("no answer in time")
    return (
        (error.strerror if isinstance(error, OSError) else None)
        or str(error)
        or message("no answer")
    )
