"""Labelled recordings become the recordings that the program reads, each with its passages.

Every reading is relative to the speaker, so a short utterance alone says nothing: where the list
names speakers, their recordings are joined to one for each speaker and channel, as a case recording
holds much speech of a person.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns
from voiceman_gui.core.validation.study import Condition
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.pipeline.chain import open_reader
from voiceman_gui.pipeline.run import RecordingRun
from voiceman_gui.pipeline.validation.material import Labelled, Material

Samples = NDArray[np.float32]

PAUSE_S = 0.6
"""Digital silence between joined recordings; longer than what counts as a drop-out."""
ROUNDING_S = 0.01
"""By how much the end of a passage may lie beyond the recording, as times in lists are rounded."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A recording of the list, decoded once.

    Parameters
    ----------
    labelled : Labelled
    sha256, pcm_sha256 : str
    codec : str
        FFmpeg's name.
    lossy : bool
    duration_s : float
        Of the labelled passage.
    """

    labelled: Labelled
    sha256: str
    pcm_sha256: str
    codec: str
    lossy: bool
    duration_s: float


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a labelled recording lies in what the program reads, in seconds."""

    opened: Opened
    start_s: float
    end_s: float

    @classmethod
    def in_file(cls, opened: Opened) -> Placed:
        """Return a passage where it lies in its own file."""
        start_s = (opened.labelled.span_s or (0.0, 0.0))[0]
        return cls(opened, start_s, start_s + opened.duration_s)


@dataclass(frozen=True, slots=True)
class Session:
    """One recording that the program reads.

    Parameters
    ----------
    name : str
        For progress.
    speaker : str
        The speaker of passages that name none, by which windows are drawn together for the
        intervals: the recording's own name, unless all of it is one person's.
    members : tuple of Opened
        In the order in which they are joined; several passages of one file otherwise.
    joined : bool
    main, plain : bool
        See `analysis.validation.observed.Observed`.
    """

    name: str
    speaker: str
    members: tuple[Opened, ...]
    joined: bool
    main: bool
    plain: bool

    @property
    def voices(self) -> tuple[str, ...]:
        """Names of the speakers, where the list says that several speak in the file; else none."""
        names = tuple(sorted({one.labelled.speaker for one in self.members}))
        return names if len(names) > 1 else ()

    def turns(self, placed: Sequence[Placed]) -> Turns | None:
        """Return who speaks when, as the list says it; None where one person speaks.

        Each is then read as if alone in the recording; what no passage names is nobody's.
        """
        if not self.voices:
            return None
        ids = {name: str(number) for number, name in enumerate(self.voices, 1)}
        speakers = tuple(Speaker(ident, name) for name, ident in ids.items())
        turns = (
            Turn(Span(one.start_s, one.end_s), ids[one.opened.labelled.speaker]) for one in placed
        )
        return Turns(speakers, tuple(turns))


def open_all(
    recordings: Sequence[Labelled], cancel: CancelToken
) -> Iterator[tuple[Labelled, Opened | RecordingError]]:
    """Decode each recording of a list once, or say why it cannot be."""
    decoded: dict[Path, _Decoded | RecordingError] = {}
    for one in recordings:
        if one.path not in decoded:
            try:
                decoded[one.path] = _Decoded.of(RecordingRun(one.path, cancel=cancel).load())
            except RecordingError as error:
                decoded[one.path] = error
        found = decoded[one.path]
        if isinstance(found, RecordingError):
            yield one, found
            continue
        start_s, end_s = one.span_s or (0.0, found.duration_s)
        if end_s > found.duration_s + ROUNDING_S:
            yield one, RecordingError(message("validation.material.outside", name=one.name))
            continue
        length_s = min(end_s, found.duration_s) - start_s
        yield (
            one,
            Opened(one, found.sha256, found.pcm_sha256, found.codec, found.lossy, length_s),
        )


@dataclass(frozen=True, slots=True)
class _Decoded:
    """What is kept of a file; its index and peaks would fill the memory over thousands."""

    sha256: str
    pcm_sha256: str
    codec: str
    lossy: bool
    duration_s: float

    @classmethod
    def of(cls, waveform: Waveform) -> _Decoded:
        header = waveform.recording
        return cls(
            waveform.sha256,
            waveform.pcm_sha256,
            header.codec,
            header.lossy,
            waveform.duration_s,
        )


def arrange(material: Material, opened: Sequence[Opened], *, joined: bool) -> tuple[Session, ...]:
    """Lay out what the program reads.

    Joined, the recordings of a speaker come in the order of their labels, then their names, so that
    few windows hold two labels; a second one holds only the speaker's plain speech, in which every
    alarm is a false one. Otherwise each file is read by itself.
    """
    keyed: dict[tuple[str, str], list[Opened]] = {}
    for one in opened:
        item = one.labelled
        key = (item.speaker, item.channel) if joined else (item.name, "")
        keyed.setdefault(key, []).append(one)
    found = []
    for (name, channel), members in sorted(keyed.items()):
        order = sorted(members, key=lambda one: (one.labelled.label, one.labelled.name))
        title = f"{name} ({channel})" if channel else name
        speaker = members[0].labelled.speaker or name
        plain = tuple(one for one in order if one.labelled.plain)
        only_plain = len(plain) == len(order)
        session = Session(title, speaker, tuple(order), joined, True, only_plain)
        found.append(session)
        if joined and plain and not only_plain:
            found.append(replace(session, members=plain, main=False, plain=True))
    return tuple(found)


def lay_out(
    session: Session, condition: Condition | None, seed: int, folder: Path, cancel: CancelToken
) -> tuple[Path, tuple[Placed, ...]]:
    """Return the file that the program reads for a session, and where its passages lie in it."""
    from voiceman_gui.audio.condition import carry

    first = session.members[0].labelled
    if not session.joined and condition is None:
        return first.path, tuple(map(Placed.in_file, session.members))
    if session.joined:
        samples, rate_hz, placed = _join(session.members, cancel)
    else:
        samples, rate_hz = _read(first, cancel, whole=True)
        placed = tuple(map(Placed.in_file, session.members))
    stem = hashlib.sha256(
        "\n".join((session.name, *(one.sha256 for one in session.members))).encode()
    ).hexdigest()[:16]
    if condition is None:
        path = folder / f"{stem}.wav"
        soundfile.write(path, samples, rate_hz, subtype="FLOAT")
        return path, placed
    return carry(samples, rate_hz, condition, seed, folder, stem), placed


def _join(
    members: Sequence[Opened], cancel: CancelToken
) -> tuple[Samples, int, tuple[Placed, ...]]:
    read = [_read(one.labelled, cancel) for one in members]
    rate_hz = max(rate for _, rate in read)
    pause = np.zeros(round(PAUSE_S * rate_hz), np.float32)
    parts: list[Samples] = []
    placed = []
    position = 0
    for member, (samples, rate) in zip(members, read, strict=True):
        sound = samples if rate == rate_hz else soxr.resample(samples, rate, rate_hz)
        placed.append(Placed(member, position / rate_hz, (position + sound.size) / rate_hz))
        parts += [np.asarray(sound, np.float32), pause]
        position += sound.size + pause.size
    return np.concatenate(parts), rate_hz, tuple(placed)


def _read(one: Labelled, cancel: CancelToken, *, whole: bool = False) -> tuple[Samples, int]:
    """Return the samples of a labelled recording, the mean of its channels, and their rate."""
    waveform = RecordingRun(one.path, cancel=cancel).load()
    rate_hz = waveform.recording.sample_rate_hz
    start, stop = 0, waveform.n_samples
    if one.span_s is not None and not whole:
        start = round(one.span_s[0] * rate_hz)
        stop = min(round(one.span_s[1] * rate_hz), waveform.n_samples)
    with open_reader(waveform) as reader:
        samples = reader.read(start, stop)
    return np.asarray(samples.mean(axis=0), np.float32), rate_hz
