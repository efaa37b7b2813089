"""The licence of a model: read first, accepted by a deliberate act, or only read again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.installed import ModelEntry
from voiceman_gui.qt.language import Fact, fact_of, say, tr
from voiceman_gui.qt.theme import UNIT


class LicencePage(QWidget):
    """The full text, a box to tick, and the button that the tick sets free."""

    accepted = Signal()
    left = Signal()
    """Back, without having accepted anything."""

    def __init__(self) -> None:
        super().__init__()
        self.title = QLabel()
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.about = QLabel()
        self.about.setProperty("role", "muted")
        self.about.setWordWrap(True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.agree = QCheckBox(tr("dialogs.licence.agree"))
        self.note = QLabel(tr("dialogs.licence.note"))
        self.note.setProperty("role", "muted")
        self.go_on = QPushButton()
        self.go_on.setProperty("primary", True)
        self.back = QPushButton(tr("dialogs.licence.back"))
        for button in (self.go_on, self.back):
            # Return must neither accept a licence nor leave the page by accident.
            button.setAutoDefault(False)
        self.agree.toggled.connect(self.go_on.setEnabled)
        self.go_on.clicked.connect(self.accepted)
        self.back.clicked.connect(self.left)
        buttons = QHBoxLayout()
        buttons.setSpacing(UNIT)
        buttons.addWidget(self.note, 1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.title)
        layout.addWidget(self.about)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.agree)
        layout.addLayout(buttons)

    def ask(self, entry: ModelEntry, source: Fact, *, is_import: bool) -> None:
        """Show a licence that must be accepted before anything is fetched or copied.

        Parameters
        ----------
        entry : ModelEntry
        source : Message or str
            Where the model would come from.
        is_import : bool
            Whether a folder or archive is taken in afterwards, and nothing fetched.
        """
        self._show(entry)
        self.about.setText(
            tr("dialogs.licence.ask", licence=fact_of(entry.licence), source=fact_of(source))
        )
        self.go_on.setText(
            tr("dialogs.licence.import") if is_import else tr("dialogs.licence.install")
        )
        self.agree.setChecked(False)
        self.go_on.setEnabled(False)
        self._set_asking(True)

    def show_again(self, entry: ModelEntry) -> None:
        """Show a licence for reading only."""
        self._show(entry)
        licence, accepted = fact_of(entry.licence), entry.licence_accepted
        about = tr("dialogs.licence.name", licence=licence)
        if accepted:
            about = tr("dialogs.licence.accepted", licence=licence, accepted=accepted)
        self.about.setText(about)
        self._set_asking(False)

    def _show(self, entry: ModelEntry) -> None:
        title = tr("dialogs.licence.title", model=entry.name)
        self.title.setText(title)
        self.text.setPlainText(say(entry.licence_text))
        self.text.setAccessibleName(title)

    def _set_asking(self, asking: bool) -> None:
        for widget in (self.agree, self.note, self.go_on):
            widget.setVisible(asking)
