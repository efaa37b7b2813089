from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from voiceman_gui.core.errors import ExportError
from voiceman_gui.report.atomic import write_whole
from voiceman_gui.wording import words_for


@pytest.fixture
def original(tmp_path: Path) -> Path:
    path = tmp_path / "original.wav"
    path.write_bytes(b"RIFF evidence")
    return path


def test_a_file_is_written_and_replaced(tmp_path: Path, original: Path) -> None:
    target = tmp_path / "result.json"
    write_whole(target, b"one", original=original)
    write_whole(target, b"two", original=original)
    assert target.read_bytes() == b"two"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["original.wav", "result.json"]


@pytest.mark.parametrize("link", ["none", "symbolic", "hard"])
def test_the_original_is_never_written(tmp_path: Path, original: Path, link: str) -> None:
    target = original
    if link != "none":
        target = tmp_path / "other name.json"
        if link == "symbolic":
            target.symlink_to(original)
        else:
            target.hardlink_to(original)
    with pytest.raises(ExportError, match=r"report\.write\.original"):
        write_whole(target, b"x", original=original)
    assert original.read_bytes() == b"RIFF evidence"


def test_a_folder_is_refused(tmp_path: Path, original: Path) -> None:
    with pytest.raises(ExportError, match=r"report\.write\.is_folder"):
        write_whole(tmp_path, b"x", original=original)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_left_alone(tmp_path: Path, original: Path) -> None:
    pipe = tmp_path / "pipe.json"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match=r"report\.write\.no_file"):
        write_whole(pipe, b"x", original=original)
    assert pipe.is_fifo()


def test_a_missing_folder_is_named(tmp_path: Path, original: Path) -> None:
    target = tmp_path / "no" / "where.json"
    with pytest.raises(ExportError, match=r"where\.json.*report\.write\.no_folder"):
        write_whole(target, b"x", original=original)


def test_a_file_instead_of_a_folder_is_named(original: Path) -> None:
    with pytest.raises(ExportError, match=r"report\.write\.not_a_folder"):
        write_whole(original / "result.json", b"x", original=original)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "result.json"
    target.write_bytes(b"old")

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match=r"report\.write\.disk_full"):
        write_whole(target, b"new", original=original)
    assert target.read_bytes() == b"old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["original.wav", "result.json"]


def test_a_name_that_is_too_long_is_said(tmp_path: Path, original: Path) -> None:
    with pytest.raises(ExportError, match=r"report\.write\.name_too_long"):
        write_whole(tmp_path / ("x" * 300 + ".json"), b"x", original=original)
    assert [p.name for p in tmp_path.iterdir()] == ["original.wav"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device that is always full")
def test_a_disk_that_is_really_full(
    tmp_path: Path, original: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The temporary file is made, and its content goes to a device on which every write fails.
    create = os.open

    def lead_away(path: Path, flags: int, mode: int) -> int:
        os.close(create(path, flags, mode))
        return create("/dev/full", os.O_WRONLY)

    monkeypatch.setattr(os, "open", lead_away)
    with pytest.raises(ExportError, match=r"report\.write\.disk_full"):
        write_whole(tmp_path / "result.json", b"new", original=original)
    assert [p.name for p in tmp_path.iterdir()] == ["original.wav"]


@pytest.mark.skipif(os.name == "nt", reason="needs limits of the system")
def test_a_file_too_large_for_the_system_is_said_in_both_languages(
    tmp_path: Path, original: Path
) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, before[1]))
    try:
        with pytest.raises(ExportError) as raised:
            write_whole(tmp_path / "result.json", bytes(3_000_000), original=original)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert words_for("en")(raised.value).endswith("too large for the disk.")
    korean = words_for("ko")(raised.value).replace(str(tmp_path / "result.json"), "")
    assert not re.search("[A-Za-z]", korean)
    assert [p.name for p in tmp_path.iterdir()] == ["original.wav"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_no_permission_is_said(tmp_path: Path, original: Path) -> None:
    folder = tmp_path / "locked"
    folder.mkdir(mode=0o500)
    with pytest.raises(ExportError, match=r"report\.write\.no_permission"):
        write_whole(folder / "result.json", b"x", original=original)
