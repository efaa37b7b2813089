"""What the panels say: value, meaning, interval and limit; or why there is no value."""

from __future__ import annotations

from voiceman_gui.core.analysis import WindowReading
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.qt.items import wording

REASON = "The signal-to-noise ratio is 7.4 dB; 10 dB are needed."


def _window(**more: object) -> WindowReading:
    values: dict[str, object] = {"start_s": 61.0, "end_s": 65.0, "speech_s": 3.4, "reasons": ()}
    values |= {"gate": Gate.PASS} | more
    return WindowReading(**values)  # type: ignore[arg-type]


def test_numbers_have_a_true_minus_and_no_signed_zero() -> None:
    assert wording.number(-0.5) == "−0.50"
    assert wording.number(-0.001) == "0.00"


def test_a_value_is_compared_only_when_its_interval_allows() -> None:
    assert wording.comparison(Reading(0.7, 0.6, 0.8)).startswith("above")
    assert wording.comparison(Reading(0.3, 0.2, 0.49)).startswith("below")
    assert "no distinguishable" in wording.comparison(Reading(0.6, 0.5, 0.8))


def test_a_window_says_values_intervals_meaning_and_limits() -> None:
    text = wording.window_text(
        _window(arousal=Reading(0.72, 0.61, 0.8), valence=Reading(0.45, 0.1, 0.8))
    )
    assert "0:01:01.0 – 0:01:05.0" in text
    assert "Arousal 0.72 (95 % interval 0.61 to 0.80): above the speaker's own median" in text
    assert "Dominance: no reading" in text
    assert wording.LIMITS["valence"] in text
    assert wording.SCALE in text


def test_a_gap_says_why_and_gives_no_number() -> None:
    window = _window(gate=Gate.WITHHELD, reasons=(REASON,), arousal=Reading(0.7, 0.6, 0.8))
    for text in (wording.window_text(window), wording.category_text(window)):
        assert REASON in text
        assert "Withheld" in text
        assert "0.7" not in text


def test_all_four_posteriors_best_first() -> None:
    text = wording.category_text(_window(categories=(0.2, 0.1, 0.55, 0.15)))
    assert text.index("Sad 55 %") < text.index("Angry 20 %") < text.index("Neutral 15 %")
    assert "Happy 10 %" in text
    assert "most like sad" in text


def test_levels() -> None:
    assert wording.level_text("L", 1.5, -0.5, 0.25) == (
        "L, 0:00:01.500\n−0.500 to 0.250 of full scale, −6.0 dBFS"
    )
    assert "digital silence" in wording.level_text("L", 0.0, 0.0, 0.0)
    assert "clipped" in wording.level_text("L", 0.0, -1.0, 1.0)


def test_unfinished_results_are_called_so() -> None:
    assert wording.state_text(complete=True, running=True) == ""
    assert wording.state_text(complete=False, running=True) == "provisional, analysis running"
    assert wording.state_text(complete=False, running=False) == "incomplete, ended early"
