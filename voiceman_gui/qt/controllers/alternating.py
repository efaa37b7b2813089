"""Playing two passages in turn, of one recording or of two."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from voiceman_gui.audio.player import Player
from voiceman_gui.core.comparing import Compared
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.qt.controllers.sound_output import SoundOutput
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.state import State

KIND = "play_beside"


class Alternating(QObject):
    """Plays passages one after the other, round and round until it is stopped.

    A passage of the open recording is selected and played by the playback of the window, so that
    the playhead runs over it. One of another recording is played beside, from its own file.

    Parameters
    ----------
    state : State
    sound : SoundOutput
    runner : JobRunner
        Opens sound cards.
    parent : QObject
    """

    turned = Signal(object)
    """The passage that is heard now (`Compared`); None once nothing is."""
    problem = Signal(object)

    _ended = Signal()
    _failed = Signal(object)

    def __init__(
        self,
        state: State,
        sound: SoundOutput,
        runner: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._state, self._sound, self._runner = state, sound, runner
        self._playback = playback = sound.playback
        self._queue: tuple[Compared, ...] = ()
        self._waveforms: dict[str, Waveform] = {}
        self._place, self._rounds = 0, False
        self._beside: Player | None = None
        playback.finished.connect(self._next)
        playback.interrupted.connect(self.stop)
        playback.problem.connect(self._give_up)
        self._ended.connect(self._next, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self._give_up, Qt.ConnectionType.QueuedConnection)
        state.recording_changed.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether passages are being played."""
        return bool(self._queue)

    def play(
        self, passages: tuple[Compared, ...], waveforms: dict[str, Waveform], *, rounds: bool
    ) -> None:
        """Play passages in this order.

        Parameters
        ----------
        passages : tuple of Compared
        waveforms : dict
            The recordings of passages that are not of the open one, by their hashes.
        rounds : bool
            Whether to begin again after the last one.
        """
        self.stop()
        if not passages:
            return
        self._queue, self._waveforms = passages, dict(waveforms)
        self._place, self._rounds = 0, rounds
        self._begin()

    def stop(self) -> None:
        """Stop, and stay where it is."""
        if not self._queue:
            return
        self._queue = ()
        self._release()
        self._playback.stop()
        self.turned.emit(None)

    def _begin(self) -> None:
        one = self._queue[self._place]
        self._release()
        waveform = self._state.waveform
        self.turned.emit(one)
        if waveform is not None and waveform.sha256 == one.source.sha256:
            self._state.set_selection(one.span)
            self._playback.play_selection(once=True)
        else:
            self._play_beside(one)

    def _play_beside(self, one: Compared) -> None:
        player = self._sound.player_of(self._waveforms[one.source.sha256])
        player.on_finished, player.on_error = self._ended.emit, self._failed.emit
        player.rate, player.volume = self._playback.rate, self._playback.volume
        self._beside = player

        def begin(report: Report) -> None:
            player.play(one.span.start_s, one.span.end_s)
            if report.cancel.cancelled:
                player.stop()

        job = self._runner.submit(KIND, begin)
        job.failed.connect(self._give_up)

    def _next(self) -> None:
        if not self._queue:
            return
        last = self._place == len(self._queue) - 1
        if last and not self._rounds:
            self._queue = ()
            self._release()
            self.turned.emit(None)
            return
        self._place = 0 if last else self._place + 1
        self._begin()

    def _give_up(self, why: VoicemanError) -> None:
        if self._queue:
            self.stop()
            self.problem.emit(why)

    def _release(self) -> None:
        if self._beside is not None:
            self._runner.cancel(KIND)
            self._beside.close()
            self._beside = None
