"""The shipped model, and folders that must be refused."""

from __future__ import annotations

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from helpers.facts import english, refusing
from voiceman_gui.analysis.measure.functionals import NAMES
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.measurement import VOICE_CHANNELS, WindowMeasures
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


def windows(functionals: np.ndarray, voice: np.ndarray) -> WindowMeasures:
    count = functionals.shape[0]
    start = np.arange(count, dtype=float)
    full = np.full(count, 3.0)
    return WindowMeasures(
        start, start + 4, full, full, NAMES, functionals, voice=voice.astype(np.float32)
    )


def drawn(count: int, seed: int = 2) -> WindowMeasures:
    """Windows of random numbers."""
    rng = np.random.default_rng(seed)
    return windows(rng.normal(size=(count, len(NAMES))), rng.normal(size=(count, VOICE)))


def weights() -> dict[str, Any]:
    """What the shipped file holds."""
    path = resource("models", "embedded-acoustic") / "weights.json"
    numbers: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return numbers


VOICE = 2 * VOICE_CHANNELS
SPREAD = np.array(weights()["spread"])


def test_the_shipped_model_loads_and_says_what_it_is(model: Embedded) -> None:
    arousal, categories = model.provenance()
    assert arousal.outputs == ("arousal", "dominance")
    assert categories.outputs == ("angry", "happy", "sad", "neutral", "valence")
    assert categories.revision == "3"
    shipped = resource("models", "embedded-acoustic", "weights.json").read_bytes()
    assert categories.sha256 == hashlib.sha256(shipped).hexdigest()
    assert set(model.functional_names) <= set(NAMES)
    assert arousal.source == categories.source == message("models.source.program")
    assert len(categories.limits) == 9
    assert any("German" in english(limit) for limit in categories.limits)
    assert resource("models", "embedded-acoustic", "MODEL_CARD.md").is_file()


def test_posteriors_are_probabilities_and_valence_is_bounded(model: Embedded) -> None:
    relative = np.random.default_rng(1).normal(0, 2, (200, SPREAD.size))
    posteriors, valence = model.posteriors(relative), model.valence(relative)
    np.testing.assert_allclose(posteriors.sum(axis=1), 1)
    assert ((posteriors >= 0) & (posteriors <= 1)).all()
    assert ((valence >= 0) & (valence <= 1)).all()
    assert valence.std() > 0
    far = np.full((1, SPREAD.size), CLIP)
    assert np.isfinite(model.posteriors(far)).all()


def test_the_speakers_own_median_has_valence_one_half(model: Embedded) -> None:
    assert model.valence(np.zeros((1, SPREAD.size)))[0] == 0.5


def test_a_missing_feature_gives_no_number(model: Embedded) -> None:
    relative = np.zeros((2, SPREAD.size))
    relative[1, 3] = np.nan
    assert np.isfinite(model.posteriors(relative)[0]).all()
    assert np.isnan(model.posteriors(relative)[1]).all()
    assert np.isnan(model.valence(relative)[1])
    assert model.posteriors(relative[:0]).shape == (0, 4)


def test_relative_is_on_a_fixed_scale(model: Embedded) -> None:
    """Twice the distance from the middle is twice as far, however much the recording varies."""
    steps = np.linspace(-1, 1, 9)[:, None] * np.where(SPREAD > 0, SPREAD, 1.0)
    by_name = dict(zip(model.functional_names, range(VOICE, SPREAD.size), strict=True))
    columns = np.stack([steps[:, by_name.get(name, VOICE)] for name in NAMES], axis=1)
    made = windows(columns + 7, steps[:, :VOICE] + 1)
    relative = model.relative(made, np.ones(9, np.bool_))
    varied = np.flatnonzero(SPREAD > 0)
    np.testing.assert_allclose(relative[8, varied], 1.0, atol=1e-4)
    np.testing.assert_allclose(relative[4], 0.0, atol=1e-4)
    wider = windows(2 * columns, 2 * steps[:, :VOICE])
    np.testing.assert_allclose(model.relative(wider, np.ones(9, np.bool_)), 2 * relative, atol=1e-4)
    # The root of the mean square: 1 where a voice lies one spread off its middle throughout.
    assert model.variation(relative)[8] == pytest.approx(1.0, abs=1e-4)


def test_relative_holds_outliers(model: Embedded) -> None:
    made = drawn(50)
    made.functionals[0] = 1e6
    relative = model.relative(made, np.ones(50, np.bool_))
    assert (relative[0, VOICE:] == CLIP).all()
    assert np.abs(relative).max() <= CLIP


def test_without_a_reference_there_is_nothing_to_say(model: Embedded) -> None:
    few = np.zeros(20, np.bool_)
    few[: MIN_BASELINE_WINDOWS - 1] = True
    assert np.isnan(model.relative(drawn(20), few)).all()
    mute = replace(drawn(20), voice=None)
    assert np.isnan(model.relative(mute, np.ones(20, np.bool_))).all()


def test_a_window_without_a_voice_is_read_by_nobody(model: Embedded) -> None:
    made = drawn(20)
    assert made.voice is not None
    made.voice[3] = np.nan
    relative = model.relative(made, np.ones(20, np.bool_))
    assert np.isnan(relative[3]).all()
    assert not np.isnan(np.delete(relative, 3, axis=0)).any()


def test_calibration_is_that_of_a_labelled_set(model: Embedded) -> None:
    calibration = model.incongruence
    angry, happy, sad, neutral = calibration.means[:, 0]
    assert min(angry, happy) > 0.6 > 0.4 > max(sad, neutral)
    assert (np.linalg.eigvalsh(calibration.covariances) > 0).all()
    assert (np.diff(calibration.quantiles) >= 0).all()
    # The weights carry it in English, for whoever reads the file.
    numbers = weights()
    said = {numbers["calibrated_on"], numbers["incongruence"]["source"]}
    assert said == {english(model.calibrated_on)} == {english(calibration.source)}
    assert all(part.weight >= 0 for part in model.confidence.parts.values())
    assert 0 < model.half_widths.valence <= 0.35


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
    numbers["functionals"].pop()
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
