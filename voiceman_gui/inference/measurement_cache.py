"""Kept measurements: what was measured of a whole recording under one setting of windows."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.code_version import MEASURING, code_version
from voiceman_gui.inference.result_cache import Json, ResultCache, sound_key

_QUALITY = tuple(field.name for field in fields(QualityTracks) if field.name != "bandwidth_hz")
_WINDOWS = ("start_s", "end_s", "speech_s", "voiced_s", "functionals", "voice")


class MeasurementCache:
    """The measurements of one recording under one setting of windows.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing.
    waveform : Waveform
    settings : AnalysisSettings
    vad_sha256 : str
        Of the network that detects speech.
    voice_sha256 : str
        Of the network of the voice's frames.
    """

    def __init__(
        self,
        cache: ResultCache | None,
        waveform: Waveform,
        settings: AnalysisSettings,
        vad_sha256: str,
        voice_sha256: str,
    ) -> None:
        self._cache = cache
        self._key: Json = {
            "kind": "measurements",
            **sound_key(waveform, settings.channel),
            "window_s": settings.window_s,
            "hop_s": settings.hop_s,
            "vad_sha256": vad_sha256,
            "voice_sha256": voice_sha256,
            "code": code_version(MEASURING),
        }

    def read(self) -> Measurements | None:
        """Return the measurements of an earlier analysis, if there are any."""
        entry = None if self._cache is None else self._cache.read(self._key)
        if entry is None:
            return None
        arrays, note = entry.arrays, entry.note
        for array in arrays.values():
            array.flags.writeable = False
        kept = arrays["columns"]
        return Measurements(
            frames=FrameTracks(
                hop_s=note["frame_hop_s"],
                speech=arrays["speech"],
                columns={name: kept[:, i] for i, name in enumerate(note["columns"])},
                voice=arrays["voice"],
            ),
            quality=QualityTracks(
                **{name: arrays[f"quality_{name}"] for name in _QUALITY},
                bandwidth_hz=float(arrays["bandwidth_hz"]),
            ),
            windows=WindowMeasures(
                **{name: arrays[f"window_{name}"] for name in _WINDOWS},
                names=tuple(note["functionals"]),
            ),
            measured_s=note["measured_s"],
            complete=True,
        )

    def holds(self) -> bool:
        """Whether measurements of an earlier analysis are kept."""
        return self._cache is not None and self._cache.holds(self._key)

    def write(self, measurements: Measurements) -> None:
        """Keep the measurements of a whole recording."""
        if self._cache is None:
            return
        frames, quality, windows = measurements.frames, measurements.quality, measurements.windows
        if frames.voice is None:
            raise ValueError("measurements without the voice are not kept")
        arrays: dict[str, NDArray[Any]] = {
            "speech": frames.speech,
            "voice": frames.voice,
            "columns": np.stack(list(frames.columns.values()), axis=1),
            "bandwidth_hz": np.array(quality.bandwidth_hz),
            **{f"quality_{name}": getattr(quality, name) for name in _QUALITY},
            **{f"window_{name}": getattr(windows, name) for name in _WINDOWS},
        }
        note = {
            "frame_hop_s": frames.hop_s,
            "columns": list(frames.columns),
            "functionals": list(windows.names),
            "measured_s": measurements.measured_s,
        }
        self._cache.write(self._key, arrays, note)
