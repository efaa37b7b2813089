"""What lines, bands, hatchings and letters of the timeline plots mean."""

from __future__ import annotations

from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import CATEGORIES, Gate
from voiceman_gui.report import palette
from voiceman_gui.report.drawing import (
    Box,
    Colour,
    Drawing,
    Label,
    Polygon,
    Polyline,
    hatched,
    hatching,
)
from voiceman_gui.report.palette import Hatch
from voiceman_gui.report.terms import Terms
from voiceman_gui.report.value_status import ValueStatus

WIDTH = 174.0
_LINE = 5.0


def legend(terms: Terms, *, width: float = WIDTH) -> Drawing:
    """Explain what the plots of an analysis show, and no more."""
    rows = 3 if terms.unfinished else 2
    sheet = Drawing(width, _LINE * rows - 0.6, "Legend of the timeline plots")
    y = 2.6
    x = _curves(sheet, terms, y)
    for name in CATEGORIES:
        colour, hatch = palette.CATEGORY[name]
        x = _swatch(sheet, x, y, f"{name[0].upper()} {name}", colour, hatch, 19)
    x, y = 0.0, y + _LINE
    gates = (
        (Gate.PASS, "gate passed"),
        (Gate.CAUTION, "caution: read with care"),
        (Gate.WITHHELD, "withheld: no reading"),
        (Gate.NO_SPEECH, "no speech: no reading"),
    )
    for gate, text in gates:
        x = _swatch(sheet, x, y, text, *palette.GATE[gate])
    text = "letters a, b, ... : reasons, listed with the plots"
    sheet.shapes.append(Label(x + 2, y, text, 6, palette.INK))
    if terms.unfinished:
        x, y = 0.0, y + _LINE
        for status_of_value, text in (
            (ValueStatus.REFERENCE, "reference values"),
            (ValueStatus.PREVIEW, "preview: not reference values"),
            (ValueStatus.PENDING, "not computed yet by a network"),
        ):
            x = _swatch(sheet, x, y, text, *palette.STANDING[status_of_value])
    return sheet


def _curves(sheet: Drawing, terms: Terms, y: float) -> float:
    x = 0.0
    for lane in terms.lanes((palette.AROUSAL, palette.DOMINANCE, palette.VALENCE))[:3]:
        band = ((x, y - 2.4), (x + 9, y - 2.4), (x + 9, y + 0.6), (x, y + 0.6))
        if lane.hatched:
            for stroke in hatched(band, palette.UNCALIBRATED_SPACING):
                sheet.shapes.append(Polyline(stroke, lane.colour, 0.1))
        else:
            sheet.shapes.append(Polygon(band, lane.tint))
        line = ((x, y - 0.9), (x + 9, y - 0.9))
        sheet.shapes.append(Polyline(line, lane.colour, lane.width, lane.dash))
        x += 10.5
    text = "line: reading; band: 95 % interval"
    if terms.mark is DimensionMark.UNCALIBRATED:
        text = "uncalibrated reading, 95 % interval"
    sheet.shapes.append(Label(x, y, text, 6, palette.INK))
    return x + 42


def _swatch(
    sheet: Drawing,
    x: float,
    y: float,
    text: str,
    colour: Colour,
    hatch: Hatch | None,
    width: float | None = None,
) -> float:
    """Draw a field with its meaning, and return where the next one may begin."""
    sheet.shapes.append(Box(x, y - 2.4, 5, 3, fill=colour))
    if hatch is not None:
        for stroke in hatching(x, y - 2.4, 5, 3, hatch[0], falling=hatch[1]):
            sheet.shapes.append(Polyline(stroke, palette.stroke_on(colour), 0.1))
    sheet.shapes.append(Box(x, y - 2.4, 5, 3, outline=palette.SOFT, line_width=0.12))
    sheet.shapes.append(Label(x + 6, y, text, 6, palette.INK))
    return x + (8.5 + 1.18 * len(text) if width is None else width)
