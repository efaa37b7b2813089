"""A report says that other models read the recording before, and has nothing of theirs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pypdf

from helpers.measured_sample import sample_analysis
from voiceman_gui import pipeline
from voiceman_gui.core.earlier import ModelUsed, models_used
from voiceman_gui.settings.analysed_with import note_analysis

WHEN = datetime(2026, 5, 6, tzinfo=UTC)
FORMER = (ModelUsed("embedded-acoustic", "2", "11" * 32),)


def report(path: Path) -> str:
    pipeline.write_result(sample_analysis(), path, "pdf", when=WHEN)
    pages = pypdf.PdfReader(path).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_models_section_names_the_earlier_revision(tmp_path: Path) -> None:
    analysis = sample_analysis()
    sha256, now = analysis.waveform.sha256, models_used(analysis.models)
    before = report(tmp_path / "first.pdf")
    note_analysis(sha256, now, "2026-05-06")
    assert report(tmp_path / "second.pdf") == before
    note_analysis(sha256, FORMER, "2025-12-24")
    note_analysis(sha256, now, "2026-05-06")
    after = report(tmp_path / "third.pdf")
    assert "was read before" not in before
    assert "embedded-acoustic revision 2 (SHA-256 111111111111…)" in after
    assert "none of the earlier ones is among them" in after
    pipeline.write_result(analysis, tmp_path / "first.json", "json")
    document = (tmp_path / "first.json").read_text("utf-8")
    assert "111111111111" not in document, "equal sound and models give equal bytes"
