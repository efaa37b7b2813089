from __future__ import annotations

import os
import stat
from pathlib import Path

import numpy as np
import pytest

from helpers.kept_work import work
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.inference.result_cache import cache_size, open_cache, results_dir
from voiceman_gui.pipeline.housekeeping import forget, remembered, tidy
from voiceman_gui.settings.autosave import load_work, save_work
from voiceman_gui.settings.log import start_log
from voiceman_gui.settings.paths import config_dir, data_dir, log_dir, models_dir
from voiceman_gui.settings.store import SettingsStore

SHA, OPEN = "ab" * 32, "cd" * 32


def fill_cache() -> None:
    cache = open_cache()
    assert cache is not None
    cache.write({"file": "a"}, {"values": np.zeros(3)}, {})
    assert cache.trouble is None


def test_forgetting_leaves_the_exports_the_settings_and_what_is_open(tmp_path: Path) -> None:
    export = tmp_path / "a.voiceman.json"
    export.write_text("{}")
    save_work(SHA, work(notes="a"))
    save_work(OPEN, work(notes="b"))
    fill_cache()
    SettingsStore().update(theme="dark")
    (config_dir() / "settings.broken-2.json").write_text('["/evidence/a.wav"]')
    with start_log():
        assert remembered().recordings == 2
        assert remembered().results_bytes > 0
        forget(keep=[OPEN])
    assert load_work(SHA) is None
    assert load_work(OPEN) == work(notes="b")
    assert cache_size() == 0
    assert [path.name for path in config_dir().iterdir()] == ["settings.json"]
    assert (log_dir() / "voiceman.log").read_text() == ""
    assert export.read_text() == "{}"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may remove everything")
def test_what_cannot_be_forgotten_is_named() -> None:
    save_work(SHA, work())
    folder = data_dir() / "work"
    folder.chmod(0o500)
    try:
        with pytest.raises(VoicemanError, match=SHA):
            forget()
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_the_cache_is_for_the_person_alone() -> None:
    before = os.umask(0)
    try:
        fill_cache()
    finally:
        os.umask(before)
    (entry,) = results_dir().iterdir()
    assert stat.S_IMODE(entry.stat().st_mode) == 0o600
    assert stat.S_IMODE(results_dir().stat().st_mode) == 0o700
    assert stat.S_IMODE(results_dir().parent.stat().st_mode) == 0o700


def test_emptying_and_pruning_leave_what_another_program_writes_now() -> None:
    fill_cache()
    writing = results_dir() / ".voiceman-0011223344556677.tmp"
    writing.write_bytes(bytes(1000))
    os.utime(writing, (0, 0))
    small = open_cache(1)
    assert small is not None
    small.write({"file": "b"}, {"values": np.zeros(1)}, {})
    forget()
    assert list(results_dir().iterdir()) == [writing]


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_a_start_tightens_the_own_folders_and_clears_what_killed_programs_left() -> None:
    save_work(SHA, work())
    staging = models_dir() / ".staging-0011"
    staging.mkdir(parents=True)
    (staging / "half").write_text("half of a model")
    for path in (data_dir() / "work", models_dir()):
        path.chmod(0o755)
    (data_dir() / "work" / f"{SHA}.json").chmod(0o644)
    tidy()
    assert not staging.exists()
    modes = {stat.S_IMODE(path.stat().st_mode) & 0o077 for path in data_dir().rglob("*")}
    assert modes == {0}
