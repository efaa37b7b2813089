"""The one streaming pass over a recording: length, peaks, hashes, seek index, notices."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.audio.cancellation import ChannelCancellation
from voiceman_gui.audio.decode_monitor import DecodeMonitor, TimestampClock
from voiceman_gui.audio.decode_notices import notices
from voiceman_gui.audio.examination import BackgroundExamination
from voiceman_gui.audio.hashing import BackgroundHashes
from voiceman_gui.audio.identity import check_unchanged, is_untouched
from voiceman_gui.audio.integrity.flac_header import stream_info
from voiceman_gui.audio.integrity.flac_sums import FlacMd5, PacketSums
from voiceman_gui.audio.peaks import PeaksBuilder
from voiceman_gui.audio.reread import reread_and_compare
from voiceman_gui.audio.source import SEEK_BY_BYTE, AudioSource, Block
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.waveform import PeaksPyramid, SeekIndex, Waveform

_INTERVAL_S = 0.1

_LONGEST_GUESS_S = 48 * 3600

_SHORTEST_S = 1 / 32_000
"""Half a sample at the 16 kHz that everything is measured at: no more comes to nothing there."""

_LOUDEST = 1e12
"""In full scales. Programs that forget to scale 32-bit integers come to 2e9; only damage comes to
more, and sums of its squares would leave the range of float32."""


def decode(
    recording: Recording,
    *,
    on_progress: OnProgress,
    on_peaks: Callable[[PeaksPyramid], None],
    cancel: CancelToken,
) -> Waveform:
    """Decode a recording once from end to end; its samples never lie in memory as a whole.

    Parameters
    ----------
    recording : Recording
    on_progress : callable
        Called about ten times a second, on the calling thread.
    on_peaks : callable
        Gets a longer pyramid each time: after the first second of sound, then about ten times
        a second, and once at the end.
    cancel : CancelToken

    Returns
    -------
    Waveform

    Raises
    ------
    RecordingError
        If the file changed or vanished, too little of it can be decoded, or it holds samples that
        are no finite numbers or far beyond any loudness.
    Cancelled
        If `cancel` was raised.
    """
    cancel.check()
    with (
        BackgroundHashes(recording.path) as hashes,
        BackgroundExamination(recording) as examination,
        AudioSource(recording, hashes.add_packet) as source,
    ):
        results = _PassResults(recording, hashes)
        monitor = source.monitor = _monitor(recording, source)
        shown_at = -np.inf
        while (block := source.read(recording.sample_rate_hz)) is not None:
            cancel.check()
            results.add(block)
            now = time.monotonic()
            if now - shown_at >= _INTERVAL_S:
                shown_at = now
                on_peaks(results.peaks.snapshot())
                on_progress(Progress(results.fraction(), message("audio.progress.decoding")))
        cancel.check()
        if results.n_samples == 0:
            raise RecordingError(message("audio.nothing_decoded", file=recording.name))
        if results.n_samples <= _SHORTEST_S * recording.sample_rate_hz:
            raise RecordingError(
                message(
                    "audio.too_short",
                    file=recording.name,
                    samples_count=results.n_samples,
                    length_s=results.n_samples / recording.sample_rate_hz,
                )
            )
        results.peaks.finish()
        found = hashes.finish(cancel)
        structure = examination.finish(cancel)
        states = (source.state, hashes.hashed_state, check_unchanged(recording))
        peaks = results.peaks.snapshot()
        waveform = Waveform(
            recording=recording,
            n_samples=results.n_samples,
            sha256=found.file,
            pcm_sha256=found.pcm,
            coded_sha256=found.coded,
            peaks=peaks,
            index=results.index(found.block_crc32),
            notices=(
                *notices(recording, source, monitor, structure, results.n_samples),
                *results.mix.notices(recording),
            ),
        )
    if not is_untouched(recording, *filter(None, states)):
        on_progress(Progress(1.0, message("audio.progress.reading_again")))
        reread_and_compare(waveform, cancel)
    on_peaks(peaks)
    on_progress(Progress(1.0, message("audio.progress.decoded")))
    return waveform


class _PassResults:
    """Everything that is gathered from the blocks as they pass."""

    def __init__(self, recording: Recording, hashes: BackgroundHashes) -> None:
        self._recording = recording
        self._hashes = hashes
        self._guess = _guess_samples(recording)
        self.n_samples = 0
        self.peaks = PeaksBuilder(recording.sample_rate_hz, recording.channels, self._guess)
        self.mix = ChannelCancellation()
        self._samples: list[int] = []
        self._pts: list[int] = []
        self._bytes: list[int] = []

    def add(self, block: Block) -> None:
        _check_finite(block.samples, self.n_samples, self._recording)
        self._hashes.add(block.samples)
        self.peaks.add(block.samples)
        self.mix.add(block.samples)
        self._samples.append(self.n_samples)
        self._pts.append(block.pts)
        self._bytes.append(block.byte)
        self.n_samples += block.samples.shape[1]

    def fraction(self) -> float:
        # Where the packets lie is the better measure, since a header may lie about its length.
        if self._bytes[-1] >= 0:
            return min(1.0, self._bytes[-1] / self._recording.size_bytes)
        return min(1.0, self.n_samples / max(self._guess, 1))

    def index(self, crc32: NDArray[np.uint32]) -> SeekIndex:
        return SeekIndex(
            np.array(self._samples, np.int64),
            np.array(self._pts, np.int64),
            np.array(self._bytes, np.int64),
            crc32,
        )


def _monitor(recording: Recording, source: AudioSource) -> DecodeMonitor:
    """Choose what is to be watched in this recording."""
    # FFmpeg makes up the time stamps of bare streams by counting what it decodes.
    tick_s = 0.0 if recording.container in SEEK_BY_BYTE else source.seconds_per_tick
    clock = TimestampClock(
        tick_s,
        pcm=recording.codec.startswith("pcm_"),
        first_is_loose=recording.container.startswith("mov")
        or (recording.container == "ogg" and recording.codec == "vorbis"),
    )
    monitor = DecodeMonitor(
        recording.sample_rate_hz, clock, counts_frames=recording.container == "flac"
    )
    if recording.codec == "flac":
        info = stream_info(source.extradata)
        # Writers that could not go back to the header left the count open, and a sum of nothing.
        if info is not None and info.md5 and info.samples:
            monitor.md5 = FlacMd5(info)
        # Frames of a bare stream are found and summed by themselves, pages of Ogg as well.
        if recording.container not in ("flac", "ogg"):
            monitor.sums = PacketSums()
    return monitor


def _guess_samples(recording: Recording) -> int:
    return int(min(recording.expected_duration_s, _LONGEST_GUESS_S) * recording.sample_rate_hz)


def _check_finite(samples: NDArray[np.float32], first: int, recording: Recording) -> None:
    # NaN and infinity both survive a minimum and a maximum: two fast passes, no mask.
    if samples.min() > -_LOUDEST and samples.max() < _LOUDEST:
        return
    sound = np.abs(samples) < _LOUDEST
    column = int(np.flatnonzero(~sound.all(axis=0))[0])
    at_s = (first + column) / recording.sample_rate_hz
    if np.isfinite(samples[:, column]).all():
        raise RecordingError(message("audio.samples_too_loud", file=recording.name, at_s=at_s))
    raise RecordingError(message("audio.samples_not_finite", file=recording.name, at_s=at_s))
