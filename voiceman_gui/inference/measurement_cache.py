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
from voiceman_gui.inference.result_cache import Arrays, Json, ResultCache, part_key, sound_key

_QUALITY = tuple(field.name for field in fields(QualityTracks) if field.name != "bandwidth_hz")
_WINDOWS = ("start_s", "end_s", "speech_s", "voiced_s", "functionals", "voice")

LEAST_PART_S = 20.0
"""From here on what a cancelled run measured is kept, in seconds."""


class MeasurementCache:
    """The measurements of one recording, or of its part, under one setting of windows.

    Those of a part are kept as measured, as if the recording began with it.

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
            **part_key(settings.part),
        }
        # Frames do not depend on the windows that are put together of them.
        windows = ("window_s", "hop_s")
        self._part_key: Json = {
            **{name: value for name, value in self._key.items() if name not in windows},
            "kind": "measured_part",
        }

    def read(self) -> Measurements | None:
        """Return the measurements of an earlier analysis, if there are any."""
        entry = None if self._cache is None else self._cache.read(self._key)
        if entry is None:
            return None
        arrays, note = entry.arrays, entry.note
        for array in arrays.values():
            array.flags.writeable = False
        return Measurements(
            frames=_frames(arrays, note),
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
        arrays: dict[str, NDArray[Any]] = {
            **_frame_arrays(frames),
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
        self._cache.drop(self._part_key)

    def read_part(self) -> FrameTracks | None:
        """Return the frames that a run measured before it was cancelled, if one was."""
        entry = None if self._cache is None else self._cache.read(self._part_key)
        return None if entry is None else _frames(entry.arrays, entry.note)

    def write_part(self, measured: Measurements) -> None:
        """Keep what is measured so far, for a run that goes on there."""
        frames = measured.frames
        if self._cache is None or frames.voice is None or measured.measured_s < LEAST_PART_S:
            return
        note = {"frame_hop_s": frames.hop_s, "columns": list(frames.columns)}
        self._cache.write(self._part_key, _frame_arrays(frames), note)


def _frame_arrays(frames: FrameTracks) -> dict[str, NDArray[Any]]:
    if frames.voice is None:
        raise ValueError("measurements without the voice are not kept")
    return {
        "speech": frames.speech,
        "voice": frames.voice,
        "columns": np.stack(list(frames.columns.values()), axis=1),
    }


def _frames(arrays: Arrays, note: Json) -> FrameTracks:
    kept = arrays["columns"]
    return FrameTracks(
        hop_s=note["frame_hop_s"],
        speech=arrays["speech"],
        columns={name: kept[:, i] for i, name in enumerate(note["columns"])},
        voice=arrays["voice"],
    )
