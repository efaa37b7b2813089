"""What the person at the terminal reads."""

from __future__ import annotations

import sys


class SetupFailed(Exception):
    """The set-up cannot go on; the text is for the person and says what to do."""


def say(sentence: str) -> None:
    """Print a line now, also when the output goes into a file."""
    print(sentence, flush=True)


def complain(sentence: str) -> None:
    """Print a line on standard error, after everything said so far."""
    sys.stdout.flush()
    print(sentence, file=sys.stderr, flush=True)
