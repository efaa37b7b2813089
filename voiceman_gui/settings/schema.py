"""Every setting of the program, declared once: its default, its range, its words in the dialog.

Words are ids of messages: title, description, group, unit, and the titles of a choice.
"""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
)

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.networks import AUTO, ModelChoice, Role
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.settings.plots import PlotSettings

RECENT_FILES = 12

KeymapId = Literal["voiceman", "praat", "elan", "sonic-visualiser"]
"""Keymaps that ship, each a file in ``resources/keymaps``."""


def _as_path(value: object) -> object:
    # Names of files that are no valid Unicode come as surrogates, which pydantic's own str refuses.
    return Path(value) if isinstance(value, str) and value else value


_MODEL_ID = r"^[a-z0-9][a-z0-9._-]{0,63}$"
"""As in a model's manifest; "auto" and "embedded" are such ids too."""

_Path = Annotated[Path, BeforeValidator(_as_path)]


class Settings(PlotSettings):
    """What the person chose and what the window remembers; frozen, change with `changed`.

    Fields with a title appear in the settings dialog (see `describe.dialog_settings`), grouped
    by ``group``; the others are remembered without being asked for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    window_s: float = Field(
        default=4.0,
        ge=1.0,
        le=30.0,
        title="settings.window_s.title",
        description="settings.window_s.help",
        json_schema_extra={
            "group": "settings.group.analysis",
            "unit": "settings.unit.seconds",
            "step": 0.5,
        },
    )
    hop_s: float = Field(
        default=1.0,
        ge=0.1,
        le=30.0,
        title="settings.hop_s.title",
        description="settings.hop_s.help",
        json_schema_extra={
            "group": "settings.group.analysis",
            "unit": "settings.unit.seconds",
            "step": 0.1,
        },
    )
    speakers: Literal["auto", "one", "2", "3", "4", "5", "6", "channels"] = Field(
        default="auto",
        title="settings.speakers.title",
        description="settings.speakers.help",
        json_schema_extra={
            "group": "settings.group.analysis",
            "titles": {
                "auto": "settings.speakers.auto",
                "one": "settings.speakers.one",
                "2": "settings.speakers.count_2",
                "3": "settings.speakers.count_3",
                "4": "settings.speakers.count_4",
                "5": "settings.speakers.count_5",
                "6": "settings.speakers.count_6",
                "channels": "settings.speakers.channels",
            },
        },
    )
    threads: int = Field(
        default=2,
        ge=1,
        le=64,
        title="settings.threads.title",
        description="settings.threads.help",
        json_schema_extra={"group": "settings.group.analysis"},
    )
    dimensions_model: str = Field(
        default=AUTO,
        pattern=_MODEL_ID,
        title="settings.dimensions_model.title",
        description="settings.dimensions_model.help",
        json_schema_extra={"group": "settings.group.models", "role": Role.DIMENSIONS.value},
    )
    categories_model: str = Field(
        default=AUTO,
        pattern=_MODEL_ID,
        title="settings.categories_model.title",
        description="settings.categories_model.help",
        json_schema_extra={"group": "settings.group.models", "role": Role.CATEGORIES.value},
    )
    speaker_model: str = Field(
        default=AUTO,
        pattern=_MODEL_ID,
        title="settings.speaker_model.title",
        description="settings.speaker_model.help",
        json_schema_extra={"group": "settings.group.models", "role": Role.SPEAKER.value},
    )
    device: Literal["auto", "cpu", "cuda", "mps"] = Field(
        default="auto",
        title="settings.device.title",
        description="settings.device.help",
        json_schema_extra={
            "group": "settings.group.models",
            "titles": {
                "auto": "settings.device.auto",
                "cpu": "settings.device.cpu",
                "cuda": "settings.device.cuda",
                "mps": "settings.device.mps",
            },
        },
    )
    preview: bool = Field(
        default=True,
        title="settings.preview.title",
        description="settings.preview.help",
        json_schema_extra={"group": "settings.group.models"},
    )
    legacy_sigmoid: bool = Field(
        default=False,
        title="settings.legacy_sigmoid.title",
        description="settings.legacy_sigmoid.help",
        json_schema_extra={"group": "settings.group.models"},
    )
    hidden_state_estimate: bool = Field(
        default=False,
        title="settings.hidden_state_estimate.title",
        description="settings.hidden_state_estimate.help",
        json_schema_extra={"group": "settings.group.models"},
    )
    cache_mb: int = Field(
        default=2000,
        ge=0,
        le=1_000_000,
        title="settings.cache_mb.title",
        description="settings.cache_mb.help",
        json_schema_extra={
            "group": "settings.group.models",
            "unit": "settings.unit.megabytes",
            "step": 500,
        },
    )
    language: Literal["system", "en", "ko"] = Field(
        default="system",
        title="settings.language.title",
        description="settings.language.help",
        json_schema_extra={
            "group": "settings.group.window",
            "titles": {
                "system": "settings.language.system",
                "en": "settings.language.en",
                "ko": "settings.language.ko",
            },
        },
    )
    report_language: Literal["window", "en", "ko"] = "window"
    """Language of reports, chosen with the report."""
    theme: Literal["system", "light", "dark", "contrast-light", "contrast-dark"] = Field(
        default="system",
        title="settings.theme.title",
        description="settings.theme.help",
        json_schema_extra={
            "group": "settings.group.window",
            "titles": {
                "system": "settings.theme.system",
                "light": "settings.theme.light",
                "dark": "settings.theme.dark",
                "contrast-light": "settings.theme.contrast_light",
                "contrast-dark": "settings.theme.contrast_dark",
            },
        },
    )
    wheel_zooms: bool = Field(
        default=False,
        title="settings.wheel_zooms.title",
        description="settings.wheel_zooms.help",
        json_schema_extra={"group": "settings.group.window"},
    )
    output_device: str | None = Field(
        default=None,
        title="settings.output_device.title",
        description="settings.output_device.help",
        json_schema_extra={"group": "settings.group.sound", "kind": "device"},
    )
    volume: float = Field(
        default=1.0,
        ge=0.0,
        le=1.0,
        title="settings.volume.title",
        description="settings.volume.help",
        json_schema_extra={"group": "settings.group.sound", "step": 0.05},
    )
    remember: bool = Field(
        default=True,
        title="settings.remember.title",
        description="settings.remember.help",
        json_schema_extra={"group": "settings.group.privacy"},
    )
    offline: bool = Field(
        default=True,
        title="settings.offline.title",
        description="settings.offline.help",
        json_schema_extra={"group": "settings.group.network"},
    )
    keymap: KeymapId = "voiceman"
    """Keymap that the keys come from."""
    # Not called keys: a model with that name is taken for a mapping by dict().
    own_keys: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Keys that the person changed, by action, in Qt's portable spelling."""
    recent_files: tuple[_Path, ...] = Field(default=(), max_length=RECENT_FILES)
    open_folder: _Path | None = None
    export_folder: _Path | None = None
    question_names: str = Field(default="Q, Question, 질문", max_length=1000)
    """Labels that name questions where answers are compared, with commas between them."""
    validation: _Path | None = None
    """JSON file of the validation dossier that reports cite, chosen with the report."""
    window_geometry: str | None = None
    """``QMainWindow.saveGeometry``, Base64."""
    show_spectrogram: bool = False
    """Set by the View menu."""
    snap: bool = True
    """Whether edges snap while they are moved; set by the Edit menu."""
    marks_columns: tuple[str, ...] = ()
    """Columns of the list of marks that are shown beside the usual ones."""
    tier_format: Literal["textgrid", "eaf", "audacity", "rttm"] = "textgrid"
    """Of the last export of tiers, as are the next three."""
    tier_form: Literal["", "long", "short"] = ""
    tier_encoding: Literal["", "utf-8", "utf-16-be", "latin-1"] = ""
    tier_selection: bool = False
    clip_suffix: Literal[".wav", ".flac"] = ".wav"
    """Of the last clips, as is the next one."""
    clip_selection: bool = False
    window_state: str | None = None
    """``QMainWindow.saveState``, Base64."""
    dock_widths: dict[str, Annotated[int, Field(ge=1, le=10_000)]] = Field(default_factory=dict)
    """Pixels that docks are to have where the window has room, by object name."""

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
        self, *, channel: int | None = None, baselines: tuple[Baseline, ...] = ()
    ) -> AnalysisSettings:
        """Return what an analysis with these settings is asked for."""
        return AnalysisSettings(
            window_s=self.window_s,
            hop_s=self.hop_s,
            channel=channel,
            baselines=baselines,
            models=self.models(),
            speakers=SpeakerChoice.parse(self.speakers),
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
            speakers=self.speaker_model,
        )
