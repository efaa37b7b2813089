"""``voiceman models calibrate``: a pair of networks over a laboratory's labelled recordings."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

import voiceman_gui
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import (
    AnalysisError,
    LabelledSetError,
    ModelError,
    RecordingError,
)
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, DIMENSIONS, DimensionMark, ModelChoice
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.reading import CATEGORIES, ConfidencePartId
from voiceman_gui.inference.calibration import (
    calibrated_model,
    calibrations_dir,
    embedded_member,
    pair_of,
)
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.labelled import (
    LabelledList,
    LabelledRecording,
    demand_enough,
    read_list,
)
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.inference.selection import Member, select_models
from voiceman_gui.pipeline.run import ComputeBudget, RecordingRun
from voiceman_gui.wording import ENGLISH, words_for

if TYPE_CHECKING:
    from voiceman_gui.analysis.calibrate import LabelledWindows
    from voiceman_gui.core.calibration import PairConfidence
    from voiceman_gui.models.calibrations import CalibrationFile, FittedConfidence

Floats = NDArray[np.float64]

AUTO_PAIR = ModelChoice(AUTO, AUTO)

_POINT = [DIMENSIONS.index("arousal"), DIMENSIONS.index("valence")]


@dataclass(frozen=True, slots=True)
class Calibrated:
    """What came of a calibration.

    Parameters
    ----------
    path : Path
        Where it lies.
    content : CalibrationFile
    """

    path: Path
    content: CalibrationFile


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """What the pair gave for one recording."""

    recording: LabelledRecording
    sha256: str
    pcm_sha256: str
    dimensions: Floats
    posteriors: Floats
    features: Floats
    quality: Floats
    short: bool
    device: str


def _ignore(_fact: Message) -> None:
    """Stand in for a callback that is not wanted."""


def calibrate(
    source: Path,
    choice: ModelChoice = AUTO_PAIR,
    *,
    today: date,
    window_s: float = 4.0,
    on_progress: OnProgress = ignore_progress,
    on_left_out: Callable[[Message], None] = _ignore,
    cancel: CancelToken | None = None,
    cache_mb: int = DEFAULT_MB,
) -> Calibrated:
    """Let a pair of networks read labelled recordings, and keep what that shows.

    Windows do not overlap, and every recording counts alike. A recording shorter than a window is
    one window of its own length, as in an analysis.

    Parameters
    ----------
    source : Path
        See `inference.labelled.read_list`.
    choice : ModelChoice
        The pair; `AUTO` are the networks that an analysis would use.
    today : date
        Stands in the calibration.
    window_s : float
        Length of the windows; the calibration holds for this length.
    on_progress : callable
    on_left_out : callable
        Receives each recording that cannot be used, at once; they are in the calibration, too.
    cancel : CancelToken, optional
        No calibration is written then, but what the networks computed is kept in the cache.
    cache_mb : int

    Raises
    ------
    LabelledSetError
        Where the list is not one, names a sound twice, or too few recordings of a category are
        left, also without any one speaker.
    CalibrationError
        Where no distribution can be made of the networks' outputs.
    ModelError
        Where there is no whole pair of networks, or one fails.
    Cancelled
    """
    from voiceman_gui.analysis.calibrate import demand_rest
    from voiceman_gui.models.calibrations import write_calibration

    listed = read_list(source)
    selection = select_models(replace(choice, preview=False))
    pair = pair_of(selection)
    if pair is None or pair[0].mark is not DimensionMark.NONE:
        raise ModelError(message("pipeline.calibrate.no_pair", facts=selection.notices))
    settings = AnalysisSettings(
        window_s=window_s,
        hop_s=window_s,
        models=replace(
            selection.choice, dimensions=pair[0].manifest.id, categories=pair[1].manifest.id
        ),
    )
    cancel = cancel or CancelToken()
    demand_rest(*_groups(listed.recordings))
    read: list[_Read] = []
    names: dict[str, str] = {}
    left_out: list[tuple[str, str]] = []
    total = len(listed.recordings)
    for number, recording in enumerate(listed.recordings):

        def part(progress: Progress, number: int = number, name: str = recording.name) -> None:
            whole = (number + progress.fraction) / total
            doing = message("pipeline.progress.one_of", number=number + 1, total=total, name=name)
            on_progress(Progress(whole, doing))

        try:
            one = _read(recording, settings, part, cancel, cache_mb)
        except (RecordingError, AnalysisError) as error:
            left_out.append((recording.name, words_for(ENGLISH)(error)))
            on_left_out(
                message("pipeline.calibrate.left_out", name=recording.name, why=error.message)
            )
            continue
        other = names.setdefault(one.pcm_sha256, recording.name)
        if other != recording.name:
            # Left out once, it would still be in what is left.
            raise LabelledSetError(
                message("pipeline.calibrate.same_sound", first=other, second=recording.name)
            )
        read.append(one)
    demand_enough(source, [one.recording.category for one in read], usable=True)
    content = _content(listed, read, left_out, settings, pair, today)
    return Calibrated(write_calibration(calibrations_dir(), content), content)


def _read(
    recording: LabelledRecording,
    settings: AnalysisSettings,
    on_progress: OnProgress,
    cancel: CancelToken,
    cache_mb: int,
) -> _Read:
    """Let the pair read one recording.

    Raises
    ------
    RecordingError
        If it cannot be opened, or holds too little speech.
    ModelError
        If one of the pair gave no values.
    """
    waveform = RecordingRun(recording.path, cancel=cancel).load()
    run = RecordingRun(
        recording.path,
        waveform=waveform,
        budget=ComputeBudget(cache_mb=cache_mb),
        on_progress=on_progress,
        cancel=cancel,
    )
    analysis = run.analyse(settings)
    networks = analysis.networks
    if networks is None or networks.dimensions is None or networks.categories is None:
        facts = () if networks is None else networks.notices
        raise ModelError(message("pipeline.calibrate.not_read", name=recording.name, facts=facts))
    wanted = networks.wanted
    if not wanted.any():
        raise RecordingError(message("pipeline.calibrate.too_little_speech"))
    from voiceman_gui.analysis.confidence import quality_values
    from voiceman_gui.analysis.gates import gate_stretches

    own = load_embedded_models()
    windows = analysis.measurements.windows
    gated = gate_stretches(
        analysis.measurements,
        waveform.recording,
        own.profile,
        start_s=windows.start_s[wanted],
        end_s=windows.end_s[wanted],
        window_s=settings.window_s,
        amounts=False,
    )
    quality = np.where(gated.shown, quality_values(gated.codes, own.profile), np.nan)
    return _Read(
        recording=recording,
        sha256=waveform.sha256,
        pcm_sha256=waveform.pcm_sha256,
        dimensions=networks.dimensions.values[wanted],
        posteriors=networks.categories.values[wanted],
        features=own.embedded.features(windows)[wanted],
        quality=quality,
        short=waveform.duration_s < settings.window_s,
        device=words_for(ENGLISH)(analysis.device),
    )


def _groups(
    recordings: Sequence[LabelledRecording],
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Category of each recording, and what it is left out with: its speaker, or itself."""
    names = np.array([one.speaker or one.name for one in recordings])
    category = np.array([one.category for one in recordings], np.intp)
    return category, np.unique(names, return_inverse=True)[1]


def _content(
    listed: LabelledList,
    read: Sequence[_Read],
    left_out: Sequence[tuple[str, str]],
    settings: AnalysisSettings,
    pair: tuple[Member, Member],
    today: date,
) -> CalibrationFile:
    from voiceman_gui.analysis.calibrate import fit_calibration
    from voiceman_gui.models.calibrations import (
        CalibrationFile,
        EmbeddedMember,
        LabelledSet,
        ModelWeights,
        PairMember,
    )

    labelled = _windows(read)
    fit = fit_calibration(labelled)
    lines = sorted(
        f"{one.sha256} {CATEGORIES[one.recording.category]} {one.recording.speaker}\n"
        for one in read
    )
    revision, sha256 = embedded_member()
    content = CalibrationFile(
        program=f"Voice.man {voiceman_gui.__version__}",
        device="; ".join(dict.fromkeys(one.device for one in read)),
        date=today.isoformat(),
        dimensions=PairMember(**asdict(calibrated_model(pair[0]))),
        categories=PairMember(**asdict(calibrated_model(pair[1]))),
        window_s=settings.window_s,
        labelled_set=LabelledSet(
            name=listed.name,
            sha256=listed.sha256,
            recordings_sha256=hashlib.sha256("".join(lines).encode()).hexdigest(),
            recordings=_counts([one.recording.category for one in read]),
            windows=_counts(labelled.category.tolist()),
            short_windows=sum(one.short for one in read),
            speakers=len({one.recording.speaker for one in read if one.recording.speaker}),
            left_out=tuple(left_out),
        ),
        leave_out="speaker" if listed.speakers else "recording",
        temperature=fit.temperature,
        means=fit.means.tolist(),
        covariances=fit.covariances.tolist(),
        quantiles=fit.quantiles.tolist(),
        confidence=_fitted(fit.confidence),
        weights=None if fit.weights is None else ModelWeights(**asdict(fit.weights)),
        embedded=None if fit.weights is None else EmbeddedMember(revision=revision, sha256=sha256),
    )
    return content.sealed()


def _fitted(confidence: PairConfidence | None) -> FittedConfidence | None:
    from voiceman_gui.models.calibrations import FittedConfidence, WeighedPart

    if confidence is None:
        return None
    return FittedConfidence(
        bias=confidence.model.bias,
        parts={
            ConfidencePartId(name): WeighedPart(weight=part.weight, middle=part.middle)
            for name, part in confidence.model.parts.items()
        },
        error=confidence.error,
        windows=confidence.windows,
    )


def _counts(categories: Sequence[int]) -> tuple[int, int, int, int]:
    angry, happy, sad, neutral = (categories.count(index) for index in range(len(CATEGORIES)))
    return angry, happy, sad, neutral


def _windows(read: Sequence[_Read]) -> LabelledWindows:
    from voiceman_gui.analysis.calibrate import LabelledWindows

    lengths = [one.dimensions.shape[0] for one in read]
    category, groups = _groups([one.recording for one in read])
    # As they are read: held within the scale on which they are shown.
    points = np.clip(np.concatenate([one.dimensions for one in read])[:, _POINT], 0.0, 1.0)
    return LabelledWindows(
        points=points,
        posteriors=np.concatenate([one.posteriors for one in read]),
        embedded=_embedded(read),
        quality=np.concatenate([one.quality for one in read]),
        category=np.repeat(category, lengths),
        recording=np.repeat(np.arange(len(read)), lengths),
        group=np.repeat(groups, lengths),
    )


def _embedded(read: Sequence[_Read]) -> Floats:
    """Posteriors of the embedded model, against all recordings of the speaker; NaN without one."""
    embedded = load_embedded_models().embedded
    owner = np.concatenate([np.full(len(one.features), one.recording.speaker) for one in read])
    features = np.concatenate([one.features for one in read])
    posteriors = np.full((owner.size, len(CATEGORIES)), np.nan)
    for speaker in np.unique(owner[owner != ""]):
        own = owner == speaker
        values = features[own]
        relative = embedded.relative_features(values, np.ones(len(values), np.bool_))
        posteriors[own] = embedded.posteriors(relative)
    return posteriors
