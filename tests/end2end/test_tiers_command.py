"""Tiers and clips out of the command line."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import pytest
import soundfile
from typer.testing import CliRunner

from helpers.annotation_files import LABELS
from helpers.audio_files import signal
from voiceman_gui import pipeline
from voiceman_gui.cli.commands import app
from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import new_tier
from voiceman_gui.interchange.annotations import read_file
from voiceman_gui.settings.autosave import Work, save_work

RATE = 16_000


@pytest.fixture
def call(tmp_path: Path) -> Path:
    path = tmp_path / "call.wav"
    soundfile.write(path, signal(6.0, RATE)[0], RATE, subtype="PCM_16")
    return path


@pytest.fixture
def kept(call: Path) -> Path:
    """Let the window have kept a mark and a tier for the recording."""
    tier = new_tier("단어")
    marks = [new_mark(Span(1, 2), "one"), new_mark(Span(2, 2.5), "둘", tier=tier.id)]
    document = Document.of_one(marks).with_tiers([tier]).with_marks(marks)
    save_work(hashlib.sha256(call.read_bytes()).hexdigest(), Work(document))
    return call


def tiers(command: str, *arguments: object):
    return CliRunner().invoke(app, ["tiers", command, *map(str, arguments)])


def found(path: Path) -> dict[str, list[tuple[Span, str]]]:
    contents = read_file(path).contents
    return {
        tier.name: [(mark.span, mark.label) for mark in contents.marks if mark.tier == tier.id]
        for tier in contents.tiers
    }


def test_what_the_window_keeps_is_written(kept: Path, tmp_path: Path) -> None:
    grid, eaf = tmp_path / "a.TextGrid", tmp_path / "a.eaf"
    options = ("--form", "short", "--encoding", "utf-16")
    done = tiers("export", kept, "--to", grid, "--to", eaf, *options)
    assert done.exit_code == 0, done.output
    assert found(grid) == found(eaf)
    assert found(eaf) == {"Marks": [(Span(1, 2), "one")], "단어": [(Span(2, 2.5), "둘")]}
    origin = read_file(grid).contents.tiers[0].origin
    assert origin is not None
    assert (origin.get("form"), origin.encoding) == ("short", "utf-16-be")
    assert "does not hold notes" in done.output
    assert tiers("export", kept, "-q", "--to", grid).output == ""


def test_a_file_is_turned_into_another_format(call: Path, tmp_path: Path) -> None:
    source, grid, back = tmp_path / "l.txt", tmp_path / "l.TextGrid", tmp_path / "back.txt"
    source.write_text(LABELS)
    assert tiers("export", call, "--from", source, "--to", grid).exit_code == 0
    assert list(found(grid)) == ["l", "l (2)", "l (3)", "l (4)"]
    done = tiers("export", call, "--from", grid, "--to", back, "--tier", "l (2)")
    assert done.exit_code == 0, done.output
    assert found(back) == {"back": [(Span(0.5, 2), "overlaps\twith a tab")]}


def test_clips_of_one_tier(kept: Path, tmp_path: Path) -> None:
    done = tiers("clips", kept, "--to", tmp_path, "--tier", "단어", "--flac")
    assert done.exit_code == 0, done.output
    assert "1 clip was written" in done.output
    folder = tmp_path / "call_clips"
    (clip,) = json.loads((folder / pipeline.MANIFEST).read_text(encoding="utf-8"))["clips"]
    assert (clip["file"], clip["mark"]["tier"]) == ("001_둘.flac", "단어")
    source, _ = soundfile.read(kept, dtype="int16")
    samples, _ = soundfile.read(folder / clip["file"], dtype="int16")
    np.testing.assert_array_equal(samples, source[2 * RATE : round(2.5 * RATE)])


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("export", "--to", "a.doc"), 3, "does not say which format"),
        (("export", "--to", "a.eaf", "--tier", "x"), 2, "There is: Marks and 단어"),
        (("export", "--to", "a.txt"), 2, "Choose it with --tier: Marks or 단어"),
        (("export", "--to", "a.eaf", "--from", "none.eaf"), 3, "could not be read"),
        (("clips", "--to", "no folder"), 2, "There is no folder"),
    ],
)
def test_what_cannot_be_is_said(
    kept: Path, arguments: tuple[str, ...], code: int, said: str, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = tiers(arguments[0], kept, *arguments[1:])
    assert (done.exit_code, said in " ".join(done.output.split())) == (code, True), done.output
    assert {one.name for one in tmp_path.iterdir() if one.is_file()} == {"call.wav"}


def test_a_recording_without_anything_kept(call: Path, tmp_path: Path) -> None:
    done = tiers("export", call, "--to", tmp_path / "a.eaf")
    assert done.exit_code == 2
    assert "no marks and no tiers are kept" in " ".join(done.output.split())
