"""Errors whose text is a sentence for the person at the desk.

``str(error)`` is shown as it stands: what happened, to which file, what to do.
The technical cause travels in ``__cause__`` and goes to the log.
"""

from __future__ import annotations


class VoicemanError(Exception):
    """Base of every error that a person is meant to read."""


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


class ExportError(VoicemanError):
    """A result could not be written where the person wanted it."""


class Cancelled(Exception):
    """Raised inside a job at the moment it notices that it was cancelled."""
