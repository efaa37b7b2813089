"""What the commands write on the terminal: sentences and one line of progress."""

from __future__ import annotations

import sys

import typer

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import Progress
from voiceman_gui.wording import ENGLISH, words_for


def say(fact: Message | VoicemanError | str) -> None:
    """Write a sentence to the standard error; no file name in it can command the terminal."""
    _write(words_for(ENGLISH)(fact), err=True)


def write(text: str) -> None:
    """Write a result to the standard output; no name in it can command the terminal."""
    _write(text, err=False)


def _write(text: str, *, err: bool) -> None:
    typer.echo("\n".join(map(displayable, text.split("\n"))), err=err)


class ProgressLine:
    """One line on a terminal that is written over.

    Parameters
    ----------
    name : str
        What is worked on; displayable.
    shown : bool
    """

    def __init__(self, name: str, *, shown: bool) -> None:
        self._name, self._shown, self._last = name, shown, -1

    def __call__(self, progress: Progress) -> None:
        """Show how far the work is, where that changed by a percent."""
        percent = int(progress.fraction * 100)
        if self._shown and percent != self._last:
            self._last = percent
            doing = words_for(ENGLISH)(progress.message)
            print(f"\r\x1b[K{self._name}: {doing} {percent} %", end="", file=sys.stderr)

    def clear(self) -> None:
        """Leave the line empty for the next sentence."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr)
