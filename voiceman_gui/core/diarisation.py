"""Who speaks when in one recording: asked, proposed, and what readings are made with."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.turns import SpeakerChoice, SpeakerMode, Turns


@dataclass(frozen=True, slots=True, eq=False)
class Diarisation:
    """The speakers of a recording.

    Parameters
    ----------
    choice : SpeakerChoice
    turns : Turns
        With which the recording is read: the analyst's, else the proposed ones.
    proposal : Turns
        What the speaker networks, or the channels, proposed; all speech as that of one person
        where the analyst says that one person speaks.
    facts : tuple of Message
        How the speakers were found, the most important first: it says whether more than one voice
        was looked for, how many were found or set, and how sure that is.
    models : tuple of ModelProvenance
        The speaker networks that proposed; empty where none did.
    found : tuple of Message
        What was found when the proposal was made; `facts` are made of it and of the turns.
    """

    choice: SpeakerChoice
    turns: Turns
    proposal: Turns
    facts: tuple[Message, ...] = ()
    models: tuple[ModelProvenance, ...] = ()
    found: tuple[Message, ...] = ()

    @property
    def edited(self) -> bool:
        """Whether the analyst has changed or confirmed anything."""
        return self.turns != self.proposal

    @property
    def examined(self) -> bool:
        """Whether it was looked at all who else speaks: overlap is measured only then."""
        return self.several or self.choice.mode is not SpeakerMode.ONE

    @property
    def several(self) -> bool:
        """Whether more than one person speaks."""
        return len(self.turns.speakers) > 1
