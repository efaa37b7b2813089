"""Which hashes of a recording survive another version of FFmpeg.

    python tests/benchmarks/measure_hashes.py [--ffmpeg PATH ...]

Writes every kind of file of the tests and compares this program's hash of the coded sound, of the
decoded samples, and one of the samples rounded to 16 bits, with what each ffmpeg program prints.
Named programs are added to the one on the PATH; ``imageio-ffmpeg`` on PyPI brings a recent one.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.audio.versions import decoder_versions
from voiceman_gui.core.progress import CancelToken, ignore_progress

SECONDS = 11.0


def sixteen_bits(samples: np.ndarray) -> np.ndarray:
    """Round half to even at 16 bits, clipped at full scale."""
    return np.rint(np.clip(samples.astype(np.float64) * 2**15, -(2**15), 2**15 - 1)).astype("<i2")


def coded_hash(program: str, path: Path, stream: int) -> str:
    arguments = ["-map", f"0:{stream}", "-c", "copy", "-f", "hash", "-hash", "sha256", "-"]
    return run(program, path, arguments).decode().strip().rpartition("=")[2]


def decoded(program: str, path: Path, stream: int) -> np.ndarray:
    return np.frombuffer(run(program, path, ["-map", f"0:{stream}", "-f", "f32le", "-"]), "<f4")


def run(program: str, path: Path, arguments: list[str]) -> bytes:
    command = [program, "-v", "error", "-nostdin", "-i", str(path), *arguments]
    return subprocess.run(command, check=True, capture_output=True).stdout


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--ffmpeg", nargs="*", default=[])
    programs = [*filter(None, [shutil.which("ffmpeg")]), *parser.parse_args().ffmpeg]
    if not programs:
        sys.exit("There is no ffmpeg on this machine; name one with --ffmpeg.")
    print("this program:", decoder_versions())
    for program in programs:
        first = subprocess.run([program, "-version"], check=True, capture_output=True, text=True)
        print("compared with:", first.stdout.partition("\n")[0])
    print(
        f"\n{'kind':24}{'lossy':7}{'coded':9}{'samples':9}{'16 bit':9}{'length':>8}{'differ':>10}"
    )
    with tempfile.TemporaryDirectory() as folder:
        for kind in (*FFMPEG_FORMATS, *PCM_FORMATS):
            path = make(kind, Path(folder), SECONDS)
            recording = open_recording(path)
            waveform = decode(
                recording,
                on_progress=ignore_progress,
                on_peaks=lambda _peaks: None,
                cancel=CancelToken(),
            )
            blocks = list(stream_samples(waveform, cancel=CancelToken()))
            ours = np.ascontiguousarray(np.concatenate(blocks, axis=1).T).ravel()
            for program in programs:
                index = recording.stream_index
                theirs = decoded(program, path, index)
                common = min(ours.size, theirs.size)
                rounded, other = sixteen_bits(ours), sixteen_bits(theirs)
                print(
                    f"{kind.name:24}{recording.lossy!s:7}"
                    f"{coded_hash(program, path, index) == waveform.coded_sha256!s:9}"
                    f"{hashlib.sha256(theirs).hexdigest() == waveform.pcm_sha256!s:9}"
                    f"{np.array_equal(rounded, other)!s:9}"
                    f"{(theirs.size - ours.size) // recording.channels:+8}"
                    f"{np.mean(rounded[:common] != other[:common]):10.1e}"
                )


if __name__ == "__main__":
    main()
