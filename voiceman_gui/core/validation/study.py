"""A finished validation study, as the dossier prints it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.validation.figures import Figure, FigureId, Verdict
from voiceman_gui.core.validation.requirements import SetRequirements

OTHER = 4
"""Code of a label that is none of `core.reading.CATEGORIES`."""


class Division(enum.StrEnum):
    """By what results are split."""

    LANGUAGE = "language"
    SEX = "sex"
    CODEC = "codec"
    SNR = "snr"
    LENGTH = "length"


DIVISION_NAMES: Mapping[Division, Message] = {
    Division.LANGUAGE: message("validation.division.language"),
    Division.SEX: message("validation.division.sex"),
    Division.CODEC: message("validation.division.codec"),
    Division.SNR: message("validation.division.snr"),
    Division.LENGTH: message("validation.division.length"),
}
"""Their names in print."""


@dataclass(frozen=True, slots=True)
class Group:
    """Results of a part of the material.

    Parameters
    ----------
    division : Division
    name : Message or str
        Which part; a laboratory's own words are strings.
    windows, speakers : int
    figures : tuple of Figure
        Without a value where the part holds too little.
    """

    division: Division
    name: Message | str
    windows: int
    speakers: int
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """Windows whose confidence lies in one tenth of the scale.

    Parameters
    ----------
    low, high : float
        Ends of the tenth, 0..1.
    windows : int
    confidence, correct_share : float or None
        Mean confidence, and share of windows whose named category is the labelled one; None where
        there are no windows.
    """

    low: float
    high: float
    windows: int
    confidence: float | None
    correct_share: float | None


@dataclass(frozen=True, slots=True)
class Condition:
    """What the recordings were put through before the program read them.

    Parameters
    ----------
    codec : str
        FFmpeg's name of the codec; empty for none.
    bit_rate : int or None
        In bit/s; None where the codec has only one, or its encoder's own.
    sample_rate_hz : int or None
        None for the recording's own.
    band_hz : tuple of float or None
        Lower and upper edge of the band.
    snr_db : float or None
        Signal-to-noise ratio over the speech, before the codec.
    like : str
        Name of the recording that it was taken from; empty where it was given.
    like_sha256 : str
    """

    codec: str = ""
    bit_rate: int | None = None
    sample_rate_hz: int | None = None
    band_hz: tuple[float, float] | None = None
    snr_db: float | None = None
    like: str = ""
    like_sha256: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where the study's recordings lay; a case outside of it is not covered.

    Parameters
    ----------
    codecs, languages, sexes : tuple of str
        Sorted; a language or sex that the list does not name is no entry.
    bandwidth_hz, snr_db : tuple of float or None
        Least and greatest effective bandwidth; 5th and 95th percentile of the windows'
        signal-to-noise ratio.
    """

    codecs: tuple[str, ...]
    languages: tuple[str, ...]
    sexes: tuple[str, ...]
    bandwidth_hz: tuple[float, float] | None
    snr_db: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class MaterialFacts:
    """The laboratory's recordings.

    Parameters
    ----------
    name, list_sha256 : str
        Of the CSV file, or of the folder's list of names.
    recordings_sha256 : str
        Over hash, label, ratings and speaker of every recording that was read.
    recordings, speakers : int
        That were read; 0 speakers: the list does not name them.
    total_s : float
    labels : tuple of (str, int)
        Labels as the list gives them, and how many recordings have each.
    rated : tuple of str
        Dimensions that are rated.
    joined : bool
        Whether the recordings of a speaker were joined to one.
    sessions, plain_sessions : int
        Recordings that the program read; those of only plain speech among them.
    plain_s : float
        Plain speech in those, with pauses.
    left_out : tuple of (str, Message)
        Recordings that could not be used, and why.
    """

    name: str
    list_sha256: str
    recordings_sha256: str
    recordings: int
    speakers: int
    total_s: float
    labels: tuple[tuple[str, int], ...]
    rated: tuple[str, ...]
    joined: bool
    sessions: int
    plain_sessions: int
    plain_s: float
    left_out: tuple[tuple[str, Message], ...]


@dataclass(frozen=True, slots=True)
class Setup:
    """With what the recordings were read.

    Parameters
    ----------
    window_s, hop_s : float
    seed, resamples : int
        Of the intervals.
    models : tuple of ModelProvenance
    profile_name : Message or str
    profile_sha256 : str
    device : Message or str
    """

    window_s: float
    hop_s: float
    seed: int
    resamples: int
    models: tuple[ModelProvenance, ...]
    profile_name: Message | str
    profile_sha256: str
    device: Message | str


@dataclass(frozen=True, slots=True, eq=False)
class Study:
    """A validation study.

    Parameters
    ----------
    set_requirements : SetRequirements
    material : MaterialFacts
    condition : Condition or None
        None for recordings as they are.
    setup : Setup
    scope : Scope
    figures : tuple of Figure
        One for each `FigureId`, in its order.
    confusion : ndarray of int64, shape (4, 5)
        Windows by labelled category and by named one; the last column is undecided.
    reliability : tuple of ReliabilityBin
    groups : tuple of Group
    windows : int
        With speech, that have a label or rating.
    mixed : int
        Windows left out because two labels share them.
    undecided_share : float or None
        Of the windows with posteriors.
    deviations : tuple of Message
    """

    set_requirements: SetRequirements
    material: MaterialFacts
    condition: Condition | None
    setup: Setup
    scope: Scope
    figures: tuple[Figure, ...]
    confusion: NDArray[np.int64]
    reliability: tuple[ReliabilityBin, ...]
    groups: tuple[Group, ...]
    windows: int
    mixed: int
    undecided_share: float | None
    deviations: tuple[Message, ...]

    def figure(self, which: FigureId) -> Figure:
        """Return a figure by its id."""
        return next(one for one in self.figures if one.id is which)

    def verdict(self, figure: Figure) -> Verdict:
        """Hold a figure against the limit that was set for it."""
        return figure.verdict(self.set_requirements.requirements.limits.get(figure.id))

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """Of the figures that have a limit."""
        found = (self.verdict(one) for one in self.figures)
        return tuple(one for one in found if one is not Verdict.NO_LIMIT)
