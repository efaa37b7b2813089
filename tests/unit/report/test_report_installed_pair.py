"""Two small networks, installed through the model manager, on their whole way into files."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from helpers.facts import english
from helpers.installed_networks import PAIR, decoded, install_pair, short_voice
from helpers.schema import violations
from voiceman_gui import pipeline
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span

MARKS = (Mark(Span(4.0, 15.0), "answer"),)


def test_files_name_the_installed_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    install_pair()
    waveform = decoded(short_voice(tmp_path))
    settings = AnalysisSettings(models=PAIR)
    try:
        # Twice computed, not read from what was kept.
        analysis, again = (
            pipeline.analyse(waveform, settings, cache_mb=0, threads=threads) for threads in (1, 2)
        )
    finally:
        pipeline.unload_ensemble()
    for name, result in (("a", analysis), ("b", again)):
        pipeline.write_result(result, tmp_path / f"{name}.json", "json", marks=MARKS)
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    document = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert violations(document) == []
    assert document["settings"]["models"]["dimensions"] == PAIR.dimensions
    assert document["networks"]["dimensions"] == PAIR.dimensions
    assert document["networks"]["categories"] == PAIR.categories
    assert document["scale"] == "population"
    assert document["preview"] is False

    when = datetime(2026, 1, 15, tzinfo=UTC)
    pipeline.write_result(analysis, tmp_path / "a.pdf", "pdf", marks=MARKS, when=when)
    pages = PdfReader(tmp_path / "a.pdf").pages
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in pages))
    # Long paths and sentences break where the page ends, so spaces are left out.
    packed = text.replace(" ", "")
    for model in analysis.models[:2]:
        assert english(model.verified).startswith(
            "verified against the publisher's known answers on "
        )
        facts = (model.id, model.sha256, model.licence, model.verified, model.source)
        for said in map(english, facts):
            assert said, model.id
            assert said.replace(" ", "") in packed, said
    assert english(analysis.device).replace(" ", "") in packed
    assert "speaker's own median" not in text
    assert "PREVIEW" not in text
    assert not any(window.preview for window in analysis.windows)
