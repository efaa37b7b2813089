"""The voices of another recording, of which one can be in a baseline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.document import UNTOUCHED
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.span import Span
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.result_cache import DEFAULT_MB
from voiceman_gui.pipeline.borrowing import borrowed_from, lenders
from voiceman_gui.pipeline.chain import analyse
from voiceman_gui.settings.autosave import load_work


@dataclass(frozen=True, slots=True)
class Voice:
    """Speech of one person in another recording, all of it or passages that are marked there.

    Parameters
    ----------
    source : Borrowed
    sentence : Message
        Whose speech it is, who vouches for that, and how much there is.
    """

    source: Borrowed
    sentence: Message


def voices(
    path: Path,
    speaker: str,
    settings: AnalysisSettings,
    own_sha256: str,
    *,
    cancel: CancelToken | None = None,
    threads: int = 1,
    cache_mb: int = DEFAULT_MB,
) -> tuple[Voice, ...]:
    """Tell the speakers of another recording apart, for the baseline of a speaker of this one.

    Parameters
    ----------
    path : Path
    speaker : str
        Id of the speaker of the recording that is analysed.
    settings : AnalysisSettings
        Of the recording that is analysed.
    own_sha256 : str
        Of its file, which is no other recording.
    cancel : CancelToken, optional
    threads, cache_mb : int
        As of `analyse`.

    Returns
    -------
    tuple of Voice
        Of each person all speech, and the passages that the analyst marked as the person's
        baseline there.

    Raises
    ------
    RecordingError, ModelError, AnalysisError, VoicemanError, Cancelled
    """
    cancel = cancel or CancelToken()
    source = borrowed_from(path, speaker)
    run = partial(analyse, cancel=cancel, threads=threads, cache_mb=cache_mb)
    lending = lenders(replace(settings, borrowed=(source,)), run, cancel, own_sha256)
    return tuple(_voices(source, lending[source]))


def _voices(source: Borrowed, other: Analysis) -> Iterator[Voice]:
    work = load_work(source.sha256)
    there = (UNTOUCHED if work is None else work.document).shown
    for one in other.shown:
        person = one.comparison.speaker
        whole = replace(source, person=person)
        yield _voice(whole, other)
        marked: tuple[Span, ...] = tuple(
            span
            for baseline in there.baselines
            if baseline.speaker in ("", person)
            for span in baseline.spans
        )
        if marked:
            yield _voice(replace(whole, spans=marked), other)


def _voice(source: Borrowed, other: Analysis) -> Voice:
    from voiceman_gui.analysis.borrowing import borrow

    speech = borrow(source, other, load_embedded_models().profile)
    if source.spans:
        sentence = message(
            "analysis.borrowed.offer_marked", voice=speech.voice, speech_s=speech.speech_s
        )
    else:
        sentence = message("analysis.borrowed.offer", voice=speech.voice, speech_s=speech.speech_s)
    return Voice(source, sentence)
