"""Chapters and cue points that a file brings along."""

from __future__ import annotations

import io
from fractions import Fraction

from av.container import InputContainer

from voiceman_gui.audio.cue_points import cue_points
from voiceman_gui.core.embedded_marks import EmbeddedKind, EmbeddedMark
from voiceman_gui.core.span import Span

MOST = 10_000
"""More marks than a person or a recorder sets; further ones are left out."""


def embedded_marks(
    container: InputContainer,
    file: io.RawIOBase,
    wave_start: int | None,
    rate_hz: int,
    start_s: float,
) -> tuple[EmbeddedMark, ...]:
    """Return what a file marks itself, in order of time.

    Parameters
    ----------
    container : InputContainer
    file : raw file
        The same file; its position is changed.
    wave_start : int or None
        Byte at which the header of a WAV file begins; None for other files.
    rate_hz : int
        Of the sound.
    start_s : float
        Time of the first sample on the clock of the container; earlier passages are cut there.
    """
    # Newer versions of FFmpeg make chapters of the cue points of a WAV file as well, with ends that
    # are made up. Their times count samples; those of chapters in an ID3 tag count milliseconds.
    cues = None if wave_start is None else Fraction(1, rate_hz)
    found = list(_chapters(container, start_s, cues))
    if wave_start is not None:
        place = file.tell()
        found += cue_points(file, wave_start, rate_hz)
        file.seek(place)
    return tuple(sorted(found[:MOST], key=lambda mark: (mark.span.start_s, mark.span.end_s)))


def _chapters(
    container: InputContainer, start_s: float, passed_over: Fraction | None
) -> list[EmbeddedMark]:
    """Return the chapters of a container, but for those that count time in one unit."""
    found = []
    for chapter in container.chapters():
        base = chapter["time_base"]
        if base is None or base == passed_over:
            continue
        begin_s = float(chapter["start"] * base) - start_s
        end_s = float(chapter["end"] * base) - start_s
        if end_s < 0:
            continue
        span = Span(max(0.0, begin_s), max(begin_s, end_s, 0.0))
        label = str(chapter["metadata"].get("title", "")).strip()
        found.append(EmbeddedMark(span, label, EmbeddedKind.CHAPTER))
    return found
