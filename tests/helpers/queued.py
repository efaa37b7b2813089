"""Recordings for the queue of the window, and waiting for what becomes of them."""

from __future__ import annotations

from pathlib import Path

import soundfile

from helpers.panel_data import speech_samples
from voiceman_gui.qt.controllers.queue_work import Stage

RATE = 16000


def voiced(path: Path, seconds: float = 6.0, seed: int = 1) -> Path:
    """A recording of syllables and pauses."""
    soundfile.write(path, speech_samples(seconds, RATE, 1, seed)[0], RATE, subtype="PCM_16")
    return path


def settled(desk, *stages: Stage) -> None:
    """Wait until the queue's entries have come to these stages."""
    queue = desk.app.queue
    desk.bot.waitUntil(lambda: tuple(e.stage for e in queue.entries) == stages)
