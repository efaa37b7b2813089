"""The readings of one passage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from voiceman_gui.core.analysis import Comparison
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import Confidence, Gate, GateResult, Gauge, Reading
from voiceman_gui.core.sensitivity import Chance, Sensitivity
from voiceman_gui.core.span import Span
from voiceman_gui.core.windows import Categories

_LEAST_OTHERS_S = 0.05
"""What turns and speech differ by at their edges is not worth a word."""

_WHOLE = Comparison()


@dataclass(frozen=True, slots=True)
class PassageReading:
    """The readings of a selection, or of one analysis window.

    Parameters
    ----------
    span : Span
    gate : Gate
    reasons : tuple of Message
        Why the gate is what it is, and why readings are missing.
    arousal, dominance, valence : Reading or None
    categories : tuple of float or None
    category : str or None
        The one that the rule names; None is "undecided" where there are posteriors.
    confidence : Confidence or None
    gauges : mapping of str to Gauge
        By the id of the indicator.
    quality : tuple of GateResult
        The gates as measured in the passage.
    preview : bool
        Whether values of preview quality take part.
    compared_arousal : Reading or None
        See `WindowReading`.
    definition : Message or None
        How the readings were made; None where there are none.
    category_distance : float or None
        Weighted mean of its windows' distances, of which the deception reading is the percentile.
    comparison : Comparison
        For whom and against what it was read.
    sensitivity : Sensitivity or None
        The same under every baseline that could have been chosen; None where nobody asked.
    chance : Chance or None
        What chance makes of it: the passage put together from the speaker's windows in random
        order; None where it has no stress reading, or nobody asked.
    others_s : float
        Speech in it that does not count, in seconds: of others, of several at once, or unsure.
    """

    span: Span
    gate: Gate
    reasons: tuple[Message, ...]
    arousal: Reading | None
    dominance: Reading | None
    valence: Reading | None
    categories: Categories | None
    category: str | None
    confidence: Confidence | None
    gauges: Mapping[str, Gauge]
    quality: tuple[GateResult, ...]
    preview: bool = False
    compared_arousal: Reading | None = None
    definition: Message | None = None
    category_distance: float | None = None
    comparison: Comparison = _WHOLE
    sensitivity: Sensitivity | None = None
    chance: Chance | None = None
    others_s: float = 0.0

    @property
    def left_out(self) -> Message | None:
        """That speech of others is left out; None where all speech is the speaker's."""
        if self.others_s < _LEAST_OTHERS_S:
            return None
        return message("analysis.passage.others", others_s=self.others_s)

    @property
    def stress(self) -> Gauge:
        """The stress gauge."""
        return self.gauges["stress"]

    @property
    def deception(self) -> Gauge:
        """The deception gauge."""
        return self.gauges["deception"]
