"""Levels of channels and speakers, and the filter, while listening."""

from __future__ import annotations

import numpy as np
import pytest

from voiceman_gui.audio.listening import Listening, SoundFilter, factor, leveled_ranges
from voiceman_gui.audio.player_mix import Mixer, mix
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns

RATE = 16_000


def tone(hz: float, seconds: float = 1.0) -> np.ndarray:
    at = np.arange(round(seconds * RATE)) / RATE
    return (0.1 * np.sin(2 * np.pi * hz * at)).astype(np.float32)[None]


def level_db(sound: np.ndarray) -> float:
    middle = sound[len(sound) // 4 : -len(sound) // 4]
    return float(20 * np.log10(np.sqrt(np.mean(middle**2))))


def heard(chosen: SoundFilter, sound: np.ndarray, block: int = 4096) -> np.ndarray:
    mixer = Mixer(Listening(filter=chosen), RATE, 1)
    parts = [mixer.process(sound[:, at : at + block], at) for at in range(0, sound.shape[1], block)]
    return np.concatenate(parts)[:, 0]


def test_a_channel_is_louder_and_the_other_stays_as_it_is() -> None:
    both = np.concatenate((tone(200), tone(300)))
    mixed = mix(both, Listening(channel_gains_db=((1, 6.0),)), 2)
    np.testing.assert_array_equal(mixed[:, 0], both[0])
    np.testing.assert_allclose(mixed[:, 1], both[1] * factor(6.0), rtol=1e-6)


def test_a_band_lets_its_frequencies_through_and_nothing_far_from_it() -> None:
    band = SoundFilter(300.0, 3400.0)
    inside = level_db(heard(band, tone(1000))) - level_db(tone(1000)[0])
    below = level_db(heard(band, tone(75))) - level_db(tone(75)[0])
    above = level_db(heard(band, tone(7000))) - level_db(tone(7000)[0])
    assert abs(inside) < 0.1
    assert below < -40
    assert above < -20


@pytest.mark.parametrize("block", [1, 100, 16_000])
def test_blocks_of_any_length_fit_together(block: int) -> None:
    sound = tone(500, 0.1)
    band = SoundFilter(200.0, None, 3.0)
    np.testing.assert_allclose(heard(band, sound, block), heard(band, sound), atol=1e-6)


def test_a_level_never_leaves_what_a_card_can_play() -> None:
    assert np.abs(heard(SoundFilter(gain_db=40.0), tone(500))).max() == 1.0


def test_an_edge_above_what_the_recording_holds_is_open() -> None:
    sound = tone(1000)
    np.testing.assert_array_equal(heard(SoundFilter(None, 20_000.0), sound), sound[0])


def test_no_filter_changes_no_sample() -> None:
    sound = tone(1000)
    assert Listening().everything
    np.testing.assert_array_equal(heard(SoundFilter(), sound), sound[0])


def test_a_band_begins_below_where_it_ends() -> None:
    with pytest.raises(ValueError, match="begins below"):
        SoundFilter(3000.0, 300.0)


def test_speakers_have_levels_and_the_loudest_of_several_holds() -> None:
    turns = Turns(
        (Speaker("a"), Speaker("b")),
        (Turn(Span(0.0, 1.0), "a", id="1"), Turn(Span(0.5, 2.0), "b", id="2")),
    )
    ranges, gains = leveled_ranges(turns, {"a": -6.0, "b": 12.0}, 1000, 3000)
    assert ranges[0][1] == 500
    assert ranges[1].tolist() == [500, 2000]
    np.testing.assert_allclose(gains, [factor(-6.0), factor(12.0)], rtol=1e-6)
    gain = Listening(leveled=ranges, leveled_gain=gains).gain(0, 3000, 5)
    assert gain is not None
    assert gain[250] == pytest.approx(factor(-6.0))
    assert gain[1000] == pytest.approx(factor(12.0))
    assert (gain[2000:] == 1.0).all()


def test_levels_of_zero_are_no_levels() -> None:
    turns = Turns((Speaker("a"),), (Turn(Span(0.0, 1.0), "a", id="1"),))
    ranges, gains = leveled_ranges(turns, {"a": 0.0}, 1000, 3000)
    assert len(ranges) == len(gains) == 0
