"""Looking up what was kept for a recording, on the thread that decodes it."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.settings.autosave import Work, load_work, name_before_hash


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was kept for a recording.

    Parameters
    ----------
    work : Work or None
        Under its hash.
    early : Work or None
        Under what stood for the hash before it was known.
    problems : tuple of Message
        Why any of it could not be read.
    finished : AnalysisSettings or None
        Of the analysis that was finished last, while its results are kept.
    """

    work: Work | None = None
    early: Work | None = None
    problems: tuple[Message, ...] = ()
    finished: AnalysisSettings | None = None


def recall(waveform: Waveform, cache_mb: int = 0) -> Recalled:
    """Read what was kept; for the worker's thread.

    Parameters
    ----------
    waveform : Waveform
    cache_mb : int
        Size that kept results are held to; 0: none are kept.
    """
    pipeline.note_seen(waveform, cache_mb)
    found: list[Work | None] = []
    problems: list[Message] = []
    for name in (waveform.sha256, name_before_hash(waveform.recording)):
        try:
            found.append(load_work(name))
        except VoicemanError as error:
            found.append(None)
            problems.append(error.message)
    channel = None if found[0] is None else found[0].document.channel
    finished = pipeline.finished_settings(waveform, channel, cache_mb)
    return Recalled(found[0], found[1], tuple(problems), finished)
