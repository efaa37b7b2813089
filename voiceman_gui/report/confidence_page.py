"""How reliable the confidence of the embedded pair is: its page of help, from what was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass
from string import Template

from voiceman_gui.core.resources import resource
from voiceman_gui.report.figures.drawing import Drawing
from voiceman_gui.report.figures.reliability import PRINT, Inks, Tenth, reliability_diagram
from voiceman_gui.wording import Words

PICTURE = "reliability.png"
"""Name of the picture in the page."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Windows whose confidence lies in one tenth of the scale.

    Parameters
    ----------
    confidence, right, share : float
        Mean confidence, share of them whose likeliest category was played, and their share of all
        windows, each 0..1.
    """

    confidence: float
    right: float
    share: float


@dataclass(frozen=True, slots=True)
class Measured:
    """The calibration of the confidence on speakers that it was not fitted on.

    Parameters
    ----------
    error : float
        Expected calibration error, 0..1.
    bins : tuple of Bin
        By rising confidence; tenths without windows are left out.
    """

    error: float
    bins: tuple[Bin, ...]


def measured() -> Measured:
    """Read what was measured when the embedded pair was fitted.

    Raises
    ------
    VoicemanError, OSError
        If the file beside the weights is missing or cannot be read.
    """
    path = resource("models", "embedded-acoustic") / "evidence.json"
    found = json.loads(path.read_text(encoding="utf-8"))["confidence"]
    return Measured(found["error"], tuple(Bin(**one) for one in found["bins"]))


def confidence_diagram(found: Measured, words: Words, inks: Inks = PRINT) -> Drawing:
    """Draw the reliability of the embedded pair's confidence.

    Parameters
    ----------
    found : Measured
    words : Words
    inks : Inks
    """
    tenths = tuple(
        Tenth(
            # The mean of a tenth lies within it.
            int(one.confidence * 10) / 10,
            one.confidence,
            one.right,
            one.share,
            words.text("report.reliability.amount", percent=100 * one.share),
        )
        for one in found.bins
    )
    title = words.text("report.reliability.alt", error=found.error)
    return reliability_diagram(tenths, title, words.text("report.reliability.windows"), words, inks)


def confidence_page(text: str, found: Measured, words: Words) -> str:
    """Return the page with its numbers.

    Parameters
    ----------
    text : str
        Markdown with the places ``$error``, ``$picture``, ``$alt`` and ``$table``.
    found : Measured
    words : Words
    """
    rows = (
        words.text(
            "report.reliability.row",
            confidence=one.confidence,
            right=one.right,
            share=one.share,
        )
        for one in found.bins
    )
    table = "\n".join((words.text("report.reliability.head"), "|---|---|---|", *rows))
    return Template(text).substitute(
        error=words.text("report.reliability.error", error=found.error),
        alt=words.text("report.reliability.alt", error=found.error),
        picture=PICTURE,
        table=table,
    )
