from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path
from typing import cast

import pytest
from pydantic import ValidationError

from voiceman_gui.core.message import message
from voiceman_gui.settings.migrations import MIGRATIONS, VERSION, migrate
from voiceman_gui.settings.paths import config_dir
from voiceman_gui.settings.schema import RECENT_FILES, Settings
from voiceman_gui.settings.store import SettingsStore, merge_settings

SOME = {
    "window_s": 3.0,
    "hop_s": 0.5,
    "theme": "dark",
    "offline": False,
    "output_device": "Kopfhörer",
    "recent_files": (Path("/a/b.wav"),),
    "open_folder": Path("/a"),
    "window_state": "AAAA/w==",
    "dimensions_model": "audeering-wav2vec2-dim",
    "device": "cpu",
    "preview": False,
    "cache_mb": 500,
}


def write(document: object) -> Path:
    path = config_dir() / "settings.json"
    path.parent.mkdir(parents=True)
    path.write_text(document if isinstance(document, str) else json.dumps(document))
    return path


def others(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir() if entry != path)


def test_first_start_has_defaults_and_leaves_no_file() -> None:
    store = SettingsStore()
    assert store.settings == Settings()
    assert store.notices == ()
    assert not store.path.exists()


def test_what_was_saved_is_there_at_the_next_start() -> None:
    assert SettingsStore().update(**SOME) is None
    again = SettingsStore()
    assert again.notices == ()
    assert again.settings == Settings(**SOME)
    assert others(again.path) == []


@pytest.mark.skipif(os.name != "posix", reason="file names are bytes only there")
def test_file_names_that_are_no_unicode_survive() -> None:
    path = Path(os.fsdecode(b"/tmp/caf\xe9 \xff.wav"))
    store = SettingsStore()
    store.replace(store.settings.with_recent(path))
    assert SettingsStore().settings.recent_files == (path,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1, 2]",
        "null",
        "\x00\x01",
        '{"version": 1}',
        '{"version": "1", "settings": {}}',
        '{"version": true, "settings": {}}',
        '{"version": 0, "settings": {}}',
        '{"version": 1, "settings": []}',
        '{"name": "another program"}',
        "[" * 100_000,
    ],
)
def test_damaged_or_foreign_file_is_kept_aside(text: str) -> None:
    path = write(text)
    store = SettingsStore()
    assert store.settings == Settings()
    (notice,) = store.notices
    assert others(path) == ["settings.broken.json"]
    assert notice.id == "settings.broken_kept"
    assert notice.params["kept"] == str(path.with_name("settings.broken.json"))
    assert path.with_name("settings.broken.json").read_text() == text
    assert store.update(theme="light") is None
    assert SettingsStore().settings == Settings(theme="light")


def test_a_second_damaged_file_does_not_replace_the_first() -> None:
    path = write("first")
    SettingsStore()
    path.write_text("second")
    SettingsStore()
    assert others(path) == ["settings.broken-2.json", "settings.broken.json"]
    assert path.with_name("settings.broken.json").read_text() == "first"


def test_file_of_a_newer_version_is_kept_aside() -> None:
    path = write({"version": VERSION + 1, "settings": {"theme": "dark"}})
    store = SettingsStore()
    assert store.settings == Settings()
    assert others(path) == ["settings.newer.json"]
    kept = str(path.with_name("settings.newer.json"))
    assert store.notices == (message("settings.newer_kept", kept=kept),)


@pytest.mark.parametrize(
    ("values", "refused", "expected"),
    [
        ({"volume": 7, "theme": "dark"}, {"volume"}, Settings(theme="dark")),
        ({"nonsense": 1, "theme": "dark"}, {"nonsense"}, Settings(theme="dark")),
        ({"theme": "pink", "hop_s": None}, {"theme", "hop_s"}, Settings()),
        # The hop is valid for its own range, but not beside the default window.
        ({"window_s": "x", "hop_s": 20}, {"window_s", "hop_s"}, Settings()),
        ({"recent_files": "a"}, {"recent_files"}, Settings()),
        ({"window_state": "é"}, {"window_state"}, Settings()),
    ],
)
def test_settings_that_are_not_valid_are_replaced_and_the_others_kept(
    values: dict[str, object], refused: set[str], expected: Settings
) -> None:
    path = write({"version": 1, "settings": values})
    store = SettingsStore()
    assert store.settings == expected
    (notice,) = store.notices
    assert notice.id == "settings.refused_kept"
    assert set(cast("tuple[str, ...]", notice.params["names"])) == refused
    assert json.loads(path.with_name("settings.refused.json").read_text())["settings"] == values


def test_change_out_of_range_changes_nothing() -> None:
    store = SettingsStore()
    store.update(theme="dark")
    for wrong in ({"volume": 2.0}, {"volume": float("nan")}, {"hop_s": 5.0}, {"unknown": 1}):
        with pytest.raises(ValidationError):
            store.update(**wrong)
    assert store.settings == Settings(theme="dark") == SettingsStore().settings


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_read_only_folder_is_a_notice() -> None:
    folder = config_dir()
    folder.mkdir(parents=True)
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert SettingsStore().update(theme="dark") is not None
    finally:
        folder.chmod(stat.S_IRWXU)


def test_folder_that_cannot_be_made_is_one_notice() -> None:
    config_dir().parent.joinpath("config").write_text("a file is in the way")
    store = SettingsStore()
    (notice,) = store.notices
    assert notice.id == "settings.unreadable"
    assert notice.params["file"] == str(store.path)
    assert store.update(theme="dark") is None
    assert store.settings.theme == "dark"


def test_settings_that_cannot_be_read_are_not_written_over() -> None:
    path = config_dir() / "settings.json"
    path.mkdir(parents=True)
    store = SettingsStore()
    assert len(store.notices) == 1
    assert store.update(theme="dark") is None
    assert path.is_dir()


def test_failed_write_leaves_the_old_file_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    store = SettingsStore()
    store.update(theme="dark")

    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_space)
        notice = store.update(theme="light")
        again = store.update(theme="system")
    disk_full = message("core.system_error.disk_full")
    assert notice == message("settings.not_saved", file=str(store.path), why=disk_full)
    assert again is None
    assert store.settings.theme == "system"
    assert SettingsStore().settings.theme == "dark"
    assert others(store.path) == []
    assert store.update(volume=0.5) is None
    assert SettingsStore().settings == Settings(volume=0.5)


def test_recent_files_are_few_and_each_stands_once() -> None:
    settings = Settings()
    for number in [*range(20), 15]:
        settings = settings.with_recent(Path(f"/{number}.wav"))
    assert len(settings.recent_files) == RECENT_FILES
    assert settings.recent_files[:3] == (Path("/15.wav"), Path("/19.wav"), Path("/18.wav"))
    assert len(set(settings.recent_files)) == RECENT_FILES


def test_migrations_run_one_after_the_other() -> None:
    table = {
        1: lambda values: {"theme": values.pop("colours"), **values},
        2: lambda values: {**values, "volume": values["volume"] / 100},
    }
    old = {"colours": "dark", "volume": 50}
    assert migrate(old, 1, to=3, table=table) == {"theme": "dark", "volume": 0.5}
    assert migrate({"volume": 50}, 2, to=3, table=table) == {"volume": 0.5}
    assert old == {"colours": "dark", "volume": 50}


def test_every_older_version_has_a_migration() -> None:
    assert set(MIGRATIONS) == set(range(1, VERSION))


def test_a_window_that_saves_late_drops_nothing_of_another() -> None:
    first, second = SettingsStore(), SettingsStore()
    for store, name in ((first, "a"), (second, "b"), (first, "c"), (second, "d")):
        store.replace(store.settings.with_recent(Path(f"/{name}.wav")))
    first.update(theme="dark")
    second.update(volume=0.5)
    first.update(hop_s=0.5)
    assert SettingsStore().settings == Settings(
        theme="dark",
        volume=0.5,
        hop_s=0.5,
        recent_files=tuple(Path(f"/{name}.wav") for name in "dcba"),
    )


def test_what_another_window_forgot_stays_forgotten() -> None:
    SettingsStore().update(recent_files=(Path("/a.wav"), Path("/b.wav")))
    first, second = SettingsStore(), SettingsStore()
    first.update(recent_files=())
    second.update(theme="dark")
    assert SettingsStore().settings == Settings(theme="dark")
    second.replace(second.settings.with_recent(Path("/c.wav")))
    assert SettingsStore().settings.recent_files == (Path("/c.wav"),)


@pytest.mark.parametrize(
    ("ours", "merged"),
    [("ab", "xab"), ("cab", "cxab"), ("ba", "bxa"), ("dcab", "dcxab"), ("", "")],
)
def test_recent_files_of_two_windows_are_both_kept_the_newest_here_first(
    ours: str, merged: str
) -> None:
    def recent(names: str) -> Settings:
        return Settings(recent_files=tuple(Path(f"/{name}") for name in names))

    assert merge_settings(recent("ab"), recent(ours), recent("xab")) == recent(merged)


def test_settings_that_fit_only_alone_are_those_of_the_window_that_saves() -> None:
    known, ours, theirs = Settings(), Settings(window_s=2.0), Settings(hop_s=3.0)
    assert merge_settings(known, ours, theirs) == ours


WINDOW = """
import sys
from pathlib import Path
from voiceman_gui.settings.store import SettingsStore, merge_settings
store, name = SettingsStore(), sys.argv[1]
print("ready", flush=True)
sys.stdin.readline()
for i in range(6):
    assert store.replace(store.settings.with_recent(Path(f"/{name}{i}.wav"))) is None
assert store.update(**({"theme": "dark"} if name == "a" else {"volume": 0.25})) is None
"""


def test_two_processes_lose_no_recent_file() -> None:
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOW, name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        for name in "ab"
    ]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("go\n")
        window.stdin.flush()
    for window in windows:
        window.communicate()
        assert window.returncode == 0
    settings = SettingsStore().settings
    assert {path.name for path in settings.recent_files} == {
        f"{name}{i}.wav" for name in "ab" for i in range(6)
    }
    assert (settings.theme, settings.volume) == ("dark", 0.25)


def test_a_folder_that_does_not_answer_gives_defaults_and_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    SettingsStore().update(theme="dark")
    answers = threading.Event()
    read = Path.read_bytes

    def slow(path: Path) -> bytes:
        answers.wait()
        return read(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", slow)
        store = SettingsStore.load(limit_s=0.05)
        answers.set()
    assert store.settings == Settings()
    assert store.notices == (message("settings.folder_silent", file=str(store.path)),)
    assert store.update(theme="light") is None
    assert SettingsStore().settings.theme == "dark"
    assert SettingsStore.load().settings.theme == "dark"


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_settings_and_their_folder_are_for_the_person_alone() -> None:
    before = os.umask(0)
    try:
        SettingsStore().update(theme="dark")
    finally:
        os.umask(before)
    assert stat.S_IMODE(config_dir().stat().st_mode) == 0o700
    assert stat.S_IMODE((config_dir() / "settings.json").stat().st_mode) == 0o600
