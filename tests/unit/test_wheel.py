"""A real wheel, installed where no source tree is near, finds what ships with the program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]

LOOK = """
import json, sys
import voiceman_gui
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.resources import resource
try:
    resource("no such file")
except VoicemanError as error:
    sentence = str(error)
print(json.dumps({
    "package": voiceman_gui.__file__,
    "log": str(resource("help", "CHANGELOG.md")),
    "sentence": sentence,
}))
"""


def pip(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    # Nothing is looked up: builder and libraries are those of the environment of the tests.
    subprocess.run(command, check=True, env={**os.environ, "PIP_NO_INDEX": "1"}, cwd=PROJECT)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, PROJECT)
    (built,) = folder.glob("*.whl")
    return built


def tracked(folder: str) -> set[str]:
    ignored = {"__pycache__"}
    return {
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / folder).rglob("*")
        if path.is_file() and not ignored & set(path.parts)
    }


def test_wheel_holds_every_module_and_resource_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = [name for name in archive.namelist() if name.endswith("licenses/LICENSE")]
    assert names == tracked("voiceman_gui") | {f"voiceman_gui/{n}" for n in tracked("resources")}
    assert len(licences) == 1


def test_installed_program_finds_its_resources(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip("install", "--no-deps", "--target", site, wheel)
    done = subprocess.run(
        [sys.executable, "-P", "-c", LOOK],
        env={**os.environ, "PYTHONPATH": str(site)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert Path(found["package"]).parent == site / "voiceman_gui"
    log = Path(found["log"])
    assert log.is_relative_to(site)
    assert log.read_bytes() == (PROJECT / "resources" / "help" / "CHANGELOG.md").read_bytes()
    assert found["sentence"] == "core.resource_missing: file='resources/no such file'"
