"""Whatever a laboratory brings reads a recording: a manifest is enough."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
import torch

from helpers.facts import english, ids
from helpers.installed_networks import PAIR, save_headless
from helpers.small_networks import Kind, reference_dimensional, save_sequence
from helpers.small_onnx import save_onnx
from voiceman_gui import pipeline
from voiceman_gui.audio.segments import Segments
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import EMBEDDED, DimensionMark, ModelChoice, Scale
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference import ensemble
from voiceman_gui.inference import manage_models as models


def first_wanted_window(waveform: Waveform, wanted: np.ndarray) -> np.ndarray:
    start = 16_000 * int(np.flatnonzero(wanted)[0])
    with Segments(waveform, None) as segments:
        return segments.read(start, start + 64_000)


@pytest.mark.parametrize("kind", ["wav2vec2", "hubert", "wavlm"])
def test_a_sequence_classifier_gives_the_categories(voice, tmp_path, kind: Kind):
    save_sequence(tmp_path / kind, kind)
    entry = models.import_model(tmp_path / kind, accepted=True)
    choice = ModelChoice(EMBEDDED, entry.id, device="cpu", preview=False)
    analysis = pipeline.analyse(voice, AnalysisSettings(models=choice))
    assert [model.id for model in analysis.models][:1] == [entry.id]
    assert analysis.scale is Scale.SPEAKER, "the embedded model gives the dimensions"
    networks = analysis.networks
    assert networks is not None and networks.complete and networks.dimensions is None
    assert networks.categories is not None
    posteriors = networks.categories.values[networks.wanted]
    assert posteriors.sum(axis=1) == pytest.approx(1.0)
    shown = [window for window in analysis.windows if window.categories is not None]
    assert shown


def test_an_onnx_folder_gives_the_dimensions_and_says_it_has_no_errors(voice, tmp_path):
    save_onnx(tmp_path / "onnx")
    entry = models.import_model(tmp_path / "onnx", accepted=True)
    choice = ModelChoice(entry.id, EMBEDDED, device="cpu")
    fresh = pipeline.analyse(voice, AnalysisSettings(models=choice))
    networks = fresh.networks
    assert networks is not None and networks.dimensions is not None
    assert "onnxruntime" in english(fresh.device)
    assert np.isfinite(networks.dimensions.values[networks.wanted]).all()
    assert np.isnan(networks.dimensions.errors).all()
    cached = pipeline.analyse(voice, AnalysisSettings(models=choice)).networks
    assert cached is not None and cached.dimensions is not None
    assert cached.dimensions.values.tobytes() == networks.dimensions.values.tobytes()


def test_the_estimate_from_hidden_states_is_the_predecessors_and_marked(voice, tmp_path):
    save_headless(tmp_path / "headless")
    models.import_model(tmp_path / "headless", accepted=True)
    off = AnalysisSettings(models=replace(PAIR, dimensions="auto", categories=EMBEDDED))
    plain = pipeline.analyse(voice, off)
    assert plain.mark is DimensionMark.NONE and plain.scale is Scale.SPEAKER
    assert "inference.replaced" in ids(*plain.notices)
    assert "head" in english(*plain.notices)

    on = replace(off, models=replace(off.models, hidden_state_estimate=True))
    analysis = pipeline.analyse(voice, on)
    networks = analysis.networks
    assert analysis.mark is DimensionMark.UNCALIBRATED
    assert networks is not None and networks.dimensions is not None
    assert analysis.models[0].remark == message("inference.remark.uncalibrated")

    sound = first_wanted_window(voice, networks.wanted)
    sound = (sound - sound.mean()) / np.sqrt(sound.var() + 1e-7)
    with torch.inference_mode():
        pooled = reference_dimensional(0)(torch.from_numpy(sound[None]))[0][0].numpy()
    third = pooled.size // 3
    thirds = [pooled[:third], pooled[third : 2 * third], pooled[2 * third :]]
    expected = [1 / (1 + np.exp(-part.mean())) for part in thirds]
    index = int(np.flatnonzero(networks.wanted)[0])
    np.testing.assert_allclose(networks.dimensions.values[index], expected, atol=1e-5)


def test_who_waits_for_another_threads_loading_can_be_cancelled():
    token = CancelToken()
    holding, release = threading.Event(), threading.Event()

    def hold() -> None:
        with ensemble._lock:
            holding.set()
            release.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    holding.wait()
    token.cancel()
    try:
        with pytest.raises(Cancelled):
            ensemble.load_ensemble(PAIR, check=token.check)
    finally:
        release.set()
        thread.join()
