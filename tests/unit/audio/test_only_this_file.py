"""FFmpeg reads the file that was named, and nothing that it points to."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from helpers import bad_audio_files as bad
from helpers.decoding import refused
from helpers.opened_files import opened_files
from helpers.patience import PATIENCE_S
from voiceman_gui.audio.container import Media
from voiceman_gui.audio.open import open_recording
from voiceman_gui.core.errors import RecordingError

OTHER = "other.wav"

POINTERS = {
    "list.m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nother.wav\n#EXT-X-ENDLIST\n",
    "list.txt": "ffconcat version 1.0\nfile 'other.wav'\n",
    "list.ffconcat": "ffconcat version 1.0\nfile other.wav\n",
    "list.mpd": "<?xml version='1.0'?><MPD xmlns='urn:mpeg:dash:schema:mpd:2011'>other.wav</MPD>",
    "call.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=-\nc=IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
    "film.idx": "# VobSub index file, v7\nsize: 720x576\nid: en, index: 0\n"
    "timestamp: 00:00:01:000, filepos: 000000000\n",
}


@pytest.mark.parametrize("name", POINTERS)
def test_a_file_that_points_to_others_leads_nowhere(name: str, tmp_path: Path) -> None:
    bad.wav(tmp_path / OTHER)
    (tmp_path / "film.sub").write_bytes(b"\0\0\1\xba" * 1000)
    path = tmp_path / name
    path.write_text(POINTERS[name])
    with opened_files(tmp_path) as opened, refused("audio.playlist", file=name):
        open_recording(path)
    assert opened == {name}


@pytest.mark.parametrize("name", ["photo001.jpg", "photo%03d.jpg", "photo%03d.png", "photo*.jpg"])
def test_a_picture_is_not_taken_for_a_sequence(name: str, tmp_path: Path) -> None:
    picture = b"\xff\xd8\xff\xe0\0\x10JFIF\0" + bytes(2000)
    for number in range(3):
        (tmp_path / f"photo{number:03d}.jpg").write_bytes(picture)
        (tmp_path / f"photo{number:03d}.png").write_bytes(picture)
    (tmp_path / name).write_bytes(picture)
    with opened_files(tmp_path) as opened, pytest.raises(RecordingError):
        open_recording(tmp_path / name)
    assert opened == {name}


def test_a_recording_with_a_pattern_for_a_name_is_that_file(tmp_path: Path) -> None:
    for name in ("take001.wav", "take%03d.wav", "file:take.wav", "-.wav", "~root.wav"):
        bad.wav(tmp_path / name)
        with opened_files(tmp_path) as opened:
            assert open_recording(tmp_path / name).path == tmp_path / name
        assert opened == {name}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has named pipes")
@pytest.mark.parametrize("name", ["list.m3u8", "list.txt"])
def test_a_pipe_behind_a_playlist_is_not_waited_for(name: str, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / OTHER)
    (tmp_path / name).write_text(POINTERS[name])
    script = (
        "import sys; from voiceman_gui.audio.open import open_recording\n"
        "from voiceman_gui.core.errors import RecordingError\n"
        "try: open_recording(sys.argv[1])\n"
        "except RecordingError as error: print(error)\n"
    )
    # In a process of its own, since what waits for a pipe cannot be stopped from within.
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / name)],
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    assert "playlist" in done.stdout


def test_nothing_is_connected_to(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        port = server.getsockname()[1]
        path = tmp_path / "list.m3u8"
        path.write_text(POINTERS[path.name].replace(OTHER, f"http://127.0.0.1:{port}/a.ts"))
        with refused("audio.playlist", file="list.m3u8"):
            open_recording(path)
        with pytest.raises(BlockingIOError):
            server.accept()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only Unix has these kinds of files")
def test_what_is_no_ordinary_file_is_not_even_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.wav")
    with contextlib.closing(socket.socket(socket.AF_UNIX)) as bound:
        bound.bind(str(tmp_path / "socket.wav"))
        (tmp_path / "device.wav").symlink_to("/dev/zero")
        with opened_files(tmp_path) as opened:
            for name in ("pipe.wav", "socket.wav", "device.wav"):
                with refused("audio.not_ordinary", file=name):
                    open_recording(tmp_path / name)
    assert opened == set()


def test_a_pipe_that_takes_the_file_s_place_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("only Unix has named pipes")
    path = bad.wav(tmp_path / "swapped.wav")
    ordinary, stat = path.stat(), Path.stat
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(
        Path, "stat", lambda self, **how: ordinary if self == path else stat(self, **how)
    )
    with refused("audio.not_ordinary", file="swapped.wav"):
        Media(path)
