"""A baseline from another recording of the same person."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from helpers.measured_sample import cut, embedded, sample
from helpers.two_speakers import interview, interview_analysis
from helpers.voices import PROFILE, recording
from voiceman_gui.analysis.borrowing import borrow, voice_of, with_notices
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.sensitivity.control import negative_control
from voiceman_gui.analysis.sensitivity.passage import read_sensitivity
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.borrowed import Borrowed, BorrowedSpeech
from voiceman_gui.core.command import apply, command
from voiceman_gui.core.document import Baseline, Document
from voiceman_gui.core.document_json import (
    command_from_json,
    command_to_json,
    document_from_json,
    document_to_json,
)
from voiceman_gui.core.document_merge import merge
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.reference import ReferenceKind
from voiceman_gui.core.sensitivity import BaselineKind
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import SpeakerChoice, SpeakerMode, Turns, TurnSource
from voiceman_gui.wording import words_for

CALM = Span(0.0, 60.0)
ANGER = Span(100.8, 106.4)
HASH = "5f" * 32
SOURCE = Borrowed("", "/exhibits/call.wav", HASH)


def calm() -> Analysis:
    """The first minute of the sample, as if it were another recording."""
    measured = cut(sample().measurements, 60)
    return read(sample().waveform, measured, AnalysisSettings(), embedded(), PROFILE)


@functools.cache
def speech(source: Borrowed = SOURCE) -> BorrowedSpeech:
    return borrow(source, calm(), PROFILE)


def against(*borrowed: BorrowedSpeech, spans: tuple[Span, ...] = ()) -> Analysis:
    settings = AnalysisSettings(
        borrowed=tuple(one.source for one in borrowed),
        baselines=(Baseline(spans),) if spans else (),
    )
    given = sample()
    return read(
        given.waveform, given.measurements, settings, embedded(), PROFILE, borrowed=borrowed
    )


def test_the_same_speech_in_another_recording_is_the_same_baseline() -> None:
    """The minute as a passage of this recording, and as a recording of its own."""
    there, here = against(speech()), against(spans=(CALM,))
    for name in ("arousal", "dominance", "stress"):
        first, second = (one.windows.column(name).value for one in (there, here))
        assert np.nanmax(np.abs(first - second)) < 1e-9, name
    assert there.baseline.windows == here.baseline.windows
    assert there.baseline.speech_s == pytest.approx(here.baseline.speech_s)
    one, other = (read_passage(a, ANGER, embedded(), PROFILE) for a in (there, here))
    assert one.stress.reading == other.stress.reading
    assert one.arousal == other.arousal


def test_categories_valence_and_cues_keep_all_speech_of_this_recording() -> None:
    there, plain = against(speech()), against()
    assert there.windows.posteriors.tobytes() == plain.windows.posteriors.tobytes()
    for name in ("valence", "deception"):
        first, second = (one.windows.column(name).value for one in (there, plain))
        assert first.tobytes() == second.tobytes()
    kinds = {name: one.kind for one in there.readings[0].references for name in one.readings}
    assert kinds["stress"] is ReferenceKind.MARKED
    assert kinds["valence"] is ReferenceKind.ALL_SPEECH


def test_passages_of_both_recordings_are_one_baseline() -> None:
    late = Span(60.0, 100.0)
    both, own = against(speech(), spans=(late,)), against(spans=(late,))
    assert both.baseline.windows == own.baseline.windows + speech().windows.n_windows
    assert both.baseline.what.id == "analysis.speech.several_recordings"
    assert not np.array_equal(
        both.windows.column("arousal").value,
        own.windows.column("arousal").value,
        equal_nan=True,
    )


def test_only_some_passages_of_it_are_taken() -> None:
    some = borrow(replace(SOURCE, spans=(Span(0.0, 20.0),)), calm(), PROFILE)
    assert some.windows.n_windows < speech().windows.n_windows
    assert some.windows.end_s.max() <= 20.0
    few = against(some)
    assert few.windows.column("stress").known.sum() == 0, "17 windows are too few"
    assert few.baseline.notice is not None
    assert "call.wav" in words_for("en")(few.baseline.notice)


def test_syllables_of_another_recording_are_not_counted() -> None:
    analysis = against(speech())
    assert not analysis.windows.column("speech_rate").known.any()
    shown = next(one for one in analysis.windows if one.stress is not None)
    assert any("borrowed" in str(reason) for reason in shown.reasons)


def test_sensitivity_and_control_know_it() -> None:
    analysis = against(speech())
    reading = read_passage(analysis, ANGER, embedded(), PROFILE)
    found = read_sensitivity(analysis, reading, embedded(), PROFILE)
    assert [one.kind for one in found.baselines] == [
        BaselineKind.BORROWED,
        BaselineKind.ALL_SPEECH,
        BaselineKind.FIRST_HALF,
        BaselineKind.SECOND_HALF,
    ]
    assert found.baselines[0].readings["stress"] == reading.stress.reading
    control = negative_control(analysis.readings[0], (), analysis.settings, PROFILE)
    assert control.windows is None, "it stays where it is: no order changes a rank"


def test_a_file_that_changed_and_a_person_who_is_not_there_are_refused() -> None:
    with pytest.raises(AnalysisError) as changed:
        borrow(replace(SOURCE, sha256="00" * 32), calm(), PROFILE)
    assert changed.value.message.id == "analysis.borrowed.changed"
    talk = interview_analysis()
    own = replace(SOURCE, sha256=talk.waveform.sha256)
    with pytest.raises(AnalysisError) as several:
        borrow(own, talk, PROFILE)
    assert several.value.message.id == "analysis.borrowed.several"
    for language in ("en", "ko"):
        words = words_for(language)
        sentence, speakers = words(several.value.message), interview().turns.speakers
        assert all(words(one.name) in sentence for one in speakers)
    with pytest.raises(AnalysisError) as nobody:
        borrow(replace(own, person="7"), talk, PROFILE)
    assert nobody.value.message.id == "analysis.borrowed.nobody"
    man = borrow(replace(own, person="2"), talk, PROFILE)
    assert man.speech_s == pytest.approx(talk.of("2").measurements.frames.speech_s())


@pytest.mark.parametrize("language", ["en", "ko"])
def test_differences_of_the_channel_are_named(language: str) -> None:
    here = sample().measurements
    alike = with_notices(speech(), calm(), here, calm().waveform.recording, PROFILE)
    assert [one.id for one in alike.notices] == [
        "analysis.borrowed.vouched",
        "analysis.borrowed.channel_alike",
    ]
    narrow = replace(here, quality=replace(here.quality, bandwidth_hz=3400.0))
    other = with_notices(speech(), calm(), narrow, recording(lossy=True, codec="amrnb"), PROFILE)
    differs = other.notices[1]
    assert differs.id == "analysis.borrowed.channel_differs"
    found = {one.id for one in differs.params["differences"]}  # type: ignore[union-attr]
    assert {"analysis.borrowed.codec", "analysis.borrowed.bandwidth"} <= found
    words = words_for(language)
    assert all(words(one) for one in (*alike.notices, *other.notices))
    analysis = against(other)
    assert analysis.notices[1:3] == other.notices, "right behind who speaks"


def test_a_narrow_recording_narrows_both() -> None:
    narrow = replace(speech(), bandwidth_hz=3400.0)
    wide, capped = against(speech()), against(narrow)
    assert not np.array_equal(
        wide.windows.column("stress").value,
        capped.windows.column("stress").value,
        equal_nan=True,
    )


def test_a_named_person_of_several_is_taken_alone_and_named() -> None:
    talk = interview_analysis()
    own = replace(SOURCE, sha256=talk.waveform.sha256)
    taken = [borrow(replace(own, person=one), talk, PROFILE) for one in ("1", "2")]
    assert [one.person for one in taken] == ["1", "2"]
    for one, readings in zip(taken, talk.shown, strict=True):
        assert one.speech_s == pytest.approx(readings.measurements.frames.speech_s())
    assert taken[1].voice.params["speakers_count"] == 2
    analysis = against(taken[1])
    words = words_for("en")
    assert "Speaker 2, one of 2 speakers there" in words(analysis.baseline.what)
    assert taken[1].voice == analysis.baseline.borrowed[0].voice


def test_a_voice_of_imported_turns_is_not_called_proposed() -> None:
    source = TurnSource("hers.rttm", HASH, "rttm")
    talk = interview_analysis(replace(interview().turns, source=source))
    for language, words in (("en", "by imported turns"), ("ko", "가져온 발화 구간")):
        assert words in words_for(language)(voice_of(talk, "2"))
        assert words not in words_for(language)(voice_of(interview_analysis(), "2"))


@pytest.mark.parametrize("speaker", ["", "7"])
def test_a_recording_that_is_in_nobodys_baseline_is_named(speaker: str) -> None:
    source = replace(SOURCE, speaker=speaker)
    analysis = interview_analysis(settings=AnalysisSettings(borrowed=(source,)))
    unused = [one for one in analysis.notices if one.id.startswith("analysis.borrowed.unused_")]
    assert len(unused) == 1
    for language in ("en", "ko"):
        assert "call.wav" in words_for(language)(unused[0])
    used = interview_analysis(settings=AnalysisSettings(borrowed=(replace(SOURCE, speaker="1"),)))
    assert not any("unused" in one.id for one in used.notices)


def test_it_is_part_of_the_document() -> None:
    empty = Document()
    turns = Turns.of_one((CALM,))
    choice = SpeakerChoice(SpeakerMode.COUNT, 2)
    source = replace(SOURCE, speaker="2", spans=(CALM,), person="1", choice=choice, turns=turns)
    full = empty.with_shown(replace(empty.shown, borrowed=(source,)))
    assert document_from_json(document_to_json(full)) == full
    step = command("baseline.borrow", empty, full)
    assert apply(empty, step) == full
    assert apply(full, step.inverse) == empty
    assert command_from_json(command_to_json(step)) == step
    assert merge(empty, empty, full).shown.borrowed == (source,)
    old = document_to_json(full)
    for one in old["recordings"]:
        del one["borrowed"]
    assert document_from_json(old).shown.borrowed == ()
