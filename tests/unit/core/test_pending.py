from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from voiceman_gui.core import pending
from voiceman_gui.core.files import write_whole
from voiceman_gui.core.pending import clear_killed, note_writes_in, scratch_folder

ROOT = Path(__file__).resolve().parents[3]

WRITER = """
import os, sys
from pathlib import Path
from voiceman_gui.core.files import write_whole
from voiceman_gui.core.pending import note_writes_in, scratch_folder

def stop(*_):
    print("in the middle", flush=True)
    sys.stdin.read()

note_writes_in(Path(sys.argv[1]))
if sys.argv[3] == "file":
    os.fsync = stop
    write_whole(Path(sys.argv[2]) / "report.pdf", b"half of it")
else:
    os.environ["TMPDIR"] = sys.argv[2]
    with scratch_folder() as folder:
        (folder / "sound.wav").write_bytes(b"sound")
        stop()
"""


@pytest.fixture
def notes(tmp_path: Path) -> Iterator[Path]:
    before = pending._notes
    note_writes_in(tmp_path / "own" / "writing")
    yield tmp_path / "own" / "writing"
    pending._notes = before


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / ".voiceman-notes.txt").write_text("the person's own")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is not known to Windows")
@pytest.mark.parametrize("kind", ["file", "folder"])
def test_what_a_killed_writer_leaves_goes_at_the_next_start_and_not_before(
    notes: Path, exports: Path, kind: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(notes), str(exports), kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "in the middle\n"
        (left,) = [name for name in names(exports) if name.endswith(".tmp")]
        clear_killed(notes)
        assert left in names(exports), "its writer lives"
        writer.send_signal(signal.SIGKILL)
    assert left in names(exports), "this is what the kill leaves"
    clear_killed(notes)
    assert names(exports) == [".voiceman-notes.txt"]
    assert names(notes) == []


def test_a_finished_write_leaves_no_note(notes: Path, exports: Path) -> None:
    write_whole(exports / "a.json", b"{}")
    with scratch_folder() as folder:
        assert folder.is_dir()
        assert len(names(notes)) == 1
    assert not folder.exists()
    assert names(notes) == []
    assert names(exports) == [".voiceman-notes.txt", "a.json"]


def killed_note(notes: Path, temporary: Path) -> Path:
    """Write what a writer that was killed has noted."""
    notes.mkdir(parents=True, exist_ok=True)
    note = notes / "0123456789abcdef.write"
    note.write_bytes(os.fsencode(temporary))
    return note


def test_a_note_never_removes_what_is_no_temporary_file(notes: Path, exports: Path) -> None:
    for name in (".voiceman-notes.txt", "report.pdf", ".voiceman-a.tmp/../report.pdf"):
        (exports / "report.pdf").write_bytes(b"the report")
        note = killed_note(notes, exports / name)
        clear_killed(notes)
        assert not note.exists()
        assert names(exports) == [".voiceman-notes.txt", "report.pdf"], name


def test_a_note_stays_while_its_disk_is_not_there(notes: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    note = killed_note(notes, stick / ".voiceman-ab.tmp")
    clear_killed(notes)
    assert note.exists()
    stick.mkdir()
    (stick / ".voiceman-ab.tmp").write_bytes(b"half")
    clear_killed(notes)
    assert names(stick) == [] and not note.exists()


def test_a_write_goes_on_where_it_cannot_be_noted(exports: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    before = pending._notes
    note_writes_in(tmp_path / "file" / "writing")
    try:
        write_whole(exports / "a.json", b"{}")
    finally:
        pending._notes = before
    assert (exports / "a.json").read_bytes() == b"{}"


def test_temporary_files_of_older_versions_go_when_they_are_a_day_old(
    notes: Path, exports: Path
) -> None:
    old, young = exports / ".voiceman-00ff.tmp", exports / ".voiceman-11ee.tmp"
    for path in (old, young):
        path.write_bytes(b"half")
    day_ago = old.stat().st_mtime - 25 * 3600
    os.utime(old, (day_ago, day_ago))
    clear_killed(notes, own=(exports, exports / "not there"))
    assert names(exports) == [young.name, ".voiceman-notes.txt"]
