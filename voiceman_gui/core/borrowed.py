"""A baseline from another recording: who and where, and the speech itself once it is measured.

That both recordings are of one person is what the analyst says; the program does not compare
voices.
"""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import AUTO_SPEAKERS, SpeakerChoice, Turns


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Passages of another recording that are in the baseline of a speaker of this one.

    Parameters
    ----------
    speaker : str
        Id of the speaker here whose baseline they are in; empty for whoever speaks here.
    path : str
        Of the other recording.
    sha256 : str
        Of its file, when it was chosen: a file that has changed since is refused.
    spans : tuple of Span
        Passages of it; empty for all speech of the person.
    person : str
        Id of the person among the speakers of the other recording; empty where one person speaks
        in it. With several and no name, the recording is refused.
    choice : SpeakerChoice
        How the speakers of the other recording are told apart.
    turns : Turns or None
        Turns that the analyst set there; None for those that the program proposes.
    """

    speaker: str
    path: str
    sha256: str
    spans: tuple[Span, ...] = ()
    person: str = ""
    choice: SpeakerChoice = AUTO_SPEAKERS
    turns: Turns | None = None


@dataclass(frozen=True, slots=True, eq=False)
class BorrowedSpeech:
    """Measured speech of another recording.

    Parameters
    ----------
    source : Borrowed
    file : str
        Name of its file.
    windows : WindowMeasures
        Only those that a baseline takes.
    speech_s : float
        Net speech in the passages.
    bandwidth_hz : float
        Of the other recording.
    person : str
        Id of the person among the speakers of the other recording.
    voice : Message
        Who that is among them, and who vouches for it: the program or the analyst.
    notices : tuple of Message
        That the analyst vouches for the person, and how the channels differ.
    """

    source: Borrowed
    file: str
    windows: WindowMeasures
    speech_s: float
    bandwidth_hz: float
    person: str
    voice: Message
    notices: tuple[Message, ...] = ()
