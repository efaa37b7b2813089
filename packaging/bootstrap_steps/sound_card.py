"""The silent sound card that the tests of playback listen to; without it they are skipped."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bootstrap_steps.console import complain
from bootstrap_steps.system_libraries import apt_install

PLUGIN = "alsa-lib/libasound_module_pcm_pulse.so"


def missing_packages(system: Path = Path("/usr")) -> list[str]:
    """Return the Debian packages of which a part is missing."""
    wanted = []
    if shutil.which("pulseaudio") is None:
        wanted.append("pulseaudio")
    if shutil.which("parec") is None:
        wanted.append("pulseaudio-utils")
    if not any(list(system.glob(f"{lib}/{PLUGIN}")) for lib in ("lib", "lib64", "lib/*")):
        wanted.append("libasound2-plugins")
    return wanted


def install_missing() -> None:
    """Install what is missing where that is allowed; else say how. Goes on."""
    if not sys.platform.startswith("linux"):
        return
    wanted = missing_packages()
    if wanted and not apt_install(wanted):
        complain("The tests of playback are skipped, because they listen to a silent sound card")
        complain("that this machine lacks. On Debian and Ubuntu you get it with:")
        complain(f"    sudo apt-get install -y --no-install-recommends {' '.join(wanted)}")
