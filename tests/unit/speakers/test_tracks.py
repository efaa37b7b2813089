"""What the speaker networks hear: the same whatever the blocks, bounded, and stoppable."""

from __future__ import annotations

import numpy as np
import pytest

from helpers.told_apart import listen, sound_of, speech_of, whole_tracks
from helpers.two_speakers import RATE_HZ, measured_interview
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.measurement import FrameTracks
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.speakers.stretches import LONGEST_S
from voiceman_gui.speakers.tracks import SpeakerTracks, voice_of

SECONDS = 26.0
"""More than two batches of pieces, of which the last is short."""


def test_every_frame_of_speech_lies_in_exactly_one_part() -> None:
    speech = measured_interview().frames
    tracks = whole_tracks()
    covered = np.zeros(speech.n_frames, int)
    for start, end in zip(tracks.part_start_s, tracks.part_end_s, strict=True):
        covered[round(start / speech.hop_s) : round(end / speech.hop_s)] += 1
    assert np.array_equal(covered, speech.speech.astype(int))


@pytest.mark.parametrize("block", [997, 16 * RATE_HZ])
def test_blocks_change_no_bit(block: int) -> None:
    sound, speech = sound_of(SECONDS), speech_of(SECONDS)
    given, _ = listen(sound, speech).to_arrays()
    other, _ = listen(sound, speech, block=block).to_arrays()
    for name, array in given.items():
        assert array.tobytes() == other[name].tobytes(), name


def test_what_is_kept_comes_back() -> None:
    tracks = whole_tracks()
    arrays, note = tracks.to_arrays()
    back = SpeakerTracks.from_arrays(arrays, note)
    assert back.duration_s == tracks.duration_s
    assert np.array_equal(back.unit_embedding, tracks.unit_embedding, equal_nan=True)
    assert back.levels is None
    size = sum(array.nbytes for array in arrays.values())
    assert size < 4096 * tracks.duration_s


def test_units_are_short_enough_to_be_one_persons() -> None:
    assert whole_tracks().unit_speech_s.max() <= LONGEST_S + 3


def test_channels_are_compared_in_the_same_pass() -> None:
    sound = np.stack([sound_of(3.0), 0.5 * sound_of(3.0)])
    levels = listen(sound, speech_of(3.0)).levels
    assert levels is not None
    db = levels.db.astype(float)
    assert np.allclose(db[:, 0] - db[:, 1], 6.02, atol=0.1)


def test_a_recording_without_speech_has_no_parts() -> None:
    sound = np.zeros(12 * RATE_HZ, np.float32)
    tracks = listen(sound, FrameTracks(0.01, np.zeros(1200, np.bool_), {}))
    assert tracks.part_unit.size == 0
    assert tracks.unit_embedding.shape == (0, 192)


def test_a_recording_shorter_than_an_embedding() -> None:
    speech = FrameTracks(0.01, np.ones(30, np.bool_), {})
    tracks = listen(sound_of(1.3)[RATE_HZ:], speech)
    assert tracks.duration_s == pytest.approx(0.3)
    assert np.isnan(tracks.unit_embedding).all()
    assert tracks.unit_speech_s.sum() == pytest.approx(0.3)


def test_cancelling_stops_between_batches() -> None:
    cancel = CancelToken()
    seen: list[float] = []

    def stop(progress: Progress) -> None:
        seen.append(progress.fraction)
        cancel.cancel()

    with pytest.raises(Cancelled):
        listen(sound_of(SECONDS), speech_of(SECONDS), on_progress=stop, cancel=cancel)
    assert len(seen) == 1
    assert 0 < seen[0] < 1


def test_voices_keep_their_directions_without_a_matrix() -> None:
    embedding = np.array([3.0, 4.0], np.float32)
    assert voice_of(embedding, None) == pytest.approx([1.2, 1.6])
    turned = np.array([[0.0, 2.0], [1.0, 0.0]], np.float32)
    assert voice_of(embedding, turned) == pytest.approx([0.8, 1.2])
