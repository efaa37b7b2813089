"""Every setting of the program, declared once: its default, its range, its words in the dialog."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.networks import AUTO, ModelChoice, Role
from voiceman_gui.core.span import Span

RECENT_FILES = 12

KeymapId = Literal["voiceman", "praat", "elan", "sonic-visualiser"]
"""Keymaps that ship, each a file in ``resources/keymaps``."""


def _as_path(value: object) -> object:
    # Names of files that are no valid Unicode come as surrogates, which pydantic's own str refuses.
    return Path(value) if isinstance(value, str) and value else value


_MODEL_ID = r"^[a-z0-9][a-z0-9._-]{0,63}$"
"""As in a model's manifest; "auto" and "embedded" are such ids too."""

_Path = Annotated[Path, BeforeValidator(_as_path)]


class Settings(BaseModel):
    """What the person chose and what the window remembers; frozen, change with `changed`.

    Fields with a title appear in the settings dialog (see `describe.dialog_settings`), grouped
    by ``group``; the others are remembered without being asked for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    window_s: float = Field(
        default=4.0,
        ge=1.0,
        le=30.0,
        title="Analysis window",
        description="Length of speech that one reading is made from. Longer windows are steadier, "
        "shorter ones follow changes faster.",
        json_schema_extra={"group": "Analysis", "unit": "s", "step": 0.5},
    )
    hop_s: float = Field(
        default=1.0,
        ge=0.1,
        le=30.0,
        title="Hop",
        description="Time from the start of one window to the start of the next; not longer than "
        "the window.",
        json_schema_extra={"group": "Analysis", "unit": "s", "step": 0.1},
    )
    threads: int = Field(
        default=2,
        ge=1,
        le=64,
        title="Threads",
        description="Processor cores that measuring may use; networks take all there are. The "
        "results are the same for every number.",
        json_schema_extra={"group": "Analysis"},
    )
    dimensions_model: str = Field(
        default=AUTO,
        pattern=_MODEL_ID,
        title="Arousal, dominance, valence",
        description="The model that rates them. The embedded one compares the voice with the "
        "speaker's own median; a network rates on the scale of its training corpus, so the two "
        "cannot be compared with each other.",
        json_schema_extra={"group": "Models", "role": Role.DIMENSIONS.value},
    )
    categories_model: str = Field(
        default=AUTO,
        pattern=_MODEL_ID,
        title="Angry, happy, sad, neutral",
        description="The model that tells them apart. None of them is sure: what acted speech "
        "taught them holds only in part for the speech of a case.",
        json_schema_extra={"group": "Models", "role": Role.CATEGORIES.value},
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        default="auto",
        title="Compute on",
        description="Where networks run; the embedded models always run on the processor. Reports "
        "name the device, because another one may move a value in its last decimals.",
        json_schema_extra={
            "group": "Models",
            "titles": {
                "auto": "Automatic (graphics card, else processor)",
                "cpu": "Processor (CPU)",
                "cuda": "NVIDIA graphics card (CUDA)",
                "mps": "Apple graphics (MPS)",
            },
        },
    )
    preview: bool = Field(
        default=True,
        title="Preview first",
        description="Where processor or graphics card can, show values of lower precision at "
        "once, named “preview”, until the reference values replace them.",
        json_schema_extra={"group": "Models"},
    )
    legacy_sigmoid: bool = Field(
        default=False,
        title="Predecessor's scale",
        description="Only to re-read old reports: passes the network's outputs through the sigmoid "
        "that the predecessor used, which squeezes them into about 0.50 to 0.73. Marked “legacy "
        "sigmoid scale” wherever it shows.",
        json_schema_extra={"group": "Models"},
    )
    hidden_state_estimate: bool = Field(
        default=False,
        title="Estimate without a head",
        description="Where a network's trained head cannot be loaded, show the predecessor's "
        "estimate from its hidden states. It is not calibrated against anything: drawn hatched, "
        "marked “uncalibrated”, left out of confidence and gauges. Off, the embedded model steps "
        "in.",
        json_schema_extra={"group": "Models"},
    )
    cache_mb: int = Field(
        default=2000,
        ge=0,
        le=1_000_000,
        title="Keep results",
        description="Room on this computer for results, so that a second analysis of the same "
        "recording is instant. The oldest go first; with 0 nothing is kept.",
        json_schema_extra={"group": "Models", "unit": "MB", "step": 500},
    )
    language: Literal["system", "en", "ko"] = Field(
        default="system",
        title="Language",
        description="What the program speaks; a report's language is chosen with the report.",
        json_schema_extra={
            "group": "Window",
            "titles": {"system": "As the desktop", "en": "English", "ko": "한국어"},
        },
    )
    report_language: Literal["window", "en", "ko"] = Field(
        default="window", description="Language of reports, chosen with the report."
    )
    theme: Literal["system", "light", "dark"] = Field(
        default="system",
        title="Theme",
        description="Light or dark window, or whatever the desktop uses.",
        json_schema_extra={"group": "Window"},
    )
    wheel_zooms: bool = Field(
        default=False,
        title="Wheel zooms without Ctrl",
        description="Swaps wheel and Ctrl+wheel over the time axis: the wheel alone zooms.",
        json_schema_extra={"group": "Window"},
    )
    output_device: str | None = Field(
        default=None,
        title="Output device",
        description="Where recordings are played; empty is the system's own choice.",
        json_schema_extra={"group": "Sound"},
    )
    volume: float = Field(
        default=1.0,
        ge=0.0,
        le=1.0,
        title="Volume",
        description="Loudness of playback; the recording and its analysis are not touched.",
        json_schema_extra={"group": "Sound", "step": 0.05},
    )
    remember: bool = Field(
        default=True,
        title="Remember recordings",
        description="Keeps, on this computer only, which files and folders were opened, and of "
        "each recording its marks, its baseline and its results. Off, nothing more is kept: marks "
        "are lost when the recording is closed. What is kept already stays until it is forgotten.",
        json_schema_extra={"group": "Privacy"},
    )
    offline: bool = Field(
        default=True,
        title="Offline",
        description="The program opens no network connection while this is on.",
        json_schema_extra={"group": "Network"},
    )
    keymap: KeymapId = Field(default="voiceman", description="Keymap that the keys come from.")
    # Not called keys: a model with that name is taken for a mapping by dict().
    own_keys: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="Keys that the person changed, by action, in Qt's portable spelling.",
    )
    recent_files: tuple[_Path, ...] = Field(default=(), max_length=RECENT_FILES)
    open_folder: _Path | None = None
    export_folder: _Path | None = None
    window_geometry: str | None = Field(
        default=None, description="QMainWindow.saveGeometry, Base64."
    )
    show_spectrogram: bool = Field(default=False, description="Set by the View menu.")
    window_state: str | None = Field(default=None, description="QMainWindow.saveState, Base64.")

    @field_validator("window_geometry", "window_state")
    @classmethod
    def _is_base64(cls, value: str | None) -> str | None:
        if value is not None:
            try:
                base64.b64decode(value, validate=True)
            except binascii.Error as error:
                raise ValueError("not Base64") from error
        return value

    @field_validator("hop_s")
    @classmethod
    def _fits_in_window(cls, hop_s: float, info: ValidationInfo) -> float:
        if hop_s > info.data.get("window_s", hop_s):
            raise ValueError("the hop must not be longer than the analysis window")
        return hop_s

    def changed(self, **changes: Any) -> Settings:
        """Return these settings with some of them changed, checked as a whole.

        Raises
        ------
        pydantic.ValidationError
            If a value is out of its range or no such setting exists.
        """
        return Settings.model_validate({**dict(self), **changes})

    def with_recent(self, path: Path) -> Settings:
        """Return these settings with `path` as the first of the recent files."""
        others = tuple(other for other in self.recent_files if other != path)
        return self.changed(recent_files=(path, *others)[:RECENT_FILES])

    def analysis(
        self, *, channel: int | None = None, baseline: Span | None = None
    ) -> AnalysisSettings:
        """Return what an analysis with these settings is asked for."""
        return AnalysisSettings(
            window_s=self.window_s,
            hop_s=self.hop_s,
            channel=channel,
            baseline=baseline,
            models=self.models(),
        )

    def models(self) -> ModelChoice:
        """Return which models read a recording, and how."""
        return ModelChoice(
            dimensions=self.dimensions_model,
            categories=self.categories_model,
            device=self.device,
            preview=self.preview,
            legacy_sigmoid=self.legacy_sigmoid,
            hidden_state_estimate=self.hidden_state_estimate,
        )
