"""Where sound can come out, as PortAudio sees it."""

from __future__ import annotations

import importlib
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from voiceman_gui.core.errors import PlaybackError
from voiceman_gui.core.message import Message, message

logger = logging.getLogger(__name__)

_lock = threading.Lock()
_open_streams = 0


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """One output of one sound card.

    Parameters
    ----------
    id : int
        PortAudio's number; good until the devices are looked for again.
    name : str
        As the operating system calls it.
    host_api : str
        The sound system behind it, e.g. ``"ALSA"`` or ``"Windows WASAPI"``.
    channels : int
        Most channels it plays.
    sample_rate_hz : int
        Rate it prefers.
    is_default : bool
        Whether this is the operating system's default output.
    """

    id: int
    name: str
    host_api: str
    channels: int
    sample_rate_hz: int
    is_default: bool


def portaudio() -> Any:
    """Return the ``sounddevice`` module, loaded (and PortAudio started) at the first call.

    Raises
    ------
    PlaybackError
        If PortAudio is missing or cannot start; the fact says what to install.
    """
    # Not at the top: the import fails without PortAudio and costs time where nobody plays.
    try:
        return importlib.import_module("sounddevice")
    except OSError as error:
        logger.warning("PortAudio could not be loaded: %s", error)
        raise PlaybackError(_no_library()) from error
    except Exception as error:
        # The module raises its own error type at import, which cannot be named before it loaded.
        if type(error).__name__ != "PortAudioError":
            raise
        logger.warning("PortAudio could not start: %s", error)
        raise PlaybackError(message("audio.player.no_sound_system")) from error


def output_devices(*, rescan: bool = False) -> tuple[OutputDevice, ...]:
    """List the outputs that this computer has.

    Parameters
    ----------
    rescan : bool
        Look again for devices that were plugged in since. Nothing is looked for while a stream
        plays, because PortAudio can only do so by closing it; the list is then the earlier one.

    Returns
    -------
    tuple of OutputDevice
        Never empty; the default device is marked.

    Raises
    ------
    PlaybackError
        If PortAudio is missing or there is no output device.
    """
    sounddevice = portaudio()
    if rescan:
        with _lock:
            if not _open_streams:
                _restart(sounddevice)
    try:
        found = sounddevice.query_devices()
        host_apis = sounddevice.query_hostapis()
    except sounddevice.PortAudioError as error:
        raise PlaybackError(message("audio.player.no_device")) from error
    default = int(sounddevice.default.device["output"])
    outputs = tuple(
        OutputDevice(
            id=index,
            name=str(device["name"]),
            host_api=str(host_apis[device["hostapi"]]["name"]),
            channels=int(device["max_output_channels"]),
            sample_rate_hz=round(device["default_samplerate"]),
            is_default=index == default,
        )
        for index, device in enumerate(found)
        if device["max_output_channels"] > 0
    )
    if not outputs:
        raise PlaybackError(message("audio.player.no_device"))
    return outputs


def find_output(device: int | str | None) -> OutputDevice:
    """Return the output with this number or name, or the default one for None.

    Raises
    ------
    PlaybackError
        If there is none.
    """
    outputs = output_devices()
    if device is None:
        # Some systems have outputs and name none of them as the default.
        return next((output for output in outputs if output.is_default), outputs[0])
    for output in outputs:
        if device in (output.id, output.name):
            return output
    raise PlaybackError(message("audio.player.device_not_there", device=str(device)))


@contextmanager
def opening_stream() -> Iterator[None]:
    """Keep devices from being looked for while a stream is opened, and count it once it is."""
    global _open_streams  # noqa: PLW0603 - PortAudio is one per process, and so is this count
    with _lock:
        yield
        _open_streams += 1


def stream_closed() -> None:
    """Take back one count of `opening_stream`."""
    global _open_streams  # noqa: PLW0603
    with _lock:
        _open_streams -= 1


def _restart(sounddevice: Any) -> None:
    sounddevice._terminate()
    try:
        sounddevice._initialize()
    except sounddevice.PortAudioError as error:
        raise PlaybackError(message("audio.player.no_device")) from error


def _no_library() -> Message:
    if sys.platform.startswith("linux"):
        return message("audio.player.no_library_linux")
    return message("audio.player.no_library")
