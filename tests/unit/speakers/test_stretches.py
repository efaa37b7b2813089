"""Votes of overlapping pieces, and the stretches they cut speech into."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from voiceman_gui.models.speakers.segmentation import (
    CLASSES,
    FRAME_OFFSET_S,
    FRAME_STEP_S,
    PIECE_FRAMES,
)
from voiceman_gui.speakers.stretches import Part, units_of
from voiceman_gui.speakers.votes import VoteCount, Votes

HOP_S = 0.01


def heard(*said: tuple[float, float, tuple[int, ...]]) -> NDArray[np.float32]:
    """Log probabilities of a piece in which people speak, by seconds."""
    times = FRAME_OFFSET_S + FRAME_STEP_S * np.arange(PIECE_FRAMES)
    rows = np.full((PIECE_FRAMES, len(CLASSES)), np.log(1e-3), np.float32)
    classes = np.zeros(PIECE_FRAMES, int)
    for start, end, people in said:
        classes[(times >= start) & (times < end)] = CLASSES.index(people)
    rows[np.arange(PIECE_FRAMES), classes] = np.log(1 - 6e-3)
    return rows


def test_names_of_a_piece_mean_nothing_in_the_next() -> None:
    count = VoteCount(1100, HOP_S)
    count.add(0, heard((1, 4, (0,)), (4.1, 8, (1,))))
    count.add(1, heard((0, 3, (2,)), (3.1, 7, (0,))))
    votes = count.votes(0, 1100)
    assert votes.change[405] == pytest.approx(1)
    assert votes.change[:390].max() == 0
    assert votes.change[430:].max() == 0
    assert votes.overlap.max() < 0.01


def test_overlap_is_a_mean_over_pieces() -> None:
    count = VoteCount(1100, HOP_S)
    count.add(0, heard((1, 4, (0,)), (4, 5, (0, 1)), (5, 8, (1,))))
    count.add(1, heard((0, 3, (0,)), (3, 7, (1,))))
    votes = count.votes(0, 1100)
    assert votes.overlap[450] == pytest.approx(0.5, abs=0.01)
    assert votes.overlap[600] < 0.01


def test_nobody_near_gives_no_vote() -> None:
    count = VoteCount(1000, HOP_S)
    count.add(0, heard((1, 3, (0,)), (4, 6, (1,))))
    assert count.votes(0, 1000).change.max() == 0


def flat(frames: int) -> Votes:
    return Votes(np.zeros(frames, np.float32), np.zeros(frames, np.float32))


def test_speech_is_cut_where_the_person_changes() -> None:
    speech = np.zeros(1000, np.bool_)
    speech[100:500] = True
    votes = flat(1000)
    votes.change[295:306] = 0.8
    units = units_of(speech, votes, HOP_S)
    assert units == [(Part(100, 300, False),), (Part(300, 500, False),)]


def test_overlap_stands_by_itself() -> None:
    speech = np.ones(600, np.bool_)
    votes = flat(600)
    votes.overlap[200:320] = 0.9
    votes.overlap[400:405] = 0.9  # too short to be more than a slip
    parts = [part for unit in units_of(speech, votes, HOP_S) for part in unit]
    assert parts == [Part(0, 200, False), Part(200, 320, True), Part(320, 600, False)]


def test_short_pauses_are_embedded_together_unless_somebody_else_goes_on() -> None:
    speech = np.zeros(700, np.bool_)
    speech[0:200] = speech[208:400] = speech[408:600] = True
    votes = flat(700)
    votes.change[402:406] = 0.9
    units = units_of(speech, votes, HOP_S, offset=50)
    assert units == [(Part(50, 250, False), Part(258, 450, False)), (Part(458, 650, False),)]


def test_long_speech_is_cut_so_that_no_short_end_is_left() -> None:
    units = units_of(np.ones(1400, np.bool_), flat(1400), HOP_S)
    assert [(unit[0].start, unit[0].stop) for unit in units] == [(0, 600), (600, 1400)]
