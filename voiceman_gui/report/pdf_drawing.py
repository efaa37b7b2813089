"""A drawing on a PDF page, as native vector shapes and real text."""

from __future__ import annotations

from fpdf import FPDF

from voiceman_gui.report.drawing import Box, Colour, Drawing, Label, Polygon, Polyline
from voiceman_gui.report.lettering import Lettering


def draw(pdf: FPDF, drawing: Drawing, x: float, y: float, lettering: Lettering) -> None:
    """Draw on the current page, the drawing's corner at (x, y) millimetres.

    Operators are written directly: fpdf2's shapes know only two-part dashes and are an order of
    magnitude longer, which tells where a row holds a thousand strokes.
    """
    for shape in drawing.shapes:
        if isinstance(shape, Label):
            _label(pdf, shape, x, y, lettering)
        else:
            pdf._out(_operators(shape, x, y, pdf.k, pdf.h))


def _operators(
    shape: Polyline | Polygon | Box, dx: float, dy: float, k: float, page_height: float
) -> str:
    if isinstance(shape, Box):
        x, top = (shape.x + dx) * k, (page_height - shape.y - dy) * k
        box = f"{x:.2f} {top:.2f} {shape.width * k:.2f} {-shape.height * k:.2f} re"
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get(
            (shape.fill is not None, shape.outline is not None), "n"
        )
        state = [f"{_colour(shape.fill)} rg"] if shape.fill else []
        if shape.outline:
            state.append(f"{_colour(shape.outline)} RG {shape.line_width * k:.2f} w [] 0 d")
        return " ".join(("q", *state, box, paint, "Q"))
    pairs = [((x + dx) * k, (page_height - y - dy) * k) for x, y in shape.points]
    path = f"{pairs[0][0]:.2f} {pairs[0][1]:.2f} m " + " ".join(
        f"{x:.2f} {y:.2f} l" for x, y in pairs[1:]
    )
    if isinstance(shape, Polygon):
        return f"q {_colour(shape.fill)} rg {path} f Q"
    dash = " ".join(f"{length * k:.2f}" for length in shape.dash)
    stroke = f"{_colour(shape.colour)} RG {shape.width * k:.2f} w 1 j [{dash}] 0 d"
    return f"q {stroke} {path} S Q"


def _colour(colour: Colour) -> str:
    return " ".join(f"{part / 255:.3f}" for part in colour)


def _label(pdf: FPDF, shape: Label, dx: float, dy: float, lettering: Lettering) -> None:
    style = "B" if shape.bold else ""
    runs = lettering.runs(lettering.printable(shape.text))
    lengths = []
    for run, other in runs:
        pdf.set_font("hangul" if other else "sans", style, shape.size)
        lengths.append(pdf.get_string_width(run))
    x = shape.x + dx - sum(lengths) * {"start": 0.0, "middle": 0.5, "end": 1.0}[shape.anchor]
    pdf.set_text_color(*shape.colour)
    for (run, other), length in zip(runs, lengths, strict=True):
        pdf.set_font("hangul" if other else "sans", style, shape.size)
        pdf.text(x, shape.y + dy, run)
        x += length
