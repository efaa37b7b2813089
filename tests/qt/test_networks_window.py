"""A recording through the window, read by the two small networks in their publishers' layouts."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdf
import pytest
import soundfile

from helpers.small_networks import save_dimensional
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui import pipeline
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.networks import Scale
from voiceman_gui.core.reading import PairId
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.inference.manage_models import import_model
from voiceman_gui.inference.result_cache import results_dir
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.settings.paths import models_dir

DIMENSIONAL, CATEGORICAL = "small-dimensional-0", "small-speechbrain-0"


@pytest.fixture(scope="module")
def home(tmp_path_factory) -> Path:
    """Install both models once, as the dialog and the command line do."""
    published, home = tmp_path_factory.mktemp("published"), tmp_path_factory.mktemp("installed")
    save_dimensional(published / "dimensional")
    save_speechbrain(published / "speechbrain")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(home))
        for name in ("dimensional", "speechbrain"):
            import_model(published / name, accepted=True)
    return home


@pytest.fixture
def pair(home, voiceman_home) -> Iterator[None]:
    """Give a home of its own, in which both are installed."""
    shutil.copytree(home, voiceman_home, dirs_exist_ok=True)
    yield
    pipeline.unload_ensemble()


@pytest.fixture(scope="module")
def minute(tmp_path_factory) -> Path:
    """Cut a minute out of the sample: the baseline of the gauges needs so much."""
    samples, rate = soundfile.read(resource(*pipeline.SAMPLE), stop=60 * 22050)
    path = tmp_path_factory.mktemp("recordings") / "minute.wav"
    soundfile.write(path, samples, rate)
    return path


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> Path:
    """What was computed of the minute by the first test that read it."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def read(pair, desk, minute, kept):
    """Analyse a minute with both."""
    shutil.copytree(kept, results_dir(), dirs_exist_ok=True)
    desk.open(minute)
    desk.analyse()
    shutil.copytree(results_dir(), kept, dirs_exist_ok=True)
    assert desk.state.analysis.networks is not None
    return desk


def test_window_and_status_bar_say_whose_scale_it_is(read):
    state, panels = read.state, read.window.panels
    assert state.analysis.scale is Scale.POPULATION
    assert state.analysis.complete
    timeline = panels.axis.timeline
    header = timeline.accessibleDescription()
    assert f"the scale of {DIMENSIONAL}" in header
    assert "Baseline" not in header
    status = panels.status
    assert status.models.text().startswith(f"Models: {DIMENSIONAL} + {CATEGORICAL}")
    tip = status.models.toolTip()
    for words in ("known answers", "SHA-256", "CC0-1.0", "means anything"):
        assert words in tip
    assert status.device.text() == "CPU"
    assert "float32" in status.device.toolTip()
    with read.bot.waitSignal(read.app.models.listed):
        status.models.click()
    read.app.dialogs.open_dialog.reject()


def test_gauges_show_the_pairs_and_the_models_rank(read):
    state, gauges = read.state, read.window.panels.gauges
    state.set_selection(Span(10.0, 30.0))
    read.bot.waitUntil(lambda: state.passage is not None and state.passage.span == state.selection)
    assert f"the scale of {DIMENSIONAL}" in gauges.dimensions.text()
    assert "1 − I2" in gauges.confidence.reasons.text()
    stress = gauges.gauges["stress"].reasons.text()
    assert "rank within the speaker, not averaged in" in stress
    assert "Model and acoustic arousal: they" in stress
    # Random weights are certain of nothing, so that the gauge withholds its bars and says why.
    pairs = gauges.gauges["deception"].pairs
    assert all(bar.isHidden() for bar in pairs.bars.values())
    assert "verified" in pairs.words[PairId.WORDS].text()


def test_json_and_report_name_both_models(read, tmp_path, monkeypatch):
    exporting = read.app.exporting
    for kind, write in (
        ("json", lambda: exporting.export("json")),
        ("pdf", lambda: exporting.report(ReportDetails())),
    ):
        monkeypatch.setattr(exporting, "_ask_path", lambda *_, kind=kind: tmp_path / f"a.{kind}")
        with read.bot.waitSignal(exporting.written):
            write()
    models = json.loads((tmp_path / "a.json").read_text("utf-8"))["models"]
    pages = pypdf.PdfReader(tmp_path / "a.pdf").pages
    text = "".join("".join(page.extract_text() for page in pages).split())
    for ident, entry in zip((DIMENSIONAL, CATEGORICAL), models, strict=False):
        assert entry["id"] == ident
        assert entry["verified"]["id"] == "models.proof.verified"
        assert entry["licence"] == "CC0-1.0"
        assert len(entry["sha256"]) == 64
        assert entry["sha256"][:16] in text


def test_the_queue_uses_the_same_pair_and_opening_its_result_is_instant(pair, desk, minute):
    desk.app.queue.add([minute])
    queue = desk.app.queue
    desk.bot.waitUntil(lambda: queue.entries[0].stage is Stage.DONE)
    panel = desk.window.panels.files.queue
    shown = []
    desk.state.analysis_changed.connect(lambda: shown.append(desk.state.analysis))
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        panel.list.activated.emit(panel.model.index(0))
    assert desk.state.analysis.networks.complete
    analyses = [analysis for analysis in shown if analysis is not None]
    assert len(analyses) == 1, "nothing was measured or computed again"


def test_a_network_that_broke_is_named_and_the_embedded_model_steps_in(pair, desk, minute):
    weights = next(models_dir().rglob(f"{DIMENSIONAL}/**/*.safetensors"))
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.chmod(0o644)
    weights.write_bytes(content)
    desk.open(minute)
    desk.analyse()
    assert desk.state.analysis.scale is Scale.SPEAKER
    assert desk.state.analysis.networks.categories is not None
    said = [sentence for sentence in desk.sentences if "embedded" in sentence]
    assert len(said) == 1
    assert DIMENSIONAL in said[0]


def test_the_networks_begin_where_the_analyst_is(pair, desk, minute, monkeypatch):
    # Every batch is shown; else a busy machine may find the time for none of them.
    monkeypatch.setattr("voiceman_gui.inference.throttled_callback._REST", 0.0)
    desk.open(minute)
    desk.state.seek(50.0)
    first = []

    def look() -> None:
        analysis = desk.state.analysis
        networks = None if analysis is None else analysis.networks
        if networks is None or networks.dimensions is None or networks.complete or first:
            return
        known = np.isfinite(networks.dimensions.values[:, 0])
        if known.any():
            first.extend(w.start_s for w, yes in zip(analysis.windows, known, strict=True) if yes)

    desk.state.analysis_changed.connect(look)
    desk.analyse()
    assert first, "results arrive while the networks are at work"
    assert max(first) > 40.0
    assert min(first) > 20.0, "the beginning comes later"
