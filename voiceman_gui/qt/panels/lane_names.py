"""The field over a speaker's lane in which the analyst writes the name."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from voiceman_gui.core.turns import Speaker, speaker_name
from voiceman_gui.qt.controllers.turns import TurnEditing
from voiceman_gui.qt.items.name_field import NameField
from voiceman_gui.qt.language import say, tr

FIELD_PX, FIELD_HIGH_PX = 180, 26


class LaneNames(QObject):
    """Opens the field, and closes it when the name is written or left as it was.

    Parameters
    ----------
    editing : TurnEditing
    parent : QWidget
        Holds the field.
    """

    def __init__(self, editing: TurnEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self._panel = editing, parent
        self.field: NameField | None = None

    def ask(self, known: Speaker, head: QRect) -> None:
        """Open a field for a speaker's name, unless one is open.

        Parameters
        ----------
        known : Speaker
        head : QRect
            What stands beside the lane, in the panel's pixels.
        """
        if self.field is not None:
            return
        field = self.field = NameField(known.label, self._panel)
        field.setPlaceholderText(say(speaker_name(known.id)))
        field.setAccessibleName(tr("panels.speakers.name_field"))
        top = head.center().y() + 1 - FIELD_HIGH_PX // 2
        field.setGeometry(QRect(2, top, FIELD_PX, FIELD_HIGH_PX))
        field.named.connect(lambda label: self._editing.rename(known.id, label))
        field.ended.connect(self._ended)
        field.show()
        field.setFocus()

    def _ended(self) -> None:
        field, self.field = self.field, None
        if field is not None:
            had_focus = field.hasFocus()
            field.hide()
            field.deleteLater()
            if had_focus:
                self._panel.setFocus()
