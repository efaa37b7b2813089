"""No library that reports to its maker is imported before it is kept from that."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

import voiceman_gui
from helpers.installed_networks import short_voice
from helpers.patience import PATIENCE_S
from voiceman_gui.telemetry import VARIABLES

ROOT = Path(voiceman_gui.__file__).parents[1]

REPORTERS = {"onnxruntime", "silero_vad"}
"""The library that reports as soon as it is imported, and one that imports it."""

WATCH = """
import ctypes, os, sys
getenv = ctypes.CDLL(None).getenv
getenv.restype = ctypes.c_char_p
seen = set()

def hook(event, arguments):
    # What a library in C reads, which is not Python's copy of the environment.
    if event == "import" and arguments[0] == "onnxruntime" and "onnxruntime" not in seen:
        seen.add("onnxruntime")
        names = os.environ["NAMES"].split()
        print("\\nkept:", *(getenv(name.encode()).decode() for name in names))

sys.addaudithook(hook)
"""

ENTRIES = {
    "python -m": "import runpy; runpy.run_module('voiceman_gui', run_name='__main__')",
    "voiceman": "from voiceman_gui.cli.commands import main; main()",
    "voiceman-gui": "from voiceman_gui.qt import app; from voiceman_gui import pipeline;"
    "pipeline.load_embedded_models()",
    "script": "from voiceman_gui import SERService;"
    "SERService().analyze_ensemble_from_file(sys.argv[2])",
    "module": "import voiceman_gui.models.vad",
    "child process": "import voiceman_gui, subprocess; sys.exit(subprocess.call([sys.executable, "
    "'-c', os.environ['WATCH'] + 'import onnxruntime']))",
}


@pytest.mark.skipif(os.name != "posix", reason="asks the C library for its environment")
@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_switches_it_off_first(entry, tmp_path):
    arguments = ["analyze", short_voice(tmp_path, 4.0), "--csv", tmp_path / "a.csv", "-q"]
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", WATCH + ENTRIES[entry], *map(str, arguments)],
        env={
            **os.environ,
            "NAMES": " ".join(VARIABLES),
            "WATCH": WATCH,
            "PYTHONPATH": str(ROOT),
            # However the person has set them.
            **dict.fromkeys(VARIABLES, "0"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr
    kept = [line for line in done.stdout.splitlines() if line.startswith("kept:")]
    assert kept == ["kept: 1 1 1 1"]


def imports(path: Path) -> list[str]:
    """First names of what a file imports when it is itself imported, in their order."""
    found: list[str] = []
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            found += [name.name for name in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append(node.module or "")
    return [name.partition(".")[0] for name in found]


def test_scripts_import_the_program_first():
    for path in (*ROOT.glob("packaging/*.py"), *ROOT.glob("tests/benchmarks/*.py")):
        names = imports(path)
        for index, name in enumerate(names):
            assert name not in REPORTERS or "voiceman_gui" in names[:index], path


def test_onnxruntime_is_imported_in_one_place():
    """There its reports are switched off by its own function, too."""
    places = [
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "voiceman_gui").rglob("*.py")
        if "onnxruntime" in imports(path)
    ]
    assert places == ["voiceman_gui/models/onnx_library.py"]
