"""The gates: each threshold at its edge, each reason with its measured value."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.facts import english
from helpers.voices import PROFILE, recording, silenced, voice, with_quality
from voiceman_gui.analysis.gate_table import passage_gates, recording_gates
from voiceman_gui.analysis.gates import Gated, gate_stretches, grade
from voiceman_gui.analysis.measure.quality import snr_db
from voiceman_gui.core.facts import at_row
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.span import Span


def gate(
    measured: Measurements,
    start_s: float = 10.0,
    end_s: float = 14.0,
    *,
    of: Recording | None = None,
    window_s: float = 4.0,
    amounts: bool = True,
) -> Gated:
    return gate_stretches(
        measured,
        of or recording(),
        PROFILE,
        start_s=np.array([start_s]),
        end_s=np.array([end_s]),
        window_s=window_s,
        amounts=amounts,
    )


def said(gated: Gated, stretch: int = 0) -> tuple[str, ...]:
    """The reasons of a stretch, in words: their digits are what is tested."""
    return tuple(map(english, at_row(gated.facts, stretch)))


def result(measured: Measurements, name: str, of: Recording | None = None) -> tuple[Gate, str]:
    found = recording_gates(measured, of or recording(), PROFILE)
    one = next(f for f in found if f.measure.id == f"analysis.measure.{name}")
    return one.gate, english(one.value)


def test_clean_speech_passes_without_a_reason() -> None:
    gated = gate(voice(60))
    assert gated.codes.tolist() == [0]
    assert gated.facts == ()


@pytest.mark.parametrize(
    ("value", "higher", "code"),
    [
        (20.0, True, 0),
        (19.99, True, 1),
        (10.0, True, 1),
        (9.99, True, 2),
        (np.nan, True, 1),
        (np.inf, True, 0),
        (-np.inf, True, 2),
    ],
)
def test_edges_of_a_gate(value: float, higher: bool, code: int) -> None:
    assert grade(np.array([value]), 20.0, 10.0, higher_is_better=higher).tolist() == [code]


def test_edges_of_a_gate_where_less_is_better() -> None:
    values = np.array([0.0, 0.0099, 0.01, 0.5, 0.51, np.nan])
    assert grade(values, 0.01, 0.5, higher_is_better=False).tolist() == [0, 0, 1, 1, 2, 1]


@pytest.mark.parametrize(
    ("speech_s", "code", "reason"),
    [
        (3.0, 0, None),
        (2.98, 1, "net speech 2.98 s, below 3 s"),
        (2.9, 1, "net speech 2.9 s, below 3 s"),
        (1.5, 1, "net speech 1.5 s, below 3 s"),
        (1.4, 2, "net speech 1.4 s, below 1.5 s"),
        (0.0, 3, "no speech"),
    ],
)
def test_net_speech_of_a_window(speech_s: float, code: int, reason: str | None) -> None:
    gated = gate(silenced(voice(60), 10.0 + speech_s, 14.0))
    assert gated.codes.tolist() == [code]
    assert said(gated) == ((reason,) if reason else ())


def test_short_windows_need_the_same_share_of_speech() -> None:
    measured = silenced(voice(60, window_s=2.0), 11.4, 12.0)
    gated = gate(measured, 10.0, 12.0, window_s=2.0)
    assert gated.codes.tolist() == [1]
    assert said(gated) == ("net speech 1.4 s, below 1.5 s (scaled to windows of 2 s)",)
    assert gate(measured, 20.0, 22.0, window_s=2.0).codes.tolist() == [0]


@pytest.mark.parametrize(("seconds", "code"), [(30, 0), (29, 1), (10, 1), (9, 2)])
def test_net_speech_of_the_recording(seconds: int, code: int) -> None:
    gated = gate(voice(seconds), 2.0, 6.0)
    assert gated.codes.tolist() == [code]
    if code:
        limit = 30 if code == 1 else 10
        assert said(gated) == (f"net speech of the recording {seconds}.0 s, below {limit} s",)


def test_an_utterance_is_judged_by_its_sound_where_amounts_are_not_asked() -> None:
    short = silenced(voice(4), 1.0, 3.0)
    assert gate(short, 0.0, 4.0).codes.tolist() == [2]
    assert gate(short, 0.0, 4.0, amounts=False).codes.tolist() == [0]
    clipped = with_quality(short, clipped=np.full(4, 8000, np.int64))
    assert gate(clipped, 0.0, 4.0, amounts=False).codes.tolist() == [2]
    narrow = with_quality(short, bandwidth_hz=3400.0)
    assert gate(narrow, 0.0, 4.0, amounts=False).codes.tolist() == [1]


def test_signal_to_noise_ratio_by_hand() -> None:
    speech, pause = np.array([1.01, 0.11, 0.01, 1.0]), np.array([0.01, 0.01, 0.01, 0.0])
    assert snr_db(speech, pause) == pytest.approx([20, 10, -np.inf, np.inf])


@pytest.mark.parametrize(("snr", "code"), [(20.1, 0), (19.9, 1), (10.1, 1), (9.9, 2)])
def test_local_signal_to_noise_ratio(snr: float, code: int) -> None:
    measured = voice(60)
    q = measured.quality
    noisy = q.speech_energy / (1 + 1e-4)
    noisy = noisy + q.speech_samples * 1e-2 / 10 ** (snr / 10)
    pauses = q.pause_samples * 1e-2 / 10 ** (snr / 10)
    gated = gate(with_quality(measured, speech_energy=noisy, pause_energy=pauses))
    assert gated.codes.tolist() == [code]
    if code:
        limit = 20 if code == 1 else 10
        assert said(gated) == (f"signal-to-noise ratio {snr:.1f} dB, below {limit} dB",)


def test_silent_pauses_are_said_to_be_above_60_db() -> None:
    measured = voice(60)
    silent = with_quality(measured, pause_energy=np.zeros(60))
    assert result(silent, "snr") == (Gate.PASS, "> 60 dB")
    assert gate(silent).codes.tolist() == [0]


def test_without_a_pause_the_noise_is_not_measured_and_not_passed() -> None:
    measured = with_quality(
        voice(60), pause_samples=np.zeros(60, np.int64), pause_energy=np.zeros(60)
    )
    gated = gate(measured)
    assert gated.codes.tolist() == [1]
    assert gated.facts[0].id == "analysis.gate.snr_unmeasured"


def test_pauses_far_away_serve_where_there_are_none_near() -> None:
    measured = voice(120)
    samples = np.zeros(120, np.int64)
    samples[0] = 16000
    energy = samples * 1e-2 / 10**1.5  # 15 dB
    far = with_quality(measured, pause_samples=samples, pause_energy=energy)
    assert gate(far, 100.0, 104.0).codes.tolist() == [1]


@pytest.mark.parametrize(("clipped", "code"), [(0, 0), (6, 0), (7, 1), (320, 1), (321, 2)])
def test_clipping_of_a_window(clipped: int, code: int) -> None:
    """0.01 % of 64,000 samples are 6.4, 0.5 % are 320."""
    per_second = np.zeros(60, np.int64)
    per_second[11] = clipped
    gated = gate(with_quality(voice(60), clipped=per_second))
    assert gated.codes.tolist() == [code]
    elsewhere = gate(with_quality(voice(60), clipped=per_second), 20.0, 24.0)
    assert elsewhere.codes.tolist() == [0]


@pytest.mark.parametrize(("dropped", "code"), [(639, 0), (640, 1), (3200, 1), (3201, 2)])
def test_drop_outs_of_a_window(dropped: int, code: int) -> None:
    per_second = np.zeros(60, np.int64)
    per_second[12] = dropped
    assert gate(with_quality(voice(60), dropped=per_second)).codes.tolist() == [code]


@pytest.mark.parametrize(
    ("bandwidth", "code"), [(7000.0, 0), (6999.0, 1), (3000.0, 1), (2999.0, 2), (np.nan, 1)]
)
def test_bandwidth_concerns_every_window(bandwidth: float, code: int) -> None:
    assert gate(with_quality(voice(60), bandwidth_hz=bandwidth)).codes.tolist() == [code]


def test_a_lossy_codec_is_a_caution_everywhere() -> None:
    mp3 = recording(lossy=True, codec="mp3float")
    gated = gate(voice(60), of=mp3)
    assert gated.codes.tolist() == [1]
    assert said(gated) == ("lossy codec (mp3float)",)
    assert result(voice(60), "codec", mp3)[0] is Gate.CAUTION


def test_no_speech_stays_no_speech_in_a_bad_channel() -> None:
    measured = with_quality(silenced(voice(60), 10, 14), bandwidth_hz=1000.0)
    gated = gate(measured)
    assert gated.codes.tolist() == [3]
    assert [fact.id for fact in gated.facts] == ["analysis.gate.no_speech"]


def test_overlapping_speech_is_never_silently_passed() -> None:
    gate_said, value = result(voice(60), "overlap")
    assert gate_said is Gate.CAUTION
    assert value == "not measured: speakers are not told apart"


def test_gates_of_a_passage_use_the_windows_thresholds() -> None:
    found = passage_gates(silenced(voice(60), 12.0, 14.0), recording(), PROFILE, Span(10, 14), 4)
    assert (english(found[0].value), found[0].gate) == ("2.0 s", Gate.CAUTION)
    assert len({f.measure for f in found}) == 7


def test_an_empty_recording_has_gates_and_no_numbers() -> None:
    measured = replace(voice(1), measured_s=0.0)
    empty = replace(
        measured,
        frames=replace(
            measured.frames,
            speech=np.zeros(0, np.bool_),
            columns={k: v[:0] for k, v in measured.frames.columns.items()},
        ),
    )
    found = recording_gates(empty, recording(), PROFILE)
    assert found[0].gate is Gate.NO_SPEECH


def test_without_speech_the_signal_is_what_is_missing_not_the_pause() -> None:
    _, value = result(silenced(voice(60), 0.0, 60.0), "snr")
    assert value == "not measured (no speech)"
