"""Clips hold the samples of the recording, and a manifest says which."""

from __future__ import annotations

import errno
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from voiceman_gui import pipeline
from voiceman_gui.audio import clip_writer
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline.clips import safe_name

RATE = 11_025
SEED = np.random.default_rng(11)


def opened(path: Path, samples: Any, subtype: str) -> Waveform:
    soundfile.write(path, samples, RATE, subtype=subtype)
    return pipeline.RecordingRun(path).load()


def marks() -> tuple[Mark, ...]:
    return (
        new_mark(Span(0.1, 0.35), "a/b: 김?"),
        new_mark(Span(0.5, 0.5), "point"),
        new_mark(Span(0.1, 0.35), "a/b: 김?"),
        new_mark(Span(1.0, 2.0), ""),
    )


def clipped(waveform: Waveform, folder: Path, suffix: str, *found: Mark) -> pipeline.Clips:
    return pipeline.export_clips(
        waveform,
        found or marks(),
        {"": "Marks"},
        folder,
        suffix,
        on_progress=lambda _: None,
        cancel=CancelToken(),
    )


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
@pytest.mark.parametrize(("subtype", "shift"), [("PCM_16", 16), ("PCM_24", 8)])
def test_the_samples_are_those_of_the_recording(
    subtype: str, shift: int, suffix: str, tmp_path: Path
) -> None:
    samples = SEED.integers(-(2**31), 2**31, (2 * RATE, 2), np.int32) >> shift << shift
    waveform = opened(tmp_path / "call.wav", samples, subtype)
    clips = clipped(waveform, tmp_path, suffix)
    assert (clips.count, clips.points) == (3, 1)
    manifest = json.loads((clips.folder / pipeline.MANIFEST).read_text(encoding="utf-8"))
    assert (
        manifest["source"]["sha256"]
        == hashlib.sha256((tmp_path / "call.wav").read_bytes()).hexdigest()
    )
    names = [one["file"] for one in manifest["clips"]]
    assert names == [f"001_a_b_김{suffix}", f"002_a_b_김{suffix}", f"003{suffix}"]
    for one in manifest["clips"]:
        path = clips.folder / one["file"]
        assert one["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()
        found, rate = soundfile.read(path, dtype="int32", always_2d=True)
        first = one["first_sample"]
        assert (rate, one["sample_format"]) == (RATE, subtype)
        np.testing.assert_array_equal(found, samples[first : first + one["samples"]])
    assert manifest["clips"][0]["first_sample"] == round(0.1 * RATE)


def test_floating_point_samples_stay_such(tmp_path: Path) -> None:
    samples = SEED.normal(0, 0.9, 2 * RATE).astype(np.float32)
    waveform = opened(tmp_path / "call.wav", samples, "FLOAT")
    clips = clipped(waveform, tmp_path, ".wav")
    found, _ = soundfile.read(clips.folder / "003.wav", dtype="float32")
    np.testing.assert_array_equal(found, samples[RATE : 2 * RATE])
    with pytest.raises(ExportError) as error:
        clipped(waveform, tmp_path, ".flac")
    assert error.value.message.id == "audio.clips.not_flac"
    assert sorted(one.name for one in tmp_path.iterdir()) == ["call.wav", "call_clips"]


def test_nothing_is_replaced(tmp_path: Path) -> None:
    waveform = opened(tmp_path / "call.wav", np.zeros(2 * RATE, np.int16), "PCM_16")
    folders = [clipped(waveform, tmp_path, ".wav").folder.name for _ in range(3)]
    assert folders == ["call_clips", "call_clips_2", "call_clips_3"]


def test_a_full_disk_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waveform = opened(tmp_path / "call.wav", np.zeros(2 * RATE, np.int16), "PCM_16")
    write, calls = clip_writer._write, []

    def full(*args: Any) -> None:
        calls.append(args)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "no space left on device")
        write(*args)

    monkeypatch.setattr(clip_writer, "_write", full)
    with pytest.raises(ExportError) as error:
        clipped(waveform, tmp_path, ".wav")
    assert error.value.message.id == "pipeline.clips.failed"
    assert [one.name for one in tmp_path.iterdir()] == ["call.wav"]


def test_points_alone_are_refused(tmp_path: Path) -> None:
    waveform = opened(tmp_path / "call.wav", np.zeros(2 * RATE, np.int16), "PCM_16")
    with pytest.raises(ExportError) as error:
        clipped(waveform, tmp_path, ".wav", new_mark(Span(1, 1)))
    assert error.value.message.id == "pipeline.clips.none"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("../../etc", "etc"),
        ("CON", "CON"),
        ("", ""),
        ("a\x00b\nc", "a_b_c"),
        ("한" * 60, "한" * 33),
    ],
)
def test_names_are_safe(label: str, name: str) -> None:
    assert safe_name(label) == name


def clip_of(waveform: Waveform, mark: Mark, path: Path) -> Path:
    return pipeline.export_clip(
        waveform, mark, "Marks", path, on_progress=lambda _: None, cancel=CancelToken()
    )


@pytest.mark.parametrize("name", ["a.wav", "b.FLAC"])
def test_the_clip_of_one_mark_has_its_manifest_beside(name: str, tmp_path: Path) -> None:
    samples = SEED.integers(-(2**15), 2**15, 2 * RATE, np.int16)
    waveform = opened(tmp_path / "call.wav", samples, "PCM_16")
    path = clip_of(waveform, new_mark(Span(0.1, 0.35), "x"), tmp_path / name)
    found, _ = soundfile.read(path, dtype="int16")
    np.testing.assert_array_equal(found, samples[round(0.1 * RATE) : round(0.35 * RATE)])
    manifest = json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8"))
    (clip,) = manifest["clips"]
    assert (clip["file"], clip["sha256"]) == (name, hashlib.sha256(path.read_bytes()).hexdigest())
    assert clip["mark"]["tier"] == "Marks"
    assert {one.name for one in tmp_path.iterdir()} == {"call.wav", name, f"{name}.json"}


@pytest.mark.parametrize(
    ("name", "mark", "fact"),
    [
        ("a.mp3", new_mark(Span(0, 1)), "pipeline.clips.kind"),
        ("a.wav", new_mark(Span(1, 1)), "pipeline.clips.none"),
        ("call.wav", new_mark(Span(0, 1)), "report.write.original"),
        ("folder.wav", new_mark(Span(0, 1)), "report.write.is_folder"),
        ("no/a.wav", new_mark(Span(0, 1)), "pipeline.clips.failed"),
    ],
)
def test_a_clip_that_cannot_be_is_refused(name: str, mark: Mark, fact: str, tmp_path: Path) -> None:
    (tmp_path / "folder.wav").mkdir()
    waveform = opened(tmp_path / "call.wav", np.zeros(2 * RATE, np.int16), "PCM_16")
    whole = (tmp_path / "call.wav").read_bytes()
    with pytest.raises(ExportError) as error:
        clip_of(waveform, mark, tmp_path / name)
    assert error.value.message.id == fact
    assert (tmp_path / "call.wav").read_bytes() == whole
    assert {one.name for one in tmp_path.iterdir()} == {"call.wav", "folder.wav"}
