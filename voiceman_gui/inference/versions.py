"""Running the networks of an analysis over changed versions of a selection's sound."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.acoustics import FRAME_SAMPLES, HOP_S
from voiceman_gui.analysis.measure.speech import speech_mask
from voiceman_gui.analysis.measure.windows import window_count, window_spans
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.networks import DIMENSIONS, NetworkOutputs, Role, WindowOutputs
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.inference.ensemble import ensemble_in_use
from voiceman_gui.inference.loading import Ensemble
from voiceman_gui.inference.tracks import RATE_HZ, RoleMap, least_speech_s
from voiceman_gui.models.vad import CHUNK_SAMPLES, VoiceActivity

if TYPE_CHECKING:
    from voiceman_gui.analysis.uncertainty.stability import NetworksOf

Floats = NDArray[np.float64]
Sound = NDArray[np.float32]


@contextlib.contextmanager
def networks_of(
    analysis: Analysis, vad: VoiceActivity, profile: Profile, check: Callable[[], None]
) -> Iterator[NetworksOf | None]:
    """Yield what runs the networks of an analysis over mono sound at 16 kHz.

    Parameters
    ----------
    analysis : Analysis
    vad : VoiceActivity
    profile : Profile
    check : callable
        Called several times a second; what it raises ends a run.

    Yields
    ------
    callable or None
        See `analysis.stability.NetworksOf`. None where the embedded models have both roles, or
        where the networks that can be loaded now are not those of the analysis.
    """
    if analysis.networks is None or not _of(analysis.networks):
        yield None
        return
    with ensemble_in_use(analysis.settings.models, check=check) as ensemble:
        if not _same(ensemble, analysis.networks):
            yield None
            return

        def run(sound: Sound) -> tuple[Floats | None, Floats | None]:
            wanted, starts, samples = _windows(sound, analysis.settings, vad, profile)
            values: dict[Role, Floats] = {}
            for role, loaded in ensemble.networks.items():
                names = DIMENSIONS if role is Role.DIMENSIONS else CATEGORIES
                values[role] = np.full((starts.size, len(names)), np.nan)
                if wanted.any():
                    cut = np.stack([sound[at : at + samples] for at in starts[wanted].tolist()])
                    outputs = RoleMap(loaded.member.manifest)(loaded.runner.run(cut, check=check))
                    values[role][wanted] = outputs.values
            return values.get(Role.DIMENSIONS), values.get(Role.CATEGORIES)

        yield run


def _of(networks: NetworkOutputs) -> dict[Role, WindowOutputs]:
    roles = {Role.DIMENSIONS: networks.dimensions, Role.CATEGORIES: networks.categories}
    return {role: outputs for role, outputs in roles.items() if outputs is not None}


def _same(ensemble: Ensemble, networks: NetworkOutputs) -> bool:
    weights = {role: model.sha256 for role, model in ensemble.provenances.items()}
    return ensemble.mark is networks.mark and weights == {
        role: outputs.provenance.sha256 for role, outputs in _of(networks).items()
    }


def _windows(
    sound: Sound, settings: AnalysisSettings, vad: VoiceActivity, profile: Profile
) -> tuple[NDArray[np.bool_], NDArray[np.int64], int]:
    """Which windows hold enough speech, where all of them begin, and how long they are."""
    stream = vad.stream()
    chunks = range(0, sound.size, CHUNK_SAMPLES)
    probabilities = np.concatenate(
        [stream.push(sound[begin : begin + CHUNK_SAMPLES]) for begin in chunks]
    )
    frames = sound.size // FRAME_SAMPLES
    speech = speech_mask(probabilities, 0, frames, HOP_S)
    count = window_count(frames * HOP_S, settings)
    start_s, end_s = window_spans(0, count, settings)
    if count == 0:
        start_s, end_s = np.zeros(1), np.array([sound.size / RATE_HZ])
    first = [math.ceil(start / HOP_S - 0.5 - 1e-9) for start in start_s]
    stop = [math.ceil(end / HOP_S - 0.5 - 1e-9) for end in end_s]
    speech_s = np.array(
        [np.count_nonzero(speech[a:b]) * HOP_S for a, b in zip(first, stop, strict=True)]
    )
    samples = min(round(float(end_s[0] - start_s[0]) * RATE_HZ), sound.size)
    starts = np.minimum(np.rint(start_s * RATE_HZ).astype(np.int64), sound.size - samples)
    return speech_s >= least_speech_s(settings, profile), starts, samples
