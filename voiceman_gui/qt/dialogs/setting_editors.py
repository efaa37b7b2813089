"""The field of one setting: made from its entry in the schema, read and set by its kind."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
    QWidget,
)

from voiceman_gui.qt.drops import files_pass_by
from voiceman_gui.qt.language import say
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.qt.tips import wrapped
from voiceman_gui.settings.describe import Choice, SettingInfo

MOST_LETTERS = 24
"""A choice is at least this wide; longer names are cut short in the field and whole in its list."""


def make_editor(info: SettingInfo, value: object, choices: Sequence[Choice]) -> QWidget:
    """Return the field for a setting, holding `value`.

    Parameters
    ----------
    info : SettingInfo
    value : object
    choices : sequence of Choice
        Of the kinds "choice", "model" and "device".
    """
    editor = _empty(info, choices)
    editor.setAccessibleName(say(info.title))
    editor.setAccessibleDescription(say(info.help))
    editor.setToolTip(wrapped(say(info.help)))
    files_pass_by(editor)
    set_value(editor, value)
    return editor


def _empty(info: SettingInfo, choices: Sequence[Choice]) -> QWidget:
    if info.kind == "boolean":
        check = QCheckBox()
        check.setMinimumHeight(3 * UNIT)
        return check
    if info.kind in ("choice", "model", "device"):
        box = QComboBox()
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(MOST_LETTERS)
        offer(box, choices)
        return box
    if info.kind == "integer":
        spin = QSpinBox()
        spin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        spin.setRange(int(info.minimum or 0), int(info.maximum or 999))
        spin.setSingleStep(int(info.step or 1))
        spin.setSuffix(f" {say(info.unit)}" if info.unit else "")
        return spin
    if info.kind == "number":
        number = QDoubleSpinBox()
        number.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        number.setDecimals(2)
        number.setRange(info.minimum or 0.0, info.maximum or 999.0)
        number.setSingleStep(info.step or 0.1)
        number.setSuffix(f" {say(info.unit)}" if info.unit else "")
        return number
    return QLineEdit()


def offer(box: QComboBox, choices: Sequence[Choice]) -> None:
    """Put other choices into a field; what was chosen stays chosen where it is among them."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for choice in choices:
            box.addItem(say(choice.title), choice.value)
        box.setCurrentIndex(max(0, box.findData(chosen)))


def value_of(editor: QWidget) -> object:
    """Return what a field holds."""
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QComboBox):
        # A device's empty value is the system's own choice.
        return editor.currentData() or None
    if isinstance(editor, QSpinBox | QDoubleSpinBox):
        return editor.value()
    assert isinstance(editor, QLineEdit)
    return editor.text().strip() or None


def set_value(editor: QWidget, value: object) -> None:
    """Put a value into a field."""
    if isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData("" if value is None else value))
    elif isinstance(editor, QSpinBox):
        editor.setValue(int(str(value)))
    elif isinstance(editor, QDoubleSpinBox):
        editor.setValue(float(str(value)))
    else:
        assert isinstance(editor, QLineEdit)
        editor.setText("" if value is None else str(value))
