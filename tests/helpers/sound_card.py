"""A sound card for tests: a private PulseAudio with a silent sink whose sound is recorded.

PortAudio reaches it through ALSA's ``pulse`` plugin, by a configuration file of its own, so the
whole way from the program to the card is real, in real time, and nothing of the machine's own
sound set-up is used. Debian packages: libportaudio2 libasound2-plugins pulseaudio pulseaudio-utils.

On a busy machine the sound server drops out: for a moment it plays silence instead of the samples
that come too late. Tests allow for that (see `samples.missing`); what must hold to the sample is
tested with `stepped_card`.
"""

from __future__ import annotations

import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.patience import PATIENCE_S
from voiceman_gui.audio.devices import portaudio

CHANNELS = 2
_PLUGIN = "alsa-lib/libasound_module_pcm_pulse.so"


def need_sound_card() -> None:
    """Skip the test where the parts of the sound card do not exist (macOS, Windows)."""
    if not sys.platform.startswith("linux"):
        pytest.skip("the silent sound card needs Linux (ALSA and PulseAudio)")
    missing = [name for name in ("pulseaudio", "parec") if shutil.which(name) is None]
    if not list(Path("/usr").glob(f"lib*/{_PLUGIN}")) + list(Path("/usr").glob(f"lib/*/{_PLUGIN}")):
        missing.append("ALSA's pulse plugin")
    if missing:
        pytest.skip(f"the silent sound card needs {', '.join(missing)}")


class SoundCard:
    """The card, from its start to its removal, and everything that it played.

    Parameters
    ----------
    sample_rate_hz : int
        Of the card.
    """

    def __init__(self, sample_rate_hz: int) -> None:
        self.sample_rate_hz = sample_rate_hz
        # Not pytest's folder: the path of a Unix socket may have 107 characters only.
        self._folder = Path(tempfile.mkdtemp(prefix="card-"))
        self._socket = f"unix:{self._folder / 'socket'}"
        self._pid = self._start_server()
        self._recorded: list[tuple[float, bytes]] = []
        self._news = threading.Condition(threading.RLock())
        self._recorder = subprocess.Popen(
            [
                "parec",
                f"--server={self._socket}",
                "--device=card.monitor",
                "--format=float32le",
                f"--rate={sample_rate_hz}",
                f"--channels={CHANNELS}",
                "--raw",
                "--latency-msec=5",
            ],
            stdout=subprocess.PIPE,
            env=self._environment(),
        )
        self._listener = threading.Thread(target=self._listen, name="recorder")
        self._listener.start()
        # From its first block on the sink runs with the recorder's short latency.
        self.wait_until(lambda blocks: len(blocks) > 0)

    @property
    def configuration(self) -> Path:
        """ALSA's configuration file in which this card is the only one."""
        path = self._folder / "asound.conf"
        path.write_text(
            f'pcm.!default {{ type pulse server "{self._socket}" device "card" }}\n', "utf-8"
        )
        return path

    def use(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Make it the only card that PortAudio finds."""
        monkeypatch.setenv("ALSA_CONFIG_PATH", str(self.configuration))
        restart_portaudio()

    def forget(self) -> None:
        """Begin to record anew."""
        with self._news:
            self._recorded.clear()

    def blocks(self) -> list[tuple[float, NDArray[np.float32]]]:
        """What was played: blocks of shape (frames, 2), each with its time of arrival.

        The times are `time.monotonic`'s.
        """
        with self._news:
            recorded = list(self._recorded)
        return [(at, np.frombuffer(data, "<f4").reshape(-1, CHANNELS)) for at, data in recorded]

    def sound(self) -> NDArray[np.float32]:
        """What was played, from the first to the last frame that is not silence."""
        blocks = [block for _, block in self.blocks()]
        played = np.concatenate([np.empty((0, CHANNELS), np.float32), *blocks])
        loud = np.flatnonzero(np.any(played != 0, axis=1))
        return played[loud[0] : loud[-1] + 1] if len(loud) else played[:0]

    def wait_until(self, condition: Callable[[list[tuple[float, bytes]]], bool]) -> None:
        """Wait until a condition on the raw recorded blocks holds, looking at each new block."""
        with self._news:
            if not self._news.wait_for(lambda: condition(self._recorded), PATIENCE_S):
                raise AssertionError("the sound card did not play what was waited for")

    def wait_sound(self, seconds: float) -> None:
        """Wait until so much sound, silence left out, was played since `forget`."""
        self.wait_until(
            lambda _: len(self.sound()) >= seconds * self.sample_rate_hz,
        )

    def unplug(self) -> None:
        """Take the card away, as when a cable is pulled."""
        if self._pid is None:
            return
        watched = os.pidfd_open(self._pid)
        try:
            os.kill(self._pid, signal.SIGKILL)
            if not select.select([watched], [], [], PATIENCE_S)[0]:
                raise AssertionError("the sound server did not end")
        finally:
            os.close(watched)
            self._pid = None

    def close(self) -> None:
        """Take everything down."""
        self._recorder.terminate()
        self._recorder.wait(PATIENCE_S)
        self._listener.join()
        assert self._recorder.stdout is not None
        self._recorder.stdout.close()
        self.unplug()
        shutil.rmtree(self._folder)

    def _environment(self) -> dict[str, str]:
        private = {"HOME": str(self._folder), "PULSE_RUNTIME_PATH": str(self._folder / "run")}
        return {**os.environ, **private, "XDG_RUNTIME_DIR": str(self._folder)}

    def _start_server(self) -> int | None:
        # Daemonised, because it then returns when it is ready and not before.
        done = subprocess.run(
            [
                "pulseaudio",
                "-n",
                "--daemonize=yes",
                "--use-pid-file=yes",
                "--exit-idle-time=-1",
                "--disable-shm=yes",
                "--realtime=no",
                "--high-priority=yes",
                f"--log-target=file:{self._folder / 'log'}",
                f"--load=module-native-protocol-unix socket={self._folder / 'socket'} "
                "auth-anonymous=1 auth-cookie-enabled=0",
                "--load=module-null-sink sink_name=card format=float32le "
                f"rate={self.sample_rate_hz} channels={CHANNELS}",
            ],
            env=self._environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE_S,
            check=False,
        )
        if done.returncode:
            raise AssertionError(f"PulseAudio did not start: {done.stdout.decode()}")
        return int((self._folder / "run" / "pid").read_text("ascii"))

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        stream = self._recorder.stdout.fileno()
        rest = b""
        while data := os.read(stream, 1 << 16):
            arrived = time.monotonic()
            data = rest + data
            whole = len(data) - len(data) % (4 * CHANNELS)
            data, rest = data[:whole], data[whole:]
            with self._news:
                self._recorded.append((arrived, data))
                self._news.notify_all()


def restart_portaudio() -> None:
    """Let PortAudio look at the machine's (changed) sound set-up again."""
    sounddevice = portaudio()
    sounddevice._terminate()
    sounddevice._initialize()


@pytest.fixture(scope="module")
def sound_card() -> Iterator[SoundCard]:
    """The only card that PortAudio finds while the tests of a module run, at 48 kHz."""
    need_sound_card()
    card = SoundCard(48_000)
    try:
        with pytest.MonkeyPatch.context() as monkeypatch:
            card.use(monkeypatch)
            yield card
    finally:
        card.close()
        restart_portaudio()
