"""Colours, line styles and lanes of the printed plots.

Readings, categories and gates have the colours of the light window (`voiceman_gui.core.colours`).
None is the only carrier of its meaning: lines differ by dashes and by their own lane, categories
by letter and hatching, gates by letter and hatching, so that a grey copy says the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.colours import ON_WHITE
from voiceman_gui.core.reading import Gate
from voiceman_gui.report.drawing import Colour, Dash
from voiceman_gui.report.value_status import ValueStatus

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
GAUGE = parsed(ON_WHITE.gauge)


def lighter(colour: Colour, share: float) -> Colour:
    """Mix a colour with white; `share` is the share of white, 0..1."""
    red, green, blue = (round(part + (255 - part) * share) for part in colour)
    return red, green, blue


def stroke_on(ground: Colour) -> Colour:
    """Return the colour of hatching on a ground: ink, or white where ink would not show."""
    red, green, blue = ground
    return INK if 0.299 * red + 0.587 * green + 0.114 * blue > 110 else WHITE


@dataclass(frozen=True, slots=True)
class Lane:
    """One strip of a timeline row.

    Parameters
    ----------
    key : str
        Which data it shows.
    name, unit : str
        Printed at its left.
    height : float
        Millimetres.
    low, high : float
        Ends of its scale.
    ticks : tuple of (float, str)
        Values with grid line and label.
    colour : Colour
    width : float
        Of the line, millimetres.
    dash : Dash
    note : str
        A third line at its left: whose scale it is, or what it is worth.
    hatched : bool
        Whether the interval band is hatched instead of filled.
    """

    key: str
    name: str
    unit: str
    height: float
    low: float
    high: float
    ticks: tuple[tuple[float, str], ...] = ()
    colour: Colour = INK
    width: float = 0.4
    dash: Dash = ()
    note: str = ""
    hatched: bool = False

    @property
    def tint(self) -> Colour:
        """Colour of the interval band."""
        return lighter(self.colour, 0.72)

    def y(self, value: float, top: float) -> float:
        """Millimetres from the top of the sheet for a value; a value off the scale is clipped."""
        share = (value - self.low) / (self.high - self.low)
        return top + self.height * (1 - min(1.0, max(0.0, share)))


_HALVES = ((0.0, "0"), (0.5, "0.5"), (1.0, "1"))

WAVEFORM = Lane("waveform", "Waveform", "full scale ±1", 10, -1, 1, ((0.0, "0"),))
AROUSAL = Lane(
    "arousal", "Arousal", "0 calm, 1 excited", 11, 0, 1, _HALVES, parsed(ON_WHITE.arousal)
)
DOMINANCE = Lane(
    "dominance",
    "Dominance",
    "0 weak, 1 strong",
    11,
    0,
    1,
    _HALVES,
    parsed(ON_WHITE.dominance),
    0.4,
    (1.8, 0.7),
)
VALENCE = Lane(
    "valence",
    "Valence",
    "0 neg., 1 positive",
    11,
    0,
    1,
    _HALVES,
    parsed(ON_WHITE.valence),
    0.45,
    (0.5, 0.6),
)
CATEGORIES = Lane("categories", "Category", "posterior, 0 to 1", 8, 0, 1, ((0.0, "0"), (1.0, "1")))
STRESS = Lane(
    "stress",
    "Stress gauge",
    "rank, -100 to 100",
    11,
    -100,
    100,
    ((-100.0, "-100"), (0.0, "0"), (100.0, "100")),
    GAUGE,
    0.45,
)
DECEPTION = Lane(
    "deception",
    "Deception cues",
    "percentile, 0 to 100",
    9,
    0,
    100,
    ((0.0, "0"), (95.0, "95")),
    GAUGE,
    0.4,
    (2.0, 0.6, 0.4, 0.6),
)
GATES = Lane("gate", "Quality gate", "", 3.6, 0, 1)
VALUES = Lane("values", "Values", "", 3.6, 0, 1)
"""Where previews stand, and where a network had not spoken; only in plots that have either."""
STRIPS = frozenset({GATES.key, VALUES.key})
"""Lanes without a scale."""

UNCALIBRATED_DASH: Dash = (1.1, 0.9)
UNCALIBRATED_SPACING = 0.9
"""Millimetres between the strokes of a hatched interval band."""

ALL_LANES = (
    WAVEFORM,
    AROUSAL,
    DOMINANCE,
    VALENCE,
    CATEGORIES,
    STRESS,
    DECEPTION,
    GATES,
)
"""The lanes of a full row, from top to bottom."""

Hatch = tuple[float, bool]
"""Millimetres between strokes, and whether they fall to the right."""

CATEGORY: dict[str, tuple[Colour, Hatch | None]] = {
    "angry": (parsed(ON_WHITE.angry), (1.0, True)),
    "happy": (parsed(ON_WHITE.happy), (1.6, False)),
    "sad": (parsed(ON_WHITE.sad), (2.6, True)),
    "neutral": (parsed(ON_WHITE.neutral), None),
}
GATE: dict[Gate, tuple[Colour, Hatch | None]] = {
    Gate.PASS: (lighter(parsed(ON_WHITE.gate_pass), 0.25), None),
    Gate.CAUTION: (lighter(parsed(ON_WHITE.gate_caution), 0.7), (1.6, False)),
    Gate.WITHHELD: (lighter(parsed(ON_WHITE.gate_withheld), 0.7), (0.9, True)),
    Gate.NO_SPEECH: (GAP, None),
}
STANDING: dict[ValueStatus, tuple[Colour, Hatch | None]] = {
    ValueStatus.REFERENCE: (WHITE, None),
    ValueStatus.PREVIEW: (lighter(parsed(ON_WHITE.notice), 0.7), (1.2, True)),
    ValueStatus.PENDING: (GAP, (2.2, False)),
}
