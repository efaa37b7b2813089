"""What a reading is relative to: a reading never changes its reference without naming it."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

NAMES = {
    "arousal": "arousal",
    "dominance": "dominance",
    "valence": "valence",
    "categories": "categories",
    "stress": "stress",
    "deception": "deception cues (I1)",
    "i2": "I2",
}
"""Every reading that has a reference, by its key in the JSON document, with its name in print."""


_PLURAL = (NAMES["categories"], NAMES["deception"])


class ReferenceKind(enum.StrEnum):
    """The kinds of references that readings have."""

    MARKED = "marked_baseline"
    """The passage that the analyst marked as the speaker's baseline."""
    ALL_SPEECH = "all_speech"
    """All speech of the recording."""
    MODEL_SCALE = "model_scale"
    """None in the recording: the model's own scale, common to all speakers."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What some readings of an analysis are relative to.

    Parameters
    ----------
    readings : tuple of str
        Keys of `NAMES`.
    kind : ReferenceKind
    what : str
        The speech in words, with its amount; empty for `ReferenceKind.MODEL_SCALE`.
    """

    readings: tuple[str, ...]
    kind: ReferenceKind
    what: str = ""

    @property
    def sentence(self) -> str:
        """The readings and their reference, for window and report."""
        names = [NAMES[reading] for reading in self.readings]
        listed = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
        verb = "is" if len(names) == 1 and names[0] not in _PLURAL else "are"
        subject = f"{listed[:1].upper()}{listed[1:]} {verb}"
        if self.kind is ReferenceKind.MODEL_SCALE:
            return f"{subject} set against no baseline."
        return f"{subject} relative to {self.what}."


def reference_of(references: Sequence[Reference], reading: str) -> Reference | None:
    """Return the reference of a reading; None where the analysis has no such reading."""
    return next((one for one in references if reading in one.readings), None)


def beyond_baseline(references: Sequence[Reference]) -> str:
    """Name the readings that the sentence about the baseline does not cover; empty for none.

    Without a marked passage that sentence already names all speech of the recording.
    """
    marked = any(one.kind is ReferenceKind.MARKED for one in references)
    return " ".join(
        one.sentence
        for one in references
        if one.kind is ReferenceKind.MODEL_SCALE
        or (marked and one.kind is ReferenceKind.ALL_SPEECH)
    )
