"""What can go wrong between this computer and a model hub, a sentence each."""

from __future__ import annotations

import socket
import ssl
import urllib.request
from urllib.parse import urlsplit

import httpx2

from voiceman_gui.core.errors import ModelError

_BY_HAND = (
    "Or download the model's files with another computer and import the folder: "
    "Analysis > Models, or “voiceman models import”."
)


def network_error(error: Exception, endpoint: str) -> ModelError:
    """Return a sentence for what the network client raised."""
    host = urlsplit(endpoint).hostname or endpoint
    causes = list(_causes(error))
    if isinstance(error, httpx2.ProxyError):
        said = f"The proxy {_proxy(endpoint)} refused the connection to {host} ({error})."
        todo = "Check HTTPS_PROXY and HTTP_PROXY in the environment and the proxy's password."
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        said = f"The name of {_first_hop(endpoint)} could not be resolved."
        todo = "Check that this computer has a network, and its name server."
    elif any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        said = f"The certificate of {host} could not be verified ({causes[-1]})."
        todo = (
            "Where a proxy looks into encrypted connections, its certificate must be installed on "
            "this computer."
        )
    elif isinstance(error, httpx2.TimeoutException):
        said = f"{_first_hop(endpoint)} did not answer in time."
        todo = "Check the network, or try again later: the download goes on where it stopped."
    elif isinstance(error, httpx2.ConnectError):
        said = f"No connection to {_first_hop(endpoint)} could be opened ({causes[-1]})."
        todo = "Check the network, the firewall and HTTPS_PROXY in the environment."
    elif isinstance(error, httpx2.TransportError):
        said = f"The connection to {host} broke off ({error or type(error).__name__})."
        todo = "Try again: the download goes on where it stopped."
    elif isinstance(error, ImportError | ValueError):
        said = f"The proxy that the environment names cannot be used ({error})."
        todo = "Name an http:// or https:// proxy in HTTPS_PROXY and ALL_PROXY."
    else:
        said = f"{host} could not be read ({error})."
        todo = "Check HF_ENDPOINT in the environment."
    return ModelError(f"{said} {todo} {_BY_HAND}")


def status_error(status: int, what: str, endpoint: str) -> ModelError:
    """Return a sentence for an HTTP status that is no success."""
    host = urlsplit(endpoint).hostname or endpoint
    said = {
        401: f"{host} gives {what} only to those who log in (401).",
        403: f"{host} gives {what} only to those whom its publisher let in (403).",
        404: f"{host} has no {what}, or does not show it to everybody (404).",
        407: f"The proxy {_proxy(endpoint)} asks for a password (407).",
        429: f"{host} is asked too often from this network (429). Try again in some minutes.",
    }.get(status)
    if said is None:
        said = (
            f"{host} has a fault of its own ({status}). Try again later."
            if status >= 500
            else f"{host} refused {what} ({status})."
        )
    return ModelError(f"{said} {_BY_HAND}")


def strange_answer(endpoint: str) -> ModelError:
    """Return a sentence for an answer that no model hub gives."""
    return ModelError(
        f"What answered as {endpoint} is no model hub: perhaps the log-in page of a network, a "
        f"proxy that changes files, or a wrong HF_ENDPOINT. {_BY_HAND}"
    )


def _causes(error: BaseException | None) -> list[BaseException]:
    chain: list[BaseException] = []
    while error is not None and error not in chain:
        chain.append(error)
        error = error.__cause__ or error.__context__
    return chain


def _proxy(endpoint: str) -> str:
    proxies = urllib.request.getproxies()
    address = proxies.get(urlsplit(endpoint).scheme) or proxies.get("all") or ""
    # Without the password that such an address may carry.
    parts = urlsplit(address if "://" in address else f"//{address}")
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or "in between"


def _first_hop(endpoint: str) -> str:
    proxy, host = _proxy(endpoint), urlsplit(endpoint).hostname or endpoint
    if proxy == "in between" or urllib.request.proxy_bypass(host):
        return host
    return f"the proxy {proxy} on the way to {host}"
