"""Errors that carry a fact for the person at the desk.

``error.message`` says what happened, to which file, what to do; the wording room turns it into a
sentence. ``str(error)`` is for the log: the fact's id and parameters. The technical cause travels
in ``__cause__`` and goes to the log as well.
"""

from __future__ import annotations

from voiceman_gui.core.message import Message


class VoicemanError(Exception):
    """Base of every error that a person is meant to read.

    Parameters
    ----------
    fact : Message
    """

    def __init__(self, fact: Message) -> None:
        super().__init__(fact)
        self.message = fact


class RecordingError(VoicemanError):
    """A file could not be read as a recording, or is no longer the one that was opened."""


class PlaybackError(VoicemanError):
    """Sound could not be played; everything else goes on working."""


class ModelError(VoicemanError):
    """A model could not be loaded or did not pass its checks."""


class AnalysisError(VoicemanError):
    """The analysis of a readable recording failed."""


class CalibrationError(VoicemanError):
    """A pair of models could not be calibrated on a labelled set."""


class LabelledSetError(CalibrationError):
    """A list or folder of labelled recordings is not what it must be."""


class ValidationError(VoicemanError):
    """A validation study could not be made, or its dossier could not be read."""


class InterchangeError(VoicemanError):
    """A file of another program could not be read, or does not fit the recording."""


class ExportError(VoicemanError):
    """A result could not be written where the person wanted it."""


class Cancelled(Exception):
    """Raised inside a job at the moment it notices that it was cancelled."""
