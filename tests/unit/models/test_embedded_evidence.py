"""What the program says of its embedded model is what was measured, and stands in its card."""

from __future__ import annotations

import json
from math import ceil, floor
from pathlib import Path

import pytest

from helpers.facts import english
from voiceman_gui.core import limitations
from voiceman_gui.models.loading import load_embedded

FOLDER = Path(__file__).parents[3] / "resources" / "models" / "embedded-acoustic"
EVIDENCE = json.loads((FOLDER / "evidence.json").read_text(encoding="utf-8"))
CARD = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")
CHANNELS = ("as recorded", "300..3400 Hz", "AMR 12.2 kbit/s", "G.711 mu-law", "AMR 4.75 kbit/s")


def test_the_sentences_about_neutral_speech_say_what_was_measured() -> None:
    plain = EVIDENCE["plain"]
    assert tuple(plain) == CHANNELS
    read = [100 * one["neutral_or_undecided"] for one in plain.values()]
    assert (round(min(read)), round(max(read))) == limitations.NEUTRAL_READ_PERCENT
    cues = [100 * one["cues"]["above"] / one["cues"]["windows"] for one in plain.values()]
    # Rounded outwards: "no window" is said only where there is none.
    assert (floor(min(cues)), ceil(max(cues))) == limitations.NEUTRAL_CUES_PERCENT
    shown = [one["cues"]["shown"] for one in plain.values()]
    assert (min(shown), max(shown)) == limitations.NEUTRAL_CUES_READ
    assert {one["windows"] for one in plain.values()} == {limitations.NEUTRAL_WINDOWS}
    assert "0 to 0" not in english(limitations.NEUTRAL_CUES)
    for sentence in (limitations.NEUTRAL_ONLY, limitations.NEUTRAL_CUES):
        assert sentence in load_embedded(FOLDER).provenance()[1].limits
        assert english(sentence) in CARD


@pytest.mark.parametrize("order", ["by_mood", "by_name"])
def test_the_card_prints_each_measured_row(order: str) -> None:
    assert tuple(EVIDENCE[order]) == CHANNELS
    for one in EVIDENCE[order].values():
        assert (
            f"| {one['windows']} | {one['recall']:.3f} +- {one['recall_error']:.3f} "
            f"| {one['named_share']:.2f} | {one['named_recall']:.3f} |"
        ) in CARD


def test_the_counts_of_the_evidence_add_up() -> None:
    for one in EVIDENCE["by_mood"].values():
        assert sum(map(sum, one["confusion"])) == one["windows"]
        rows = one["confusion"]
        recall = sum(row[i] / sum(row) for i, row in enumerate(rows)) / 4
        assert recall == pytest.approx(one["recall"], abs=1e-3)
    for one in EVIDENCE["plain"].values():
        assert sum(one["read"].values()) == one["windows"]


def test_what_was_promised_was_measured() -> None:
    trained = CHANNELS[:3]
    moods, plain = EVIDENCE["by_mood"], EVIDENCE["plain"]
    for channel in trained:
        assert moods[channel]["recall"] >= 0.80
        assert moods[channel]["named_recall"] >= 0.88
        assert moods[channel]["named_share"] >= 0.5
        assert moods[channel]["valence_apart"] >= 0.45
        for covered in moods[channel]["coverage"].values():
            assert 0.93 <= round(covered, 2) <= 0.97
    for one in plain.values():
        assert one["neutral_or_undecided"] >= 0.90
        assert one["cues"]["above"] <= 0.06 * one["cues"]["windows"]
    assert EVIDENCE["confidence"]["error"] <= 0.05
    assert not any(EVIDENCE["moved_by_baseline"].values())
