"""What the commands write on the terminal: sentences, results and one line of progress."""

from __future__ import annotations

import contextlib
import shutil
import sys
from collections.abc import Iterator

import typer

from voiceman_gui.cli.language import words
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.printed import MINUS
from voiceman_gui.core.progress import Progress

_CLEAR = "\r\x1b[K"


def say(fact: Message | VoicemanError) -> None:
    """Write a fact to the standard error; no file name in it can command the terminal."""
    _write(words()(fact), err=True)


def write(result: Message | str) -> None:
    """Write a result to the standard output; no name in it can command the terminal."""
    _write(words()(result), err=False)


def _write(text: str, *, err: bool) -> None:
    stream = sys.stderr if err else sys.stdout
    shown = "\n".join(map(displayable, text.split("\n")))
    typer.echo(encodable(shown, stream.encoding or "utf-8"), err=err)


def encodable(text: str, encoding: str) -> str:
    """Return text as an encoding can hold it, with the minus of ASCII before nothing at all.

    A pipe on Windows has the encoding of the system's language, which knows no minus sign.
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace(MINUS, "-").encode(encoding, "replace").decode(encoding)
    return text


class ProgressLine:
    """One line on a terminal that is written over.

    Parameters
    ----------
    name : str
        What is worked on.
    shown : bool
    """

    def __init__(self, name: str, *, shown: bool) -> None:
        self._name, self._shown, self._last = name, shown, ""

    def __call__(self, progress: Progress) -> None:
        """Show how far the work is."""
        if not self._shown:
            return
        line = words().text(
            "cli.progress", name=self._name, doing=progress.message, done_share=progress.fraction
        )
        if line != self._last:
            self._last = line
            columns = shutil.get_terminal_size().columns
            typer.echo(_CLEAR + cut(displayable(line), columns - 1), nl=False, err=True)

    def clear(self) -> None:
        """Leave the line empty for the next sentence."""
        if self._shown and self._last:
            self._last = ""
            typer.echo(_CLEAR, nl=False, err=True)


@contextlib.contextmanager
def progress_line(name: str, *, quiet: bool) -> Iterator[ProgressLine]:
    """Yield a line for the progress of something, where the standard error is a terminal."""
    line = ProgressLine(name, shown=not quiet and sys.stderr.isatty())
    try:
        yield line
    finally:
        line.clear()


def cut(text: str, length: int) -> str:
    """Return text of at most so many characters, with an ellipsis where it was longer."""
    return text if len(text) <= length else text[: length - 1] + "…"
