"""The baselines that could have been chosen of one speaker's speech."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from voiceman_gui.analysis.baseline import Speech
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.borrowed import BorrowedSpeech
from voiceman_gui.core.measurement import FrameTracks, Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.sensitivity import BaselineKind
from voiceman_gui.core.span import Span


@dataclass(frozen=True, slots=True, eq=False)
class Alternative:
    """One baseline that could have been chosen.

    Parameters
    ----------
    kind : BaselineKind
    spans : tuple of Span
    speech : Speech
        Its windows; none where it holds too little to rank anything.
    in_use : bool
        Whether readings are shown against it.
    """

    kind: BaselineKind
    spans: tuple[Span, ...]
    speech: Speech
    in_use: bool

    @property
    def what(self) -> Message:
        """The baseline in words, with its amounts."""
        info = self.speech.info
        names = {
            BaselineKind.FIRST_HALF: "analysis.sensitivity.first_half",
            BaselineKind.SECOND_HALF: "analysis.sensitivity.second_half",
        }
        if self.kind not in names:
            return info.what
        return message(
            names[self.kind],
            end_s=self.spans[0].end_s if self.kind is BaselineKind.FIRST_HALF else 0.0,
            start_s=self.spans[0].start_s,
            speech_s=info.speech_s,
            windows_count=info.windows,
        )


def alternatives(
    measurements: Measurements,
    in_use: tuple[Span, ...],
    profile: Profile,
    speaker: Message | str | None = None,
    borrowed: tuple[BorrowedSpeech, ...] = (),
) -> tuple[Alternative, ...]:
    """List the baselines, the one in use first.

    Parameters
    ----------
    measurements : Measurements
        Of one speaker, or of a recording in which speakers are not told apart.
    in_use : tuple of Span
        The passages that are marked; empty where all speech is the baseline.
    profile : Profile
    speaker : Message, str or None
        Name of the speaker, where others speak in the recording.
    borrowed : tuple of BorrowedSpeech
        Of other recordings, in the baseline in use.

    Returns
    -------
    tuple of Alternative
        Of two that hold the same windows only the first, as marking one of two passages and
        leaving out the other are the same.
    """
    found: list[Alternative] = []
    known: set[bytes] = set()
    for kind, spans, others in _kinds(measurements.frames, in_use, borrowed):
        speech = Speech.chosen(measurements, spans, profile, speaker, others)
        # One that is too small has no windows: its passages tell it apart.
        windows = speech.mask.tobytes() if speech.mask.any() else repr(spans).encode()
        windows += repr([one.source for one in others]).encode()
        if windows not in known:
            known.add(windows)
            found.append(Alternative(kind, spans, speech, in_use=not found))
    return tuple(found)


def _kinds(
    frames: FrameTracks, in_use: tuple[Span, ...], borrowed: tuple[BorrowedSpeech, ...]
) -> Iterator[tuple[BaselineKind, tuple[Span, ...], tuple[BorrowedSpeech, ...]]]:
    if in_use:
        yield BaselineKind.MARKED, in_use, borrowed
    if borrowed:
        yield BaselineKind.BORROWED, (), borrowed
        if in_use:
            yield BaselineKind.MARKED, in_use, ()
    yield BaselineKind.ALL_SPEECH, (), ()
    if len(in_use) > 1:
        for span in in_use:
            yield BaselineKind.ONE_PASSAGE, (span,), ()
        for left_out in in_use:
            kept = tuple(one for one in in_use if one != left_out)
            yield BaselineKind.WITHOUT_ONE, kept, ()
    halves = _halves(frames)
    if halves is not None:
        yield BaselineKind.FIRST_HALF, (halves[0],), ()
        yield BaselineKind.SECOND_HALF, (halves[1],), ()


def _halves(frames: FrameTracks) -> tuple[Span, Span] | None:
    """Cut at the moment at which half of the speech has been heard; None without speech."""
    heard = np.cumsum(frames.speech)
    if not heard.size or not heard[-1]:
        return None
    rate = round(1 / frames.hop_s)
    half = int(np.searchsorted(heard, (int(heard[-1]) + 1) // 2)) + 1
    return Span(0.0, half / rate), Span(half / rate, frames.n_frames / rate)
