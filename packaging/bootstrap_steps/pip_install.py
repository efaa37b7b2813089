"""Running pip: a few sentences while it works, its last words when it fails."""

from __future__ import annotations

import os
import re
import subprocess
import time
from pathlib import Path

from bootstrap_steps.console import SetupFailed, say

LARGE_MB = 50
TAIL = 16
"""Lines of a failed pip to show: its own closing remarks alone take eight."""


def progress_of(line: str) -> str | None:
    """Return what a line of pip's output means for somebody who waits, or None."""
    download = re.match(r"\s*Downloading (\S+?)-\d\S* \((\d+(?:\.\d+)?) (MB|GB)\)", line)
    if download is not None:
        name, size, unit = download.groups()
        if unit == "GB" or float(size) >= LARGE_MB:
            return f"  downloading {name} ({size} {unit})"
        return None
    if line.startswith("Installing collected packages:"):
        number = line.count(",") + 1
        return f"  installing {number} package{'s' if number > 1 else ''}"
    return None


def install(python: Path, arguments: list[str], log: Path) -> None:
    """Run ``pip install`` with the arguments, its whole output going to `log`.

    Raises
    ------
    SetupFailed
        If pip fails, with the end of what it said.
    """
    quiet = ["--no-input", "--progress-bar", "off"]
    command = [str(python), "-m", "pip", "install", *quiet, *arguments]
    started = time.monotonic()
    lines: list[str] = []
    environment = {**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONUTF8": "1"}
    with (
        log.open("w", encoding="utf-8") as file,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            env=environment,
        ) as pip,
    ):
        assert pip.stdout is not None
        for line in pip.stdout:
            file.write(line)
            lines.append(line.rstrip())
            sentence = progress_of(line)
            if sentence is not None:
                say(sentence)
    if pip.returncode != 0:
        tail = "\n".join(f"    {line}" for line in lines[-TAIL:])
        raise SetupFailed(
            f"The libraries could not be installed; pip's last words were:\n{tail}\n"
            f"The whole of them is in {log}.\n{advice(lines)}"
        )
    say(f"  done in {time.monotonic() - started:.0f} s")


def advice(lines: list[str]) -> str:
    """Return what to do about a failed installation."""
    text = "\n".join(lines)
    if "No space left" in text:
        return "Please make room on the disk (about 8 GB) and try again."
    if re.search(r"NewConnectionError|NameResolutionError|timed out|Connection.*refused", text):
        return "Please check the network connection (and proxy settings), then try again."
    if "No matching distribution" in text:
        return (
            "A library does not exist for this Python or this system; please try Python 3.12, "
            "or check the network connection."
        )
    return "Please try again; if it fails again, delete the folder .venv first."
