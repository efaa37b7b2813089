"""An action as the palette of commands lists it."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.message import Message
from voiceman_gui.qt.actions.fuzzy import best
from voiceman_gui.qt.actions.spec import plain
from voiceman_gui.qt.language import say
from voiceman_gui.wording import LANGUAGES, words_for

OTHER_LANGUAGE, IN_KEYS, IN_MENU = 0.25, 0.5, 1.5
"""What a find costs more that is not in the name in the language of the window."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command as the palette lists it.

    Parameters
    ----------
    id : str
        Of the action.
    text, menu : Message
    tip : Message or None
    keys : tuple of str
        As this desktop writes them.
    enabled : bool
    checked : bool
    """

    id: str
    text: Message
    menu: Message
    tip: Message | None
    keys: tuple[str, ...]
    enabled: bool
    checked: bool = False

    def distance(self, query: str) -> float | None:
        """Return how far it is from what is searched for; None where it is not meant."""
        name = plain(say(self.text))
        texts = [(name, 0.0), (f"{plain(say(self.menu))} {name}", IN_MENU)]
        texts += [(key, IN_KEYS) for key in self.keys]
        texts += [(plain(words_for(code)(self.text)), OTHER_LANGUAGE) for code in LANGUAGES]
        return best(query, texts)
