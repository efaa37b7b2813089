"""Streams that are nothing but frames, one behind the other: bytes between them hold no sound."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from voiceman_gui.audio.integrity.account import Account, Finding, Places
from voiceman_gui.audio.integrity.joined import kind_of, note_part
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.audio.integrity.window import Window
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
class Form:
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
class Walked:
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
    stray : Places
        Stretches between frames that are neither frame nor tag.
    """

    frames: int = 0
    seconds: float = 0.0
    firsts: list[tuple[int, float]] = field(default_factory=list)
    end: int = 0
    late_start: bool = False
    cut: bool = False
    stray: Places = field(default_factory=Places)


def walk(
    account: Account,
    path: Path,
    window: Window,
    start: int,
    form: Form,
    on_frame: Callable[[int, Frame, float], None] | None = None,
) -> Walked:
    """Follow the frames from a byte to the end of the file.

    Parameters
    ----------
    account : Account
        Gets what lies between and behind the frames.
    path : Path
    window : Window
    start : int
    form : Form
    on_frame : callable or None
        Gets byte, header and second of each whole frame.
    """
    walked, at, last = Walked(end=start), start, None
    fresh = True
    while at < window.size:
        frame = form.parse(window.get(at, form.header))
        # Behind something else only a second frame proves that the first is none by chance.
        if frame is not None and (
            last is None or frame.kind == last.kind or _followed(window, at, frame, form)
        ):
            if at + frame.length > window.size:
                walked.cut = True
                account.quiet.append((at, window.size))
                break
            if fresh:
                walked.firsts.append((at, walked.seconds))
                fresh = False
            if on_frame is not None:
                on_frame(at, frame, walked.seconds)
            last = frame
            walked.frames += 1
            walked.seconds += frame.samples / frame.rate_hz
            at += frame.length
            walked.end = at
            continue
        if tag := tag_length(window, at):
            account.quiet.append((at, at + tag))
            fresh, at = True, at + tag
            continue
        if note_part(account, path, window, at):
            account.quiet.append((at, window.size))
            break
        following = _next(window, at + 1, form)
        if following < 0:
            account.quiet.append((at, window.size))
            account.findings.append(behind(window.size, at))
            break
        if walked.frames == 0:
            _before(account, window, at, following)
            walked.late_start = True
        else:
            walked.stray.add(at, walked.seconds, following - at)
            account.holed = True
        at = following
    return walked


def stray_findings(walked: Walked, name: str) -> list[Finding]:
    """Name the bytes between frames, and a frame that the end of the file cuts."""
    stray = walked.stray
    found = stray.finding(
        lambda at_s: message(
            "audio.notice.stray.frames",
            format=name,
            stray_bytes=stray.total,
            places_count=stray.count,
            at_s=at_s,
            byte=stray.byte,
        )
    )
    if walked.cut:
        found.append(Finding(message("audio.notice.cut_in_frame"), walked.end, walked.seconds))
    return found


def _before(account: Account, window: Window, start: int, stop: int) -> None:
    account.quiet.append((start, stop))
    # Some programs leave more room behind a tag than it states.
    if any(window.get(start, min(stop - start, 1 << 20))):
        account.findings.append(
            Finding(message("audio.notice.rest.before", rest_bytes=stop - start), start, 0.0)
        )


def behind(size: int, end: int) -> Finding:
    """Name the bytes from `end` to the end of a file of `size` bytes."""
    return Finding(message("audio.notice.rest.behind", rest_bytes=size - end), end)


def _followed(window: Window, at: int, frame: Frame, form: Form) -> bool:
    after = at + frame.length
    if after >= window.size:
        return after == window.size
    second = form.parse(window.get(after, form.header))
    return (second is not None and second.kind == frame.kind) or tag_length(window, after) > 0


def _next(window: Window, at: int, form: Form) -> int:
    """Return where the next frame begins that another follows, or a tag or recording; or -1."""
    tries = 0
    while at < window.size:
        part = window.get(at, _STEP + form.header)
        for found in form.anything.finditer(part):
            place = at + found.start()
            if found.start() >= _STEP:
                break
            tries += 1
            frame = form.parse(part[found.start() : found.start() + form.header])
            if frame is not None and _followed(window, place, frame, form):
                return place
            if frame is None and (
                tag_length(window, place) or kind_of(window.get(place, 16)) is not None
            ):
                return place
        if tries > _MOST_TRIES:
            return -1
        at += _STEP
    return -1
