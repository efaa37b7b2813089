"""Chapters and cue points that a file brings along."""

from __future__ import annotations

import struct
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from helpers.bad_audio_files import wav
from helpers.cue_points import chunk, cues, label, length, texts, with_chunks
from voiceman_gui.audio.open import open_recording
from voiceman_gui.core.embedded_marks import EmbeddedKind, EmbeddedMark
from voiceman_gui.core.span import Span


def test_cue_points_of_a_recorder_are_read_with_labels_and_lengths(tmp_path: Path) -> None:
    path = wav(tmp_path / "a.wav")
    rate = open_recording(path).sample_rate_hz
    with_chunks(
        path,
        cues((2, rate), (1, rate // 2), (3, 0)),
        texts(label(1, "문 닫힘".encode()), label(2, b"caf\xe9"), length(2, rate // 4)),
    )
    assert open_recording(path).embedded == (
        EmbeddedMark(Span(0, 0), "", EmbeddedKind.CUE),
        EmbeddedMark(Span(0.5, 0.5), "문 닫힘", EmbeddedKind.CUE),
        EmbeddedMark(Span(1.0, 1.25), "café", EmbeddedKind.CUE),
    )


@pytest.mark.parametrize(
    "broken",
    [
        chunk(b"cue ", b""),
        chunk(b"cue ", struct.pack("<I", 1_000_000)),
        chunk(b"LIST", b"adtl" + b"labl\xff\xff\xff\xff"),
        b"cue \xff\xff\xff\xff",
    ],
)
def test_damaged_chunks_hold_no_marks_and_the_recording_opens(tmp_path, broken: bytes) -> None:
    path = with_chunks(wav(tmp_path / "a.wav"), broken)
    assert open_recording(path).embedded == ()


def test_chapters_of_a_container_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mka"
    with av.open(str(path), "w") as out:
        out.set_chapters(
            [
                {
                    "id": place,
                    "start": start,
                    "end": end,
                    "time_base": Fraction(1, 1000),
                    "metadata": {"title": title},
                }
                for place, (start, end, title) in enumerate(
                    [(0, 800, "Greeting"), (800, 2000, "질문")], start=1
                )
            ]
        )
        stream = out.add_stream("pcm_s16le", rate=16_000)
        sound = (np.sin(np.arange(32_000) / 20) * 9_000).astype(np.int16)
        frame = av.AudioFrame.from_ndarray(sound[None], format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = 16_000, 0, Fraction(1, 16_000)
        for packet in (*stream.encode(frame), *stream.encode(None)):
            out.mux(packet)
    assert open_recording(path).embedded == (
        EmbeddedMark(Span(0.0, 0.8), "Greeting", EmbeddedKind.CHAPTER),
        EmbeddedMark(Span(0.8, 2.0), "질문", EmbeddedKind.CHAPTER),
    )


def test_cue_points_of_a_wav_file_are_no_chapters_but_those_of_its_tag_are(tmp_path: Path) -> None:
    title = b"TIT2" + struct.pack(">IH", 6, 0) + b"\x03Hello"
    body = b"c1\0" + struct.pack(">IIII", 250, 750, 0xFFFFFFFF, 0xFFFFFFFF) + title
    frame = b"CHAP" + struct.pack(">IH", len(body), 0) + body
    size = len(frame)
    tag = b"ID3\x03\0\0" + bytes((size >> 7 * at) & 0x7F for at in (3, 2, 1, 0)) + frame
    path = wav(tmp_path / "a.wav")
    rate = open_recording(path).sample_rate_hz
    with_chunks(path, cues((1, rate // 2)), texts(label(1, b"door")), chunk(b"id3 ", tag))
    assert open_recording(path).embedded == (
        EmbeddedMark(Span(0.25, 0.75), "Hello", EmbeddedKind.CHAPTER),
        EmbeddedMark(Span(0.5, 0.5), "door", EmbeddedKind.CUE),
    )
