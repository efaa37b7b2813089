"""What a file says about itself, beside its sound."""

from __future__ import annotations

from dataclasses import dataclass

from voiceman_gui.core.embedded_marks import EmbeddedMark
from voiceman_gui.core.recording import Recording

Tags = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FileFacts:
    """Header, tags and marks of a file, as far as FFmpeg reads them.

    Parameters
    ----------
    recording : Recording
    container_name, codec_name : str
        In the words of FFmpeg, e.g. ``"WAV / WAVE (Waveform Audio)"``.
    bit_rate_bps : int or None
        Of the audio track as its header states it, else of the whole file; None where neither is
        known.
    tracks_count : int
        Of every kind: sound, picture, subtitles, data.
    tags : tuple of (str, str)
        Names and values, those of the file before those of the audio track.
    marks : tuple of EmbeddedMark
        Chapters and cue points.
    """

    recording: Recording
    container_name: str
    codec_name: str
    bit_rate_bps: int | None
    tracks_count: int
    tags: Tags
    marks: tuple[EmbeddedMark, ...]
