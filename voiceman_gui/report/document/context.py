"""What every section of the report needs: contents, words, and the numbering of limitations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.plot.lanes import GATE_NAMES
from voiceman_gui.report import limits
from voiceman_gui.report.contents import Contents
from voiceman_gui.report.document.blocks import Bar, Limits, State
from voiceman_gui.report.limits import Sentence
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
    limitations: tuple[Sentence, ...]

    @classmethod
    def of(cls, contents: Contents, words: Words) -> Context:
        """Number the limitations of an analysis and of its passages."""
        found = dict.fromkeys(limits.limitations(contents.analysis))
        for _, reading in contents.passages:
            for gauge in reading.gauges.values():
                if gauge.limitation in limits.SHORT:
                    found.setdefault(gauge.limitation)
        return cls(contents, words, tuple(found))

    @property
    def analysis(self) -> Analysis:
        """The analysis that is reported."""
        return self.contents.analysis

    @property
    def terms(self) -> Terms:
        """In whose terms its values are."""
        return self.contents.terms

    def beside(self, sentences: Iterable[Sentence]) -> Limits:
        """Return what stands beside a result: its limitations in short, with their numbers."""
        known = {sentence: place for place, sentence in enumerate(self.limitations, 1)}
        # A sentence that the report does not list stands here in full.
        short = [
            self.words(limits.SHORT.get(one, one))
            for one in sentences
            if one in limits.SHORT or one not in known
        ]
        numbers = tuple(known[one] for one in sentences if one in known)
        return Limits(" ".join(short), numbers)

    def sentences(self, facts: Iterable[Sentence]) -> str:
        """Return whole sentences, one behind the other; empty ones are left out."""
        return " ".join(filter(None, map(self.words, facts)))

    def phrases(self, facts: Iterable[Sentence]) -> str:
        """Return phrases, parted by semicolons."""
        return "; ".join(filter(None, map(self.words, facts)))

    def state(self, gate: Gate) -> State:
        """Return the cell of a quality gate."""
        return State(gate.value, self.words(GATE_NAMES[gate]))


def bar(reading: Reading, least: float, most: float, middle: float | None) -> Bar:
    """Return the drawing of a reading on its scale."""
    return Bar(reading.value, reading.low, reading.high, least, most, middle)
