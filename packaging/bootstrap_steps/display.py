"""Whether a window can be shown here."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

WINDOWLESS = ("offscreen", "minimal", "minimalegl", "vnc", "linuxfb")


def why_no_window(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Return the reason why no window can be shown, or None if one can."""
    chosen = environment.get("QT_QPA_PLATFORM", "").split(":")[0]
    if chosen in WINDOWLESS:
        return f"QT_QPA_PLATFORM is {chosen}"
    if platform in ("win32", "darwin"):
        return None
    if _wayland_answers(environment):
        return None
    display = environment.get("DISPLAY", "")
    if not display:
        return "neither DISPLAY nor WAYLAND_DISPLAY names a display"
    return None if _x_answers(display) else f"the display {display} does not answer"


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    if not name:
        return False
    # An absolute name stands for itself.
    return _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "")) / name))


def _x_answers(display: str) -> bool:
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        # Another machine's display: Qt will find out.
        return True
    path = f"/tmp/.X11-unix/X{local[1]}"
    return _listens(path) or _listens("\0" + path)


def _listens(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(2)
        try:
            probe.connect(path)
        except OSError:
            return False
    return True
