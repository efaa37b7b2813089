from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from voiceman_gui.core.files import write_whole

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions and folders")


@pytest.mark.parametrize("durable", [True, False])
def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path, durable: bool) -> None:
    path = tmp_path / "it.json"
    write_whole(path, b"one\r\n", durable=durable)
    write_whole(path, b"two\n", durable=durable)
    assert path.read_bytes() == b"two\n"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_a_private_file_is_this_persons_and_another_as_the_system_has_it(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "private", b"", private=True)
        write_whole(tmp_path / "usual", b"")
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {"private": 0o600, "usual": 0o640}


def test_what_stops_the_writing_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "it.json"
    path.write_bytes(b"old")

    def stop(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_no_file_that_is_there_is_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"evidence")
    monkeypatch.setattr("secrets.token_hex", lambda _count: "known")
    (tmp_path / ".voiceman-known.tmp").symlink_to(other)
    with pytest.raises(FileExistsError):
        write_whole(tmp_path / "it.json", b"new")
    assert other.read_bytes() == b"evidence"


@posix
def test_a_folder_that_cannot_be_synced_does_not_call_the_file_unwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync = os.fsync

    def files_only(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", files_only)
    write_whole(tmp_path / "it.json", b"new")
    assert (tmp_path / "it.json").read_bytes() == b"new"
