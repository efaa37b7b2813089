"""How long each stage of an analysis of a conversation takes, and how much memory.

    taskset -c 0 python tests/benchmarks/bench_speakers.py [FILE] [--hours 1] [--speakers 2]

Decodes, measures (with the frames that the categories hear with), listens with the speaker
networks, groups the voices, cuts the windows at the turns and reads per speaker; the interview of
the tests (a woman and a man from EmoDB, 121 s), or a FILE, repeated in the stream until it is as
long as asked. Processor time counts all threads and
does not depend on what others do on the machine. Every stage stands in ratio to decoding. Ends
with 1 when telling the speakers apart is slower than 20 times real time, when the analysis takes
1 GB, or when the turns take more than a second from what the networks heard.

Tried and left alone: a hop of 2 s between the pieces of the segmentation network saves half of its
time, but over 58 of the recordings of `measure_diarisation.py`, drawn at random, clean and by
telephone, the error rose by 0.45 points (standard error 0.23). Longer pieces for the frames of the
categories change their values: the network's masks know the mean of the whole piece.
Without onnxruntime's arena both networks need some 0.05 GB less and a tenth more time.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import numpy as np
from numpy.typing import NDArray

from helpers.two_speakers import write_interview
from voiceman_gui import pipeline
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.speakers.propose import propose
from voiceman_gui.speakers.tracks import SpeakerTracks, track

TARGET_RATIO = 20.0
TARGET_MB = 1000.0
TARGET_TURNS_S = 1.0

T = TypeVar("T")


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


class Stages:
    """Processor seconds of one stage after the other, printed as they end."""

    def __init__(self, total_s: float) -> None:
        self.total_s = total_s
        self.seconds: dict[str, float] = {}
        print(f"{'stage':<34}{'CPU s':>9}{'x decode':>10}{'x real time':>13}{'peak MB':>9}")

    def run(self, name: str, work: Callable[[], T]) -> T:
        """Do a stage's work and print what it took."""
        begun = time.process_time()
        result = work()
        spent = time.process_time() - begun
        self.seconds[name] = spent
        decoding = self.seconds["decode"]
        fast = self.total_s / max(spent, 1e-9)
        print(f"{name:<34}{spent:9.2f}{spent / decoding:10.1f}{fast:13.0f}{peak_mb():9.0f}")
        return result


def size_kb(tracks: SpeakerTracks) -> float:
    """Bytes of the arrays that are kept, in kilobytes."""
    arrays, _note = tracks.to_arrays()
    return sum(array.nbytes for array in arrays.values()) / 1e3


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--hours", type=float, default=1.0)
    parser.add_argument("--speakers", default="2", help="auto, a number, or channels")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.file or write_interview(Path(folder))
        waveform = pipeline.decode(pipeline.open_recording(path))
        return bench(waveform, arguments.hours * 3600, SpeakerChoice.parse(arguments.speakers))


def bench(waveform: Waveform, total_s: float, choice: SpeakerChoice) -> int:
    """Run all stages; return what the program ends with."""
    rate_hz = waveform.recording.sample_rate_hz
    settings = AnalysisSettings(speakers=choice)
    models = pipeline.load_embedded_models()
    networks = pipeline.embedded_speaker_models()
    print(f"{total_s / 3600:.2f} h; memory with all models loaded: {peak_mb():.0f} MB")
    stages = Stages(total_s)

    def decode() -> None:
        for _block in repeated(waveform, total_s):
            pass

    stages.run("decode", decode)
    measurements = stages.run(
        "measure (decodes too)",
        lambda: measure(
            repeated(waveform, total_s),
            rate_hz,
            settings,
            models.vad,
            total_s=total_s,
            on_progress=ignore_progress,
            on_measurements=None,
            cancel=CancelToken(),
            threads=1,
            voice=models.voice,
        ),
    )
    before_mb = peak_mb()
    tracks = stages.run(
        "speaker networks (decode too)",
        lambda: track(
            repeated(waveform, total_s),
            rate_hz,
            networks.segmentation,
            networks.embedder,
            speech=measurements.frames,
            total_s=total_s,
            on_progress=ignore_progress,
            cancel=CancelToken(),
        ),
    )
    listening_mb = peak_mb() - before_mb
    proposal = stages.run(
        "turns",
        lambda: propose(
            tracks, choice, measurements.frames, levels=tracks.levels, seed=settings.seed
        ),
    )
    diarisation = Diarisation(choice, proposal.turns, proposal.turns, found=proposal.facts)
    analysis = stages.run(
        "windows at turns, readings",
        lambda: read(
            waveform,
            measurements,
            settings,
            models.embedded,
            models.profile,
            diarisation=diarisation,
        ),
    )
    spent = stages.seconds["speaker networks (decode too)"] + stages.seconds["turns"]
    ratio = total_s / spent
    whole = total_s / (sum(stages.seconds.values()) - stages.seconds["decode"])
    count = len(proposal.turns.speakers)
    print(f"{count} speakers, {len(proposal.turns.turns)} turns, {len(analysis.windows)} windows")
    print(f"speaker tracks: {size_kb(tracks) / total_s:.2f} kB per second of sound")
    print(f"memory that listening added: {listening_mb:.0f} MB")
    print(f"speakers told apart: {ratio:.0f} times real time (target {TARGET_RATIO:.0f})")
    print(f"whole analysis: {whole:.0f} times real time; peak memory {peak_mb():.0f} MB")
    good = ratio >= TARGET_RATIO and peak_mb() < TARGET_MB
    return 0 if good and stages.seconds["turns"] <= TARGET_TURNS_S else 1


if __name__ == "__main__":
    sys.exit(main())
