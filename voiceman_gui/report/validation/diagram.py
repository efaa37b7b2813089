"""The reliability diagram of a study."""

from __future__ import annotations

from voiceman_gui.core.validation.study import Study
from voiceman_gui.report.figures.drawing import Drawing
from voiceman_gui.report.figures.reliability import Tenth, reliability_diagram
from voiceman_gui.wording import Words


def study_diagram(study: Study, words: Words) -> Drawing:
    """Draw the share of right windows over the confidence, and the number of windows beside it."""
    tenths = tuple(
        Tenth(one.low, one.confidence, one.correct_share, one.windows, f"{one.windows}")
        for one in study.reliability
    )
    total = sum(one.windows for one in study.reliability)
    title = words.text("validation.reliability.alt", windows_count=total)
    return reliability_diagram(tenths, title, words.text("validation.reliability.windows"), words)
