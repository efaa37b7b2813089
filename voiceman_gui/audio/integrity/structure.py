"""The structure of a file: stated length, checksums, and what it holds beside the sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from voiceman_gui.core.message import Message, message


@dataclass(frozen=True, slots=True)
class StructureNotice:
    """One thing in the file that an analyst must know.

    Parameters
    ----------
    fact : Message, or callable that takes seconds and returns one
        The latter where the fact names its time.
    byte : int
        Where in the file it is.
    at_s : float or None
        Its time in the decoded sound, where the file itself tells; otherwise it is worked out
        from where the decoded packets lie.
    """

    fact: Message | Callable[[float], Message]
    byte: int = 0
    at_s: float | None = None

    def located(self, time_of: Callable[[int], float]) -> Message:
        """Return the fact with its time.

        Parameters
        ----------
        time_of : callable
            Seconds of the decoded sound that belong to a byte of the file.
        """
        if isinstance(self.fact, Message):
            return self.fact
        return self.fact(time_of(self.byte) if self.at_s is None else self.at_s)


@dataclass(frozen=True, slots=True)
class EmbeddedRecording:
    """Another recording that begins inside the file.

    Parameters
    ----------
    byte : int
        Where it begins.
    format : str
        Its name, e.g. ``"WAV"``.
    length_s : float or None
        Its sound; None where it does not tell.
    at_s : float or None
        Where it begins in the decoded sound, where the file itself tells.
    rate_hz : int or None
        Its sampling rate, where that tells it from the first.
    """

    byte: int
    format: str
    length_s: float | None
    at_s: float | None = None
    rate_hz: int | None = None

    @property
    def description(self) -> Message:
        """What it is, to be put into another sentence."""
        if self.rate_hz is None:
            if self.length_s is None:
                return message("audio.another.format", format=self.format)
            return message("audio.another.length", format=self.format, length_s=self.length_s)
        if self.length_s is None:
            return message("audio.another.rate", format=self.format, rate_hz=self.rate_hz)
        return message(
            "audio.another.rate_length",
            format=self.format,
            rate_hz=self.rate_hz,
            length_s=self.length_s,
        )


@dataclass(slots=True)
class FileStructure:
    """What a file states and how it is built, before anything is decoded.

    Parameters
    ----------
    length_s : float or None
        Sound that the first recording in the file announces; None where it announces none.
    rounding_s : float
        By how much `length_s` may be too long, as where a writer counted whole packets.
    frames_s : float or None
        Sound of all frames in the file, where each states how many samples it holds.
    first_sample_s : float or None
        Where the first sample lies on the file's own clock, if `length_s` counts from there;
        negative where the beginning was cut off.
    never_closed : bool
        Whether the header leaves its length open, as one that no recorder has closed.
    embedded : list of EmbeddedRecording
        Recordings behind the first.
    notices : list of StructureNotice
    has_gaps : bool
        Whether bytes or pages inside the sound are damaged or missing.
    without_sound : list of (int, int)
        Stretches of bytes that are known to hold no sound (tags, other recordings), so that what
        cannot be decoded there is no damage.
    """

    length_s: float | None = None
    rounding_s: float = 0.0
    frames_s: float | None = None
    first_sample_s: float | None = None
    never_closed: bool = False
    has_gaps: bool = False
    embedded: list[EmbeddedRecording] = field(default_factory=list)
    notices: list[StructureNotice] = field(default_factory=list)
    without_sound: list[tuple[int, int]] = field(default_factory=list)

    def is_without_sound(self, byte: int) -> bool:
        """Whether no sound is expected at a byte."""
        return any(start <= byte < stop for start, stop in self.without_sound)


@dataclass(slots=True)
class Occurrences:
    """How often something was found, and where first.

    Parameters
    ----------
    count : int
    byte : int
        Of the first.
    at_s : float or None
        Of the first.
    total : int
        Sum of what was counted, e.g. bytes.
    """

    count: int = 0
    byte: int = 0
    at_s: float | None = None
    total: int = 0

    def add(self, byte: int, at_s: float | None = None, amount: int = 0) -> None:
        """Count one more."""
        if self.count == 0:
            self.byte, self.at_s = byte, at_s
        self.count += 1
        self.total += amount

    def notice(self, fact: Callable[[float], Message]) -> list[StructureNotice]:
        """Return a notice where there is something to tell.

        Parameters
        ----------
        fact : callable
            Takes the time of the first place in seconds.
        """
        return [StructureNotice(fact, self.byte, self.at_s)] if self.count else []
