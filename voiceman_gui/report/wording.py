"""Facts that summary, tables and figures of the report share."""

from __future__ import annotations

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import Message, Value, message
from voiceman_gui.core.printed import written
from voiceman_gui.core.reading import CATEGORIES, Confidence, ConfidenceWord, Reading
from voiceman_gui.core.span import Span
from voiceman_gui.plot.lanes import CATEGORY_NAMES

NOT_RECORDED = message("report.not_recorded")
NOT_REVIEWED = message("report.not_reviewed")
"""What the report prints for fields that the examiner left empty, and for no reviewer."""

CONFIDENCE = {
    ConfidenceWord.SUFFICIENT: message("report.confidence.sufficient"),
    ConfidenceWord.LIMITED: message("report.confidence.limited"),
    ConfidenceWord.INSUFFICIENT: message("report.confidence.insufficient"),
}


def capital(text: str) -> str:
    """Begin with a capital letter, in languages that have any."""
    return text[:1].upper() + text[1:]


def stated(fact: Message) -> Message:
    """Return a fact without what the operator of the program can do about it.

    Facts carry that as a parameter `advice`; a report is not read by the operator.
    """
    params = {name: "" if name == "advice" else _stated(one) for name, one in fact.params.items()}
    return Message(fact.id, params)


def _stated(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(map(_stated, value))
    return stated(value) if isinstance(value, Message) else value


def channel(analysis: Analysis) -> Message:
    """Return which sound was read."""
    channels, chosen = analysis.waveform.recording.channels, analysis.settings.channel
    if channels == 1:
        return message("report.channel.only")
    if chosen is None:
        return message("report.channel.mean", channel_count=channels)
    return message("report.channel.one", number=chosen + 1, channel_count=channels)


def windows(settings: AnalysisSettings) -> Message:
    """Return length and hop of the analysis windows."""
    return message("report.windows", window_s=settings.window_s, hop_s=settings.hop_s)


def between(span: Span) -> Message:
    """Return a stretch of time, or a moment."""
    if not span.duration_s:
        return message("report.time.moment", at_s=span.start_s)
    return message("report.time.span", start_s=span.start_s, end_s=span.end_s)


def passage_time(span: Span) -> Message:
    """Return where a passage lies, to the millisecond: whoever repeats a number needs its edges."""
    return message("report.time.exact", start_s=span.start_s, end_s=span.end_s)


def mark_name(place: str, mark: Mark) -> Message:
    """Return a passage by its number, with the analyst's own name for it if there is one."""
    if mark.label:
        return message("report.passage.named", number=place, label=mark.label)
    return message("report.passage.plain", number=place)


def interval(reading: Reading) -> Message:
    """Return the 95 % interval of arousal, dominance or valence."""
    return message("report.interval.index", low=reading.low, high=reading.high)


def ranks(reading: Reading) -> Message:
    """Return the 95 % interval of a rank."""
    return message("report.interval.rank", low=reading.low, high=reading.high)


def percentiles(reading: Reading) -> Message:
    """Return the 95 % interval of a percentile."""
    return message("report.interval.percentile", low=reading.low, high=reading.high)


def likeliest(posteriors: tuple[float, ...], category: str | None) -> Message:
    """Return the category that is named, or that it is undecided, with the greatest posterior."""
    best = max(range(len(posteriors)), key=lambda index: posteriors[index])
    if category is None:
        return message("report.undecided", posterior=posteriors[best])
    return message(
        "report.likeliest", category=CATEGORY_NAMES[CATEGORIES[best]], posterior=posteriors[best]
    )


def confidence(value: Confidence) -> Message:
    """Return the ensemble confidence as number and word, or that it is uncalibrated."""
    if value.value is None or value.word is None:
        return message("report.confidence.uncalibrated")
    return message("report.confidence.whole", confidence=value.value, word=CONFIDENCE[value.word])


def index(reading: Reading) -> Message:
    """Return a reading of 0..1 with its interval."""
    return message(
        "report.with_interval.index", value=reading.value, low=reading.low, high=reading.high
    )


def rank(reading: Reading) -> Message:
    """Return a rank of -100..100 with its interval."""
    return message(
        "report.with_interval.rank", value=reading.value, low=reading.low, high=reading.high
    )


def percentile(reading: Reading) -> Message:
    """Return a percentile with its interval."""
    return message(
        "report.with_interval.percentile", value=reading.value, low=reading.low, high=reading.high
    )


def plain(reading: Reading, decimals: int, middle: float | None) -> Message:
    """Return a gauge's value with its interval, whose ends tell on which side of the middle."""
    side = None if middle is None else lambda x: (x > middle) - (x < middle)
    low, high = (written(end, decimals, side) for end in (reading.low, reading.high))
    value = written(reading.value, decimals)
    return message("report.with_interval.plain", value=value, low=low, high=high)
