"""How far a job is, and how it is stopped."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.message import Message


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is.

    Parameters
    ----------
    fraction : float
        0..1.
    message : Message or str
        What is being done now.
    """

    fraction: float
    message: Message


OnProgress = Callable[[Progress], None]


class CancelToken:
    """A flag that one thread raises and another looks at between two steps of work."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._event.set()

    @property
    def cancelled(self) -> bool:
        """Whether the job was asked to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Leave the job by raising `Cancelled` if it was asked to stop."""
        if self._event.is_set():
            raise Cancelled


def ignore_progress(_progress: Progress) -> None:
    """Take the place of a listener where nobody watches."""
