"""What the command line says of a baseline and of an analysis."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from typer.testing import CliRunner

from voiceman_gui.cli.commands import app
from voiceman_gui.core.resources import resource
from voiceman_gui.pipeline import SAMPLE


@pytest.fixture
def sample() -> Path:
    return resource(*SAMPLE)


def run(*arguments: object):
    return CliRunner().invoke(app, ["analyze", *map(str, arguments)])


@pytest.mark.parametrize("baseline", ["200-300", "100-300"])
def test_a_baseline_outside_the_recording_is_refused_with_both_lengths(sample, tmp_path, baseline):
    done = run(sample, "--out", tmp_path / "out", "--baseline", baseline)
    assert done.exit_code == 2
    start, end = baseline.split("-")
    assert f"the baseline {start} to {end} s does not lie within the recording" in done.stderr
    assert "which lasts 150.8 s" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_baseline_up_to_the_printed_length_is_within(known_sample):
    assert run(known_sample, "-q", "--baseline", "100-150.8").exit_code == 0


def test_the_recordings_behind_one_that_is_too_short_are_done(known_sample, tmp_path):
    short = tmp_path / "short.wav"
    soundfile.write(short, np.zeros(16000 * 5, np.float32), 16000)
    done = run(short, known_sample, "-q", "--out", tmp_path / "out", "--baseline", "0-60")
    assert done.exit_code == 2
    assert [path.name for path in (tmp_path / "out").glob("*.json")] == [
        f"{known_sample.stem}.voiceman.json"
    ]


def test_a_baseline_too_short_is_said_even_quietly_and_written(known_sample, tmp_path):
    done = run(known_sample, "-q", "--json", tmp_path / "a.json", "--baseline", "0-7")
    assert done.exit_code == 0
    assert "30 s and 20 windows for stress" in done.stderr
    assert done.stdout == ""
    notices = json.loads((tmp_path / "a.json").read_text("utf-8"))["notices"]
    (notice,) = [one for one in notices if one["text"].startswith("The marked baseline")]
    assert notice["text"] in done.stderr


def test_the_summary_names_channel_gates_and_notices_in_words(tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros((16000 * 12, 2), np.float32), 16000)
    done = run(path)
    assert done.exit_code == 0
    assert "mean of all 2 channels" in done.stdout
    assert "Net speech: 0.0 s (no speech)" in done.stdout
    assert "Signal-to-noise ratio: not measured (no speech)" in done.stdout
    assert "no_speech" not in done.output
    assert "Notice: Thresholds:" in done.stdout
    assert done.output.count("No speech was found in this recording") == 1
    assert "channel 2 of 2" in run(path, "--channel", 2).stdout
