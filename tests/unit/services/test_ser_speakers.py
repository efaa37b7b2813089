"""A service that tells speakers apart: each is read by themselves, nobody against two people."""

from __future__ import annotations

import pytest

from helpers.facts import ids
from helpers.two_speakers import interview
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.networks import Scale
from voiceman_gui.services.ser import SERService

RATE = 16_000


@pytest.fixture(scope="module")
def conversation():
    """Return the first 80 seconds of the interview of a woman and a man."""
    return interview().samples[: 80 * RATE]


@pytest.fixture(scope="module")
def start(conversation):
    """Return its first 30 seconds: enough to tell the two apart."""
    return conversation[: 30 * RATE]


@pytest.fixture(scope="module")
def told_apart(conversation):
    with SERService(device="cpu", speakers="2") as service:
        yield service, service.analyze_ensemble(conversation, RATE)


def test_each_speaker_is_read_by_themselves(told_apart):
    service, result = told_apart
    assert [one.speaker for one in result.speakers] == ["1", "2"]
    assert service.words(result.speakers[0].name) == "Speaker 1"
    for one in result.speakers:
        assert one.speech_s > 10
        assert one.primary_result.dimensions.scale is Scale.SPEAKER
        assert one.primary_result.dimensions.arousal == pytest.approx(0.5, abs=0.15)
        assert sum(one.secondary_result.probabilities.as_tuple()) == pytest.approx(1)
    first, second = (one.primary_result.dimensions for one in result.speakers)
    assert first != second


def test_there_are_no_numbers_relative_to_both(told_apart, start):
    service, result = told_apart
    assert result.primary_result is None
    assert result.secondary_result is None
    assert result.ensemble_confidence is None
    assert "services.several_speakers" in ids(*result.notices)
    assert result.notices[0].id == "speakers.proposed_count"
    used = {model.id for model in result.provenance}
    assert used == {
        "acoustic-arousal",
        "embedded-acoustic",
        "speaker-embedding",
        "speaker-segmentation",
    }
    with pytest.raises(AnalysisError, match="2 speakers were found"):
        service.analyze_emotion_dimensions(start, RATE)


def test_where_one_speaker_is_assumed_the_first_notice_says_so(service, start):
    result = service().analyze_ensemble(start, RATE)
    assert result.speakers == ()
    assert result.primary_result is not None
    assert result.notices[0].id == "speakers.one_set"


def test_networks_read_the_recording_as_it_is(pair, service, start):
    result = service(speakers="2").analyze_ensemble(start, RATE)
    assert result.primary_result.model_used.startswith("tests/")
    assert len(result.speakers) == 2


@pytest.mark.parametrize("speakers", ["0", "many", "99", ""])
def test_another_word_for_the_speakers_is_refused(speakers):
    with pytest.raises(ValueError, match=r"speaker|Speaker"):
        SERService(device="cpu", speakers=speakers)
