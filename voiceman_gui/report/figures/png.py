"""A drawing as PNG, without Qt: its SVG, painted by Typst with the program's own fonts."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

from voiceman_gui.report.atomic import write_whole
from voiceman_gui.report.figures.drawing import Drawing
from voiceman_gui.report.figures.svg import svg_bytes

_MM_PER_INCH = 25.4
_MAX_SIDE = 8000
"""Pixels; beyond it the picture is painted coarser instead of exhausting memory."""
_PAGE = (
    "#set page(margin: 0mm, width: float(sys.inputs.width) * 1mm, "  # not worded: Typst
    "height: float(sys.inputs.height) * 1mm)\n"
    '#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%)'
)
_HEADER_END = 33
"""Bytes of a PNG's signature and first chunk."""


def png_bytes(drawing: Drawing, fonts: Path, *, dots_per_inch: int = 200) -> bytes:
    """Return the drawing as a PNG file that knows its resolution.

    Parameters
    ----------
    drawing : Drawing
    fonts : Path
        Folder of the fonts; those of the computer are left aside.
    dots_per_inch : int
        Less is used where a side would otherwise pass 8,000 pixels.
    """
    import typst

    largest = _MAX_SIDE * _MM_PER_INCH / max(drawing.width, drawing.height)
    dots = min(float(dots_per_inch), largest)
    inputs = {
        "svg": svg_bytes(drawing).decode("utf-8"),
        "width": f"{drawing.width:.3f}",
        "height": f"{drawing.height:.3f}",
    }
    image = typst.compile(
        _PAGE.encode(),
        format="png",
        ppi=dots,
        sys_inputs=inputs,
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts)]
        ),
    )
    return _with_resolution(bytes(image), dots)


def _with_resolution(image: bytes, dots_per_inch: float) -> bytes:
    """Add the chunk that says how large the picture is on paper (PNG specification, pHYs)."""
    per_metre = round(dots_per_inch / _MM_PER_INCH * 1000)
    body = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return image[:_HEADER_END] + chunk + image[_HEADER_END:]


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
