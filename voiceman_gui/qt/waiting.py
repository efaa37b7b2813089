"""Waiting for a job whose answer is needed before anything goes on, with the window drawn on."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer

from voiceman_gui.qt.jobs import Job


def succeeds(job: Job, limit_ms: int) -> bool | None:
    """Wait for a job's end, with the events of keyboard and mouse held back until then.

    Only for what the person has just asked for; inside the delivery of another job's result, later
    results of that job would come in between.

    Parameters
    ----------
    job : Job
        Just submitted.
    limit_ms : int

    Returns
    -------
    bool or None
        Whether it finished; None if it has not ended at the limit.
    """
    if job.cancelled:
        # The program ends, and the job is never run.
        return False
    loop, limit = QEventLoop(), QTimer(singleShot=True, interval=limit_ms)
    answers: list[bool] = []
    job.finished.connect(lambda _: answers.append(True))
    job.ended.connect(lambda: answers.append(False))
    job.ended.connect(loop.quit)
    limit.timeout.connect(loop.quit)
    limit.start()
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
    limit.stop()
    return answers[0] if answers else None
