"""Where windows lie, which are read, and what a network's outputs mean."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from helpers.analyses import layout_waveform
from helpers.facts import english
from helpers.small_networks import save_dimensional, save_sequence
from helpers.voices import PROFILE, voice
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.core.networks import DIMENSIONS, Outputs, Role
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.inference.output_cache import OutputCache
from voiceman_gui.inference.selection import Member, provenance_of
from voiceman_gui.inference.snapshot import snapshot_of
from voiceman_gui.inference.tracks import (
    STRETCH_WINDOWS,
    RoleMap,
    Track,
    WindowPlan,
    batches,
    plan_windows,
    stretches,
)
from voiceman_gui.models.store import InstalledFolder

WAVEFORM = layout_waveform(5.0, Path("two-windows.wav"))


def outputs(rows: list[list[float]]) -> Outputs:
    values = np.array(rows)
    return Outputs(values, values / 10)


def test_dimensions_come_in_the_programs_order(tmp_path):
    manifest = save_dimensional(tmp_path).model_copy(
        update={"outputs": ("valence", "arousal", "dominance")}
    )
    mapped = RoleMap(manifest)(outputs([[0.3, 0.1, 0.2]]))
    assert DIMENSIONS == ("arousal", "dominance", "valence")
    assert mapped.values.tolist() == [[0.1, 0.2, 0.3]]
    assert mapped.errors == pytest.approx(np.array([[0.01, 0.02, 0.03]]))


def test_labels_are_mapped_added_dropped_and_scaled(tmp_path):
    manifest = save_sequence(tmp_path, "wav2vec2").model_copy(
        update={
            "outputs": ("sad", "fear", "joy", "angry", "excited", "neutral"),
            "labels": {
                "sad": "sad",
                "joy": "happy",
                "excited": "happy",
                "angry": "angry",
                "neutral": "neutral",
            },
        }
    )
    mapped = RoleMap(manifest)(outputs([[0.1, 0.2, 0.25, 0.2, 0.15, 0.1]]))
    assert CATEGORIES == ("angry", "happy", "sad", "neutral")
    assert mapped.values == pytest.approx(np.array([[0.25, 0.5, 0.125, 0.125]]))
    assert mapped.errors == pytest.approx(np.array([[0.025, 0.05, 0.0125, 0.0125]]))


def test_unknown_errors_stay_unknown(tmp_path):
    manifest = save_dimensional(tmp_path)
    values = np.array([[0.1, 0.2, 0.3]])
    mapped = RoleMap(manifest)(Outputs(values, np.full((1, 3), np.nan)))
    assert mapped.values.tolist() == values.tolist()
    assert np.isnan(mapped.errors).all()


def test_windows_with_too_little_speech_are_not_wanted():
    measured = voice(12)
    windows = measured.windows
    windows.speech_s[:] = [4.0, 1.5, 1.49, 0.0, 3.0, 1.51, 4.0, 4.0, 4.0]
    plan = plan_windows(windows, AnalysisSettings(), PROFILE, 12 * 16_000)
    assert plan.wanted.tolist() == [True, True, False, False, True, True, True, True, True]
    assert plan.start.tolist() == [16_000 * k for k in range(9)]
    assert plan.samples == 64_000


def test_rounding_does_not_lead_behind_the_end():
    measured = voice(12)
    measured.windows.start_s[-1] += 0.00004
    plan = plan_windows(measured.windows, AnalysisSettings(), PROFILE, 12 * 16_000)
    assert plan.start[-1] + plan.samples == 12 * 16_000


def test_a_finished_analysis_does_not_tell_that_a_preview_ran(tmp_path):
    manifest = save_dimensional(tmp_path)
    entry = ModelEntry(manifest.id, manifest.name, "", (Role.DIMENSIONS,), ModelState.READY)
    folder = InstalledFolder(tmp_path, manifest, {}, entry)
    member = Member(Role.DIMENSIONS, folder, manifest, provenance_of(entry, manifest))
    plan = WindowPlan(np.arange(2, dtype=np.int64) * 16_000, 64_000, np.ones(2, np.bool_))

    def track():
        return Track(member, plan, OutputCache(None, WAVEFORM, None, plan.samples, {}))

    def said(track):
        return snapshot_of({Role.DIMENSIONS: track}, plan, ()).preview_notes

    first, second = np.array([0]), np.array([1])
    reference, rough = outputs([[0.5, 0.5, 0.5]]), outputs([[0.5, 0.48, 0.5]])
    plain, previewed = track(), track()
    previewed.take_preview(first, rough)
    previewed.take_preview(second, rough)
    for one in (plain, previewed):
        one.take(first, reference, "cpu", ())
    assert said(plain) == ()
    (note,) = said(previewed)
    assert english(note) == (
        f"Preview values of “{manifest.name}” differed from the reference by at most 0.020 in the "
        "1 window compared so far."
    )
    for one in (plain, previewed):
        one.take(second, reference, "cpu", ())
    assert said(plain) == said(previewed) == ()


def test_batches_follow_time():
    assert [b.tolist() for b in batches(np.array([1, 2, 5, 8, 9]), 2)] == [[1, 2], [5, 8], [9]]


def test_stretches_hold_windows_that_overlap():
    start = np.arange(100, dtype=np.int64) * 16_000
    plan = WindowPlan(start, 64_000, np.ones(100, np.bool_))
    pending = np.array([0, 1, 2, 6, 11, *range(20, 60)])
    cut = stretches(pending, plan)
    assert cut[0].tolist() == [0, 1, 2, 6]
    assert cut[1].tolist() == [11]
    assert all(len(part) == STRETCH_WINDOWS for part in cut[2:-1])
    assert 0 < len(cut[-1]) <= STRETCH_WINDOWS
    assert np.concatenate(cut).tolist() == pending.tolist()
