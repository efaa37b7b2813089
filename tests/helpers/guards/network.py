"""No test reaches the network: anything but this machine raises, and fails the test."""

from __future__ import annotations

import ipaddress
import sys
from collections.abc import Iterator
from typing import Any

import pytest

_watching = False
_attempts: list[str] = []


def _is_here(host: object) -> bool:
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host is None or host in ("", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host).split("%")[0]).is_loopback
    except ValueError:
        return False


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if not _watching or not event.startswith("socket."):
        return
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) and address else None
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if not _is_here(host):
        _attempts.append(f"{event} {host}")
        raise ConnectionRefusedError(f"tests do not use the network: {event} {host}")


# An audit hook sees every socket of the interpreter, whoever opens it; it cannot be taken off.
sys.addaudithook(_on_event)


@pytest.fixture(autouse=True)
def _guard_network() -> Iterator[None]:
    global _watching  # noqa: PLW0603
    _attempts.clear()
    _watching = True
    try:
        yield
    finally:
        _watching = False
    # Also when the program caught the error: it should not have tried.
    if _attempts:
        pytest.fail(f"the test used the network: {', '.join(_attempts)}", pytrace=False)
