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

ZEROS = 64 * MEBI
"""More than may be taken: a parser that collected them would be noticed."""

MOST = 40 * MEBI

READER = """
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
        return decode(recording, on_progress=ignore_progress, on_peaks=lambda _: None,
                      cancel=CancelToken()).duration_s
    except RecordingError as error:
        return error

limit_allocations()
limit_allocations(8 << 20)  # the real limit would need larger files, and more time
read(sys.argv[1])
before = peak()
for path in sys.argv[2:]:
    print(read(path), (peak() - before) * (1 if sys.platform == "darwin" else 1024))
"""


def with_zeros(name: str, at: float, folder: Path) -> Path:
    """A recording of 4 s with zeros behind this share of its bytes."""
    whole = make(KINDS[name], folder, 4.0)
    content = whole.read_bytes()
    path = whole.with_name(f"zeros-{whole.name}")
    cut = int(len(content) * at)
    with path.open("wb") as file:
        file.write(content[:cut])
        file.seek(cut + ZEROS)
        file.write(content[cut:])
        file.truncate(len(content) + ZEROS)
    return path


def with_picture(folder: Path) -> Path:
    """An MP3 of 4 s behind a tag whose picture is as large as it allows."""
    body = b"\0image/png\0\3\0"
    frame = b"APIC" + struct.pack(">I", ZEROS) + b"\0\0" + body
    tag = len(frame) + ZEROS - len(body)
    sevens = bytes(tag >> shift & 127 for shift in (21, 14, 7, 0))
    path = folder / "picture.mp3"
    with path.open("wb") as file:
        file.write(b"ID3\3\0\0" + sevens + frame)
        file.seek(10 + tag)
        file.write(make(KINDS["mp3-cbr-no-xing"], folder, 4.0).read_bytes())
    return path


@pytest.mark.skipif(sys.platform == "win32", reason="peak memory is read by a Unix call")
def test_zeros_and_large_pictures_take_no_memory(tmp_path: Path) -> None:
    """In one fresh process, since its peak only ever grows: none of the files raises it much."""
    places = {"mp3-cbr": 1.0, "mp3-vbr": 0.5, "mp2": 0.0, "ac3": 1.0, "flac-16": 1.0}
    files = [with_zeros(name, at, tmp_path) for name, at in places.items()]
    files.append(with_picture(tmp_path))
    script = tmp_path / "reader.py"
    script.write_text(READER)
    done = subprocess.run(
        [sys.executable, script, make(KINDS["mp3-cbr"], tmp_path, 4.0), *files],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONPATH": str(Path(__file__).parents[3])},
    )
    answers = done.stdout.splitlines()
    assert len(answers) == len(files)
    for path, answer in zip(files, answers, strict=True):
        seconds, taken = answer.rsplit(maxsplit=1)
        assert float(seconds) == pytest.approx(4.0, abs=0.3), path.name
        assert int(taken) < MOST, path.name


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
