"""A drawing as PNG, without Qt: painted twice as large and reduced, so that edges are smooth."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.drawing import Box, Drawing, Label, Point, Polygon, Polyline, dashes
from voiceman_gui.report.lettering import HANGUL, LATIN, Lettering

_MM_PER_INCH = 25.4
_FINER = 2
_MAX_SIDE = 16000
"""Pixels before reduction; beyond it the picture is drawn coarser instead of exhausting memory."""


def png_bytes(drawing: Drawing, fonts: Path, *, dots_per_inch: int = 200) -> bytes:
    """Return the drawing as a PNG file.

    Parameters
    ----------
    drawing : Drawing
    fonts : Path
        Folder of the fonts.
    dots_per_inch : int
        Less is used where a side would otherwise pass 8,000 pixels.
    """
    scale = min(
        _FINER * dots_per_inch / _MM_PER_INCH,
        _MAX_SIDE / max(drawing.width, drawing.height),
    )
    painter = _Painter(drawing, Lettering(fonts), scale)
    size = (max(1, painter.image.width // _FINER), max(1, painter.image.height // _FINER))
    data = io.BytesIO()
    dots = scale * _MM_PER_INCH / _FINER
    painter.image.resize(size, Image.Resampling.BOX).save(
        data, "PNG", optimize=True, dpi=(dots, dots)
    )
    return data.getvalue()


def write_png(
    drawing: Drawing, path: Path, fonts: Path, *, original: Path, dots_per_inch: int = 200
) -> None:
    """Write the drawing as PNG.

    Raises
    ------
    ExportError
        If the file cannot be written there, or is the recording itself.
    """
    write_whole(path, png_bytes(drawing, fonts, dots_per_inch=dots_per_inch), original=original)


class _Painter:
    """Paints the shapes of one drawing onto one image, `scale` pixels to a millimetre."""

    def __init__(self, drawing: Drawing, lettering: Lettering, scale: float) -> None:
        self._scale = scale
        self._lettering = lettering
        self._fonts: dict[tuple[str, float], ImageFont.FreeTypeFont] = {}
        size = (round(drawing.width * scale), round(drawing.height * scale))
        self.image = Image.new("RGB", size, (255, 255, 255))
        self._draw = ImageDraw.Draw(self.image)
        for shape in drawing.shapes:
            if isinstance(shape, Polyline):
                self._polyline(shape)
            elif isinstance(shape, Polygon):
                self._draw.polygon(self._points(shape.points), fill=shape.fill)
            elif isinstance(shape, Box):
                self._box(shape)
            else:
                self._label(shape)

    def _points(self, points: tuple[Point, ...]) -> list[tuple[float, float]]:
        return [(x * self._scale, y * self._scale) for x, y in points]

    def _width(self, millimetres: float) -> int:
        return max(1, round(millimetres * self._scale))

    def _polyline(self, shape: Polyline) -> None:
        width = self._width(shape.width)
        if not shape.dash:
            self._draw.line(self._points(shape.points), shape.colour, width, joint="curve")
            return
        for stroke in dashes(shape.points, shape.dash):
            self._draw.line(self._points(stroke), shape.colour, width)

    def _box(self, shape: Box) -> None:
        left, top = shape.x * self._scale, shape.y * self._scale
        # Pillow counts the last pixel in; a box narrower than a pixel still shows as one.
        right = max(left, (shape.x + shape.width) * self._scale - 1)
        bottom = max(top, (shape.y + shape.height) * self._scale - 1)
        width = self._width(shape.line_width) if shape.outline else 0
        self._draw.rectangle((left, top, right, bottom), shape.fill, shape.outline, width)

    def _label(self, shape: Label) -> None:
        style = "B" if shape.bold else ""
        pixels = shape.size / 72 * _MM_PER_INCH * self._scale
        runs = [
            (run, self._font((HANGUL if other else LATIN)[style], pixels))
            for run, other in self._lettering.runs(self._lettering.printable(shape.text))
        ]
        length = sum(font.getlength(run) for run, font in runs)
        x = shape.x * self._scale - length * {"start": 0, "middle": 0.5, "end": 1}[shape.anchor]
        for run, font in runs:
            self._draw.text((x, shape.y * self._scale), run, shape.colour, font, anchor="ls")
            x += font.getlength(run)

    def _font(self, name: str, pixels: float) -> ImageFont.FreeTypeFont:
        key = (name, pixels)
        if key not in self._fonts:
            # The basic engine gives the same advances whether libraqm is installed or not.
            self._fonts[key] = ImageFont.truetype(
                str(self._lettering.folder / name), pixels, layout_engine=ImageFont.Layout.BASIC
            )
        return self._fonts[key]
