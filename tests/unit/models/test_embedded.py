"""The shipped model, and folders that must be refused."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from helpers.facts import english, refusing
from voiceman_gui.analysis.measure.functionals import NAMES
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.resources import resource
from voiceman_gui.models.embedded import CLIP, MIN_BASELINE_WINDOWS, Embedded
from voiceman_gui.models.embedded_manifest import EmbeddedManifest
from voiceman_gui.models.loading import load_embedded
from voiceman_gui.models.manifest import read_manifest


@pytest.fixture(scope="module")
def model() -> Embedded:
    return load_embedded(resource("models", "embedded-acoustic"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped folder that a test may spoil."""
    copy = tmp_path / "embedded-acoustic"
    shutil.copytree(resource("models", "embedded-acoustic"), copy)
    return copy


def rehash(folder: Path, name: str) -> None:
    """Let the manifest name a changed file's hash, as somebody who tampers would."""
    manifest = (folder / "manifest.toml").read_text(encoding="utf-8")
    files = read_manifest(folder, EmbeddedManifest)
    old = {"weights.json": files.weights, "known_answers.json": files.known_answers}[name].sha256
    new = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "manifest.toml").write_text(manifest.replace(old, new), encoding="utf-8")


def windows(functionals: np.ndarray) -> WindowMeasures:
    count = functionals.shape[0]
    start = np.arange(count, dtype=float)
    full = np.full(count, 3.0)
    return WindowMeasures(start, start + 4, full, full, NAMES, functionals)


def test_the_shipped_model_loads_and_says_what_it_is(model: Embedded) -> None:
    arousal, categories = model.provenance()
    assert arousal.outputs == ("arousal", "dominance")
    assert categories.outputs == ("angry", "happy", "sad", "neutral", "valence")
    shipped = resource("models", "embedded-acoustic", "weights.json").read_bytes()
    assert categories.sha256 == hashlib.sha256(shipped).hexdigest()
    assert set(model.feature_names) <= set(NAMES)
    assert arousal.source == categories.source == message("models.source.program")
    assert len(categories.limits) == 8
    assert any("German" in english(limit) for limit in categories.limits)
    assert resource("models", "embedded-acoustic", "MODEL_CARD.md").is_file()


def test_posteriors_are_probabilities_and_valence_is_bounded(model: Embedded) -> None:
    relative = np.random.default_rng(1).normal(0, 2, (200, len(model.feature_names)))
    posteriors, valence = model.posteriors(relative), model.valence(relative)
    np.testing.assert_allclose(posteriors.sum(axis=1), 1)
    assert ((posteriors >= 0) & (posteriors <= 1)).all()
    assert ((valence >= 0) & (valence <= 1)).all()
    assert valence.std() > 0
    far = np.full((1, len(model.feature_names)), CLIP)
    assert np.isfinite(model.posteriors(far)).all()


def test_the_speakers_own_median_has_valence_one_half(model: Embedded) -> None:
    assert model.valence(np.zeros((1, len(model.feature_names))))[0] == 0.5


def test_a_missing_functional_gives_no_number(model: Embedded) -> None:
    relative = np.zeros((2, len(model.feature_names)))
    relative[1, 3] = np.nan
    assert np.isfinite(model.posteriors(relative)[0]).all()
    assert np.isnan(model.posteriors(relative)[1]).all()
    assert np.isnan(model.valence(relative)[1])
    assert model.posteriors(relative[:0]).shape == (0, 4)


def test_relative_is_the_robust_z_score_by_hand(model: Embedded) -> None:
    values = np.arange(9.0)[:, None] * np.ones(len(NAMES))
    relative = model.relative(windows(values), np.ones(9, np.bool_))
    # Median 4, quartiles 2 and 6: (x - 4) / (4 / 1.349).
    np.testing.assert_allclose(relative[8], (8 - 4) / (4 / 1.3489795), rtol=1e-6)
    assert (relative[4] == 0).all()
    scaled = model.relative(windows(values * 100 + 7), np.ones(9, np.bool_))
    np.testing.assert_allclose(scaled, relative)


def test_relative_holds_outliers(model: Embedded) -> None:
    values = np.random.default_rng(2).normal(size=(50, len(NAMES)))
    values[0] = 1e6
    assert (model.relative(windows(values), np.ones(50, np.bool_))[0] == CLIP).all()


def test_without_a_baseline_there_is_nothing_to_say(model: Embedded) -> None:
    values = np.random.default_rng(3).normal(size=(20, len(NAMES)))
    few = np.zeros(20, np.bool_)
    few[: MIN_BASELINE_WINDOWS - 1] = True
    assert np.isnan(model.relative(windows(values), few)).all()
    same = np.ones((20, len(NAMES)))
    assert np.isnan(model.relative(windows(same), np.ones(20, np.bool_))).all()


def test_calibration_is_that_of_a_labelled_set(model: Embedded) -> None:
    calibration = model.incongruence
    angry, happy, sad, neutral = calibration.means[:, 0]
    assert min(angry, happy) > 0.6 > 0.4 > max(sad, neutral)
    assert (np.linalg.eigvalsh(calibration.covariances) > 0).all()
    assert (np.diff(calibration.quantiles) >= 0).all()
    # The weights carry it in English, for whoever reads the file.
    path = resource("models", "embedded-acoustic") / "weights.json"
    weights = json.loads(path.read_text(encoding="utf-8"))
    said = {weights["calibrated_on"], weights["incongruence"]["source"]}
    assert said == {english(model.calibrated_on)} == {english(calibration.source)}


def test_changed_weights_are_refused(folder: Path) -> None:
    path = folder / "weights.json"
    path.write_bytes(path.read_bytes() + b" ")
    with refusing(ModelError, match=r"refused.*weights\.json"):
        load_embedded(folder)


def test_weights_that_miss_the_known_answers_are_refused(folder: Path) -> None:
    path = folder / "weights.json"
    numbers = json.loads(path.read_bytes())
    numbers["category_bias"][0] += 1e-4
    path.write_text(json.dumps(numbers), encoding="utf-8")
    rehash(folder, "weights.json")
    with refusing(ModelError, match="known answers"):
        load_embedded(folder)


def test_no_known_answers_is_no_proof(folder: Path) -> None:
    path = folder / "known_answers.json"
    path.write_text('{"inputs": [], "posteriors": [], "valence": []}', encoding="utf-8")
    rehash(folder, "known_answers.json")
    with refusing(ModelError, match="refused"):
        load_embedded(folder)


def test_numbers_that_do_not_fit_are_refused(folder: Path) -> None:
    path = folder / "weights.json"
    numbers = json.loads(path.read_bytes())
    numbers["features"].pop()
    path.write_text(json.dumps(numbers), encoding="utf-8")
    rehash(folder, "weights.json")
    with refusing(ModelError, match="do not fit"):
        load_embedded(folder)


@pytest.mark.parametrize("name", ["manifest.toml", "weights.json", "known_answers.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with refusing(ModelError, match=name):
        load_embedded(folder)


def test_an_unknown_architecture_is_refused(folder: Path) -> None:
    path = folder / "manifest.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("speaker-relative-linear", "os.system"), encoding="utf-8")
    with refusing(ModelError, match="no architecture"):
        load_embedded(folder)


def test_a_weight_file_outside_the_folder_is_refused(folder: Path) -> None:
    path = folder / "manifest.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("weights.json", "../weights.json"), encoding="utf-8")
    with refusing(ModelError, match=r"does not hold: weights\.path"):
        load_embedded(folder)
