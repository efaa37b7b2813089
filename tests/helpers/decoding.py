"""Opening and decoding a file in one step, and the notices about it."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
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


def told(waveform: Waveform) -> str:
    """All notices about a recording, a sentence a line."""
    return "\n".join((*waveform.recording.notices, *waveform.notices))
