"""The system libraries that window and sound need on Linux: found by loading them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from bootstrap_steps.console import complain, say


@dataclass(frozen=True)
class Library:
    """A shared library and the package that holds it, by package manager."""

    file: str
    apt: str
    dnf: str
    pacman: str


# What ldd names for the Qt libraries, their xcb and Wayland plugins and PortAudio, less what every
# desktop distribution's base system has.
LIBRARIES = (
    Library("libportaudio.so.2", "libportaudio2", "portaudio", "portaudio"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2"),
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd"),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd"),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig"),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    Library(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
    ),
    Library("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb"),
    Library("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb"),
    Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client", "wayland"),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", "wayland"),
    Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland"),
)

COMMANDS: Mapping[str, tuple[str, ...]] = {
    "apt-get": ("apt-get", "install", "-y", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y"),
    "pacman": ("pacman", "-S", "--needed"),
}


def can_load(file: str) -> bool:
    """Whether the dynamic loader finds the library and all that it needs."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def missing(loads: Callable[[str], bool] = can_load) -> tuple[Library, ...]:
    """Return the libraries of the table that cannot be loaded."""
    return tuple(library for library in LIBRARIES if not loads(library.file))


def packages(libraries: Iterable[Library], manager: str) -> list[str]:
    """Return the names of the packages that hold the libraries, each once."""
    field = "apt" if manager == "apt-get" else manager
    return list(dict.fromkeys(getattr(library, field) for library in libraries))


def install_missing() -> None:
    """Install the libraries that are missing where that is allowed; else say how. Goes on."""
    if not sys.platform.startswith("linux"):
        return
    wanted = missing()
    if not wanted:
        return
    manager = next((name for name in COMMANDS if shutil.which(name)), None)
    if manager is None:
        names = ", ".join(library.file for library in wanted)
        complain(f"Window or sound need system libraries that are missing here: {names}.")
        complain("Please install them with your system's package manager. Going on without.")
        return
    command = [*COMMANDS[manager], *packages(wanted, manager)]
    if manager == "apt-get" and apt_install(packages(wanted, manager)):
        wanted = missing()
        if not wanted:
            return
        command = [*COMMANDS[manager], *packages(wanted, manager)]
    complain("Window or sound need system libraries that are missing here. Please run:")
    complain("    sudo " + " ".join(command))
    complain("Going on without them.")


def administrator() -> list[str] | None:
    """Return what to put before a command that needs the administrator; None where not allowed."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def apt_install(names: list[str]) -> bool:
    """Install Debian packages without a question; False where that is not allowed or failed."""
    prefix = administrator()
    if prefix is None or shutil.which("apt-get") is None:
        return False
    say(f"Installing system packages: {', '.join(names)}")
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    install = [*quiet, *COMMANDS["apt-get"], *names]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        # Most often the list of packages is missing or old, as in a fresh container.
        subprocess.run([*quiet, "apt-get", "update"], capture_output=True, check=False)
        done = subprocess.run(install, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        complain("apt-get could not install them:")
        complain("\n".join((done.stdout + done.stderr).splitlines()[-6:]))
    return done.returncode == 0
