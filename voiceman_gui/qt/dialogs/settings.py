"""The settings dialog, made from the schema: a setting declared there appears here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from pydantic import ValidationError
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from voiceman_gui.core.installed import ModelEntry
from voiceman_gui.core.message import Message
from voiceman_gui.qt.dialogs.setting_editors import make_editor, offer, set_value, value_of
from voiceman_gui.qt.language import say, tr
from voiceman_gui.qt.theme import UNIT
from voiceman_gui.settings.describe import (
    Choice,
    SettingInfo,
    complaint,
    device_choices,
    dialog_settings,
    model_choices,
)
from voiceman_gui.settings.schema import Settings


class SettingsDialog(QDialog):
    """Shows the settings and returns those that were changed.

    Parameters
    ----------
    settings : Settings
    parent : QWidget
    models : tuple of ModelEntry or None
        The models to choose from; None while they are not known yet, see `show_models`.
    extras : mapping of str to QWidget
        What stands below the setting of that name.
    """

    def __init__(
        self,
        settings: Settings,
        parent: QWidget | None,
        models: tuple[ModelEntry, ...] | None = None,
        extras: Mapping[str, QWidget] = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("dialogs.settings.title"))
        self.setMinimumWidth(720)
        self._settings = settings
        self._models = models
        self._devices: Sequence[tuple[str, str]] = ()
        self._extras = extras
        self._infos = dialog_settings()
        self._editors: dict[str, QWidget] = {}
        self._forms: dict[Message, QFormLayout] = {}
        self._error = QLabel()
        self._error.setProperty("role", "notice")
        self._error.setWordWrap(True)
        self._error.setVisible(False)
        self.tabs = QTabWidget()
        for info in self._infos:
            if info.group not in self._forms:
                self._forms[info.group] = self._add_page(say(info.group))
            self._add_row(info, self._forms[info.group])
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok
            | QDialogButtonBox.StandardButton.Cancel
            | QDialogButtonBox.StandardButton.RestoreDefaults
        )
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.reject)
        defaults = buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        defaults.setText(tr("dialogs.settings.defaults"))
        # Else Enter would press it, where the focus comes to it by itself.
        defaults.setAutoDefault(False)
        defaults.clicked.connect(self._defaults)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(self.tabs)
        layout.addWidget(self._error)
        layout.addWidget(buttons)

    def _add_page(self, title: str) -> QFormLayout:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        form.setVerticalSpacing(UNIT + 4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.tabs.addTab(_Page(page), title)
        return form

    def _add_row(self, info: SettingInfo, form: QFormLayout) -> None:
        value = getattr(self._settings, info.name)
        editor = make_editor(info, value, self._choices(info, value))
        self._editors[info.name] = editor
        words = _words(say(info.help))
        # One field of both: a form gives a text of several lines the room of a narrow column.
        field = QVBoxLayout()
        field.setSpacing(4)
        field.addWidget(editor)
        field.addWidget(words)
        if info.name in self._extras:
            field.addWidget(self._extras[info.name])
        title = QLabel(say(info.title))
        title.setBuddy(editor)
        form.addRow(title, field)

    def _choices(self, info: SettingInfo, chosen: object) -> tuple[Choice, ...]:
        if info.kind == "device":
            return device_choices(self._devices, None if chosen is None else str(chosen))
        if info.role is None:
            return info.choices
        return model_choices(info.role, self._models, str(chosen))

    def show_models(self, models: tuple[ModelEntry, ...]) -> None:
        """Offer the models as they are now; what was chosen in the dialog stays chosen."""
        self._models = models
        self._offer_again("model")

    def show_devices(self, devices: Sequence[tuple[str, str]]) -> None:
        """Offer the sound outputs: what each is called, and the name that is kept."""
        self._devices = devices
        self._offer_again("device")

    def _offer_again(self, kind: str) -> None:
        for info in self._infos:
            editor = self._editors[info.name]
            if info.kind == kind and isinstance(editor, QComboBox):
                offer(editor, self._choices(info, editor.currentData()))

    def show_group(self, group: Message) -> None:
        """Turn to the page of a group."""
        self.tabs.setCurrentIndex(list(self._forms).index(group))

    def _defaults(self) -> None:
        for info in self._infos:
            set_value(self._editors[info.name], info.default)

    def _accept(self) -> None:
        try:
            self._settings = self._settings.changed(
                **{name: value_of(editor) for name, editor in self._editors.items()}
            )
        except ValidationError as error:
            self._error.setText(say(complaint(error)))
            self._error.setVisible(True)
            return
        self.accept()

    @property
    def chosen(self) -> dict[str, object]:
        """The settings that the dialog shows, by name, as they are after OK."""
        return {info.name: getattr(self._settings, info.name) for info in self._infos}

    @property
    def settings(self) -> Settings:
        """The settings as they are after OK."""
        return self._settings


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setProperty("role", "muted")
    return label


class _Page(QScrollArea):
    """A page that is as tall as its settings, and scrolls where the screen is not."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = page
        self.setWidget(page)

    def sizeHint(self) -> QSize:
        """As tall as the page is at its usual width, but no taller than most of the screen."""
        page = self._page
        width = max(page.sizeHint().width(), 84 * UNIT)
        height = page.heightForWidth(width) if page.hasHeightForWidth() else page.height()
        return QSize(width, min(height, round(self.screen().availableSize().height() * 0.7)))
