"""How stable a selection's readings are when its sound is changed a little; on request."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.confidence import STABILITY, word
from voiceman_gui.analysis.measure import measure
from voiceman_gui.analysis.passage_rating import rate_points
from voiceman_gui.analysis.perturb import RATE_HZ, Sound, perturbations
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.analysis import Analysis, PassageReading
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.reading import CATEGORIES, Confidence, ConfidencePart
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.vad import VoiceActivity


@dataclass(frozen=True, slots=True)
class Outputs:
    """What the models say of one version of the selection.

    Parameters
    ----------
    arousal, dominance : float
        0..1, NaN where it could not be rated.
    posterior : tuple of float
        Mean over the version's windows; NaN where none could be classified.
    """

    arousal: float
    dominance: float
    posterior: tuple[float, ...]

    @property
    def label(self) -> str | None:
        """The best category, None where there is none."""
        if any(np.isnan(p) for p in self.posterior):
            return None
        return CATEGORIES[int(np.argmax(self.posterior))]

    def change(self, other: Outputs) -> float:
        """Larger difference in arousal or dominance, 0..1; 1 where either is missing."""
        differences = (self.arousal - other.arousal, self.dominance - other.dominance)
        return 1.0 if np.isnan(differences).any() else float(np.max(np.abs(differences)))


def measure_stability(
    analysis: Analysis,
    samples: NDArray[np.float32],
    sample_rate_hz: int,
    embedded: Embedded,
    vad: VoiceActivity,
    profile: Profile,
    *,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> ConfidencePart:
    """Measure a selection again and again, each time changed a little.

    The changed sound is compared with the unchanged baseline: cut by a quarter second at either
    end, 3 dB louder and softer, with noise at 20 dB, low-passed at 3.4 kHz, and coded lossily.

    Parameters
    ----------
    analysis : Analysis
        Gives settings and baseline.
    samples : ndarray of float32, shape (channels, n)
        The selection's samples, all channels.
    sample_rate_hz : int
    embedded : Embedded
    vad : VoiceActivity
    profile : Profile
    on_progress : callable
    cancel : CancelToken, optional

    Returns
    -------
    ConfidencePart
        The smaller of the share of versions that keep the category, and one minus the largest
        change of arousal or dominance. The note names the version that changed most.

    Raises
    ------
    Cancelled
    """
    cancel = cancel or CancelToken()
    mixer = MonoResampler(sample_rate_hz, RATE_HZ, analysis.settings.channel)
    sound = np.concatenate([mixer.push(samples), mixer.flush()])
    plain = _outputs(sound, analysis, embedded, vad, profile, cancel)
    if plain.label is None or np.isnan(plain.arousal):
        return ConfidencePart(
            STABILITY, None, "not available: the selection alone holds too little speech"
        )
    kept, worst, worst_name = 0, -1.0, ""
    changes = perturbations(analysis.settings.seed)
    for number, (name, change) in enumerate(changes):
        cancel.check()
        on_progress(Progress(number / len(changes), f"Stability: {name}"))
        version = _outputs(change(sound), analysis, embedded, vad, profile, cancel)
        kept += version.label == plain.label
        moved = version.change(plain)
        if moved > worst:
            worst, worst_name = moved, name
    note = (
        f"category kept in {kept} of {len(changes)} versions; arousal or dominance moved by at "
        f"most {worst:.2f} ({worst_name})"
    )
    return ConfidencePart(STABILITY, min(kept / len(changes), 1 - worst), note)


def with_stability(
    reading: PassageReading, part: ConfidencePart, profile: Profile
) -> PassageReading:
    """Put a measured stability into a passage's confidence."""
    if reading.confidence is None:
        return reading
    parts = tuple(part if p.name == STABILITY else p for p in reading.confidence.parts)
    value = min(p.value for p in parts if p.value is not None)
    return replace(reading, confidence=Confidence(value, word(value, profile), parts))


def _outputs(
    sound: Sound,
    analysis: Analysis,
    embedded: Embedded,
    vad: VoiceActivity,
    profile: Profile,
    cancel: CancelToken,
) -> Outputs:
    original = analysis.measurements
    clip = measure(
        [sound[None]],
        RATE_HZ,
        replace(analysis.settings, channel=None, baseline=None),
        vad,
        total_s=sound.shape[0] / RATE_HZ,
        on_progress=ignore_progress,
        on_measurements=_ignore_snapshot,
        cancel=cancel,
    )
    mask, _ = choose_baseline(original, analysis.settings.baseline, profile)
    features = Features.for_bandwidth(original.quality.bandwidth_hz, profile)
    values = features.frame_values(clip.frames, slice(None))
    windows = arousal.select(original.windows, features.names)
    excited, dominant = rate_points(values, np.ones(values.shape[1]), windows, mask)
    relative = embedded.relative(
        _with_rows(original.windows, clip.windows.functionals),
        np.concatenate([mask, np.zeros(clip.windows.n_windows, np.bool_)]),
    )
    posteriors = embedded.posteriors(relative[mask.shape[0] :])
    posteriors = posteriors[~np.isnan(posteriors).any(axis=1)]
    mean = posteriors.mean(axis=0) if posteriors.size else np.full(len(CATEGORIES), np.nan)
    return Outputs(
        (excited.value + 1) / 2,
        (dominant.value + 1) / 2,
        tuple(mean.tolist()),
    )


def _with_rows(windows: WindowMeasures, functionals: NDArray[np.float64]) -> WindowMeasures:
    """Windows with further rows of functionals behind them; the times play no part."""
    return replace(windows, functionals=np.concatenate([windows.functionals, functionals]))


def _ignore_snapshot(_measurements: Measurements) -> None:
    """Nobody watches a version being measured."""
