"""Accepting a licence is an act that is kept: who, when, which text."""

from __future__ import annotations

import getpass
import hashlib
import json
import logging
import os
from datetime import datetime
from pathlib import Path
from typing import IO

from voiceman_gui.core.message import Message, message
from voiceman_gui.models.card import said
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.store.errors import LicenceNotAccepted, not_written

logger = logging.getLogger(__name__)

LOG = "licences.jsonl"


def demand_acceptance(
    manifest: NetworkManifest, folder: Path, *, revision: str, accepted: bool
) -> Message | None:
    """Stop where a licence must be accepted and was not; log the acceptance where it was.

    Parameters
    ----------
    manifest : NetworkManifest
    folder : Path
        Where ``licences.jsonl`` lies; one line of canonical JSON (RFC 8785) is added to it.
    revision : str
        Of the model, as asked for.
    accepted : bool

    Returns
    -------
    Message or None
        When and by whom; None where nothing must be accepted.

    Raises
    ------
    LicenceNotAccepted
    ModelError
        Where the acceptance cannot be written.
    """
    if not manifest.licence_text:
        return None
    if not accepted:
        raise LicenceNotAccepted(
            message(
                "models.licence.not_accepted", model=manifest.name, licence=said(manifest.licence)
            )
        )
    when, user = datetime.now().astimezone().isoformat(timespec="seconds"), user_name()
    line = json.dumps(
        {
            "licence": manifest.licence,
            "licence_sha256": hashlib.sha256(manifest.licence_text.encode("utf-8")).hexdigest(),
            "model": manifest.id,
            "revision": revision,
            "user": user,
            "when": when,
        },
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )
    path = folder / LOG
    try:
        with path.open("a+b") as file:
            if file.tell() and _last_byte(file) != b"\n":
                # Half a line of a program that was killed must not swallow this one.
                line = "\n" + line
            file.write(line.encode("utf-8") + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise not_written(path, error) from error
    logger.info("%s accepted the licence of %s", user, manifest.id)
    return message("models.licence.accepted", when=when, user=user)


def _last_byte(file: IO[bytes]) -> bytes:
    file.seek(-1, os.SEEK_END)
    return file.read(1)


def user_name() -> str:
    """Return the name of the account, or its number where the system gives it no name."""
    try:
        return getpass.getuser()
    # Python 3.13 made one OSError of the several that the others raise.
    except (OSError, KeyError, ImportError):
        number = os.getuid() if hasattr(os, "getuid") else "unknown"
        return f"uid-{number}"
