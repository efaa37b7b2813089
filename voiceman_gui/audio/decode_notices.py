"""What the decoding pass noticed about a file, in sentences for the analyst."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.audio.integrity import COUNTED
from voiceman_gui.audio.integrity.account import Account, Part
from voiceman_gui.audio.integrity.amr import FRAME_S
from voiceman_gui.audio.source import AudioSource
from voiceman_gui.audio.watch import Watch
from voiceman_gui.core.recording import Recording

_ROUNDING_S = 0.001
"""Film containers count in milliseconds."""

_PRIMING_S = 0.010
"""Film containers count the encoder's priming in or not."""

_FIRST_PAGES_S = 5.0
"""Within these seconds the first page of Ogg ends, which holds about one."""


def notices(
    recording: Recording, source: AudioSource, watch: Watch, account: Account, n_samples: int
) -> tuple[str, ...]:
    """Say what an analyst must know before trusting positions and length.

    Parameters
    ----------
    recording : Recording
    source : AudioSource
        Read to its end.
    watch : Watch
        What it saw.
    account : Account
        What the file says of itself.
    n_samples : int
        Samples that were decoded, per channel.
    """
    length_s = n_samples / recording.sample_rate_hz
    watch.clock.finish()

    def time_of(byte: int) -> float:
        return watch.time_of(byte, recording.size_bytes, n_samples)

    parts = [
        _Joined(part, time_of(part.byte) if part.at_s is None else part.at_s, length_s)
        for part in account.parts
    ]
    return (
        *_ended(source, length_s),
        *_unclosed(account),
        *_length(recording, source, watch, account, parts, length_s),
        *(part.sentence for part in parts),
        *_changes(recording, watch),
        *_repeated(recording, account, length_s),
        *(finding.sentence(time_of) for finding in account.findings),
        *_checksums(watch, time_of),
        *_damage(recording, source, watch, account),
        *_untransmitted(watch),
        *_jumps(recording, watch, account, parts),
    )


class _Joined:
    """Another recording in the file, and whether its sound was read."""

    def __init__(self, part: Part, at_s: float, length_s: float) -> None:
        self.at_s = at_s
        behind_s = length_s - at_s
        self.is_read = behind_s > (0.25 if part.length_s is None else 0.5 * part.length_s)
        sound = "" if part.length_s is None else f", {part.length_s:.2f} s of sound"
        self.sentence = (
            f"At {at_s:.2f} s (byte {part.byte:,}) another recording begins in the same file "
            f"({part.name}{sound}): it is "
            + (
                "read as well, behind the first."
                if self.is_read
                else "not read, not shown and not analysed. Cut it out to a file of its own."
            )
        )


def _ended(source: AudioSource, length_s: float) -> list[str]:
    if source.ended_by is None:
        return []
    return [
        f"Reading ended at {length_s:.2f} s: {source.ended_by}. Everything before that is shown."
    ]


def _unclosed(account: Account) -> list[str]:
    if not account.unclosed:
        return []
    return [
        "The recorder never closed this file: its length is not in the header, as when a recording "
        "is interrupted or written to a pipe. Everything to the end of the file was read."
    ]


def _stated_s(recording: Recording, account: Account) -> float | None:
    if recording.container in COUNTED:
        if account.length_s is None or recording.container not in ("ogg", "flac"):
            return account.length_s
        if account.begins_s is not None:
            return account.length_s
        # A stream cut out of a longer one goes on with that one's clock.
        return account.length_s - recording.start_s
    if recording.container == "avi":
        # FFmpeg corrects what the header states, and counts chunks without sound.
        return account.length_s
    if account.unclosed or recording.header_duration_estimated:
        return None
    return recording.header_duration_s


def _length(
    recording: Recording,
    source: AudioSource,
    watch: Watch,
    account: Account,
    parts: list[_Joined],
    length_s: float,
) -> list[str]:
    stated_s = _stated_s(recording, account)
    if stated_s is None:
        return []
    allowed_s = 1.5 / recording.sample_rate_hz
    if recording.container not in COUNTED:
        allowed_s += _ROUNDING_S
    if recording.lossy:
        allowed_s += watch.clock.longest_s
        allowed_s += 0.0 if recording.container in COUNTED else _PRIMING_S
        # ASF counts the frame that only completes the last one.
        allowed_s += watch.clock.longest_s if recording.container == "asf" else 0.0
    missing_s = stated_s - length_s
    # What AVI announces may be samples.
    announced = 0 if recording.container == "avi" else source.announced_packets
    if missing_s > allowed_s + account.rounded_s and not 0 < announced <= watch.packets:
        # What the time stamps show to be missing inside was not cut off the end. And FFmpeg may
        # have taken the length from the end of the file, where another recording lies.
        unread = any(not part.is_read for part in parts) and recording.container not in COUNTED
        if unread or abs(missing_s - watch.clock.missing_s) <= allowed_s:
            return []
        return [
            f"The file's header announces {stated_s:.2f} s, but only {length_s:.2f} s of sound are "
            f"there, {_amount(missing_s)} less: "
            + (
                "the damaged places named below explain it, at least in part."
                if account.holed or _damaged_inside(watch, account, length_s)
                else "the file was cut short, or its header is wrong."
            )
            + ("" if source.ended_by else " All of the sound that is there is shown.")
        ]
    if (
        -missing_s > allowed_s
        and not 0 < watch.packets <= announced
        and not any(part.is_read for part in parts)
        and not watch.changes
        # How much of a first page of Vorbis lies before 0 is not known without decoding.
        and not (recording.container == "ogg" and recording.codec == "vorbis")
    ):
        return [
            f"The file's header announces {stated_s:.2f} s, but {length_s:.2f} s of sound are "
            f"there, {_amount(-missing_s)} more: the header is wrong. All of the sound is shown."
        ]
    return []


def _damaged_inside(watch: Watch, account: Account, length_s: float) -> bool:
    """Whether sound follows a packet that could not be decoded; the last one may be cut."""
    last_s = length_s - 2 * watch.clock.longest_s
    return watch.clock.count > 0 or any(
        sample / watch.rate_hz < last_s and not account.is_quiet(byte)
        for byte, sample in watch.damaged
    )


def _changes(recording: Recording, watch: Watch) -> list[str]:
    sentences = []
    before = (recording.sample_rate_hz, recording.channels)
    for byte, sample, change in watch.changes:
        after = (change.rate_hz, change.channels)
        first = (recording.sample_rate_hz, recording.channels)
        sentences.append(
            f"At {sample / recording.sample_rate_hz:.2f} s (byte {byte:,}) the sound changes from "
            f"{_form(*before)} to {_form(*after)}"
            + (": it was converted to the first form." if after != first else ".")
        )
        before = after
    return sentences


def _repeated(recording: Recording, account: Account, length_s: float) -> list[str]:
    more_s = 0.0 if account.held_s is None else length_s - account.held_s
    if more_s <= 1.5 / recording.sample_rate_hz:
        return []
    return [
        f"The frames of the file hold {account.held_s:.2f} s, but {length_s:.2f} s were decoded: "
        f"near a damaged place or where recordings are joined, {_amount(more_s)} of sound come "
        "twice, because FFmpeg tries more than one reading of the bytes there."
    ]


def _form(rate_hz: int, channels: int) -> str:
    return f"{rate_hz} Hz with {channels} channel(s)"


def _checksums(watch: Watch, time_of: Callable[[int], float]) -> list[str]:
    found = watch.failed.finding(
        "A piece of the file fails its own checksum, {where}: its bytes were changed. What could "
        "be decoded of it is shown.",
        "{count} pieces of the file fail their own checksums, the first {where}: their bytes were "
        "changed. What could be decoded of them is shown.",
    )
    if watch.sums is not None:
        watch.sums.finish()
        found += watch.sums.failed.finding(
            "A frame of the FLAC stream fails its own checksum, {where}: its bytes were changed "
            "after it was recorded. What could be decoded of it is shown.",
            "{count} frames of the FLAC stream fail their own checksums, the first {where}: their "
            "bytes were changed after they were recorded. What could be decoded of them is shown.",
        )
    sentences = [finding.sentence(time_of) for finding in found]
    if watch.md5 is not None and watch.md5.differs:
        sentences.append(
            "The samples do not match the file's own MD5 checksum of them: sound or header were "
            "changed after the file was recorded."
        )
    return sentences


def _damage(recording: Recording, source: AudioSource, watch: Watch, account: Account) -> list[str]:
    told = [sample for byte, sample in watch.damaged if not account.is_quiet(byte)]
    count = len(told) + source.damaged - len(watch.damaged)
    if count == 0:
        return []
    at_s = min(told, default=0) / recording.sample_rate_hz
    packets = "1 damaged piece" if count == 1 else f"{count} damaged pieces"
    return [
        f"{packets} of the file could not be decoded and left no sound, the first at "
        f"{at_s:.2f} s. Positions count the samples that could be decoded."
    ]


def _untransmitted(watch: Watch) -> list[str]:
    sentences = []
    if watch.pauses:
        one = watch.pauses == 1
        sentences.append(
            f"{_frames(watch.pauses)} {'is a pause' if one else 'are pauses'} that the telephone "
            f"did not transmit (DTX); {'it is' if one else 'they are'} silence here."
        )
    if watch.lost:
        one = watch.lost == 1
        sentences.append(
            f"{_frames(watch.lost)} {'is' if one else 'are'} marked as speech that was lost before "
            f"it was stored; {'it is' if one else 'they are'} silence here."
        )
    return sentences


def _frames(count: int) -> str:
    return f"{count:,} {'frame' if count == 1 else 'frames'} ({count * FRAME_S:.2f} s)"


def _jumps(recording: Recording, watch: Watch, account: Account, parts: list[_Joined]) -> list[str]:
    clock = watch.clock
    is_ogg = recording.container == "ogg"
    # FFmpeg counts the first page of Ogg from 0, and the next by what the file says.
    late_s = None if account.begins_s is None else account.begins_s - recording.start_s
    jumps = [
        (at_s, size_s)
        for at_s, size_s in clock.jumps
        if not any(abs(at_s - part.at_s) < 0.5 for part in parts if is_ogg or size_s <= 0)
        and not (late_s and at_s < _FIRST_PAGES_S and abs(size_s - late_s) < _PRIMING_S)
    ]
    count = len(jumps) + clock.count - len(clock.jumps)
    if not jumps:
        return []
    first_s, size_s = jumps[0]
    total_s = sum(size for _, size in jumps) if count == len(jumps) else clock.missing_s
    if count == 1:
        text = f"The file's time stamps jump at about {first_s:.2f} s by {_signed(size_s)}: "
    else:
        text = (
            f"The file's time stamps jump {count} times, first at about {first_s:.2f} s, and by "
            f"{_signed(total_s)} in all: "
        )
    if total_s <= 0:
        return [text + "it may be joined from parts. Positions count the samples that are there."]
    place = "this place" if count == 1 else "the last of these places"
    return [
        f"{text}{_amount(total_s)} of sound are missing there. Positions count the samples that "
        f"are there; behind {place} the recording's own time is {_amount(total_s)} later than the "
        "position."
    ]


def _amount(seconds: float) -> str:
    if seconds < 0.01:
        return f"{seconds * 1000:.2f} ms"
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _signed(seconds: float) -> str:
    return ("+" if seconds >= 0 else "-") + _amount(abs(seconds))
