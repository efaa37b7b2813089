"""What a three-hour recording costs in the real window: first waveform, whole waveform, memory,
and how long the main thread was ever busy at a stretch while decoding and analysing.

Run: ``python tests/benchmarks/bench_window.py [FILE] [--analyse]``. Without a file a three-hour
stereo MP3 is made in a temporary folder. The window runs on Qt's offscreen platform.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2])]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from bench_decode import make_long_mp3
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

BEAT_MS = 5


class Heart:
    """Beats in the main thread; a late beat is a main thread that was busy."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(interval=BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last - BEAT_MS / 1000)
        self._last = now

    def reset(self) -> None:
        """Forget what was before."""
        self.gaps = []
        self._last = time.perf_counter()

    def report(self, what: str) -> None:
        """Print the longest stretches."""
        gaps = sorted(self.gaps, reverse=True)
        over = sum(g > 0.05 for g in gaps)
        print(
            f"main thread busy while {what}: longest {gaps[0] * 1000:.0f} ms, "
            f"{over} of {len(gaps)} beats later than 50 ms"
        )


class Memory:
    """Largest resident memory of this process, sampled by a thread."""

    def __init__(self) -> None:
        self.peak = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        process = psutil.Process()
        while not self._stop.wait(0.05):
            self.peak = max(self.peak, process.memory_info().rss)

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join()


def wait(signal: object) -> None:
    """Run the event loop until a signal comes."""
    loop = QEventLoop()
    signal.connect(lambda *_: loop.quit())  # type: ignore[attr-defined]
    loop.exec()


def run(path: Path, *, analyse: bool) -> None:
    """Open (and analyse) one recording in the window and print what it cost."""
    app = QApplication([])
    from voiceman_gui.qt.app import Application
    from voiceman_gui.settings.log import start_log

    memory = Memory()
    with start_log() as log:
        application = Application(app, log)
        application.window.show()
        app.processEvents()
        idle = psutil.Process().memory_info().rss
        heart = Heart()
        begun = time.perf_counter()
        first: list[float] = []
        application.state.peaks_changed.connect(
            lambda: first or first.append(time.perf_counter() - begun)
        )
        job = application.open(path)
        wait(job.ended)
        whole = time.perf_counter() - begun
        print(f"{path.name}: {application.state.duration_s / 3600:.2f} h")
        print(f"first waveform after  {first[0]:.2f} s (limit 1 s)")
        print(f"whole waveform after  {whole:.1f} s (limit 15 s)")
        print(
            f"memory                {memory.peak / 1e6:.0f} MB at most (limit 400 MB), "
            f"{idle / 1e6:.0f} MB before opening"
        )
        heart.report("decoding")
        if analyse:
            heart.reset()
            begun = time.perf_counter()
            started = application.analysis.analyse()
            assert started is not None
            wait(started.ended)
            took = time.perf_counter() - begun
            print(
                f"analysed in           {took:.1f} s, "
                f"{application.state.duration_s / took:.0f} times real time"
            )
            print(f"memory                {memory.peak / 1e6:.0f} MB at most (limit 1000 MB)")
            heart.report("analysing")
        application.window.close()
    memory.close()


def main() -> None:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--analyse", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["VOICEMAN_HOME"] = folder
        path = arguments.file
        if path is None:
            path = Path(folder) / "three-hours.mp3"
            make_long_mp3(path, 3)
        run(path, analyse=arguments.analyse)


if __name__ == "__main__":
    main()
