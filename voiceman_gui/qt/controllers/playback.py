"""Playback as the window sees it: the player's clock moves the shared playhead."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from voiceman_gui.audio.player import Player, PlayerState
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State

logger = logging.getLogger(__name__)

TICK_MS = 16
RATES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class Playback(QObject):
    """Plays what is open.

    Parameters
    ----------
    state : State
    make_player : callable
        Builds a `Player` for the open recording.
    interactive : JobRunner
    parent : QObject
    """

    state_changed = Signal(str)
    """``"stopped"``, ``"playing"`` or ``"paused"``."""
    rate_changed = Signal(float)
    loop_changed = Signal(bool)
    level_changed = Signal(object)
    """Peak level of each output channel in dBFS."""
    problem = Signal(object)
    finished = Signal()
    """The end of what was to be played was heard."""
    interrupted = Signal()
    """It was stopped before its end."""

    _finished = Signal()
    _failed = Signal(object)

    def __init__(
        self,
        state: State,
        make_player: Callable[[], Player],
        interactive: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._make_player = make_player
        self._interactive = interactive
        self._player: Player | None = None
        self.rate = 1.0
        self.volume = 1.0
        self.loop = False
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        # The player calls back from its own thread: the signals carry it to this one.
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._on_failed, Qt.ConnectionType.QueuedConnection)
        state.recording_changed.connect(self.release)
        state.seek_requested.connect(self._seek)
        state.listening.changed.connect(self._listen)

    @property
    def status(self) -> PlayerState:
        """Whether sound is playing, paused or stopped."""
        return self._player.state if self._player is not None else PlayerState.STOPPED

    def toggle(self) -> None:
        """Space: play, or stop where it is."""
        if self.status is PlayerState.PLAYING:
            self.stop()
        else:
            self.play()

    def play(self, *, once: bool = False) -> None:
        """Play the selection if there is one, else from the playhead to the end.

        Parameters
        ----------
        once : bool
            Whether the selection is not repeated, whatever is set.
        """
        if self._state.waveform is None:
            return
        if self.status is PlayerState.PAUSED and self._player is not None:
            self._player.resume()
            self._started()
            return
        selection = self._state.selection
        start, end = self._state.playhead_s, None
        if selection is not None:
            end = selection.end_s
            if not selection.start_s <= start < selection.end_s - 0.01:
                start = selection.start_s
        elif start >= self._state.duration_s - 0.01:
            start = 0.0
        player, loop = self._ensure(), self.loop and not once
        player.rate, player.volume = self.rate, self.volume
        # The loop is the selection, also when it begins in its middle.
        first = selection.start_s if loop and selection is not None else start

        def begin(report: Report) -> None:
            player.play(first, end, loop=loop)
            if first != start:
                player.seek(start)
            if report.cancel.cancelled:
                player.stop()

        # Opening a sound card may take a second; the window must not wait for it.
        job = self._interactive.submit("play", begin)
        job.finished.connect(lambda _: self._opened(player))
        job.failed.connect(self._on_failed)

    def play_selection(self, *, once: bool = False) -> None:
        """Play the selection from its beginning, whatever is heard now; see `play`."""
        selection = self._state.selection
        if selection is None:
            return
        self.stop()
        self._state.seek(selection.start_s)
        self.play(once=once)

    def pause(self) -> None:
        """Hold where it is, or go on."""
        if self.status is PlayerState.PLAYING and self._player is not None:
            self._player.pause()
            self._timer.stop()
            self.level_changed.emit(())
            self.state_changed.emit("paused")
        elif self.status is PlayerState.PAUSED:
            self.play()

    def stop(self) -> None:
        """Stop; the playhead stays at what was audible last."""
        self._interactive.cancel("play")
        if self._player is not None and self.status is not PlayerState.STOPPED:
            self._state.set_playhead(self._player.position_s)
            self._player.stop()
            self.interrupted.emit()
        self._halted()

    def set_loop(self, loop: bool) -> None:
        """Repeat the selection (or the whole recording) from the next start on."""
        if loop != self.loop:
            self.loop = loop
            self.loop_changed.emit(loop)
            if self.status is PlayerState.PLAYING:
                self.stop()
                self.play()

    def set_rate(self, rate: float) -> None:
        """Half to double speed; pitch is kept."""
        rate = min(max(rate, RATES[0]), RATES[-1])
        if rate != self.rate:
            self.rate = rate
            if self._player is not None:
                self._player.rate = rate
            self.rate_changed.emit(rate)

    def step_rate(self, steps: int) -> None:
        """Go to a faster or slower rate of the list."""
        nearest = min(range(len(RATES)), key=lambda i: abs(RATES[i] - self.rate))
        self.set_rate(RATES[min(max(0, nearest + steps), len(RATES) - 1)])

    def set_volume(self, volume: float) -> None:
        """Set the loudness of playback, 0..1; the recording itself is never changed."""
        self.volume = volume
        if self._player is not None:
            self._player.volume = volume

    def solo_speaker(self) -> None:
        """Hear nobody but who speaks at the playhead, or take that back."""
        listening = self._state.listening
        listening.solo_speaker(*listening.speakers_at(self._state.playhead_s))

    def mute_speaker(self) -> None:
        """Mute who speaks at the playhead, or take that back."""
        listening = self._state.listening
        listening.mute_speaker(*listening.speakers_at(self._state.playhead_s))

    def next_channel(self) -> None:
        """Hear the next channel alone, and after the last one all of them."""
        recording = self._state.recording
        if recording is not None:
            self._state.listening.next_channel(recording.channels)

    def hear_all(self) -> None:
        """Hear all channels and all speakers."""
        self._state.listening.clear()

    def release(self) -> None:
        """Let go of the sound card and of the file."""
        self._interactive.cancel("play")
        if self._player is not None:
            self._player.close()
            self._player = None
        self._halted()

    def _ensure(self) -> Player:
        if self._player is None:
            self._player = self._make_player()
            self._player.on_finished = self._finished.emit
            self._player.on_error = self._failed.emit
            self._listen()
        return self._player

    def _listen(self) -> None:
        """Hear what is chosen; takes effect at once, also while playing."""
        waveform = self._state.waveform
        if self._player is not None and waveform is not None:
            self._player.listening = self._state.listening.of(
                waveform.recording.sample_rate_hz, waveform.n_samples
            )

    def _seek(self, seconds: float) -> None:
        if self._player is not None and self.status is not PlayerState.STOPPED:
            self._player.seek(seconds)

    def _opened(self, player: Player) -> None:
        if player is self._player and player.state is PlayerState.PLAYING:
            self._started()

    def _started(self) -> None:
        self._timer.start()
        self.state_changed.emit("playing")

    def _halted(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
        self.level_changed.emit(())
        self.state_changed.emit("stopped")

    def _tick(self) -> None:
        if self._player is not None:
            self._state.set_playhead(self._player.position_s)
            self.level_changed.emit(self._player.level)

    def _on_finished(self) -> None:
        if self.status is PlayerState.STOPPED:
            if self._player is not None:
                self._state.set_playhead(self._player.position_s)
            self._halted()
            self.finished.emit()

    def _on_failed(self, why: object) -> None:
        self.release()
        self.problem.emit(why)
