"""What a settings dialog needs to know about each setting, read from the schema itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from voiceman_gui.core.installed import STATE_NAMES, ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import AUTO, EMBEDDED, Role
from voiceman_gui.settings.schema import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choice: the value that is kept and what stands for it, a name or a fact."""

    value: str
    title: Message | str


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """One row of the settings dialog.

    Parameters
    ----------
    name : str
        Field of `Settings`.
    group, title, help : Message
        For the dialog.
    kind : str
        ``"boolean"``, ``"integer"``, ``"number"``, ``"choice"``,
        ``"model"``, ``"device"`` or ``"text"``.
    default : object
        Value of a new installation.
    unit : Message or None
        What stands after a number.
    minimum, maximum, step : float or None
        Of numbers.
    choices : tuple of Choice
        Of a choice, in the order of the dialog.
    role : Role or None
        Of a model: the choices are `model_choices`; those of a device are `device_choices`.
    """

    name: str
    group: Message
    title: Message
    help: Message
    kind: str
    default: object
    unit: Message | None = None
    minimum: float | None = None
    maximum: float | None = None
    step: float | None = None
    choices: tuple[Choice, ...] = ()
    role: Role | None = None


GROUPS = ("analysis", "models", "plots", "window", "sound", "privacy", "network")
"""Pages of the dialog in order."""


def dialog_settings() -> tuple[SettingInfo, ...]:
    """Return the settings that a person is asked for, by group, in the order of the schema."""
    properties = Settings.model_json_schema()["properties"]
    found = [
        _info(name, properties[name])
        for name, field in Settings.model_fields.items()
        if field.title is not None
    ]
    return tuple(sorted(found, key=lambda info: GROUPS.index(info.group.id.rpartition(".")[2])))


def model_choices(
    role: Role, entries: tuple[ModelEntry, ...] | None, chosen: str
) -> tuple[Choice, ...]:
    """Return the models that can be chosen for a role.

    Parameters
    ----------
    role : Role
    entries : tuple of ModelEntry or None
        The models as the manager lists them; None while it has not looked yet.
    chosen : str
        Id that the settings hold: it stays among the choices, named as what it is, also when the
        model is refused or gone.

    Returns
    -------
    tuple of Choice
    """
    known = {entry.id: entry for entry in entries or () if role in entry.roles}
    choices = [
        Choice(AUTO, message("settings.model.auto")),
        Choice(EMBEDDED, message("settings.model.embedded")),
        *(
            Choice(entry.id, _named(entry))
            for entry in known.values()
            if entry.state in (ModelState.READY, ModelState.UNPROVEN)
        ),
    ]
    if chosen not in {choice.value for choice in choices}:
        title: Message | str = chosen
        if entries is not None:
            entry = known.get(chosen)
            title = (
                _with_state(chosen, ModelState.NOT_INSTALLED) if entry is None else _named(entry)
            )
        choices.append(Choice(chosen, title))
    return tuple(choices)


def device_choices(devices: Sequence[tuple[str, str]], chosen: str | None) -> tuple[Choice, ...]:
    """Return the sound outputs that can be chosen; an empty value is the system's own choice.

    Parameters
    ----------
    devices : sequence of tuple of two str
        What a device is called and the name that is kept, as they were found; empty while they
        are not known.
    chosen : str or None
        Name that the settings hold: it stays among the choices where it is not plugged in.
    """
    choices = [Choice("", message("settings.output_device.system"))]
    choices += [Choice(name, title) for title, name in devices]
    if chosen and chosen not in {choice.value for choice in choices}:
        absent = message("settings.output_device.absent", name=chosen)
        choices.append(Choice(chosen, absent if devices else chosen))
    return tuple(choices)


def complaint(error: ValidationError) -> Message:
    """Return why settings were refused: the first reason, enough for one look."""
    first = error.errors()[0]
    name = str(first["loc"][0]) if first["loc"] else ""
    if name == "hop_s" and first["type"] == "value_error":
        return message("settings.hop_too_long")
    if name == "pitch_ceiling_hz" and first["type"] == "value_error":
        return message("settings.ceiling_too_low")
    titles = {info.name: info.title for info in dialog_settings()}
    return message("settings.not_valid", title=titles.get(name, name))


def _named(entry: ModelEntry) -> Message | str:
    return entry.name if entry.state is ModelState.READY else _with_state(entry.name, entry.state)


def _with_state(name: Message | str, state: ModelState) -> Message:
    return message("settings.model.with_state", name=name, state=STATE_NAMES[state])


def _info(name: str, entry: dict[str, Any]) -> SettingInfo:
    titles = entry.get("titles", {})
    choices = tuple(Choice(value, Message(titles[value])) for value in entry.get("enum", ()))
    kind = (
        "choice"
        if choices
        else "model"
        if "role" in entry
        else entry.get("kind") or entry.get("type", "text")
    )
    return SettingInfo(
        name=name,
        group=Message(entry["group"]),
        title=Message(entry["title"]),
        help=Message(entry["description"]),
        kind="text" if kind == "string" else kind,
        default=entry["default"],
        unit=Message(entry["unit"]) if "unit" in entry else None,
        minimum=entry.get("minimum"),
        maximum=entry.get("maximum"),
        step=entry.get("step"),
        choices=choices,
        role=Role(entry["role"]) if "role" in entry else None,
    )
