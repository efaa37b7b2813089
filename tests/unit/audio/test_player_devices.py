"""Cards that are not there, or go away."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from helpers.patience import PATIENCE_S
from helpers.samples import ArraySource, noise
from helpers.sound_card import SoundCard, need_sound_card, restart_portaudio
from voiceman_gui.audio.player import Player, PlayerState
from voiceman_gui.core.errors import VoicemanError

ROOT = Path(__file__).parents[3]

PLAY = """
import numpy as np
from voiceman_gui.audio.devices import output_devices
from voiceman_gui.audio.player import Player
from voiceman_gui.core.errors import PlaybackError
from voiceman_gui.wording import words_for
class Silence:
    sample_rate_hz, channels, n_samples = 48000, 1, 48000
    def read(self, start, stop): return np.zeros((1, stop - start), np.float32)
    def close(self): pass
player = Player(Silence())
for attempt in (output_devices, lambda: player.play(0.0)):
    try:
        attempt()
    except PlaybackError as error:
        print(error.message.id)
        print(words_for("en")(error))
player.close()
"""


def answers(preparation: str, environment: dict[str, str]) -> list[str]:
    """Run `PLAY` in a new interpreter and return what it prints: id and words of two errors."""
    done = subprocess.run(
        [sys.executable, "-c", preparation + PLAY],
        env={**os.environ, **environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    return done.stdout.splitlines()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere PortAudio is bundled")
def test_without_portaudio_it_is_said_what_to_install() -> None:
    # What the dynamic loader answers where the library is not installed.
    hidden = "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
    said = answers(hidden, {})
    assert said[0::2] == ["audio.player.no_library_linux"] * 2
    assert "apt-get install libportaudio2" in said[1]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs ALSA's configuration")
def test_without_a_device_it_is_said_what_to_plug_in(tmp_path: Path) -> None:
    # A card that is configured and not there.
    absent = tmp_path / "asound.conf"
    absent.write_text("pcm.!default { type hw card 99 }\n", "ascii")
    said = answers("", {"ALSA_CONFIG_PATH": str(absent)})
    assert said[0::2] == ["audio.player.no_device"] * 2
    assert "Plug in headphones" in said[1]


def test_a_card_that_goes_away_is_reported_and_crashes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    need_sound_card()
    card = SoundCard(48_000)
    card.use(monkeypatch)
    errors: list[VoicemanError] = []
    gone = threading.Event()
    player = Player(ArraySource(noise(2, 480_000), 48_000))

    def failed(error: VoicemanError) -> None:
        errors.append(error)
        gone.set()

    player.on_error = failed
    try:
        player.play(0.0, loop=True)
        card.wait_sound(0.2)
        card.unplug()
        assert gone.wait(PATIENCE_S)
        assert player.state is PlayerState.STOPPED
        assert player.position_s > 0.0
        assert errors[0].message.id == "audio.player.device_lost"
    finally:
        player.close()
        card.close()
        monkeypatch.undo()
        restart_portaudio()
    assert len(errors) == 1
