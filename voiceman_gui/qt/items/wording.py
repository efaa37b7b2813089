"""What a panel says when the pointer rests on it: value, meaning, interval, limit."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core import limitations, printed
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.facts import end_of
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark, Scale
from voiceman_gui.core.reading import CATEGORIES, Gate, Reading
from voiceman_gui.core.reference import Reference
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.lanes import CATEGORY_NAMES, DIMENSION_LANES
from voiceman_gui.plot.levels import levels_of
from voiceman_gui.qt.items.turn_wording import of_speaker
from voiceman_gui.qt.language import say, tr

_LIMITS = {
    "arousal": message("panels.limit.arousal"),
    "dominance": message("panels.limit.dominance"),
    "valence": message("panels.limit.valence"),
}
_NETWORK_LIMITS = _LIMITS | {"valence": message("panels.limit.valence_network")}
PREVIEW = message("panels.preview.values")
SCALE = message("panels.meaning.speaker")

_GATES = {
    Gate.PASS: message("panels.gate.pass"),
    Gate.CAUTION: message("panels.gate.caution"),
    Gate.WITHHELD: message("panels.gate.withheld"),
    Gate.NO_SPEECH: message("panels.gate.no_speech"),
}
_MARKS = {
    DimensionMark.LEGACY: message("plot.axis.legacy"),
    DimensionMark.UNCALIBRATED: message("plot.axis.uncalibrated"),
}


def number(value: float, decimals: int = 2) -> str:
    """Write a number with a true minus sign, and no sign on zero."""
    return printed.written(value, decimals)


@dataclass(frozen=True, slots=True)
class Terms:
    """In whose terms an analysis speaks: what its words must say of every value.

    Parameters
    ----------
    scale : Scale
    mark : DimensionMark
    dimensions : str
        Id of the network whose scale it is; empty where the embedded models speak.
    categories : str
        The same for the categories.
    calibrated_on : str
        Name of the set that the pair was calibrated on; empty where it was not.
    references : tuple of Reference
        What each reading is relative to.
    told_apart : bool
        False while readings are relative to everybody's speech, as nobody is told apart yet.
    """

    scale: Scale = Scale.SPEAKER
    mark: DimensionMark = DimensionMark.NONE
    dimensions: str = ""
    categories: str = ""
    calibrated_on: str = ""
    references: tuple[Reference, ...] = ()
    told_apart: bool = True

    @property
    def embedded(self) -> bool:
        """Whether the embedded models have both roles."""
        return not (self.dimensions or self.categories)

    @property
    def beside(self) -> str:
        """What must stand beside every value; empty for nothing."""
        return "" if self.mark is DimensionMark.NONE else say(_MARKS[self.mark])

    @property
    def middle(self) -> str:
        """What 0.5 is."""
        if self.scale is Scale.SPEAKER:
            return tr("panels.middle.speaker" if self.told_apart else "panels.middle.everybody")
        if self.mark is DimensionMark.LEGACY:
            return tr("panels.middle.legacy")
        if self.mark is DimensionMark.UNCALIBRATED:
            return tr("panels.middle.uncalibrated")
        return tr("panels.middle.model", model=self.dimensions)

    @property
    def meaning(self) -> str:
        """What the values are and are not, in sentences."""
        if self.scale is Scale.SPEAKER:
            return say(SCALE)
        if self.mark is DimensionMark.LEGACY:
            return say(limitations.LEGACY)
        if self.mark is DimensionMark.UNCALIBRATED:
            return say(limitations.HIDDEN_STATE_ESTIMATE)
        return say(limitations.POPULATION)

    def limit(self, dimension: str) -> str:
        """Return what a dimension does not show."""
        return say((_LIMITS if self.scale is Scale.SPEAKER else _NETWORK_LIMITS)[dimension])


OWN_TERMS = Terms()
"""Those of the embedded models."""


def terms_of(analysis: Analysis, speaker: str | None = None) -> Terms:
    """Return in whose terms an analysis speaks, and what readings of a speaker are relative to."""
    readings = of_speaker(analysis, speaker)
    references = analysis.references if readings is None else readings.references
    networks = analysis.networks
    parts = (None, None) if networks is None else (networks.dimensions, networks.categories)
    dimensions, categories = ("" if part is None else part.provenance.id for part in parts)
    calibration = None if networks is None else networks.calibration
    name = "" if calibration is None else calibration.name
    apart = analysis.complete or analysis.diarisation is not None
    return Terms(analysis.scale, analysis.mark, dimensions, categories, name, references, apart)


def comparison(reading: Reading) -> Message:
    """Return where a reading lies against the speaker's own median, 0.5."""
    if reading.low > 0.5:
        return message("panels.against.above")
    if reading.high < 0.5:
        return message("panels.against.below")
    return message("panels.against.same")


def dimension_text(name: Message, reading: Reading, terms: Terms = OWN_TERMS) -> str:
    """Return value, interval and meaning of arousal, dominance or valence."""
    known = {
        "name": name,
        "value": reading.value,
        "low": reading.low,
        "high": reading.high,
    }
    # Only on her own scale does a value say how the speaker differs from herself.
    if terms.scale is Scale.SPEAKER and terms.told_apart:
        return tr("panels.value.against", against=comparison(reading), **known)
    if terms.mark is not DimensionMark.NONE:
        return tr("panels.value.marked", mark=_MARKS[terms.mark], **known)
    return tr("panels.value.plain", **known)


def when_text(window: WindowReading) -> str:
    """Return the stretch that a window covers, and how much speech is in it."""
    text = tr(
        "panels.window.when",
        start_s=window.start_s,
        end_s=window.end_s,
        speech_s=window.speech_s,
    )
    return f"{text}\n{say(PREVIEW)}" if window.preview else text


def gate_text(window: WindowReading) -> str:
    """Return what the quality gates said of a window, with their reasons."""
    return "\n".join((when_text(window), *map(say, (_GATES[window.gate], *window.reasons))))


def window_text(window: WindowReading, terms: Terms = OWN_TERMS) -> str:
    """Return the three dimensions of a window, or why there are none."""
    readings = (window.arousal, window.dominance, window.valence)
    if not window.gate.shows_numbers or not any(readings):
        return gate_text(window)
    lines = [when_text(window)]
    for lane, name, reading in zip(DIMENSION_LANES, DIMENSIONS, readings, strict=True):
        if reading is None:
            lines.append(tr("panels.value.none", name=lane.name))
            continue
        lines.append(f"{dimension_text(lane.name, reading, terms)} {terms.limit(lane.id)}")
        end = end_of(name, window.reasons)
        if end is not None:
            lines.append(tr("panels.value.end", name=lane.name, end=end))
    if window.gate is Gate.CAUTION:
        lines += map(say, (_GATES[Gate.CAUTION], *window.reasons))
    found = [name for name, one in zip(DIMENSIONS, readings, strict=True) if one is not None]
    references = references_text(terms.references, found)
    return "\n".join(filter(None, (*lines, terms.meaning, references)))


def references_text(references: Sequence[Reference], readings: Sequence[str]) -> str:
    """Say what some readings are relative to, a sentence to a line.

    Parameters
    ----------
    references : sequence of Reference
    readings : sequence of str
        Keys of `voiceman_gui.core.reference.NAMES`.
    """
    found = (
        replace(one, readings=tuple(name for name in one.readings if name in readings))
        for one in references
    )
    return "\n".join(say(one.sentence) for one in found if one.readings)


def category_text(window: WindowReading, terms: Terms = OWN_TERMS) -> str:
    """Return the posteriors of all four categories of a window, or why there are none."""
    if window.categories is None or not window.gate.shows_numbers:
        return gate_text(window)
    shares = window.categories
    order = sorted(range(len(CATEGORIES)), key=lambda i: -shares[i])
    names = [CATEGORY_NAMES[CATEGORIES[i]] for i in order]
    best = tr("panels.categories.best", best=names[0])
    if window.undecided:
        best = tr("panels.categories.undecided")
    lines = [when_text(window), best]
    lines += [
        tr("panels.categories.share", name=name, posterior=shares[i])
        for name, i in zip(names, order, strict=True)
    ]
    if not terms.categories:
        lines.append(tr("panels.categories.embedded"))
    elif terms.calibrated_on:
        known = {"model": terms.categories, "set": terms.calibrated_on}
        lines.append(tr("panels.categories.calibrated", **known))
    else:
        lines.append(tr("panels.categories.uncalibrated", model=terms.categories))
    lines.append(references_text(terms.references, ("categories",)))
    if not terms.categories:
        lines.append(say(limitations.NEUTRAL_ONLY))
    return "\n".join(filter(None, lines))


def level_text(channel: str, seconds: float, low: float, high: float) -> str:
    """Return time and level of the waveform under the pointer.

    Parameters
    ----------
    channel : str
    seconds : float
    low, high : float
        Extremes there, full scale is -1..1; equal for a single sample.
    """
    peak = max(abs(low), abs(high))
    level = message("panels.level.digital_silence")
    if peak > 0:
        level = message("panels.level.peak", level_dbfs=20 * math.log10(peak))
    known = {"channel": channel, "at_s": seconds, "level": level, "low": low}
    if low == high:
        text = tr("panels.level.sample", **known)
    else:
        text = tr("panels.level.range", high=high, **known)
    clipped = peak >= 1.0 - 1.0 / 32768
    return f"{text}\n{tr('panels.level.clipped')}" if clipped else text


def state_text(analysis: Analysis, running: bool) -> str:
    """Say whether results are final; empty if they are."""
    if analysis.complete:
        return ""
    if analysis.preview:
        return tr("panels.state.preview" if running else "panels.state.partly_preview")
    return tr("panels.state.provisional" if running else "panels.state.incomplete")


def preview_text(analysis: Analysis) -> str:
    """Say that values are of preview quality, and how far such values were off so far."""
    notes = () if analysis.networks is None else analysis.networks.preview_notes
    return " ".join((say(PREVIEW), *map(say, notes)))


def unfinished_text(analysis: Analysis, running: bool) -> str:
    """Say what a report written now would mark as not final; empty if nothing."""
    if analysis.complete:
        return ""
    why = message("panels.unfinished.running" if running else "panels.unfinished.ended")
    if analysis.networks is not None:
        return tr("panels.unfinished.networks", why=why)
    return tr("panels.unfinished.embedded", why=why)


def pending_in(analysis: Analysis, span: Span) -> bool:
    """Say whether a network has not come to some window of a passage."""
    levels = levels_of(analysis)
    if levels is None:
        return False
    series, reach = levels.series, analysis.settings.window_s / 2
    inside = (series.centre_s > span.start_s - reach) & (series.centre_s < span.end_s + reach)
    return bool(series.pending[:, inside].any())
