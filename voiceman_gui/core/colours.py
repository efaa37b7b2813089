"""Colours of what is read from a recording, the same on the screen, in pictures and in print.

Hues follow Okabe and Ito, "Color Universal Design" (2008). In each table every colour reaches a
contrast of 3:1 on its ground, and the four categories, arousal, dominance and valence, and the
speakers, differ by at least 20 in CIE Lab for the three kinds of colour blindness as well
(simulated after Machado, Oliveira and Fernandes 2009); the tests compute both. No meaning is
carried by colour alone.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataColours:
    """Colours by what they mean, as ``#rrggbb``."""

    waveform: str
    mark: str
    baseline: str
    gap: str
    arousal: str
    dominance: str
    valence: str
    gauge: str
    """Of every gauge; the lanes differ by line style."""
    angry: str
    happy: str
    sad: str
    neutral: str
    gate_pass: str
    gate_caution: str
    gate_withheld: str
    notice: str
    """Of previews and of sentences that must not be overlooked."""
    speaker_1: str
    speaker_2: str
    speaker_3: str
    speaker_4: str
    speaker_5: str
    speaker_6: str
    """Of speakers in their order; further ones begin again, and the number stands beside each."""


ON_WHITE = DataColours(
    waveform="#4c6a92",
    mark="#8a5a00",
    baseline="#0f766e",
    gap="#7b8494",
    arousal="#d55e00",
    dominance="#0a5596",
    valence="#009a72",
    gauge="#3b5bdb",
    angry="#9c1f68",
    happy="#a88a00",
    sad="#1f86c8",
    neutral="#8a929e",
    gate_pass="#5f86ad",
    gate_caution="#c27c00",
    gate_withheld="#4a5160",
    notice="#8a4b00",
    speaker_1="#0a4f9e",
    speaker_2="#cc6208",
    speaker_3="#2a9d78",
    speaker_4="#5a0f14",
    speaker_5="#9020e8",
    speaker_6="#2a0a45",
)
"""Of the light window, of pictures and of paper."""

ON_DARK = DataColours(
    waveform="#86a5cf",
    mark="#f0b84a",
    baseline="#4fc4b4",
    gap="#8791a2",
    arousal="#f58345",
    dominance="#4a94d6",
    valence="#45dcae",
    gauge="#8ea4ff",
    angry="#d84a8f",
    happy="#f0e442",
    sad="#56b4e9",
    neutral="#c3c9d3",
    gate_pass="#6f93b8",
    gate_caution="#e69f00",
    gate_withheld="#99a1af",
    notice="#ffb86b",
    speaker_1="#56a8f0",
    speaker_2="#f0904a",
    speaker_3="#f6ec5a",
    speaker_4="#9350ff",
    speaker_5="#f02a80",
    speaker_6="#45f0b0",
)
"""Of the dark window."""

SPEAKERS = 6
"""Colours of speakers; more people than that have those of the first ones again."""


def speaker_colour(place: int) -> str:
    """Return the field of `DataColours` that a speaker is drawn in.

    Parameters
    ----------
    place : int
        Of the speaker among all of a recording, from 0; negative for nobody.
    """
    return "gap" if place < 0 else f"speaker_{place % SPEAKERS + 1}"
