"""How long from the start of the process until the window is visible, and what it costs.

Run: ``python tests/benchmarks/bench_start.py [RUNS]``. The window is shown on Qt's offscreen
platform (or on a real display with ``QT_QPA_PLATFORM`` set). Prints the time from the creation of
the process, the ratio to ``import PySide6.QtWidgets`` alone in the same run, resident memory, and
whether torch was imported (it must not be).
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile

WINDOW = """
import json, sys, time, psutil
from PySide6.QtWidgets import QApplication
app = QApplication([])
from voiceman_gui.qt.app import Application
from voiceman_gui.settings.log import start_log
with start_log() as log:
    application = Application(app, log)
    application.window.show()
    while not application.window.windowHandle().isExposed():
        app.processEvents()
    app.processEvents()
    process = psutil.Process()
    print(json.dumps({
        "seconds": time.time() - process.create_time(),
        "rss_mb": process.memory_info().rss / 1e6,
        "torch": "torch" in sys.modules,
    }))
    application.window.close()
"""

BARE = """
import json, time, psutil
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.show()
while not window.windowHandle().isExposed():
    app.processEvents()
process = psutil.Process()
print(json.dumps({"seconds": time.time() - process.create_time()}))
"""


def _run(code: str, home: str) -> dict[str, float]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "VOICEMAN_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    result: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return result


def main() -> None:
    """Interleave bare Qt and the program, and print medians."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as home:
        _run(WINDOW, home)  # Byte-compiles once, as an installation would have.
        bare, window = [], []
        for _ in range(runs):
            bare.append(_run(BARE, home)["seconds"])
            window.append(_run(WINDOW, home))
    seconds = statistics.median(w["seconds"] for w in window)
    print(f"window visible after   {seconds:.2f} s (median of {runs}; the limit is 1.5 s)")
    print(f"an empty Qt window     {statistics.median(bare):.2f} s")
    print(f"ratio                  {seconds / statistics.median(bare):.1f}")
    print(f"resident memory        {statistics.median(w['rss_mb'] for w in window):.0f} MB")
    print(f"torch imported         {any(w['torch'] for w in window)}")


if __name__ == "__main__":
    main()
