"""The command line on real audio: results, exit codes, the same bytes every time."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pypdf
import pytest
import soundfile
from PIL import Image
from typer.testing import CliRunner

from helpers.audio_files import signal
from voiceman_gui.audio.versions import decoder_versions
from voiceman_gui.cli.commands import app
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.resources import resource
from voiceman_gui.pipeline import SAMPLE
from voiceman_gui.pipeline import run as run_module


@pytest.fixture
def sample() -> Path:
    return resource(*SAMPLE)


def run(*arguments: object):
    return CliRunner().invoke(app, ["analyze", *map(str, arguments)])


def test_all_results_of_the_sample(sample, tmp_path):
    done = run(sample, "--out", tmp_path)
    assert done.exit_code == 0, done.output
    stem = f"{sample.stem}.voiceman"
    document = json.loads((tmp_path / f"{stem}.json").read_text("utf-8"))
    assert document["schema"] == "voiceman.analysis/3"
    recording = document["recording"]
    assert recording["path"] == str(sample)
    assert recording["duration_s"] == pytest.approx(150.8, abs=0.1)
    assert (recording["sample_rate_hz"], recording["channels"]) == (22050, 1)
    assert (recording["container"], recording["codec"]) == ("flac", "flac")
    rows = document["timeline"]
    assert len(rows) > 140
    for row in rows:
        for name in ("arousal", "dominance", "valence"):
            assert row[name] is None or 0 <= row[name] <= 1
        if row["categories"] is not None:
            assert set(row["categories"]) == set(CATEGORIES)
            assert sum(row["categories"].values()) == pytest.approx(1, abs=1e-3)
        if row["gate"] in ("withheld", "no_speech"):
            assert row["arousal"] is None and row["categories"] is None and row["reasons"]
    with (tmp_path / f"{stem}.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == len(rows)
    assert "page 1 of" in pypdf.PdfReader(tmp_path / f"{stem}.pdf").pages[0].extract_text().lower()
    with Image.open(tmp_path / f"{stem}.png") as picture:
        assert picture.width > 1000


def test_the_story_of_the_sample_is_read(known_sample, tmp_path):
    """Anger lies above, sadness below the speaker's own median."""
    assert run(known_sample, "-q", "--json", tmp_path / "a.json").exit_code == 0
    rows = json.loads((tmp_path / "a.json").read_text("utf-8"))["timeline"]
    with resource("sample", "segments.csv").open(encoding="utf-8", newline="") as file:
        segments = list(csv.DictReader(file))

    def arousal(emotion: str) -> float:
        values = [
            row["arousal"]
            for row in rows
            if row["arousal"] is not None
            for segment in segments
            if segment["played_emotion"] == emotion
            and float(segment["start_s"]) <= (row["start_s"] + row["end_s"]) / 2
            and (row["start_s"] + row["end_s"]) / 2 < float(segment["end_s"])
        ]
        return sum(values) / len(values)

    assert arousal("anger") > 0.6
    assert arousal("sadness") < 0.4


def test_one_thread_or_two_the_same_bytes(sample, tmp_path):
    for threads in (1, 2):
        out = tmp_path / f"{threads}.json"
        done = run(sample, "-q", "--no-cache", "--json", out, "--threads", threads)
        assert done.exit_code == 0
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


def test_settings_reach_the_analysis(sample, tmp_path):
    out = tmp_path / "a.json"
    asked = ("--window", 3, "--hop", 1.5, "--speakers", "one", "--baseline", "0-90")
    done = run(sample, "-q", "--json", out, *asked)
    assert done.exit_code == 0, done.output
    document = json.loads(out.read_text("utf-8"))
    assert document["settings"]["window_s"] == 3
    assert document["settings"]["hop_s"] == 1.5
    assert document["settings"]["speakers"] == "one"
    (baseline,) = document["settings"]["baselines"]
    assert baseline["spans"] == [{"start_s": 0, "end_s": 90}]
    first, second = document["timeline"][:2]
    assert second["start_s"] - first["start_s"] == 1.5


def test_an_unreadable_file_is_3_and_the_others_are_done(known_sample, tmp_path):
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"RIFF and nothing more")
    done = run(bad, known_sample, "-q", "--out", tmp_path / "out")
    assert done.exit_code == 3
    assert "bad.wav" in done.output
    assert (tmp_path / "out" / f"{known_sample.stem}.voiceman.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--window", "0.2"),
        ("--hop", "nine"),
        ("--baseline", "5-5"),
        ("--baseline", "1-inf"),
        ("--baseline=-5-5",),
        ("--device", "abacus"),
        ("--models", "unheard-of"),
    ],
)
def test_wrong_usage_is_2(sample, arguments):
    files = (sample,) if arguments else ()
    assert run(*files, *arguments).exit_code == 2


def test_two_files_need_a_folder(sample, tmp_path):
    assert run(sample, sample, "--json", tmp_path / "a.json").exit_code == 2


def test_two_files_of_one_name_do_not_overwrite_each_other(tmp_path):
    import soundfile

    files = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        files.append(tmp_path / name / "same.wav")
        soundfile.write(files[-1], signal(6.0, 16000)[0], 16000)
    assert run(*files, "-q", "--out", tmp_path / "out").exit_code == 0
    names = {path.name for path in (tmp_path / "out").glob("*.json")}
    assert names == {"same.voiceman.json", "same-2.voiceman.json"}


def test_a_recording_without_speech_is_gaps_with_reasons(tmp_path):
    import numpy as np
    import soundfile

    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(16000 * 12, np.float32), 16000)
    done = run(path, "-q", "--out", tmp_path)
    assert done.exit_code == 0, done.output
    rows = json.loads((tmp_path / "silence.voiceman.json").read_text("utf-8"))["timeline"]
    assert rows
    assert all(row["gate"] == "no_speech" and row["arousal"] is None for row in rows)
    assert all(row["reasons"] for row in rows)


def test_results_that_cannot_be_written_are_4_and_leave_nothing(known_sample, tmp_path):
    (tmp_path / "taken.json").mkdir()
    done = run(known_sample, "-q", "--json", tmp_path / "taken.json")
    assert done.exit_code == 4
    assert "taken.json" in done.output
    assert list((tmp_path / "taken.json").iterdir()) == []


def test_the_original_is_never_written_to(tmp_path):
    import soundfile

    path = tmp_path / "original.wav"
    soundfile.write(path, signal(6.0, 16000)[0], 16000)
    before = path.read_bytes()
    done = run(path, "-q", "--json", path)
    assert done.exit_code == 4
    assert path.read_bytes() == before


def test_a_recording_of_one_sample_is_a_gap(tmp_path):
    blink = tmp_path / "blink.wav"
    soundfile.write(blink, [0.1], 16_000)
    done = run(blink, "-q", "--out", tmp_path)
    assert done.exit_code == 0, done.output
    (row,) = json.loads((tmp_path / "blink.voiceman.json").read_text("utf-8"))["timeline"]
    assert row["arousal"] is None
    assert row["reasons"]


@pytest.mark.expects_log("first.flac: something in the program went wrong")
def test_a_fault_of_the_program_is_4_and_the_others_are_done(known_sample, tmp_path, monkeypatch):
    analyse = run_module.analyse

    def fail_once(waveform, *arguments, **options):
        if waveform.recording.path.name == "first.flac":
            raise IndexError("out of bounds")
        return analyse(waveform, *arguments, **options)

    monkeypatch.setattr(run_module, "analyse", fail_once)
    first = tmp_path / "first.flac"
    first.write_bytes(known_sample.read_bytes())
    done = run(first, known_sample, "-q", "--out", tmp_path / "out")
    assert done.exit_code == 4
    assert (tmp_path / "out" / f"{known_sample.stem}.voiceman.json").exists()


def test_doctor_and_results_name_the_decoder(known_sample, tmp_path):
    out = tmp_path / "out.json"
    assert run(known_sample, "--json", out).exit_code == 0
    document = json.loads(out.read_text(encoding="utf-8"))
    assert document["environment"]["decoder"] == decoder_versions()
    shown = CliRunner().invoke(app, ["doctor"]).output
    for name, version in decoder_versions().items():
        assert f"{name} {version}" in shown
    for model in ("speaker-segmentation 3.0", "speaker-embedding zh_en"):
        assert model in shown


def test_two_results_are_not_written_to_one_file(sample, tmp_path):
    same = tmp_path / "same"
    result = run(sample, "--json", same, "--csv", same)
    assert result.exit_code == 2
    assert "one file" in result.output
    assert not same.exists()
