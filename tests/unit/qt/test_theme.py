"""The palettes: readable, and told apart without colour."""

from __future__ import annotations

from dataclasses import fields
from itertools import combinations

import pytest

from voiceman_gui.plot.lanes import DIMENSION_LANES
from voiceman_gui.qt.palette import PALETTES, Palette, contrast
from voiceman_gui.qt.stylesheet import stylesheet

NOT_DRAWN = {"name", "is_dark", "window", "surface", "raised", "text", "muted", "border", "grid"}
NOT_DRAWN |= {"accent_text", "notice"}
DRAWN = [field.name for field in fields(Palette) if field.name not in NOT_DRAWN]


@pytest.mark.parametrize("colors", PALETTES.values(), ids=PALETTES)
def test_contrast(colors: Palette) -> None:
    letters = 7.0 if colors.name.startswith("contrast") else 4.5
    for role in ("text", "muted", "notice"):
        for ground in (colors.window, colors.surface, colors.raised):
            assert contrast(getattr(colors, role), ground) >= letters, role
    assert contrast(colors.accent_text, colors.accent) >= letters
    for role in ("mark", "baseline"):
        assert contrast(colors.surface, getattr(colors, role)) >= 4.5, f"flag of {role}"
    for role in DRAWN:
        assert contrast(getattr(colors, role), colors.surface) >= 3.0, role


@pytest.mark.parametrize("name", ["contrast-light", "contrast-dark"])
def test_edges_are_seen_in_high_contrast(name: str) -> None:
    colors = PALETTES[name]
    for ground in (colors.window, colors.surface, colors.raised):
        assert contrast(colors.border, ground) >= 4.5
    assert contrast(colors.text, colors.grid) >= 7, "letters on what the pointer is over"


def test_contrast_of_black_and_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)


def test_dimensions_differ_in_more_than_colour() -> None:
    for one, other in combinations(DIMENSION_LANES, 2):
        assert one.line is not other.line
        assert one.symbol != other.symbol


@pytest.mark.parametrize("colors", PALETTES.values(), ids=PALETTES)
def test_the_style_sheet_is_complete(colors: Palette) -> None:
    sheet = stylesheet(colors)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert colors.accent in sheet
