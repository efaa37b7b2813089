"""The guards themselves: each finds what it is there for, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest_plugins = ("pytester",)

TESTS_FOLDER = Path(__file__).resolve().parents[2]

GUARDED = """
import logging
import socket
import threading
import urllib.request

import pytest
from PySide6.QtCore import QObject, QThread, QTimer, qWarning
from PySide6.QtWidgets import QDialog, QMenu, QWidget

import helpers.guards.qt
import helpers.guards.threads
from helpers.patience import PATIENCE_MS, PATIENCE_S

logger = logging.getLogger("voiceman_gui.some.module")
kept = []

def lose_patience():
    # With what never ends; for what ends late on a busy machine it must stay long.
    helpers.guards.qt.PATIENCE_MS = 300
    helpers.guards.threads.PATIENCE_S = 0.5

def have_patience():
    helpers.guards.qt.PATIENCE_MS = PATIENCE_MS
    helpers.guards.threads.PATIENCE_S = PATIENCE_S


def test_bad_log():
    logger.warning("the disk is full")

def test_bad_log_in_thread():
    thread = threading.Thread(target=logger.error, args=("boom",))
    thread.start()
    thread.join()

@pytest.mark.expects_log("the disk")
def test_good_expected_log():
    logger.warning("the disk is full")

@pytest.mark.expects_log("the disk")
def test_bad_expected_log_missing():
    logger.info("the disk is full")

@pytest.mark.expects_log("the disk")
def test_bad_other_log():
    logger.warning("the disk is full")
    logger.error("and the house burns")

def test_good_info():
    logger.info("all is well")
    logging.getLogger("a library").warning("not ours")

def test_bad_thread():
    lose_patience()
    stop = threading.Event()
    kept.append(stop)
    threading.Thread(target=stop.wait, name="a lost thread").start()

def test_good_thread_on_its_way_out():
    have_patience()
    kept.pop().set()
    threading.Thread(target=threading.Event().wait, args=(0.1,)).start()

def test_bad_network():
    socket.create_connection(("192.0.2.1", 9))

def test_bad_network_caught():
    try:
        urllib.request.urlopen("http://example.org/")
    except OSError:
        pass

def test_good_local_network():
    with socket.create_server(("127.0.0.1", 0)) as server:
        with socket.create_connection(("localhost", server.getsockname()[1])):
            pass

def test_bad_window(qapp):
    widget = QWidget(objectName="a lost window")
    kept.append(widget)

def test_good_window(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    dialog = QDialog(widget)
    dialog.show()
    QMenu(widget)

def test_good_window_in_cycle(qapp):
    widget = QWidget()
    widget.me = widget

def test_good_closed_window(qapp):
    widget = QWidget()
    kept.append(widget)
    widget.deleteLater()

def test_bad_timer(qapp):
    timer = QTimer(objectName="a lost timer")
    timer.start(1000)
    kept.append(timer)

def test_good_timer(qapp):
    timer = QTimer()
    timer.start(1000)
    timer.stop()
    kept.append(timer)
    parent = QObject()
    child = QTimer(parent)
    child.start(1000)

def test_bad_qthread(qapp):
    lose_patience()
    thread = QThread(objectName="a lost thread")
    thread.start()
    kept.append(thread)

class _Speaker(QThread):
    def run(self):
        # Makes threading keep a dummy for this thread, for ever.
        self.name = threading.current_thread().name

def test_good_qthread(qapp):
    have_patience()
    thread = QThread()
    thread.start()
    thread.quit()
    kept.append(thread)
    speaker = _Speaker()
    speaker.start()
    assert speaker.wait(PATIENCE_MS)

def test_bad_qt_warning(qapp):
    qWarning("QObject: something is wrong")

def test_bad_one_failure_only(qapp):
    kept.append(QWidget())
    logger.error("boom")
    assert False
"""


def test_guards_find_what_they_look_for(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(TESTS_FOLDER))
    (pytester.path / "conftest.py").write_bytes((TESTS_FOLDER / "conftest.py").read_bytes())
    (pytester.path / "test_guarded.py").write_text(GUARDED, encoding="utf-8")
    (pytester.path / "pytest.ini").write_text(
        "[pytest]\nqt_api = pyside6\nqt_log_level_fail = WARNING\n", encoding="utf-8"
    )

    # A process of its own: what is leaked in there must not reach this one.
    result = pytester.runpytest_subprocess("-v", "-p", "no:cacheprovider", "--tb=short")

    for line in GUARDED.splitlines():
        if line.startswith("def test_"):
            name = line[len("def ") : line.index("(")]
            outcomes = {
                out.split(f"{name} ")[1].split()[0]
                for out in result.outlines
                if out.startswith(f"test_guarded.py::{name} ")
            }
            assert ("PASSED" in outcomes and len(outcomes) == 1) == ("_good_" in name), (
                f"{name}: {outcomes}"
            )
    for sentence in (
        "logged WARNING by voiceman_gui.some.module: the disk is full",
        "logged ERROR by voiceman_gui.some.module: boom",
        "nothing was logged that matches 'the disk'",
        "logged ERROR by voiceman_gui.some.module: and the house burns",
        "threads still running: a lost thread",
        "the test used the network: socket.getaddrinfo example.org",
        "window QWidget 'a lost window'",
        "running QTimer 'a lost timer'",
        "running QThread 'a lost thread'",
    ):
        assert sentence in result.stdout.str(), sentence
    result.assert_outcomes(passed=18, failed=3, errors=10)
