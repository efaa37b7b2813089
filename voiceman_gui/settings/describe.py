"""What a settings dialog needs to know about each setting, read from the schema itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from voiceman_gui.settings.schema import Settings


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """One row of the settings dialog.

    Parameters
    ----------
    name : str
        Field of `Settings`.
    group, title, help : str
        Words for the dialog.
    kind : str
        ``"boolean"``, ``"integer"``, ``"number"``, ``"choice"`` or ``"text"``.
    default : object
        Value of a new installation.
    unit : str
        ``"s"``, or empty.
    minimum, maximum, step : float or None
        Of numbers.
    choices : tuple of str
        Of a choice, in the order of the dialog.
    """

    name: str
    group: str
    title: str
    help: str
    kind: str
    default: object
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[str, ...] = ()


def dialog_settings() -> tuple[SettingInfo, ...]:
    """Return the settings that a person is asked for, in the order of the schema."""
    properties = Settings.model_json_schema()["properties"]
    return tuple(
        _info(name, properties[name])
        for name, field in Settings.model_fields.items()
        if field.title is not None
    )


def _info(name: str, entry: dict[str, Any]) -> SettingInfo:
    choices = tuple(entry.get("enum", ()))
    kind = "choice" if choices else entry.get("type", "text")
    return SettingInfo(
        name=name,
        group=entry["group"],
        title=entry["title"],
        help=entry["description"],
        kind="text" if kind == "string" else kind,
        default=entry["default"],
        unit=entry.get("unit", ""),
        minimum=entry.get("minimum"),
        maximum=entry.get("maximum"),
        step=entry.get("step"),
        choices=choices,
    )
