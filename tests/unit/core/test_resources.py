from __future__ import annotations

import sys
from pathlib import Path

import pytest

from voiceman_gui.core import resources
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.resources import resource


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand the program's package somewhere else."""
    folder = tmp_path / "site" / "voiceman_gui"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "_PACKAGE", folder)
    return folder


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(str(path))
    return path


def test_this_source_tree_has_resources() -> None:
    assert resource() == Path(__file__).resolve().parents[3] / "resources"
    assert resource("help", "CHANGELOG.md").read_text(encoding="utf-8").startswith("# ")


def test_source_tree(package: Path) -> None:
    file = put(package.parent / "resources" / "icons" / "play.svg")
    assert resource("icons", "play.svg") == file
    assert resource("icons") == file.parent


def test_wheel_does_not_look_into_the_resources_of_others(package: Path) -> None:
    foreign = put(package.parent / "resources" / "icons" / "play.svg")
    own = put(package / "resources" / "icons" / "play.svg")
    assert resource("icons", "play.svg") == own != foreign


@pytest.mark.parametrize("inside", ["voiceman_gui/resources", "resources"])
def test_frozen_program(
    inside: str, package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(package / "resources" / "a.txt")
    file = put(tmp_path / "bundle" / inside / "a.txt")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "bundle"), raising=False)
    assert resource("a.txt") == file


def test_a_missing_file_is_named(package: Path) -> None:
    with pytest.raises(VoicemanError) as error:
        resource("a", "b.onnx")
    assert error.value.message == message("core.resource_missing", file="resources/a/b.onnx")


@pytest.mark.parametrize("parts", [("..", "x"), ("a/../../x",), ("/etc/passwd",)])
def test_nothing_outside_is_found(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not a path inside"):
        resource(*parts)
