"""What was read of all recordings becomes the study that the dossier prints."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from voiceman_gui.analysis.validation import figures
from voiceman_gui.analysis.validation.groups import groups
from voiceman_gui.analysis.validation.intervals import RESAMPLES, figure
from voiceman_gui.analysis.validation.observed import Observed
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DEFAULT_CHOICE, ModelChoice
from voiceman_gui.core.validation.figures import FigureId
from voiceman_gui.core.validation.requirements import SetRequirements
from voiceman_gui.core.validation.study import Condition, MaterialFacts, Scope, Setup, Study
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.pipeline.validation.material import DIMENSIONS, Material
from voiceman_gui.pipeline.validation.reading import ReadSession
from voiceman_gui.pipeline.validation.sessions import Opened, Session
from voiceman_gui.wording import ENGLISH


@dataclass(frozen=True, slots=True)
class Options:
    """How a study is made.

    Parameters
    ----------
    models : ModelChoice
    window_s, hop_s : float
    condition : Condition or None
        What the recordings are put through first.
    separate : bool
        Read each recording by itself, also where the list names speakers.
    language : str
        Of the dossier.
    resamples : int
        Of the intervals of the whole material.
    cache_mb : int
    """

    models: ModelChoice = DEFAULT_CHOICE
    window_s: float = 4.0
    hop_s: float = 1.0
    condition: Condition | None = None
    separate: bool = False
    language: str = ENGLISH
    resamples: int = RESAMPLES
    cache_mb: int = DEFAULT_MB

    @property
    def settings(self) -> AnalysisSettings:
        """What every recording is analysed with."""
        return AnalysisSettings(window_s=self.window_s, hop_s=self.hop_s, models=self.models)


USUAL = Options()
"""How a study is made by default."""


@dataclass(slots=True)
class Found:
    """What has been read so far.

    Parameters
    ----------
    read : list of ReadSession
    analysis : Analysis or None
        The first one, for models and profile.
    left_out : list of (str, Message)
        Recordings that could not be used, and why.
    codecs : set of str
    plain_s : float
        Speech in recordings of only plain speech.
    """

    read: list[ReadSession] = field(default_factory=list)
    analysis: Analysis | None = None
    left_out: list[tuple[str, Message]] = field(default_factory=list)
    codecs: set[str] = field(default_factory=set)
    plain_s: float = 0.0


def conclude(
    asked: SetRequirements,
    material: Material,
    opened: Sequence[Opened],
    sessions: Sequence[Session],
    found: Found,
    options: Options,
    *,
    joined: bool,
) -> Study:
    """Compute every figure, and gather what the dossier prints.

    Parameters
    ----------
    asked : SetRequirements
    material : Material
    opened : sequence of Opened
    sessions : sequence of Session
    found : Found
    options : Options
    joined : bool
        Whether the recordings of a speaker were joined.
    """
    seen = Observed.joined([one.observed for one in found.read])
    analysis, settings = found.analysis, options.settings
    assert analysis is not None
    labelled = [one.labelled for one in opened]
    undecided = figures.undecided_share(seen)
    facts = MaterialFacts(
        name=material.name,
        list_sha256=material.sha256,
        recordings_sha256=_hash_of(opened),
        recordings=len(opened),
        speakers=len({one.speaker for one in labelled if one.speaker}),
        total_s=sum(one.duration_s for one in opened),
        labels=tuple(sorted(Counter(one.label for one in labelled if one.label).items())),
        rated=tuple(
            name
            for place, name in enumerate(DIMENSIONS)
            if any(not np.isnan(one.ratings[place]) for one in labelled)
        ),
        joined=joined,
        sessions=len(found.read),
        plain_sessions=sum(session.plain for session in sessions),
        plain_s=found.plain_s,
        left_out=tuple(found.left_out),
    )
    overlap = settings.window_s / settings.hop_s
    made = tuple(
        figure(which, seen, seed=settings.seed, overlap=overlap, resamples=options.resamples)
        for which in FigureId
    )
    return Study(
        set_requirements=asked,
        material=facts,
        condition=options.condition,
        setup=Setup(
            settings.window_s,
            settings.hop_s,
            settings.seed,
            options.resamples,
            analysis.models,
            analysis.profile_name,
            analysis.profile_sha256,
            analysis.device,
        ),
        scope=_scope(seen, opened, found),
        figures=made,
        confusion=figures.confusion(seen),
        reliability=figures.reliability(seen),
        groups=groups(seen, seed=settings.seed, overlap=overlap),
        windows=int(seen.main.sum()),
        mixed=sum(one.mixed for one in found.read if one.observed.main.all()),
        undecided_share=None if np.isnan(undecided) else undecided,
        deviations=_deviations(facts, opened, joined=joined, condition=options.condition),
    )


def _hash_of(opened: Sequence[Opened]) -> str:
    lines = sorted(
        " ".join((one.sha256, repr(one.labelled.span_s), *_truth(one))) + "\n" for one in opened
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _truth(one: Opened) -> tuple[str, ...]:
    item = one.labelled
    return item.label, *map(repr, item.ratings), item.speaker, item.language, item.sex


def _scope(seen: Observed, opened: Sequence[Opened], found: Found) -> Scope:
    bands = [one.bandwidth_hz for one in found.read if not np.isnan(one.bandwidth_hz)]
    levels_db = seen.snr_db[np.isfinite(seen.snr_db)]
    ends_db = np.percentile(levels_db, (5, 95)).tolist() if levels_db.size else None
    return Scope(
        codecs=tuple(sorted(found.codecs)),
        languages=tuple(sorted({one.labelled.language for one in opened} - {""})),
        sexes=tuple(sorted({one.labelled.sex for one in opened} - {""})),
        bandwidth_hz=(min(bands), max(bands)) if bands else None,
        snr_db=None if ends_db is None else (ends_db[0], ends_db[1]),
    )


def _deviations(
    facts: MaterialFacts, opened: Sequence[Opened], *, joined: bool, condition: Condition | None
) -> tuple[Message, ...]:
    found = []
    if facts.left_out:
        found.append(message("validation.deviation.left_out", recordings_count=len(facts.left_out)))
    lossy = sum(one.lossy for one in opened)
    if joined and lossy and (condition is None or not condition.codec):
        found.append(message("validation.deviation.joined_lossy", recordings_count=lossy))
    if not facts.speakers:
        found.append(message("validation.deviation.no_speakers"))
    if not facts.plain_sessions:
        found.append(message("validation.deviation.no_plain"))
    if not facts.rated:
        found.append(message("validation.deviation.no_ratings"))
    return tuple(found)
