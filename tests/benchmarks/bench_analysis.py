"""How fast the analysis is on one core, part by part, and how much memory it takes.

    taskset -c 0 python tests/benchmarks/bench_analysis.py [FILE] [--hours 3]

Decodes, resamples, hears, measures and reads the bundled sample, or a FILE, repeated in the stream
until it is as long as asked. Processor time counts all threads, so that work of others on the same
machine does not matter. Ends with 1 when it is slower than 50 times real time or takes 1 GB.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np
from numpy.typing import NDArray

from voiceman_gui import pipeline
from voiceman_gui.analysis.measure import praat as acoustics_praat
from voiceman_gui.analysis.measure import spectral as acoustics_spectral
from voiceman_gui.analysis.measure.acoustics import (
    COLUMNS,
    HOP_S,
    PIECE_SAMPLES,
    RATE_HZ,
    measure_piece,
)
from voiceman_gui.analysis.measure.functionals import summarise
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.audio.resample import MonoResampler
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.models.vad import CHUNK_SAMPLES

TARGET_RATIO = 25.0
TARGET_MB = 1000.0


def peak_mb() -> float:
    """Largest resident memory of this process so far."""
    divisor = 1e6 if sys.platform == "darwin" else 1e3
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / divisor


def repeated(waveform: Waveform, total_s: float) -> Iterator[NDArray[np.float32]]:
    """The recording's blocks, decoded again and again."""
    left = round(total_s * waveform.recording.sample_rate_hz)
    while left > 0:
        for block in stream_samples(waveform, cancel=CancelToken()):
            yield block[:, :left]
            left -= block.shape[1]
            if left <= 0:
                return


def parts(waveform: Waveform) -> None:
    """Milliseconds of work per second of sound, each part by itself."""
    started = time.process_time()
    blocks = list(stream_samples(waveform, cancel=CancelToken()))
    decoded = time.process_time() - started
    resampler = MonoResampler(waveform.recording.sample_rate_hz, RATE_HZ, None)
    started = time.process_time()
    mono = np.concatenate([*(resampler.push(block) for block in blocks), resampler.flush()])
    resampled = time.process_time() - started
    piece = np.ascontiguousarray(np.resize(mono, PIECE_SAMPLES))
    voice = pipeline.load_embedded_models().vad.stream()

    def chunks() -> None:
        for start in range(0, PIECE_SAMPLES, CHUNK_SAMPLES):
            voice.push(piece[start : start + CHUNK_SAMPLES])

    rows = measure_piece(piece)[:400]
    columns = {name: rows[:, index] for index, name in enumerate(COLUMNS)}
    print(f"{'decode':<24}{1000 * decoded / waveform.duration_s:8.2f} ms per second")
    print(f"{'resample':<24}{1000 * resampled / waveform.duration_s:8.2f}")
    unit_s = (PIECE_SAMPLES - 2 * acoustics_praat.MARGIN_SAMPLES) / RATE_HZ
    for name, call, seconds in (
        ("speech detection", chunks, PIECE_SAMPLES / RATE_HZ),
        ("pitch", lambda: acoustics_praat.pitch(piece), unit_s),
        ("intensity", lambda: acoustics_praat.intensity(piece), unit_s),
        ("formants", lambda: acoustics_praat.formants(piece), unit_s),
        ("spectrum", lambda: acoustics_spectral.spectral(piece), unit_s),
        (
            "functionals of a window",
            lambda: summarise(columns, np.ones(400, np.bool_), HOP_S),
            1.0,
        ),
    ):
        call()
        times = []
        for _ in range(7):
            started = time.process_time()
            call()
            times.append(time.process_time() - started)
        print(f"{name:<24}{1000 * float(np.median(times)) / seconds:8.2f}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    default = ROOT / "resources" / "sample" / "voiceman-sample.flac"
    parser.add_argument("file", type=Path, nargs="?", default=default)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    waveform = pipeline.decode(pipeline.open_recording(arguments.file))
    embedded_models = pipeline.load_embedded_models()
    parts(waveform)
    total_s = arguments.hours * 3600
    settings = AnalysisSettings()
    print(f"\nmemory before: {peak_mb():.0f} MB")
    spent_reading = 0.0
    first_s: float | None = None
    started, busy = time.perf_counter(), time.process_time()

    def grow(snapshot: Measurements) -> None:
        nonlocal spent_reading, first_s
        begun = time.process_time()
        first_s = time.perf_counter() - started if first_s is None else first_s
        read(waveform, snapshot, settings, embedded_models.embedded, embedded_models.profile)
        spent_reading += time.process_time() - begun

    measurements = measure(
        repeated(waveform, total_s),
        waveform.recording.sample_rate_hz,
        settings,
        embedded_models.vad,
        total_s=total_s,
        on_progress=ignore_progress,
        on_measurements=grow,
        cancel=CancelToken(),
        threads=arguments.threads,
        voice=embedded_models.voice,
    )
    begun = time.process_time()
    analysis = read(
        waveform, measurements, settings, embedded_models.embedded, embedded_models.profile
    )
    last = time.process_time() - begun
    busy = time.process_time() - busy
    wall = time.perf_counter() - started
    ratio = total_s / busy
    print(f"first snapshot after {first_s or 0:.2f} s")
    print(f"{len(analysis.windows)} windows of {total_s / 3600:.2f} h: processor {busy:.1f} s")
    print(f"  of it reading snapshots {spent_reading:.1f} s, the last reading {last:.2f} s")
    print(f"{ratio:.0f} times real time with all snapshots read (target {TARGET_RATIO:.0f})")
    alone = total_s / (busy - spent_reading)
    print(f"{alone:.0f} times real time with the last reading alone")
    print(f"{total_s / wall:.0f} times real time by the clock on the wall")
    print(f"peak memory {peak_mb():.0f} MB (target below {TARGET_MB:.0f})")
    return 0 if ratio >= TARGET_RATIO and peak_mb() < TARGET_MB else 1


if __name__ == "__main__":
    sys.exit(main())
