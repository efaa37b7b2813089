"""What an indicator declares; the table of all of them is `indicators.table`.

Window, report, JSON, CSV, schema and help are made from these declarations. A further gauge is one
file in this package that declares `INDICATOR`, with its words in the catalogues.
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.columns import Column
from voiceman_gui.core.facts import FactColumn
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import Gauge, Reading
from voiceman_gui.core.reference import reading_name

if TYPE_CHECKING:
    from voiceman_gui.analysis.indicators.context import PassageContext, WindowContext

Floats = NDArray[np.float64]


class Against(enum.StrEnum):
    """What an indicator's reading is relative to."""

    BASELINE = "baseline"
    """The speaker's baseline: what the analyst marked, else all speech of the recording."""
    ALL_SPEECH = "all_speech"
    """All speech of the recording, or the models' own scale where both models have one."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorColumn:
    """An indicator along the windows.

    Parameters
    ----------
    column : Column
        NaN where there is no reading, and wherever the quality gate shows no numbers.
    facts : tuple of FactColumn
        Why readings are missing in windows whose gate shows numbers.
    """

    column: Column
    facts: tuple[FactColumn, ...] = ()


@dataclass(frozen=True, slots=True)
class Indicator:
    """The declaration of an indicator.

    Parameters
    ----------
    id : str
        Its key in JSON and in the columns of readings.
    order : int
        Place among the indicators, ascending; the first is shown first.
    name : Message
        As the heading of a card or a section.
    noun : Message
        Its name in sentences; its id is ``analysis.reading.`` and `id`.
    unit : Message
        Of its axis and meter, such as "rank, −100 to +100".
    low, high : float
        Ends of its scale.
    middle : float or None
        Where "unchanged" lies on it, if anywhere: marked on meter and lane.
    decimals : int
        Of a printed value.
    csv_unit : str
        Ending of its columns in the CSV, such as ``rank_-100to100``.
    against : Against
    limitation : Message
        What it does not show; stands beside it wherever it is.
    method : Message
        How it is made, with the source that it rests on.
    worded : callable
        Returns a reading with its interval in words.
    windows : callable or None
        Reads it for all windows. None for the confidence, which has no interval and which the
        other indicators ask for.
    passage : callable or None
        Reads it for a passage.
    """

    id: str
    order: int
    name: Message
    noun: Message
    unit: Message
    low: float
    high: float
    middle: float | None
    decimals: int
    csv_unit: str
    against: Against
    limitation: Message
    method: Message
    worded: Callable[[Reading], Message]
    windows: Callable[[WindowContext], IndicatorColumn] | None
    passage: Callable[[PassageContext], Gauge] | None

    def __post_init__(self) -> None:
        if self.is_gauge and self.noun != reading_name(self.id):
            raise ValueError(f"{self.id}: its name in sentences is {self.noun}")

    @property
    def against_baseline(self) -> bool:
        """Whether it needs the baseline to hold enough speech."""
        return self.against is Against.BASELINE

    @property
    def is_gauge(self) -> bool:
        """Whether it has readings of its own, with intervals."""
        return self.windows is not None
