"""Undo and Redo name the act that they would take back or repeat."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import voiceman_gui
from helpers.bad_audio_files import wav
from voiceman_gui.core.span import Span
from voiceman_gui.qt.actions.edit import ACTS
from voiceman_gui.qt.actions.spec import plain
from voiceman_gui.qt.language import language


@pytest.fixture(autouse=True)
def english(qapp: object) -> Iterator[None]:
    yield
    language().use("en")


def test_undo_and_redo_name_the_act(desk, tmp_path):
    def texts() -> list[str]:
        actions = desk.app.actions.by_id
        return [plain(actions[ident].text()) for ident in ("edit.undo", "edit.redo")]

    assert texts() == ["Undo", "Redo"]
    desk.open(wav(tmp_path / "a.wav"))
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    desk.press("edit.label1")
    assert texts() == ["Undo: label mark", "Redo"]
    desk.press("edit.undo")
    assert texts() == ["Undo: mark region", "Redo: label mark"]
    language().use("ko")
    assert texts() == ["실행 취소: 구간 표시", "다시 실행: 이름 붙이기"]
    desk.press("edit.undo")
    assert texts() == ["실행 취소", "다시 실행: 구간 표시"]


def test_every_act_of_the_window_has_a_name():
    acts = {"do", "_add", "change", "_change", "become", "_edit", "_edit_current"}
    ids = set()
    for file in (Path(voiceman_gui.__file__).parent / "qt").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in acts:
                ids |= {one.value for one in node.args if isinstance(one, ast.Constant)}
    assert {"mark.region", "mark.label", "mark.remove", "baseline.clear", "report.details"} <= ids
    assert ids - set(ACTS) == {"document.restored", "document.merged"}
