"""Hashes that somebody else can repeat, checked without FFmpeg where that is possible."""

from __future__ import annotations

import hashlib
from pathlib import Path

import av
import pytest

from helpers.audio_files import FFMPEG_FORMATS, PCM_FORMATS, make
from helpers.decoding import decoded
from voiceman_gui.audio.versions import decoder_versions

KINDS = {kind.name: kind for kind in (*FFMPEG_FORMATS, *PCM_FORMATS)}


def test_the_coded_sound_of_a_wav_file_is_its_data_chunk(tmp_path: Path) -> None:
    path = make(KINDS["wav-s16"], tmp_path, 2.0)
    content = path.read_bytes()
    sound = content[content.index(b"data") + 8 :]
    assert decoded(path).coded_sha256 == hashlib.sha256(sound).hexdigest()


def test_the_coded_sound_of_a_flac_file_is_all_behind_its_metadata(tmp_path: Path) -> None:
    path = make(KINDS["flac-16"], tmp_path, 2.0)
    content = path.read_bytes()
    at, last = 4, False
    while not last:
        last = bool(content[at] & 0x80)
        at += 4 + int.from_bytes(content[at + 1 : at + 4], "big")
    assert decoded(path).coded_sha256 == hashlib.sha256(content[at:]).hexdigest()


def test_the_coded_sound_is_the_same_in_another_container(tmp_path: Path) -> None:
    path = make(KINDS["m4a-aac"], tmp_path, 2.0)
    copy = tmp_path / "copy.mka"
    with av.open(str(path)) as source, av.open(str(copy), "w") as target:
        stream = source.streams.audio[0]
        copied = target.add_stream_from_template(stream)
        for packet in source.demux(stream):
            if packet.size:
                packet.stream = copied
                target.mux(packet)
    one, other = decoded(path), decoded(copy)
    assert one.coded_sha256 == other.coded_sha256
    assert one.sha256 != other.sha256


@pytest.mark.parametrize("kind", ["mp3-vbr", "wav-s16"])
def test_another_coded_sound_has_another_hash(kind: str, tmp_path: Path) -> None:
    path = make(KINDS[kind], tmp_path, 2.0)
    before = decoded(path).coded_sha256
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    assert decoded(path).coded_sha256 != before


def test_the_coded_sound_is_hashed_beyond_what_is_decoded(tmp_path: Path) -> None:
    """The packets behind a change of the rate belong to the track, whatever is made of them."""
    first = make(KINDS["mp3-cbr-no-xing"], tmp_path, 3.0)
    second = make(KINDS["mp3-8khz"], tmp_path, 3.0)
    joined = tmp_path / "joined.mp3"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    digest = hashlib.sha256()
    with av.open(str(joined)) as container:
        for packet in container.demux(container.streams.audio[0]):
            digest.update(bytes(packet))
    assert decoded(joined).coded_sha256 == digest.hexdigest()


def test_the_decoder_is_named_with_its_libraries() -> None:
    versions = decoder_versions()
    assert list(versions) == ["ffmpeg", "libavcodec", "libavformat"]
    codec = ".".join(str(number) for number in av.library_versions["libavcodec"])
    assert versions["libavcodec"] == codec
    assert versions["ffmpeg"] == av.ffmpeg_version_info
