from __future__ import annotations

import faulthandler
import logging
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from voiceman_gui.settings.log import CRASH_NAME, LOG_NAME, start_log
from voiceman_gui.settings.paths import log_dir

logger = logging.getLogger("voiceman_gui.some.module")


def test_log_names_program_and_keeps_what_is_said() -> None:
    with start_log() as session:
        logger.info("opened %s", "/a/\udcff.wav")
        assert session.notice is None
        assert session.previous_crash is None
    logger.info("after the end")
    text = (log_dir() / LOG_NAME).read_text(encoding="utf-8")
    assert "Voice.man " in text
    assert "INFO MainThread voiceman_gui.some.module: opened /a/\\udcff.wav" in text
    assert "after the end" not in text


def test_everything_is_put_back() -> None:
    before = (sys.excepthook, threading.excepthook, faulthandler.is_enabled())
    handlers = list(logging.getLogger("voiceman_gui").handlers)
    session = start_log()
    assert sys.excepthook is not before[0]
    session.close()
    session.close()
    assert (sys.excepthook, threading.excepthook, faulthandler.is_enabled()) == before
    assert logging.getLogger("voiceman_gui").handlers == handlers


def test_log_does_not_grow_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voiceman_gui.settings.log._LARGEST_BYTES", 2000)
    with start_log():
        for number in range(500):
            logger.info("line %d", number)
    files = sorted(log_dir().glob(f"{LOG_NAME}*"))
    assert len(files) == 4
    assert all(file.stat().st_size <= 2000 for file in files)
    assert "line 499" in files[0].read_text()


def test_folder_that_cannot_be_made_is_a_notice(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    before = sys.excepthook
    with start_log(tmp_path / "file" / "log") as session:
        assert session.notice is not None
        assert str(tmp_path / "file" / "log") in session.notice
        logger.info("goes on")
        assert sys.excepthook is before


def run(code: str) -> subprocess.CompletedProcess[str]:
    head = "import threading\nfrom voiceman_gui.settings.log import start_log\ns = start_log()\n"
    return subprocess.run(
        [sys.executable, "-c", head + code],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).resolve().parents[3],
    )


def test_unexpected_errors_are_in_the_log_and_still_printed() -> None:
    code = (
        "t = threading.Thread(target=lambda: 1 / 0, name='worker seven')\nt.start()\nt.join()\n"
        "{}['missing key']"
    )
    done = run(code)
    assert done.returncode == 1
    assert "KeyError: 'missing key'" in done.stderr
    assert "ZeroDivisionError" in done.stderr
    text = (log_dir() / LOG_NAME).read_text()
    assert "unexpected error in worker seven" in text
    assert "ZeroDivisionError: division by zero" in text
    assert "KeyError: 'missing key'" in text


def test_crash_of_the_interpreter_is_told_at_the_next_start() -> None:
    done = run("import faulthandler\nfaulthandler._sigsegv()")
    assert done.returncode != 0
    assert "Segmentation fault" in (log_dir() / CRASH_NAME).read_text()
    with start_log() as session:
        assert session.previous_crash is not None
        assert "Segmentation fault" in session.previous_crash.read_text()
    with start_log() as session:
        assert session.previous_crash is None
