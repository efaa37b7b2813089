"""What the program says of calm speech is what was measured, and stands in the model's card."""

from __future__ import annotations

import json
from pathlib import Path

from helpers.facts import english
from voiceman_gui.core import limitations
from voiceman_gui.models.loading import load_embedded

FOLDER = Path(__file__).parents[3] / "resources" / "models" / "embedded-acoustic"
EVIDENCE = json.loads((FOLDER / "evidence.json").read_text(encoding="utf-8"))
CARD = (FOLDER / "MODEL_CARD.md").read_text(encoding="utf-8")


def test_the_sentences_about_neutral_speech_say_what_was_measured() -> None:
    only = [measured["only_neutral"] for measured in EVIDENCE.values()]
    counts = [one[unit] for one in only for unit in ("utterances", "windows")]
    read = [100 * each["neutral"] / sum(each.values()) for each in counts]
    assert (round(min(read)), round(max(read))) == limitations.NEUTRAL_READ_PERCENT
    cues = [100 * one["cues"] / one["windows_with_i1"] for one in only]
    assert (round(min(cues)), round(max(cues))) == limitations.NEUTRAL_CUES_PERCENT
    for sentence in (limitations.NEUTRAL_ONLY, limitations.NEUTRAL_CUES):
        assert sentence in load_embedded(FOLDER).provenance()[1].limits
        assert english(sentence) in CARD


def test_the_card_prints_each_measured_row() -> None:
    for channel, measured in EVIDENCE.items():
        for row in measured["baseline"]:
            assert (
                f"| {channel} | {row['marked']} | {row['neutral_recall']:.3f} "
                f"| {row['average_recall']:.3f} | {row['cues']} of {row['windows']} "
            ) in CARD


def test_a_calm_baseline_changed_nothing_and_would_have() -> None:
    for measured in EVIDENCE.values():
        plain, calm, followed = measured["baseline"]
        for name in ("neutral_recall", "average_recall", "cues", "windows"):
            assert plain[name] == calm[name]
        assert followed["neutral_recall"] < plain["neutral_recall"] / 2
        assert followed["cues"] / followed["windows"] > 3 * plain["cues"] / plain["windows"]
