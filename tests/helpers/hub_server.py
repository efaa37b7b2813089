"""A small model hub on this machine: the few addresses that a download needs, and bad days."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class HubServer:
    """Serves one repository at one commit; use it as a context manager.

    Parameters
    ----------
    hub : str
        ``owner/name``.
    files : mapping of str to bytes
    commit : str

    Attributes
    ----------
    requests : list of (path, range header)
        What was asked, in order; the range is empty where none was asked for.
    cuts : list of int
        The next answers break off after so many bytes each.
    stall_after : int or None
        Send so many bytes of a file, then nothing more until the server closes.
    statuses : dict of str to list of int
        By the end of the address: answer with these, one after another, before serving it.
    ranges : bool
        Whether a range is honoured.
    hashes : bool
        Whether the hub tells the SHA-256 of its files.
    reached : threading.Event
        Set when an answer stalls.
    """

    def __init__(self, hub: str, files: Mapping[str, bytes], commit: str = "c0ffee" * 6 + "cafe"):
        self.hub, self.files, self.commit = hub, dict(files), commit
        self.requests: list[tuple[str, str]] = []
        self.cuts: list[int] = []
        self.stall_after: int | None = None
        self.statuses: dict[str, list[int]] = {}
        self.ranges, self.hashes = True, True
        self.raw_answer: bytes | None = None
        self.reached, self._closing = threading.Event(), threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def asked_for(self, name: str) -> list[str]:
        """Ranges asked of a file, in order."""
        return [wanted for path, wanted in self.requests if path.endswith(f"/{name}")]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def description(self) -> bytes:
        siblings: list[dict[str, Any]] = []
        for name, content in self.files.items():
            entry: dict[str, Any] = {"rfilename": name, "size": len(content)}
            if self.hashes:
                digest = hashlib.sha256(content).hexdigest()
                entry["lfs"] = {"sha256": digest, "size": len(content)}
            siblings.append(entry)
        return json.dumps({"id": self.hub, "sha": self.commit, "siblings": siblings}).encode()

    def wait_for_close(self) -> None:
        self.reached.set()
        self._closing.wait()


def files_of(folder: Path) -> dict[str, bytes]:
    """Files of a publisher's folder, as a hub has them."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.toml"
    }


def _handler(hub: HubServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_arguments: object) -> None:
            pass

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            wanted = self.headers.get("Range", "")
            hub.requests.append((path, wanted))
            for end, statuses in hub.statuses.items():
                if path.endswith(end) and statuses:
                    self._answer(statuses.pop(0), b"")
                    return
            if path.startswith(f"/api/models/{hub.hub}/revision/"):
                self._answer(200, hub.raw_answer or hub.description())
                return
            # As on the real hub: the address of a file leads on to another one.
            start = f"/{hub.hub}/resolve/{hub.commit}/"
            if path.startswith(start) and path.removeprefix(start) in hub.files:
                self.send_response(302)
                self.send_header("Location", f"/store/{path.removeprefix(start)}")
                self.send_header("Content-Length", "0")
                self.end_headers()
            elif path.removeprefix("/store/") in hub.files:
                self._file(hub.files[path.removeprefix("/store/")], wanted)
            else:
                self._answer(404, b"")

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _file(self, content: bytes, wanted: str) -> None:
            first = 0
            if wanted and hub.ranges:
                first = int(wanted.removeprefix("bytes=").rstrip("-"))
                if first >= len(content):
                    self._answer(416, b"")
                    return
                self.send_response(206)
                last = len(content) - 1
                self.send_header("Content-Range", f"bytes {first}-{last}/{len(content)}")
            else:
                self.send_response(200)
            rest = content[first:]
            self.send_header("Content-Length", str(len(rest)))
            self.end_headers()
            if hub.stall_after is not None:
                self.wfile.write(rest[: hub.stall_after])
                self.wfile.flush()
                hub.wait_for_close()
                self.close_connection = True
            elif hub.cuts:
                self.wfile.write(rest[: hub.cuts.pop(0)])
                self.close_connection = True
            else:
                self.wfile.write(rest)

    return Handler
