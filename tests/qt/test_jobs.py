"""The worker thread delivers on the main thread, in order, and only what is still wanted."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from helpers.patience import PATIENCE_MS, PATIENCE_S
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import Progress
from voiceman_gui.qt.jobs import JobRunner, Report
from voiceman_gui.qt.language import say


@pytest.fixture
def runner(qtbot):
    parent = QObject()
    runner = JobRunner("test worker", parent)
    yield runner
    assert runner.close(PATIENCE_MS)


def test_results_arrive_on_the_main_thread_in_order(qtbot, runner):
    seen: list[object] = []

    def work(report: Report) -> str:
        assert threading.current_thread() is not threading.main_thread()
        report.progress(Progress(0.5, "half"))
        report.partial("part")
        return "whole"

    job = runner.submit("demo", work)
    main = threading.current_thread()
    job.progressed.connect(lambda p: seen.append((p.fraction, threading.current_thread() is main)))
    job.partial.connect(seen.append)
    job.finished.connect(seen.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert seen == [(0.5, True), "part", "whole"]


def test_a_replaced_job_delivers_nothing(qtbot, runner):
    begun, seen = threading.Event(), []

    def endless(report: Report) -> str:
        begun.set()
        while True:
            report.partial("stale")
            report.cancel.check()

    old = runner.submit("same", endless)
    assert begun.wait(PATIENCE_S)
    old.finished.connect(seen.append)
    new = runner.submit("same", lambda _: "new")
    old.partial.connect(seen.append)
    new.finished.connect(seen.append)
    with qtbot.waitSignal(new.ended):
        pass
    assert seen == ["new"]


def test_an_error_arrives_as_its_sentence(qtbot, runner):
    def work(_: Report) -> None:
        raise RecordingError(message("core.resource_missing", file="a.wav"))

    job = runner.submit("demo", work)
    with qtbot.waitSignal(job.failed) as signal:
        pass
    (error,) = signal.args
    assert say(error) == say(message("core.resource_missing", file="a.wav"))


def test_a_closed_runner_starts_no_thread_again(qtbot, runner):
    with qtbot.waitSignal(runner.submit("demo", lambda _: None).ended):
        pass
    assert runner.close(PATIENCE_MS)
    assert runner.submit("demo", lambda _: None).cancelled
    assert not runner.busy()


@pytest.mark.expects_log
def test_a_bug_arrives_as_a_sentence_without_its_innards(qtbot, runner, caplog):
    def work(_: Report) -> None:
        raise KeyError("inner")

    job = runner.submit("demo", work)
    with qtbot.waitSignal(job.failed) as signal:
        pass
    assert signal.args[0] == message("window.job.failed", kind="KeyError")
    assert "inner" in caplog.text


@pytest.mark.expects_log("still working")
def test_what_hangs_after_its_cancel_keeps_nobody_waiting(qtbot, monkeypatch):
    monkeypatch.setattr("voiceman_gui.qt.jobs.HANGS_MS", 10)
    parent = QObject()
    runner = JobRunner("test worker", parent, may_hang=("open",))
    begun, answers = threading.Event(), threading.Event()

    def wait_for_a_share(_report: Report) -> str:
        begun.set()
        answers.wait()
        return "too late"

    results: list[str] = []
    stuck = runner.submit("open", wait_for_a_share)
    stuck.finished.connect(results.append)
    begun.wait()
    other = runner.submit("open", lambda _: "the other file")
    other.finished.connect(results.append)
    with qtbot.waitSignals([stuck.ended, other.ended]):
        pass
    assert results == ["the other file"]
    assert runner.close(0) is False, "a thread is still at work"
    answers.set()
    qtbot.waitUntil(lambda: not any(thread.isRunning() for thread in runner._hanging))
    assert runner.close(0)
    assert results == ["the other file"]


def test_a_job_that_ends_after_its_cancel_keeps_its_thread(qtbot, monkeypatch):
    monkeypatch.setattr("voiceman_gui.qt.jobs.HANGS_MS", 10)
    parent = QObject()
    runner = JobRunner("test worker", parent, may_hang=("open",))
    begun = threading.Event()

    def obeys(report: Report) -> None:
        begun.set()
        while True:
            report.cancel.check()

    thread = runner._thread
    job = runner.submit("open", obeys)
    begun.wait()
    with qtbot.waitSignal(job.ended):
        runner.cancel("open")
    with qtbot.waitSignal(runner.submit("other", lambda _: None).ended):
        pass
    assert runner._thread is thread
    assert runner.close()
