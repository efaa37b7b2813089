"""No file is touched on the main thread: it might lie on a share that does not answer.

A fixture to ask for: ``with main_thread_files():`` fails where Python code looks at, opens, lists
or changes a file on the main thread meanwhile. What belongs to the installation is left out: the
interpreter, the packages, the program itself with its resources; from there the program was
started, and it cannot run without. So are the system's own folders of devices and processes.
Calls that Qt makes in C++ are not seen.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
_INSTALLED = tuple(
    str(Path(folder).absolute()) + os.sep
    for folder in {
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        *(path for path in sys.path if path and "site-packages" in path),
        Path(os.__file__).parent,
        *(ROOT / name for name in ("voiceman_gui", "resources", "tests")),
        "/proc",
        "/sys",
        "/dev",
    }
)
_EVENTS = frozenset(
    {
        "open",
        "os.chmod",
        "os.link",
        "os.listdir",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.scandir",
        "os.symlink",
        "os.truncate",
        "os.utime",
        "shutil.copyfile",
        "shutil.rmtree",
    }
)
_PATCHED = ("stat", "lstat", "access", "readlink", "statvfs")
"""Calls that announce nothing to an audit hook."""

_watching = False
_found: list[str] = []


def _note(call: str, path: object) -> None:
    if not _watching or threading.current_thread() is not threading.main_thread():
        return
    if not isinstance(path, str | bytes | os.PathLike):
        return
    name = str(Path(os.fsdecode(path)).absolute())
    if not (name + os.sep).startswith(_INSTALLED):
        stack = traceback.extract_stack()[:-2]
        ours = [f for f in stack if f"{os.sep}voiceman_gui{os.sep}" in f.filename] or stack[-3:]
        where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(ours))
        _found.append(f"{call} {name} ({where})")


def _on_event(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching and event in _EVENTS and arguments:
        _note(event, arguments[0])


# As for the network: an audit hook sees every call, whoever makes it, and cannot be taken off.
sys.addaudithook(_on_event)


def _noting(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
    def noted(path: Any, *arguments: Any, **options: Any) -> Any:
        _note(f"os.{name}", path)
        return call(path, *arguments, **options)

    return noted


@contextlib.contextmanager
def _no_files() -> Iterator[None]:
    global _watching  # noqa: PLW0603
    with pytest.MonkeyPatch.context() as patch:
        for name in _PATCHED:
            if hasattr(os, name):
                patch.setattr(os, name, _noting(name, getattr(os, name)))
        _found.clear()
        _watching = True
        try:
            yield
        finally:
            _watching = False
    if _found:
        calls = "\n".join(dict.fromkeys(_found))
        pytest.fail(f"the main thread touched files:\n{calls}", pytrace=False)


@pytest.fixture
def main_thread_files() -> Callable[[], contextlib.AbstractContextManager[None]]:
    """Return the context manager that fails where files are touched on the main thread."""
    return _no_files
