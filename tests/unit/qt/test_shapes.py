"""Bands are painted as an image: where they lie, and nowhere else."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from voiceman_gui.qt.items.shapes import draw_bands

WIDTH, HEIGHT = 100, 40


@pytest.mark.parametrize(
    ("left", "right", "columns"),
    [
        (20.0, 60.0, range(20, 60)),
        (-30.0, 10.0, range(10)),
        (90.0, 130.0, range(90, WIDTH)),
        (-90.0, -40.0, range(0)),
        (-300.0, -200.0, range(0)),
        (140.0, 190.0, range(0)),
        (300.0, 400.0, range(0)),
    ],
)
def test_a_band_fills_its_own_columns_and_none_where_it_lies_beside_the_plot(
    qapp: object, left: float, right: float, columns: range
) -> None:
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    band = tuple(np.array(part) for part in ([left, right], [30.0, 30.0], [10.0, 10.0]))
    draw_bands(painter, QRectF(0, 0, WIDTH, HEIGHT), [band], QColor("red"))
    painter.end()
    filled = [x for x in range(WIDTH) if image.pixelColor(x, 20).alpha()]
    assert filled == list(columns)
