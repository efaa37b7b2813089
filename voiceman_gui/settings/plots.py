"""Settings of what is drawn: pitch, spectrogram, lanes."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator


class PlotSettings(BaseModel):
    """What the person chose for the plots; part of `Settings`."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

    pitch_range: Literal["automatic", "fixed"] = Field(
        default="automatic",
        title="settings.pitch_range.title",
        description="settings.pitch_range.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "titles": {
                "automatic": "settings.pitch_range.automatic",
                "fixed": "settings.pitch_range.fixed",
            },
        },
    )
    pitch_floor_hz: float = Field(
        default=65.0,
        ge=30.0,
        le=500.0,
        title="settings.pitch_floor_hz.title",
        description="settings.pitch_floor_hz.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "unit": "settings.unit.hz",
            "step": 5,
        },
    )
    pitch_ceiling_hz: float = Field(
        default=600.0,
        ge=100.0,
        le=2000.0,
        title="settings.pitch_ceiling_hz.title",
        description="settings.pitch_ceiling_hz.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "unit": "settings.unit.hz",
            "step": 10,
        },
    )
    spectrogram_window_ms: float = Field(
        default=30.0,
        ge=2.0,
        le=200.0,
        title="settings.spectrogram_window_ms.title",
        description="settings.spectrogram_window_ms.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "unit": "settings.unit.milliseconds",
            "step": 1,
        },
    )
    spectrogram_range_db: float = Field(
        default=70.0,
        ge=20.0,
        le=120.0,
        title="settings.spectrogram_range_db.title",
        description="settings.spectrogram_range_db.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "unit": "settings.unit.decibels",
            "step": 5,
        },
    )
    spectrogram_scale: Literal["linear", "log", "mel"] = Field(
        default="linear",
        title="settings.spectrogram_scale.title",
        description="settings.spectrogram_scale.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "titles": {
                "linear": "settings.spectrogram_scale.linear",
                "log": "settings.spectrogram_scale.logarithmic",
                "mel": "settings.spectrogram_scale.mel",
            },
        },
    )
    spectrogram_colors: Literal["theme", "grey", "viridis", "inferno"] = Field(
        default="theme",
        title="settings.spectrogram_colors.title",
        description="settings.spectrogram_colors.help",
        json_schema_extra={
            "group": "settings.group.plots",
            "titles": {
                "theme": "settings.spectrogram_colors.theme",
                "grey": "settings.spectrogram_colors.grey",
                "viridis": "settings.spectrogram_colors.viridis",
                "inferno": "settings.spectrogram_colors.inferno",
            },
        },
    )
    show_pitch: bool = True
    """Over the spectrogram, as the following two; set by the View menu."""
    show_intensity: bool = False
    show_formants: bool = False
    hidden_dimensions: tuple[Literal["arousal", "dominance", "valence"], ...] = ()
    """Hidden in the plot of the three dimensions."""
    stacked_dimensions: bool = False
    """Whether each dimension has a lane of its own."""
    hidden_lanes: tuple[Literal["waveform", "timeline", "speakers", "ribbon", "gates"], ...] = ()
    lane_order: tuple[str, ...] = ()
    """From top to bottom, as they were at the last close; empty is the usual order."""
    lane_heights: dict[str, Annotated[int, Field(ge=0, le=10_000)]] = Field(default_factory=dict)
    """Pixels, of the lanes whose height is drawn with the mouse."""

    @field_validator("pitch_ceiling_hz")
    @classmethod
    def _is_above_floor(cls, ceiling_hz: float, info: ValidationInfo) -> float:
        if ceiling_hz <= info.data.get("pitch_floor_hz", 0.0):
            raise ValueError("the ceiling must be above the floor")
        return ceiling_hz
