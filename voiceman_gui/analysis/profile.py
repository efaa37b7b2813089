"""The profile: every threshold of the readings, versioned and hashed."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.system_error import reason_of

Positive = Annotated[float, Field(gt=0)]
Percent = Annotated[float, Field(ge=0, le=100)]
Share = Annotated[float, Field(ge=0, le=1)]


class _Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class WindowSpeech(_Section):
    """Net speech in a window or passage, in seconds."""

    pass_s: Positive
    caution_s: Positive
    window_s: Positive

    def scale(self, window_s: float) -> float:
        """Share of the thresholds that analysis windows of ``window_s`` seconds must reach."""
        return min(1.0, window_s / self.window_s)


class RecordingSpeech(_Section):
    """Net speech of the recording and of the baseline, in seconds."""

    pass_s: Positive
    caution_s: Positive


class Snr(_Section):
    """Signal-to-noise ratio, in decibels."""

    pass_db: float
    caution_db: float
    context_s: Positive
    shown_max_db: float


class Clipping(_Section):
    """Clipped samples, in percent."""

    pass_percent: Percent
    caution_percent: Percent


class Bandwidth(_Section):
    """Effective bandwidth, in hertz."""

    pass_hz: Positive
    caution_hz: Positive


class Dropouts(_Section):
    """Digital silence cut into sound, in percent of the time."""

    caution_percent: Percent
    withheld_percent: Percent


class Overlap(_Section):
    """Overlapping speech, in percent."""

    pass_percent: Percent
    caution_percent: Percent


class Stress(_Section):
    """What the stress gauge needs before it shows a number."""

    min_baseline_windows: Annotated[int, Field(ge=1)]
    min_baseline_speech_s: Positive
    min_passage_s: Positive
    min_voiced_s: Positive
    min_features: Annotated[int, Field(ge=1, le=3)]
    population_min_arousal: Share
    population_max_valence: Share


class Deception(_Section):
    """Where incongruence counts as a cue."""

    cue_percentile: Percent
    false_discovery_rate: Share


class Naming(_Section):
    """From which posterior on a category is named, by how much the voice varies."""

    least_variation: Positive
    level: Positive
    varied: Positive
    posterior_level: Share
    posterior_varied: Share


class ConfidenceWords(_Section):
    """Limits of the words for the ensemble confidence, and the value of a gate that warns."""

    sufficient: Share
    limited: Share
    caution: Share


class Bootstrap(_Section):
    """Resampling behind the intervals."""

    block_s: Positive
    window_replicates: Annotated[int, Field(ge=50)]
    passage_replicates: Annotated[int, Field(ge=50)]


def _from_low_to_high(ends: tuple[float, float]) -> tuple[float, float]:
    if ends[0] >= ends[1]:
        raise ValueError("a range goes from its lower to its higher end")
    return ends


Range = Annotated[tuple[Share, Share], AfterValidator(_from_low_to_high)]


class ExpectedRange(_Section):
    """Arousal and valence expected of a category, 0..1."""

    arousal: Range
    valence: Range


class ExpectedRanges(_Section):
    """What is expected of each category where a pair of models has no calibration set."""

    angry: ExpectedRange
    happy: ExpectedRange
    sad: ExpectedRange
    neutral: ExpectedRange

    def of(self, category: str) -> ExpectedRange:
        """Return the ranges of one of `core.reading.CATEGORIES`."""
        found: ExpectedRange = getattr(self, category)
        return found


class _Contents(_Section):
    name: str
    revision: str
    status: str
    window_speech: WindowSpeech
    recording_speech: RecordingSpeech
    snr: Snr
    clipping: Clipping
    bandwidth: Bandwidth
    dropouts: Dropouts
    overlap: Overlap
    stress: Stress
    deception: Deception
    naming: Naming
    confidence: ConfidenceWords
    bootstrap: Bootstrap
    expected_ranges: ExpectedRanges

    @model_validator(mode="after")
    def _ordered(self) -> _Contents:
        descending = (
            ("window_speech", self.window_speech.pass_s, self.window_speech.caution_s),
            ("recording_speech", self.recording_speech.pass_s, self.recording_speech.caution_s),
            ("snr", self.snr.pass_db, self.snr.caution_db),
            ("clipping", self.clipping.caution_percent, self.clipping.pass_percent),
            ("bandwidth", self.bandwidth.pass_hz, self.bandwidth.caution_hz),
            ("dropouts", self.dropouts.withheld_percent, self.dropouts.caution_percent),
            ("overlap", self.overlap.caution_percent, self.overlap.pass_percent),
            ("naming", self.naming.varied, self.naming.level),
            ("naming", self.naming.level, self.naming.least_variation),
            ("naming", self.naming.posterior_level, self.naming.posterior_varied),
            ("confidence", self.confidence.sufficient, self.confidence.limited),
        )
        for section, larger, smaller in descending:
            if larger < smaller:
                raise ValueError(f"the thresholds of [{section}] are in the wrong order")
        return self


_VALIDATIONS = {"design_defaults": message("analysis.profile.design_defaults")}


class Profile(_Contents):
    """A profile and the SHA-256 of the file that it came from.

    Every threshold is a design default; the profile states so itself in `status`.
    """

    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]

    @property
    def validation(self) -> Message | str:
        """What stands behind the thresholds; a laboratory's own words are a string."""
        return _VALIDATIONS.get(self.status, self.status)

    @classmethod
    def load(cls, path: Path) -> Profile:
        """Read a profile.

        Parameters
        ----------
        path : Path
            A TOML file such as ``resources/profiles/default.toml``.

        Raises
        ------
        AnalysisError
            If the file cannot be read, or a threshold is missing, unknown or out of its range.
        """
        try:
            raw = path.read_bytes()
            contents = tomllib.loads(raw.decode("utf-8"))
            return cls(**contents, sha256=hashlib.sha256(raw).hexdigest())
        except OSError as error:
            raise AnalysisError(
                message("analysis.profile.unreadable", file=str(path), why=reason_of(error))
            ) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError, TypeError) as error:
            raise AnalysisError(
                message("analysis.profile.not_toml", file=str(path), why=str(error))
            ) from error
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"]) or "profile"
            raise AnalysisError(
                message(
                    "analysis.profile.does_not_hold",
                    file=str(path),
                    where=where,
                    why=str(first["msg"]),
                )
            ) from error
