"""Everything that is known of one model, as a page to read, select and copy from."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.networks import Role
from voiceman_gui.qt.dialogs.models_table import state_words
from voiceman_gui.qt.language import Fact, fact_of, say, tr
from voiceman_gui.qt.palette import Palette

ROLES = {
    Role.DIMENSIONS: message("dialogs.model.dimensions"),
    Role.CATEGORIES: message("dialogs.model.categories"),
    Role.SPEAKER: message("dialogs.model.speaker"),
}

USE = {
    ModelState.EMBEDDED: message("dialogs.model.embedded"),
    ModelState.READY: message("dialogs.model.ready"),
    ModelState.UNPROVEN: message("dialogs.model.unproven"),
    ModelState.REFUSED: message("dialogs.model.refused"),
    ModelState.NOT_INSTALLED: message("dialogs.model.not_installed"),
}

LICENCE_LINK = "voiceman:licence"

_PAGE = Template("""<p style="font-weight:600; margin:0 0 8px 0">$name</p>
<table cellspacing="0" cellpadding="0">$rows</table>""")  # not worded: markup
_ROW = Template("""<tr><td style="color:$colour; padding:2px 16px 2px 0; white-space:nowrap">
$label</td><td style="padding:2px 0">$value</td></tr>""")  # not worded: markup
_REASON = Template("""<span style="color:$colour">$reason</span>""")  # not worded: markup


def details_html(entry: ModelEntry, folder: Path | None, colors: Palette) -> str:
    """Return the page of a model.

    Parameters
    ----------
    entry : ModelEntry
    folder : Path or None
        Where it lies.
    colors : Palette
    """
    rows = "".join(
        _ROW.substitute(colour=colors.muted, label=label, value=value)
        for label, value in _rows(entry, folder, colors)
        if value
    )
    return _PAGE.substitute(name=_text(entry.name), rows=rows)


def _rows(entry: ModelEntry, folder: Path | None, colors: Palette) -> list[tuple[str, str]]:
    reason = _REASON.substitute(colour=colors.notice, reason=_text(entry.reason or ""))
    size = entry.size_bytes
    exact = "" if size is None else tr("dialogs.model.size", size_bytes=size)
    return [
        (
            tr("dialogs.models.state"),
            f"<b>{state_words(entry.state)}.</b> {_text(USE[entry.state])}",
        ),
        (tr("dialogs.model.why"), reason if entry.reason else ""),
        (tr("dialogs.model.proof"), _text(entry.verified)),
        (tr("dialogs.models.role"), _role(entry)),
        (tr("dialogs.model.limits"), "<br>".join(f"– {_text(limit)}" for limit in entry.limits)),
        (tr("dialogs.model.calibrated"), "<br>".join(_text(said) for said in entry.calibrated)),
        (tr("dialogs.models.licence"), _licence(entry)),
        (tr("dialogs.model.source"), _text(entry.source)),
        (tr("dialogs.models.revision"), escape(entry.revision)),
        (
            tr("dialogs.model.sha256"),
            f"<code>{escape(entry.sha256)}</code>" if entry.sha256 else "",
        ),
        (tr("dialogs.models.size"), exact),
        (tr("dialogs.model.installed"), escape(entry.installed)),
        (tr("dialogs.model.lies_in"), escape(displayable(folder)) if folder is not None else ""),
        (tr("dialogs.model.architecture"), escape(entry.architecture)),
        (tr("dialogs.model.id"), f"<code>{escape(entry.id)}</code>"),
    ]


def _text(said: Fact) -> str:
    return escape(say(said))


def _role(entry: ModelEntry) -> str:
    # The embedded models share the roles between them, as their names say.
    if entry.state is ModelState.EMBEDDED:
        return ""
    return "; ".join(_text(ROLES[role]) for role in entry.roles)


def _licence(entry: ModelEntry) -> str:
    licence = fact_of(entry.licence)
    words = _text(licence)
    if entry.licence_accepted:
        accepted = entry.licence_accepted
        words = _text(message("dialogs.model.accepted", licence=licence, accepted=accepted))
    elif entry.licence_text and entry.state is ModelState.NOT_INSTALLED:
        words = _text(message("dialogs.model.to_accept", licence=licence))
    if entry.licence_text:
        words += f' – <a href="{LICENCE_LINK}">{_text(message("dialogs.model.read"))}</a>'
    return words
