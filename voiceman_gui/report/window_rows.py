"""The windows of an analysis as tables list them: each once, then those of further references."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.quality import overlap_percent
from voiceman_gui.core.analysis import Analysis, Readings
from voiceman_gui.core.turns import Turn
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.report.speakers import WHOLE_RECORDING

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class WindowRow:
    """One line of a table of windows.

    Parameters
    ----------
    window : WindowReading
    speaker : str or None
        Id of whose window it is; `WHOLE_RECORDING` while speakers are not told apart, None for
        nobody's.
    number : int or None
        Place, from 1, of its readings in `Analysis.readings`; None for a window that is nobody's.
    readings : Readings or None
        For whom and against what it was read.
    overlap_percent : float or None
        Share of the speaker's speech in it in which somebody else speaks as well, 0..100; of all
        speech where it is nobody's. None without speech, and while speakers are not told apart.
    turns : tuple of Turn
        Those that share sound with it, in order of time.
    """

    window: WindowReading
    speaker: str | None
    number: int | None
    readings: Readings | None
    overlap_percent: float | None
    turns: tuple[Turn, ...]


def window_rows(analysis: Analysis) -> Iterator[WindowRow]:
    """Yield every window of the recording in order of time, as read for its speaker.

    Behind them come the windows of `AnalysisSettings.beside`, one reference after the other, each
    with the windows of its speaker only.
    """
    windows = analysis.windows
    overlap, turns = _overlaps(analysis), _turns(analysis)
    places = {one.comparison.speaker: place for place, one in enumerate(analysis.shown)}
    for index, window in enumerate(windows):
        speaker = analysis.shown[0].comparison.speaker if windows.owner is None else window.speaker
        if speaker is None:
            yield WindowRow(window, None, None, None, overlap[index], turns[index])
            continue
        place = places[speaker]
        readings = analysis.readings[place]
        yield WindowRow(
            window, speaker or WHOLE_RECORDING, place + 1, readings, overlap[index], turns[index]
        )
    for place, readings in enumerate(analysis.readings):
        if place < len(analysis.shown):
            continue
        speaker = readings.comparison.speaker
        own = np.ones(len(windows), np.bool_) if windows.owner is None else windows.of(speaker)
        for index in np.flatnonzero(own).tolist():
            yield WindowRow(
                readings.windows[index],
                speaker or WHOLE_RECORDING,
                place + 1,
                readings,
                overlap[index],
                turns[index],
            )


def _overlaps(analysis: Analysis) -> list[float | None]:
    """Return the overlap of each window, as its quality gate measured it."""
    windows = analysis.windows
    whole = overlap_percent(analysis.measurements.frames, windows.start_s, windows.end_s)
    if whole is None or windows.owner is None:
        return [None] * len(windows)
    found: Floats = whole.copy()
    for place, readings in enumerate(analysis.shown):
        own = windows.owner == place
        of_speaker = overlap_percent(
            readings.measurements.frames, windows.start_s[own], windows.end_s[own]
        )
        if of_speaker is not None:
            found[own] = of_speaker
    return [None if np.isnan(value) else value for value in found.tolist()]


def _turns(analysis: Analysis) -> list[tuple[Turn, ...]]:
    """Return the turns that share sound with each window."""
    if analysis.diarisation is None:
        return [()] * len(analysis.windows)
    waiting = deque(analysis.diarisation.turns.turns)
    near: list[Turn] = []
    found = []
    for start_s, end_s in zip(
        analysis.windows.start_s.tolist(), analysis.windows.end_s.tolist(), strict=True
    ):
        while waiting and waiting[0].span.start_s < end_s:
            near.append(waiting.popleft())
        near = [turn for turn in near if turn.span.end_s > start_s]
        found.append(tuple(turn for turn in near if turn.span.start_s < end_s))
    return found
