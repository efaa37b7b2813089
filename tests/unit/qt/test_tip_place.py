"""A tool tip does not cover what it explains."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from voiceman_gui.qt.tips import BESIDE_PX, CURSOR_PX, tip_place

SCREEN = QRect(0, 0, 1024, 700)
TIP = QSize(400, 120)


def shown(explained: QRect, pointer: QPoint) -> list[QRect]:
    """Return where Qt puts the tip, for the least and the greatest height of a pointer."""
    place = tip_place(explained, pointer, TIP, SCREEN)
    return [QRect(QPoint(place.x(), place.y() + below), TIP) for below in (16, CURSOR_PX)]


@pytest.mark.parametrize("top", [0, 100, 300, 500, 640])
@pytest.mark.parametrize("height", [30, 200])
def test_below_or_above_is_free_of_what_is_explained(top: int, height: int) -> None:
    explained = QRect(0, top, 1024, min(height, 700 - top))
    for tip in shown(explained, QPoint(300, top + 10)):
        assert not tip.intersects(explained)
        assert tip.top() >= 0
        assert tip.bottom() <= SCREEN.bottom() + 1


@pytest.mark.parametrize("x", [10, 500, 1000])
def test_without_room_the_moment_under_the_pointer_is_free(x: int) -> None:
    explained = QRect(0, 40, 1024, 640)
    moment = QRect(x - BESIDE_PX // 2, 40, BESIDE_PX, 640)
    for tip in shown(explained, QPoint(x, 300)):
        assert not tip.intersects(moment)
        assert tip.left() >= 0
        assert tip.right() < 1024
