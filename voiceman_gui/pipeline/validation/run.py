"""The validation study: requirements first, then every recording, then the figures."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import numpy as np

from voiceman_gui.analysis.validation import figures
from voiceman_gui.analysis.validation.groups import groups
from voiceman_gui.analysis.validation.intervals import RESAMPLES, figure
from voiceman_gui.analysis.validation.observed import Observed
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.errors import AnalysisError, LabelledSetError, RecordingError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DEFAULT_CHOICE, ModelChoice
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.validation.figures import FigureId
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.core.validation.study import Condition, MaterialFacts, Scope, Setup, Study
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.pipeline.run import ComputeBudget, RecordingRun
from voiceman_gui.pipeline.validation.dossier import Dossier, Written
from voiceman_gui.pipeline.validation.material import DIMENSIONS, Material, read_material
from voiceman_gui.pipeline.validation.reading import ReadSession, observe
from voiceman_gui.pipeline.validation.sessions import (
    Opened,
    Session,
    arrange,
    lay_out,
    open_all,
)
from voiceman_gui.wording import ENGLISH

OPENING_SHARE = 0.1
"""Of the time of a study, that opening its recordings likely takes."""


def _ignore(_fact: Message) -> None:
    """Stand in for a callback that is not wanted."""


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


@dataclass(slots=True)
class _Found:
    """What has been read so far."""

    read: list[ReadSession] = field(default_factory=list)
    analysis: Analysis | None = None
    left_out: list[tuple[str, Message]] = field(default_factory=list)
    codecs: set[str] = field(default_factory=set)
    plain_s: float = 0.0


def validate(
    source: Path,
    folder: Path,
    requirements: Requirements,
    options: Options = Options(),
    *,
    when: datetime,
    on_progress: OnProgress = ignore_progress,
    on_left_out: Callable[[Message], None] = _ignore,
    cancel: CancelToken | None = None,
) -> Written:
    """Let the whole program read a laboratory's labelled recordings, and write the dossier.

    The requirements are written before the first recording is opened; a folder that holds results
    already is refused, as is one with other requirements.

    Parameters
    ----------
    source : Path
        See `material.read_material`.
    folder : Path
        The dossier.
    requirements : Requirements
    options : Options
    when : datetime
        With time zone; when the requirements were laid down, and the date of the dossier.
    on_progress : callable
    on_left_out : callable
        Receives each recording that cannot be used, at once; they are in the dossier, too.
    cancel : CancelToken, optional
        The requirements stay, with their time: a study that is begun again keeps them.

    Raises
    ------
    LabelledSetError
        Where the list is not one, or names a sound twice.
    ValidationError
        Where the folder holds another study, or no recording can be used.
    ModelError, ExportError, Cancelled
    """
    cancel = cancel or CancelToken()
    material = read_material(source)
    dossier = Dossier.begin(folder, requirements, when)
    joined = material.names_speakers and not material.passages and not options.separate
    found = _Found()
    opened = _open(material, found, on_progress, on_left_out, cancel)
    sessions = arrange(material, opened, joined=joined)
    with tempfile.TemporaryDirectory(prefix="voiceman-validation-") as place:
        _read(sessions, options, found, Path(place), on_progress, on_left_out, cancel)
    if found.analysis is None:
        raise LabelledSetError(message("validation.material.none_usable", source=str(source)))
    on_progress(Progress(1.0, message("validation.progress.figures")))
    study = _study(dossier, material, opened, sessions, found, options, joined=joined)
    cancel.check()
    return dossier.write(study, options.language, when)


def _open(
    material: Material,
    found: _Found,
    on_progress: OnProgress,
    on_left_out: Callable[[Message], None],
    cancel: CancelToken,
) -> tuple[Opened, ...]:
    opened: list[Opened] = []
    total, names = len(material.recordings), dict[tuple[str, object], str]()
    for number, (item, one) in enumerate(open_all(material.recordings, cancel)):
        cancel.check()
        fraction = OPENING_SHARE * number / total
        on_progress(Progress(fraction, message("validation.progress.opening", name=item.name)))
        if isinstance(one, RecordingError):
            found.left_out.append((item.name, one.message))
            on_left_out(message("pipeline.calibrate.left_out", name=item.name, why=one.message))
            continue
        other = names.setdefault((one.pcm_sha256, item.span_s), item.name)
        if other != item.name:
            raise LabelledSetError(
                message("pipeline.calibrate.same_sound", first=other, second=item.name)
            )
        opened.append(one)
    return tuple(opened)


def _read(
    sessions: Sequence[Session],
    options: Options,
    found: _Found,
    place: Path,
    on_progress: OnProgress,
    on_left_out: Callable[[Message], None],
    cancel: CancelToken,
) -> None:
    settings = options.settings
    speakers = {name: at for at, name in enumerate(dict.fromkeys(s.speaker for s in sessions))}
    for number, session in enumerate(sessions):

        def part(progress: Progress, number: int = number, name: str = session.name) -> None:
            whole = OPENING_SHARE + (1 - OPENING_SHARE) * (number + progress.fraction) / len(
                sessions
            )
            doing = message(
                "pipeline.progress.one_of", number=number + 1, total=len(sessions), name=name
            )
            on_progress(Progress(min(whole, 1.0), doing))

        try:
            path, placed = lay_out(session, options.condition, settings.seed, place, cancel)
            # Decoded first: two stages would each count from the beginning.
            analysis = RecordingRun(
                path,
                waveform=RecordingRun(path, cancel=cancel).load(),
                budget=ComputeBudget(cache_mb=options.cache_mb),
                on_progress=part,
                cancel=cancel,
            ).analyse(settings)
        except (RecordingError, AnalysisError) as error:
            found.left_out.append((session.name, error.message))
            on_left_out(
                message("pipeline.calibrate.left_out", name=session.name, why=error.message)
            )
            continue
        finally:
            for file in place.iterdir():
                file.unlink()
        one = observe(session, placed, analysis, options.condition, speakers[session.speaker])
        found.read.append(one)
        found.analysis = found.analysis or analysis
        if options.condition is not None and options.condition.codec:
            found.codecs.add(analysis.waveform.recording.codec)
        else:
            found.codecs |= {member.codec for member in session.members}
        if session.plain:
            found.plain_s += analysis.measurements.frames.speech_s()


def _study(
    dossier: Dossier,
    material: Material,
    opened: Sequence[Opened],
    sessions: Sequence[Session],
    found: _Found,
    options: Options,
    *,
    joined: bool,
) -> Study:
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
    made = tuple(
        figure(which, seen, seed=settings.seed, resamples=options.resamples) for which in FigureId
    )
    return Study(
        set_requirements=dossier.set_requirements,
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
        groups=groups(seen, seed=settings.seed),
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


def _scope(seen: Observed, opened: Sequence[Opened], found: _Found) -> Scope:
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
