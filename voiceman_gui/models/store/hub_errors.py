"""What can go wrong between this computer and a model hub."""

from __future__ import annotations

import socket
import ssl
import urllib.request
from urllib.parse import urlsplit

import httpx2

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message


def network_error(error: Exception, endpoint: str) -> ModelError:
    """Return the error to raise for what the network client raised."""
    host = urlsplit(endpoint).hostname or endpoint
    hop = _first_hop(endpoint)
    causes = list(_causes(error))
    detail = str(causes[-1]) or type(causes[-1]).__name__
    said = str(error) or type(error).__name__
    if isinstance(error, httpx2.ProxyError):
        fact = message("models.hub.proxy_refused", proxy=_proxy(endpoint), host=host, detail=said)
    elif any(isinstance(cause, socket.gaierror) for cause in causes):
        fact = message("models.hub.no_name", hop=hop)
    elif any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        fact = message("models.hub.certificate", host=host, detail=detail)
    elif isinstance(error, httpx2.TimeoutException):
        fact = message("models.hub.no_answer", hop=hop)
    elif isinstance(error, httpx2.ConnectError):
        fact = message("models.hub.no_connection", hop=hop, detail=detail)
    elif isinstance(error, httpx2.TransportError):
        fact = message("models.hub.broke_off", host=host, detail=said)
    elif isinstance(error, ImportError | ValueError):
        fact = message("models.hub.no_proxy", detail=said)
    else:
        fact = message("models.hub.unreadable", host=host, detail=said)
    return ModelError(fact)


def status_error(status: int, what: str, endpoint: str) -> ModelError:
    """Return the error to raise for an HTTP status that is no success."""
    host = urlsplit(endpoint).hostname or endpoint
    known = {
        401: message("models.hub.log_in", host=host, what=what),
        403: message("models.hub.not_let_in", host=host, what=what),
        404: message("models.hub.has_no", host=host, what=what),
        407: message("models.hub.proxy_password", proxy=_proxy(endpoint)),
        429: message("models.hub.too_often", host=host),
    }
    if status in known:
        return ModelError(known[status])
    if status >= 500:
        return ModelError(message("models.hub.own_fault", host=host, status=status))
    return ModelError(message("models.hub.refused", host=host, what=what, status=status))


def strange_answer(endpoint: str) -> ModelError:
    """Return a sentence for an answer that no model hub gives."""
    return ModelError(message("models.hub.strange_answer", host=endpoint))


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
    return f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname or ""


def _first_hop(endpoint: str) -> Message | str:
    proxy, host = _proxy(endpoint), urlsplit(endpoint).hostname or endpoint
    if not proxy or urllib.request.proxy_bypass(host):
        return host
    return message("models.hub.proxy_on_the_way", proxy=proxy, host=host)
