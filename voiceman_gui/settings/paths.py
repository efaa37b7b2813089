"""Where the program keeps its own files; never beside a recording."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "VOICEMAN_HOME"
"""Environment variable that puts every folder below one place (portable use, tests)."""

_NAME = "voiceman"


def _folder(kind: str, usual: str) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return Path(home).expanduser().absolute() / kind
    return Path(usual)


def config_dir() -> Path:
    """Folder of the settings file; it need not exist yet."""
    return _folder("config", platformdirs.user_config_dir(_NAME, appauthor=False))


def data_dir() -> Path:
    """Folder of the saved work; it need not exist yet."""
    return _folder("data", platformdirs.user_data_dir(_NAME, appauthor=False))


def log_dir() -> Path:
    """Folder of the log and the crash file; it need not exist yet."""
    return _folder("log", platformdirs.user_log_dir(_NAME, appauthor=False))


def cache_dir() -> Path:
    """Folder of what can be made again at any time; it need not exist yet."""
    return _folder("cache", platformdirs.user_cache_dir(_NAME, appauthor=False))


def models_dir() -> Path:
    """Folder of the installed models, one folder inside for each; it need not exist yet."""
    return data_dir() / "models"


def report_template_dir() -> Path:
    """Folder in which a laboratory puts its own template of the report; it need not exist."""
    return config_dir() / "report"
