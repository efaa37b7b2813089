"""Turns out of the command line and into it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile
from typer.testing import CliRunner

from helpers.audio_files import signal
from helpers.two_speakers import interview, named, write_interview
from voiceman_gui.cli.commands import app
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns, TurnState
from voiceman_gui.pipeline import run as run_module
from voiceman_gui.speakers.interchange import read_file, turns_of

LENGTH_S = 12.0
RTTM = """\
SPEAKER call 1 0.5 4.25 <NA> <NA> Kim <NA>
SPEAKER call 1 4 3 <NA> <NA> speaker_2 <NA>
SPEAKER call 1 8 1 <NA> <NA> unsure <NA>
"""


@pytest.fixture
def call(tmp_path: Path) -> Path:
    path = tmp_path / "call.wav"
    soundfile.write(path, signal(LENGTH_S, 16000)[0], 16000)
    return path


def turns(*arguments: object):
    return CliRunner().invoke(app, ["turns", "export", *map(str, arguments)])


def read(path: Path, total_s: float = LENGTH_S) -> Turns:
    return turns_of(read_file(path), total_s).turns


def test_turns_go_from_one_format_to_all_others(call: Path, tmp_path: Path) -> None:
    rttm = tmp_path / "in.rttm"
    rttm.write_text(RTTM)
    made = [tmp_path / f"out{suffix}" for suffix in (".rttm", ".TextGrid", ".txt")]
    done = turns(call, "--turns", rttm, *(each for path in made for each in ("--to", path)))
    assert done.exit_code == 0, done.output
    for path in made:
        found = read(path)
        assert found.source is not None
        assert found.source.file == path.name
        assert replace(found, source=None) == replace(read(rttm), source=None)
        assert str(path) in done.output
    assert "Kim: 1 turn, 4.2 s" in done.output or "Kim: 1 turn, 4.3 s" in done.output
    assert "does not hold whether a turn is proposed or confirmed" in done.output
    assert turns(call, "-q", "--turns", rttm, "--to", made[0]).output == ""


def test_the_speech_of_one_person_is_exported(known_sample: Path, tmp_path: Path) -> None:
    done = turns(known_sample, "-q", "--speakers", "one", "--to", tmp_path / "a.rttm")
    assert done.exit_code == 0, done.output
    found = read(tmp_path / "a.rttm", 150.8)
    assert [one.id for one in found.speakers] == ["1"]
    assert len(found.turns) > 20
    assert 100 < sum(turn.span.duration_s for turn in found.turns) < 150


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--to", "a.wav"), 3, "a.wav"),
        (("--to", "a.rttm", "--speakers", "many"), 2, "--speakers"),
        (("--to", "a.rttm", "--turns", "gone.rttm"), 3, "gone.rttm"),
        (("--to", "a.rttm", "--turns", "bad.txt"), 3, "line 2"),
        (("--to", "a.rttm", "--turns-part", "x"), 2, "--turns"),
        (("--to", "a.rttm", "--turns", "late.txt"), 3, "another recording"),
        (("--to", "no/such/folder/a.rttm", "--turns", "good.txt"), 4, "folder"),
        ((), 2, "--to"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    call: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments, code: int, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text("0\t1\tA\n")
    Path("bad.txt").write_text("0\t1\tA\n2\t1\tA\n")
    Path("late.txt").write_text("0\t100\tA\n")
    done = turns(call, "-q", *arguments)
    assert done.exit_code == code, done.output
    assert said in done.output
    assert not Path("a.rttm").exists()


def test_the_recording_is_never_written_to(call: Path, tmp_path: Path) -> None:
    labels = tmp_path / "turns.txt"
    labels.write_text("0\t1\tA\n")
    link = tmp_path / "call.rttm"
    link.symlink_to(call)
    before = call.read_bytes()
    done = turns(call, "-q", "--turns", labels, "--to", link)
    assert done.exit_code == 4, done.output
    assert call.read_bytes() == before


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[AnalysisSettings]:
    """Return the settings of all analyses from now on; they run as ever."""
    found: list[AnalysisSettings] = []
    analyse = run_module.analyse

    def noted(waveform, settings, **options):
        found.append(settings)
        return analyse(waveform, settings, **options)

    monkeypatch.setattr(run_module, "analyse", noted)
    return found


def test_an_analysis_is_made_with_the_turns_of_a_file(
    tmp_path: Path, seen: list[AnalysisSettings]
) -> None:
    path = write_interview(tmp_path)
    known = named(interview().turns, woman="Ms Kim")
    rttm = tmp_path / "known.rttm"
    rows = [
        f"SPEAKER interview 1 {one.span.start_s:.6f} {one.span.duration_s:.6f} <NA> <NA> "
        f"{'Kim' if one.speaker == '1' else 'speaker_2'} <NA>\n"
        for one in known.turns
    ]
    rttm.write_text("".join(rows))
    out = tmp_path / "a.json"
    passage = interview().spans("1", "neutral")[0]
    baseline = f"Kim:{passage.start_s:.2f}-{passage.end_s:.2f}"
    done = CliRunner().invoke(
        app,
        [
            "analyze",
            str(path),
            "--turns",
            str(rttm),
            "--baseline",
            baseline,
            "--baseline",
            "2:5-9",
            "--baseline",
            "2:20-25.5",
            "--json",
            str(out),
        ],
    )
    assert done.exit_code == 0, done.output
    (settings,) = seen
    assert [one.speaker for one in settings.baselines] == ["1", "2"]
    assert settings.baselines[1].spans == (Span(5.0, 9.0), Span(20.0, 25.5))
    assert {turn.state for turn in settings.turns.turns} == {TurnState.IMPORTED}
    assert len(settings.turns.turns) == len(known.turns)
    for one, other in zip(settings.turns.turns, known.turns, strict=True):
        assert one.speaker == other.speaker
        assert one.span.start_s == pytest.approx(other.span.start_s, abs=2e-6)
        assert one.span.end_s == pytest.approx(other.span.end_s, abs=2e-6)
    assert json.loads(out.read_text(encoding="utf-8"))["timeline"]


def test_a_baseline_of_nobody_is_wrong_usage(call: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["analyze", str(call), "-q", "--baseline", "7:1-2"])
    assert done.exit_code == 2, done.output
    assert "7" in done.output
    labels = tmp_path / "turns.txt"
    labels.write_text("0\t4\tA\n3\t9\tB\n")
    arguments = ["analyze", str(call), "-q", "--turns", str(labels), "--baseline", "C:1-2"]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2, done.output
    assert "1 (A)" in done.output


def test_help_names_the_formats() -> None:
    shown = CliRunner().invoke(app, ["turns", "export", "--help"]).output
    for word in (".rttm", ".TextGrid", ".txt", "--turns-by-text"):
        assert word in shown
