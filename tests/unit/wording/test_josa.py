from __future__ import annotations

import pytest

from voiceman_gui.wording.josa import with_particle


@pytest.mark.parametrize(
    ("text", "pair", "expected"),
    [
        ("파일", "은/는", "파일은"),
        ("녹음 파일", "으로/로", "녹음 파일로"),
        ("구간", "으로/로", "구간으로"),
        ("발화자", "이/가", "발화자가"),
        ("각성도", "과/와", "각성도와"),
        ("구간", "과/와", "구간과"),
        ("8", "을/를", "8을"),
        ("2", "을/를", "2를"),
        ("10", "이/가", "10이"),
        ("7", "으로/로", "7로"),
        ("3", "으로/로", "3으로"),
        ("7.4 dB", "은/는", "7.4 dB은"),
        ("7.4 dB", "으로/로", "7.4 dB로"),
        ("120 Hz", "은/는", "120 Hz는"),
        ("4초", "을/를", "4초를"),
        ("40%", "이/가", "40%가"),
        ("15분", "이/가", "15분이"),
        ("기본 주파수(F0)", "은/는", "기본 주파수(F0)는"),
        ("각성(arousal)", "은/는", "각성(arousal)은"),
        ("“녹음”", "을/를", "“녹음”을"),
        ("'a.wav'", "을/를", "'a.wav'를"),
        ("record.mp3", "을/를", "record.mp3을"),
        ("PDF", "을/를", "PDF를"),
        ("XML", "으로/로", "XML로"),
        ("DVR", "으로/로", "DVR로"),
        ("ROM", "이/가", "ROM이"),
        ("JSON", "은/는", "JSON은"),
        ("model", "은/는", "model은"),
        ("file", "으로/로", "file로"),
        ("speechbrain", "이/가", "speechbrain이"),
        ("notebook", "이/가", "notebook이"),
        ("disk", "이/가", "disk가"),
        ("voice", "이/가", "voice가"),
        ("語", "은/는", "語은(는)"),
        ("", "이/가", "이(가)"),
    ],
)
def test_particles_follow_the_sound(text: str, pair: str, expected: str) -> None:
    assert with_particle(text, pair) == expected


@pytest.mark.parametrize("pair", ["", "은", "은/", "/는"])
def test_a_pair_has_two_forms(pair: str) -> None:
    with pytest.raises(ValueError, match="not a pair"):
        with_particle("파일", pair)
