"""A telephone interview of a woman and a man: neither voice is read against the other.

Read against one baseline, the man's neutral passages lie below the median of both for no other
reason than that his voice is lower. Read against their own speech, the windows of neutral passages
are distinguishable no more often than the speaker's windows from anywhere are.
"""

from __future__ import annotations

import functools
from pathlib import Path

import numpy as np
import pytest

from channels import MOBILE, TELEPHONE, WIDE, Channel
from emodb import blocks
from helpers.analyses import layout_waveform
from helpers.measured_sample import embedded
from helpers.two_speakers import MAN, RATE_HZ, TWO, WOMAN, interview
from helpers.voices import PROFILE
from voiceman_gui.analysis.measure.recording import measure
from voiceman_gui.analysis.read import read
from voiceman_gui.analysis.sensitivity.control import shuffled_orders
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.models.vad import VoiceActivity

CHANNELS = pytest.mark.parametrize("channel", [WIDE, TELEPHONE, MOBILE], ids=lambda c: c.name)


@functools.cache
def measured(channel: Channel) -> Measurements:
    samples, rate_hz = channel.carry(interview().samples, RATE_HZ)
    return measure(
        blocks(samples, rate_hz),
        rate_hz,
        AnalysisSettings(),
        VoiceActivity(),
        total_s=samples.shape[0] / rate_hz,
        on_progress=ignore_progress,
        on_measurements=lambda _: None,
        cancel=CancelToken(),
    )


def by(channel: Channel, *, apart: bool = True) -> Analysis:
    waveform = layout_waveform(interview().duration_s, Path("/exhibits/interview.wav"))
    turns = interview().turns
    diarisation = Diarisation(TWO, turns, turns) if apart else None
    settings = AnalysisSettings(speakers=TWO) if apart else AnalysisSettings()
    return read(waveform, measured(channel), settings, embedded(), PROFILE, diarisation=diarisation)


def neutral(analysis: Analysis, speaker: str) -> np.ndarray:
    """Windows whose middles lie in a neutral turn of a speaker."""
    middle = (analysis.windows.start_s + analysis.windows.end_s) / 2
    inside = np.zeros(middle.size, np.bool_)
    for span in interview().spans(speaker, "neutral"):
        inside |= (middle >= span.start_s) & (middle < span.end_s)
    return inside


@CHANNELS
@pytest.mark.parametrize("speaker", [WOMAN, MAN])
def test_neutral_windows_are_distinguishable_no_more_often_than_chance_makes_them(
    channel: Channel, speaker: str
) -> None:
    analysis = by(channel)
    orders = shuffled_orders(analysis.of(speaker), analysis.settings, PROFILE)
    assert orders is not None
    found = orders.chance(neutral(analysis, speaker))
    assert found is not None
    assert found.items >= 15
    assert found.found <= found.expected


@CHANNELS
def test_one_baseline_for_both_puts_the_man_below(channel: Channel) -> None:
    """What the issue was about: with it, the test above fails for the man."""
    both = by(channel, apart=False)
    stress = both.windows.column("stress")
    man, woman = (neutral(both, speaker) & stress.known for speaker in (MAN, WOMAN))
    below = {who: np.mean(stress.high[rows] < 0) for who, rows in ((MAN, man), (WOMAN, woman))}
    assert below[MAN] > 0.25
    assert below[WOMAN] < 0.05
    typical = [float(np.median(stress.value[rows])) for rows in (man, woman)]
    assert typical[0] < typical[1] - 30
    apart = by(channel)
    own = apart.windows.column("stress")
    own_below = [np.mean(own.high[neutral(apart, who) & own.known] < 0) for who in (MAN, WOMAN)]
    assert own_below[0] < below[MAN]
    assert max(own_below) < 0.25
