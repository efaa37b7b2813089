"""The one way of a recording: stages in their order, notices once, nothing done twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import soundfile

from helpers.audio_files import signal
from helpers.facts import ids
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.errors import Cancelled, RecordingError
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import EMBEDDED, ModelChoice
from voiceman_gui.core.progress import CancelToken, Progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import PeaksPyramid
from voiceman_gui.pipeline import ComputeBudget, RecordingRun, Stage

SETTINGS = AnalysisSettings(models=ModelChoice(EMBEDDED, EMBEDDED, preview=False))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "sound.wav"
    soundfile.write(path, signal(6.0, 16000)[0], 16000)
    return path


@pytest.fixture
def cut_short(path: Path) -> Path:
    """A file whose header announces more than it holds."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    return path


class Watch:
    """Everything that a run reports."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.progress: list[Progress] = []
        self.notices: list[Message] = []
        self.cancel = CancelToken()

    def run(self, path: Path, **options: object) -> RecordingRun:
        return RecordingRun(
            path,
            on_stage=self.stages.append,
            on_progress=self.progress.append,
            on_notice=self.notices.append,
            cancel=self.cancel,
            **options,  # type: ignore[arg-type]
        )


def test_a_recording_goes_through_all_stages_once(path: Path, tmp_path: Path) -> None:
    watch = Watch()
    run = watch.run(path, budget=ComputeBudget(cache_mb=0))
    waveform = run.load()
    assert run.load() is waveform, "decoded once"
    analysis = run.analyse(SETTINGS)
    assert analysis.waveform is waveform
    targets = {"json": tmp_path / "a.json", "csv": tmp_path / "a.csv"}
    run.export(analysis, targets)
    assert watch.stages == [Stage.DECODING, Stage.ANALYSING, Stage.EXPORTING]
    assert all(target.exists() for target in targets.values())
    writing = [p for p in watch.progress if "pipeline.progress.writing" in ids(p.message)]
    assert [(p.fraction, p.message.params["file"]) for p in writing] == [
        (0.0, "a.json"),
        (0.5, "a.csv"),
    ]


def test_analysing_decodes_what_is_not_decoded_and_nothing_else(path: Path) -> None:
    first = Watch()
    analysis = first.run(path).analyse(SETTINGS)
    assert first.stages == [Stage.DECODING, Stage.ANALYSING]
    second = Watch()
    second.run(path, waveform=analysis.waveform).analyse(SETTINGS)
    assert second.stages == [Stage.ANALYSING]


def test_it_is_the_chain_of_its_steps(path: Path) -> None:
    run = RecordingRun(path, budget=ComputeBudget(threads=2, cache_mb=0))
    waveform = pipeline.decode(pipeline.open_recording(path))
    single = pipeline.analyse(waveform, SETTINGS, cache_mb=0)
    columns = run.analyse(SETTINGS).measurements.frames.columns
    for name, column in single.measurements.frames.columns.items():
        assert columns[name].tobytes() == column.tobytes(), name


def test_peaks_come_with_their_recording(path: Path) -> None:
    seen: list[tuple[Recording, PeaksPyramid]] = []
    waveform = RecordingRun(path).load(on_peaks=lambda *both: seen.append(both))
    assert seen
    assert all(recording is waveform.recording for recording, _ in seen)


def test_what_is_noticed_is_reported_once(cut_short: Path) -> None:
    watch = Watch()
    run = watch.run(cut_short)
    run.load()
    run.load()
    found = (*run.load().recording.notices, *run.load().notices)
    assert found
    assert watch.notices == list(found)


def test_results_that_cannot_be_kept_are_a_notice(path: Path, voiceman_home: Path) -> None:
    (voiceman_home / "cache").write_text("a file where the folder should be")
    watch = Watch()
    watch.run(path).analyse(SETTINGS)
    assert "inference.not_kept" in ids(*watch.notices)


def test_another_file_is_refused(path: Path) -> None:
    run = RecordingRun(path)
    run.demand(run.load().sha256)
    with pytest.raises(RecordingError) as told:
        RecordingRun(path).demand("0" * 64)
    assert told.value.message.id == "pipeline.another_file"


def test_a_channel_that_is_not_there_is_refused_before_anything_is_measured(path: Path) -> None:
    watch = Watch()
    with pytest.raises(RecordingError) as told:
        watch.run(path).analyse(AnalysisSettings(channel=1, models=SETTINGS.models))
    assert told.value.message.id == "pipeline.no_channel"
    assert told.value.message.params["channel"] == 2
    assert watch.stages == [Stage.DECODING]


def test_growing_analyses_are_delivered(path: Path) -> None:
    growing: list[Analysis] = []
    whole = RecordingRun(path, budget=ComputeBudget(cache_mb=0)).analyse(
        SETTINGS, on_analysis=growing.append
    )
    assert whole.complete
    assert all(not one.complete for one in growing)


def test_an_export_stops_between_two_files(path: Path, tmp_path: Path) -> None:
    watch = Watch()
    run = watch.run(path)
    analysis = run.analyse(SETTINGS)
    targets = {"json": tmp_path / "a.json", "csv": tmp_path / "a.csv"}

    def stop(progress: Progress) -> None:
        if progress.fraction > 0:
            watch.cancel.cancel()

    with pytest.raises(Cancelled):
        pipeline.export(
            analysis,
            {**targets, "png": tmp_path / "a.png"},
            on_progress=stop,
            cancel=watch.cancel,
        )
    assert json.loads(targets["json"].read_text("utf-8"))
    assert targets["csv"].exists(), "what was begun is whole"
    assert not (tmp_path / "a.png").exists()


def test_cancelling_ends_any_stage(path: Path) -> None:
    watch = Watch()
    watch.cancel.cancel()
    with pytest.raises(Cancelled):
        watch.run(path).load()
