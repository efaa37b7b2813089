"""Files that are no recordings, or whose recording is damaged or lies about itself."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import soundfile

from helpers.audio_files import signal

RATE = 8000


def wav(path: Path, seconds: float = 4.0, *, value: float | None = None) -> Path:
    """A float WAV file, mono; `value` takes the place of the sample in its middle."""
    samples = signal(seconds, RATE)[0]
    if value is not None:
        samples[samples.size // 2] = value
    soundfile.write(path, samples, RATE, subtype="FLOAT")
    return path


def wav_stating(path: Path, stated_bytes: int) -> Path:
    """A 16-bit WAV file of 4 s whose header states another size of its sound."""
    soundfile.write(path, signal(4.0, RATE)[0], RATE, subtype="PCM_16")
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = struct.pack("<I", stated_bytes)
    path.write_bytes(content)
    return path


def cut(path: Path, kept: float) -> Path:
    """The first part of a file, beside it; `kept` is the fraction of its bytes."""
    content = path.read_bytes()
    shorter = path.with_name(f"cut-{path.name}")
    shorter.write_bytes(content[: int(len(content) * kept)])
    return shorter


def overwritten(path: Path, at: float, length: int, seed: int = 7) -> Path:
    """A copy with random bytes at a fraction of its length."""
    content = bytearray(path.read_bytes())
    start = int(len(content) * at)
    content[start : start + length] = np.random.default_rng(seed).bytes(length)
    copy = path.with_name(f"overwritten-{path.name}")
    copy.write_bytes(content)
    return copy


def noise_bytes(path: Path, length: int, seed: int = 5) -> Path:
    """Random bytes under whatever name."""
    path.write_bytes(np.random.default_rng(seed).bytes(length))
    return path
