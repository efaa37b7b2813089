"""From a file on the disk to the sound card."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from helpers.audio_files import FFMPEG_FORMATS, make
from helpers.patience import PATIENCE_S
from helpers.stepped_card import SteppedCard, stepped_card  # noqa: F401 - a fixture
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.player import PlayerState
from voiceman_gui.audio.player_source import player_for
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.errors import RecordingError, VoicemanError
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform

OPUS = next(kind for kind in FFMPEG_FORMATS if kind.name == "ogg-opus")


def decoded(path: Path) -> Waveform:
    recording = open_recording(path)
    return decode(
        recording, on_progress=ignore_progress, on_peaks=lambda _: None, cancel=CancelToken()
    )


@pytest.fixture
def card(stepped_card: SteppedCard) -> SteppedCard:  # noqa: F811
    return stepped_card


def test_a_selection_of_a_compressed_file_is_heard_exactly(
    card: SteppedCard, tmp_path: Path
) -> None:
    waveform = decoded(make(OPUS, tmp_path, 3.0))
    start, stop = 70_001, 95_003
    with SampleReader(waveform) as reader:
        expected = reader.read(start, stop).T
    over = threading.Event()
    player = player_for(waveform)
    player.on_finished = over.set
    try:
        player.play(start / 48_000, stop / 48_000)
        card.pass_time(1.0)
        assert over.wait(PATIENCE_S)
    finally:
        player.close()
    assert np.array_equal(card.sound(), expected)


def test_a_file_that_changed_is_named_and_not_played(card: SteppedCard, tmp_path: Path) -> None:
    path = make(OPUS, tmp_path, 3.0)
    waveform = decoded(path)
    path.write_bytes(path.read_bytes() + b"more")
    errors: list[VoicemanError] = []
    over = threading.Event()
    player = player_for(waveform)

    def failed(error: VoicemanError) -> None:
        errors.append(error)
        over.set()

    player.on_error = failed
    try:
        player.play(0.0)
        assert over.wait(PATIENCE_S)
        assert player.state is PlayerState.STOPPED
    finally:
        player.close()
    assert isinstance(errors[0], RecordingError)
    assert path.name in str(errors[0])
    assert not card.sound().size


def test_a_player_that_never_played_opens_nothing(tmp_path: Path) -> None:
    path = make(OPUS, tmp_path, 1.0)
    player = player_for(decoded(path))
    path.unlink()
    assert player.state is PlayerState.STOPPED
    player.close()
