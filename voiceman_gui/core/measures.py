"""What one passage has of the descriptive measures; `core.measure_table` says which there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from voiceman_gui.core.measure_table import Measure, Track
from voiceman_gui.core.message import Message
from voiceman_gui.core.pitch_range import PitchRange
from voiceman_gui.core.span import Span


@dataclass(frozen=True, slots=True)
class Counted:
    """How many frames (or periods) of a track a measure could use.

    Parameters
    ----------
    total : int
    undefined : int
        Left out, because the track has no value in them.
    """

    total: int
    undefined: int


@dataclass(frozen=True, slots=True)
class SoundMeasures:
    """What Praat measures in the samples of a passage.

    Parameters
    ----------
    values : mapping of str to float
        By the id of the measure; what is undefined is not there.
    counted : mapping of Track to Counted
    reasons : tuple of Message
        Why measures are missing, and which lie at a limit of their range.
    """

    values: Mapping[str, float]
    counted: Mapping[Track, Counted]
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class PassageMeasures:
    """All measures of one passage. Descriptive: no reading depends on those of Praat.

    Parameters
    ----------
    span : Span
    values : mapping of str to float
        By the id of the measure; what is undefined is not there.
    counted : mapping of Track to Counted
    reasons : tuple of Message
        Why measures are missing, and which lie at a limit of their range.
    pitch : PitchRange
    rate_hz : int
        Of the samples that Praat measured.
    channel : int or None
        From 0; None is the mean of all.
    channels : int
        Of the recording; of the only one, `channel` is 0.
    """

    span: Span
    values: Mapping[str, float]
    counted: Mapping[Track, Counted] = field(default_factory=dict)
    reasons: tuple[Message, ...] = ()
    pitch: PitchRange = field(default_factory=PitchRange)
    rate_hz: int = 0
    channel: int | None = None
    channels: int = 0

    def printed(self, measure: Measure) -> str | None:
        """Return a value as data files write it; None where it is undefined."""
        value = self.values.get(measure.id)
        return None if value is None else measure.printed(value)
