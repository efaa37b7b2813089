"""What networks said of the analysis windows, before it is set against anything."""

from __future__ import annotations

import enum
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.calibration import Calibration
from voiceman_gui.core.message import Message
from voiceman_gui.core.provenance import ModelProvenance

EMBEDDED = "embedded"
"""Id by which the embedded models are chosen for a role."""

AUTO = "auto"
"""The model that is installed and proven for a role, else the embedded one."""

DIMENSIONS = ("arousal", "dominance", "valence")
"""Order of every vector of dimensions in the program."""


class Role(enum.StrEnum):
    """What a model contributes."""

    DIMENSIONS = "dimensions"
    CATEGORIES = "categories"
    SPEAKER = "speaker"
    """Embeddings that tell the voices of a recording apart."""


READING_ROLES = (Role.DIMENSIONS, Role.CATEGORIES)
"""Roles of the ensemble that reads the analysis windows."""


class Scale(enum.StrEnum):
    """What 0.5 means on the axis of arousal, dominance and valence."""

    SPEAKER = "speaker"
    """The speaker's own median in the baseline (embedded models)."""
    POPULATION = "population"
    """The middle of the scale on which listeners rated the model's training corpus."""


class DimensionMark(enum.StrEnum):
    """What must stand beside arousal, dominance and valence wherever they show."""

    NONE = ""
    LEGACY = "legacy_sigmoid"
    """The predecessor's squeezed numbers, for re-reading old reports."""
    UNCALIBRATED = "uncalibrated"
    """The predecessor's estimate from slices of hidden states: drawn hatched, and part of
    neither confidence nor gauges."""


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """Which models read a recording, and how; part of the settings of an analysis.

    Parameters
    ----------
    dimensions, categories : str
        Id of a model, `EMBEDDED` or `AUTO`.
    device : str
        ``"auto"``, ``"cpu"``, ``"cuda"`` or ``"mps"``.
    preview : bool
        Whether a fast preview may come before the reference values where the processor can.
    legacy_sigmoid : bool
        Reproduce the predecessor's numbers: a sigmoid on the dimensional network's outputs.
    hidden_state_estimate : bool
        Where a dimensional network's head cannot be loaded, show the predecessor's estimate from
        slices of hidden states, marked `DimensionMark.UNCALIBRATED`.
    speakers : str
        What tells voices apart: as `dimensions`.
    """

    dimensions: str = AUTO
    categories: str = AUTO
    device: str = "auto"
    preview: bool = True
    legacy_sigmoid: bool = False
    hidden_state_estimate: bool = False
    speakers: str = AUTO


DEFAULT_CHOICE = ModelChoice()


@dataclass(frozen=True, slots=True, eq=False)
class Outputs:
    """What a network said of some windows.

    Parameters
    ----------
    values : ndarray of float64, shape (windows, outputs)
        After the manifest's activation.
    errors : ndarray of float64, shape (windows, outputs)
        Standard error of each value: delete-one jackknife over half-second blocks of the averaged
        frames (NaN where the network does not show its frames). It says how much single half
        seconds of the window move the value, not how far the model is from a listener.
    """

    values: NDArray[np.float64]
    errors: NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class WindowOutputs:
    """What one network said of every analysis window of a recording.

    Parameters
    ----------
    provenance : ModelProvenance
    names : tuple of str
        `DIMENSIONS`, or `CATEGORIES` of `core.reading`.
    values, errors : ndarray of float64, shape (windows, len(names))
        As in `Outputs`; NaN where a window was not, or not yet, computed.
    preview : ndarray of bool, shape (windows,)
        Values of preview quality, which reference values will replace.
    """

    provenance: ModelProvenance
    names: tuple[str, ...]
    values: NDArray[np.float64]
    errors: NDArray[np.float64]
    preview: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class NetworkOutputs:
    """What the networks of an ensemble said; a snapshot that a later, fuller one replaces.

    Parameters
    ----------
    dimensions, categories : WindowOutputs or None
        None: the embedded model has this role.
    wanted : ndarray of bool, shape (windows,)
        Windows that hold enough speech to be given to the networks.
    complete : bool
        Whether every wanted window has reference values.
    mark : DimensionMark
    device : Message or str
        Where and how they computed: device, precision, threads, batch size.
    notices : tuple of Message
        For the analyst: which model was refused and what stepped in, what fell back.
    preview_notes : tuple of Message
        How far preview values were from the reference so far; empty where none were compared,
        and in complete outputs, which must not tell whether a preview ran on the way to them.
    calibration : Calibration or None
        Of this very pair; the values are as the networks gave them, whether there is one or not.

    Raises
    ------
    ValueError
        For a calibration where networks have not both roles, or where the dimensions are marked.
    """

    dimensions: WindowOutputs | None
    categories: WindowOutputs | None
    wanted: NDArray[np.bool_]
    complete: bool
    mark: DimensionMark = DimensionMark.NONE
    device: Message | str = "cpu"
    notices: tuple[Message, ...] = ()
    preview_notes: tuple[Message, ...] = ()
    calibration: Calibration | None = None

    def __post_init__(self) -> None:
        whole = self.dimensions is not None and self.categories is not None
        if self.calibration is not None and (not whole or self.mark is not DimensionMark.NONE):
            raise ValueError("a calibration is that of a whole pair without a mark")
