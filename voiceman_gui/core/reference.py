"""What a reading is relative to: a reading never changes its reference without naming it."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message

NAMES: Mapping[str, Message] = {
    "arousal": message("analysis.reading.arousal"),
    "dominance": message("analysis.reading.dominance"),
    "valence": message("analysis.reading.valence"),
    "categories": message("analysis.reading.categories"),
    "stress": message("analysis.reading.stress"),
    "deception": message("analysis.reading.deception"),
    "arousal_disagreement": message("analysis.reading.arousal_disagreement"),
}
"""Readings that have a reference, by their key in the JSON document, with their name in print.
Further gauges have theirs under the same kind of id: see `reading_name`."""


def reading_name(reading: str) -> Message:
    """Return the name in print of a reading, by its key; a gauge's is declared with the gauge."""
    return NAMES.get(reading) or Message(f"analysis.reading.{reading}")


class ReferenceKind(enum.StrEnum):
    """The kinds of references that readings have."""

    MARKED = "marked_baseline"
    """The passage that the analyst marked as the speaker's baseline."""
    ALL_SPEECH = "all_speech"
    """All speech of the speaker; of the recording while speakers are not told apart."""
    MODEL_SCALE = "model_scale"
    """None in the recording: the model's own scale, common to all speakers."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What some readings of an analysis are relative to.

    Parameters
    ----------
    readings : tuple of str
        Their keys; see `NAMES`.
    kind : ReferenceKind
    what : Message or None
        The speech, with its amount; None for `ReferenceKind.MODEL_SCALE`.
    """

    readings: tuple[str, ...]
    kind: ReferenceKind
    what: Message | None = None

    @property
    def sentence(self) -> Message:
        """The readings and their reference, for window and report."""
        names = tuple(reading_name(reading) for reading in self.readings)
        if self.what is None:
            return message("analysis.reference.none", readings=names)
        return message("analysis.reference.relative", readings=names, what=self.what)


def reference_of(references: Sequence[Reference], reading: str) -> Reference | None:
    """Return the reference of a reading; None where the analysis has no such reading."""
    return next((one for one in references if reading in one.readings), None)


def beyond_baseline(references: Sequence[Reference]) -> tuple[Message, ...]:
    """Name the readings that the sentence about the baseline does not cover.

    Without a marked passage that sentence already names all speech of the recording.
    """
    marked = any(one.kind is ReferenceKind.MARKED for one in references)
    return tuple(
        one.sentence
        for one in references
        if one.kind is ReferenceKind.MODEL_SCALE
        or (marked and one.kind is ReferenceKind.ALL_SPEECH)
    )
