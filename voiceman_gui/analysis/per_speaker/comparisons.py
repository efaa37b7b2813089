"""For whom, and against what, a recording is read."""

from __future__ import annotations

from pathlib import PurePath

import numpy as np

from voiceman_gui.core.analysis import AnalysisSettings, Comparison
from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.document import WHOLE_RECORDING
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns


def comparisons(
    settings: AnalysisSettings, turns: Turns | None, views: tuple[Measurements, ...]
) -> tuple[Comparison, ...]:
    """Return one comparison for every speaker.

    Parameters
    ----------
    settings : AnalysisSettings
    turns : Turns or None
        None: speakers are not told apart.
    views : tuple of Measurements
        Of each speaker; see `CutMeasurements`.
    """
    general = settings.passages_of(WHOLE_RECORDING)
    if turns is None or not turns.speakers:
        return (Comparison(WHOLE_RECORDING, general, _borrowed(settings, WHOLE_RECORDING)),)
    found: dict[str, list[Span]] = {
        one.id: list(settings.passages_of(one.id)) for one in turns.speakers
    }
    for span in general:
        place = most_speech(span, views)
        if place is not None:
            found[turns.speakers[place].id].append(span)
    alone = len(turns.speakers) == 1
    return tuple(
        Comparison(ident, tuple(sorted(set(spans))), _borrowed(settings, ident, alone=alone))
        for ident, spans in found.items()
    )


def unused(settings: AnalysisSettings, found: tuple[Comparison, ...]) -> tuple[Message, ...]:
    """Name the recordings that a baseline was to take from and none does.

    Parameters
    ----------
    settings : AnalysisSettings
    found : tuple of Comparison
        Of all speakers.
    """
    taken = {source for one in found for source in one.borrowed}
    said: list[Message] = []
    for one in settings.borrowed:
        if one in taken:
            continue
        file = displayable(PurePath(one.path).name)
        if one.speaker == WHOLE_RECORDING:
            said.append(message("analysis.borrowed.unused_whole", file=file))
        else:
            said.append(message("analysis.borrowed.unused_gone", file=file))
    return tuple(said)


def passages_given(
    settings: AnalysisSettings, turns: Turns | None, views: tuple[Measurements, ...]
) -> tuple[Message, ...]:
    """Say into whose baseline each passage came that was marked for whoever speaks.

    Work of versions that told no speakers apart holds such passages. Nothing is to be said while
    one person speaks.
    """
    if turns is None or len(turns.speakers) < 2:
        return ()
    said = []
    for span in settings.passages_of(WHOLE_RECORDING):
        place = most_speech(span, views)
        times = {"start_s": span.start_s, "end_s": span.end_s}
        said.append(
            message("analysis.notice.passage_of_nobody", **times)
            if place is None
            else message(
                "analysis.notice.passage_given", **times, speaker=turns.speakers[place].name
            )
        )
    return tuple(said)


def _borrowed(
    settings: AnalysisSettings, speaker: str, *, alone: bool = False
) -> tuple[Borrowed, ...]:
    """Passages of other recordings for a speaker; those for whoever speaks are of one person."""
    return tuple(
        one
        for one in settings.borrowed
        if one.speaker == speaker or (alone and one.speaker == WHOLE_RECORDING)
    )


def most_speech(span: Span, views: tuple[Measurements, ...]) -> int | None:
    """Return the place of whoever speaks most in a stretch; None where nobody does."""
    speech_s = np.array([view.frames.speech_s(span) for view in views])
    return int(speech_s.argmax()) if speech_s.size and speech_s.max() > 0 else None
