"""How stable a selection's readings are when its sound is changed a little; on request."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis import arousal
from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import choose_baseline
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.network_tracks import pooled
from voiceman_gui.analysis.passage_rating import rate_points
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features
from voiceman_gui.analysis.uncertainty.perturbations import RATE_HZ, Sound, perturbations
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.reading import CATEGORIES, ConfidencePart, ConfidencePartId
from voiceman_gui.models.embedded import Embedded
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
from voiceman_gui.models.vad import VoiceActivity

Floats = NDArray[np.float64]


NetworksOf = Callable[[Sound], tuple[Floats | None, Floats | None]]
"""Run the networks of an analysis over mono sound at 16 kHz: dimensions (windows, 3) or None,
posteriors (windows, 4) or None, for the roles that the embedded models do not have. No window, or
NaN, where the sound holds too little speech."""


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
        return 1.0 if np.isnan(differences).any() else float(min(1.0, np.max(np.abs(differences))))


def measure_stability(
    analysis: Analysis,
    samples: NDArray[np.float32],
    sample_rate_hz: int,
    embedded: Embedded,
    vad: VoiceActivity,
    voice: SpeakerEmbedding,
    profile: Profile,
    *,
    networks_of: NetworksOf | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> ConfidencePart:
    """Measure a selection again and again, each time changed a little.

    The changed sound is compared with all unchanged speech of the recording: cut by a quarter
    second at either end, 3 dB louder and softer, with noise at 20 dB, low-passed at 3.4 kHz, and
    coded lossily.

    Parameters
    ----------
    analysis : Analysis
        Gives settings, all speech, and who speaks.
    samples : ndarray of float32, shape (channels, n)
        The selection's samples, all channels.
    sample_rate_hz : int
    embedded : Embedded
    vad : VoiceActivity
    voice : SpeakerEmbedding
    profile : Profile
    networks_of : callable, optional
        Runs the networks of the analysis over a version; needed where it has any.
    on_progress : callable
    cancel : CancelToken, optional

    Returns
    -------
    ConfidencePart
        The smaller of the share of versions that keep the category, and one minus the largest
        change of arousal or dominance. The note names the version that changed most. Where arousal
        and dominance may not enter the confidence, the category alone decides.

    Raises
    ------
    Cancelled
    """
    roles = ActiveModels.of(embedded, analysis.networks, profile)
    if networks_of is None and (roles.dimensions is not None or roles.categories is not None):
        return _missing(message("analysis.stability.networks_not_loaded"))
    cancel = cancel or CancelToken()
    mixer = MonoResampler(sample_rate_hz, RATE_HZ, analysis.settings.channel)
    sound = np.concatenate([mixer.push(samples), mixer.flush()])
    versions = _Versions(analysis, roles, vad, voice, profile, networks_of, cancel)
    plain = versions.outputs(sound)
    rated = not roles.barred
    if plain.label is None or (rated and np.isnan((plain.arousal, plain.dominance)).any()):
        return _missing(message("analysis.stability.little_speech"))
    kept, worst, worst_change = 0, -1.0, None
    changes = perturbations(analysis.settings.seed)
    for number, (name, change) in enumerate(changes):
        cancel.check()
        on_progress(
            Progress(number / len(changes), message("analysis.stability.progress", change=name))
        )
        version = versions.outputs(change(sound))
        kept += version.label == plain.label
        moved = version.change(plain)
        if moved > worst:
            worst, worst_change = moved, name
    share = kept / len(changes)
    counts = {"kept_count": kept, "versions_count": len(changes)}
    if roles.barred is not None:
        note = message("analysis.stability.category_only", why=roles.barred, **counts)
        return ConfidencePart(ConfidencePartId.STABILITY, share, note)
    assert worst_change is not None
    note = message("analysis.stability.note", moved=worst, change=worst_change, **counts)
    return ConfidencePart(ConfidencePartId.STABILITY, min(share, 1 - worst), note)


def _missing(why: Message) -> ConfidencePart:
    note = message("analysis.note.missing", why=why)
    return ConfidencePart(ConfidencePartId.STABILITY, None, note)


def with_stability(reading: PassageReading, part: ConfidencePart) -> PassageReading:
    """Put a measured stability into a passage's confidence."""
    if reading.confidence is None:
        return reading
    parts = tuple(part if p.id is part.id else p for p in reading.confidence.parts)
    # No calibration recording was perturbed: stability is shown, and changes no probability.
    return replace(reading, confidence=replace(reading.confidence, parts=parts))


@dataclass(frozen=True, slots=True, eq=False)
class _Versions:
    """Reads one version of the selection after the other."""

    analysis: Analysis
    roles: ActiveModels
    vad: VoiceActivity
    voice: SpeakerEmbedding
    profile: Profile
    networks_of: NetworksOf | None
    cancel: CancelToken

    def outputs(self, sound: Sound) -> Outputs:
        """Let each role's model speak of a version."""
        dimensions = posteriors = None
        if self.networks_of is not None:
            dimensions, posteriors = self.networks_of(sound)
        weights = self.roles.weights
        own = np.full((1, len(CATEGORIES)), np.nan)
        if dimensions is not None and posteriors is not None and weights is None:
            plain = Outputs(np.nan, np.nan, (np.nan,) * len(CATEGORIES))
        else:
            plain, own = self._embedded(sound)
        if dimensions is not None:
            excited, dominant, _ = _means(dimensions, len(DIMENSIONS))
            plain = replace(plain, arousal=excited, dominance=dominant)
        if posteriors is not None:
            soft = pooled(posteriors, own, self.roles.temperature, weights)
            plain = replace(plain, posterior=_means(soft, len(CATEGORIES)))
        return plain

    def _embedded(self, sound: Sound) -> tuple[Outputs, Floats]:
        """Outputs of a version, and the posteriors of its windows."""
        original, settings = self.analysis.measurements, self.analysis.settings
        clip = measure(
            [sound[None]],
            RATE_HZ,
            replace(settings, channel=None, baselines=()),
            self.vad,
            total_s=sound.shape[0] / RATE_HZ,
            on_progress=ignore_progress,
            on_measurements=_ignore_snapshot,
            cancel=self.cancel,
            voice=self.voice,
        )
        # As everything in the confidence: against all speech, whatever baseline is marked.
        mask, _ = choose_baseline(original, (), self.profile)
        features = Features.for_bandwidth(original.quality.bandwidth_hz, self.profile)
        values = features.frame_values(clip.frames, slice(None))
        windows = arousal.select(original.windows, features.names)
        excited, dominant = rate_points(values, np.ones(values.shape[1]), windows, windows[mask])
        relative = self.roles.embedded.relative(
            _with_rows(original.windows, clip.windows),
            np.concatenate([mask, np.zeros(clip.windows.n_windows, np.bool_)]),
        )
        posteriors = self.roles.embedded.posteriors(relative[mask.shape[0] :])
        means = _means(posteriors, len(CATEGORIES))
        return Outputs((excited.value + 1) / 2, (dominant.value + 1) / 2, means), posteriors


def _means(values: Floats, columns: int) -> tuple[float, ...]:
    """Mean over the windows whose numbers are all there; NaN where there is none."""
    whole = values[np.isfinite(values).all(axis=1)]
    return tuple(whole.mean(axis=0).tolist()) if whole.size else (float("nan"),) * columns


def _with_rows(windows: WindowMeasures, more: WindowMeasures) -> WindowMeasures:
    """Windows with further ones behind them; the times play no part."""
    voice = None
    if windows.voice is not None and more.voice is not None:
        voice = np.concatenate([windows.voice, more.voice])
    functionals = np.concatenate([windows.functionals, more.functionals])
    return replace(windows, functionals=functionals, voice=voice)


def _ignore_snapshot(_measurements: Measurements) -> None:
    """Nobody watches a version being measured."""
