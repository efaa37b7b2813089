"""Kept measurements are those of this program: whatever can move a number is part of their key."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import voiceman_gui
from voiceman_gui.inference import caches as kept


@pytest.mark.parametrize(
    "source",
    [
        "analysis/ensemble.py",
        "analysis/indicators/category_disagreement.py",
        "analysis/passage_window.py",
        "core/analysis.py",
        "models/embedded.py",
        "audio/resample.py",
    ],
)
def test_a_change_of_what_makes_readings_changes_the_key(
    source: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = Path(voiceman_gui.__file__).parent
    copy = tmp_path / "voiceman_gui"
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns("__pycache__", "qt", "report"))
    monkeypatch.setattr(kept.voiceman_gui, "__file__", str(copy / "__init__.py"))
    before = kept.code_version.__wrapped__()
    with (copy / source).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert kept.code_version.__wrapped__() != before
