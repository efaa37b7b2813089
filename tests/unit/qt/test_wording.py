"""What the panels say: value, meaning, interval and limit; or why there is no value."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpers.analyses import layout_analysis
from helpers.panel_data import network_outputs
from helpers.window_rows import with_windows
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark, Scale
from voiceman_gui.core.reading import Gate, Reading
from voiceman_gui.core.windows import WindowReading
from voiceman_gui.qt.items import header_wording, wording
from voiceman_gui.qt.language import say

REASON = message("analysis.gate.snr_low", snr_db=7.4, needed_db=10.0)


def _window(**more: object) -> WindowReading:
    values: dict[str, object] = {"start_s": 61.0, "end_s": 65.0, "speech_s": 3.4, "reasons": ()}
    values |= {"gate": Gate.PASS} | more
    return WindowReading(**values)  # type: ignore[arg-type]


def test_numbers_have_a_true_minus_and_no_signed_zero() -> None:
    assert wording.number(-0.5) == "−0.50"
    assert wording.number(-0.001) == "0.00"


def test_a_value_is_compared_only_when_its_interval_allows() -> None:
    assert wording.comparison(Reading(0.7, 0.6, 0.8)).id == "panels.against.above"
    assert wording.comparison(Reading(0.3, 0.2, 0.49)).id == "panels.against.below"
    assert wording.comparison(Reading(0.6, 0.5, 0.8)).id == "panels.against.same"


def test_a_window_says_values_intervals_meaning_and_limits() -> None:
    text = wording.window_text(
        _window(arousal=Reading(0.72, 0.61, 0.8), valence=Reading(0.45, 0.1, 0.8))
    )
    assert "0:01:01.0 – 0:01:05.0" in text
    assert "Arousal 0.72 (95 % interval 0.61 to 0.80): above the speaker's own median" in text
    assert "Dominance: no reading" in text
    assert wording.Terms().limit("valence") in text
    assert say(wording.SCALE) in text


def test_a_gap_says_why_and_gives_no_number() -> None:
    window = _window(gate=Gate.WITHHELD, reasons=(REASON,), arousal=Reading(0.7, 0.6, 0.8))
    for text in (wording.window_text(window), wording.category_text(window)):
        assert say(REASON) in text
        assert "Withheld" in text
        assert "0.7" not in text


def test_all_four_posteriors_best_first() -> None:
    window = _window(categories=(0.2, 0.1, 0.55, 0.15), category="sad")
    text = wording.category_text(window)
    assert text.index("sad 0.55") < text.index("angry 0.20") < text.index("neutral 0.15")
    assert "happy 0.10" in text
    assert "most like sad" in text
    undecided = wording.category_text(replace(window, category=None))
    assert "most like" not in undecided
    assert "Undecided" in undecided
    assert "sad 0.55" in undecided


def test_levels() -> None:
    assert wording.level_text("L", 1.5, -0.5, 0.25) == (
        "L, 0:00:01.500\n−0.500 to 0.250 of full scale, −6.0 dBFS"
    )
    assert "digital silence" in wording.level_text("L", 0.0, 0.0, 0.0)
    assert "clipped" in wording.level_text("L", 0.0, -1.0, 1.0)


def test_unfinished_results_are_called_so() -> None:
    whole, half = layout_analysis(), layout_analysis(complete=False)
    assert wording.state_text(whole, True) == ""
    assert wording.state_text(half, True) == "provisional, analysis running"
    assert wording.state_text(half, False) == "incomplete, ended early"
    assert wording.unfinished_text(whole, False) == ""
    assert "ended early" in wording.unfinished_text(half, False)


def test_previews_are_called_so() -> None:
    half = layout_analysis(complete=False)
    windows = (replace(half.windows[0], preview=True), *half.windows[1:])
    preview = with_windows(half, windows)
    assert wording.state_text(preview, True) == "preview, reference values follow"
    assert wording.state_text(preview, False) == "partly preview, ended early"
    assert say(wording.PREVIEW) in wording.window_text(windows[0])
    assert say(wording.PREVIEW) in wording.category_text(windows[0])
    assert say(wording.PREVIEW) not in wording.window_text(windows[1])
    assert "will" not in say(wording.PREVIEW), "after a cancel nothing follows"


def test_a_calibrated_pair_is_not_called_uncalibrated() -> None:
    window = _window(categories=(0.2, 0.1, 0.55, 0.15))
    given = wording.Terms(Scale.POPULATION, categories="A", calibrated_on="emotions.csv")
    assert "By A, calibrated on “emotions.csv”; one" in wording.category_text(window, given)
    plain = wording.Terms(Scale.POPULATION, categories="A")
    assert "By A, uncalibrated; one" in wording.category_text(window, plain)


POPULATION = wording.Terms(Scale.POPULATION, dimensions="A network", categories="Another")


def test_a_models_own_scale_is_not_the_speakers() -> None:
    window = _window(arousal=Reading(0.72, 0.61, 0.8), categories=(0.2, 0.1, 0.55, 0.15))
    text = wording.window_text(window, POPULATION)
    assert "Arousal 0.72 (95 % interval 0.61 to 0.80). " in text
    assert "median" not in text
    assert "listeners rated" in text
    assert "A network" in POPULATION.middle
    assert "By Another, uncalibrated" in wording.category_text(window, POPULATION)


@pytest.mark.parametrize("mark", [DimensionMark.LEGACY, DimensionMark.UNCALIBRATED])
def test_a_mark_stands_beside_each_value(mark: DimensionMark) -> None:
    terms = replace(POPULATION, mark=mark)
    text = wording.window_text(_window(arousal=Reading(0.6, 0.55, 0.65)), terms)
    assert f"0.65, {terms.beside}" in text
    assert terms.beside in terms.middle.lower()
    assert terms.beside in text.lower().splitlines()[-1]


def test_the_header_names_the_reference_of_the_values() -> None:
    own = layout_analysis()
    assert header_wording.header_text(own, 4) == (
        f"Medians of 4 windows, widest bands. {say(own.baseline.sentence)}"
    )
    other = replace(own, scale=Scale.POPULATION, networks=network_outputs(own))
    assert header_wording.header_text(other, 1) == (
        "0.5 is the middle of the scale of audeering-wav2vec2-large-robust-12-msp-dim, not the "
        "speaker's median."
    )


def test_a_window_names_the_references_of_the_readings_that_it_has() -> None:
    terms = wording.terms_of(layout_analysis())
    text = wording.window_text(_window(valence=Reading(0.45, 0.1, 0.8)), terms)
    (reference,) = [line for line in text.splitlines() if line.startswith("Relative to")]
    assert reference.endswith(": valence.")
