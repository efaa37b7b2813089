"""Checksums and counts that files carry are checked, and a failure gets a notice with its time."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import numpy as np
import pytest

from helpers import odd_files
from helpers.audio_files import (
    FFMPEG_FORMATS,
    PCM_FORMATS,
    Format,
    PcmFormat,
    make,
    signal,
    write_ffmpeg,
)
from helpers.decoding import CUT, decoded, fact, ids, notices
from voiceman_gui.audio.integrity import examine
from voiceman_gui.audio.integrity.crc16 import Crc16, crc16
from voiceman_gui.audio.integrity.ogg import page_checksum
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.wording import words_for

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}


def bitwise(data: bytes, polynomial: int, bits: int) -> int:
    """A checksum as its definition reads, bit by bit."""
    state, top = 0, 1 << bits - 1
    for byte in data:
        state ^= byte << bits - 8
        for _ in range(8):
            state = state << 1 ^ polynomial if state & top else state << 1
        state &= (1 << bits) - 1
    return state


def has_checksum(found: list[str]) -> bool:
    """Whether some notice names a checksum that fails."""
    return any(ident.startswith("audio.notice.checksum.") for ident in found)


def test_the_checksum_of_flac_frames_is_that_of_the_standard() -> None:
    data = np.random.default_rng(1).bytes(2000)
    assert crc16(data) == bitwise(data, 0x8005, 16)


def test_stretches_of_any_borders_sum_to_zero_exactly_where_they_should() -> None:
    rng = np.random.default_rng(2)
    frames = [rng.bytes(int(size)) for size in rng.integers(20, 3000, 40)]
    frames = [frame + crc16(frame).to_bytes(2, "big") for frame in frames]
    data = b"".join(frames)
    borders = [0, *np.cumsum([len(frame) for frame in frames]).tolist()]
    sums, marks, start = Crc16(), [], 0
    for cut in (700, 31_000, 31_001, len(data)):
        inside = [at - start for at in borders if start <= at < cut or at == cut == len(data)]
        marks += sums.marks(data[start:cut], inside)
        start = cut
    assert len(set(marks)) == 1
    shifted = Crc16().marks(data, [at + 1 for at in borders[:-1]])
    assert len(set(shifted)) > 30


def test_the_checksum_of_ogg_pages_is_that_of_the_standard() -> None:
    data = np.random.default_rng(3).bytes(500)
    assert page_checksum(data) == bitwise(data, 0x04C11DB7, 32)


@pytest.mark.parametrize(
    ("codec", "suffix", "form", "ident"),
    [
        ("flac", "mka", "s16", "audio.notice.checksum.flac_frame"),
        ("flac", "mp4", "s16", "audio.notice.checksum.flac_frame"),
        ("wavpack", "wv", "s16p", "audio.notice.checksum.packet"),
    ],
)
def test_a_changed_bit_is_named_with_its_time(
    codec: str, suffix: str, form: str, ident: str, tmp_path: Path
) -> None:
    path = tmp_path / f"changed.{suffix}"
    data = bytearray(odd_files.encode(path, codec, frame_format=form))
    assert decoded(path).notices == ()
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    waveform = decoded(path)
    assert waveform.duration_s == 12.0
    found = fact(waveform, ident)
    assert found["failed_count"] == 1
    assert 3.9 < found["at_s"] < 6.1


def test_every_changed_bit_of_a_flac_frame_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "one.flac"
    data = odd_files.encode(path, "flac", frame_size=1152, seconds=1.0)
    start = odd_files.packet_places(path)[3]
    for at in range(start, start + 40):
        changed = bytearray(data)
        changed[at] ^= 1 << at % 8
        path.write_bytes(changed)
        assert has_checksum(ids(decoded(path))), at


@pytest.mark.parametrize("name", ["ogg-opus", "ogg-vorbis", "ogg-flac"])
def test_ogg_pages_that_fail_or_are_missing_are_named(name: str, tmp_path: Path) -> None:
    path = make(KINDS[name], tmp_path, 8.0)
    data = path.read_bytes()
    pages = [found.start() for found in re.finditer(b"OggS\\0", data)]
    at = pages[len(pages) // 2]
    changed = bytearray(data)
    changed[at + 200] ^= 1
    path.write_bytes(changed)
    waveform = decoded(path)
    assert fact(waveform, "audio.notice.checksum.ogg_page")["byte"] == at
    assert "audio.notice.jumps.missing" in ids(waveform)
    assert CUT.isdisjoint(ids(waveform))
    path.write_bytes(data[:at] + data[pages[len(pages) // 2 + 1] :])
    waveform = decoded(path)
    missing = fact(waveform, "audio.notice.ogg_pages_missing")
    assert (missing["pages_count"], missing["places_count"]) == (1, 1)
    assert "audio.notice.jumps.missing" in ids(waveform)


def protected_mp3(frames: int) -> bytearray:
    """Silent frames of MPEG 1, layer III, 32 kbit/s, 44.1 kHz, mono, each with its checksum."""
    header, side = b"\xff\xfa\x10\xc0", bytes(17)
    state = 0xFFFF
    for byte in header[2:] + side:
        state ^= byte << 8
        for _ in range(8):
            state = (state << 1 ^ (0x8005 if state & 0x8000 else 0)) & 0xFFFF
    frame = (header + state.to_bytes(2, "big") + side).ljust(104, b"\0")
    return bytearray(frame * frames)


def test_the_checksums_of_protected_mp3_frames(tmp_path: Path) -> None:
    path = tmp_path / "protected.mp3"
    data = protected_mp3(200)
    path.write_bytes(data)
    assert not has_checksum(ids(decoded(path)))
    data[104 * 100 + 10] ^= 4
    path.write_bytes(data)
    failed = fact(decoded(path), "audio.notice.checksum.mpeg_frame")
    assert failed["failed_count"] == 1
    assert 2.595 < failed["at_s"] < 2.695


CLOSED = ("aiff-s16", "caf-s16", "au-s16", "w64-s24", "rf64-s16", "wav-s24")


@pytest.mark.parametrize("name", CLOSED)
def test_few_samples_less_than_announced_are_named(name: str, tmp_path: Path) -> None:
    kind = KINDS[name]
    path = make(kind, tmp_path, 2.0)
    step = kind.channels * (kind.bits if isinstance(kind, PcmFormat) else 16) // 8
    path.write_bytes(path.read_bytes()[: -4 * step])
    waveform = decoded(path)
    lost = 2 * kind.rate - waveform.n_samples
    assert 0 < lost <= 4
    shorter = fact(waveform, "audio.notice.shorter.cut")
    assert shorter["missing_s"] == pytest.approx(lost / kind.rate, abs=5e-6)


def test_a_lost_block_of_wavpack(tmp_path: Path) -> None:
    path = tmp_path / "lost.wv"
    data = odd_files.encode(path, "wavpack", frame_format="s16p")
    at = odd_files.packet_places(path)
    path.write_bytes(data[: at[1]] + data[at[2] :])
    waveform = decoded(path)
    jump = fact(waveform, "audio.notice.jumps.missing")
    assert jump["jumps_count"] == 1
    assert (jump["at_s"], jump["total_s"]) == pytest.approx((4.0, 4.0), abs=0.005)
    assert CUT.isdisjoint(ids(waveform))


@pytest.mark.parametrize("name", ["mp3-cbr", "mp3-vbr-no-xing", "aac-adts", "mp2", "ac3"])
def test_bytes_between_frames_are_named(name: str, tmp_path: Path) -> None:
    path = make(KINDS[name], tmp_path, 6.0)
    data = bytearray(path.read_bytes())
    half = len(data) // 2
    data[half : half + 3000] = bytes(3000)
    path.write_bytes(data)
    waveform = decoded(path)
    stray = fact(waveform, "audio.notice.stray.frames")
    # With what is left of the frame that begins before the zeros.
    assert 2000 < stray["stray_bytes"] < 4000
    assert 2.5 < stray["at_s"] < 3.5
    assert CUT.isdisjoint(ids(waveform))


def test_zeros_in_amr_are_named_with_what_they_move(tmp_path: Path) -> None:
    path = make(KINDS["amr-nb"], tmp_path, 12.0)
    whole = decoded(path).duration_s
    data = bytearray(path.read_bytes())
    data[8000:12000] = bytes(4000)
    path.write_bytes(data)
    waveform = decoded(path)
    stray = fact(waveform, "audio.notice.stray.amr_shift")
    assert 8000 <= stray["byte"] < 8100
    assert abs(stray["at_s"] - 5.0) < 0.05
    assert stray["late"]
    assert abs(stray["shift_s"] - (waveform.duration_s - whole)) < 0.1


@pytest.mark.parametrize("size", [40, 5000, 5_000_000])
@pytest.mark.parametrize("zeros", [True, False])
def test_bytes_behind_the_last_flac_frame_are_counted(
    size: int, zeros: bool, tmp_path: Path
) -> None:
    path = make(KINDS["flac-16"], tmp_path, 2.0)
    whole = decoded(path).n_samples
    rest = bytes(size) if zeros else np.random.default_rng(6).bytes(size)
    path.write_bytes(path.read_bytes() + rest)
    waveform = decoded(path)
    assert waveform.n_samples == whole
    assert waveform.notices == (message("audio.notice.rest.behind", rest_bytes=size),)


@pytest.mark.parametrize("total", [0, 0xFFFFFFFF])
def test_wavpack_that_was_never_closed_is_called_so(total: int, tmp_path: Path) -> None:
    path = tmp_path / "piped.wv"
    kind = Format("piped", "wv", "wavpack", rate=16000, channels=1)
    write_ffmpeg(path, signal(2.0, 16000), kind)
    assert notices(decoded(path)) == ()
    data = bytearray(path.read_bytes())
    struct.pack_into("<I", data, 12, total)
    path.write_bytes(data)
    waveform = decoded(path)
    assert waveform.n_samples == 32000
    assert waveform.notices == (message("audio.notice.never_closed"),)


def test_an_examination_is_cancelled(tmp_path: Path) -> None:
    path = make(KINDS["flac-16"], tmp_path, 3.0)
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        examine(path, "flac", cancel)


def test_a_file_of_five_gigabytes_is_examined_by_its_headers(tmp_path: Path) -> None:
    path = tmp_path / "large.wav"
    size = 5 << 30
    sizes = struct.pack("<QQQI", size + 80, size, size // 2, 0)
    head = b"RF64" + b"\xff" * 4 + b"WAVE" + odd_files.chunk(b"ds64", sizes) + odd_files.pcm()
    with path.open("wb") as file:
        file.write(head + b"data" + b"\xff" * 4)
        # Sparse: it takes no room on the disk.
        file.truncate(len(head) + 8 + size)
    structure = examine(path, "wav", CancelToken())
    assert structure.length_s == size / 2 / 16_000
    assert (structure.never_closed, structure.notices, structure.embedded) == (False, [], [])


def test_no_change_of_bytes_breaks_an_examination(tmp_path: Path) -> None:
    rng = np.random.default_rng(7)
    containers = {
        "mp3-cbr": "mp3", "ogg-opus": "ogg", "m4a-aac": "mov,mp4,m4a,3gp,3g2,mj2", "amr-nb": "amr",
        "flac-16": "flac", "mkv-video": "matroska,webm", "wma-2": "asf", "avi-mp3-video": "avi",
        "caf-s16": "caf", "aiff-s16": "aiff", "au-s16": "au", "w64-s24": "w64", "wav-s16": "wav",
        "aac-adts": "aac", "ac3": "ac3",
    }  # fmt: skip
    path = tmp_path / "changed"
    for name, container in containers.items():
        whole = make(KINDS[name], tmp_path, 1.0).read_bytes()
        for _ in range(30):
            data = bytearray(whole)
            for _ in range(int(rng.integers(1, 5))):
                at = int(rng.integers(min(len(data), int(rng.choice([200, len(data)])))))
                data[at : at + 4] = [
                    b"\xff" * 4, bytes(4), rng.bytes(4), b"", b"\x7f\xff\xff\xff", rng.bytes(40),
                ][int(rng.integers(6))]  # fmt: skip
            path.write_bytes(data)
            structure = examine(path, container, CancelToken())
            for notice in structure.notices:
                assert words_for("en")(notice.located(lambda _byte: 0.0))
