"""Baselines from other recordings: those are opened, decoded and measured as this one is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.borrowed import Borrowed, BorrowedSpeech
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import DEFAULT_CHOICE
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import AUTO_SPEAKERS, SpeakerChoice, Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.settings.autosave import load_work

Analyse = Callable[[Waveform, AnalysisSettings], Analysis]


def borrowed_from(
    path: Path, speaker: str = "", spans: tuple[Span, ...] = (), person: str = ""
) -> Borrowed:
    """Choose another recording for a speaker's baseline; its file is hashed.

    Parameters
    ----------
    path : Path
    speaker : str
        Id of the speaker of the recording that is analysed; empty for its only one.
    spans : tuple of Span
        Passages of the other recording; empty for all speech.
    person : str
        Id of the person among its speakers; empty where one person speaks in it. Its speakers
        are told apart as the work that is kept of it says, else by the program.

    Raises
    ------
    RecordingError
        If it cannot be read.
    VoicemanError
        If the work that is kept of it cannot be read.
    """
    from voiceman_gui.audio.hashing import hash_file
    from voiceman_gui.audio.open import open_recording

    recording = open_recording(path)
    _, sha256 = hash_file(recording.path, CancelToken().check)
    work = load_work(sha256)
    if work is None:
        return Borrowed(speaker, str(recording.path), sha256, spans, person)
    document = work.document
    choice = document.speakers or AUTO_SPEAKERS
    return Borrowed(speaker, str(recording.path), sha256, spans, person, choice, document.turns)


def lenders(
    settings: AnalysisSettings, analyse: Analyse, cancel: CancelToken, own_sha256: str
) -> dict[Borrowed, Analysis]:
    """Analyse the recordings that baselines are borrowed from, each once.

    Windows are of the same length and hop. Speakers are told apart as the choice says: a recording
    in which several people speak is never taken for one person's.

    Parameters
    ----------
    settings : AnalysisSettings
        Of the recording that is read.
    analyse : callable
    cancel : CancelToken
    own_sha256 : str
        Of the file of the recording that is read.

    Raises
    ------
    AnalysisError
        If a recording is gone, has changed since it was chosen, or is the one that is read.
    RecordingError, ModelError, Cancelled
    """
    from voiceman_gui.audio.decode import decode
    from voiceman_gui.audio.open import open_recording

    found: dict[Borrowed, Analysis] = {}
    known: dict[tuple[str, SpeakerChoice, Turns | None], Analysis] = {}
    for one in settings.borrowed:
        if one.sha256 == own_sha256:
            file = displayable(Path(one.path).name)
            raise AnalysisError(message("analysis.borrowed.same", file=file))
        key = one.path, one.choice, one.turns
        if key not in known:
            cancel.check()
            waveform = decode(
                open_recording(Path(one.path)),
                on_progress=ignore_progress,
                on_peaks=lambda _: None,
                cancel=cancel,
            )
            if waveform.sha256 != one.sha256:
                file = displayable(Path(one.path).name)
                raise AnalysisError(message("analysis.borrowed.changed", file=file))
            known[key] = analyse(
                waveform,
                replace(
                    settings,
                    channel=None,
                    baselines=(),
                    beside=(),
                    borrowed=(),
                    part=None,
                    turns=one.turns,
                    models=DEFAULT_CHOICE,
                    speakers=one.choice,
                ),
            )
        found[one] = known[key]
    return found


def lent(
    found: dict[Borrowed, Analysis], here: Measurements | None, recording: Recording
) -> tuple[BorrowedSpeech, ...]:
    """Take the speech of the analysed recordings, with what is to be said of their channels.

    Parameters
    ----------
    found : dict of Borrowed to Analysis
    here : Measurements or None
        Of the recording that is read against them; None while it is being measured.
    recording : Recording
        That one.

    Raises
    ------
    AnalysisError
        If a person does not speak there.
    """
    from voiceman_gui.analysis.borrowing import borrow, with_notices

    profile = load_embedded_models().profile
    taken = [(other, borrow(one, other, profile)) for one, other in found.items()]
    if here is None:
        return tuple(speech for _, speech in taken)
    return tuple(with_notices(speech, other, here, recording, profile) for other, speech in taken)
