from __future__ import annotations

import errno
import faulthandler
import io
import logging
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from voiceman_gui.core.message import Message, message
from voiceman_gui.settings import log as log_module
from voiceman_gui.settings.log import CRASH_NAME, LOG_NAME, clear_log, start_log
from voiceman_gui.settings.log_file import LogFile
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
        assert session.notice.id == "settings.log.none"
        assert session.notice.params["folder"] == str(tmp_path / "file" / "log")
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


class Disk(io.TextIOWrapper):
    """A file on a disk that may be full."""

    full = False

    def flush(self) -> None:
        if Disk.full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        super().flush()


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> type[Disk]:
    def on_disk(file: LogFile) -> Disk:
        return Disk(Path(file.baseFilename).open("ab"))

    monkeypatch.setattr(LogFile, "_open", on_disk)
    monkeypatch.setattr(Disk, "full", False)
    return Disk


def test_a_full_disk_is_told_once_and_the_log_goes_on_when_there_is_room(
    disk: type[Disk], capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[Message] = []
    with start_log() as session:
        session.listen(told.append)
        logger.info("before")
        session._writer.drain(5)
        disk.full = True
        for number in range(3):
            logger.info("line %d", number)
        session._writer.drain(5)
        assert len(told) == 1
        disk_full = message("core.system_error.disk_full")
        assert told == [message("settings.log.none", folder=str(session.folder), why=disk_full)]
        disk.full = False
        logger.info("there is room")
        session._writer.drain(5)
        disk.full = True
        logger.info("full again")
        session._writer.drain(5)
        disk.full = False
        logger.info("the last")
        session._writer.drain(5)
        disk.full = True
    lines = (log_dir() / LOG_NAME).read_text().splitlines()
    assert [line.split(": ", 1)[1] for line in lines[1:]] == [
        "before",
        "there is room",
        "3 lines before the last one could not be written",
        "the last",
        "1 lines before the last one could not be written",
    ]
    assert len(told) == 1
    assert capfd.readouterr() == ("", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_disk_that_is_really_full_prints_nothing_and_ends_nothing() -> None:
    log_dir().mkdir(parents=True)
    (log_dir() / LOG_NAME).symlink_to("/dev/full")
    before = Path("/dev/full").stat().st_mode
    done = run(
        "import logging\nfor n in range(2000):\n"
        "    logging.getLogger('voiceman_gui').info('line %d', n)\n"
        "s.close()\nprint(s.notice)"
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert "settings.log.none" in done.stdout
    assert "core.system_error.disk_full" in done.stdout
    assert Path("/dev/full").stat().st_mode == before, "a device keeps its permissions"


def test_a_folder_that_does_not_answer_holds_nobody(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = threading.Event()
    make = log_module.make_private_folder

    def slow(folder: Path) -> None:
        answers.wait()
        make(folder)

    monkeypatch.setattr(log_module, "make_private_folder", slow)
    monkeypatch.setattr(log_module, "OPEN_LIMIT_S", 0.05)
    with start_log(tmp_path / "log") as session:
        silent = message("settings.log.silent")
        assert session.notice == message(
            "settings.log.none", folder=str(tmp_path / "log"), why=silent
        )
        logger.info("waits for its disk")
        answers.set()
    assert "waits for its disk" in (tmp_path / "log" / LOG_NAME).read_text()


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_log_and_crash_file_are_for_the_person_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voiceman_gui.settings.log._LARGEST_BYTES", 300)
    before = os.umask(0)
    try:
        with start_log():
            for number in range(20):
                logger.info("line %d", number)
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in log_dir().iterdir()}
    assert len(modes) == 5
    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(log_dir().stat().st_mode) == 0o700


def test_a_cleared_log_holds_no_names_and_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    with start_log() as session:
        logger.info("opened /evidence/secret.wav")
        session._writer.drain(5)
        for name in (f"{LOG_NAME}.1", "crash-previous.txt"):
            (log_dir() / name).write_text("secret")
        clear_log()
        logger.info("goes on")
    files = {path.name: path.read_text() for path in log_dir().iterdir()}
    assert set(files) == {LOG_NAME, CRASH_NAME}
    assert "secret" not in "".join(files.values())
    assert "goes on" in files[LOG_NAME]
