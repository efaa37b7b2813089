"""Colours, line styles and lanes of the printed plots.

Colours are those of Okabe and Ito, which most colour-blind eyes tell apart. None is the only
carrier of its meaning: lines differ by dashes and by their own lane, categories by letter and
hatching, gates by letter and hatching, so that a grey copy says the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.reading import Gate
from voiceman_gui.report.drawing import Colour, Dash
from voiceman_gui.report.standing import Standing

INK: Colour = (26, 26, 30)
SOFT: Colour = (98, 98, 106)
GRID: Colour = (208, 208, 212)
PAPER: Colour = (248, 248, 249)
WAVE: Colour = (112, 118, 128)
GAP: Colour = (238, 238, 240)
HATCH: Colour = (176, 176, 182)

ORANGE: Colour = (230, 159, 0)
SKY: Colour = (86, 180, 233)
GREEN: Colour = (0, 158, 115)
YELLOW: Colour = (240, 228, 66)
BLUE: Colour = (0, 114, 178)
VERMILLION: Colour = (213, 94, 0)
PURPLE: Colour = (204, 121, 167)


def lighter(colour: Colour, share: float) -> Colour:
    """Mix a colour with white; `share` is the share of white, 0..1."""
    red, green, blue = (round(part + (255 - part) * share) for part in colour)
    return red, green, blue


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
AROUSAL = Lane("arousal", "Arousal", "0 calm, 1 excited", 11, 0, 1, _HALVES, VERMILLION)
DOMINANCE = Lane(
    "dominance", "Dominance", "0 weak, 1 strong", 11, 0, 1, _HALVES, BLUE, 0.4, (1.8, 0.7)
)
VALENCE = Lane(
    "valence", "Valence", "0 neg., 1 positive", 11, 0, 1, _HALVES, GREEN, 0.45, (0.5, 0.6)
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
    PURPLE,
    0.45,
)
DECEPTION = Lane(
    "deception",
    "Incongruence",
    "percentile, 0 to 100",
    9,
    0,
    100,
    ((0.0, "0"), (95.0, "95")),
    (70, 70, 78),
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
    "angry": (lighter(VERMILLION, 0.35), (1.0, True)),
    "happy": (lighter(YELLOW, 0.25), (1.6, False)),
    "sad": (lighter(BLUE, 0.25), None),
    "neutral": ((206, 206, 210), None),
}
GATE: dict[Gate, tuple[Colour, Hatch | None]] = {
    Gate.PASS: ((255, 255, 255), None),
    Gate.CAUTION: (lighter(ORANGE, 0.6), (1.6, False)),
    Gate.WITHHELD: ((200, 200, 205), (0.9, True)),
    Gate.NO_SPEECH: (GAP, None),
}
STANDING: dict[Standing, tuple[Colour, Hatch | None]] = {
    Standing.REFERENCE: ((255, 255, 255), None),
    Standing.PREVIEW: (lighter(SKY, 0.6), (1.2, True)),
    Standing.PENDING: (GAP, (2.2, False)),
}
