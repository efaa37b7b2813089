"""The settings of the measurement, in JSON and report."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import numpy as np
import pytest

from helpers.analyses import layout_analysis
from helpers.schema import violations
from voiceman_gui.analysis.measure.acoustics import COLUMNS, PIECE_SAMPLES, RATE_HZ, measure_piece
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.report.as_json import analysis_document, encode
from voiceman_gui.report.contents import build_contents
from voiceman_gui.report.document.build import report_document
from voiceman_gui.wording import words_for


def measurement() -> dict[str, dict[str, float]]:
    document = json.loads(encode(analysis_document(layout_analysis(30.0))))
    assert violations(document) == []
    found: dict[str, dict[str, float]] = document["measurement"]
    return found


def measured(name: str, samples: np.ndarray) -> np.ndarray:
    return measure_piece(samples.astype(np.float32))[:, COLUMNS.index(name)]


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_report_names_every_setting(language: str) -> None:
    when = datetime(2026, 1, 15, tzinfo=UTC)
    contents = build_contents(layout_analysis(30.0), (), ReportDetails(), when)
    words = words_for(language)
    blocks = report_document(contents, words)["sections"]["method"]["blocks"]
    (group,) = (block for block in blocks if block["kind"] == "group")
    assert group["title"] == words.text("report.measurement.title")
    text = " ".join(value for _, value in group["blocks"][0]["rows"]).replace(",", "")
    for setting in measurement().values():
        for value in setting.values() if isinstance(setting, dict) else ():
            assert f"{value:g}" in text
    assert "16000 Hz" in text
    assert "10 ms" in text


def test_the_named_settings_are_those_of_the_measurement() -> None:
    named = measurement()
    times = np.arange(PIECE_SAMPLES) / RATE_HZ
    assert named["rate_hz"] == RATE_HZ
    rising = sum(np.sin(2 * np.pi * 90.0 * k * times) / k for k in range(1, 20))
    pitch = measured("f0_hz", 0.1 * np.asarray(rising))
    assert named["pitch"]["floor_hz"] < np.nanmedian(pitch) < named["pitch"]["ceiling_hz"]
    above = measured("f0_hz", 0.1 * np.sin(2 * np.pi * 1.3 * named["pitch"]["ceiling_hz"] * times))
    assert not (above > named["pitch"]["ceiling_hz"]).any()
    # A sine at full scale has an effective pressure of 1 Pa / sqrt 2.
    level = np.nanmedian(measured("intensity_db", np.sin(2 * np.pi * 200.0 * times)))
    pressure = named["intensity"]["full_scale_pa"] / np.sqrt(2)
    expected = 20 * np.log10(pressure / (named["intensity"]["reference_upa"] * 1e-6))
    assert level == pytest.approx(expected, abs=0.1)
