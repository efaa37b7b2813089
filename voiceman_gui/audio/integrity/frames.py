"""Streams that are nothing but frames, one behind the other: bytes between them hold no sound."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from voiceman_gui.audio.integrity.embedded import note_recording, recognised
from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.structure import FileStructure, Occurrences, StructureNotice
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.core.message import message

_STEP = 1 << 19

_MOST_TRIES = 200_000
"""False beginnings in one stretch; a crafted file must not keep the program busy."""


class Frame(NamedTuple):
    """What a frame's header states."""

    length: int
    """Bytes, the header included."""
    samples: int
    rate_hz: int
    kind: int
    """Equal for frames that can belong to the same stream."""


@dataclass(frozen=True, slots=True)
class FrameFormat:
    """How the frames of a format look.

    Parameters
    ----------
    name : str
        For a person.
    parse : callable
        Reads the frame header that some bytes begin with; None where it is none.
    header : int
        Bytes that `parse` needs.
    sync : bytes
        Regular expression of a frame's first bytes.
    """

    name: str
    parse: Callable[[bytes], Frame | None]
    header: int
    sync: bytes

    @property
    def anything(self) -> re.Pattern[bytes]:
        """The first bytes of a frame, of a tag or of another recording."""
        return re.compile(self.sync + b"|ID3|TAG|APET|LYRICSB|RIFF|fLaC|OggS|FORM|caff", re.DOTALL)


@dataclass(slots=True)
class FrameScan:
    """What a walk over the frames found.

    Parameters
    ----------
    frames : int
    seconds : float
        Sound of all frames.
    firsts : list of (int, float)
        Byte and second of each frame that begins a stream: the first, and those behind a tag in
        the middle.
    end : int
        First byte behind the last whole frame.
    late_start : bool
        Whether something that is no tag stands before the first frame.
    cut : bool
        Whether a frame begins there that the file does not hold to its end.
    stray : Occurrences
        Stretches between frames that are neither frame nor tag.
    """

    frames: int = 0
    seconds: float = 0.0
    firsts: list[tuple[int, float]] = field(default_factory=list)
    end: int = 0
    late_start: bool = False
    cut: bool = False
    stray: Occurrences = field(default_factory=Occurrences)


def walk(
    structure: FileStructure,
    path: Path,
    view: FileView,
    start: int,
    form: FrameFormat,
    on_frame: Callable[[int, Frame, float], None] | None = None,
) -> FrameScan:
    """Follow the frames from a byte to the end of the file.

    Parameters
    ----------
    structure : FileStructure
        Gets what lies between and behind the frames.
    path : Path
    view : FileView
    start : int
    form : FrameFormat
    on_frame : callable or None
        Gets byte, header and second of each whole frame.
    """
    scan, at, last = FrameScan(end=start), start, None
    fresh = True
    while at < view.size:
        frame = form.parse(view.get(at, form.header))
        # Behind something else only a second frame proves that the first is none by chance.
        if frame is not None and (
            last is None or frame.kind == last.kind or _followed(view, at, frame, form)
        ):
            if at + frame.length > view.size:
                scan.cut = True
                structure.without_sound.append((at, view.size))
                break
            if fresh:
                scan.firsts.append((at, scan.seconds))
                fresh = False
            if on_frame is not None:
                on_frame(at, frame, scan.seconds)
            last = frame
            scan.frames += 1
            scan.seconds += frame.samples / frame.rate_hz
            at += frame.length
            scan.end = at
            continue
        if tag := tag_length(view, at):
            structure.without_sound.append((at, at + tag))
            fresh, at = True, at + tag
            continue
        if note_recording(structure, path, view, at):
            structure.without_sound.append((at, view.size))
            break
        following = _next(view, at + 1, form)
        if following < 0:
            structure.without_sound.append((at, view.size))
            structure.notices.append(behind(view.size, at))
            break
        if scan.frames == 0:
            _before(structure, view, at, following)
            scan.late_start = True
        else:
            scan.stray.add(at, scan.seconds, following - at)
            structure.has_gaps = True
        at = following
    return scan


def stray_notices(scan: FrameScan, name: str) -> list[StructureNotice]:
    """Name the bytes between frames, and a frame that the end of the file cuts."""
    stray = scan.stray
    found = stray.notice(
        lambda at_s: message(
            "audio.notice.stray.frames",
            format=name,
            stray_bytes=stray.total,
            places_count=stray.count,
            at_s=at_s,
            byte=stray.byte,
        )
    )
    if scan.cut:
        found.append(StructureNotice(message("audio.notice.cut_in_frame"), scan.end, scan.seconds))
    return found


def _before(structure: FileStructure, view: FileView, start: int, stop: int) -> None:
    structure.without_sound.append((start, stop))
    # Some programs leave more room behind a tag than it states.
    if any(view.get(start, min(stop - start, 1 << 20))):
        structure.notices.append(
            StructureNotice(
                message("audio.notice.rest.before", rest_bytes=stop - start), start, 0.0
            )
        )


def behind(size: int, end: int) -> StructureNotice:
    """Name the bytes from `end` to the end of a file of `size` bytes."""
    return StructureNotice(message("audio.notice.rest.behind", rest_bytes=size - end), end)


def _followed(view: FileView, at: int, frame: Frame, form: FrameFormat) -> bool:
    after = at + frame.length
    if after >= view.size:
        return after == view.size
    second = form.parse(view.get(after, form.header))
    return (second is not None and second.kind == frame.kind) or tag_length(view, after) > 0


def _next(view: FileView, at: int, form: FrameFormat) -> int:
    """Return where the next frame begins that another follows, or a tag or recording; or -1."""
    tries = 0
    while at < view.size:
        part = view.get(at, _STEP + form.header)
        for found in form.anything.finditer(part):
            place = at + found.start()
            if found.start() >= _STEP:
                break
            tries += 1
            frame = form.parse(part[found.start() : found.start() + form.header])
            if frame is not None and _followed(view, place, frame, form):
                return place
            if frame is None and (
                tag_length(view, place) or recognised(view.get(place, 16)) is not None
            ):
                return place
        if tries > _MOST_TRIES:
            return -1
        at += _STEP
    return -1
