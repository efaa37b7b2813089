"""Running a program as if it had been started in place of this one."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FrameType


def follow(
    command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path | None = None
) -> int:
    """Run the command to its end and return its exit code as a shell gives it.

    A request to end goes on to it, and Ctrl+C, which the terminal sends to both, is left to it:
    the program then saves and closes as it always does.
    """
    with subprocess.Popen(command, env=env, cwd=cwd) as child:

        def pass_on(_number: int, _frame: FrameType | None) -> None:
            child.terminate()

        before = {
            signal.SIGINT: signal.signal(signal.SIGINT, signal.SIG_IGN),
            signal.SIGTERM: signal.signal(signal.SIGTERM, pass_on),
        }
        try:
            code = child.wait()
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
    return code if code >= 0 else 128 - code
