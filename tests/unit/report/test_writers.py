"""The table of exports: every kind of file is declared once, and offered everywhere."""

from __future__ import annotations

import inspect
from datetime import UTC, datetime
from pathlib import Path

import pytest

from helpers.analyses import layout_analysis, layout_passages
from voiceman_gui import pipeline
from voiceman_gui.cli.analyze import analyze
from voiceman_gui.qt.controllers.exporting import name_filter
from voiceman_gui.report.writers import WRITERS, Export, write
from voiceman_gui.settings.paths import report_template_dir
from voiceman_gui.wording import LANGUAGES, words_for

WHEN = datetime(2026, 1, 15, 10, 30, tzinfo=UTC)
BEGINNINGS = {
    "json": b"{",
    "csv": b"\xef\xbb\xbf",
    "pdf": b"%PDF-1.7",
    "png": b"\x89PNG",
    "svg": b"<?xml",
    "measures": b"\xef\xbb\xbfkind",
    "measures_json": b"{",
}


def export(language: str) -> Export:
    passages = layout_passages()
    return Export(
        layout_analysis(40.0),
        words_for(language),
        WHEN,
        marks=tuple(mark for mark, _ in passages),
        passages=passages,
    )


@pytest.mark.parametrize("kind", WRITERS)
def test_each_kind_is_written_the_same_twice(kind: str, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(kind, export("en"), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert (tmp_path / "a").read_bytes().startswith(BEGINNINGS[kind])


@pytest.mark.parametrize("kind", WRITERS)
def test_only_what_a_person_reads_depends_on_the_language(kind: str) -> None:
    english, korean = (WRITERS[kind].data(export(language)) for language in ("en", "ko"))
    assert (english == korean) == (kind in ("json", "csv", "measures", "measures_json"))


@pytest.mark.parametrize("kind", WRITERS)
def test_each_kind_is_an_option_of_the_command_line_and_a_filter_of_the_window(kind: str) -> None:
    assert kind in inspect.signature(analyze).parameters
    assert name_filter(kind).endswith(f"(*{WRITERS[kind].suffix})")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_says_in_a_sentence_what_is_in_it(language: str) -> None:
    words = words_for(language)
    tips = {kind: words(writer.tip) for kind, writer in WRITERS.items()}
    assert len(set(tips.values())) == len(WRITERS)
    assert all(tip != words(WRITERS[kind].label) for kind, tip in tips.items())


def test_results_are_named_after_kind_and_recording() -> None:
    assert pipeline.result_name("interview", "pdf") == "interview.voiceman.pdf"
    assert pipeline.kinds_of_each() == ("json", "csv", "pdf", "png")


def test_each_language_names_each_kind() -> None:
    for code in LANGUAGES:
        labels = {words_for(code)(writer.label) for writer in WRITERS.values()}
        assert len(labels) == len(WRITERS)


def test_a_template_beside_the_settings_is_used_for_every_report(tmp_path: Path) -> None:
    folder = report_template_dir()
    folder.mkdir(parents=True)
    (folder / "laboratory.typ").write_text('#let laboratory = (name: "Institut")', encoding="utf-8")
    analysis = layout_analysis(10.0)
    pipeline.write_result(analysis, tmp_path / "own.pdf", "pdf", when=WHEN)
    (folder / "laboratory.typ").unlink()
    folder.rmdir()
    pipeline.write_result(analysis, tmp_path / "plain.pdf", "pdf", when=WHEN)
    assert (tmp_path / "own.pdf").read_bytes() != (tmp_path / "plain.pdf").read_bytes()
