"""The ensemble confidence among the indicators; how it is made says `analysis.confidence`."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.indicator import Against, Indicator
from voiceman_gui.core.limitations import CONFIDENCE
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Reading


def _worded(reading: Reading) -> Message:
    return message("analysis.confidence.value", value=reading.value)


INDICATOR = Indicator(
    id="confidence",
    order=10,
    name=message("analysis.confidence.name"),
    noun=message("analysis.reading.confidence"),
    unit=message("analysis.confidence.unit"),
    low=0.0,
    high=1.0,
    middle=None,
    decimals=2,
    csv_unit="0to1",
    against=Against.NOTHING,
    limitation=CONFIDENCE,
    method=message("analysis.confidence.method"),
    worded=_worded,
    windows=None,
    passage=None,
)
