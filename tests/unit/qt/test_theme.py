"""The palettes: readable, and told apart without colour."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest

from voiceman_gui.plot.lanes import DIMENSION_LANES
from voiceman_gui.qt.palette import DARK, LIGHT, Palette, contrast
from voiceman_gui.qt.stylesheet import stylesheet

NOT_DRAWN = {"name", "window", "surface", "raised", "text", "muted", "border", "grid"}
NOT_DRAWN |= {"accent_text", "notice"}
DRAWN = [field.name for field in fields(Palette) if field.name not in NOT_DRAWN]


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda p: p.name)
def test_contrast(colors: Palette) -> None:
    for role in ("text", "muted", "notice"):
        for ground in (colors.window, colors.surface, colors.raised):
            assert contrast(getattr(colors, role), ground) >= 4.5, role
    assert contrast(colors.accent_text, colors.accent) >= 4.5
    for role in ("mark", "baseline"):
        assert contrast(colors.surface, getattr(colors, role)) >= 4.5, f"flag of {role}"
    for role in DRAWN:
        assert contrast(getattr(colors, role), colors.surface) >= 3.0, role


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_dimensions_differ_in_more_than_colour() -> None:
    for one, other in combinations(DIMENSION_LANES, 2):
        assert one.line is not other.line
        assert one.symbol != other.symbol


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=lambda p: p.name)
def test_the_style_sheet_is_complete(colors: Palette) -> None:
    sheet = stylesheet(colors)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert colors.accent in sheet
