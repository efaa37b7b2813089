"""Tiers with everything that annotations may hold, drawn by chance from a seed."""

from __future__ import annotations

import itertools
import random

from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, new_tier

LABELS = (
    'say "yes"',
    '"',
    '""',
    'end"\n"IntervalTier"',
    "two\nlines\n",
    "\n",
    " blanks ",
    "tab\there",
    "xmin = 1",
    "<exists>",
    "! no comment",
    "1.5",
    "a\\b \\o: \\bs",
    "&amp; <b> ]]>",
    "안녕하세요",
    "مرحبا",
    "日本語",
    "e\u0301 \u00e9 \ufb01",
    "😀👩‍👩‍👧",
    "ɑ̃ʃ\u0361t",
    "%s {0} $x",
    "w" * 3000,
)
TOTAL_S = 12.5


def label(draw: random.Random) -> str:
    """Return a label that is not empty."""
    return "".join(draw.sample(LABELS, draw.choice((1, 1, 1, 2))))


def interval_tier(draw: random.Random, name: str, digits: int) -> tuple[Tier, list[Mark]]:
    """Return a tier of intervals, of which some meet and none overlap."""
    tier = new_tier(name, TierKind.INTERVALS)
    edges = sorted({round(draw.uniform(0, TOTAL_S), digits) for _ in range(draw.randint(2, 30))})
    pairs = itertools.pairwise(edges)
    spans = [Span(*pair) for pair in pairs if draw.random() < 0.7]
    return tier, [new_mark(span, label(draw), tier=tier.id) for span in spans]


def point_tier(draw: random.Random, name: str, digits: int) -> tuple[Tier, list[Mark]]:
    """Return a tier of points, no two at one time: Praat has none such."""
    tier = new_tier(name, TierKind.POINTS)
    times = sorted({round(draw.uniform(0, TOTAL_S), digits) for _ in range(draw.randint(0, 9))})
    marks = [new_mark(Span(at, at), draw.choice(("", label(draw))), tier=tier.id) for at in times]
    return tier, marks


def tiers(seed: int, digits: int) -> tuple[tuple[Tier, ...], tuple[Mark, ...]]:
    """Return tiers of intervals and of points, an empty one, and their marks.

    Parameters
    ----------
    seed : int
    digits : int
        Decimals of the times.
    """
    draw = random.Random(seed)
    made = [(new_tier("empty", TierKind.INTERVALS), [])]
    for name in draw.sample(('na"me', "이름", "same", "same again", "xmin = 2"), 4):
        kind = draw.choice((interval_tier, interval_tier, point_tier))
        made.append(kind(draw, name, digits))
    return tuple(tier for tier, _ in made), tuple(mark for _, marks in made for mark in marks)
