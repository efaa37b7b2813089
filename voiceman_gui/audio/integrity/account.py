"""What a file says about itself: its length, its checksums, what lies in it beside the sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in the file that an analyst must know.

    Parameters
    ----------
    text : str
        A sentence; ``{where}`` in it stands for time and byte.
    byte : int
        Where in the file it is.
    at_s : float or None
        Its time in the decoded sound, where the file itself tells; otherwise it is worked out
        from where the decoded packets lie.
    """

    text: str
    byte: int = 0
    at_s: float | None = None

    def sentence(self, time_of: Callable[[int], float]) -> str:
        """Return the sentence with its place.

        Parameters
        ----------
        time_of : callable
            Seconds of the decoded sound that belong to a byte of the file.
        """
        at_s = time_of(self.byte) if self.at_s is None else self.at_s
        return self.text.replace("{where}", f"at about {at_s:.2f} s (byte {self.byte:,})")


@dataclass(frozen=True, slots=True)
class Part:
    """Another recording that begins inside the file.

    Parameters
    ----------
    byte : int
        Where it begins.
    name : str
        What it is, e.g. ``"WAV"``.
    length_s : float or None
        Its sound; None where it does not tell.
    at_s : float or None
        Where it begins in the decoded sound, where the file itself tells.
    """

    byte: int
    name: str
    length_s: float | None
    at_s: float | None = None


@dataclass(slots=True)
class Account:
    """What the file's own numbers say.

    Parameters
    ----------
    length_s : float or None
        Sound that the first recording in the file announces; None where it announces none.
    rounded_s : float
        By how much `length_s` may be too long, as where a writer counted whole packets.
    held_s : float or None
        Sound of all frames in the file, where each states how many samples it holds.
    begins_s : float or None
        Where the first sample lies on the file's own clock, if `length_s` counts from there;
        negative where the beginning was cut off.
    unclosed : bool
        Whether the header leaves its length open, as one that no recorder has closed.
    parts : list of Part
        Recordings behind the first.
    findings : list of Finding
    holed : bool
        Whether bytes or pages inside the sound are damaged or missing.
    quiet : list of (int, int)
        Stretches of bytes that are known to hold no sound (tags, other recordings), so that what
        cannot be decoded there is no damage.
    """

    length_s: float | None = None
    rounded_s: float = 0.0
    held_s: float | None = None
    begins_s: float | None = None
    unclosed: bool = False
    holed: bool = False
    parts: list[Part] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    quiet: list[tuple[int, int]] = field(default_factory=list)

    def is_quiet(self, byte: int) -> bool:
        """Whether no sound is expected at a byte."""
        return any(start <= byte < stop for start, stop in self.quiet)


@dataclass(slots=True)
class Places:
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

    def finding(self, one: str, many: str) -> list[Finding]:
        """Return a finding where there is something to tell.

        Parameters
        ----------
        one, many : str
            Sentences for one and for several; ``{count}`` and ``{total}`` may stand in them.
        """
        if self.count == 0:
            return []
        text = (one if self.count == 1 else many).replace("{count}", f"{self.count:,}")
        return [Finding(text.replace("{total}", f"{self.total:,}"), self.byte, self.at_s)]
