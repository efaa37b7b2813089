"""Calibrations on the disk: whole, unchanged, or refused with a sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from helpers.facts import english, refusing
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.calibrations import (
    CalibrationFile,
    LabelledSet,
    PairMember,
    read_calibration,
    write_calibration,
)


def content(**changes: object) -> CalibrationFile:
    member = {"name": "A model", "revision": "1", "sha256": "ab" * 32, "identity_sha256": "cd" * 32}
    given = {
        "program": "Voice.man",
        "device": "cpu",
        "date": "2026-02-03",
        "dimensions": PairMember(id="dim", **member),
        "categories": PairMember(id="cat", **member),
        "window_s": 4.0,
        "labelled_set": LabelledSet(
            name="감정.csv",
            sha256="ef" * 32,
            recordings_sha256="01" * 32,
            recordings=(20, 21, 22, 23),
            windows=(40, 42, 44, 46),
            short_windows=1,
            speakers=4,
            left_out=(("broken.wav", "It is broken."),),
        ),
        "leave_out": "speaker",
        "temperature": 1.7,
        "means": ((0.1, 1 / 3),) * 4,
        "covariances": (((0.02, 0.01), (0.01, 0.03)),) * 4,
        "quantiles": (0.1, 0.7, 2 / 3e-3),
    }
    return CalibrationFile(**{**given, **changes}).sealed()


def test_what_was_written_is_read(tmp_path: Path) -> None:
    path = write_calibration(tmp_path / "calibrations", content())
    assert path.name == "dim+cat.json"
    found = read_calibration(path)
    assert found is not None
    assert found.quantiles.tolist() == [0.1, 0.7, 2 / 3e-3]
    assert found.means.tolist() == [[0.1, 1 / 3]] * 4
    assert np.shape(found.covariances) == (4, 2, 2)
    assert (found.recordings, found.speakers, found.temperature) == (86, 4, 1.7)
    assert english(found.source) == (
        "“감정.csv” (SHA-256 efefefefefef…), 86 recordings of 4 speakers, leave one speaker out"
    )
    assert found.sentence.params["source"] == found.source
    assert found.sentence.params["sha256"] == found.sha256
    assert [p.name for p in path.parent.iterdir()] == ["dim+cat.json"]


def test_without_speakers_recordings_were_left_out(tmp_path: Path) -> None:
    found = read_calibration(write_calibration(tmp_path, content(leave_out="recording")))
    assert found is not None
    assert found.source.id == "core.calibration.set_of_recordings"
    assert found.source.params["recordings_count"] == 86


def test_there_may_be_none(tmp_path: Path) -> None:
    assert read_calibration(tmp_path / "dim+cat.json") is None


def test_an_earlier_one_is_kept(tmp_path: Path) -> None:
    path = write_calibration(tmp_path, content())
    before = path.read_bytes()
    write_calibration(tmp_path, content(temperature=2.0))
    (earlier,) = tmp_path.glob("*.earlier")
    assert earlier.read_bytes() == before
    found = read_calibration(path)
    assert found is not None
    assert found.temperature == 2.0


def test_a_changed_number_is_noticed(tmp_path: Path) -> None:
    path = write_calibration(tmp_path, content())
    document = json.loads(path.read_text("utf-8"))
    document["quantiles"][2] = 5.0
    path.write_text(json.dumps(document), "utf-8")
    with refusing(ModelError, match="was changed after it was made"):
        read_calibration(path)


@pytest.mark.parametrize("text", ["", "{}", '{"schema": "voiceman.calibration/2"}'])
def test_a_broken_file_is_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "dim+cat.json"
    path.write_text(text, "utf-8")
    with refusing(ModelError, match="holds no valid calibration"):
        read_calibration(path)


@pytest.mark.parametrize(
    "changes",
    [
        {"quantiles": (1.0, 0.5)},
        {"quantiles": (0.0, float("nan"))},
        {"temperature": 0.0},
        {"covariances": (((0.02, 0.03), (0.03, 0.02)),) * 4},
    ],
)
def test_numbers_that_mean_nothing_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        content(**changes)
