"""What a settings dialog needs to know about each setting, read from the schema itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.networks import AUTO, EMBEDDED, Role
from voiceman_gui.settings.schema import Settings


@dataclass(frozen=True, slots=True)
class Choice:
    """One entry of a choice: the value that is kept and the words that stand for it."""

    value: str
    title: str


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
        ``"boolean"``, ``"integer"``, ``"number"``, ``"choice"``, ``"model"`` or ``"text"``.
    default : object
        Value of a new installation.
    unit : str
        ``"s"``, ``"MB"``, or empty.
    minimum, maximum, step : float or None
        Of numbers.
    choices : tuple of Choice
        Of a choice, in the order of the dialog.
    role : Role or None
        Of a model: the choices are `model_choices`.
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
    choices: tuple[Choice, ...] = ()
    role: Role | None = None


def dialog_settings() -> tuple[SettingInfo, ...]:
    """Return the settings that a person is asked for, in the order of the schema."""
    properties = Settings.model_json_schema()["properties"]
    return tuple(
        _info(name, properties[name])
        for name, field in Settings.model_fields.items()
        if field.title is not None
    )


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
        Choice(AUTO, "Automatic (an installed one, the proven first; else embedded)"),
        Choice(EMBEDDED, "Embedded"),
        *(
            Choice(entry.id, _named(entry))
            for entry in known.values()
            if entry.state in (ModelState.READY, ModelState.UNPROVEN)
        ),
    ]
    if chosen not in {choice.value for choice in choices}:
        if entries is None:
            title = chosen
        elif chosen in known:
            title = _named(known[chosen])
        else:
            title = f"{chosen} ({ModelState.NOT_INSTALLED})"
        choices.append(Choice(chosen, title))
    return tuple(choices)


def _named(entry: ModelEntry) -> str:
    return entry.name if entry.state is ModelState.READY else f"{entry.name} ({entry.state})"


def _info(name: str, entry: dict[str, Any]) -> SettingInfo:
    titles = entry.get("titles", {})
    choices = tuple(
        Choice(value, titles.get(value, value.capitalize())) for value in entry.get("enum", ())
    )
    kind = "choice" if choices else "model" if "role" in entry else entry.get("type", "text")
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
        role=Role(entry["role"]) if "role" in entry else None,
    )
