"""The summary: what the readings of a whole recording say, counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.indicators.deception import UNSURE
from voiceman_gui.analysis.indicators.table import gauges
from voiceman_gui.core import printed
from voiceman_gui.core.facts import reason_of_missing
from voiceman_gui.core.limitations import NEUTRAL_CUES
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.printed import MEDIAN, UNUSUAL
from voiceman_gui.core.reading import GATES, ConfidenceWord, Gate, Reading
from voiceman_gui.core.windows import WindowReading, WindowReadings
from voiceman_gui.plot.timeline import Timeline
from voiceman_gui.report.speakers import (
    SpeakerFacts,
    category_facts,
    several,
    shared_speech,
    speakers,
)
from voiceman_gui.report.terms import Terms
from voiceman_gui.report.wording import stated

COVERAGE = message("report.topic.coverage")
SPEECH = message("report.topic.speech")
MODELS = message("report.topic.models")
CONFIDENCE = message("report.topic.confidence")
CATEGORIES = message("report.topic.categories")
AROUSAL = message("report.topic.arousal")
STRESS = message("report.topic.stress")
DECEPTION = message("report.topic.deception")
NO_GAUGE = message("report.summary.no_gauge")


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of the summary.

    Parameters
    ----------
    topic : Message
        What it is about.
    sentences : tuple of Message
    preview : bool
        Whether values of preview quality take part in it.
    speaker : str or None
        Id of whose readings it is about; None for the whole recording.
    """

    topic: Message
    sentences: tuple[Message, ...]
    preview: bool = False
    speaker: str | None = None


def findings(data: Timeline) -> tuple[Finding, ...]:
    """Return what the windows of a recording say, in the order of the report.

    First come those about the whole recording; where several people speak, the others are about
    one of them each: counts of different voices are never summed.
    """
    analysis = data.analysis
    windows, terms = analysis.windows, Terms.of(analysis)
    found = [Finding(COVERAGE, _coverage(data))]
    if models := _models(data, terms):
        found.append(Finding(MODELS, models))
    controls = {one.speaker: one.sentences for one in analysis.controls}
    if not several(analysis):
        said = next(iter(controls.values()), ())
        facts = category_facts(analysis, analysis.readings[0])
        return (*found, *_controlled(_read(windows, windows.shown, terms, facts), said))
    for one in speakers(analysis):
        rows = windows.shown & windows.of(one.id)
        facts = category_facts(analysis, one.readings)
        own = (
            Finding(SPEECH, _speech(one)),
            *_controlled(_read(windows, rows, terms, facts), controls.get(one.id, ())),
        )
        found += [replace(finding, speaker=one.id) for finding in own]
    return tuple(found)


def _read(
    windows: WindowReadings,
    rows: NDArray[np.bool_],
    terms: Terms,
    categories: tuple[Message, ...],
) -> tuple[Finding, ...]:
    """Return what some windows say; nothing where none of them is read."""
    shown = [windows[i] for i in np.flatnonzero(rows).tolist()]
    if not shown:
        return ()
    preview = terms.previews > 0
    return (
        Finding(CONFIDENCE, (_confidence(shown),), preview),
        *((Finding(CATEGORIES, categories, preview),) if categories else ()),
        Finding(AROUSAL, _arousal(shown, terms), preview),
        Finding(STRESS, _stress(shown)),
        Finding(DECEPTION, _deception(shown, terms), preview),
        *_further(shown),
    )


def _controlled(found: tuple[Finding, ...], control: tuple[Message, ...]) -> tuple[Finding, ...]:
    """Say beside the stress readings how many of them chance makes distinguishable."""
    return tuple(
        replace(one, sentences=(*one.sentences, *map(stated, control)))
        if one.topic == STRESS and NO_GAUGE not in one.sentences
        else one
        for one in found
    )


def _speech(speaker: SpeakerFacts) -> tuple[Message, ...]:
    """Return how much of a speaker was read."""
    amount = message(
        "report.summary.speech",
        speech_s=speaker.speech_s,
        overlap_s=speaker.overlap_s,
        window_count=speaker.read + speaker.gaps,
        read_count=speaker.read,
        caution_count=speaker.windows[Gate.CAUTION],
    )
    notice = speaker.readings.baseline.notice
    if not speaker.read:
        return amount, message("report.summary.speaker_not_read")
    return (amount,) if notice is None else (amount, stated(notice))


def _further(shown: Sequence[WindowReading]) -> tuple[Finding, ...]:
    """Return how the gauges without words of their own lie beside what is usual."""
    further = []
    for indicator in gauges():
        middle = indicator.middle
        if indicator.id in ("stress", "deception") or middle is None:
            continue
        readings = [one for window in shown if (one := window.gauges.get(indicator.id)) is not None]
        above = sum(reading.low > middle for reading in readings)
        below = sum(reading.high < middle for reading in readings)
        counted = message(
            "report.summary.gauge",
            window_count=len(readings),
            above_count=above,
            below_count=below,
            at_count=len(readings) - above - below,
        )
        topic = message("report.topic.gauge", name=indicator.name)
        sentences = (counted, *_others(shown, readings))
        further.append(Finding(topic, sentences if readings else (NO_GAUGE,)))
    return tuple(further)


def _coverage(data: Timeline) -> tuple[Message, ...]:
    """Return how much was read; where nothing was, that this is a result."""
    analysis, windows = data.analysis, data.analysis.windows
    found = np.bincount(windows.codes, minlength=len(GATES)).tolist()
    count = dict(zip(GATES, found, strict=True))
    read = count[Gate.PASS] + count[Gate.CAUTION]
    facts: list[Message] = [
        message(
            "report.summary.length",
            length_s=data.duration_s,
            speech_s=analysis.measurements.frames.speech_s(),
        )
    ]
    further = len(analysis.settings.beside)
    if further:
        facts.append(message("report.summary.further", reference_count=further))
    if not data.measured:
        facts.append(message("report.summary.ended_early", analysed_s=data.analysed_s))
    if not windows:
        return (*facts, message("report.summary.no_window"))
    facts.append(
        message(
            "report.summary.windows",
            window_count=len(windows),
            read_count=read,
            caution_count=count[Gate.CAUTION],
            withheld_count=count[Gate.WITHHELD],
            speechless_count=count[Gate.NO_SPEECH],
        )
    )
    shared = shared_speech(analysis)
    if shared is not None and shared.windows:
        facts.append(message("report.summary.nobodys", window_count=shared.windows))
    if not read:
        facts.append(message("report.summary.nothing_read"))
    elif not several(analysis) and (notice := analysis.baseline.notice):
        facts.append(stated(notice))
    return tuple(facts)


def _models(data: Timeline, terms: Terms) -> tuple[Message, ...]:
    """Return who spoke where networks were asked: what was refused, and what stepped in."""
    networks = data.analysis.networks
    if networks is None:
        return ()
    facts: list[Message] = []
    if terms.networked:
        dimensions, categories = (
            message("report.summary.embedded_models")
            if model is None
            else message("report.summary.network", name=model.name, revision=model.revision)
            for model in (terms.dimensions, terms.categories)
        )
        facts.append(
            message("report.summary.speakers", dimensions=dimensions, categories=categories)
        )
    return (*facts, *map(stated, networks.notices))


def _confidence(shown: Sequence[WindowReading]) -> Message:
    given = [window.confidence for window in shown if window.confidence is not None]
    words = [one.word for one in given if one.word is not None]
    if given and not words:
        return message("report.summary.confidence_uncalibrated", window_count=len(given))
    if not words:
        return message("report.summary.no_confidence")
    # Counts, as elsewhere in the summary: rounded shares need not add up to 100 %.
    sufficient, limited, insufficient = (words.count(word) for word in ConfidenceWord)
    return message(
        "report.summary.confidence",
        window_count=len(words),
        sufficient_count=sufficient,
        limited_count=limited,
        insufficient_count=insufficient,
    )


def _arousal(shown: Sequence[WindowReading], terms: Terms) -> tuple[Message, ...]:
    rated = [(w.arousal, w) for w in shown if w.arousal is not None]
    if not rated:
        return (message("report.summary.no_arousal"),)
    readings = [reading for reading, _ in rated]
    highest = max(rated, key=lambda pair: pair[0].value)
    lowest = min(rated, key=lambda pair: pair[0].value)
    ends = message("report.summary.ends", highest=_place(*highest), lowest=_place(*lowest))
    first = _spread(readings, terms) if terms.dimensions is not None else _beside_median(readings)
    return (first, ends, *_others(shown, rated))


def _beside_median(readings: Sequence[Reading]) -> Message:
    above = sum(reading.low > MEDIAN for reading in readings)
    below = sum(reading.high < MEDIAN for reading in readings)
    return message(
        "report.summary.arousal",
        above_count=above,
        below_count=below,
        at_count=len(readings) - above - below,
    )


_SCALES = {
    DimensionMark.NONE: message("report.summary.scale_listeners"),
    DimensionMark.LEGACY: message("report.summary.scale_legacy"),
    DimensionMark.UNCALIBRATED: message("report.summary.scale_uncalibrated"),
}


def _spread(readings: Sequence[Reading], terms: Terms) -> Message:
    """Return where a network's arousal lay on a scale of which this speaker is no measure."""
    low, middle, high = np.quantile([reading.value for reading in readings], (0.25, 0.5, 0.75))
    return message(
        "report.summary.arousal_spread",
        scale=_SCALES[terms.mark],
        window_count=len(readings),
        median=middle,
        low=low,
        high=high,
    )


def _place(reading: Reading, window: WindowReading) -> Message:
    return message(
        "report.summary.place",
        value=reading.value,
        low=reading.low,
        high=reading.high,
        start_s=window.start_s,
        end_s=window.end_s,
    )


def _stress(shown: Sequence[WindowReading]) -> tuple[Message, ...]:
    readings = [window.stress for window in shown if window.stress is not None]
    if not readings:
        return (NO_GAUGE,)
    above = sum(reading.low > 0 for reading in readings)
    below = sum(reading.high < 0 for reading in readings)
    counted = message(
        "report.summary.stress",
        window_count=len(readings),
        above_count=above,
        below_count=below,
        at_count=len(readings) - above - below,
    )
    return (counted, *_others(shown, readings))


def _deception(shown: Sequence[WindowReading], terms: Terms) -> tuple[Message, ...]:
    readings = [window.deception for window in shown if window.deception is not None]
    if not readings:
        return (message("report.summary.no_deception"),)
    counts = {
        "unusual_count": sum(printed.is_unusual(reading.value) for reading in readings),
        "window_count": len(readings),
        "chance_count": len(readings) * (100 - UNUSUAL) / 100,
        "percentile": UNUSUAL,
    }
    left_out = _without_cues(shown)
    last = message("report.summary.deception_limit")
    if terms.uncalibrated:
        return (message("report.summary.deception_uncalibrated", **counts), *left_out, last)
    neutral = () if terms.networked else (NEUTRAL_CUES,)
    return (message("report.summary.deception", **counts), *left_out, *neutral, last)


def _without_cues(shown: Sequence[WindowReading]) -> tuple[Message, ...]:
    """Count the windows with readings that have no deception cues, by the reason."""
    without = [window for window in shown if window.deception is None]
    limits = [
        why.params["limit"]
        for window in without
        for why in map(reason_of_missing, window.reasons)
        if why is not None and why.id in UNSURE
    ]
    facts = []
    calibrated = any(one.confidence is not None and one.confidence.calibrated for one in without)
    if limits:
        facts.append(
            message(
                "report.summary.left_out" if calibrated else "report.summary.left_out_parts",
                window_count=len(limits),
                confidence=limits[0],
            )
        )
    if len(without) > len(limits):
        facts.append(message("report.summary.lacking", window_count=len(without) - len(limits)))
    return tuple(facts)


def _others(shown: Sequence[WindowReading], having: Sequence[object]) -> tuple[Message, ...]:
    """Count the windows that show other readings but not this one; empty for none."""
    count = len(shown) - len(having)
    return (message("report.summary.others", window_count=count),) if count else ()
