"""What the README tells people to type does what it says there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import soundfile
import typer

from helpers.installed_networks import install_pair, short_voice
from voiceman_gui.cli.commands import app

README = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
SCRIPTS = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
SINGLE, BATCH, INDICATORS = range(3)


@pytest.fixture(autouse=True)
def recordings(tmp_path, monkeypatch) -> Path:
    """A folder with a good recording of two channels, and in front of it one that is none."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "recordings"
    folder.mkdir()
    voice, rate = soundfile.read(short_voice(tmp_path), dtype="float32")
    soundfile.write(folder / "interview.wav", voice[:, None].repeat(2, axis=1), rate)
    (folder / "broken.wav").write_text("Dear Sir,")
    return folder


def said_by(script: str, capsys) -> str:
    exec(compile(script, "README.md", "exec"), {"__name__": "__main__"})
    return capsys.readouterr().out


def test_there_are_three_scripts():
    assert len(SCRIPTS) == 3


@pytest.mark.parametrize("networks", [True, False], ids=["networks", "embedded"])
def test_one_recording(networks, capsys):
    if networks:
        install_pair()
    said = said_by(SCRIPTS[SINGLE], capsys)
    model = "tests/small-dimensional-0" if networks else "acoustic-arousal + embedded-acoustic"
    assert f"{model}, " in said
    assert re.search(r"arousal \d\.\d{3}, dominance \d\.\d{3}, valence \d\.\d{3}", said)
    assert f"what 0.5 means: {'population' if networks else 'speaker'}" in said
    assert re.search(r"^(angry|happy|sad|neutral) 0\.\d\d$", said, re.MULTILINE)
    assert ("no quality gate was applied" in said) == networks


@pytest.mark.parametrize("networks", [True, False], ids=["networks", "embedded"])
def test_a_batch_with_the_memory_manager(networks, capsys):
    if networks:
        install_pair()
    said = said_by(SCRIPTS[BATCH], capsys)
    assert "Models loaded: ['primary', 'secondary']" in said
    assert re.search(r"^Load time: \d+\.\d\d s$", said, re.MULTILINE)
    assert re.search(r"^Memory used: -?\d+\.\d MB$", said, re.MULTILINE)
    assert re.search(r"^broken\.wav: .*broken\.wav", said, re.MULTILINE)
    # The confidence of a pair of networks is calibrated for windows, not for whole recordings.
    confidence = "not available" if networks else r"[01]\.\d\d"
    assert re.search(rf"^interview\.wav: {confidence}$", said, re.MULTILINE)


@pytest.mark.parametrize("networks", [True, False], ids=["networks", "embedded"])
def test_indicators(networks, capsys):
    if networks:
        install_pair()
    said = said_by(SCRIPTS[INDICATORS], capsys)
    answer = "(True|False)" if networks else "None"
    assert re.search(f"^stress: {answer}$", said, re.MULTILINE)
    assert re.search(f"^deception: {answer}$", said, re.MULTILINE)
    assert "not evidence that a statement is true or false" in said


def test_every_command_and_option_it_names_exists():
    root = typer.main.get_command(app)
    blocks = re.findall(r"^```\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    lines = [
        line.strip()
        for block in blocks
        for line in re.sub(r"\n\s+(?=\[)", " ", block).splitlines()
        if ".venv/bin/voiceman " in line
    ]
    assert len(lines) >= 8
    for line in lines:
        words = shlex.split(line.replace("[", " ").replace("]", " "))[1:]
        command = root
        while words and hasattr(command, "commands"):
            for name in words[0].split("|"):
                assert name in command.commands, line
            command = command.commands[words.pop(0).split("|")[0]]
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known, line
