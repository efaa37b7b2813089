"""A baseline from a recording of two people: told apart, one of them named, else refused."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from helpers.measured_sample import SAMPLE
from helpers.schema import violations
from helpers.two_speakers import MAN, confirmed, interview, write_interview
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import Baseline, Document
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.turns import AUTO_SPEAKERS, ONE_SPEAKER
from voiceman_gui.report.as_json import analysis_document
from voiceman_gui.report.speakers import statement
from voiceman_gui.settings.autosave import Work, save_work
from voiceman_gui.wording import words_for

SETTINGS = AnalysisSettings(speakers=ONE_SPEAKER)


@pytest.fixture
def here() -> Analysis:
    """The sample, in which one person speaks."""
    return pipeline.analyse(pipeline.decode(pipeline.open_recording(SAMPLE)), SETTINGS)


def keep(path: Path, document: Document) -> None:
    save_work(pipeline.borrowed_from(path).sha256, Work(document))


def test_with_several_people_and_none_named_it_is_refused(here: Analysis, tmp_path: Path) -> None:
    other = write_interview(tmp_path)
    source = pipeline.borrowed_from(other)
    assert source.choice == AUTO_SPEAKERS
    with pytest.raises(AnalysisError) as refused:
        pipeline.read_again(here, replace(SETTINGS, borrowed=(source,)))
    assert refused.value.message.id == "analysis.borrowed.several"
    sentence = words_for("en")(refused.value.message)
    assert "Speaker 1 and Speaker 2" in sentence
    assert "which voice" in sentence
    offered = pipeline.voices(other, "", SETTINGS, here.waveform.sha256)
    assert [one.source.person for one in offered] == ["1", "2"]
    (speech,) = _against(here, offered[1]).borrowed
    assert speech.person == "2"
    assert speech.speech_s < 0.7 * interview().duration_s


def _against(here: Analysis, voice: pipeline.Voice) -> Analysis:
    return pipeline.read_again(here, replace(SETTINGS, borrowed=(voice.source,)))


def test_what_the_analyst_set_there_counts_and_every_output_names_the_voice(
    here: Analysis, tmp_path: Path
) -> None:
    other = write_interview(tmp_path)
    marked = interview().spans(MAN, "neutral")
    turns = confirmed(interview().turns)
    document = Document().with_turns(turns)
    shown = replace(document.shown, baselines=(Baseline(marked, MAN),))
    keep(other, document.with_shown(shown))
    offered = pipeline.voices(other, "", SETTINGS, here.waveform.sha256)
    assert [(one.source.person, bool(one.source.spans)) for one in offered] == [
        ("1", False),
        ("2", False),
        ("2", True),
    ]
    assert offered[2].source.turns == turns
    analysis = _against(here, offered[2])
    for language, voice in (
        ("en", "Speaker 2, one of 2 speakers there, 7 of 7 turns confirmed"),
        ("ko", "발화자 2, 그 녹음의 발화자 2명 중 하나, 발화 구간 7개 중 7개 확인됨"),
    ):
        first = words_for(language)(statement(analysis))
        assert "interview.wav" in first
        assert voice in first
    raw = json.loads(json.dumps(analysis_document(analysis)))
    assert violations(raw) == []
    (asked,) = raw["settings"]["borrowed"]
    assert (asked["person"], asked["speakers"], len(asked["turns"])) == ("2", "auto", 14)
    (taken,) = raw["readings"][0]["baseline"]["borrowed"]
    assert taken["person"] == "2"
    assert "Speaker 2" in taken["voice"]["text"]


def test_the_recording_itself_is_no_other_recording(here: Analysis) -> None:
    with pytest.raises(AnalysisError) as same:
        pipeline.voices(SAMPLE, "", SETTINGS, here.waveform.sha256)
    assert same.value.message.id == "analysis.borrowed.same"
    source = pipeline.borrowed_from(SAMPLE)
    with pytest.raises(AnalysisError):
        pipeline.read_again(here, replace(SETTINGS, borrowed=(source,)))
