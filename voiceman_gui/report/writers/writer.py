"""What a row of the table of exports declares, and what it is given to write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Compared, Population
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasuredRow
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.resources import resource
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.validation.own import OwnValidation
from voiceman_gui.wording import Words


@dataclass(frozen=True, slots=True, eq=False)
class Export:
    """Everything that a file can be made from; each kind takes what it needs.

    Parameters
    ----------
    analysis : Analysis
    words : Words
        Of the language that reports and pictures speak.
    when : datetime
        With time zone; the date of a report.
    marks : tuple of Mark
        All marks of the analyst.
    passages : tuple of (Mark, PassageReading)
        The marked passages of the report, read.
    details : ReportDetails
    laboratory : Path or None
        Folder with a laboratory's own template of the report.
    fonts : Path
    validation : OwnValidation or None
        The laboratory's own study that a report cites.
    earlier : tuple of Message
        That other models read the recording before; for a report.
    tiers : tuple of Tier
        Of the marks.
    compared : tuple of Compared
        Passages side by side; for a report.
    populations : tuple of Population
        The windows of their speakers.
    unmeasured : Message or None
        Why the passages could not be measured.
    measured : tuple of (MeasureRow, PassageMeasures)
        Marks, windows and turns with their descriptive measures.
    """

    analysis: Analysis
    words: Words
    when: datetime
    marks: tuple[Mark, ...] = ()
    passages: tuple[tuple[Mark, PassageReading], ...] = ()
    details: ReportDetails = field(default_factory=ReportDetails)
    laboratory: Path | None = None
    fonts: Path = field(default_factory=lambda: resource("fonts"))
    validation: OwnValidation | None = None
    earlier: tuple[Message, ...] = ()
    tiers: tuple[Tier, ...] = ()
    measured: tuple[MeasuredRow, ...] = ()
    compared: tuple[Compared, ...] = ()
    populations: tuple[Population, ...] = ()
    unmeasured: Message | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """One kind of file.

    Parameters
    ----------
    id : str
        Name on the command line and in scripts.
    suffix : str
        Of the file's name, with its dot.
    label : Message
        What it is, for a person who chooses it.
    tip : Message
        What is in it, in one sentence.
    mime : str
    data : callable
        Makes the file's bytes; equal exports give equal bytes.
    of_each : bool
        Whether it is written of every recording of a batch.
    reads_passages : bool
        Whether the marked passages must be read for it.
    measures_passages : bool
        Whether marks, windows and turns must be measured for it.
    """

    id: str
    suffix: str
    label: Message
    tip: Message
    mime: str
    data: Callable[[Export], bytes]
    of_each: bool = True
    reads_passages: bool = False
    measures_passages: bool = False
