"""The profile: every threshold is there, in order and hashed."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from helpers.voices import PROFILE
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.errors import AnalysisError
from voiceman_gui.core.message import message

DEFAULT = Path(__file__).parents[3] / "resources" / "profiles" / "default.toml"


def test_the_hash_is_that_of_the_file() -> None:
    assert PROFILE.sha256 == hashlib.sha256(DEFAULT.read_bytes()).hexdigest()


def test_the_default_holds_the_thresholds_of_the_forensic_design() -> None:
    p = PROFILE
    assert (p.window_speech.pass_s, p.window_speech.caution_s) == (3.0, 1.5)
    assert (p.recording_speech.pass_s, p.recording_speech.caution_s) == (30.0, 10.0)
    assert (p.snr.pass_db, p.snr.caution_db) == (20.0, 10.0)
    assert (p.clipping.pass_percent, p.clipping.caution_percent) == (0.01, 0.5)
    assert (p.bandwidth.pass_hz, p.bandwidth.caution_hz) == (7000.0, 3000.0)
    assert (p.stress.min_baseline_windows, p.stress.min_baseline_speech_s) == (20, 30.0)
    assert (p.confidence.sufficient, p.confidence.limited) == (0.7, 0.5)
    assert (p.stress.population_min_arousal, p.stress.population_max_valence) == (0.7, 0.3)
    expected = {
        "angry": ((0.6, 1.0), (0.0, 0.35)),
        "happy": ((0.5, 0.9), (0.65, 1.0)),
        "sad": ((0.0, 0.4), (0.0, 0.4)),
        "neutral": ((0.3, 0.6), (0.4, 0.6)),
    }
    for category, ranges in expected.items():
        found = p.expected_ranges.of(category)
        assert (found.arousal, found.valence) == ranges


def test_a_changed_threshold_is_another_hash(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(DEFAULT.read_text(encoding="utf-8").replace("pass_db = 20.0", "pass_db = 15.0"))
    changed = Profile.load(path)
    assert changed.snr.pass_db == 15.0
    assert changed.sha256 != PROFILE.sha256


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("pass_db = 20.0", "pass_db = 5.0", "wrong order"),
        ("pass_db = 20.0", "", "snr.pass_db"),
        ("pass_db = 20.0", "pass_db = 20.0\nextra = 1", "snr.extra"),
        ("pass_db = 20.0", "pass_db = nan", "snr.pass_db"),
        ("[snr]", "[snr", "analysis.profile.not_toml"),
        ("arousal = [0.6, 1.0]", "arousal = [1.0, 0.6]", "expected_ranges.angry.arousal"),
        ("arousal = [0.6, 1.0]", "arousal = [0.6, 1.1]", "expected_ranges.angry.arousal"),
        ("[expected_ranges]", "[other]", "expected_ranges"),
    ],
)
def test_a_bad_profile_gets_a_sentence(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(DEFAULT.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(AnalysisError, match=said) as caught:
        Profile.load(path)
    assert str(path) in str(caught.value)


def test_a_missing_profile_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(AnalysisError, match=r"analysis\.profile\.unreadable") as caught:
        Profile.load(tmp_path / "none.toml")
    assert caught.value.message.params["why"] == message("core.system_error.gone")
