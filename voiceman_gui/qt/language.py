"""The language of the window: one for the whole program, and it can change while widgets stand."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from types import BuiltinMethodType, MethodType
from typing import Any, TypeAlias, Union
from weakref import ReferenceType, WeakKeyDictionary, ref

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from shiboken6 import isValid

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message, message
from voiceman_gui.qt.tips import wrapped
from voiceman_gui.wording import (
    ENGLISH,
    WordingError,
    Words,
    system_language,
    words_for,
)

_log = logging.getLogger(__name__)

Fact: TypeAlias = Union[Message, VoicemanError, str]  # noqa: UP007
"""What can be put into words: a fact, an error that carries one, or words that stand already."""

SET_TIP = "setToolTip"
"""The setter whose texts are broken into lines."""

SYSTEM = "system"
"""In the settings: the language that the desktop asks for."""


@dataclass(frozen=True, slots=True)
class _Binding:
    target: ReferenceType[Any]
    setter: str
    fact: Message


class _QtWords(QTranslator):
    """Qt's own words, but keys as they stand on the keyboard.

    Qt translates the names of some keys and not of others: 왼쪽 beside Home and Space.
    """

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Return the translation; None leaves it to Qt, which shows the source."""
        if context == "QShortcut":
            return None
        return super().translate(context, source, disambiguation, n) or None


class CurrentLanguage(QObject):
    """What the window speaks; `language` returns the only one.

    Signals
    -------
    changed
        After texts set by `bind` have changed; whatever puts words together itself listens.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.words: Words = words_for(ENGLISH)
        self._bound: WeakKeyDictionary[QObject, dict[tuple[int, str], _Binding]] = (
            WeakKeyDictionary()
        )
        self._translator: QTranslator | None = None
        self._failed: set[str] = set()

    @property
    def code(self) -> str:
        """Code of the language, such as "ko"."""
        return self.words.language.code

    def use(self, setting: str) -> None:
        """Speak another language from now on.

        Parameters
        ----------
        setting : str
            A key of `wording.LANGUAGES` or "system".
        """
        code = setting
        if setting == SYSTEM:
            code = system_language(QLocale.system().uiLanguages())
        if code == self.code:
            return
        self.words = words_for(code)
        QLocale.setDefault(QLocale(code))
        self._translate_qt(code)
        for owner, bindings in list(self._bound.items()):
            for binding in tuple(bindings.values()) if isValid(owner) else ():
                self._apply(binding)
        self.changed.emit()

    def say(self, fact: Message | VoicemanError | str) -> str:
        """Return words; where the catalogue fails, the English ones, and the log learns it once."""
        for words in (self.words, words_for(ENGLISH)):
            try:
                return words(fact)
            except WordingError as error:
                if str(error) not in self._failed:
                    self._failed.add(str(error))
                    _log.error("wording: %s", error)
        return "…"

    def bind(self, owner: QObject, setter: Callable[[str], object], fact: Message) -> None:
        """Set a text now and after each change of language; the latest for a setter holds."""
        if not isinstance(setter, MethodType | BuiltinMethodType):
            raise TypeError("bind takes a method, so that it can be held weakly")
        target = setter.__self__
        binding = _Binding(ref(target), setter.__name__, fact)
        self._bound.setdefault(owner, {})[id(target), setter.__name__] = binding
        self._apply(binding)

    def _apply(self, binding: _Binding) -> None:
        target = binding.target()
        if target is not None and (not isinstance(target, QObject) or isValid(target)):
            words = self.say(binding.fact)
            tip = binding.setter == SET_TIP
            getattr(target, binding.setter)(wrapped(words) if tip else words)

    def _translate_qt(self, code: str) -> None:
        """Let Qt's own dialogs and buttons speak the language too."""
        app = QCoreApplication.instance()
        if app is None:
            return
        if self._translator is not None:
            app.removeTranslator(self._translator)
            self._translator = None
        if code == ENGLISH:
            return
        translator = _QtWords(self)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load(f"qtbase_{code}", folder):
            app.installTranslator(translator)
            self._translator = translator
        else:
            _log.info("Qt has no translation for %s", code)


_current: list[CurrentLanguage] = []


def language() -> CurrentLanguage:
    """Return the language of the window."""
    if not _current:
        _current.append(CurrentLanguage())
    return _current[0]


def tr(id_: str, /, **params: object) -> str:
    """Return the words of ``message(id_, **params)`` in the window's language."""
    return language().say(message(id_, **params))


def say(fact: Message | VoicemanError | str) -> str:
    """Return the words of a fact, or of the fact an error carries, in the window's language."""
    return language().say(fact)


def bind(
    owner: QObject, setter: Callable[[str], object], id_: str | Message, /, **params: object
) -> None:
    """Set a text now and again whenever the language changes.

    Parameters
    ----------
    owner : QObject
        The text is no longer set once this is gone; it is not kept alive.
    setter : method
        Such as ``label.setText``; a function or lambda is refused, since it could only be kept
        strongly. The latest binding of a setter replaces earlier ones.
    id_ : str or Message
    **params
        Of the message, with an id.
    """
    fact = id_ if isinstance(id_, Message) else message(id_, **params)
    language().bind(owner, setter, fact)


def fact_of(said: Fact) -> Message:
    """Return the fact of an error, or the one that stands for finished words."""
    if isinstance(said, Message):
        return said
    return said.message if isinstance(said, VoicemanError) else message("core.plain", text=said)


def show(owner: QObject, setter: Callable[[str], object], said: Fact) -> None:
    """Set the words of any fact now and after each change of language, see `bind`."""
    language().bind(owner, setter, fact_of(said))
