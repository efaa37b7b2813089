"""Colours, line styles and heights of printed plots.

Readings, categories and gates have the colours of the light window (`voiceman_gui.core.colours`).
None is the only carrier of its meaning: lines differ by dashes and by their own lane, categories
by letter and hatching, gates by letter and hatching, so that a grey copy says the same.
"""

from __future__ import annotations

from voiceman_gui.core.colours import ON_WHITE, speaker_colour
from voiceman_gui.core.lane import Lane, LaneKind, LineStyle
from voiceman_gui.core.reading import Gate
from voiceman_gui.plot.lanes import ShownLane
from voiceman_gui.plot.series import ValueStatus
from voiceman_gui.report.figures.drawing import Colour, Dash

INK: Colour = (26, 26, 30)
SOFT: Colour = (98, 98, 106)
GRID: Colour = (208, 208, 212)
PAPER: Colour = (248, 248, 249)
GAP: Colour = (238, 238, 240)
HATCH: Colour = (176, 176, 182)
WHITE: Colour = (255, 255, 255)


def parsed(name: str) -> Colour:
    """Return a colour written as ``#rrggbb``."""
    return int(name[1:3], 16), int(name[3:5], 16), int(name[5:7], 16)


WAVE = parsed(ON_WHITE.waveform)
MARK = parsed(ON_WHITE.mark)
BASELINE = parsed(ON_WHITE.baseline)
GAUGE = parsed(ON_WHITE.gauge)


def lighter(colour: Colour, share: float) -> Colour:
    """Mix a colour with white; `share` is the share of white, 0..1."""
    red, green, blue = (round(part + (255 - part) * share) for part in colour)
    return red, green, blue


def stroke_on(ground: Colour) -> Colour:
    """Return the colour of hatching on a ground: ink, or white where ink would not show."""
    red, green, blue = ground
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 110 else WHITE


def colour_of(lane: Lane) -> Colour:
    """Return the colour of a lane's line."""
    return parsed(getattr(ON_WHITE, lane.colour))


def tint_of(lane: Lane) -> Colour:
    """Return the colour of a lane's interval band."""
    return lighter(colour_of(lane), 0.72)


HEIGHT = {
    LaneKind.WAVEFORM: 10.0,
    LaneKind.CURVE: 11.0,
    LaneKind.RIBBON: 8.0,
    LaneKind.STRIP: 3.6,
    LaneKind.TURNS: 3.2,
}
"""Of the lanes, in millimetres."""
DASH: dict[LineStyle, Dash] = {
    LineStyle.SOLID: (),
    LineStyle.DASHED: (1.8, 0.7),
    LineStyle.DOTTED: (0.5, 0.6),
    LineStyle.DASH_DOT: (2.0, 0.6, 0.4, 0.6),
}
LINE_WIDTH = 0.42
"""Of a lane's line, in millimetres."""
UNCALIBRATED_DASH: Dash = (1.1, 0.9)
UNCALIBRATED_SPACING = 0.9
"""Millimetres between the strokes of a hatched interval band."""


SPEAKER_DASH: tuple[Dash, ...] = ((), (1.6, 0.6), (0.5, 0.5), (2.4, 0.5, 0.5, 0.5), (0.9, 0.9))
"""Of speakers in their order: their lines differ in a grey copy as well."""


def speaker_dash(place: int) -> Dash:
    """Return the dashes of a speaker's lines, by the speaker's place from 0."""
    return SPEAKER_DASH[place % len(SPEAKER_DASH)]


def speaker_colour_of(place: int) -> Colour:
    """Return the colour of a speaker, by place from 0; negative for nobody."""
    return parsed(getattr(ON_WHITE, speaker_colour(place)))


def dash_of(shown: ShownLane) -> Dash:
    """Return the dashes of a lane's line."""
    return UNCALIBRATED_DASH if shown.uncalibrated else DASH[shown.lane.line]


Hatch = tuple[float, bool]
"""Millimetres between strokes, and whether they fall to the right."""
Look = tuple[Colour, Hatch | None]
"""How a field is filled."""

CATEGORY: dict[str, Look] = {
    "angry": (parsed(ON_WHITE.angry), (1.0, True)),
    "happy": (parsed(ON_WHITE.happy), (1.6, False)),
    "sad": (parsed(ON_WHITE.sad), (2.6, True)),
    "neutral": (parsed(ON_WHITE.neutral), None),
}
GATE: dict[Gate, Look] = {
    Gate.PASS: (lighter(parsed(ON_WHITE.gate_pass), 0.25), None),
    Gate.CAUTION: (lighter(parsed(ON_WHITE.gate_caution), 0.7), (1.6, False)),
    Gate.WITHHELD: (lighter(parsed(ON_WHITE.gate_withheld), 0.7), (0.9, True)),
    Gate.NO_SPEECH: (GAP, None),
}
STATUS: dict[ValueStatus, Look] = {
    ValueStatus.REFERENCE: (WHITE, None),
    ValueStatus.PREVIEW: (lighter(parsed(ON_WHITE.notice), 0.7), (1.2, True)),
    ValueStatus.PENDING: (GAP, (2.2, False)),
}
