"""The player's thread: decodes ahead of the card and notices how playing ends."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from voiceman_gui.audio.player_output import CardOutput
from voiceman_gui.audio.player_run import Run
from voiceman_gui.audio.player_settings import SampleSource
from voiceman_gui.core.errors import Cancelled, PlaybackError, VoicemanError
from voiceman_gui.core.message import message

logger = logging.getLogger(__name__)

_POLL_S = 0.02
_SILENT_POLLS = round(5.0 / _POLL_S)
# The card's clock may be a few milliseconds ahead of what is audible.
_LAST_SILENCE_S = 0.05

OnEnd = Callable[[CardOutput, Run, VoicemanError | None], None]


class Feeder:
    """A thread that begins at the first `watch` and ends at `close`.

    Parameters
    ----------
    source : SampleSource
        Read and closed only in this thread.
    on_end : callable
        Called in this thread, perhaps more than once, with the output, the run that ended and
        either the reason why it had to or None when its last frame was heard.
    """

    def __init__(self, source: SampleSource, on_end: OnEnd) -> None:
        self._source = source
        self._on_end = on_end
        self._output: CardOutput | None = None
        self._wake = threading.Event()
        self._closing = False
        self._thread: threading.Thread | None = None
        self._frames_seen = 0
        self._silent_polls = 0

    def watch(self, output: CardOutput | None) -> None:
        """Look after this output from now on, or after none."""
        self._output = output
        if self._thread is None and output is not None:
            self._thread = threading.Thread(target=self._work, name="player", daemon=True)
            self._thread.start()
        self._wake.set()

    def wake(self) -> None:
        """Let the thread look at once."""
        self._wake.set()

    def close(self) -> None:
        """End the thread, wait for it, and let go of the source."""
        self._closing = True
        self._wake.set()
        if self._thread is None:
            self._source.close()
        elif self._thread is not threading.current_thread():
            self._thread.join()

    def _work(self) -> None:
        try:
            while not self._closing:
                woken = self._wake.wait(None if self._output is None else _POLL_S)
                self._wake.clear()
                output = self._output
                if output is not None and output.run is not None:
                    self._step(output, output.run, timed_out=not woken)
        except Cancelled:
            logger.debug("reading ahead was cancelled because the player is closed")
        finally:
            self._source.close()

    def _step(self, output: CardOutput, run: Run, *, timed_out: bool) -> None:
        try:
            run.feed()
        except VoicemanError as error:
            self._on_end(output, run.current(), error)
        except Cancelled:
            raise
        except Exception as error:
            logger.exception("playing failed")
            failure = PlaybackError(message("audio.player.failed"))
            failure.__cause__ = error
            self._on_end(output, run.current(), failure)
        else:
            self._look_after(output, run.current(), timed_out=timed_out)

    def _look_after(self, output: CardOutput, run: Run, *, timed_out: bool) -> None:
        moved = output.frames != self._frames_seen
        self._frames_seen = output.frames
        # Counted in polls, not in time of day: a computer that slept is no lost device.
        self._silent_polls = 0 if moved else self._silent_polls + timed_out
        if output.ended.is_set() or self._silent_polls > _SILENT_POLLS:
            self._silent_polls = 0
            self._on_end(output, run, _lost(output))
        elif run.over and not output.paused and output.silent_s() >= _LAST_SILENCE_S:
            self._on_end(output, run, None)


def _lost(output: CardOutput) -> PlaybackError:
    return PlaybackError(message("audio.player.device_lost", device=output.device.name))
