"""What every section of the report needs: contents, words, and the numbering of limitations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.comparing import Source
from voiceman_gui.core.message import Message
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.plot.lanes import GATE_NAMES
from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.document.blocks import Bar, Limits, State
from voiceman_gui.report.lettering import one_line
from voiceman_gui.report.terms import Terms
from voiceman_gui.wording import Words


@dataclass(frozen=True, slots=True)
class Context:
    """One report in one language.

    Parameters
    ----------
    contents : Contents
    words : Words
    limitations : tuple of Message
        In the order of their numbers.
    """

    contents: Contents
    words: Words
    limitations: tuple[Message, ...]

    @classmethod
    def of(cls, contents: Contents, words: Words) -> Context:
        """Number the limitations of an analysis and of its passages; names stay on one line."""
        found = dict.fromkeys(limits.limitations(contents.analysis))
        for _, reading in contents.passages:
            found |= dict.fromkeys(gauge.limitation for gauge in reading.gauges.values())
        return cls(_on_one_line(contents), words, tuple(found))

    @property
    def analysis(self) -> Analysis:
        """The analysis that is reported."""
        return self.contents.analysis

    @property
    def terms(self) -> Terms:
        """In whose terms its values are."""
        return self.contents.terms

    def beside(self, sentences: Sequence[Message]) -> Limits:
        """Return what stands beside a result: its limitations in short, with their numbers.

        Parameters
        ----------
        sentences : sequence of Message
            The first says the most important: it stands in full where there is no short form.
        """
        known = {sentence: place for place, sentence in enumerate(self.limitations, 1)}
        short = [
            self.words(limits.SHORT.get(one, one))
            for one in sentences
            if one in limits.SHORT or one is sentences[0]
        ]
        return Limits(" ".join(short), tuple(known[one] for one in sentences if one in known))

    def sentences(self, facts: Iterable[Message]) -> str:
        """Return whole sentences, one behind the other; empty ones are left out."""
        return " ".join(filter(None, map(self.words, facts)))

    def phrases(self, facts: Iterable[Message]) -> str:
        """Return phrases, parted by semicolons."""
        return "; ".join(filter(None, map(self.words, facts)))

    def state(self, gate: Gate) -> State:
        """Return the cell of a quality gate."""
        return State(gate.value, self.words(GATE_NAMES[gate]))


def _on_one_line(contents: Contents) -> Contents:
    """Show line feeds in labels and details by their number; a question may have several lines."""
    details = contents.details
    lines = {
        name: one_line(getattr(details, name))
        for name in ("case", "exhibit", "examiner", "reviewer")
    }
    return replace(
        contents,
        details=replace(details, **lines),
        passages=tuple(
            (replace(mark, label=one_line(mark.label)), reading)
            for mark, reading in contents.passages
        ),
        compared=tuple(
            replace(
                one,
                mark=replace(one.mark, label=one_line(one.mark.label)),
                source=_named(one.source),
            )
            for one in contents.compared
        ),
        populations=tuple(replace(one, source=_named(one.source)) for one in contents.populations),
    )


def _named(source: Source) -> Source:
    return replace(source, file=one_line(source.file))


def bar(reading: Reading, least: float, most: float, middle: float | None) -> Bar:
    """Return the drawing of a reading on its scale."""
    return Bar(reading.value, reading.low, reading.high, least, most, middle)
