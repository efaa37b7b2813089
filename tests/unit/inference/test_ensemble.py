"""One ensemble in memory for the whole program."""

from __future__ import annotations

import os
import shutil
import threading
from dataclasses import replace

import numpy as np
import pytest

from helpers.facts import english, ids, refusing
from helpers.installed_networks import CATEGORICAL, DIMENSIONAL, PAIR, install_pair
from helpers.small_networks import probe, reference_dimensional
from voiceman_gui import pipeline
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.networks import EMBEDDED, DimensionMark, ModelChoice, Role
from voiceman_gui.inference.ensemble import (
    ensemble_in_use,
    load_ensemble,
    loaded_ensemble,
    unload_ensemble,
)
from voiceman_gui.inference.loading import network_threads

WINDOWS = np.stack([probe(seed) for seed in range(3)])


def test_the_loaded_networks_say_what_the_publishers_say():
    install_pair()
    ensemble = load_ensemble(PAIR)
    assert {role: p.id for role, p in ensemble.provenances.items()} == {
        Role.DIMENSIONS: DIMENSIONAL,
        Role.CATEGORIES: CATEGORICAL,
    }
    assert ensemble.notices == ()
    assert ensemble.mark is DimensionMark.NONE
    import torch

    normalised = (WINDOWS - WINDOWS.mean(axis=1, keepdims=True)) / WINDOWS.std(
        axis=1, keepdims=True
    )
    with torch.inference_mode():
        expected = reference_dimensional(0)(torch.from_numpy(normalised))[1].numpy()
    values = ensemble.runners[Role.DIMENSIONS].run(WINDOWS).values
    np.testing.assert_allclose(values, expected, atol=1e-5)


def test_the_legacy_numbers_are_the_sigmoid_of_the_true_ones():
    install_pair()
    plain = load_ensemble(PAIR).runners[Role.DIMENSIONS].run(WINDOWS).values
    legacy = load_ensemble(replace(PAIR, legacy_sigmoid=True))
    assert legacy.mark is DimensionMark.LEGACY
    squeezed = legacy.runners[Role.DIMENSIONS].run(WINDOWS).values
    np.testing.assert_allclose(squeezed, 1 / (1 + np.exp(-plain)), atol=1e-6)


def test_one_ensemble_is_kept_until_another_is_chosen():
    install_pair()
    first = load_ensemble(PAIR)
    assert load_ensemble(PAIR) is first
    assert load_ensemble(replace(PAIR, preview=True)) is first, "the preview needs no other network"
    assert load_ensemble(ModelChoice(device="cpu")) is first, "auto leads to the same networks"
    other = load_ensemble(replace(PAIR, categories=EMBEDDED))
    assert other is not first
    assert loaded_ensemble() is other
    unload_ensemble()
    assert loaded_ensemble() is None


def test_two_threads_load_once():
    install_pair()
    got = []
    threads = [threading.Thread(target=lambda: got.append(load_ensemble(PAIR))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(map(id, got))) == 1


def test_who_uses_networks_keeps_them_while_another_choice_is_loaded():
    install_pair()
    with ensemble_in_use(PAIR) as mine:
        runner = mine.runners[Role.DIMENSIONS]
        before = runner.run(WINDOWS).values
        load_ensemble(ModelChoice(EMBEDDED, EMBEDDED))
        assert loaded_ensemble() is not mine
        assert runner.run(WINDOWS).values.tobytes() == before.tobytes()
    with pytest.raises(AttributeError):
        runner.run(WINDOWS)  # given back, and nobody else wanted it


def test_a_network_that_cannot_be_loaded_leaves_its_role_to_the_embedded_model(monkeypatch):
    """A file that changed behind the model manager's back: same size, same time, other content."""
    path = install_pair() / DIMENSIONAL / "config.json"
    state = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace('"hidden_size": 32', '"hidden_size": 48'), "utf-8")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert path.stat().st_size == state.st_size
    ensemble = load_ensemble(PAIR)
    assert set(ensemble.networks) == {Role.CATEGORIES}
    (notice,) = ensemble.notices
    assert notice.id == "inference.replaced" and notice.params["role"] == Role.DIMENSIONS
    assert len(ids(notice)) > 1, "and it says why"


@pytest.mark.parametrize("name", ["model.safetensors", "wav2vec2.ckpt"])
def test_weights_that_rotted_unseen_do_not_speak_under_the_pinned_hash(name):
    """One bit of a finite number, with size and time of change as they were."""
    (path,) = install_pair().glob(f"*/{name}")
    state, content = path.stat(), bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))
    ensemble = load_ensemble(PAIR)
    assert len(ensemble.networks) == 1
    (notice,) = ensemble.notices
    said = english(notice)
    assert name in said and "is not the file that was installed" in said


def test_weights_that_are_written_to_at_work_end_it():
    """They are mapped: what is written into the file is what the network computes with."""
    path = install_pair() / DIMENSIONAL / "model.safetensors"
    runner = load_ensemble(PAIR).runners[Role.DIMENSIONS]
    runner.run(WINDOWS)
    with path.open("r+b") as file:
        file.seek(-4000, os.SEEK_END)
        file.write(bytes(4000))
    with refusing(ModelError, "was changed while the program worked with it"):
        runner.run(WINDOWS)


def test_a_model_that_is_removed_at_work_speaks_to_the_end():
    folder = install_pair() / DIMENSIONAL
    runner = load_ensemble(PAIR).runners[Role.DIMENSIONS]
    before = runner.run(WINDOWS).values
    shutil.rmtree(folder)
    assert runner.run(WINDOWS).values.tobytes() == before.tobytes()


def test_an_asked_for_device_that_is_not_there_is_told():
    install_pair()
    import torch

    if torch.cuda.is_available():
        pytest.skip("this computer has one")
    ensemble = load_ensemble(replace(PAIR, device="cuda"))
    assert ensemble.device == "cpu"
    assert ensemble.device_notice


def test_warm_up_names_who_will_speak():
    install_pair()
    names = [model.id for model in pipeline.warm_up(PAIR)]
    assert names == [DIMENSIONAL, CATEGORICAL, "acoustic-arousal", "silero-vad"]
    assert loaded_ensemble() is load_ensemble(PAIR)
    half = [model.id for model in pipeline.warm_up(replace(PAIR, categories=EMBEDDED))]
    assert half[0] == DIMENSIONAL
    assert "acoustic-arousal" in half and len(half) == 4


def test_threads_follow_the_environment_where_it_says_so(monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", "3")
    assert network_threads() == 3
    monkeypatch.setenv("OMP_NUM_THREADS", "many")
    assert network_threads() >= 1
