"""A pair's calibration as a file: versioned, hashed, and whole or not there."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Literal, Self

import numpy as np
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from voiceman_gui.core.calibration import (
    CalibratedConfidence,
    CalibratedModel,
    CalibratedPart,
    Calibration,
    PairConfidence,
    PoolWeights,
)
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.files import write_whole
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.private import make_private_folder
from voiceman_gui.core.reading import ConfidencePartId
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.models.foreign import Unusable, read_bytes
from voiceman_gui.models.store.errors import not_written

_LARGEST = 1 << 26
_AGAIN = message("models.advice.calibrate_again")
_Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
_Count = Annotated[int, Field(ge=0)]
_Point = tuple[float, float]
_FourCounts = tuple[_Count, _Count, _Count, _Count]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class PairMember(_Frozen):
    """See `core.calibration.CalibratedModel`."""

    id: str
    name: str
    revision: str
    sha256: str
    identity_sha256: _Sha256


class LabelledSet(_Frozen):
    """The set that was read.

    Parameters
    ----------
    name, sha256 : str
        Of the list.
    recordings_sha256 : str
        Of the lines ``SHA-256 of the file, label, speaker`` of all recordings read, sorted.
    recordings, windows : tuple of int
        Of each category, in the order of `CATEGORIES`.
    short_windows : int
        Windows that are shorter than the others, as their recordings are.
    speakers : int
    left_out : tuple of (str, str)
        Recordings of the list that were not read, and why.
    """

    name: str
    sha256: _Sha256
    recordings_sha256: _Sha256
    recordings: _FourCounts
    windows: _FourCounts
    short_windows: _Count
    speakers: _Count
    left_out: tuple[tuple[str, str], ...]


class WeighedPart(_Frozen):
    """See `core.calibration.CalibratedPart`."""

    weight: float = Field(ge=0)
    middle: float


class FittedConfidence(_Frozen):
    """See `core.calibration.PairConfidence`.

    Parameters
    ----------
    bias : float
    parts : mapping of ConfidencePartId to WeighedPart
    error : float
        On speakers, or recordings, left out of the fit.
    windows : int
    """

    bias: float
    parts: dict[ConfidencePartId, WeighedPart]
    error: float = Field(ge=0, le=1)
    windows: int = Field(gt=0)


class ModelWeights(_Frozen):
    """See `core.calibration.PoolWeights`."""

    network: float = Field(ge=0)
    embedded: float = Field(ge=0)


class EmbeddedMember(_Frozen):
    """The embedded model of the categories that the network is weighed beside."""

    revision: str
    sha256: str


class CalibrationFile(_Frozen):
    """Contents of a calibration's file.

    Parameters
    ----------
    program, device, date : str
        What made it, where the networks computed, and on which day.
    dimensions, categories : PairMember
    window_s : float
    labelled_set : LabelledSet
    leave_out : {"speaker", "recording"}
        What was left out in turn when the quantiles were made.
    temperature, means, covariances, quantiles
        As in `core.calibration.Calibration`.
    confidence, weights
        Likewise; files of the first version of the schema have neither.
    embedded : EmbeddedMember or None
        With weights, the embedded model for which they hold.
    sha256 : str
        Of everything else.
    """

    schema_: Literal["voiceman.calibration/1", "voiceman.calibration/2"] = Field(
        default="voiceman.calibration/2", alias="schema"
    )
    program: str
    device: str
    date: str
    dimensions: PairMember
    categories: PairMember
    window_s: float = Field(gt=0)
    labelled_set: LabelledSet
    leave_out: Literal["speaker", "recording"]
    temperature: float = Field(gt=0)
    means: tuple[_Point, _Point, _Point, _Point]
    covariances: tuple[
        tuple[_Point, _Point], tuple[_Point, _Point], tuple[_Point, _Point], tuple[_Point, _Point]
    ]
    quantiles: Annotated[tuple[float, ...], Field(min_length=2)]
    confidence: FittedConfidence | None = None
    weights: ModelWeights | None = None
    embedded: EmbeddedMember | None = None
    sha256: str = ""

    @model_validator(mode="after")
    def _numbers_fit(self) -> Self:
        for (a, b), (c, d) in self.covariances:
            if b != c or a <= 0 or a * d - b * b <= 0:
                raise ValueError("a covariance is not positive definite")
        if any(later < earlier for earlier, later in pairwise(self.quantiles)):
            raise ValueError("the quantiles do not ascend")
        if (self.weights is None) != (self.embedded is None):
            raise ValueError("weights without the model that they hold for")
        if self._first and (self.confidence is not None or self.weights is not None):
            raise ValueError("the first version of the schema has neither confidence nor weights")
        return self

    @property
    def _first(self) -> bool:
        return self.schema_ == "voiceman.calibration/1"

    def digest(self) -> str:
        """SHA-256 of everything but `sha256`, as canonical JSON."""
        later = {"confidence", "weights", "embedded"} if self._first else set()
        body = self.model_dump(mode="json", by_alias=True, exclude={"sha256", *later})
        text = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def sealed(self) -> CalibrationFile:
        """Return it with its own hash."""
        return self.model_copy(update={"sha256": self.digest()})

    def calibration(self) -> Calibration:
        """Return what an analysis needs of it."""
        calibration = Calibration(
            dimensions=CalibratedModel(**self.dimensions.model_dump()),
            categories=CalibratedModel(**self.categories.model_dump()),
            window_s=self.window_s,
            name=self.labelled_set.name,
            set_sha256=self.labelled_set.sha256,
            recordings=sum(self.labelled_set.recordings),
            speakers=self.labelled_set.speakers if self.leave_out == "speaker" else 0,
            date=self.date,
            temperature=self.temperature,
            means=np.array(self.means, np.float64),
            covariances=np.array(self.covariances, np.float64),
            quantiles=np.array(self.quantiles, np.float64),
            sha256=self.sha256,
            weights=None if self.weights is None else PoolWeights(**self.weights.model_dump()),
            embedded_sha256=None if self.embedded is None else self.embedded.sha256,
        )
        if self.confidence is None:
            return calibration
        fitted = self.confidence
        parts = {k.value: CalibratedPart(one.weight, one.middle) for k, one in fitted.parts.items()}
        model = CalibratedConfidence(fitted.bias, parts, calibration.source)
        held = PairConfidence(model, fitted.error, fitted.windows)
        return replace(calibration, confidence=held)


def calibration_path(folder: Path, dimensions: str, categories: str) -> Path:
    """Where the calibration of a pair lies, if there is one."""
    return folder / f"{dimensions}+{categories}.json"


def write_calibration(folder: Path, content: CalibrationFile) -> Path:
    """Write a sealed calibration; an earlier one of the pair is kept beside it under its hash.

    Raises
    ------
    ModelError
        If it could not be written; what was there is then still there.
    """
    path = calibration_path(folder, content.dimensions.id, content.categories.id)
    text = content.model_dump_json(by_alias=True, indent=1) + "\n"
    try:
        make_private_folder(folder)
        if path.exists():
            earlier = path.read_bytes()
            name = f"{path.stem}.{hashlib.sha256(earlier).hexdigest()[:12]}.earlier"
            write_whole(path.with_name(name), earlier, private=True)
        write_whole(path, text.encode(), private=True)
    except OSError as error:
        raise not_written(path, error) from error
    return path


def read_calibration(path: Path) -> Calibration | None:
    """Read a pair's calibration; None where there is no such file.

    Raises
    ------
    ModelError
        If it cannot be read, or is not what was once written.
    """
    try:
        content = CalibrationFile.model_validate_json(read_bytes(path, _LARGEST))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ModelError(
            message("models.calibration.unreadable", file=displayable(path), why=reason_of(error))
        ) from error
    except (Unusable, ValidationError) as error:
        raise ModelError(
            message("models.calibration.not_valid", file=displayable(path), advice=_AGAIN)
        ) from error
    if content.sha256 != content.digest():
        raise ModelError(
            message("models.calibration.changed", file=displayable(path), advice=_AGAIN)
        )
    return content.calibration()
