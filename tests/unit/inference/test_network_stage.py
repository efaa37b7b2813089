"""Small real networks over a real voice: order, caching, cancelling, refusal."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import soundfile

from helpers.baselines import marked
from helpers.facts import english, ids
from helpers.installed_networks import (
    DIMENSIONAL,
    PAIR,
    decoded,
    install_pair,
    short_voice,
)
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import EMBEDDED, DimensionMark, Role, Scale
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.ensemble import ensemble_in_use, loaded_ensemble
from voiceman_gui.models.architectures.plain import plain_values
from voiceman_gui.report.as_json import analysis_document, encode

SETTINGS = AnalysisSettings(models=PAIR)


@pytest.fixture(autouse=True)
def _pair() -> None:
    install_pair()


@pytest.fixture(scope="module")
def fresh(voice: Waveform, tmp_path_factory: pytest.TempPathFactory) -> Analysis:
    """Return an analysis that read nothing that was kept and kept nothing, for all tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(tmp_path_factory.mktemp("fresh")))
        patch.setenv("OMP_NUM_THREADS", "1")
        install_pair()
        analysis = pipeline.analyse(voice, SETTINGS, cache_mb=0)
        pipeline.unload_ensemble()
    return analysis


def as_bytes(analysis: Analysis) -> bytes:
    return encode(analysis_document(analysis))


def values_of(analysis: Analysis) -> np.ndarray:
    networks = analysis.networks
    assert networks is not None and networks.dimensions is not None
    assert networks.categories is not None
    return np.hstack([networks.dimensions.values, networks.categories.values])


class Watcher:
    """Everything an analysis reports on its way; stops it at a message if that is wanted.

    A snapshot comes when there is time for it, except for the last one before a stop, which always
    comes.
    """

    def __init__(self, stop_at: str = "", done: int | None = None) -> None:
        self.analyses: list[Analysis] = []
        self.progress: list[Progress] = []
        self.cancel = CancelToken()
        self._stop_at, self._done = stop_at, done

    def on_progress(self, progress: Progress) -> None:
        self.progress.append(progress)
        what = progress.message
        if isinstance(what, Message) and what.id == self._stop_at:
            first = what.params["model"] == "Small dimensional model for tests"
            if self._done is None or (first and what.params["done_count"] == self._done):
                self.cancel.cancel()

    def run(self, voice: Waveform, settings: AnalysisSettings, **options: object) -> Analysis:
        return pipeline.analyse(
            voice,
            settings,
            on_progress=self.on_progress,
            on_analysis=self.analyses.append,
            cancel=self.cancel,
            **options,
        )

    def computed(self) -> list[np.ndarray]:
        """Of each snapshot, which windows have dimensions."""
        return [
            np.isfinite(a.networks.dimensions.values).all(axis=1)
            for a in self.analyses
            if a.networks is not None and a.networks.dimensions is not None
        ]


def test_values_are_those_of_the_plain_networks_on_the_wanted_windows(voice, fresh):
    networks = fresh.networks
    assert networks is not None and networks.complete and fresh.complete
    assert fresh.scale is Scale.POPULATION
    assert networks.wanted.sum() > 8
    values = values_of(fresh)
    assert np.isfinite(values[networks.wanted]).all()
    assert np.isnan(values[~networks.wanted]).all()
    assert values[networks.wanted, 3:].sum(axis=1) == pytest.approx(1.0)

    from voiceman_gui.audio.segments import Segments

    index = int(np.flatnonzero(networks.wanted)[5])
    start = round(fresh.windows[index].start_s * 16_000)
    with Segments(voice, None) as segments, ensemble_in_use(PAIR) as ensemble:
        sound = segments.read(start, start + 64_000)[None]
        plain = {
            r: plain_values(loaded.network, sound)[0][0] for r, loaded in ensemble.networks.items()
        }
    np.testing.assert_allclose(values[index, :3], plain[Role.DIMENSIONS], atol=1e-5)
    neutral, angry, happy, sad = plain[Role.CATEGORIES]
    np.testing.assert_allclose(values[index, 3:], [angry, happy, sad, neutral], atol=1e-5)


def test_cached_and_fresh_are_the_same_bytes_and_the_cache_loads_nothing(voice, fresh):
    kept = pipeline.analyse(voice, SETTINGS)
    pipeline.unload_ensemble()
    cached = pipeline.analyse(voice, SETTINGS)
    assert loaded_ensemble() is None
    assert as_bytes(fresh) == as_bytes(kept) == as_bytes(cached)
    assert values_of(fresh).tobytes() == values_of(cached).tobytes()


def test_embedded_measurements_are_kept_too(voice):
    settings = AnalysisSettings(models=replace(PAIR, dimensions=EMBEDDED, categories=EMBEDDED))
    messages: list[object] = []
    fresh = pipeline.analyse(voice, settings)
    cached = pipeline.analyse(voice, settings, on_progress=lambda p: messages.append(p.message))
    assert as_bytes(fresh) == as_bytes(cached)
    assert not any("easuring" in str(message) for message in messages)
    assert fresh.networks is None


def test_a_cache_that_cannot_be_written_stops_nothing_and_is_told(voice, fresh, voiceman_home):
    (voiceman_home / "cache").write_text("a file where the folder should be")
    told: list[Message] = []
    analysis = pipeline.analyse(voice, SETTINGS, on_notice=told.append)
    assert analysis.complete
    (notice,) = told
    assert notice.id == "inference.not_kept"
    # How full a disk is must not be seen in the results.
    assert as_bytes(analysis) == as_bytes(fresh)


@pytest.mark.expects_log("are broken and are dropped")
def test_broken_kept_results_are_computed_again(voice, fresh, voiceman_home):
    pipeline.analyse(voice, SETTINGS)
    for path in (voiceman_home / "cache").rglob("*.npz"):
        path.write_bytes(path.read_bytes()[:-7])
    assert as_bytes(pipeline.analyse(voice, SETTINGS)) == as_bytes(fresh)


def test_another_hop_reuses_what_it_can_and_changes_no_bit(voice):
    """Batches then hold other windows; each window's bytes are nevertheless the same."""
    halved = replace(SETTINGS, hop_s=0.5)
    fresh = pipeline.analyse(voice, halved, cache_mb=0)
    pipeline.analyse(voice, SETTINGS)
    asked: list[Message] = []
    reused = pipeline.analyse(voice, halved, on_progress=lambda p: asked.append(p.message))
    assert values_of(fresh).tobytes() == values_of(reused).tobytes()
    assert as_bytes(fresh) == as_bytes(reused)
    first = next(what for what in asked if "inference.progress.reference" in ids(what))
    assert first.params["done_count"] > 8, "it began with what was there"


@pytest.mark.parametrize("at_the_end", [False, True])
def test_work_goes_outwards_from_the_playhead(voice, at_the_end):
    watcher = Watcher("inference.progress.reference")
    with pytest.raises(Cancelled):
        watcher.run(
            voice, SETTINGS, playhead=lambda: voice.duration_s if at_the_end else 0.0, cache_mb=0
        )
    wanted = np.flatnonzero(watcher.analyses[-1].networks.wanted)
    assert 8 < wanted.size < 16, "two batches"
    expected = wanted[8:] if at_the_end else wanted[:8]
    assert np.flatnonzero(watcher.computed()[-1]).tolist() == expected.tolist()


def test_the_order_of_the_work_changes_no_bit(voice, fresh):
    outwards = pipeline.analyse(voice, SETTINGS, playhead=lambda: 9.0, cache_mb=0)
    assert as_bytes(fresh) == as_bytes(outwards)


def test_while_it_is_measured_no_embedded_value_stands_in(voice):
    watcher = Watcher()
    watcher.run(voice, SETTINGS, cache_mb=0)
    first = watcher.analyses[0]
    assert first.networks is not None and not first.networks.complete and not first.complete
    assert first.scale is Scale.POPULATION
    assert all(window.arousal is None for window in first.windows)


def test_progress_is_honest_and_names_the_model(voice):
    watcher = Watcher()
    watcher.run(voice, SETTINGS, cache_mb=0)
    fractions = [p.fraction for p in watcher.progress]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    models = [p.message.params.get("model") for p in watcher.progress if ids(p.message)]
    assert "Small dimensional model for tests" in models


def test_cancelling_keeps_what_was_computed(voice, fresh):
    watcher = Watcher("inference.progress.reference", 8)
    with pytest.raises(Cancelled):
        watcher.run(voice, SETTINGS)
    assert not watcher.analyses[-1].complete
    assert watcher.computed()[-1].sum() == 8
    again = Watcher()
    whole = again.run(voice, SETTINGS)
    assert again.computed()[0].sum() == 8, "the next analysis begins with them"
    assert as_bytes(whole) == as_bytes(fresh)


def test_a_recording_shorter_than_a_window_is_one_window(tmp_path):
    waveform = decoded(short_voice(tmp_path, 3.2))
    analysis = pipeline.analyse(waveform, SETTINGS)
    assert len(analysis.windows) == 1
    networks = analysis.networks
    assert networks is not None and networks.wanted.tolist() == [True]
    assert np.isfinite(values_of(analysis)).all()


def test_silence_is_never_given_to_a_network(tmp_path):
    path = tmp_path / "silence.wav"
    soundfile.write(path, np.zeros(16_000 * 10, np.float32), 16_000)
    analysis = pipeline.analyse(decoded(path), SETTINGS)
    assert loaded_ensemble() is None
    assert analysis.complete and analysis.networks is not None
    assert not analysis.networks.wanted.any()


def test_the_legacy_scale_is_kept_apart(voice):
    plain = pipeline.analyse(voice, SETTINGS)
    legacy = pipeline.analyse(voice, replace(SETTINGS, models=replace(PAIR, legacy_sigmoid=True)))
    assert legacy.mark is DimensionMark.LEGACY
    assert legacy.models[0].remark is not None
    assert legacy.models[0].remark.id == "inference.remark.legacy"
    squeezed = 1 / (1 + np.exp(-values_of(plain)[:, :3]))
    np.testing.assert_allclose(values_of(legacy)[:, :3], squeezed, atol=1e-6)
    again = pipeline.analyse(voice, SETTINGS)
    assert as_bytes(plain) == as_bytes(again)


def test_a_network_that_gives_no_numbers_is_refused_and_the_other_goes_on(voice):
    """As an earlier version may have installed it, which did not look at the weights."""
    import torch
    from safetensors.torch import load_file, save_file

    from voiceman_gui.models.store.files import file_sha256, ignore_bytes
    from voiceman_gui.models.store.records import FileRecord, read_record
    from voiceman_gui.settings.paths import models_dir

    home = models_dir() / DIMENSIONAL
    weights = home / "model.safetensors"
    tensors = load_file(weights)
    tensors["classifier.out_proj.bias"] = torch.full((3,), torch.inf)
    save_file(tensors, weights)
    record, status = read_record(home), weights.stat()
    changed = FileRecord(
        path=weights.name,
        sha256=file_sha256(weights, ignore_bytes),
        size_bytes=status.st_size,
        mtime_ns=status.st_mtime_ns,
    )
    files = tuple(changed if file.path == weights.name else file for file in record.files)
    record.model_copy(update={"files": files}).write(home)

    analysis = pipeline.analyse(voice, SETTINGS)
    networks = analysis.networks
    assert networks is not None and networks.complete
    assert networks.dimensions is None and networks.categories is not None
    assert "inference.no_numbers" in ids(*analysis.notices)
    assert analysis.scale is Scale.SPEAKER


def test_another_baseline_is_read_without_running_the_networks(voice):
    analysis = pipeline.analyse(voice, SETTINGS)
    pipeline.unload_ensemble()
    again = pipeline.read_again(analysis, replace(SETTINGS, baselines=marked(Span(0.0, 12.0))))
    assert loaded_ensemble() is None
    assert values_of(again).tobytes() == values_of(analysis).tobytes()


def test_stability_runs_the_networks_of_the_analysis(voice):
    analysis = pipeline.analyse(voice, SETTINGS)
    part = pipeline.check_stability(analysis, Span(2.0, 12.0))
    assert part.value is not None and 0 <= part.value <= 1
    assert "versions" in english(part.note)


def test_stability_says_when_other_networks_are_there_now(voice):
    analysis = pipeline.analyse(voice, SETTINGS)
    from voiceman_gui.inference import manage_models as models

    models.remove_model(DIMENSIONAL)
    part = pipeline.check_stability(analysis, Span(2.0, 12.0))
    assert part.value is None
    assert "not loaded" in english(part.note)


def test_a_preview_comes_first_and_leaves_no_trace(voice):
    from voiceman_gui.models.engine.preview import bfloat16_is_fast

    if not bfloat16_is_fast():
        pytest.skip("no preview on this processor")
    # The halved hop gives as many windows as a preview is worth.
    settings = replace(SETTINGS, hop_s=0.5, models=replace(PAIR, preview=True))

    first = Watcher("inference.progress.preview")
    with pytest.raises(Cancelled):
        first.run(voice, settings)
    dimensions = first.analyses[-1].networks.dimensions
    shown = np.isfinite(dimensions.values).all(axis=1)
    assert shown.any()
    assert (dimensions.preview == shown).all()
    assert first.analyses[-1].preview and not first.analyses[-1].complete

    second = Watcher("inference.progress.reference", 8)
    with pytest.raises(Cancelled):
        second.run(voice, settings)
    dimensions = second.analyses[-1].networks.dimensions
    assert np.flatnonzero(~dimensions.preview[shown]).tolist() == list(range(8))
    notes = [n for n in second.analyses[-1].notices if ids(n) == {"inference.preview_deviation"}]
    assert [note.params["windows_count"] for note in notes] == [8]

    watched = Watcher().run(voice, settings)
    assert not watched.preview
    assert as_bytes(watched) == as_bytes(pipeline.analyse(voice, settings, cache_mb=0))
