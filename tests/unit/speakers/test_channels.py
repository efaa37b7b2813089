"""Recordings in which each channel is a person."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from helpers.told_apart import who
from helpers.two_speakers import RATE_HZ, interview, measured_interview
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.speakers.channel_levels import ChannelLevels, measure_levels
from voiceman_gui.speakers.channels import channel_evidence
from voiceman_gui.speakers.propose import propose

CHANNELS = SpeakerChoice.parse("channels")


def levels_of(samples: NDArray[np.float32], block: int = RATE_HZ) -> ChannelLevels:
    return measure_levels(
        (samples[:, at : at + block] for at in range(0, samples.shape[1], block)),
        RATE_HZ,
        total_s=samples.shape[1] / RATE_HZ,
        on_progress=ignore_progress,
        cancel=CancelToken(),
    )


def telephone_call(bleed_db: float = -20.0) -> NDArray[np.float32]:
    """The woman on the left channel and the man on the right, each a little on the other's."""
    samples = interview().samples
    rows = np.zeros((2, samples.size), np.float32)
    for channel, speaker in enumerate(interview().turns.speakers):
        for turn in interview().turns.of(speaker.id):
            part = slice(round(turn.span.start_s * RATE_HZ), round(turn.span.end_s * RATE_HZ))
            rows[channel, part] = samples[part]
    noise = np.random.default_rng(2).normal(0, 2e-4, rows.shape).astype(np.float32)
    return rows + np.float32(10 ** (bleed_db / 20)) * rows[::-1] + noise


def test_channels_that_take_turns_are_recognised() -> None:
    evidence = channel_evidence(levels_of(telephone_call()), measured_interview().frames)
    assert evidence is not None
    assert evidence.alternate
    assert evidence.difference_db == pytest.approx(20, abs=2)
    assert evidence.left_share + evidence.right_share > 0.9
    assert evidence.fact.id == "speakers.channels_alternate"


@pytest.mark.parametrize("right", [1.0, 0.2])
def test_one_microphone_on_two_channels_is_not(right: float) -> None:
    samples = interview().samples
    evidence = channel_evidence(
        levels_of(np.stack([samples, right * samples]).astype(np.float32)),
        measured_interview().frames,
    )
    assert evidence is not None
    assert not evidence.alternate


def test_turns_are_those_of_the_channels() -> None:
    frames = measured_interview().frames
    proposal = propose(None, CHANNELS, frames, levels=levels_of(telephone_call()), seed=1)
    known = who(interview().turns, frames.n_frames)
    found = who(proposal.turns, frames.n_frames)
    alone = frames.speech & (known.sum(axis=1) == 1)
    assert (found == known)[alone].all(axis=1).mean() > 0.97
    assert found[frames.speech].any(axis=1).all()
    assert proposal.facts[0].id == "speakers.by_channel"


def test_a_recording_with_one_channel_is_one_speaker_and_says_so() -> None:
    levels = levels_of(interview().samples[np.newaxis])
    proposal = propose(None, CHANNELS, measured_interview().frames, levels=levels, seed=1)
    assert len(proposal.turns.speakers) == 1
    assert [fact.id for fact in proposal.facts] == ["speakers.one_channel"]


def test_blocks_change_no_level() -> None:
    samples = telephone_call()[:, : 4 * RATE_HZ + 1234]
    assert levels_of(samples).db.tobytes() == levels_of(samples, 997).db.tobytes()


def test_cancelling_stops_the_comparison() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        measure_levels(
            [np.zeros((2, 100), np.float32)],
            RATE_HZ,
            total_s=1,
            on_progress=ignore_progress,
            cancel=cancel,
        )
