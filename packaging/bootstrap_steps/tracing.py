"""strace, by which the tests see what the program opens and writes; without it one is skipped."""

from __future__ import annotations

import shutil
import sys

from bootstrap_steps.console import complain
from bootstrap_steps.system_libraries import apt_install

PACKAGE = "strace"


def install_missing() -> None:
    """Install it where it is missing and that is allowed; else say how. Goes on."""
    if not sys.platform.startswith("linux") or shutil.which("strace") is not None:
        return
    if not apt_install([PACKAGE]):
        complain("The test that nothing is sent or written elsewhere is skipped, because it needs")
        complain("strace, which this machine lacks. On Debian and Ubuntu you get it with:")
        complain(f"    sudo apt-get install -y --no-install-recommends {PACKAGE}")
