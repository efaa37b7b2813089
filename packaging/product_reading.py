"""A joined recording of EmoDB, read as the product reads it, beside what was played in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from embedded_fit import Heard
from emodb import AnalysisController, profile
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.ensemble import EnsembleTracks, run_ensemble
from voiceman_gui.analysis.gates import gate_stretches
from voiceman_gui.analysis.window_readings import window_readings
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReadings
from voiceman_gui.models.embedded import Embedded

Floats = NDArray[np.float64]

PURE = 0.8
"""Share of a window's speech that one emotion must have for the window to be judged."""


@dataclass(frozen=True, eq=False)
class Judged:
    """A recording as the product reads it by a model that has not heard the speaker."""

    heard: Heard
    tracks: EnsembleTracks
    windows: WindowReadings

    @property
    def speaker(self) -> str:
        """Id of the actor."""
        return self.heard.session.speaker

    @property
    def read(self) -> NDArray[np.bool_]:
        """Windows that have posteriors."""
        return np.asarray(~np.isnan(self.windows.posteriors).any(axis=1))

    @property
    def pure(self) -> NDArray[np.bool_]:
        """Windows that are read, and hold little but one emotion."""
        return np.asarray(self.read & (self.heard.purity >= PURE))

    @property
    def best(self) -> NDArray[np.intp]:
        """Place of the likeliest category; meaningless where nothing is read."""
        return np.asarray(np.nan_to_num(self.windows.posteriors).argmax(axis=1), np.intp)

    @property
    def ratio(self) -> float:
        """How much the voice varies; NaN where that is unknown."""
        found = self.tracks.variation
        return float("nan") if found is None else found.reading.value


def product_reading(
    session: AnalysisController, model: Embedded, baseline: Span | None = None
) -> tuple[EnsembleTracks, WindowReadings]:
    """Read a recording as the product does.

    Parameters
    ----------
    session : AnalysisController
    model : Embedded
    baseline : Span or None
        Marked passage.
    """
    spans = () if baseline is None else (baseline,)
    settings = AnalysisSettings(baselines=(Baseline(spans),) if spans else ())
    measurements, roles = session.measurements, ActiveModels.of(model, None, profile())
    references = SpeakerReferences.of(measurements, spans, profile())
    windows = measurements.windows
    gated = gate_stretches(
        measurements,
        _recording(measurements.measured_s),
        profile(),
        start_s=windows.start_s,
        end_s=windows.end_s,
        window_s=settings.window_s,
    )
    tracks = run_ensemble(measurements, references, roles, settings, profile())
    return tracks, window_readings(
        measurements, settings, gated, tracks, references, roles, profile()
    )


def _recording(duration_s: float) -> Recording:
    """What the gates want to know of a recording: that nothing was lost in its coding."""
    return Recording(Path("EmoDB"), 0, 0, "wav", "pcm_s16le", 0, 16000, 1, 16, False, duration_s)


def judge(heard: list[Heard], models: Mapping[str, Embedded]) -> list[Judged]:
    """Read each recording with the model that has not heard its speaker."""
    return [
        Judged(one, *product_reading(one.session, models[one.session.speaker])) for one in heard
    ]
