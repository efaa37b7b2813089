"""Everything that a report says, gathered before a page of it is drawn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Compared, Population
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.message import Message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.validation.own import OwnValidation
from voiceman_gui.plot.timeline import Timeline, timeline
from voiceman_gui.report.as_json import encoded
from voiceman_gui.report.summary import Finding, findings
from voiceman_gui.report.terms import Terms
from voiceman_gui.wording import ENGLISH, words_for


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """A report, complete and unchangeable.

    Parameters
    ----------
    details : ReportDetails
    when : datetime
        Date of the report, with time zone.
    report_id : str
        "VM-" and twelve hexadecimal digits of the hash of raw data, details and date.
    analysis : Analysis
    passages : tuple of (Mark, PassageReading)
        Marked for the report, in order of time; their place is their number.
    timeline : Timeline
        What the plots show.
    terms : Terms
        What must stand beside its values.
    findings : tuple of Finding
        What the readings of the whole recording say.
    raw_data : bytes
        The JSON that is attached.
    raw_data_sha256 : str
    validation : OwnValidation or None
        The laboratory's own study that it cites.
    earlier : tuple of Message
        That other models read the recording before.
    compared : tuple of Compared
        Passages side by side: those of the report, then those of other recordings.
    populations : tuple of Population
        The windows of their speakers.
    unmeasured : Message or None
        Why the passages of the report could not be measured.
    """

    details: ReportDetails
    when: datetime
    report_id: str
    analysis: Analysis
    passages: tuple[tuple[Mark, PassageReading], ...]
    timeline: Timeline
    terms: Terms
    findings: tuple[Finding, ...]
    raw_data: bytes
    raw_data_sha256: str
    validation: OwnValidation | None = None
    earlier: tuple[Message, ...] = ()
    compared: tuple[Compared, ...] = ()
    populations: tuple[Population, ...] = ()
    unmeasured: Message | None = None

    @property
    def raw_data_name(self) -> str:
        """File name of the attachment."""
        return f"{self.report_id}.json"

    @property
    def numbered_marks(self) -> tuple[tuple[str, Mark], ...]:
        """Marks of the report with the numbers that stand in plots and headings."""
        found = numbered(mark for mark, _ in self.passages)
        return tuple((str(number), mark) for number, mark in found if number is not None)


def build_contents(
    analysis: Analysis,
    passages: Sequence[tuple[Mark, PassageReading]],
    details: ReportDetails,
    when: datetime,
    *,
    marks: Sequence[Mark] = (),
    tiers: Sequence[Tier] = (),
    validation: OwnValidation | None = None,
    earlier: tuple[Message, ...] = (),
    compared: tuple[Compared, ...] = (),
    populations: tuple[Population, ...] = (),
    unmeasured: Message | None = None,
) -> Contents:
    """Gather what a report says.

    Parameters
    ----------
    analysis : Analysis
    passages : sequence of (Mark, PassageReading)
        Those whose mark is not meant for the report are left out of it.
    details : ReportDetails
    when : datetime
        Date of the report; comes from outside, so that the same contents can be made again.
    marks : sequence of Mark, optional
        All marks of the analyst, for the raw data; by default those of the passages.
    tiers : sequence of Tier, optional
        Of the marks.
    validation : OwnValidation, optional
        The laboratory's own study that the report cites.
    earlier : tuple of Message, optional
        That other models read the recording before.
    compared : tuple of Compared, optional
        Passages side by side.
    populations : tuple of Population, optional
        The windows of their speakers.
    unmeasured : Message, optional
        Why the passages of the report could not be measured.

    Raises
    ------
    ValueError
        If `when` has no time zone.
    """
    if when.tzinfo is None:
        raise ValueError("The date of a report needs a time zone.")
    chosen = sorted((p for p in passages if p[0].is_passage), key=lambda pair: pair[0].span)
    known = marks or [mark for mark, _ in passages]
    # The pages show one reference for each speaker, the raw data all of them.
    shown = [one.comparison for one in analysis.shown]
    raw = encoded(analysis, marks=known, passages=chosen, tiers=tiers)
    data = timeline(analysis)
    identity = hashlib.sha256(raw)
    # Where the dossier lies on this computer is no part of the report; which one it is, is.
    filled_in = {name: text for name, text in asdict(details).items() if name != "validation"}
    identity.update(json.dumps(filled_in, sort_keys=True).encode("utf-8"))
    if validation is not None:
        identity.update(validation.sha256.encode("ascii"))
    for fact in earlier:
        identity.update(words_for(ENGLISH)(fact).encode("utf-8"))
    for one in compared:
        identity.update(repr((one.source, one.span, one.measures)).encode("utf-8"))
    identity.update(when.isoformat().encode("ascii"))
    return Contents(
        details=details,
        when=when,
        report_id=f"VM-{identity.hexdigest()[:12].upper()}",
        analysis=analysis,
        passages=tuple(pair for pair in chosen if pair[1].comparison in shown),
        timeline=data,
        terms=Terms.of(analysis),
        findings=findings(data),
        raw_data=raw,
        raw_data_sha256=hashlib.sha256(raw).hexdigest(),
        validation=validation,
        earlier=earlier,
        compared=compared,
        populations=populations,
        unmeasured=unmeasured,
    )
