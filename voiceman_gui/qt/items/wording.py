"""What a panel says when the pointer rests on it: value, meaning, interval, limit.

Pure text, so that the words can be tested without a window.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core import limitations, printed
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.clock import clock
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.reading import CATEGORIES, Gate, Reading
from voiceman_gui.core.reference import Reference
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.plot.levels import levels_of
from voiceman_gui.qt.language import say

LIMITS = {
    "arousal": "Loudness, noise, distance and illness change it too.",
    "dominance": "Carries nearly the same information as arousal; not a second finding.",
    "valence": "Weak from sound alone: read its interval, not its value.",
}
NETWORK_LIMITS = LIMITS | {
    "valence": "May follow the words that are spoken, not the voice alone.",
}
PREVIEW = "Preview, not reference values."
SCALE = "How the speech sounds, against the stated speech; not what a person felt."

_GATES = {
    Gate.PASS: "Quality: pass",
    Gate.CAUTION: "Quality: caution, shown with reserve",
    Gate.WITHHELD: "Withheld: quality too poor for a reading",
    Gate.NO_SPEECH: "No speech: nothing to read here",
}


def number(value: float, decimals: int = 2) -> str:
    """Write a number with a true minus sign, and no sign on zero."""
    return printed.number(value, decimals).replace("-", "−")


def interval(reading: Reading) -> str:
    """Return the 95 % interval of arousal, dominance or valence."""
    low, high = printed.bound_of_dimension(reading.low), printed.bound_of_dimension(reading.high)
    return f"{low} to {high}"


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
    """

    scale: Scale = Scale.SPEAKER
    mark: DimensionMark = DimensionMark.NONE
    dimensions: str = ""
    categories: str = ""
    calibrated_on: str = ""
    references: tuple[Reference, ...] = ()

    @property
    def embedded(self) -> bool:
        """Whether the embedded models have both roles."""
        return not (self.dimensions or self.categories)

    @property
    def middle(self) -> str:
        """What 0.5 is."""
        if self.scale is Scale.SPEAKER:
            return "0.5 is the speaker's own median."
        if self.mark is DimensionMark.LEGACY:
            return "Legacy sigmoid scale: 0.5 is not a middle of anything."
        if self.mark is DimensionMark.UNCALIBRATED:
            return "Uncalibrated: 0.5 has no known meaning."
        return f"0.5 is the middle of the scale of {self.dimensions}, not the speaker's median."

    @property
    def meaning(self) -> str:
        """What the values are and are not, in sentences."""
        if self.scale is Scale.SPEAKER:
            return SCALE
        if self.mark is DimensionMark.LEGACY:
            return say(limitations.LEGACY)
        if self.mark is DimensionMark.UNCALIBRATED:
            return say(limitations.HIDDEN_STATE_ESTIMATE)
        return say(limitations.POPULATION)

    def limit(self, dimension: str) -> str:
        """Return what a dimension does not show."""
        return (LIMITS if self.scale is Scale.SPEAKER else NETWORK_LIMITS)[dimension]


OWN_TERMS = Terms()
"""Those of the embedded models."""


def terms_of(analysis: Analysis) -> Terms:
    """Return in whose terms an analysis speaks."""
    networks = analysis.networks
    parts = (None, None) if networks is None else (networks.dimensions, networks.categories)
    dimensions, categories = ("" if part is None else part.provenance.id for part in parts)
    calibration = None if networks is None else networks.calibration
    name = "" if calibration is None else calibration.name
    return Terms(analysis.scale, analysis.mark, dimensions, categories, name, analysis.references)


def comparison(reading: Reading) -> str:
    """Say where a reading lies against the speaker's own median, 0.5."""
    if reading.low > 0.5:
        return "above the speaker's own median"
    if reading.high < 0.5:
        return "below the speaker's own median"
    return "no distinguishable difference from the speaker's own median"


def dimension_text(name: str, reading: Reading, terms: Terms = OWN_TERMS) -> str:
    """Return value, interval and meaning of arousal, dominance or valence."""
    mark = f", {terms.mark}" if terms.mark else ""
    text = f"{name.capitalize()} {number(reading.value)} (95 % interval {interval(reading)}{mark})"
    # Only on her own scale does a value say how the speaker differs from herself.
    return f"{text}: {comparison(reading)}" if terms.scale is Scale.SPEAKER else text


def when_text(window: WindowReading) -> str:
    """Return the stretch that a window covers, and how much speech is in it."""
    speech = number(window.speech_s, 1)
    text = f"{clock(window.start_s, 1)} – {clock(window.end_s, 1)}, {speech} s of it speech"
    return f"{text}\n{PREVIEW}" if window.preview else text


def gate_text(window: WindowReading) -> str:
    """Return what the quality gates said of a window, with their reasons."""
    return "\n".join((when_text(window), _GATES[window.gate], *map(say, window.reasons)))


def window_text(window: WindowReading, terms: Terms = OWN_TERMS) -> str:
    """Return the three dimensions of a window, or why there are none."""
    readings = {
        "arousal": window.arousal,
        "dominance": window.dominance,
        "valence": window.valence,
    }
    if not window.gate.shows_numbers or not any(readings.values()):
        return gate_text(window)
    lines = [when_text(window)]
    for name, reading in readings.items():
        if reading is None:
            lines.append(f"{name.capitalize()}: no reading")
        else:
            lines.append(f"{dimension_text(name, reading, terms)}. {terms.limit(name)}")
    if window.gate is Gate.CAUTION:
        lines += [_GATES[Gate.CAUTION], *map(say, window.reasons)]
    references = references_text(terms.references, ("arousal", "dominance", "valence"))
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
    best = CATEGORIES[order[0]]
    lines = [when_text(window), f"Sounds most like {best} among four categories:"]
    lines += [f"{CATEGORIES[i].capitalize()} {number(window.categories[i])}" for i in order]
    worth = f"calibrated on “{terms.calibrated_on}”" if terms.calibrated_on else "uncalibrated"
    lines.append(
        f"By {terms.categories}, {worth}; one of the four always comes first."
        if terms.categories
        else "Trained on acted speech; at least one category always comes first."
    )
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
    level = f"{number(20 * math.log10(peak), 1)} dBFS" if peak > 0 else "digital silence"
    value = number(low, 4) if low == high else f"{number(low, 3)} to {number(high, 3)}"
    lines = [f"{channel}, {clock(seconds)}", f"{value} of full scale, {level}"]
    if peak >= 1.0 - 1.0 / 32768:
        lines.append("Reaches full scale: possibly clipped")
    return "\n".join(lines)


def state_text(analysis: Analysis, running: bool) -> str:
    """Say whether results are final; empty if they are."""
    if analysis.complete:
        return ""
    if analysis.preview:
        return "preview, reference values follow" if running else "partly preview, ended early"
    return "provisional, analysis running" if running else "incomplete, ended early"


def preview_text(analysis: Analysis) -> str:
    """Say that values are of preview quality, and how far such values were off so far."""
    notes = () if analysis.networks is None else analysis.networks.preview_notes
    return " ".join((PREVIEW, *map(say, notes)))


def unfinished_text(analysis: Analysis, running: bool) -> str:
    """Say what a report written now would mark as not final; empty if nothing."""
    if analysis.complete:
        return ""
    marked = "“preview” or “not computed”" if analysis.networks is not None else "incomplete"
    while_ = "An analysis is running" if running else "The analysis was ended early"
    return f"{while_}: a report written now has readings marked as {marked}."


def pending_in(analysis: Analysis, span: Span) -> bool:
    """Say whether a network has not come to some window of a passage."""
    levels = levels_of(analysis)
    if levels is None:
        return False
    series, reach = levels.series, analysis.settings.window_s / 2
    inside = (series.centre_s > span.start_s - reach) & (series.centre_s < span.end_s + reach)
    return bool(series.pending[:, inside].any())


def header_text(analysis: Analysis, group: int) -> str:
    """Return what the plotted values are relative to, of which sound, and how many are a point.

    Parameters
    ----------
    analysis : Analysis
    group : int
        Windows in a point of the plot.
    """
    terms = terms_of(analysis)
    # A baseline says nothing of values on a model's own scale.
    reference = terms.middle
    if terms.scale is Scale.SPEAKER:
        marked = analysis.baseline.span is not None
        valence = references_text(analysis.references, ("valence",)) if marked else ""
        reference = f"{analysis.baseline.sentence} {valence}".rstrip()
    points = f"Medians of {group} windows." if group > 1 else ""
    # First what stays readable where the end is cut off.
    return " ".join(filter(None, (points, channel_text(analysis), reference)))


def channel_text(analysis: Analysis) -> str:
    """Say which sound was read; empty where there is only one."""
    if analysis.waveform.recording.channels == 1:
        return ""
    channel = analysis.settings.channel
    return "Mean of all channels." if channel is None else f"Channel {channel + 1}."


def summary_text(analysis: Analysis) -> str:
    """Return a description of the plot for screen readers."""
    gaps = sum(not w.gate.shows_numbers for w in analysis.windows)
    return (
        f"Arousal, dominance and valence over time in {len(analysis.windows)} windows, "
        f"{gaps} of them without a reading. {header_text(analysis, 1)}"
    )


def network_text(analysis: Analysis) -> tuple[str, ...]:
    """Return which network is plotted, and what its maker says of its values."""
    networks = analysis.networks
    if networks is None or networks.dimensions is None:
        return ()
    model = networks.dimensions.provenance
    return (f"{model.id}: {say(model.name)}.", *map(say, model.limits))
