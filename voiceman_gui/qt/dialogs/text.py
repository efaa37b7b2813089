"""Pages of text: help, the list of keys, the change log, about."""

from __future__ import annotations

import html
from collections.abc import Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from voiceman_gui.qt.actions.build import Actions
from voiceman_gui.qt.actions.spec import flat


class TextDialog(QDialog):
    """A page to read; nothing in it is loaded from a network."""

    def __init__(self, title: str, parent: QWidget | None, *, width: int = 720) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(width, 640)
        self.page = QTextBrowser()
        self.page.setAccessibleName(title)
        self.page.setOpenLinks(False)
        self.page.anchorClicked.connect(lambda url: self.page.scrollToAnchor(url.fragment()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.page)
        layout.addWidget(buttons)


def key_list(actions: Actions) -> str:
    """Return the list of keys as HTML, made from the actions themselves."""
    parts: list[str] = []
    for title, entries in actions.menus.items():
        rows = [
            f"<tr><td style='padding:3px 24px 3px 0'><b>{_keys(actions, entry.id)}</b></td>"
            f"<td style='padding:3px 0'>{html.escape(_plain(entry.text))}</td></tr>"
            for entry in flat(entries)
            if entry.keys
        ]
        if rows:
            parts.append(f"<h3>{html.escape(_plain(title))}</h3><table>{''.join(rows)}</table>")
    rows = [
        f"<tr><td style='padding:3px 24px 3px 0'><b>{html.escape(keys)}</b></td>"
        f"<td style='padding:3px 0'>{html.escape(what)}</td></tr>"
        for keys, what in MOUSE.items()
    ]
    parts.append(f"<h3>Mouse on the time axis</h3><table>{''.join(rows)}</table>")
    return "".join(parts)


MOUSE: Mapping[str, str] = {
    "Click": "go there",
    "Drag": "select; edges of a selection can be dragged",
    "Shift + click": "extend the selection to here",
    "Double click": "select the stretch of speech or the mark under the pointer",
    "Ctrl + wheel": "zoom at the pointer (the settings can swap this with the plain wheel)",
    "Shift + wheel": "move along the time axis",
}


def _keys(actions: Actions, ident: str) -> str:
    texts = [
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in actions.by_id[ident].shortcuts()
    ]
    return html.escape(", ".join(texts))


def _plain(text: str) -> str:
    return text.replace("&", "").replace("…", "").strip()
