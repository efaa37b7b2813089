"""The summary page: what the readings say, counted and in plain words."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voiceman_gui.core import printed
from voiceman_gui.core.analysis import Mark, PassageReading, WindowReading
from voiceman_gui.core.limitations import NEUTRAL_CUES
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.printed import UNUSUAL
from voiceman_gui.core.reading import LIMITED_FROM, ConfidenceWord, Gate, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.report import wording
from voiceman_gui.report.terms import UNCALIBRATED, Terms
from voiceman_gui.report.timeline import Timeline, clock


def findings(data: Timeline, passages: Sequence[tuple[Mark, PassageReading]]) -> tuple[str, ...]:
    """Return one finding to a sentence group, in the order of the report's sections."""
    windows = data.analysis.windows
    terms = data.terms
    said = [*terms.warnings, _coverage(data), *_models(data)]
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
        said += [notice] if (notice := data.analysis.baseline.notice) else []
        said += [terms.prefix + _confidence(shown), terms.prefix + _arousal(shown, terms)]
        said += [_stress(shown), terms.prefix + _incongruence(shown, terms)]
    said += [_passage(str(place), *pair, terms) for place, pair in enumerate(passages, 1)]
    if not passages:
        said.append("No passages were marked for this report.")
    return tuple(said)


def _coverage(data: Timeline) -> str:
    analysis = data.analysis
    speech = analysis.measurements.frames.speech_s()
    length = clock(data.duration_s, tenths=True)
    text = f"The recording lasts {length}; {speech:.0f} s were heard as speech. "
    if not data.measured:
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


def _models(data: Timeline) -> list[str]:
    """Who spoke where networks were asked: what was refused, and what stepped in."""
    networks, terms = data.analysis.networks, data.terms
    if networks is None:
        return []
    said = []
    if terms.networked:
        one, other = (
            "the embedded models" if model is None else f"{model.name}, revision {model.revision}"
            for model in (terms.dimensions, terms.categories)
        )
        said.append(
            f"Arousal, dominance and valence are those of {one}; the categories are "
            f"those of {other}. The stress gauge is measured against the baseline, whichever "
            "models speak."
        )
    return [*said, *networks.notices]


def _confidence(shown: Sequence[WindowReading]) -> str:
    words = [window.confidence.word for window in shown if window.confidence is not None]
    if not words:
        return "Ensemble confidence is not available for any window."
    shares = ", ".join(
        f"{word.value} in {100 * words.count(word) / len(words):.0f} %" for word in ConfidenceWord
    )
    return f"Ensemble confidence is {shares} of the windows with readings."


def _arousal(shown: Sequence[WindowReading], terms: Terms) -> str:
    rated = [(w.arousal, Span(w.start_s, w.end_s)) for w in shown if w.arousal is not None]
    if not rated:
        return "Arousal is not available for any window."
    highest = max(rated, key=lambda pair: pair[0].value)
    lowest = min(rated, key=lambda pair: pair[0].value)
    ends = f"Highest: {_place(*highest)}; lowest: {_place(*lowest)}."
    if terms.dimensions is not None:
        spread = _spread([reading.value for reading, _ in rated], terms)
        return f"{spread} {ends}{_others(shown, rated)}"
    above = sum(reading.low > 0.5 for reading, _ in rated)
    below = sum(reading.high < 0.5 for reading, _ in rated)
    return (
        f"Arousal, 0 to 1 with the baseline's median at 0.5: in {above} windows the interval lies "
        f"above the median, in {below} below it, in {len(rated) - above - below} it holds it. "
        f"{ends}{_others(shown, rated)}"
    )


def _spread(values: Sequence[float], terms: Terms) -> str:
    """Say where a network's arousal lay on a scale of which this speaker is no measure."""
    scale = {
        DimensionMark.NONE: (
            "Arousal, 0 to 1 on the scale on which listeners rated the model's training corpus, "
            "not relative to this speaker"
        ),
        DimensionMark.LEGACY: "Arousal on the legacy sigmoid scale, only to re-read old reports",
        DimensionMark.UNCALIBRATED: (
            "Arousal, an uncalibrated estimate from hidden states without a known scale"
        ),
    }[terms.mark]
    low, middle, high = (printed.number(x) for x in np.quantile(values, (0.25, 0.5, 0.75)))
    return (
        f"{scale}: median of {_count(len(values), 'window')} {middle}, the middle half of them "
        f"between {low} and {high}."
    )


def _place(reading: Reading, span: Span) -> str:
    return (
        f"{printed.number(reading.value)} ({wording.interval(reading)}) at {wording.between(span)}"
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
        f"{_others(shown, readings)}"
    )


def _incongruence(shown: Sequence[WindowReading], terms: Terms) -> str:
    readings = [window.deception for window in shown if window.deception is not None]
    if not readings:
        return (
            "Deception cues (incongruence between channels) are not available for any window; the "
            "reasons are in the tables."
        )
    left_out = _without_cues(shown)
    unusual = sum(printed.is_unusual(reading.value) for reading in readings)
    chance = len(readings) * (100 - UNUSUAL) / 100
    if terms.uncalibrated:
        return (
            f"Deception cues (incongruence between channels), {UNCALIBRATED}: {unusual} of "
            f"{len(readings)} windows lie above the {UNUSUAL:.0f}th percentile of expected ranges "
            "that were never tested with these models. Were the ranges right, chance alone would "
            f"give about {chance:.0f}; as that is not known, the count shows nothing by itself. "
            f"{left_out}This is disagreement of automatic channels, not whether a statement is "
            "true or false."
        )
    neutral = "" if terms.networked else f"{NEUTRAL_CUES} "
    return (
        f"Deception cues (incongruence between channels): {unusual} of {len(readings)} windows lie "
        f"above the {UNUSUAL:.0f}th percentile of the reference; chance alone would give about "
        f"{chance:.0f}. {left_out}{neutral}This shows disagreement of automatic channels, not "
        "whether a statement is true or false."
    )


def _without_cues(shown: Sequence[WindowReading]) -> str:
    """Count the windows with readings that have no deception cues, by the reason."""
    without = [window for window in shown if window.deception is None]
    # A window that has a confidence has both channels: only too low a confidence withholds I1.
    unsure = sum(window.confidence is not None for window in without)
    text = ""
    if unsure:
        verb = "was" if unsure == 1 else "were"
        text = (
            f"{_count(unsure, 'window')} with readings {verb} left out, because the confidence "
            f"without agreement lies below {LIMITED_FROM:g}. "
        )
    if len(without) > unsure:
        lacking = _count(len(without) - unsure, "window")
        verb = "lacks" if len(without) - unsure == 1 else "lack"
        text += f"{lacking} with readings {verb} one of the two channels. "
    return text


def _others(shown: Sequence[WindowReading], having: Sequence[object]) -> str:
    """Count the windows that show other readings but not this one; empty for none."""
    count = len(shown) - len(having)
    if not count:
        return ""
    verb = "has" if count == 1 else "have"
    return (
        f" {_count(count, 'window')} with other readings {verb} no such reading; the reasons are "
        "in the tables."
    )


def _passage(place: str, mark: Mark, reading: PassageReading, terms: Terms) -> str:
    head = f"{wording.mark_name(place, mark)} ({wording.between(reading.span)}): "
    if reading.preview:
        head += "PREVIEW, not reference values: "
    if not reading.gate.shows_numbers:
        why = "; ".join(reading.reasons) or "no reason was recorded"
        return f"{head}no readings, because: {why}."
    parts: list[str] = []
    if reading.arousal is not None:
        lies = terms.in_words("arousal", reading.arousal)
        parts.append(
            f"arousal {printed.number(reading.arousal.value)} "
            f"({wording.interval(reading.arousal)}), {lies}"
        )
    if reading.categories is not None:
        parts.append(f"likeliest category {wording.likeliest(reading.categories)}")
    stress = reading.stress.reading
    if stress is None:
        parts.append(wording.no_reading("stress gauge", reading.stress))
    else:
        parts.append(
            f"stress gauge {printed.rank(stress.value)} ({wording.ranks(stress)}), "
            f"{reading.stress.summary}"
        )
    incongruence = reading.deception.reading
    mark_of = f", {UNCALIBRATED}" if terms.uncalibrated else ""
    if incongruence is None:
        parts.append("deception cues not available")
    else:
        parts.append(
            f"deception cues (I1{mark_of}) percentile {printed.percentile(incongruence.value)} "
            f"({wording.percentiles(incongruence)})"
        )
    parts += [
        f"model arousal against acoustic arousal (I2) percentile "
        f"{printed.percentile(pair.reading.value)} ({wording.percentiles(pair.reading)})"
        for pair in reading.deception.pairs[1:2]
        if pair.reading is not None
    ]
    if reading.confidence is not None:
        parts.append(f"confidence {wording.confidence(reading.confidence)}")
    return head + "; ".join(parts) + "."


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
