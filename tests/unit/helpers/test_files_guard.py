"""The guard of the main thread finds what touches a file there, and nothing else."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import voiceman_gui

CALLS: dict[str, Callable[[Path], object]] = {
    "exists": Path.exists,
    "is_dir": Path.is_dir,
    "stat": lambda path: os.stat(path),  # noqa: PTH116, PLW0108 - looked up when it is called
    "lstat": lambda path: os.lstat(path),  # noqa: PLW0108
    "access": lambda path: os.access(path, os.R_OK),
    "list": lambda path: list(path.parent.iterdir()),
    "scan": lambda path: list(os.scandir(path.parent)),
    "read": Path.read_bytes,
    "write": lambda path: path.write_bytes(b""),
    "make": lambda path: path.with_name("folder").mkdir(),
    "rename": lambda path: path.rename(path.with_name("other")),
    "remove": Path.unlink,
    "resolve": Path.resolve,
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.wav"
    path.write_bytes(b"sound")
    return path


@pytest.mark.parametrize("name", CALLS)
def test_what_touches_a_file_on_the_main_thread_fails(main_thread_files, file, name) -> None:
    with pytest.raises(pytest.fail.Exception, match=str(file.parent)), main_thread_files():
        CALLS[name](file)


@pytest.mark.parametrize("name", CALLS)
def test_what_another_thread_touches_is_fine(main_thread_files, file, name) -> None:
    with main_thread_files():
        thread = threading.Thread(target=CALLS[name], args=(file,))
        thread.start()
        thread.join()


def test_the_installation_may_be_read_and_names_may_be_thought_about(main_thread_files) -> None:
    with main_thread_files():
        assert Path(voiceman_gui.__file__).read_text()
        assert Path("/share/a.wav").with_suffix(".json").parent == Path("/share")
        assert Path.home()


def test_outside_the_block_everything_is_allowed(main_thread_files, file) -> None:
    with main_thread_files():
        pass
    assert file.exists()
