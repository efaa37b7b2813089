"""The settings dialog, made from the schema: a setting declared there appears here."""

from __future__ import annotations

from pydantic import ValidationError
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.qt.theme import UNIT
from voiceman_gui.settings.describe import SettingInfo, dialog_settings
from voiceman_gui.settings.schema import Settings


class SettingsDialog(QDialog):
    """Shows the settings and returns those that were changed.

    Parameters
    ----------
    settings : Settings
    parent : QWidget
    """

    def __init__(self, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Settings")
        self.setMinimumWidth(560)
        self._settings = settings
        self._editors: dict[str, QWidget] = {}
        self._error = QLabel()
        self._error.setProperty("role", "notice")
        self._error.setWordWrap(True)
        self._error.setVisible(False)
        tabs = QTabWidget()
        for group, infos in self._groups().items():
            page = QWidget()
            form = QFormLayout(page)
            form.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
            form.setVerticalSpacing(UNIT)
            for info in infos:
                editor = self._editor(info, getattr(settings, info.name))
                editor.setAccessibleName(info.title)
                editor.setAccessibleDescription(info.help)
                editor.setToolTip(info.help)
                self._editors[info.name] = editor
                form.addRow(info.title, editor)
                words = QLabel(info.help)
                words.setWordWrap(True)
                words.setProperty("role", "muted")
                form.addRow("", words)
            tabs.addTab(page, group)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(
            self._defaults
        )
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(self._error)
        layout.addWidget(buttons)

    @staticmethod
    def _groups() -> dict[str, list[SettingInfo]]:
        groups: dict[str, list[SettingInfo]] = {}
        for info in dialog_settings():
            groups.setdefault(info.group, []).append(info)
        return groups

    @staticmethod
    def _editor(info: SettingInfo, value: object) -> QWidget:
        if info.kind == "boolean":
            check = QCheckBox()
            check.setChecked(bool(value))
            return check
        if info.kind == "choice":
            box = QComboBox()
            for choice in info.choices:
                box.addItem(choice.capitalize(), choice)
            box.setCurrentIndex(info.choices.index(str(value)))
            return box
        if info.kind == "integer":
            spin = QSpinBox()
            spin.setRange(int(info.minimum or 0), int(info.maximum or 999))
            spin.setValue(int(str(value)))
            return spin
        if info.kind == "number":
            number = QDoubleSpinBox()
            number.setDecimals(2)
            number.setRange(info.minimum or 0.0, info.maximum or 999.0)
            number.setSingleStep(info.step or 0.1)
            number.setSuffix(f" {info.unit}" if info.unit else "")
            number.setValue(float(str(value)))
            return number
        line = QLineEdit("" if value is None else str(value))
        line.setPlaceholderText("the system's own choice")
        return line

    def _value(self, name: str) -> object:
        editor = self._editors[name]
        if isinstance(editor, QCheckBox):
            return editor.isChecked()
        if isinstance(editor, QComboBox):
            return editor.currentData()
        if isinstance(editor, QSpinBox | QDoubleSpinBox):
            return editor.value()
        assert isinstance(editor, QLineEdit)
        return editor.text().strip() or None

    def _defaults(self) -> None:
        for info in dialog_settings():
            editor, value = self._editors[info.name], info.default
            if isinstance(editor, QCheckBox):
                editor.setChecked(bool(value))
            elif isinstance(editor, QComboBox):
                editor.setCurrentIndex(editor.findData(value, Qt.ItemDataRole.UserRole))
            elif isinstance(editor, QSpinBox):
                editor.setValue(int(str(value)))
            elif isinstance(editor, QDoubleSpinBox):
                editor.setValue(float(str(value)))
            elif isinstance(editor, QLineEdit):
                editor.setText("" if value is None else str(value))

    def _accept(self) -> None:
        try:
            self._settings = self._settings.changed(
                **{name: self._value(name) for name in self._editors}
            )
        except ValidationError as error:
            # pydantic lists every complaint; the first one is enough for one look.
            text = str(error.errors()[0]["msg"])
            self._error.setText(text.removeprefix("Value error, "))
            self._error.setVisible(True)
            return
        self.accept()

    @property
    def settings(self) -> Settings:
        """The settings as they are after OK."""
        return self._settings
