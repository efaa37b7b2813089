"""Files that cannot be read, and names that must not act, on the command line."""

from __future__ import annotations

import json
import os
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import numpy as np
import pypdf
import pytest
import soundfile
from typer.testing import CliRunner

from helpers.audio_files import signal
from voiceman_gui.cli.commands import app

ROOT = Path(__file__).parents[2]


def run(*arguments: object):
    return CliRunner().invoke(app, ["analyze", "-q", *map(str, arguments)])


def nist_without_channels(path: Path) -> None:
    header = (
        b"NIST_1A\n   1024\nsample_count -i 8000\nsample_n_bytes -i 2\nsample_byte_format -s2 01\n"
        b"sample_rate -i 16000\nsample_coding -s3 pcm\nend_head\n"
    )
    path.write_bytes(header.ljust(1024) + bytes(16_000))


def musepack_of_zeros(path: Path) -> None:
    path.write_bytes(b"MPCKSH\x0f\x95\xfa\xc1\x14\x08" + bytes(393))


def rate_of_7_hz(path: Path) -> None:
    body = b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 7, 14, 2, 16)
    body += b"data" + struct.pack("<I", 2000) + bytes(2000)
    path.write_bytes(b"RIFF" + struct.pack("<I", len(body)) + body)


def one_sample(path: Path) -> None:
    soundfile.write(path, [0.1], 48_000)


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("phone.sph", nist_without_channels),
        ("song.mpc", musepack_of_zeros),
        ("slow.wav", rate_of_7_hz),
        ("click.wav", one_sample),
    ],
)
def test_what_cannot_be_read_is_3_with_name_and_reason(name, write, tmp_path):
    path = tmp_path / name
    write(path)
    done = run(path, "--out", tmp_path / "out")
    assert done.exit_code == 3, done.output
    assert f"“{name}”" in done.output
    assert "written" not in done.output
    assert not list(tmp_path.glob("out/*"))


@pytest.mark.skipif(os.name != "posix", reason="needs Unix permissions")
def test_a_file_without_permission_does_not_stop_the_others(tmp_path):
    locked, good = tmp_path / "locked.wav", tmp_path / "good.wav"
    for path in (locked, good):
        soundfile.write(path, signal(3.0, 16000)[0], 16000)
    locked.chmod(0)
    # An administrator reads everything, unless that right is taken away.
    bound = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"] if os.geteuid() == 0 else []
    if bound and shutil.which("setpriv") is None:
        pytest.skip("an administrator reads everything")
    done = subprocess.run(
        [*bound, sys.executable, "-m", "voiceman_gui", "--language", "en", "analyze", "-q",
         locked, good, "--out", tmp_path / "out"],
        capture_output=True, check=False, text=True, env=os.environ | {"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 3, done.stderr
    assert "“locked.wav”" in done.stderr and "permission" in done.stderr
    assert {path.name for path in (tmp_path / "out").glob("*.json")} == {"good.voiceman.json"}


@pytest.mark.parametrize("error", [PermissionError(1, "Operation not permitted"), MemoryError()])
@pytest.mark.parametrize("step", ["open_regular_file", "_demux"])
def test_whatever_opening_raises_is_a_sentence(error, step, tmp_path, monkeypatch):
    path = tmp_path / "exhibit.wav"
    soundfile.write(path, signal(2.0, 16000)[0], 16000)

    def fail(*_arguments: object) -> None:
        raise error

    monkeypatch.setattr(f"voiceman_gui.audio.container.{step}", fail)
    done = run(path, "--out", tmp_path / "out")
    assert done.exit_code == 3
    assert "“exhibit.wav” cannot be" in done.output


def test_a_relative_name_that_begins_with_a_tilde_is_a_name(tmp_path, monkeypatch):
    soundfile.write(tmp_path / "~root.wav", signal(4.0, 16000)[0], 16000)
    monkeypatch.chdir(tmp_path)
    done = run("~root.wav", "--json", "out.json")
    assert done.exit_code == 0, done.output
    document = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert document["recording"]["path"] == str(tmp_path / "~root.wav")


NASTY = "\x1b]0;owned\x07\x1b[2J\u202egpj\n2.wav"
SHOWN = r"\x1b]0;owned\x07\x1b[2J\u202egpj\x0a2.wav"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such names")
def test_no_name_acts_on_the_terminal(tmp_path):
    (tmp_path / NASTY).write_bytes(b"RIFF and nothing more")
    missing = tmp_path / ("gone" + NASTY)
    good = tmp_path / ("good" + NASTY)
    soundfile.write(good, np.zeros(16000 * 6, np.float32), 16000)
    with good.open("ab") as file:
        file.write(b"appended")
    done = CliRunner().invoke(
        app, ["analyze", str(tmp_path / NASTY), str(missing), str(good), "--out", str(tmp_path)]
    )
    assert done.exit_code == 3
    assert done.output.count(SHOWN) >= 4
    assert not set(done.output) & {"\x1b", "\x07", "\u202e"}
    # The raw data keep the name: JSON has escapes of its own for what acts.
    text = next(tmp_path.glob("good*.json")).read_text("utf-8")
    assert "\x1b" not in text
    assert json.loads(text)["recording"]["path"] == str(good)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems demand valid names")
def test_a_name_that_is_no_text_is_read_and_reported(tmp_path):
    name = os.fsdecode(b"caf\xe9.wav")
    soundfile.write(tmp_path / "plain.wav", signal(6.0, 16000)[0], 16000)
    (tmp_path / "plain.wav").rename(tmp_path / name)
    # In a process of its own, with the streams that a terminal has: they must take what is written.
    done = subprocess.run(
        [sys.executable, "-m", "voiceman_gui", "analyze", name, "--out", "out"],
        cwd=tmp_path, capture_output=True, check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert b"caf\\xe9.wav" in done.stdout
    out = tmp_path / "out"
    stem = os.fsdecode(b"caf\xe9.voiceman")
    document = json.loads((out / f"{stem}.json").read_text("utf-8"))
    assert document["recording"]["path"].endswith("caf\\udce9.wav")
    assert (out / f"{stem}.csv").read_bytes()
    assert (out / f"{stem}.png").read_bytes()
    first = pypdf.PdfReader(out / f"{stem}.pdf").pages[0].extract_text()
    assert "caf" in first
