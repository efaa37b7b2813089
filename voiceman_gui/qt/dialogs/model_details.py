"""Everything that is known of one model, as a page to read, select and copy from."""

from __future__ import annotations

from html import escape
from pathlib import Path

from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.networks import Role
from voiceman_gui.qt.dialogs.models_table import size_words, state_words
from voiceman_gui.qt.theme import Palette

ROLES = {
    Role.DIMENSIONS: "dimensions: arousal, dominance, valence",
    Role.CATEGORIES: "categories: angry, happy, sad, neutral",
}

USE = {
    ModelState.EMBEDDED: "Comes with the program; used where no other model is.",
    ModelState.READY: "Installed, whole and proven; an analysis may use it.",
    ModelState.UNPROVEN: "Installed and whole, but nothing proves that it computes what its "
    "publisher trained; an analysis may use it.",
    ModelState.REFUSED: "Not used.",
    ModelState.NOT_INSTALLED: "Not on this computer.",
}

LICENCE_LINK = "voiceman:licence"


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
        f'<tr><td style="color:{colors.muted}; padding:2px 16px 2px 0; white-space:nowrap">'
        f'{label}</td><td style="padding:2px 0">{value}</td></tr>'
        for label, value in _rows(entry, folder, colors)
        if value
    )
    return (
        f'<p style="font-weight:600; margin:0 0 8px 0">{escape(entry.name)}</p>'
        f'<table cellspacing="0" cellpadding="0">{rows}</table>'
    )


def _rows(entry: ModelEntry, folder: Path | None, colors: Palette) -> list[tuple[str, str]]:
    reason = f'<span style="color:{colors.notice}">{escape(entry.reason)}</span>'
    size = size_words(entry.size_bytes)
    return [
        ("State", f"<b>{state_words(entry.state)}.</b> {USE[entry.state]}"),
        ("Why", reason if entry.reason else ""),
        ("Proof", escape(entry.verified)),
        ("Role", _role(entry)),
        ("Limits", "<br>".join(f"– {escape(limit)}" for limit in entry.limits)),
        ("Calibrated", "<br>".join(escape(said) for said in entry.calibrated)),
        ("Licence", _licence(entry)),
        ("Source", escape(entry.source)),
        ("Revision", escape(entry.revision)),
        ("SHA-256", f"<code>{escape(entry.sha256)}</code>" if entry.sha256 else ""),
        ("Size", f"{size} ({entry.size_bytes:,} bytes)" if size else ""),
        ("Installed", escape(entry.installed)),
        ("Lies in", escape(str(folder)) if folder is not None else ""),
        ("Architecture", escape(entry.architecture)),
        ("Id", f"<code>{escape(entry.id)}</code>"),
    ]


def _role(entry: ModelEntry) -> str:
    # The embedded models share the roles between them, as their names say.
    if entry.state is ModelState.EMBEDDED:
        return ""
    return "; ".join(ROLES[role] for role in entry.roles)


def _licence(entry: ModelEntry) -> str:
    words = escape(entry.licence)
    if entry.licence_accepted:
        words += f", accepted {escape(entry.licence_accepted)}"
    elif entry.licence_text and entry.state is ModelState.NOT_INSTALLED:
        words += ", to be accepted before it is installed"
    if entry.licence_text:
        words += f' – <a href="{LICENCE_LINK}">read it</a>'
    return words
