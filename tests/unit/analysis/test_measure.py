"""Measuring real speech: the bundled sample's first half minute."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from helpers.measured_bits import all_bytes, blocks
from voiceman_gui.analysis.measure.functionals import NAMES
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import AnalysisError, Cancelled
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, Progress, ignore_progress
from voiceman_gui.core.resources import resource
from voiceman_gui.models.vad import VoiceActivity

SECONDS = 26


@pytest.fixture(scope="module")
def vad() -> VoiceActivity:
    return VoiceActivity()


@pytest.fixture(scope="module")
def sample() -> tuple[NDArray[np.float32], int]:
    path = resource("sample", "voiceman-sample.flac")
    samples, rate_hz = soundfile.read(path, dtype="float32", stop=SECONDS * 22050)
    return samples[None], rate_hz


def run(
    samples: NDArray[np.float32],
    rate_hz: int,
    vad: VoiceActivity,
    *,
    size: int = 22050,
    threads: int = 1,
    settings: AnalysisSettings | None = None,
) -> Measurements:
    return measure(
        blocks(samples, size),
        rate_hz,
        settings or AnalysisSettings(),
        vad,
        total_s=samples.shape[1] / rate_hz,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
        threads=threads,
    )


@pytest.fixture(scope="module")
def measured(sample: tuple[NDArray[np.float32], int], vad: VoiceActivity) -> Measurements:
    return run(*sample, vad)


def test_frames_and_windows_cover_the_recording_and_no_more(measured: Measurements) -> None:
    assert measured.complete
    assert measured.measured_s == pytest.approx(SECONDS)
    assert measured.frames.n_frames == SECONDS * 100
    assert measured.windows.n_windows == SECONDS - 4 + 1
    assert measured.windows.end_s[-1] <= SECONDS
    assert measured.quality.samples.sum() == SECONDS * 22050
    assert measured.windows.names == NAMES


def test_speech_lies_where_the_utterances_are(measured: Measurements) -> None:
    lines = resource("sample", "segments.csv").read_text(encoding="utf-8").splitlines()[1:]
    played = np.zeros(measured.frames.n_frames, np.bool_)
    for line in lines:
        start_s, end_s = (float(field) for field in line.split(",")[:2])
        played[round(start_s * 100) : round(end_s * 100)] = True
    heard = measured.frames.speech
    assert (heard == played).mean() > 0.9
    assert not heard[~played].all()


def test_pitch_is_that_of_a_woman_and_only_in_speech(measured: Measurements) -> None:
    f0 = measured.frames.columns["f0_hz"]
    assert 120 < np.nanmedian(f0) < 300
    assert np.isnan(f0[~measured.frames.speech]).all()


def test_the_size_of_blocks_changes_nothing(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity, measured: Measurements
) -> None:
    assert all_bytes(run(*sample, vad, size=7919)) == all_bytes(measured)


def test_threads_change_nothing(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity, measured: Measurements
) -> None:
    assert all_bytes(run(*sample, vad, threads=2)) == all_bytes(measured)


def test_louder_by_six_decibels_is_six_decibels_louder(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity, measured: Measurements
) -> None:
    samples, rate_hz = sample
    quiet = run(samples * np.float32(0.5), rate_hz, vad)
    speech = quiet.frames.speech & measured.frames.speech
    difference = measured.frames.columns["intensity_db"] - quiet.frames.columns["intensity_db"]
    assert np.nanmedian(difference[speech]) == pytest.approx(6.02, abs=0.01)
    same = quiet.frames.columns["hf500_db"] - measured.frames.columns["hf500_db"]
    assert np.nanmax(np.abs(same[speech])) < 0.01


def test_snapshots_grow_and_never_change(
    sample: tuple[NDArray[np.float32], int],
    vad: VoiceActivity,
    measured: Measurements,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("voiceman_gui.analysis.measure.recording._SNAPSHOT_S", 0.0)
    samples, rate_hz = sample
    snapshots: list[Measurements] = []
    first_f0: list[bytes] = []

    def take(snapshot: Measurements) -> None:
        snapshots.append(snapshot)
        first_f0.append(np.ascontiguousarray(snapshot.frames.columns["f0_hz"]).tobytes())

    measure(
        blocks(samples, rate_hz),
        rate_hz,
        AnalysisSettings(),
        vad,
        total_s=SECONDS,
        on_progress=ignore_progress,
        on_measurements=take,
        cancel=CancelToken(),
    )
    assert len(snapshots) >= 2
    for snapshot, before in zip(snapshots, first_f0, strict=True):
        count = snapshot.frames.n_frames
        kept = np.ascontiguousarray(snapshot.frames.columns["f0_hz"])
        assert kept.tobytes() == before
        final = np.ascontiguousarray(measured.frames.columns["f0_hz"][:count])
        assert final.tobytes() == before
        assert not snapshot.windows.functionals.flags.writeable
        assert snapshot.windows.end_s[-1] <= snapshot.measured_s
    assert not snapshots[0].complete
    assert snapshots[0].measured_s < snapshots[-1].measured_s


def test_cancel_hands_out_what_is_there(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity
) -> None:
    samples, rate_hz = sample
    token = CancelToken()
    taken: list[Measurements] = []
    told: list[Progress] = []

    def stop_after_the_second_unit(progress: Progress) -> None:
        told.append(progress)
        if len(told) == 2:
            token.cancel()

    with pytest.raises(Cancelled):
        measure(
            blocks(samples, rate_hz),
            rate_hz,
            AnalysisSettings(),
            vad,
            total_s=SECONDS,
            on_progress=stop_after_the_second_unit,
            on_measurements=taken.append,
            cancel=token,
        )
    assert len(told) == 2, "nothing more was measured"
    assert taken
    assert 0 < taken[-1].measured_s < SECONDS
    assert not taken[-1].complete


def test_a_recording_shorter_than_a_window_is_one_window(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity
) -> None:
    samples, rate_hz = sample
    short = run(samples[:, : 2 * rate_hz], rate_hz, vad)
    assert short.windows.n_windows == 1
    assert short.windows.start_s[0] == 0
    assert short.windows.end_s[0] == pytest.approx(2.0)
    assert short.windows.speech_s[0] > 1


def test_one_sample_is_measured_and_none_is_an_error(vad: VoiceActivity) -> None:
    one = run(np.full((1, 1), 0.1, np.float32), 16000, vad)
    assert one.frames.n_frames == 0
    assert one.windows.n_windows == 1
    with pytest.raises(AnalysisError, match=r"analysis\.no_sound"):
        run(np.zeros((1, 0), np.float32), 16000, vad)


def test_silence_has_no_speech_no_pitch_and_no_bandwidth(vad: VoiceActivity) -> None:
    silent = run(np.zeros((2, 16000 * 6), np.float32), 16000, vad)
    assert not silent.frames.speech.any()
    assert all(np.isnan(silent.frames.columns[name]).all() for name in ("f0_hz", "intensity_db"))
    assert np.isnan(silent.windows.functionals).all()
    assert np.isnan(silent.quality.bandwidth_hz)


def test_one_channel_can_be_chosen(
    sample: tuple[NDArray[np.float32], int], vad: VoiceActivity, measured: Measurements
) -> None:
    samples, rate_hz = sample
    stereo = np.concatenate([np.zeros_like(samples), samples])
    right = run(stereo, rate_hz, vad, settings=AnalysisSettings(channel=1))
    assert all_bytes(right) == all_bytes(measured)


@pytest.mark.parametrize(("window_s", "hop_s"), [(1.0, 0.1), (3.0, 0.7), (30.0, 30.0)])
def test_other_windows(
    sample: tuple[NDArray[np.float32], int],
    vad: VoiceActivity,
    measured: Measurements,
    window_s: float,
    hop_s: float,
) -> None:
    settings = AnalysisSettings(window_s=window_s, hop_s=hop_s)
    other = run(*sample, vad, settings=settings)
    windows = other.windows
    assert windows.end_s[-1] <= SECONDS + 1e-9
    assert SECONDS - windows.end_s[-1] < hop_s
    assert np.allclose(np.diff(windows.start_s), hop_s)
    for i in (0, windows.n_windows - 1):
        first, stop = round(windows.start_s[i] * 100), round(windows.end_s[i] * 100)
        speech = measured.frames.speech[first:stop]
        assert windows.speech_s[i] == pytest.approx(np.count_nonzero(speech) * 0.01)
