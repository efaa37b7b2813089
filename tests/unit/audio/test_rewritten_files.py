"""Hash and samples are of the same bytes, whatever happens to the file while it is read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from helpers import bad_audio_files as bad
from helpers.decoding import refused
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reread import reread_and_compare
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import PeaksPyramid, Waveform


def decoded(recording: Recording, meanwhile: Callable[[], object] = lambda: None) -> Waveform:
    """Decode a recording; something happens once after its first second."""
    waiting = [meanwhile]

    def first(_peaks: PeaksPyramid) -> None:
        if waiting:
            waiting.pop()()

    return decode(recording, on_progress=ignore_progress, on_peaks=first, cancel=CancelToken())


@pytest.fixture
def exhibit(tmp_path: Path) -> Path:
    """A recording of some age: the clock of the file system has moved on since it was written."""
    path, clock = bad.wav(tmp_path / "exhibit.wav", 8.0), tmp_path / "clock"
    clock.touch()
    while clock.stat().st_mtime_ns <= path.stat().st_mtime_ns:
        clock.touch()
    return path


def rewrite(path: Path, content: bytes) -> None:
    """Replace a file's bytes, and give it its old time of writing again."""
    state = path.stat()
    with path.open("r+b") as file:
        file.write(content)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def other_content(path: Path) -> bytes:
    """As many bytes with other samples."""
    content = path.read_bytes()
    samples = np.frombuffer(content[-4 * 8 * bad.RATE :], "<f4") * np.float32(0.5)
    return content[: -samples.nbytes] + samples.tobytes()


def test_a_file_rewritten_in_place_with_its_old_time_is_noticed(exhibit: Path) -> None:
    content = other_content(exhibit)
    with refused("audio.changed.contents", file="exhibit.wav"):
        decoded(open_recording(exhibit), lambda: rewrite(exhibit, content))


def test_a_file_replaced_by_another_with_its_size_and_time_is_noticed(exhibit: Path) -> None:
    content, state = other_content(exhibit), exhibit.stat()

    def replace_it() -> None:
        other = exhibit.with_name("other.wav")
        other.write_bytes(content)
        os.utime(other, ns=(state.st_atime_ns, state.st_mtime_ns))
        other.replace(exhibit)

    with refused("audio.changed.contents", file="exhibit.wav"):
        decoded(open_recording(exhibit), replace_it)


def test_a_file_rewritten_between_opening_and_decoding_is_noticed(exhibit: Path) -> None:
    content = bytearray(exhibit.read_bytes())
    content[24:28] = (16_000).to_bytes(4, "little")
    recording = open_recording(exhibit)
    rewrite(exhibit, bytes(content))
    with refused("audio.changed.header", file="exhibit.wav"):
        decoded(recording)


@pytest.mark.parametrize("touch", ["permissions", "name", "link", "time of reading", "same bytes"])
def test_what_leaves_the_bytes_alone_is_no_change(touch: str, exhibit: Path) -> None:
    recording = open_recording(exhibit)
    undisturbed = decoded(recording)
    away = exhibit.with_name("away.wav")

    def meanwhile() -> None:
        if touch == "permissions":
            exhibit.chmod(0o400)
        elif touch == "name":
            exhibit.rename(away).rename(exhibit)
        elif touch == "link":
            away.hardlink_to(exhibit)
        elif touch == "time of reading":
            os.utime(exhibit, ns=(1, exhibit.stat().st_mtime_ns))
        else:
            rewrite(exhibit, exhibit.read_bytes())

    waveform = decoded(recording, meanwhile)
    assert waveform.sha256 == hashlib.sha256(exhibit.read_bytes()).hexdigest()
    assert waveform.pcm_sha256 == undisturbed.pcm_sha256
    assert waveform.notices == undisturbed.notices


def test_the_second_look_compares_bytes_samples_and_header(exhibit: Path) -> None:
    waveform = decoded(open_recording(exhibit))
    reread_and_compare(waveform, CancelToken())
    other_samples = replace(waveform.index, crc32=waveform.index.crc32 ^ np.uint32(1))
    other_header = replace(waveform.recording, bits_per_sample=16)
    for ident, forged in (
        ("audio.changed.contents", replace(waveform, sha256="0" * 64)),
        ("audio.changed.samples", replace(waveform, index=other_samples)),
        ("audio.changed.header", replace(waveform, recording=other_header)),
    ):
        with refused(ident, file="exhibit.wav"):
            reread_and_compare(forged, CancelToken())


def test_a_file_that_does_not_come_to_rest_is_refused(
    exhibit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waveform = decoded(open_recording(exhibit))
    monkeypatch.setattr("voiceman_gui.audio.reread.is_untouched", lambda *_: False)
    with refused("audio.changed.repeatedly", file="exhibit.wav"):
        reread_and_compare(waveform, CancelToken())
