"""What a file holds or claims does not decide how much memory is taken."""

from __future__ import annotations

import ctypes
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make
from voiceman_gui.audio import allocation
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.source import AudioSource

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}

MEBI = 1 << 20

PARSER = """
import resource, sys
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.allocation import limit_allocations
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.errors import RecordingError

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

def read(path):
    try:
        recording = open_recording(path)
        print(decode(recording, on_progress=ignore_progress, on_peaks=lambda _: None,
                     cancel=CancelToken()).duration_s)
    except RecordingError as error:
        print("refused", error)

limit_allocations()
limit_allocations(8 << 20)  # the real limit would need larger files, and more time
read(sys.argv[1])
before = peak()
read(sys.argv[2])
print((peak() - before) * (1 if sys.platform == "darwin" else 1024))
"""


def growth(folder: Path, ordinary: Path, path: Path) -> tuple[str, int]:
    """What reading a file in a fresh process comes to, and its peak memory over `ordinary`'s."""
    script = folder / "peak.py"
    script.write_text(PARSER)
    done = subprocess.run(
        [sys.executable, script, ordinary, path],
        capture_output=True, text=True, check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
    )  # fmt: skip
    _, outcome, taken = done.stdout.splitlines()
    return outcome, int(taken)


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is read by a Unix call")
@pytest.mark.parametrize(
    ("name", "at"),
    [("mp3-cbr", 1.0), ("mp3-vbr", 0.5), ("mp2", 0.0), ("ac3", 1.0), ("flac-16", 1.0)],
)
def test_zeros_in_a_file_take_no_memory(name: str, at: float, tmp_path: Path) -> None:
    ordinary = make(KINDS[name], tmp_path, 4.0)
    content = ordinary.read_bytes()
    path = ordinary.with_name(f"zeros{ordinary.suffix}")
    cut = int(len(content) * at)
    with path.open("wb") as file:
        file.write(content[:cut])
        file.seek(cut + 96 * MEBI)
        file.write(content[cut:])
        file.truncate(len(content) + 96 * MEBI)
    outcome, taken = growth(tmp_path, ordinary, path)
    assert float(outcome) == pytest.approx(4.0, abs=0.3)
    assert taken < 40 * MEBI


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is read by a Unix call")
def test_a_picture_as_large_as_its_tag_allows_takes_no_memory(tmp_path: Path) -> None:
    ordinary = make(KINDS["mp3-cbr-no-xing"], tmp_path, 4.0)
    size = 96 * MEBI
    body = b"\0image/png\0\3\0"
    frame = b"APIC" + struct.pack(">I", size) + b"\0\0" + body
    tag = len(frame) + size - len(body)
    sevens = bytes(tag >> shift & 127 for shift in (21, 14, 7, 0))
    path = tmp_path / "picture.mp3"
    with path.open("wb") as file:
        file.write(b"ID3\3\0\0" + sevens + frame)
        file.seek(10 + tag)
        file.write(ordinary.read_bytes())
    outcome, taken = growth(tmp_path, ordinary, path)
    assert float(outcome) == pytest.approx(4.0, abs=0.3)
    assert taken < 40 * MEBI


def test_ffmpeg_takes_no_block_beyond_the_limit(tmp_path: Path) -> None:
    open_recording(make(KINDS["wav-s16"], tmp_path, 1.0))
    take = allocation._ffmpeg_function("av_malloc")
    take.argtypes, take.restype = [ctypes.c_size_t], ctypes.c_void_p
    free = allocation._ffmpeg_function("av_free")
    free.argtypes, free.restype = [ctypes.c_void_p], None
    assert take(allocation.LARGEST_BYTES + MEBI) is None
    block = take(allocation.LARGEST_BYTES - MEBI)
    assert block
    free(block)


def test_a_day_of_packets_still_has_room() -> None:
    # MP4 with AMR, 50 packets a second; FFmpeg keeps 24 bytes of each in one block.
    assert allocation.LARGEST_BYTES > 24 * 50 * 48 * 3600


@pytest.mark.parametrize("kind", ["wav-s16", "rf64-s16", "wav-adpcm"])
def test_zeros_behind_a_wav_file_are_not_searched(kind: str, tmp_path: Path) -> None:
    counters = Path("/proc/self/io")
    if not counters.exists():
        pytest.skip("this system does not count the bytes a process reads")
    path = make(KINDS[kind], tmp_path, 2.0)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.truncate(size + 24 * MEBI)

    def bytes_read() -> int:
        return int(counters.read_text().split("rchar:")[1].split()[0])

    before = bytes_read()
    with AudioSource(open_recording(path)) as source:
        samples = sum(block.samples.shape[1] for block in iter(lambda: source.read(8000), None))
    assert samples / source_rate(path) == pytest.approx(2.0, abs=0.1)
    assert bytes_read() - before < 2 * size + 4 * MEBI


def source_rate(path: Path) -> int:
    return open_recording(path).sample_rate_hz
