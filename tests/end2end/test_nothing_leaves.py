"""Offline as the system sees it: no socket beyond this computer, no file outside the given folders.

The whole way, networks installed: command line, window, and a script.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from helpers.installed_networks import short_voice
from helpers.small_onnx import save_onnx
from helpers.small_speechbrain import save_speechbrain
from helpers.traced import Trace, need_strace, run_traced

COMMANDS = """
import sys
from voiceman_gui.cli.commands import app

voice, brought, out = sys.argv[1:]
for command in (
    ["models", "import", f"{brought}/onnx", "--accept-licence"],
    ["models", "import", f"{brought}/speechbrain", "--accept-licence"],
    ["models", "list"],
    ["models", "verify"],
    ["doctor"],
    ["analyze", voice, "--out", out],
):
    try:
        app(command)
    except SystemExit as end:
        if end.code:
            raise
"""

WINDOW = """
import sys
from pathlib import Path
from voiceman_gui.qt import app as entry

voice, out = sys.argv[1], Path(sys.argv[2])

class Driven(entry.Application):
    def __init__(self, *given):
        super().__init__(*given)
        self.exporting._ask_path = lambda suggestion, _filter: out / suggestion.name
        self.analysis.decoded.connect(lambda *_: self.analysis.analyse())
        self.analysis.analysed.connect(lambda *_: self.report())
        self.exporting.written.connect(lambda *_: self.window.close())

    def report(self):
        self.actions.by_id["file.report"].trigger()
        self.dialogs.open_dialog.accept()

entry.Application = Driven
sys.exit(entry.main([voice]))
"""

SCRIPT = """
import sys
from voiceman_gui import SERService

service = SERService(device="cpu", use_ensemble=True)
result = service.analyze_ensemble_from_file(sys.argv[1])
print(result.primary_result.model_used, result.secondary_result.model_used)
service.cleanup()
"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Where the program may write: a home, one below it for its own files, temporary files."""
    root = tmp_path_factory.mktemp("person")
    names = ("home", "voiceman", "tmp", "run", "out", "brought")
    made = {name: root / name for name in names}
    for folder in made.values():
        folder.mkdir()
    made["run"].chmod(0o700)
    save_onnx(made["brought"] / "onnx")
    save_speechbrain(made["brought"] / "speechbrain")
    # Another recording for each way: nothing is read from what an earlier one kept.
    for seconds, name in ((8.0, "voice.wav"), (9.0, "window.wav"), (10.0, "script.wav")):
        short_voice(made["brought"], seconds, name)
    return made


@pytest.fixture(scope="module")
def environment(folders: Mapping[str, Path]) -> dict[str, str]:
    """The environment of a program; the last variables are taken out of it."""
    return {
        "HOME": str(folders["home"]),
        "TMPDIR": str(folders["tmp"]),
        "XDG_RUNTIME_DIR": str(folders["run"]),
        "VOICEMAN_HOME": str(folders["voiceman"]),
        "QT_QPA_PLATFORM": "offscreen",
        "ORT_DISABLE_TELEMETRY": "0",
    }


def demand_silence(trace: Trace, folders: Mapping[str, Path]) -> None:
    assert trace.code == 0, trace.said
    assert trace.sockets() == []
    given = [folders[name] for name in ("voiceman", "tmp", "run", "out")]
    # The client library of the sound server keeps its cookie and a link there.
    sound = folders["home"] / ".config"
    written = trace.written([*given, sound / "pulse"])
    assert [path for path in written if path != str(sound)] == []


# In this order: the window and the script read with what the command line installed.
def test_the_command_line(folders, environment, tmp_path):
    need_strace()
    voice, brought = folders["brought"] / "voice.wav", folders["brought"]
    trace = run_traced(
        ["-c", COMMANDS, voice, brought, folders["out"]], tmp_path / "trace", environment
    )
    demand_silence(trace, folders)
    assert trace.said.count("verified against the publisher's known answers") >= 4
    assert (folders["out"] / "voice.voiceman.pdf").exists()


def test_the_window(folders, environment, tmp_path):
    need_strace()
    voice = folders["brought"] / "window.wav"
    trace = run_traced(["-c", WINDOW, voice, folders["out"]], tmp_path / "trace", environment)
    demand_silence(trace, folders)
    assert (folders["out"] / "window.voiceman.pdf").exists()


def test_a_script(folders, environment, tmp_path):
    need_strace()
    voice = folders["brought"] / "script.wav"
    trace = run_traced(["-c", SCRIPT, voice], tmp_path / "trace", environment)
    demand_silence(trace, folders)


def test_a_library_that_reports_is_seen(folders, environment, tmp_path):
    """Without the program's switch the same look finds sockets, and files elsewhere."""
    need_strace()
    script = (
        "import socket; from pathlib import Path;"
        "Path.home().joinpath('queue').mkdir(); Path.home().joinpath('queue/id').touch();"
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 53))"
    )
    trace = run_traced(["-c", script], tmp_path / "trace", environment)
    # Where there is no network the connection fails, and was tried all the same.
    assert len(trace.sockets()) == 2
    assert trace.written([folders["tmp"]]) == [
        str(folders["home"] / "queue"),
        str(folders["home"] / "queue" / "id"),
    ]
