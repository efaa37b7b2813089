"""The main job without anybody at the desk: analyse, export, take a picture of the window.

For machines without a display: the real window is driven on Qt's offscreen platform.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from voiceman_gui import pipeline
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.resources import resource
from voiceman_gui.core.span import Span
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.qt.language import Fact, language, say, tr

DONE, NOT_READABLE, FAILED = 0, 3, 4
LIMIT_MS = 30 * 60 * 1000
SETTLE_MS = 200


def main(arguments: list[str]) -> int:
    """Run ``demo --out DIR [FILES]``; returns an exit code as the command line does."""
    if len(arguments) < 2 or arguments[0] != "--out":
        sys.stderr.write(f"{tr('window.demo.usage')}\n")
        return 2
    out, files = Path(arguments[1]), [Path(name) for name in arguments[2:]]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        why = tr("window.demo.folder", path=displayable(out), why=reason_of(error))
        sys.stderr.write(f"{why}\n")
        return FAILED
    code = DONE
    for file in files or [resource(*pipeline.SAMPLE)]:
        code = max(code, _Run(file, out).code)
    return code


class _Run:
    """One recording through the real window."""

    def __init__(self, file: Path, out: Path) -> None:
        from voiceman_gui.qt.app import Application
        from voiceman_gui.settings.log import start_log

        app = QCoreApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(app, QApplication)
        self.code = FAILED
        self._file, self._out = file, out
        self._loop = QEventLoop()
        limit = QTimer(singleShot=True, interval=LIMIT_MS)
        limit.timeout.connect(self._loop.quit)
        with start_log() as log:
            self._app = Application(app, log)
            self._app.window.resize(1600, 1000)
            self._app.window.show()
            self._app.analysis.problem.connect(self._problem)
            self._app.analysis.analysed.connect(lambda _: self._analysed())
            self._app.state.passage_changed.connect(self._passage_shown)
            self._waiting = False
            job = self._app.open(file)
            assert job is not None, "nothing was set that could be lost"
            job.finished.connect(lambda _: self._app.analysis.analyse())
            limit.start()
            self._loop.exec()
            limit.stop()
            self._app.window.close()

    def _problem(self, why: Fact) -> None:
        sys.stderr.write(f"{say(why)}\n")
        self.code = FAILED if self._app.state.waveform is not None else NOT_READABLE
        self._loop.quit()

    def _analysed(self) -> None:
        state = self._app.state
        shown = [w for w in state.analysis.windows if w.arousal is not None]  # type: ignore[union-attr]
        self._waiting = True
        if not shown:
            self._finish_soon()
            return
        # The passage a demonstration would point at: the window farthest from the baseline.
        peak = max(shown, key=lambda w: abs((w.stress or w.arousal).value))  # type: ignore[union-attr]
        state.seek((peak.start_s + peak.end_s) / 2)
        state.set_selection(Span(peak.start_s, peak.end_s))

    def _passage_shown(self) -> None:
        passage = self._app.state.passage
        if self._waiting and passage is not None and passage.span == self._app.state.selection:
            self._finish_soon()

    def _finish_soon(self) -> None:
        # The words that just came are laid out in the events that follow; then the picture.
        self._waiting = False
        QTimer.singleShot(SETTLE_MS, self._finish)

    def _finish(self) -> None:
        # Whatever happens while the results are written, the program must end.
        self._loop.quit()
        state = self._app.state
        assert state.analysis is not None
        marks: tuple[Mark, ...] = ()
        if state.selection is not None:
            marks = (Mark(state.selection, tr("window.demo.mark")),)
        stem = self._file.stem
        pdf, json = self._out / f"{stem}.voiceman.pdf", self._out / f"{stem}.voiceman.json"
        picture = self._out / f"{stem}.window.png"
        try:
            targets, spoken = {"pdf": pdf, "json": json}, language().code
            pipeline.export(state.analysis, targets, marks=marks, language=spoken)
            if not self._app.window.grab().save(str(picture)):
                raise VoicemanError(
                    message("window.demo.picture_failed", path=displayable(picture))
                )
        except VoicemanError as error:
            self._problem(error)
            return
        report, results, window = (str(path.resolve()) for path in (pdf, json, picture))
        for written in (
            tr("window.demo.report", path=report),
            tr("window.demo.results", path=results),
            tr("window.demo.picture", path=window),
        ):
            sys.stdout.write(f"{written}\n")
        self.code = DONE
