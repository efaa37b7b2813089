"""Intact files get no notice of damage, whatever programs wrote into them."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from helpers import odd_files
from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, Format, make, signal, write_ffmpeg
from helpers.decoding import CUT, MISSING, decoded, ids, notices
from helpers.odd_files import chunk, pcm, riff, samples_16

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}

EIGHT_BITS = (odd_files.voice() * 100 + 128).astype(np.uint8).tobytes()[:100_001]


@pytest.mark.parametrize(
    "content",
    [
        riff(pcm(), chunk(b"LIST", b"INFOISFT\4\0\0\0abcd"), chunk(b"data", samples_16())),
        riff(pcm(), chunk(b"data", samples_16()), chunk(b"bext", bytes(603)), chunk(b"JUNK", b"x")),
        riff(chunk(b"JUNK", bytes(28)), pcm(), chunk(b"data", samples_16())),
        riff(pcm(bits=8), chunk(b"data", EIGHT_BITS), chunk(b"LIST", b"INFO")),
        riff(pcm(bits=8), chunk(b"data", EIGHT_BITS)[:-1], chunk(b"LIST", b"INFO")),
        riff(pcm(bits=8), chunk(b"data", EIGHT_BITS)[:-1]),
        riff(pcm(), chunk(b"fact", bytes(4)), chunk(b"data", samples_16())),
        riff(pcm(), chunk(b"data", samples_16())) + b"ID3\3\0\0\0\0\0\x0a" + bytes(10),
        riff(pcm(), chunk(b"data", samples_16())) + b"\0",
    ],
    ids=["list", "bext-junk", "junk-first", "odd", "odd-no-padding", "odd-end", "fact-0", "id3",
         "padding"],
)  # fmt: skip
def test_wav(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "whole.wav"
    path.write_bytes(content)
    assert notices(decoded(path)) == ()


APE = b"APETAGEX" + struct.pack("<IIII", 2000, 32, 0, 1 << 31)
LYRICS = b"LYRICSBEGIN" + b"x" * 50 + b"000061LYRICS200"


@pytest.mark.parametrize(
    ("front", "behind"),
    [
        (b"", b"TAG" + bytes(125)),
        (b"", APE + bytes(8)),
        (b"", LYRICS + b"TAG" + bytes(125)),
        (bytes(2000), b""),
        (b"ID3\3\0\0\0\0\0\x0a" + bytes(10) + bytes(500), b""),
    ],
    ids=["id3v1", "ape", "lyrics", "zeros-first", "tag-with-room"],
)
@pytest.mark.parametrize("name", ["mp3-cbr", "mp3-vbr", "mp3-cbr-no-xing", "mp3-vbr-no-xing"])
def test_mp3_with_tags(name: str, front: bytes, behind: bytes, tmp_path: Path) -> None:
    path = make(KINDS[name], tmp_path, 3.0)
    path.write_bytes(front + path.read_bytes() + behind)
    waveform = decoded(path)
    assert notices(waveform) == ()
    assert abs(waveform.duration_s - 3.0) < 0.06


@pytest.mark.parametrize("name", ["mp3-cbr", "mp3-vbr-no-xing", "flac-16", "wav-s16", "ogg-opus"])
@pytest.mark.parametrize("rest", [b"\x01", b"\xff", b"\xff\xfb\x90", b"not sound"])
def test_a_few_bytes_behind_the_sound_are_no_damage(name: str, rest: bytes, tmp_path: Path) -> None:
    path = make(KINDS[name], tmp_path, 3.0)
    path.write_bytes(path.read_bytes() + rest)
    waveform = decoded(path)
    assert abs(waveform.duration_s - 3.0) < 0.06
    assert (CUT | MISSING | {"audio.notice.pieces_lost"}).isdisjoint(ids(waveform))


def test_a_cut_in_the_middle_of_a_frame_is_named(tmp_path: Path) -> None:
    path = make(KINDS["mp3-cbr"], tmp_path, 3.0)
    path.write_bytes(path.read_bytes()[:-60])
    assert "audio.notice.cut_in_frame" in ids(decoded(path))


@pytest.mark.parametrize("tag", [b"TAG" + bytes(125), b"\0", APE + bytes(8)])
def test_flac_with_a_tag_behind_it(tag: bytes, tmp_path: Path) -> None:
    path = make(KINDS["flac-16"], tmp_path, 3.0)
    path.write_bytes(path.read_bytes() + tag)
    waveform = decoded(path)
    assert notices(waveform) == ()
    assert waveform.duration_s == 3.0


@pytest.mark.parametrize(
    "flags", ["faststart", "frag_keyframe+empty_moov", "empty_moov+default_base_moof", "dash"]
)
def test_mp4_in_fragments_or_with_its_table_first(flags: str, tmp_path: Path) -> None:
    options = {"movflags": flags, "frag_duration": "1000000"}
    kind = Format("phone", "m4a", "aac", bit_rate=96_000, options=options)
    path = write_ffmpeg(tmp_path / "phone.m4a", signal(6.0, 44_100, 2), kind)
    assert notices(decoded(path)) == ()
    path.write_bytes(path.read_bytes() + struct.pack(">I", 16) + b"free" + bytes(8))
    assert notices(decoded(path)) == ()


def test_integers_of_every_width_match_their_own_checksum(tmp_path: Path) -> None:
    for name in ("flac-16", "flac-24", "flac-8-channels"):
        path = make(KINDS[name], tmp_path, 1.0)
        assert notices(decoded(path)) == ()
        data = bytearray(path.read_bytes())
        data[40] ^= 1
        path.write_bytes(data)
        assert "audio.notice.checksum.md5" in ids(decoded(path))


@pytest.mark.parametrize(
    ("name", "place", "offset", "value"),
    [
        ("wav-s16", b"data", 4, bytes(4)),
        ("wav-s16", b"data", 4, b"\xff" * 4),
        ("wav-s16", b"data", 4, struct.pack("<I", 0x7FFFF000)),
        ("au-s16", b".snd", 8, b"\xff" * 4),
        ("caf-s16", b"data", 4, b"\xff" * 8),
    ],
)
def test_a_header_that_no_recorder_closed(
    name: str, place: bytes, offset: int, value: bytes, tmp_path: Path
) -> None:
    path = make(KINDS[name], tmp_path, 3.0)
    data = bytearray(path.read_bytes())
    at = data.index(place) + offset
    data[at : at + len(value)] = value
    path.write_bytes(data)
    waveform = decoded(path)
    assert abs(waveform.duration_s - 3.0) < 0.001
    assert "audio.notice.never_closed" in ids(waveform)
    assert CUT.isdisjoint(ids(waveform))


def test_a_count_of_whole_packets_in_caf_is_no_cut(tmp_path: Path) -> None:
    kind = Format("rounded", "caf", "alac", rate=48000, channels=2)
    path = write_ffmpeg(tmp_path / "rounded.caf", signal(2.33, 48000, 2), kind)
    data = bytearray(path.read_bytes())
    table = data.index(b"pakt") + 12
    packets = struct.unpack_from(">q", data, table)[0]
    struct.pack_into(">q", data, table + 8, packets * 4096)
    path.write_bytes(data)
    waveform = decoded(path)
    assert waveform.n_samples == round(2.33 * 48000)
    assert notices(waveform) == ()


def test_the_headers_of_many_blocks_in_voc_are_no_missing_sound(tmp_path: Path) -> None:
    size = 400

    def block(kind: int, body: bytes) -> bytes:
        return bytes([kind]) + len(body).to_bytes(3, "little") + body

    layout = struct.pack("<IBBHI", 16000, 16, 1, 4, 0)
    sound = np.random.default_rng(4).integers(-9000, 9000, 200 * size // 2, np.int16).tobytes()
    parts = [sound[at : at + size] for at in range(0, len(sound), size)]
    blocks = [block(9, layout + parts[0]), *(block(2, part) for part in parts[1:])]
    path = tmp_path / "blocks.voc"
    path.write_bytes(
        b"Creative Voice File\x1a"
        + struct.pack("<HHH", 26, 0x0114, 0x111F)
        + b"".join(blocks)
        + b"\0"
    )
    waveform = decoded(path)
    assert waveform.n_samples == len(sound) // 2
    assert notices(waveform) == ()


def test_a_padding_byte_that_is_counted_is_no_damage(tmp_path: Path) -> None:
    blocks = np.random.default_rng(3).bytes(65 * 51)
    # GSM 6.10 in WAV: 65 bytes for 320 samples.
    layout = struct.pack("<HHIIHHHH", 0x31, 1, 8000, 1625, 65, 0, 2, 320)
    fact = struct.pack("<I", 51 * 320)
    chunks = b"".join(
        name + struct.pack("<I", len(body)) + body
        for name, body in ((b"fmt ", layout), (b"fact", fact), (b"data", blocks + b"\0"))
    )
    path = tmp_path / "gsm.wav"
    path.write_bytes(b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks)
    waveform = decoded(path)
    assert waveform.n_samples == 51 * 320
    assert notices(waveform) == ()
