"""How fast a three-hour stereo MP3 opens, shows itself and decodes, and what memory it takes.

Run ``python tests/benchmarks/bench_decode.py [--hours H] [--json FILE]``. Each measurement runs
in a process of its own, so that the peak of one does not hide the peak of another.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

import av
import av.error
import numpy as np
import psutil

from helpers.audio_files import Format, signal, write_ffmpeg
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.waveform import PeaksPyramid

PIECE_S = 60.0
KIND = Format(
    "mp3", "mp3", "libmp3lame", bit_rate=128000,
    options={"write_xing": "0", "id3v2_version": "0"},
)  # fmt: skip


def make_long_mp3(path: Path, hours: float) -> None:
    """Encode one minute and repeat its bytes; MP3 frames follow one another without a header."""
    piece = write_ffmpeg(path.with_name("piece.mp3"), signal(PIECE_S, 44100, 2), KIND)
    content = piece.read_bytes()
    with path.open("wb") as file:
        for _ in range(round(hours * 3600 / PIECE_S)):
            file.write(content)


def bare_decode(path: Path) -> dict[str, float]:
    """FFmpeg through PyAV, frames thrown away."""
    started = time.perf_counter()
    with av.open(str(path)) as container:
        stream = container.streams.audio[0]
        for packet in container.demux(stream):
            try:
                packet.decode()
            except av.error.InvalidDataError:
                continue
    return {"bare decode, s": time.perf_counter() - started}


def whole_decode(path: Path) -> dict[str, float]:
    """The product's pass: peaks, hashes, index."""
    started = time.perf_counter()
    recording = open_recording(path)
    opened = time.perf_counter()
    shown: list[float] = []

    def note(_peaks: PeaksPyramid) -> None:
        shown.append(time.perf_counter() - started)

    waveform = decode(recording, on_progress=ignore_progress, on_peaks=note, cancel=CancelToken())
    done = time.perf_counter()
    result = {
        "open, s": opened - started,
        "first peaks, s": shown[0],
        "decode, s": done - opened,
        "peaks shown, times": float(len(shown)),
        "recording, s": waveform.duration_s,
    }
    rng = np.random.default_rng(3)
    times = []
    with SampleReader(waveform) as reader:
        for start in rng.integers(0, waveform.n_samples - 44100, 50).tolist():
            begun = time.perf_counter()
            reader.read(start, start + 44100)
            times.append(time.perf_counter() - begun)
    result["random second read, median s"] = float(np.median(times))
    result["random second read, worst s"] = float(np.max(times))
    return result


def _measure(job: Callable[[Path], dict[str, float]], path: Path) -> dict[str, float]:
    process = psutil.Process()
    before = _peak_bytes(process)
    result = job(path)
    cpu = process.cpu_times()
    return result | {
        f"{job.__name__} peak memory over imports, MB": (_peak_bytes(process) - before) / 1e6,
        f"{job.__name__} processor time, s": cpu.user + cpu.system,
    }


def _peak_bytes(process: psutil.Process) -> int:
    if sys.platform == "win32":
        return int(process.memory_info().peak_wset)
    import resource  # Unix only

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--json", type=Path, help="also write the figures here")
    arguments = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "long.mp3"
        # In a process of its own, whose memory some systems hand down to those started after it.
        with context.Pool(1) as pool:
            pool.apply(make_long_mp3, (path, arguments.hours))
        figures: dict[str, float] = {"file, MB": path.stat().st_size / 1e6}
        for job in (bare_decode, whole_decode):
            with context.Pool(1) as pool:
                figures |= pool.apply(_measure, (job, path))
    figures["decode / bare decode"] = figures["decode, s"] / figures["bare decode, s"]
    figures["times real time"] = figures["recording, s"] / figures["decode, s"]
    width = max(map(len, figures))
    for name, value in figures.items():
        print(f"{name:{width}}  {value:12.3f}")
    if arguments.json is not None:
        arguments.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
