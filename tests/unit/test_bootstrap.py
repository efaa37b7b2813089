"""The set-up, on a tiny project whose installation needs no network."""

from __future__ import annotations

import ast
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import bootstrap
from bootstrap_steps import commands, environment, pip_install, sound_card, system_libraries
from bootstrap_steps.console import SetupFailed
from bootstrap_steps.display import why_no_window
from bootstrap_steps.environment import Environment
from helpers.patience import PATIENCE_S

PACKAGING = Path(bootstrap.__file__).parent

PYPROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny-project"
version = "1.{minor}"
dependencies = ["tiny-library"]
[tool.other]
colour = "{colour}"
"""

# Just enough of a build backend to install a project as editable.
BACKEND = """
import pathlib, re, zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    version = re.search('version = "(.*)"', pathlib.Path("pyproject.toml").read_text())[1]
    name = f"tiny_project-{version}-py3-none-any.whl"
    info = f"tiny_project-{version}.dist-info"
    files = {
        "tiny_project.pth": str(pathlib.Path.cwd()),
        f"{info}/METADATA": f"Metadata-Version: 2.1\\nName: tiny-project\\nVersion: {version}\\n"
        "Requires-Dist: tiny-library\\nProvides-Extra: dev\\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\\nGenerator: x\\nRoot-Is-Purelib: true\\n"
        "Tag: py3-none-any\\n",
    }
    record = "".join(f"{file},,\\n" for file in [*files, f"{info}/RECORD"])
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as wheel:
        for file, text in {**files, f"{info}/RECORD": record}.items():
            wheel.writestr(file, text)
    return name
"""


# A library that pip can find without an index.
LIBRARY = {
    "tiny_library/data.txt": "whole",
    "tiny_library-3.0.dist-info/METADATA": "Metadata-Version: 2.1\n"
    "Name: tiny-library\nVersion: 3.0\n",
    "tiny_library-3.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: x\n"
    "Root-Is-Purelib: true\nTag: py3-none-any\n",
}


def describe(project: Path, *, minor: int = 0, colour: str = "red") -> None:
    text = PYPROJECT.format(minor=minor, colour=colour)
    (project / "pyproject.toml").write_text(text)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("tiny project")
    describe(folder)
    (folder / "backend.py").write_text(BACKEND)
    with zipfile.ZipFile(folder / "tiny_library-3.0-py3-none-any.whl", "w") as wheel:
        record = "".join(f"{name},,{len(text)}\n" for name, text in LIBRARY.items())
        for file, text in {**LIBRARY, "tiny_library-3.0.dist-info/RECORD": record}.items():
            wheel.writestr(file, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", folder.as_uri())
        Environment(folder).ensure("")
        yield folder


@pytest.fixture
def installed(project: Path) -> Environment:
    """Return the environment of a project that is set up, whatever another test did to it."""
    describe(project)
    env = Environment(project)
    env.ensure("")
    return env


def version(env: Environment) -> str:
    code = "import importlib.metadata as m; print(m.version('tiny-project'))"
    return subprocess.check_output([env.python, "-c", code], text=True).strip()


def library_file(env: Environment) -> Path:
    (file,) = env.folder.rglob("tiny_library/data.txt")
    return file


def test_second_time_installs_nothing_and_is_quick(
    installed: Environment, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert version(installed) == "1.0"
    capfd.readouterr()
    started: list[object] = []
    run = subprocess.run

    def counted(command: object, **options: Any) -> object:
        started.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", counted)
    installed.ensure("")
    assert len(started) == 1, "only the environment's Python is asked for its version"
    assert capfd.readouterr() == ("", "")


def test_only_what_pip_reads_makes_it_install_again(
    installed: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    capfd.readouterr()
    describe(installed.project, colour="blue")
    installed.ensure("")
    assert capfd.readouterr().out == ""
    describe(installed.project, minor=1)
    installed.ensure("")
    assert "up to date" in capfd.readouterr().out
    assert version(installed) == "1.1"


def test_environment_of_the_tests_serves_the_program_too(
    installed: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    installed.ensure("dev")
    assert "up to date" in capfd.readouterr().out
    installed.ensure("")
    installed.ensure("dev")
    assert capfd.readouterr().out == ""


def test_interrupted_installation_is_finished_and_repaired(
    installed: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    # As if killed while pip was copying a library: pip takes it as installed ever after.
    (installed.folder / environment.UNFINISHED).write_text("")
    library_file(installed).write_text("wh")
    installed.ensure("")
    told = capfd.readouterr().out
    assert "interrupted" in told
    assert "incomplete: tiny-library==3.0" in told
    assert library_file(installed).read_text() == "whole"
    assert not (installed.folder / environment.UNFINISHED).exists()
    installed.ensure("")
    assert capfd.readouterr().out == ""


def test_damage_that_cannot_be_repaired_is_a_sentence(installed: Environment) -> None:
    (installed.folder / environment.UNFINISHED).write_text("")
    library_file(installed).unlink()
    wheel = installed.project / "tiny_library-3.0-py3-none-any.whl"
    hidden = wheel.rename(wheel.with_suffix(".hidden"))
    try:
        with pytest.raises(SetupFailed, match="could not be installed"):
            installed.ensure("")
    finally:
        hidden.rename(wheel)
    assert (installed.folder / environment.UNFINISHED).exists()
    installed.ensure("")
    assert library_file(installed).read_text() == "whole"


@pytest.mark.skipif(os.name != "posix", reason="environments have links only there")
def test_broken_environment_is_made_anew(
    installed: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    installed.python.unlink()
    installed.python.symlink_to("/nowhere/python3")
    installed.ensure("")
    assert "made anew" in capfd.readouterr().out
    assert version(installed) == "1.0"


def test_environment_of_another_python_version_does_not_count(installed: Environment) -> None:
    config = installed.folder / "pyvenv.cfg"
    text = config.read_text()
    assert installed._works()
    this = ".".join(map(str, sys.version_info[:3]))
    config.write_text(text.replace(this, "3.1.4"))
    assert not installed._works()
    config.write_text(text)


def test_failing_pip_is_a_sentence_and_not_taken_as_done(
    installed: Environment, capfd: pytest.CaptureFixture[str]
) -> None:
    backend = installed.project / "backend.py"
    backend.write_text("raise RuntimeError('No space left on device')")
    describe(installed.project, minor=2)
    try:
        with pytest.raises(SetupFailed, match="make room on the disk") as caught:
            installed.ensure("")
    finally:
        backend.write_text(BACKEND)
    assert "No space left on device" in str(caught.value)
    assert str(installed.folder / "voiceman-pip.log") in str(caught.value)
    installed.ensure("")
    assert version(installed) == "1.2"


def test_moved_project_is_installed_again(installed: Environment, tmp_path: Path) -> None:
    describe(tmp_path)
    assert Environment(tmp_path)._wanted("") != installed._wanted("")


def test_progress_is_told_for_what_takes_long() -> None:
    told = pip_install.progress_of
    line = "  Downloading torch-2.14.1-cp311-cp311-manylinux_2_28_x86_64.whl (532.3 MB)"
    assert told(line) == "  downloading torch (532.3 MB)"
    assert told("  Downloading x_y-1-py3-none-any.whl (1.2 GB)") == "  downloading x_y (1.2 GB)"
    assert told("  Downloading fpdf2-2.8.9-py2.py3-none-any.whl (327 kB)") is None
    assert told("Installing collected packages: a, b, c") == "  installing 3 packages"
    assert told("Collecting numpy") is None


def test_first_file_is_read_by_older_pythons() -> None:
    source = (PACKAGING / "bootstrap.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 4))
    imported = {
        alias.name for node in tree.body if isinstance(node, ast.Import) for alias in node.names
    }
    assert imported == {"subprocess", "sys"}


def test_old_python_gets_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "OLDEST", (99, 0))
    monkeypatch.setattr(bootstrap, "OTHERS", (sys.executable, "no-such-python"))
    monkeypatch.setattr(sys, "argv", ["packaging/bootstrap.py", "run", "a.wav"])
    assert bootstrap.main() == 2
    sentence = capfd.readouterr().err
    assert "needs Python 3.11 or newer" in sentence
    assert "packaging/bootstrap.py run a.wav" in sentence


@pytest.mark.parametrize("arguments", [[], ["build"], ["-h"]])
def test_wrong_usage_is_told(arguments: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, PACKAGING / "bootstrap.py", *arguments]
    assert subprocess.call(command) == (0 if arguments == ["-h"] else 2)
    assert "bootstrap.py run [FILES...]" in capfd.readouterr().err


@pytest.fixture
def runtime_dir() -> Iterator[Path]:
    # Short, because the address of a socket is.
    with tempfile.TemporaryDirectory(prefix="vm") as folder:
        yield Path(folder)


def test_display(runtime_dir: Path) -> None:
    assert why_no_window({}, "darwin") is None
    assert why_no_window({}, "win32") is None
    assert why_no_window({"QT_QPA_PLATFORM": "offscreen"}, "win32") is not None
    assert "neither" in (why_no_window({}, "linux") or "")
    assert "does not answer" in (why_no_window({"DISPLAY": ":98765"}, "linux") or "")
    assert why_no_window({"DISPLAY": "desk.example:0"}, "linux") is None
    wayland = {"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(runtime_dir)}
    assert why_no_window(wayland, "linux") is not None
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(runtime_dir / "wayland-7"))
        compositor.listen()
        assert why_no_window(wayland, "linux") is None
        assert why_no_window({**wayland, "QT_QPA_PLATFORM": "offscreen:x"}, "linux") is not None


def test_missing_libraries_are_found_by_loading() -> None:
    assert not system_libraries.can_load("libno-such-library.so.7")
    missing = system_libraries.missing(lambda file: "xcb" not in file)
    assert missing
    assert all("xcb" in library.file for library in missing)
    assert system_libraries.missing(lambda _: True) == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems bring their own")
@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install -y --no-install-recommends libportaudio2 libglib2.0-0 "),
        ("dnf", "sudo dnf install -y portaudio glib2 "),
        ("pacman", "sudo pacman -S --needed portaudio glib2 "),
        (None, "libportaudio.so.2, libglib-2.0.so.0, "),
    ],
)
def test_what_may_not_be_installed_is_told_exactly(
    manager: str | None,
    command: str,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system_libraries, "missing", lambda: system_libraries.LIBRARIES)
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name == manager or None)
    monkeypatch.setattr(system_libraries, "administrator", lambda: None)
    system_libraries.install_missing()
    told = capfd.readouterr().err
    assert command in told
    # Each package once, though one holds several libraries.
    assert told.count(" libxcb ") <= 1
    assert "Going on without" in told


def test_missing_parts_of_the_sound_card(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    have = {"pulseaudio", "parec"}
    monkeypatch.setattr(sound_card.shutil, "which", lambda name: name if name in have else None)
    assert sound_card.missing_packages(tmp_path) == ["libasound2-plugins"]
    plugin = tmp_path / "lib" / "x86_64-linux-gnu" / sound_card.PLUGIN
    plugin.parent.mkdir(parents=True)
    plugin.write_bytes(b"")
    assert sound_card.missing_packages(tmp_path) == []
    have.clear()
    assert sound_card.missing_packages(tmp_path) == ["pulseaudio", "pulseaudio-utils"]


PROGRAM = """
import json, os, sys
print(json.dumps([sys.argv[1:], os.environ.get("QT_QPA_PLATFORM"), sys.path[0] == os.getcwd()]))
sys.exit(3)
"""


def test_program_gets_the_files_and_its_exit_code_comes_back(
    installed: Environment,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    package = installed.project / "voiceman_gui"
    package.mkdir(exist_ok=True)
    (package / "__main__.py").write_text(PROGRAM)
    monkeypatch.setattr(commands, "PROJECT", installed.project)
    monkeypatch.setattr(commands, "DEMO_FOLDER", tmp_path / "demo")
    monkeypatch.setattr(commands.system_libraries, "install_missing", lambda: None)
    monkeypatch.setattr(commands, "why_no_window", lambda _: None)
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    monkeypatch.chdir(tmp_path)
    capfd.readouterr()
    assert commands.main(["run", "a b.wav"]) == 3
    assert json.loads(capfd.readouterr().out) == [["a b.wav"], None, False]

    monkeypatch.setattr(commands, "why_no_window", lambda _: "there is no screen")
    assert commands.main(["run"]) == 3
    *said, last = capfd.readouterr().out.splitlines()
    assert "No window can be shown: there is no screen." in said
    assert json.loads(last) == [["demo", "--out", str(tmp_path / "demo")], "offscreen", False]


ENDLESS = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(7))
print("ready", flush=True)
while True:
    signal.pause()
"""


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_a_request_to_end_reaches_the_program() -> None:
    code = (
        "import os, sys; from bootstrap_steps.child import follow; "
        "sys.exit(follow([sys.executable, '-c', sys.argv[1]], env=os.environ))"
    )
    environ = {**os.environ, "PYTHONPATH": str(PACKAGING)}
    command = [sys.executable, "-c", code, ENDLESS]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        process.send_signal(signal.SIGINT)
        process.terminate()
        assert process.wait(PATIENCE_S) == 7


CHECK = "import sys; print('said by {name}'); sys.exit({code})"


@pytest.mark.parametrize(
    ("codes", "tests_code", "expected"), [((0, 0), 0, 0), ((0, 1), 0, 1), ((0, 0), 5, 5)]
)
def test_a_failing_check_fails_the_whole_and_the_tests_run_all_the_same(
    codes: tuple[int, int],
    tests_code: int,
    expected: int,
    installed: Environment,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    checks = tuple(
        (name, ("-c", CHECK.format(name=name, code=code)))
        for name, code in zip(("one", "two"), codes, strict=True)
    )
    (installed.project / "pytest.py").write_text(
        f"import sys; print('pytest', sys.argv[1:]); sys.exit({tests_code})"
    )
    monkeypatch.setattr(commands, "PROJECT", installed.project)
    monkeypatch.setattr(commands, "CHECKS", checks)
    monkeypatch.setattr(commands.system_libraries, "install_missing", lambda: None)
    monkeypatch.setattr(commands.sound_card, "install_missing", lambda: None)
    monkeypatch.setattr(commands.tracing, "install_missing", lambda: None)
    assert commands.main(["test", "-x"]) == expected
    out = capfd.readouterr().out
    assert out.splitlines()[-1] == "pytest ['-x']"
    assert "one: ok" in out
    assert ("said by two" in out) == (codes[1] != 0)
    assert "said by one" not in out
