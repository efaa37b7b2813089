"""A recording as it lies on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from voiceman_gui.core.embedded_marks import EmbeddedMark
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable


@dataclass(frozen=True, slots=True)
class Recording:
    """One audio stream of one file, as its header describes it; nothing is decoded yet.

    Parameters
    ----------
    path : Path
        Absolute path of the original, which is only ever opened for reading.
    size_bytes, mtime_ns : int
        State of the file when it was opened; a later reader compares and refuses another file.
    container, codec : str
        FFmpeg's names, e.g. ``"wav"`` and ``"pcm_s16le"``.
    stream_index : int
        Index of the audio stream in the container.
    sample_rate_hz, channels : int
        As decoded.
    bits_per_sample : int or None
        Of PCM and lossless codecs; None where the notion does not exist.
    lossy : bool
        Whether the codec discards information.
    header_duration_s : float or None
        What the header claims; the truth is `Waveform.n_samples`.
    header_duration_estimated : bool
        Whether the container states no length, so that `header_duration_s` is only FFmpeg's
        estimate from size and bit rate.
    start_s : float
        Time of the first sample on the clock of the film or recording that the file is, in
        seconds; 0 where sound begins with it.
    notices : tuple of Message
        What the analyst should know, e.g. that another audio stream exists.
    status_changed_ns : int or None
        When the file's contents or attributes last changed before it was opened; unlike
        `mtime_ns`, no program can set it. None where the system does not keep it.
    longest_duration_s : float or None
        What a file of this size can hold at most; None where that was not worked out.
    embedded : tuple of EmbeddedMark
        Chapters and cue points of the file, in order of time.
    """

    path: Path
    size_bytes: int
    mtime_ns: int
    container: str
    codec: str
    stream_index: int
    sample_rate_hz: int
    channels: int
    bits_per_sample: int | None
    lossy: bool
    header_duration_s: float | None
    notices: tuple[Message, ...] = ()
    header_duration_estimated: bool = False
    start_s: float = 0.0
    status_changed_ns: int | None = None
    longest_duration_s: float | None = None
    embedded: tuple[EmbeddedMark, ...] = ()

    @property
    def name(self) -> str:
        """The file's name, safe to show anywhere; see `voiceman_gui.core.names`."""
        return displayable(self.path.name)

    @property
    def expected_duration_s(self) -> float:
        """Seconds to expect before the recording is decoded, 0 where nothing is known.

        What the header claims, held against what a file of this size can hold.
        """
        claimed_s = self.header_duration_s or 0.0
        if not claimed_s > 0:  # also where it is no number
            return 0.0
        return min(claimed_s, self.longest_duration_s or claimed_s)
