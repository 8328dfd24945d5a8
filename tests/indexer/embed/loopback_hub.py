"""A small model hub on loopback, with the manners of the real one and faults to order.

Large files are redirected to a "content network" and announced by ``X-Linked-ETag`` (SHA-256) and
``X-Linked-Size``; small ones are answered at once, with git's blob id as ``ETag``.
"""

from __future__ import annotations

import hashlib
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

LARGE_BYTES = 10_000


@dataclass
class Request:
    """What one request told the hub."""

    method: str
    path: str
    headers: dict[str, str]


@dataclass
class Faults:
    """What goes wrong, by file name."""

    status: dict[str, int] = field(default_factory=dict)
    network_status: dict[str, list[int]] = field(default_factory=dict)
    """The same for the content itself: one entry an answer."""
    cut_after: dict[str, list[int]] = field(default_factory=dict)
    """Close the connection after so many bytes of an answer: one entry an answer."""
    content: dict[str, bytes] = field(default_factory=dict)
    """Send this instead of what was announced."""
    stall: dict[str, threading.Event] = field(default_factory=dict)
    """Send half of the answer, then wait for the event."""
    announced_size: dict[str, int] = field(default_factory=dict)
    ignores_ranges: bool = False


class LoopbackHub:
    """Serves ``{(repo, revision, name): bytes}`` while used as a context."""

    def __init__(self, files: dict[tuple[str, str, str], bytes]) -> None:
        self.files = files
        self.faults = Faults()
        self.requests: list[Request] = []
        hub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_HEAD(self) -> None:
                hub._answer(self)

            def do_GET(self) -> None:
                hub._answer(self)

            def log_message(self, *_args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def gets(self, name: str) -> list[Request]:
        """The requests for a file's content."""
        return [r for r in self.requests if r.method == "GET" and r.path.startswith("/network/")
                and r.path.endswith(f"/{name}")]  # fmt: skip

    def __enter__(self) -> LoopbackHub:
        self._thread.start()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for event in self.faults.stall.values():
            event.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        self.requests.append(Request(request.command, request.path, dict(request.headers)))
        match = re.fullmatch(r"(/network)?/([^/]+/[^/]+)/resolve/([^/]+)/([^/]+)", request.path)
        content = self.files.get((match[2], match[3], match[4])) if match else None
        if match is None or content is None:
            self._status(request, 404)
            return
        name, is_network = match[4], bool(match[1])
        if name in self.faults.status:
            self._status(request, self.faults.status[name])
            return
        if is_network and self.faults.network_status.get(name):
            self._status(request, self.faults.network_status[name].pop(0))
            return
        is_large = len(content) >= LARGE_BYTES
        if is_large and not is_network:
            request.send_response(302)
            request.send_header("Location", f"{self.endpoint}/network{request.path}")
            request.send_header("X-Linked-ETag", f'"{hashlib.sha256(content).hexdigest()}"')
            size = self.faults.announced_size.get(name, len(content))
            request.send_header("X-Linked-Size", str(size))
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        self._content(request, name, content)

    def _content(self, request: BaseHTTPRequestHandler, name: str, content: bytes) -> None:
        blob = hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False)
        body = self.faults.content.get(name, content)
        wanted = re.fullmatch(r"bytes=(\d+)-", request.headers.get("Range", ""))
        start = int(wanted[1]) if wanted and not self.faults.ignores_ranges else 0
        if start and start >= len(body):
            self._status(request, 416)
            return
        request.send_response(206 if start else 200)
        request.send_header("ETag", f'"{blob.hexdigest()}"')
        if start:
            request.send_header("Content-Range", f"bytes {start}-{len(body) - 1}/{len(body)}")
        body = body[start:]
        request.send_header("Content-Length", str(len(body)))
        request.end_headers()
        if request.command == "HEAD":
            return
        cuts = self.faults.cut_after.get(name)
        if cuts:
            body = body[: cuts.pop(0)]
            request.close_connection = True
        if name in self.faults.stall:
            half = len(body) // 2
            request.wfile.write(body[:half])
            request.wfile.flush()
            self.faults.stall[name].wait(20)
            return
        request.wfile.write(body)

    @staticmethod
    def _status(request: BaseHTTPRequestHandler, code: int) -> None:
        request.send_response(code)
        request.send_header("Content-Length", "0")
        request.end_headers()
