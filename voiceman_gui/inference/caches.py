"""What is kept of an analysis: measurements, and what networks said window by window.

Networks' values are kept by the place where a window begins, so that another hop reuses what it
can.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import fields
from importlib import metadata
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

import voiceman_gui
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.networks import Outputs
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.result_cache import Json, ResultCache

_SOURCES = ("analysis", "audio", "core", "models", "inference/caches.py")
_LIBRARIES = (
    "numpy",
    "scipy",
    "soxr",
    "librosa",
    "praat-parselmouth",
    "onnxruntime",
    "torch",
    "transformers",
    "speechbrain",
)

_QUALITY = tuple(field.name for field in fields(QualityTracks) if field.name != "bandwidth_hz")
_WINDOWS = ("start_s", "end_s", "speech_s", "voiced_s", "functionals")


@functools.cache
def code_version() -> str:
    """Hash over everything in the program that can move a number, and its libraries' versions.

    A frozen program has no sources to hash; there its version speaks for them.
    """
    digest = hashlib.sha256(voiceman_gui.__version__.encode())
    package = Path(voiceman_gui.__file__).parent
    for source in _SOURCES:
        place = package / source
        for path in sorted(place.rglob("*.py")) if place.is_dir() else (place,):
            digest.update(path.relative_to(package).as_posix().encode() + b"\0")
            digest.update(path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {_version(name)}\n".encode())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "missing"


def _sound(waveform: Waveform, channel: int | None) -> dict[str, Any]:
    # The samples' hash does not say how they are interleaved, nor how fast they are played.
    return {
        "pcm_sha256": waveform.pcm_sha256,
        "sample_rate_hz": waveform.recording.sample_rate_hz,
        "channels": waveform.recording.channels,
        "channel": channel,
    }


class MeasurementCache:
    """The measurements of one recording under one setting of windows.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing.
    waveform : Waveform
    settings : AnalysisSettings
    vad_sha256 : str
        Of the network that hears the speech.
    """

    def __init__(
        self,
        cache: ResultCache | None,
        waveform: Waveform,
        settings: AnalysisSettings,
        vad_sha256: str,
    ) -> None:
        self._cache = cache
        self._key: Json = {
            "kind": "measurements",
            **_sound(waveform, settings.channel),
            "window_s": settings.window_s,
            "hop_s": settings.hop_s,
            "vad_sha256": vad_sha256,
            "code": code_version(),
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

    def write(self, measurements: Measurements) -> None:
        """Keep the measurements of a whole recording."""
        if self._cache is None:
            return
        frames, quality, windows = measurements.frames, measurements.quality, measurements.windows
        arrays: dict[str, NDArray[Any]] = {
            "speech": frames.speech,
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


class OutputCache:
    """What one network said of windows of one length of one recording, by their first sample.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing beyond this object's life.
    waveform : Waveform
    channel : int or None
    samples : int
        Length of the windows at the network's rate.
    network : mapping
        All that the network's numbers depend on: weights, manifest, device, threads.
    """

    def __init__(
        self,
        cache: ResultCache | None,
        waveform: Waveform,
        channel: int | None,
        samples: int,
        network: Json,
    ) -> None:
        self._cache = cache
        self._key: Json = {
            "kind": "network outputs",
            **_sound(waveform, channel),
            "window_samples": samples,
            "network": network,
            "code": code_version(),
        }
        self._rows: dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]] = {}
        self._changed = False
        self.devices: tuple[str, ...] = ()
        """Where and how the values were computed, in order of use."""
        self.notices: tuple[str, ...] = ()
        """What was to be said while they were computed, e.g. that a device ran out of memory."""
        entry = None if cache is None else cache.read(self._key)
        if entry is not None:
            self.devices = tuple(entry.note["devices"])
            self.notices = tuple(entry.note["notices"])
            starts = entry.arrays["starts"].tolist()
            values, errors = entry.arrays["values"], entry.arrays["errors"]
            self._rows = {start: (values[i], errors[i]) for i, start in enumerate(starts)}

    def __contains__(self, start: int) -> bool:
        return start in self._rows

    def row(self, start: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Values and errors of the window that begins at a sample, each of shape (outputs,)."""
        return self._rows[start]

    def trust_only(self, device: str) -> None:
        """Forget what was not computed where and how it would be computed now."""
        if self.devices and device not in self.devices:
            self._rows.clear()
            self.devices = self.notices = ()

    def add(
        self, starts: Iterable[int], outputs: Outputs, device: str, notices: Sequence[str]
    ) -> None:
        """Take in what the network said just now."""
        for i, start in enumerate(starts):
            self._rows[start] = (outputs.values[i], outputs.errors[i])
        self.devices = tuple(dict.fromkeys((*self.devices, device)))
        self.notices = tuple(dict.fromkeys((*self.notices, *notices)))
        self._changed = True

    def write(self) -> None:
        """Keep all that is new since the last time."""
        if self._cache is None or not self._changed:
            return
        starts = sorted(self._rows)
        arrays: dict[str, NDArray[Any]] = {
            "starts": np.array(starts, np.int64),
            "values": np.stack([self._rows[start][0] for start in starts]),
            "errors": np.stack([self._rows[start][1] for start in starts]),
        }
        note = {"devices": list(self.devices), "notices": list(self.notices)}
        self._cache.write(self._key, arrays, note)
        self._changed = False
