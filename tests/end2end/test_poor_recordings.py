"""Recordings that gates hold back for measured reasons still give every kind of file."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pypdf
import pytest
import soundfile
from typer.testing import CliRunner

from voiceman_gui.cli.commands import app
from voiceman_gui.core.resources import resource
from voiceman_gui.pipeline import SAMPLE


@pytest.fixture(scope="module")
def poor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give one recording: half of it clipped by varying amounts, half in rising noise."""
    sound, rate = soundfile.read(resource(*SAMPLE), stop=16000 * 60, dtype="float32")
    half = sound.shape[0] // 2
    loud = sound[:half] / np.quantile(np.abs(sound[:half]), 0.98)
    noise = np.random.default_rng(1).normal(size=half) * np.geomspace(0.003, 0.3, half)
    mixed = np.concatenate((np.clip(loud, -1, 1), 0.5 * sound[half : 2 * half] + noise))
    path = tmp_path_factory.mktemp("poor") / "poor.wav"
    soundfile.write(path, np.clip(mixed, -1, 1).astype(np.float32), rate, subtype="PCM_16")
    return path


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_clipped_and_noisy_recording_gives_report_and_pictures(poor, tmp_path, language):
    files = {kind: tmp_path / f"a.{kind}" for kind in ("pdf", "png", "svg", "csv", "json")}
    options = [part for kind, path in files.items() for part in (f"--{kind}", str(path))]
    arguments = ["analyze", str(poor), "-q", "--report-language", language, *options]
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    assert all(path.stat().st_size > 1000 for path in files.values())
    pages = pypdf.PdfReader(files["pdf"]).pages
    text = " ".join(" ".join(page.extract_text().split()) for page in pages)
    clipped, ratio = {
        "en": (r"clipped samples [\d.]+ to [\d.]+ %", r"ratio -?[\d.]+ to -?[\d.]+ dB, below \d"),
        "ko": (r"[\d.]+\s?~\s?[\d.]+\s?%", r"[\d.]+\s?~\s?-?[\d.]+ dB"),
    }[language]
    for pattern in (clipped, ratio):
        assert re.search(pattern, text), pattern
