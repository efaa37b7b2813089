"""Opening and decoding a file in one step, and the notices about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.core.errors import RecordingError, VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform


def decoded(path: Path) -> Waveform:
    """Decode a file from end to end."""
    return decode(
        open_recording(path),
        on_progress=ignore_progress,
        on_peaks=lambda _peaks: None,
        cancel=CancelToken(),
    )


def notices(waveform: Waveform) -> tuple[Message, ...]:
    """All notices about a recording, in the order in which they are shown."""
    return (*waveform.recording.notices, *waveform.notices)


def ids(waveform: Waveform) -> list[str]:
    """Ids of all notices about a recording."""
    return [notice.id for notice in notices(waveform)]


def fact(waveform: Waveform, ident: str) -> Mapping[str, Any]:
    """Parameters of the one notice with this id."""
    (found,) = [notice for notice in notices(waveform) if notice.id == ident]
    return found.params


@contextmanager
def refused(
    ident: str, error: type[VoicemanError] = RecordingError, **params: object
) -> Iterator[None]:
    """Expect an error that carries the fact `ident`, with these among its parameters."""
    with pytest.raises(error) as caught:
        yield
    found = caught.value.message
    assert found.id == ident
    assert found.params.items() >= params.items()


CUT = frozenset(
    {"audio.notice.shorter.cut", "audio.notice.cut_in_frame", "audio.notice.ogg_not_closed"}
    | {"audio.notice.checksum.last_flac_frame"}
)
"""Ids of the notices that a file was, or may have been, cut short."""

MISSING = frozenset(
    {"audio.notice.jumps.missing", "audio.notice.ogg_pages_missing", "audio.notice.end_missing"}
    | {"audio.notice.stray.film", "audio.notice.stray.frames"}
)
"""That sound is missing."""

DAMAGED = frozenset(
    {"audio.notice.pieces_lost", "audio.notice.shorter.damaged", "audio.notice.decoded_twice"}
    | {"audio.notice.stray.film", "audio.notice.stray.amr", "audio.notice.stray.amr_shift"}
)
"""That something in the file is damaged."""

HEADER_WRONG = frozenset(
    {"audio.notice.longer", "audio.notice.shorter.cut"}
    | {"audio.notice.rest.not_read", "audio.notice.rest.read"}
)
"""That the header may be wrong."""

ANNOUNCED = frozenset({*HEADER_WRONG, "audio.notice.shorter.damaged", "audio.notice.end_missing"})
"""That the header announces something else than there is."""

JUMPS = frozenset({"audio.notice.jumps.missing", "audio.notice.jumps.joined"})
"""That the file's time stamps jump."""
