"""Readings of the bundled sample with networks in either role, or in both."""

from __future__ import annotations

import functools
from dataclasses import replace

import numpy as np
import pytest

from helpers.calibrations import CALIBRATION
from helpers.facts import english
from helpers.measured_sample import embedded, sample, sample_analysis
from helpers.network_outputs import CATEGORICAL, DIMENSIONAL, network_outputs
from helpers.voices import PROFILE
from voiceman_gui.analysis.network_tracks import NO_INTERVAL, PENDING, TOO_LITTLE
from voiceman_gui.analysis.read import read
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.facts import concerns, missing
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Scale
from voiceman_gui.core.reading import ConfidencePart, ConfidencePartId
from voiceman_gui.core.windows import WindowReading

CATEGORIES_AGREE = ConfidencePartId.CATEGORY_AGREEMENT
AROUSALS_AGREE = ConfidencePartId.AROUSAL_AGREEMENT
CERTAINTY = ConfidencePartId.CERTAINTY
UNCOUNTED = "analysis.note.percentile_uncounted"
SIZE = sample().measurements.windows.n_windows
# Moves with the embedded arousal of the sample, on a scale of its own.
AROUSAL = np.array([w.arousal.value if w.arousal else 0.5 for w in sample_analysis().windows])
DIMENSIONS = np.stack([0.3 + 0.4 * AROUSAL, np.full(SIZE, 0.5), np.full(SIZE, 0.45)], axis=1)
POSTERIORS = np.tile([0.02, 0.02, 0.02, 0.94], (SIZE, 1))


def analysis_of(networks: NetworkOutputs | None) -> Analysis:
    given = sample()
    return read(
        given.waveform, given.measurements, AnalysisSettings(), embedded(), PROFILE, networks
    )


@functools.cache
def both() -> Analysis:
    return analysis_of(network_outputs(sample().measurements, DIMENSIONS, POSTERIORS))


def shown(analysis: Analysis) -> list[tuple[int, WindowReading]]:
    return [(i, w) for i, w in enumerate(analysis.windows) if w.gate.shows_numbers]


def part_of(window: WindowReading, which: ConfidencePartId) -> ConfidencePart:
    assert window.confidence is not None
    return next(part for part in window.confidence.parts if part.id is which)


def test_no_networks_is_the_embedded_pair() -> None:
    measured = sample().measurements
    nobody = analysis_of(network_outputs(measured))
    assert list(nobody.windows) == list(sample_analysis().windows)
    assert nobody.models == sample_analysis().models
    assert nobody.scale is Scale.SPEAKER


def test_a_networks_dimensions_are_its_own_values() -> None:
    analysis = both()
    assert analysis.scale is Scale.POPULATION
    for i, window in shown(analysis):
        for reading, value in zip(
            (window.arousal, window.dominance, window.valence), DIMENSIONS[i], strict=True
        ):
            assert reading is not None
            assert reading.value == pytest.approx(value)
            assert reading.low < reading.value < reading.high


def test_a_networks_categories_are_its_own_posteriors() -> None:
    for i, window in shown(both()):
        assert window.categories == pytest.approx(tuple(POSTERIORS[i]))
        assert part_of(window, CERTAINTY).note.id == "analysis.note.certainty_uncalibrated"


@pytest.mark.parametrize(
    ("dimensions", "categories", "ids"),
    [
        (None, None, ("acoustic-arousal", "embedded-acoustic")),
        (DIMENSIONS, None, ("test-dimensional", "acoustic-arousal", "embedded-acoustic")),
        (None, POSTERIORS, ("test-categorical", "acoustic-arousal", "embedded-acoustic")),
        (DIMENSIONS, POSTERIORS, ("test-dimensional", "test-categorical", "acoustic-arousal")),
    ],
)
def test_four_combinations(
    dimensions: np.ndarray | None, categories: np.ndarray | None, ids: tuple[str, ...]
) -> None:
    networks = network_outputs(sample().measurements, dimensions, categories)
    analysis = analysis_of(networks)
    plain = sample_analysis()
    assert tuple(model.id for model in analysis.models) == ids
    assert analysis.networks is networks
    seen = 0
    for (_, window), (_, alone) in zip(shown(analysis), shown(plain), strict=True):
        # Stress is the acoustic arousal against the baseline, whoever has the dimensions.
        assert window.stress == alone.stress
        assert window.confidence is not None
        own = dimensions is None and categories is None
        assert window.confidence.calibrated == own
        if not own:
            assert window.confidence.value is window.confidence.word is None
            assert part_of(window, ConfidencePartId.CERTAINTY).value is not None
        i1, i2 = (
            part_of(window, CATEGORIES_AGREE),
            part_of(window, AROUSALS_AGREE),
        )
        uncalibrated = dimensions is not None or categories is not None
        assert (i1.note.id == UNCOUNTED) == uncalibrated
        assert (i1.value is None) == uncalibrated
        assert (i2.value is not None) == (dimensions is not None)
        if dimensions is None:
            assert (window.arousal, window.dominance) == (alone.arousal, alone.dominance)
            assert window.valence == alone.valence
        if categories is None:
            assert window.categories == alone.categories
        seen += window.deception is not None
    assert seen


def test_i2_is_small_where_the_arousals_agree_and_large_where_they_do_not() -> None:
    against = DIMENSIONS.copy()
    against[:, 0] = 1 - against[:, 0]
    measured = sample().measurements
    opposed = analysis_of(network_outputs(measured, against, POSTERIORS))
    agreeing = [part_of(w, AROUSALS_AGREE).value for _, w in shown(both())]
    opposing = [part_of(w, AROUSALS_AGREE).value for _, w in shown(opposed)]
    assert np.median(np.array(agreeing, float)) > 0.9
    assert np.median(np.array(opposing, float)) < 0.5


def test_a_high_i2_does_not_withhold_the_gauge() -> None:
    against = DIMENSIONS.copy()
    against[:, 0] = 1 - against[:, 0]
    opposed = analysis_of(network_outputs(sample().measurements, against, POSTERIORS))
    low = [
        w
        for _, w in shown(opposed)
        if (part_of(w, AROUSALS_AGREE).value or 1.0) < PROFILE.confidence.limited
    ]
    assert low
    assert any(w.deception is not None for w in low)


def test_neutral_words_for_an_angry_point_are_a_cue() -> None:
    measured = sample().measurements
    fits = analysis_of(network_outputs(measured, [0.45, 0.5, 0.5], POSTERIORS))
    contradicts = analysis_of(network_outputs(measured, [0.95, 0.5, 0.05], POSTERIORS))
    for (_, a), (_, b) in zip(shown(fits), shown(contradicts), strict=True):
        if a.deception is not None:
            assert a.deception.value < 80
        if b.deception is not None:
            assert b.deception.value > 99


def test_an_uncalibrated_i1_is_told_and_decides_nothing() -> None:
    """However far the expected ranges lie from what the pair says: no set was measured for it."""
    measured = sample().measurements
    near = analysis_of(network_outputs(measured, [0.45, 0.5, 0.5], POSTERIORS))
    far = analysis_of(network_outputs(measured, [0.95, 0.5, 0.05], POSTERIORS))
    for (_, a), (_, b) in zip(shown(near), shown(far), strict=True):
        assert a.confidence is not None
        assert b.confidence is not None
        assert part_of(b, CATEGORIES_AGREE).value is part_of(a, CATEGORIES_AGREE).value is None
        assert part_of(b, CATEGORIES_AGREE).note.id == UNCOUNTED


def test_a_calibration_softens_the_categories_and_gives_i1_its_percentile() -> None:
    measured = sample().measurements
    dimensions = np.tile([0.7, 0.5, 0.5], (SIZE, 1))
    analysis = analysis_of(
        network_outputs(measured, dimensions, POSTERIORS, calibration=CALIBRATION)
    )
    shares = np.sqrt(POSTERIORS[0]) / np.sqrt(POSTERIORS[0]).sum()
    # Squared distances of (0.7, 0.5) to the four means, in their own standard deviations.
    raw = float(shares @ [0.04 / 0.03, 0.04 / 0.03, 0.16 / 0.02 + 0.04 / 0.03, 0.0625 / 0.02])
    for _, window in shown(analysis):
        assert window.categories == pytest.approx(tuple(shares))
        corpus = part_of(window, CERTAINTY).note.params["corpus"]
        assert corpus == message("core.calibration.set_name", set="emotions.csv")
        part = part_of(window, CATEGORIES_AGREE)
        assert part.value == pytest.approx(1 - raw / 40)
        assert part.note.params["percentile"] == pytest.approx(100 * raw / 40)
    notices = english(*analysis.notices)
    assert english(CALIBRATION.sentence) in notices
    assert "uncalibrated" not in notices
    assert analysis.networks is not None
    assert analysis.networks.categories is not None
    assert np.array_equal(analysis.networks.categories.values, POSTERIORS), "kept as they came"


@pytest.mark.parametrize(
    "parts",
    [
        {"dimensions": DIMENSIONS},
        {"categories": POSTERIORS},
        {"dimensions": DIMENSIONS, "categories": POSTERIORS, "mark": DimensionMark.LEGACY},
    ],
)
def test_a_calibration_is_that_of_a_whole_pair_without_a_mark(parts: dict) -> None:
    with pytest.raises(ValueError, match="whole pair without a mark"):
        network_outputs(sample().measurements, **parts, calibration=CALIBRATION)


def test_what_is_beyond_the_scale_is_shown_at_its_end_and_named() -> None:
    values = DIMENSIONS.copy()
    values[:, 2] = -0.031
    analysis = analysis_of(network_outputs(sample().measurements, values, POSTERIORS))
    for _, window in shown(analysis):
        assert window.valence is not None
        assert window.valence.value == 0
        assert "valence: −0.031, below the scale" in english(*window.reasons)


def test_windows_not_computed_yet_and_previews() -> None:
    measured = sample().measurements
    values, posteriors = DIMENSIONS.copy(), POSTERIORS.copy()
    rows = [i for i, _ in shown(sample_analysis())]
    late, short, early = rows[5], rows[20], rows[40]
    values[[late, short]] = np.nan
    posteriors[[late, short]] = np.nan
    wanted = measured.windows.speech_s > 0
    wanted[short] = False
    preview = np.zeros(SIZE, np.bool_)
    preview[early] = True
    analysis = analysis_of(
        network_outputs(
            measured, values, posteriors, wanted=wanted, complete=False, preview=preview
        )
    )
    assert not analysis.complete
    for i, why in ((late, PENDING), (short, TOO_LITTLE)):
        window = analysis.windows[i]
        assert window.arousal is window.valence is window.categories is window.confidence is None
        assert window.deception is None
        assert window.stress == sample_analysis().windows[i].stress
        assert missing(DIMENSIONAL.outputs, why) in window.reasons
        assert missing(("categories",), why) in window.reasons
    assert analysis.windows[early].preview
    assert analysis.preview
    assert limitations.PREVIEW in analysis.notices
    assert not both().preview
    assert limitations.PREVIEW not in both().notices


def test_an_onnx_value_without_overlap_has_no_interval_and_is_not_shown() -> None:
    given = sample()
    settings = AnalysisSettings(hop_s=4.0)
    windows = given.measurements.windows
    fourth = slice(None, None, 4)
    measured = replace(
        given.measurements,
        windows=replace(
            windows,
            start_s=windows.start_s[fourth],
            end_s=windows.end_s[fourth],
            speech_s=windows.speech_s[fourth],
            voiced_s=windows.voiced_s[fourth],
            functionals=windows.functionals[fourth],
            voice=None if windows.voice is None else windows.voice[fourth],
        ),
    )
    networks = network_outputs(
        measured, DIMENSIONS[fourth], POSTERIORS[fourth], errors=float("nan")
    )
    analysis = read(given.waveform, measured, settings, embedded(), PROFILE, networks)
    for _, window in shown(analysis):
        assert window.arousal is window.dominance is window.valence is window.deception is None
        assert missing(DIMENSIONAL.outputs, NO_INTERVAL) in window.reasons
        assert window.categories is not None


@pytest.mark.parametrize("mark", [DimensionMark.LEGACY, DimensionMark.UNCALIBRATED])
def test_marked_dimensions_are_shown_and_enter_nothing(mark: DimensionMark) -> None:
    measured = sample().measurements
    analysis = analysis_of(network_outputs(measured, DIMENSIONS, POSTERIORS, mark=mark))
    other = analysis_of(network_outputs(measured, DIMENSIONS[::-1], POSTERIORS, mark=mark))
    assert analysis.mark is mark
    sentence = {
        DimensionMark.LEGACY: limitations.LEGACY,
        DimensionMark.UNCALIBRATED: limitations.HIDDEN_STATE_ESTIMATE,
    }[mark]
    assert sentence in analysis.notices
    assert limitations.POPULATION not in analysis.notices, "0.5 is no middle of a listeners' scale"
    moved = 0
    for (_, window), (_, swapped) in zip(shown(analysis), shown(other), strict=True):
        assert window.arousal is not None
        assert window.deception is None
        assert any(concerns(reason, "deception") for reason in window.reasons)
        assert (
            part_of(window, CATEGORIES_AGREE).value is part_of(window, AROUSALS_AGREE).value is None
        )
        assert window.confidence == swapped.confidence
        assert window.stress == swapped.stress
        moved += window.arousal != swapped.arousal
    assert moved


def test_notices_models_and_device_are_those_of_who_speaks() -> None:
    networks = network_outputs(
        sample().measurements,
        DIMENSIONS,
        POSTERIORS,
        device="cpu, float32, 2 threads",
        notices=("The other model was refused.",),
    )
    analysis = analysis_of(networks)
    assert analysis.device == "cpu, float32, 2 threads"
    assert analysis.complete
    assert "The other model was refused." in analysis.notices
    text = english(*analysis.notices)
    assert f"The intervals of {DIMENSIONAL.name} show how much single half seconds" in text
    assert limitations.POPULATION in analysis.notices
    assert "weak evidence" not in text
    assert "uncalibrated" in text
    mixed = analysis_of(network_outputs(sample().measurements, None, POSTERIORS))
    assert "weak evidence" in english(*mixed.notices)
    assert mixed.scale is Scale.SPEAKER
    assert mixed.models[0] == CATEGORICAL


def test_outputs_of_other_windows_are_a_mistake() -> None:
    networks = network_outputs(sample().early, [0.5] * 3)
    with pytest.raises(ValueError, match="windows"):
        analysis_of(networks)


def test_the_same_outputs_give_the_same_bits() -> None:
    again = analysis_of(network_outputs(sample().measurements, DIMENSIONS, POSTERIORS))
    assert list(again.windows) == list(both().windows)
    assert again.notices == both().notices
