"""The lanes of a timeline, from top to bottom.

Adding a lane is a row here, or the `lane` of an indicator's declaration; window, report and
pictures draw what they find.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.colours import speaker_colour
from voiceman_gui.core.lane import Lane, LaneKind, LineStyle, Symbol
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, DimensionMark, Scale
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.reference import ReferenceKind, reference_of
from voiceman_gui.core.turns import UNSURE, Speaker, speaker_name
from voiceman_gui.plot.series import Series, ValueStatus

_HALVES = (0.0, 0.5, 1.0)

WAVEFORM = Lane(
    "waveform",
    message("plot.lane.waveform"),
    message("plot.unit.waveform"),
    -1.0,
    1.0,
    (0.0,),
    "waveform",
    kind=LaneKind.WAVEFORM,
)
AROUSAL = Lane(
    "arousal",
    message("plot.lane.arousal"),
    message("plot.unit.arousal"),
    ticks=_HALVES,
    colour="arousal",
)
DOMINANCE = Lane(
    "dominance",
    message("plot.lane.dominance"),
    message("plot.unit.dominance"),
    ticks=_HALVES,
    colour="dominance",
    line=LineStyle.DASHED,
    symbol=Symbol.SQUARE,
)
VALENCE = Lane(
    "valence",
    message("plot.lane.valence"),
    message("plot.unit.valence"),
    ticks=_HALVES,
    colour="valence",
    line=LineStyle.DOTTED,
    symbol=Symbol.TRIANGLE,
)
CATEGORIES = Lane(
    "categories",
    message("plot.lane.categories"),
    message("plot.unit.categories"),
    ticks=(0.0, 1.0),
    kind=LaneKind.RIBBON,
)
STRESS = Lane(
    "stress",
    message("plot.lane.stress"),
    message("plot.unit.stress"),
    -100.0,
    100.0,
    (-100.0, 0.0, 100.0),
)
DECEPTION = Lane(
    "deception",
    message("plot.lane.deception"),
    message("plot.unit.deception"),
    0.0,
    100.0,
    (0.0, 95.0),
    line=LineStyle.DASH_DOT,
)
SPEECH_RATE = Lane(
    "speech_rate",
    message("plot.lane.speech_rate"),
    message("plot.unit.speech_rate"),
    -5.0,
    5.0,
    (-5.0, 0.0, 5.0),
    line=LineStyle.DASHED,
)
GATES = Lane("gate", message("plot.lane.gate"), None, kind=LaneKind.STRIP)
VALUES = Lane("values", message("plot.lane.values"), None, kind=LaneKind.STRIP)
"""Where previews stand, and where a network had not spoken; only in plots that have either."""

DIMENSION_LANES = (AROUSAL, DOMINANCE, VALENCE)
_OWN_LANES = {lane.id: lane for lane in (STRESS, DECEPTION, SPEECH_RATE)}
_FURTHER_LINES = (LineStyle.DASHED, LineStyle.DOTTED, LineStyle.SOLID)
"""Of the gauges that have no lane of their own, in turn."""

GATE_NAMES = {
    Gate.PASS: message("plot.gate.pass"),
    Gate.CAUTION: message("plot.gate.caution"),
    Gate.WITHHELD: message("plot.gate.withheld"),
    Gate.NO_SPEECH: message("plot.gate.no_speech"),
}
"""The gates' words, short, wherever they stand in print."""
GAP_NAMES = {
    Gate.PASS: message("plot.gap.no_reading"),
    Gate.CAUTION: message("plot.gap.no_reading"),
    Gate.WITHHELD: message("plot.gate.withheld"),
    Gate.NO_SPEECH: message("plot.gate.no_speech"),
}
"""What stands in a gap of a plot."""
CATEGORY_NAMES = {
    "angry": message("plot.category.angry"),
    "happy": message("plot.category.happy"),
    "sad": message("plot.category.sad"),
    "neutral": message("plot.category.neutral"),
}
CATEGORY_LETTERS = {
    "angry": message("plot.letter.angry"),
    "happy": message("plot.letter.happy"),
    "sad": message("plot.letter.sad"),
    "neutral": message("plot.letter.neutral"),
}
"""What stands in a lane too narrow for the name."""
STATUS_NAMES = {
    ValueStatus.REFERENCE: message("plot.status.reference"),
    ValueStatus.PREVIEW: message("plot.status.preview"),
    ValueStatus.PENDING: message("plot.status.pending"),
}


def gauge_lane(
    id_: str, name: Message, unit: Message, low: float, high: float, middle: float | None
) -> Lane:
    """Return the lane of a gauge: its own, or one made from what its declaration says.

    Parameters
    ----------
    id_ : str
        Of the gauge and of its readings.
    name, unit : Message
    low, high : float
        Ends of its scale.
    middle : float or None
        Where "unchanged" lies on it, if anywhere.
    """
    own = _OWN_LANES.get(id_)
    if own is not None:
        return own
    ticks = (low, high) if middle is None else (low, middle, high)
    line = _FURTHER_LINES[sum(map(ord, id_)) % len(_FURTHER_LINES)]
    return Lane(id_, name, unit, low, high, ticks, line=line)


def timeline_lanes(gauges: Iterable[Lane] = (STRESS, DECEPTION)) -> tuple[Lane, ...]:
    """Return the lanes of a whole timeline, from top to bottom."""
    return (WAVEFORM, *DIMENSION_LANES, CATEGORIES, *gauges, GATES)


def turn_lanes(analysis: Analysis) -> tuple[Lane, ...]:
    """Return a lane for the turns of every speaker, and of nobody where any are; empty for one."""
    diarisation = analysis.diarisation
    if diarisation is None or not diarisation.several:
        return ()
    speakers = (
        *diarisation.turns.speakers,
        *((Speaker(UNSURE),) if diarisation.turns.of(UNSURE) else ()),
    )
    return tuple(
        Lane(
            turn_lane_id(one.id),
            message("core.plain", text=one.label) if one.label else speaker_name(one.id),
            None,
            colour=speaker_colour(diarisation.turns.index(one.id)),
            kind=LaneKind.TURNS,
        )
        for one in speakers
    )


def turn_lane_id(speaker: str) -> str:
    """Return the id of the lane of a speaker's turns."""
    return f"turns.{speaker}"


def passage_lanes(gauges: Iterable[Lane] = (STRESS,)) -> tuple[Lane, ...]:
    """Return the lanes of a marked passage in the report, from top to bottom."""
    return (WAVEFORM, AROUSAL, VALENCE, CATEGORIES, *gauges, GATES)


_MARKS = {
    DimensionMark.LEGACY: message("plot.axis.legacy"),
    DimensionMark.UNCALIBRATED: message("plot.axis.uncalibrated"),
}


@dataclass(frozen=True, slots=True)
class ShownLane:
    """A lane with what one analysis makes of it.

    Parameters
    ----------
    lane : Lane
    note : Message or None
        Whose scale it is, or what it is worth.
    uncalibrated : bool
        Whether the interval band is hatched and the line broken: the values are no calibrated
        ones.
    """

    lane: Lane
    note: Message | None = None
    uncalibrated: bool = False


def shown_lanes(
    analysis: Analysis, series: Series, lanes: tuple[Lane, ...]
) -> tuple[ShownLane, ...]:
    """Say of each lane whose scale it is, and add one for the values' status where it matters.

    A curve of which the analysis has no readings at all is left out.
    """
    shown = tuple(
        _shown(analysis, lane)
        for lane in lanes
        if lane.kind is not LaneKind.CURVE or lane.id in series.names
    )
    return (*shown, ShownLane(VALUES)) if (series.status > 0).any() else shown


def _shown(analysis: Analysis, lane: Lane) -> ShownLane:
    if lane.id in DIMENSIONS:
        note = axis_of(analysis, lane.id)
        return ShownLane(lane, note, analysis.mark is DimensionMark.UNCALIBRATED)
    networks = analysis.networks
    raw = networks is not None and networks.calibration is None
    by_network = networks is not None and networks.categories is not None
    either = by_network or (networks is not None and networks.dimensions is not None)
    if raw and ((lane.id == DECEPTION.id and either) or (lane.id == CATEGORIES.id and by_network)):
        return ShownLane(lane, message("plot.axis.uncalibrated"))
    return ShownLane(lane)


def axis_of(analysis: Analysis, name: str, speaker: str | None = None) -> Message:
    """Return what the axis of arousal, dominance or valence is, in a few words.

    Parameters
    ----------
    analysis : Analysis
    name : str
        Key of the reading.
    speaker : str, optional
        Id of whose readings are shown; by default those of everyone.
    """
    if analysis.mark is not DimensionMark.NONE:
        return _MARKS[analysis.mark]
    if analysis.scale is not Scale.SPEAKER:
        return message("plot.axis.listeners")
    for readings in analysis.shown if speaker is None else (analysis.of(speaker),):
        own, baseline = (reference_of(readings.references, one) for one in (name, "stress"))
        # While another passage is the baseline, what is relative to all speech must say so.
        if own is not None and own.kind is ReferenceKind.ALL_SPEECH and own != baseline:
            return message("plot.axis.all_speech")
    return message("plot.axis.baseline")
