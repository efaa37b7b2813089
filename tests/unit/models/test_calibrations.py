"""Calibrations on the disk: whole, unchanged, or refused with a sentence."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from helpers.facts import english, refusing
from voiceman_gui.core.calibration import CalibratedPart, PoolWeights
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.calibrations import (
    CalibrationFile,
    EmbeddedMember,
    FittedConfidence,
    LabelledSet,
    ModelWeights,
    PairMember,
    WeighedPart,
    read_calibration,
    write_calibration,
)

LATER = ("confidence", "weights", "embedded")
CONFIDENCE = FittedConfidence(
    bias=0.5, parts={"certainty": WeighedPart(weight=2.0, middle=0.4)}, error=0.03, windows=172
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


def test_confidence_and_weights_are_read(tmp_path: Path) -> None:
    made = content(
        confidence=CONFIDENCE,
        weights=ModelWeights(network=0.6, embedded=0.3),
        embedded=EmbeddedMember(revision="3", sha256="aa" * 32),
    )
    found = read_calibration(write_calibration(tmp_path, made))
    assert found is not None
    assert found.weights == PoolWeights(0.6, 0.3)
    assert found.embedded_sha256 == "aa" * 32
    assert found.confidence is not None
    assert (found.confidence.error, found.confidence.windows) == (0.03, 172)
    assert found.confidence.model.bias == 0.5
    assert found.confidence.model.parts == {"certainty": CalibratedPart(2.0, 0.4)}
    assert found.confidence.model.source == found.source
    said = english(*found.details)
    assert "172 windows" in said and "0.030" in said
    assert "A model 0.600, embedded model 0.300" in said


def test_a_calibration_of_an_earlier_version_holds_without_a_confidence(tmp_path: Path) -> None:
    """Its hash is that of the fields that its version had."""
    made = content(schema="voiceman.calibration/1")
    body = made.model_dump(mode="json", by_alias=True, exclude={"sha256", *LATER})
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert made.sha256 == hashlib.sha256(text.encode()).hexdigest()
    path = tmp_path / "dim+cat.json"
    path.write_text(json.dumps({**body, "sha256": made.sha256}), "utf-8")
    found = read_calibration(path)
    assert found is not None
    assert found.temperature == 1.7
    assert found.confidence is found.weights is None
    assert [one.id for one in found.details] == [
        "core.calibration.confidence_missing",
        "core.calibration.weights_missing",
    ]


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


@pytest.mark.parametrize("text", ["", "{}", '{"schema": "voiceman.calibration/9"}'])
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
        {"weights": ModelWeights(network=1.0, embedded=0.2)},
        {"schema": "voiceman.calibration/1", "confidence": CONFIDENCE},
        {"covariances": (((0.02, 0.03), (0.03, 0.02)),) * 4},
    ],
)
def test_numbers_that_mean_nothing_are_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        content(**changes)
