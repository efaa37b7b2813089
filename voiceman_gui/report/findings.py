"""The summary page: what the readings say, counted and in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.analysis import Mark, PassageReading, WindowReading
from voiceman_gui.core.reading import ConfidenceWord, Gate, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.report import wording
from voiceman_gui.report.timeline import Timeline, clock

UNUSUAL = 95.0
"""Percentile from which a disagreement between channels is counted."""


def findings(data: Timeline, passages: Sequence[tuple[Mark, PassageReading]]) -> tuple[str, ...]:
    """Return one finding to a sentence group, in the order of the report's sections."""
    windows = data.analysis.windows
    said = [_coverage(data)]
    if not windows:
        said.append("The recording holds no whole analysis window, so there are no readings.")
        return tuple(said)
    shown = [window for window in windows if window.gate.shows_numbers]
    if not shown:
        said.append(
            "No window passed the quality gates with speech in it, so there are no readings. "
            "That is a result: nothing can be said about the voice from this recording."
        )
    else:
        said += [text for text in (_confidence(shown), _arousal(shown)) if text]
        said += [_stress(shown), _incongruence(shown)]
    said += [_passage(str(place), *pair) for place, pair in enumerate(passages, 1)]
    if not passages:
        said.append("No passages were marked for this report.")
    return tuple(said)


def _coverage(data: Timeline) -> str:
    analysis = data.analysis
    speech = sum(span.duration_s for span in analysis.speech)
    length = clock(data.duration_s, tenths=True)
    text = f"The recording lasts {length}; {speech:.0f} s were heard as speech. "
    if not analysis.complete:
        text += (
            "The analysis was ended before the end of the recording: it covers the time up to "
            f"{clock(data.analysed_s, tenths=True)}, and nothing is said about the rest. "
        )
    windows = analysis.windows
    count = {gate: sum(window.gate is gate for window in windows) for gate in Gate}
    read = count[Gate.PASS] + count[Gate.CAUTION]
    return text + (
        f"Of {_count(len(windows), 'analysis window')}, {read} have readings "
        f"({count[Gate.CAUTION]} of them with caution), {count[Gate.WITHHELD]} were withheld by "
        f"quality gates and {count[Gate.NO_SPEECH]} hold no speech."
    )


def _confidence(shown: Sequence[WindowReading]) -> str | None:
    words = [window.confidence.word for window in shown if window.confidence is not None]
    if not words:
        return "Ensemble confidence is not available for any window."
    shares = ", ".join(
        f"{word.value} in {100 * words.count(word) / len(words):.0f} %" for word in ConfidenceWord
    )
    return f"Ensemble confidence is {shares} of the windows with readings."


def _arousal(shown: Sequence[WindowReading]) -> str | None:
    rated = [(w.arousal, Span(w.start_s, w.end_s)) for w in shown if w.arousal is not None]
    if not rated:
        return "Arousal is not available for any window."
    above = sum(reading.low > 0.5 for reading, _ in rated)
    below = sum(reading.high < 0.5 for reading, _ in rated)
    highest = max(rated, key=lambda pair: pair[0].value)
    lowest = min(rated, key=lambda pair: pair[0].value)
    return (
        f"Arousal, 0 to 1 with the baseline's median at 0.5: in {above} windows the interval lies "
        f"above the median, in {below} below it, in {len(rated) - above - below} it holds it. "
        f"Highest: {_place(*highest)}; lowest: {_place(*lowest)}."
    )


def _place(reading: Reading, span: Span) -> str:
    return (
        f"{wording.number(reading.value, 2)} ({wording.interval(reading, 2)}) "
        f"at {wording.between(span)}"
    )


def _stress(shown: Sequence[WindowReading]) -> str:
    readings = [window.stress for window in shown if window.stress is not None]
    if not readings:
        return "The stress gauge is not available for any window; the reasons are in the tables."
    above = sum(reading.low > 0 for reading in readings)
    below = sum(reading.high < 0 for reading in readings)
    return (
        f"Stress gauge (vocal arousal against the baseline): of {len(readings)} windows, {above} "
        f"lie above and {below} below the speaker's median; {len(readings) - above - below} show "
        "no distinguishable change. Neighbouring windows overlap and are not independent."
    )


def _incongruence(shown: Sequence[WindowReading]) -> str:
    readings = [window.deception for window in shown if window.deception is not None]
    if not readings:
        return (
            "The incongruence gauge (deception cues) is not available for any window; the reasons "
            "are in the tables."
        )
    unusual = sum(reading.value > UNUSUAL for reading in readings)
    chance = len(readings) * (100 - UNUSUAL) / 100
    return (
        f"Incongruence between channels (deception cues): {unusual} of {len(readings)} windows lie "
        f"above the {UNUSUAL:.0f}th percentile of the reference; chance alone would give about "
        f"{chance:.0f}. This shows disagreement of automatic channels, not whether a statement is "
        "true or false."
    )


def _passage(place: str, mark: Mark, reading: PassageReading) -> str:
    head = f"{wording.mark_name(place, mark)} ({wording.between(reading.span)}): "
    if not reading.gate.shows_numbers:
        why = "; ".join(reading.reasons) or "no reason was recorded"
        return f"{head}no readings, because: {why}."
    parts = []
    if reading.arousal is not None:
        parts.append(
            f"arousal {wording.number(reading.arousal.value, 2)} "
            f"({wording.interval(reading.arousal, 2)}), {wording.against_median(reading.arousal)}"
        )
    if reading.categories is not None:
        parts.append(f"likeliest category {wording.likeliest(reading.categories)}")
    stress = reading.stress.reading
    if stress is None:
        parts.append("stress gauge not available")
    else:
        parts.append(
            f"stress gauge {wording.signed(stress.value)} ({wording.ranks(stress)}), "
            f"{reading.stress.summary}"
        )
    incongruence = reading.deception.reading
    if incongruence is None:
        parts.append("incongruence not available")
    else:
        parts.append(
            f"incongruence percentile {wording.number(incongruence.value, 0)} "
            f"({wording.interval(incongruence, 0)})"
        )
    if reading.confidence is not None:
        parts.append(f"confidence {wording.confidence(reading.confidence)}")
    return head + "; ".join(parts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
