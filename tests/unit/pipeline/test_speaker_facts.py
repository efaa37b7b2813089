"""What the first line of a result says of who told the speakers apart."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from helpers.facts import english
from helpers.two_speakers import interview, write_interview
from voiceman_gui import pipeline
from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, SpeakerChoice, Turn, Turns, TurnSource, TurnState
from voiceman_gui.core.turns_json import turns_from_json, turns_to_json
from voiceman_gui.pipeline.speakers import with_turns
from voiceman_gui.report import limits
from voiceman_gui.report.speakers import speakers

TURNS = Turns(
    (Speaker("1"), Speaker("2")),
    (
        Turn(Span(0, 4), "1", cluster="1", id="a"),
        Turn(Span(4, 9), "2", cluster="2", id="b"),
        Turn(Span(9, 12), "1", cluster="1", id="c"),
    ),
)
CLOSE = message(
    "speakers.count_close",
    speakers_count=2,
    second_count=3,
    fewer_count=2,
    more_count=3,
    gain=0.04,
    needed=0.05,
    low=0.025,
    high=0.075,
    right_share=0.9,
    telephone_share=0.8,
)
ALTERNATE = message(
    "speakers.channels_alternate",
    left_share=0.5,
    right_share=0.4,
    difference_db=20.0,
    apart_db=6.0,
)
SOURCE = TurnSource("call.rttm", "0123456789abcdef" * 4, "rttm")


def facts(choice: str, turns: Turns | None = None, *found: Message) -> tuple[Message, ...]:
    diarisation = Diarisation(SpeakerChoice.parse(choice), TURNS, TURNS, found=found)
    return with_turns(diarisation, turns).facts


def ids(found: tuple[Message, ...]) -> list[str]:
    return [fact.id for fact in found]


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ("auto", "The program tells 2 speakers apart (3 turns, proposed, none confirmed)"),
        ("2", "The analyst set the number of speakers (2); the program told 2 of them apart ("),
        ("3", "The analyst set the number of speakers (3); the program told 2 of them apart ("),
        ("channels", "The analyst set that each channel is one speaker; the program told 2 of"),
    ],
)
def test_the_first_line_says_who_set_the_number(choice: str, said: str) -> None:
    assert english(facts(choice)[0]).startswith(said)


def test_without_speech_nobody_was_found() -> None:
    empty = Turns.of_one(())
    found = with_turns(Diarisation(SpeakerChoice.parse("auto"), empty, empty), None)
    assert ids(found.facts) == ["speakers.nobody"]


def test_what_was_not_examined_stands_in_the_first_line() -> None:
    assert "Whether more or fewer people speak was not examined." in english(facts("2")[0])
    assert "on one channel was not examined" in english(facts("channels")[0])


def test_one_person_in_little_speech_is_doubted_with_advice() -> None:
    little = message("speakers.count_little_speech", speech_s=24.0, enough_s=60.0)
    assert ids(facts("auto", None, little))[1:] == [little.id, "speakers.count_advice"]
    edited = facts("auto", edits.confirm(TURNS, ["a"]), little)
    assert ids(edited)[1:] == ["speakers.of_proposal"]


def test_an_estimate_is_only_the_proposals_once_the_analyst_set_the_turns() -> None:
    assert ids(facts("auto", None, CLOSE, ALTERNATE)) == [
        "speakers.proposed",
        "speakers.count_close",
        "speakers.channels_alternate",
        "speakers.count_advice",
    ]
    edited = facts("auto", edits.confirm(TURNS, ["a"]), CLOSE, ALTERNATE)
    assert ids(edited) == [
        "speakers.confirmed",
        "speakers.of_proposal",
        "speakers.channels_alternate",
    ]
    assert edited[1].params["fact"] == CLOSE
    assert english(edited[1]).startswith("As the program had proposed, before")
    assert "set the number" not in " ".join(map(english, edited))


def test_turns_of_a_file_name_it_whatever_was_asked_for() -> None:
    brought = tuple(replace(turn, state=TurnState.IMPORTED, cluster="") for turn in TURNS.turns)
    imported = replace(TURNS, turns=brought, source=SOURCE)
    for choice in ("auto", "one", "2", "channels"):
        first, source, *_ = facts(choice, imported, CLOSE)
        assert english(first) == (
            "The turns were imported from “call.rttm” (RTTM, SHA-256 0123456789ab…): 2 speakers, "
            "3 turns, none checked here."
        )
        assert SOURCE.sha256 in english(source)
    later = facts("auto", edits.confirm(imported, ["a", "b"]))
    assert english(later[0]).endswith("2 of them confirmed by the analyst since.")


@pytest.mark.parametrize(
    ("channel", "said"), [(None, "speakers.measured_on_mean"), (1, "speakers.measured_on_channel")]
)
def test_turns_of_channels_say_what_readings_are_measured_on(
    channel: int | None, said: str, tmp_path: Path, voiceman_home: Path
) -> None:
    path = write_interview(tmp_path)
    samples, rate_hz = soundfile.read(path, dtype="float32", stop=30 * 16000)
    rows = np.full((samples.size, 2), 1e-4, np.float32)
    for row, speaker in enumerate(interview().turns.speakers):
        for turn in interview().turns.of(speaker.id):
            part = slice(round(turn.span.start_s * rate_hz), round(turn.span.end_s * rate_hz))
            rows[part, row] = samples[part]
    soundfile.write(path, rows, rate_hz)
    settings = AnalysisSettings(speakers=SpeakerChoice.parse("channels"), channel=channel)
    analysis = pipeline.analyse(pipeline.decode(pipeline.open_recording(path)), settings)
    assert analysis.diarisation is not None
    assert said in ids(analysis.diarisation.facts)
    assert said in ids(tuple(analysis.notices))
    assert said not in ids(facts("auto"))
    # Speech is looked for on the chosen channel, so that the other one has nobody.
    heard = [0, 1] if channel is None else [channel]
    names = [message("speakers.of_channel", number=number + 1) for number in heard]
    assert [one.name for one in speakers(analysis)] == names
    assert "report.limit.channels" in ids(limits.of_speakers(analysis))
    kept = turns_from_json(turns_to_json(analysis.diarisation.turns))
    assert kept == analysis.diarisation.turns
    assert [one.channel for one in kept.speakers] == heard
    assert edits.rename(kept, "2", "Kim").speakers[-1].name == "Kim"
