from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from voiceman_gui.settings import paths

FOLDERS = (paths.config_dir, paths.data_dir, paths.log_dir, paths.cache_dir)


def test_home_variable_holds_everything(voiceman_home: Path) -> None:
    folders = [folder() for folder in FOLDERS]
    assert len(set(folders)) == len(FOLDERS)
    assert all(folder.parent == voiceman_home for folder in folders)
    assert list(voiceman_home.iterdir()) == []


@pytest.mark.parametrize("value", [None, ""])
def test_without_it_the_platform_decides(
    value: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv(paths.HOME_VARIABLE)
    else:
        monkeypatch.setenv(paths.HOME_VARIABLE, value)
    assert paths.config_dir() == Path(platformdirs.user_config_dir("voiceman", appauthor=False))
    assert all(folder().is_absolute() for folder in FOLDERS)


def test_relative_home_does_not_move_with_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, "portable")
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir() == tmp_path / "portable" / "data"
