"""The validation study: requirements first, then every recording, then the figures."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.errors import (
    AnalysisError,
    LabelledSetError,
    ModelError,
    RecordingError,
)
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, EMBEDDED
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.validation.requirements import Requirements
from voiceman_gui.pipeline.run import ComputeBudget, RecordingRun
from voiceman_gui.pipeline.validation.conclude import USUAL, Found, Options, conclude
from voiceman_gui.pipeline.validation.dossier import Dossier, Written
from voiceman_gui.pipeline.validation.material import Material, read_material
from voiceman_gui.pipeline.validation.reading import observe
from voiceman_gui.pipeline.validation.sessions import (
    Opened,
    Session,
    arrange,
    lay_out,
    open_all,
)

OPENING_SHARE = 0.1
"""Of the time of a study, that opening its recordings likely takes."""


def _ignore(_fact: Message) -> None:
    """Stand in for a callback that is not wanted."""


def validate(
    source: Path,
    folder: Path,
    requirements: Requirements,
    options: Options = USUAL,
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
    found = Found()
    opened = _open(material, found, on_progress, on_left_out, cancel)
    sessions = arrange(material, opened, joined=joined)
    with tempfile.TemporaryDirectory(prefix="voiceman-validation-") as place:
        _read(sessions, options, found, Path(place), on_progress, on_left_out, cancel)
    if found.analysis is None:
        raise LabelledSetError(message("validation.material.none_usable", source=str(source)))
    on_progress(Progress(1.0, message("validation.progress.figures")))
    study = conclude(
        dossier.set_requirements, material, opened, sessions, found, options, joined=joined
    )
    cancel.check()
    return dossier.write(study, options.language, when)


def _open(
    material: Material,
    found: Found,
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
    found: Found,
    place: Path,
    on_progress: OnProgress,
    on_left_out: Callable[[Message], None],
    cancel: CancelToken,
) -> None:
    settings = options.settings
    speakers = {name: at for at, name in enumerate(_names(sessions))}
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
            ).analyse(replace(settings, turns=session.turns(placed)))
        except (RecordingError, AnalysisError) as error:
            found.left_out.append((session.name, error.message))
            on_left_out(
                message("pipeline.calibrate.left_out", name=session.name, why=error.message)
            )
            continue
        finally:
            for file in place.iterdir():
                file.unlink()
        _demand_named(analysis)
        one = observe(session, placed, analysis, options.condition, speakers)
        found.read.append(one)
        found.analysis = found.analysis or analysis
        if options.condition is not None and options.condition.codec:
            found.codecs.add(analysis.waveform.recording.codec)
        else:
            found.codecs |= {member.codec for member in session.members}
        if session.plain:
            found.plain_s += analysis.measurements.frames.speech_s()


def _names(sessions: Sequence[Session]) -> Sequence[str]:
    """Return everyone by whom windows are drawn together, each once."""
    names = (
        one.labelled.speaker or session.speaker for session in sessions for one in session.members
    )
    return tuple(dict.fromkeys(names))


def _demand_named(analysis: Analysis) -> None:
    """Raise `ModelError` where other networks read than those that were named."""
    choice, networks = analysis.settings.models, analysis.networks
    named = {choice.dimensions, choice.categories} - {AUTO, EMBEDDED}
    missing = sorted(named - {model.id for model in analysis.models})
    if missing:
        facts = () if networks is None else networks.notices
        raise ModelError(message("validation.models_not_used", models=tuple(missing), facts=facts))
