"""What is typed about speakers, turns and baselines, and what of it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.analyses import layout_waveform
from voiceman_gui.cli.exit_codes import Exit, UnknownSpeakerError, code_of
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.options import baselines_of
from voiceman_gui.cli.speakers import TurnsSource, settings_for, speaker_choice
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import AUTO_SPEAKERS, ONE_SPEAKER, SpeakerChoice, SpeakerMode

LABELS = "0\t4\tKim\n3\t9\tLee\n"


def test_baselines_are_of_everyone_or_of_one_speaker() -> None:
    assert baselines_of(()) == ()
    assert baselines_of(["2:12.5-40", "0-9", "9-10", "2:50-60", "Mr Kim:1-2", "a:b:1-2"]) == (
        Baseline((Span(12.5, 40), Span(50, 60)), "2"),
        Baseline((Span(0, 10),)),
        Baseline((Span(1, 2),), "Mr Kim"),
        Baseline((Span(1, 2),), "a:b"),
    )


@pytest.mark.parametrize(
    "text", ["", "5", "5-4", "2:", ":1-2", " :1-2", "1-2-3", "x:1-nan", "-1-2"]
)
def test_baselines_that_are_none_are_wrong_usage(text: str) -> None:
    with pytest.raises(WrongUsage):
        baselines_of([text])


def test_speakers_are_chosen() -> None:
    assert speaker_choice("channels", turns=False) == SpeakerChoice(SpeakerMode.CHANNELS)
    assert speaker_choice("1", turns=True) == ONE_SPEAKER
    assert speaker_choice("3", turns=True) == SpeakerChoice(SpeakerMode.COUNT, 3)
    assert speaker_choice(None, turns=False) == AUTO_SPEAKERS
    assert speaker_choice(None, turns=True) == ONE_SPEAKER, "turns are given: nothing is proposed"
    for text in ("", "0", "11", "-2", "two", "count"):
        with pytest.raises(WrongUsage):
            speaker_choice(text, turns=False)


def source(folder: Path, name: str = "turns.txt", text: str = LABELS) -> TurnsSource:
    path = folder / name
    path.write_text(text)
    found = TurnsSource.read(path, None, False, [Path("a.wav")])
    assert found is not None
    return found


def test_turns_of_a_file_reach_the_settings_and_baselines_are_named_by_label(
    tmp_path: Path,
) -> None:
    baselines = (Baseline((Span(5, 9),), "Lee"), Baseline((Span(0, 1),), "1"))
    settings = AnalysisSettings(baselines=baselines)
    waveform = layout_waveform(8.95, tmp_path / "a.wav")
    found, notices = settings_for(settings, source(tmp_path), waveform)
    assert [one.label for one in found.turns.speakers] == ["Kim", "Lee"]
    assert found.turns.turns[-1].span == Span(3.0, 8.95)
    assert [one.speaker for one in found.baselines] == ["2", "1"]
    assert [one.id for one in notices] == ["speakers.file.cut"]
    assert settings_for(settings, None, waveform) == (settings, ())
    stranger = AnalysisSettings(baselines=(Baseline((Span(5, 9),), "Park"),))
    with pytest.raises(UnknownSpeakerError) as caught:
        settings_for(stranger, source(tmp_path), waveform)
    assert caught.value.message == message(
        "cli.no_speaker", speaker="Park", speakers=("1 (Kim)", "2 (Lee)")
    )
    assert code_of(caught.value) is Exit.WRONG_USAGE


def test_turns_of_another_recording_are_an_unreadable_file(tmp_path: Path) -> None:
    with pytest.raises(InterchangeError) as caught:
        settings_for(AnalysisSettings(), source(tmp_path), layout_waveform(5.0, tmp_path / "a"))
    assert code_of(caught.value) is Exit.NOT_READABLE


def test_one_file_of_turns_for_several_recordings_must_name_them(tmp_path: Path) -> None:
    rttm = "SPEAKER a 1 0 1 <NA> <NA> x <NA>\nSPEAKER b_c 1 1 2 <NA> <NA> y <NA>\n"
    found = source(tmp_path, "turns.rttm", rttm)
    for name, label in (("a.wav", "x"), ("b c.wav", "y")):
        imported = found.of(layout_waveform(9.0, tmp_path / name))
        assert [one.label for one in imported.turns.speakers] == [label]
    with pytest.raises(InterchangeError):
        found.of(layout_waveform(9.0, tmp_path / "d.wav"))
    only = tmp_path / "only.rttm"
    only.write_text(rttm.splitlines()[0])
    one = TurnsSource.read(only, None, False, [Path("a.wav"), Path("d.wav")])
    assert one.of(layout_waveform(9.0, tmp_path / "a.wav")).notices == ()
    with pytest.raises(InterchangeError) as caught:
        one.of(layout_waveform(9.0, tmp_path / "d.wav"))
    assert caught.value.message.id == "speakers.file.other_recording"
    both = [Path("a.wav"), Path("b c.wav")]
    rttm_path, labels = tmp_path / "turns.rttm", tmp_path / "turns.txt"
    labels.write_text(LABELS)
    assert TurnsSource.read(rttm_path, None, False, both) is not None
    for path, parts in ((labels, None), (rttm_path, ["a"])):
        with pytest.raises(WrongUsage):
            TurnsSource.read(path, parts, False, both)
    with pytest.raises(WrongUsage):
        TurnsSource.read(None, ["a"], False, both)
    with pytest.raises(WrongUsage):
        TurnsSource.read(None, None, True, both)
    assert TurnsSource.read(None, None, False, both) is None
