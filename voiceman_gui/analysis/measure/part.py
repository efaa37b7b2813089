"""Measurements of one passage, put at its place in the recording."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.measurement import VOICE_FRAMES, Measurements, QualityTracks
from voiceman_gui.core.span import Span

Scalar = TypeVar("Scalar", bound=np.generic)


def placed(measured: Measurements, part: Span | None) -> Measurements:
    """Put the measurements of a passage at its place in the recording.

    Before it nothing is speech, no measure is defined, and no sample was looked at.

    Parameters
    ----------
    measured : Measurements
        Of the passage alone, as if the recording began with it.
    part : Span or None
        Where it lies, from a whole second on; None: it is the recording.
    """
    if part is None:
        return measured
    frames, windows = measured.frames, measured.windows
    lead_s = round(part.start_s)
    lead = round(lead_s / frames.hop_s)
    quality: dict[str, Any] = {
        field.name: _behind(lead_s, getattr(measured.quality, field.name), 0)
        for field in fields(QualityTracks)
        if field.name != "bandwidth_hz"
    }
    voice = frames.voice
    return replace(
        measured,
        frames=replace(
            frames,
            speech=_behind(lead, frames.speech, False),
            columns={
                name: _behind(lead, column, np.nan) for name, column in frames.columns.items()
            },
            voice=None if voice is None else _behind(lead // VOICE_FRAMES, voice, 0),
        ),
        quality=replace(measured.quality, **quality),
        windows=replace(windows, start_s=windows.start_s + lead_s, end_s=windows.end_s + lead_s),
        measured_s=measured.measured_s + lead_s,
        part=part,
    )


def _behind(rows: int, values: NDArray[Scalar], nothing: float) -> NDArray[Scalar]:
    """Return values behind rows that hold nothing."""
    before = np.full((rows, *values.shape[1:]), nothing, values.dtype)
    return np.concatenate([before, values])
