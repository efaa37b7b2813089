"""A laboratory's own speaker model finds the turns of a recording, and the result names it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from helpers.small_ecapa import save_ecapa
from helpers.two_speakers import write_interview
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.turns import UNSURE, SpeakerChoice, Turns
from voiceman_gui.inference.model_store import model_store
from voiceman_gui.report.as_json import analysis_document

ECAPA = "speechbrain-ecapa"
SETTINGS = AnalysisSettings(
    speakers=SpeakerChoice.parse("2"), models=ModelChoice(EMBEDDED, EMBEDDED)
)


@pytest.fixture
def recording(tmp_path: Path) -> Path:
    """The first half minute of the interview."""
    path = write_interview(tmp_path)
    samples, rate_hz = soundfile.read(path, dtype="float32")
    soundfile.write(path, samples[: 30 * rate_hz], rate_hz)
    return path


def analysed(path: Path, speakers: str) -> Analysis:
    settings = replace(SETTINGS, models=replace(SETTINGS.models, speakers=speakers))
    waveform = pipeline.decode(pipeline.open_recording(path))
    return pipeline.analyse(waveform, settings)


def speaker_models(analysis: Analysis) -> list[str]:
    assert analysis.diarisation is not None
    return [model.id for model in analysis.diarisation.models]


def test_the_model_that_is_installed_finds_the_turns(
    recording: Path, tmp_path: Path, voiceman_home: Path
) -> None:
    embedded = analysed(recording, EMBEDDED)
    assert speaker_models(embedded) == ["speaker-segmentation", "speaker-embedding"]
    model_store().import_path(save_ecapa(tmp_path / "ecapa"), accepted=True)
    own = analysed(recording, ECAPA)
    assert speaker_models(own) == ["speaker-segmentation", ECAPA]
    assert own.diarisation is not None
    assert own.diarisation.turns.turns
    document = json.loads(json.dumps(analysis_document(own)))
    assert document["settings"]["models"]["speakers"] == ECAPA
    assert {ECAPA, "speaker-segmentation"} <= {model["id"] for model in document["models"]}
    # What was kept of either model is not taken for the other's.
    again = analysed(recording, EMBEDDED)
    assert again.diarisation is not None and embedded.diarisation is not None
    assert again.diarisation.turns == embedded.diarisation.turns


def test_where_it_cannot_be_used_a_notice_says_so(recording: Path, voiceman_home: Path) -> None:
    analysis = analysed(recording, ECAPA)
    assert speaker_models(analysis) == ["speaker-segmentation", "speaker-embedding"]
    assert "inference.replaced" in {fact.id for fact in analysis.notices}


def test_speech_of_nobody_in_particular_is_read_as_gaps(
    recording: Path, voiceman_home: Path
) -> None:
    """The analyst takes every turn away from everybody: nothing is read, and nothing fails."""
    analysis = analysed(recording, EMBEDDED)
    assert analysis.diarisation is not None
    turns = Turns(
        (),
        tuple(
            replace(turn, speaker=UNSURE, reason=message("speakers.unsure"))
            for turn in analysis.diarisation.turns.turns
        ),
    )
    nobodys = pipeline.read_again(analysis, replace(analysis.settings, turns=turns))
    assert len(nobodys.windows) > 0
    assert not nobodys.windows.shown.any()
    assert analysis_document(nobodys)["turns"]
