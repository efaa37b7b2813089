"""Downloading a model's files from a hub: pinned, resumable, cancellable at any moment.

Imported late, only for a download: this is the one module of the program that opens a connection.
The hub's own client library is not used for it (looked at again with huggingface_hub 2.4.0): its
partial file has a name of the process's own and is removed when a download stops, so that nothing
is resumed later; it can be cancelled only from its progress bar, once every 10 MiB, and not while
it waits for the hub; it does not compare what came with the SHA-256 that the manifest pins; and it
reads "offline" once, when it is imported, for the whole process, where it must stay on for the sake
of the model libraries.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import quote

import httpx2

from voiceman_gui.core.errors import Cancelled, ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.models.manifest import Source
from voiceman_gui.models.store.errors import not_written
from voiceman_gui.models.store.files import OnBytes
from voiceman_gui.models.store.hub_errors import network_error, status_error, strange_answer

logger = logging.getLogger(__name__)

PAUSES_S = (0.0, 1.0, 2.0, 4.0)
"""Waits before a broken connection is taken up again, while none of them brings new bytes."""

_TIMEOUT = httpx2.Timeout(30.0, connect=15.0)
_LOOK_S = 0.1
_TRY_AGAIN = frozenset({408, 429, 500, 502, 503, 504})
# Bytes as they lie on the hub: a compressed transfer has no positions to resume at.
_HEADERS = {"accept-encoding": "identity", "user-agent": "voiceman"}

_COMMIT = re.compile(r"[0-9a-f]{40}")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a repository: size and SHA-256 where the hub tells them."""

    path: str
    size_bytes: int | None
    sha256: str | None


@dataclass(frozen=True, slots=True)
class Revision:
    """A repository at one commit."""

    hub: str
    commit: str
    files: dict[str, HubFile]


class Hub:
    """A model hub.

    Parameters
    ----------
    endpoint : str
        Address without a slash at its end. Proxies come from the environment.
    """

    def __init__(self, endpoint: str) -> None:
        self._endpoint = endpoint.rstrip("/")

    def revision(self, source: Source, cancel: CancelToken) -> Revision:
        """Ask which commit a branch stands at, and which files it has.

        Raises
        ------
        ModelError
            A sentence for each thing that can be wrong on the way.
        Cancelled
        """
        return _run(lambda client: self._revision(client, source), self._endpoint, cancel)

    def download(
        self,
        revision: Revision,
        files: Sequence[HubFile],
        into: Path,
        on_bytes: OnBytes,
        cancel: CancelToken,
    ) -> None:
        """Download files; what lies in `into` already is not fetched again.

        An unfinished file is called ``NAME.part`` and goes on where it stopped.

        Raises
        ------
        ModelError, Cancelled
            What has come so far stays.
        """

        async def all_files(client: httpx2.AsyncClient) -> None:
            for file in files:
                await self._file(client, revision, file, into, on_bytes)

        _run(all_files, self._endpoint, cancel)

    async def _revision(self, client: httpx2.AsyncClient, source: Source) -> Revision:
        name = quote(source.revision, safe="")
        url = f"{self._endpoint}/api/models/{source.hub}/revision/{name}?blobs=true"
        response = await client.get(url)
        if response.status_code != HTTPStatus.OK:
            raise status_error(response.status_code, source.hub, self._endpoint)
        try:
            answer = response.json()
            files = [_hub_file(entry) for entry in answer["siblings"]]
            commit = answer["sha"]
        except (
            json.JSONDecodeError,
            UnicodeDecodeError,
            KeyError,
            TypeError,
            AttributeError,
        ) as error:
            raise strange_answer(self._endpoint) from error
        if not (isinstance(commit, str) and _COMMIT.fullmatch(commit)):
            raise strange_answer(self._endpoint)
        return Revision(source.hub, commit, {file.path: file for file in files})

    async def _file(
        self,
        client: httpx2.AsyncClient,
        revision: Revision,
        file: HubFile,
        into: Path,
        on_bytes: OnBytes,
    ) -> None:
        target = into / file.path
        part = target.with_name(f"{target.name}.part")
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if target.exists():
                on_bytes(target.stat().st_size)
                return
            part.touch()
            on_bytes(part.stat().st_size)
        except OSError as error:
            raise not_written(target, error) from error
        url = f"{self._endpoint}/{revision.hub}/resolve/{revision.commit}/{quote(file.path)}"
        tries = 0
        while True:
            before = part.stat().st_size
            try:
                await self._rest(client, url, revision, file, part, on_bytes)
                break
            except (httpx2.TransportError, _ComeBack) as error:
                tries = 1 if part.stat().st_size > before else tries + 1
                if isinstance(error, httpx2.ProxyError) or tries > len(PAUSES_S):
                    if isinstance(error, _ComeBack):
                        raise status_error(error.status, revision.hub, self._endpoint) from error
                    raise
                logger.info("%s: %r, going on at %d", url, error, part.stat().st_size)
                await asyncio.sleep(PAUSES_S[tries - 1])
        try:
            part.replace(target)
        except OSError as error:
            raise not_written(target, error) from error

    async def _rest(
        self,
        client: httpx2.AsyncClient,
        url: str,
        revision: Revision,
        file: HubFile,
        part: Path,
        on_bytes: OnBytes,
    ) -> None:
        have = part.stat().st_size
        if file.size_bytes is not None and have == file.size_bytes:
            return
        headers = {"range": f"bytes={have}-"} if have else {}
        async with client.stream("GET", url, headers=headers) as response:
            status = response.status_code
            if status in _TRY_AGAIN:
                raise _ComeBack(status)
            goes_on = status == HTTPStatus.PARTIAL_CONTENT and response.headers.get(
                "content-range", ""
            ).startswith(f"bytes {have}-")
            starts_again = status == HTTPStatus.OK
            if status == HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE or (
                status == HTTPStatus.PARTIAL_CONTENT and not goes_on
            ):
                # What lies here is not the beginning of that file.
                on_bytes(-have)
                part.write_bytes(b"")
                raise _ComeBack(status)
            if not (goes_on or starts_again):
                raise status_error(status, f"{revision.hub}/{file.path}", self._endpoint)
            if response.headers.get("content-encoding", "identity") != "identity":
                raise strange_answer(self._endpoint)
            if starts_again and have:
                on_bytes(-have)
            await _append(response, part, on_bytes, again=starts_again)
        found = part.stat().st_size
        if file.size_bytes is not None and found != file.size_bytes:
            part.unlink()
            on_bytes(-found)
            raise ModelError(
                message(
                    "models.hub.other_size",
                    file=displayable(file.path),
                    came_bytes=found,
                    host=self._endpoint,
                    announced_bytes=file.size_bytes,
                )
            )


class _ComeBack(Exception):
    """The server asks to be asked again."""

    def __init__(self, status: int) -> None:
        super().__init__(f"status {status}")
        self.status = status


async def _append(response: httpx2.Response, part: Path, on_bytes: OnBytes, *, again: bool) -> None:
    try:
        file = part.open("wb" if again else "ab")
    except OSError as error:
        raise not_written(part, error) from error
    with file:
        async for chunk in response.aiter_raw():
            try:
                file.write(chunk)
            except OSError as error:
                raise not_written(part, error) from error
            on_bytes(len(chunk))


def _hub_file(entry: dict[str, Any]) -> HubFile:
    size, sha256 = entry.get("size"), (entry.get("lfs") or {}).get("sha256")
    if not (isinstance(size, int | None) and isinstance(sha256, str | None)):
        raise TypeError("a size is a number, a hash a text")
    return HubFile(entry["rfilename"], size, sha256)


def _run(
    work: Callable[[httpx2.AsyncClient], Awaitable[T]], endpoint: str, cancel: CancelToken
) -> T:
    """Run a coroutine that can be left within a tenth of a second, whatever it waits for."""

    async def watched() -> T:
        asyncio.get_running_loop().set_default_executor(_Impatient(max_workers=1))
        async with _client(endpoint) as client:
            task = asyncio.ensure_future(work(client))
            while not task.done():
                await asyncio.wait({task}, timeout=_LOOK_S)
                if cancel.cancelled and not task.done():
                    task.cancel()
                    await asyncio.gather(task, return_exceptions=True)
                    raise Cancelled
            return task.result()

    try:
        return asyncio.run(watched())
    except (httpx2.TransportError, httpx2.TooManyRedirects, httpx2.InvalidURL) as error:
        raise network_error(error, endpoint) from error


def _client(endpoint: str) -> httpx2.AsyncClient:
    try:
        return httpx2.AsyncClient(timeout=_TIMEOUT, follow_redirects=True, headers=_HEADERS)
    # The environment names a proxy that cannot be used: of an unknown scheme, or SOCKS, for which
    # a library would be missing.
    except (ImportError, ValueError) as error:
        raise network_error(error, endpoint) from error


class _Impatient(ThreadPoolExecutor):
    """Where names are resolved: that cannot be stopped, so nobody waits for it."""

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        super().shutdown(wait=False, cancel_futures=True)
