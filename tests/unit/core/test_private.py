from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from voiceman_gui.core.private import make_private_folder, tighten

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(params=[0o000, 0o022, 0o777])
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    before = os.umask(request.param)
    yield request.param
    os.umask(before)


def test_new_folders_are_for_the_person_alone_whatever_the_umask(
    tmp_path: Path, umask: int
) -> None:
    before = mode(tmp_path)
    make_private_folder(tmp_path / "a" / "b")
    make_private_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700
    assert mode(tmp_path) == before, "what was there already is not ours"


def test_a_file_in_the_way_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OSError, match="exists"):
        make_private_folder(tmp_path / "file" / "b")


def test_older_files_and_folders_are_tightened_and_nothing_outside(tmp_path: Path) -> None:
    own, other = tmp_path / "own", tmp_path / "evidence.wav"
    (own / "work").mkdir(parents=True)
    for path in (own / "work" / "a.json", own / "b.log", other):
        path.write_text("")
        path.chmod(0o664)
    (own / "link").symlink_to(other)
    (own / "work").chmod(0o775)
    own.chmod(0o755)
    tmp_path.chmod(0o755)
    tighten(own)
    assert mode(own) == mode(own / "work") == 0o700
    assert mode(own / "work" / "a.json") == mode(own / "b.log") == 0o600
    assert mode(other) == 0o664
    assert mode(tmp_path) == 0o755


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    tighten(tmp_path / "own")
    assert not (tmp_path / "own").exists()
