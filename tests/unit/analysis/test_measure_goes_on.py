"""A run that was cancelled goes on where it stopped, to the same bits."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from helpers.measured_bits import all_bytes, blocks
from voiceman_gui.analysis.measure import recording
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.resources import resource
from voiceman_gui.inference.embedded_models import load_embedded_models

SECONDS = 26


@pytest.fixture(scope="module")
def vad():
    return load_embedded_models().vad


@pytest.fixture(scope="module")
def sample():
    path = resource("sample", "voiceman-sample.flac")
    samples, rate_hz = soundfile.read(path, dtype="float32", stop=SECONDS * 22050)
    return samples[None], rate_hz


def run(sample, vad, *, until_s=None, known=None, threads=1, window_s=4.0):
    """Return what was measured; with `until_s` the last snapshot of a cancelled run."""
    samples, rate_hz = sample
    cancel, snapshots = CancelToken(), []

    def take(snapshot):
        snapshots.append(snapshot)

    def sound():
        for number, block in enumerate(blocks(samples, rate_hz)):
            if until_s is not None and number >= until_s:
                cancel.cancel()
            yield block

    options = {
        "total_s": samples.shape[1] / rate_hz,
        "on_progress": ignore_progress,
        "on_measurements": take,
        "cancel": cancel,
        "threads": threads,
        "voice": load_embedded_models().voice,
        "known": known,
    }
    settings = AnalysisSettings(window_s=window_s)
    if until_s is None:
        return measure(sound(), rate_hz, settings, vad, **options)
    with pytest.raises(Cancelled):
        measure(sound(), rate_hz, settings, vad, **options)
    return snapshots[-1]


def bits(measured) -> list[bytes]:
    voice = np.ascontiguousarray(measured.frames.voice).tobytes()
    return [*all_bytes(measured), voice, np.ascontiguousarray(measured.windows.voice).tobytes()]


@pytest.mark.parametrize("threads", [1, 2])
def test_it_comes_to_the_same_bits(sample, vad, threads):
    whole = run(sample, vad)
    part = run(sample, vad, until_s=17)
    assert 5.0 < part.measured_s < 17.0
    again = run(sample, vad, known=part.frames, threads=threads)
    assert bits(again) == bits(whole)


def test_frames_of_another_length_of_windows_serve_as_well(sample, vad):
    part = run(sample, vad, until_s=17, window_s=2.0)
    assert bits(run(sample, vad, known=part.frames)) == bits(run(sample, vad))


def test_what_is_known_is_not_measured_again(sample, vad, monkeypatch):
    part = run(sample, vad, until_s=17)
    measured, real = [], recording.measure_piece
    monkeypatch.setattr(recording, "measure_piece", lambda p: measured.append(1) or real(p))
    run(sample, vad, known=part.frames)
    of_all = -(-SECONDS // 5)
    assert len(measured) == of_all - int(part.measured_s // 5)
