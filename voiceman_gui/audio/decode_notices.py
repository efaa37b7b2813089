"""What the decoding pass noticed about a file."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.audio.decode_monitor import DecodeMonitor
from voiceman_gui.audio.integrity import COUNTED
from voiceman_gui.audio.integrity.amr import FRAME_S
from voiceman_gui.audio.integrity.structure import EmbeddedRecording, FileStructure
from voiceman_gui.audio.source import AudioSource
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.recording import Recording

_ROUNDING_S = 0.001
"""Film containers count in milliseconds."""

_PRIMING_S = 0.010
"""Film containers count the encoder's priming in or not."""

_FIRST_PAGES_S = 5.0
"""Within these seconds the first page of Ogg ends, which holds about one."""


def notices(
    recording: Recording,
    source: AudioSource,
    monitor: DecodeMonitor,
    structure: FileStructure,
    n_samples: int,
) -> tuple[Message, ...]:
    """Say what an analyst must know before trusting positions and length.

    Parameters
    ----------
    recording : Recording
    source : AudioSource
        Read to its end.
    monitor : DecodeMonitor
        What it saw.
    structure : FileStructure
        What the file itself states.
    n_samples : int
        Samples that were decoded, per channel.
    """
    length_s = n_samples / recording.sample_rate_hz
    monitor.clock.finish()

    def time_of(byte: int) -> float:
        return monitor.time_of(byte, recording.size_bytes, n_samples)

    parts = [
        _Located(part, time_of(part.byte) if part.at_s is None else part.at_s, length_s)
        for part in structure.embedded
    ]
    return (
        *_ended(source, length_s),
        *_unclosed(structure),
        *_length(recording, source, monitor, structure, parts, length_s),
        *(part.notice for part in parts),
        *_changes(recording, monitor),
        *_repeated(recording, structure, length_s),
        *(notice.located(time_of) for notice in structure.notices),
        *_checksums(monitor, time_of),
        *_damage(recording, source, monitor, structure),
        *_untransmitted(monitor),
        *_jumps(recording, monitor, structure, parts),
    )


class _Located:
    """Another recording in the file, and whether its sound was read."""

    def __init__(self, part: EmbeddedRecording, at_s: float, length_s: float) -> None:
        self._part, self.at_s = part, at_s
        behind_s = length_s - at_s
        self.is_read = behind_s > (0.25 if part.length_s is None else 0.5 * part.length_s)

    @property
    def notice(self) -> Message:
        """Where it begins and what became of it."""
        recording, byte = self._part.description, self._part.byte
        if self.is_read:
            return message(
                "audio.notice.another.read", at_s=self.at_s, byte=byte, recording=recording
            )
        return message(
            "audio.notice.another.not_read", at_s=self.at_s, byte=byte, recording=recording
        )


def _ended(source: AudioSource, length_s: float) -> list[Message]:
    return [message("audio.notice.reading_ended", at_s=length_s)] if source.ended_early else []


def _unclosed(structure: FileStructure) -> list[Message]:
    return [message("audio.notice.never_closed")] if structure.never_closed else []


def _stated_s(recording: Recording, structure: FileStructure) -> float | None:
    if recording.container in COUNTED:
        if structure.length_s is None or recording.container not in ("ogg", "flac"):
            return structure.length_s
        if structure.first_sample_s is not None:
            return structure.length_s
        # A stream cut out of a longer one goes on with that one's clock.
        return structure.length_s - recording.start_s
    if recording.container == "avi":
        # FFmpeg corrects what the header states, and counts chunks without sound.
        return structure.length_s
    if structure.never_closed or recording.header_duration_estimated:
        return None
    return recording.header_duration_s


def _length(
    recording: Recording,
    source: AudioSource,
    monitor: DecodeMonitor,
    structure: FileStructure,
    parts: list[_Located],
    length_s: float,
) -> list[Message]:
    stated_s = _stated_s(recording, structure)
    if stated_s is None:
        return []
    allowed_s = 1.5 / recording.sample_rate_hz
    if recording.container not in COUNTED:
        allowed_s += _ROUNDING_S
    if recording.lossy:
        allowed_s += monitor.clock.longest_s
        allowed_s += 0.0 if recording.container in COUNTED else _PRIMING_S
        # ASF counts the frame that only completes the last one.
        allowed_s += monitor.clock.longest_s if recording.container == "asf" else 0.0
    missing_s = stated_s - length_s
    # What AVI announces may be samples.
    announced = 0 if recording.container == "avi" else source.announced_packets
    if missing_s > allowed_s + structure.rounding_s and not 0 < announced <= monitor.packets:
        # What the time stamps show to be missing inside was not cut off the end. And FFmpeg may
        # have taken the length from the end of the file, where another recording lies.
        unread = any(not part.is_read for part in parts) and recording.container not in COUNTED
        if unread or abs(missing_s - monitor.clock.missing_s) <= allowed_s:
            return []
        read_to_end = not source.ended_early
        if structure.has_gaps or _damaged_inside(monitor, structure, length_s):
            return [
                message(
                    "audio.notice.shorter.damaged",
                    announced_s=stated_s,
                    length_s=length_s,
                    missing_s=missing_s,
                    read_to_end=read_to_end,
                )
            ]
        return [
            message(
                "audio.notice.shorter.cut",
                announced_s=stated_s,
                length_s=length_s,
                missing_s=missing_s,
                read_to_end=read_to_end,
            )
        ]
    if (
        -missing_s > allowed_s
        and not 0 < monitor.packets <= announced
        and not any(part.is_read for part in parts)
        and not monitor.changes
        # How much of a first page of Vorbis lies before 0 is not known without decoding.
        and not (recording.container == "ogg" and recording.codec == "vorbis")
    ):
        return [
            message(
                "audio.notice.longer",
                announced_s=stated_s,
                length_s=length_s,
                more_s=-missing_s,
            )
        ]
    return []


def _damaged_inside(monitor: DecodeMonitor, structure: FileStructure, length_s: float) -> bool:
    """Whether sound follows a packet that could not be decoded; the last one may be cut."""
    last_s = length_s - 2 * monitor.clock.longest_s
    return monitor.clock.count > 0 or any(
        sample / monitor.rate_hz < last_s and not structure.is_without_sound(byte)
        for byte, sample in monitor.damaged
    )


def _changes(recording: Recording, monitor: DecodeMonitor) -> list[Message]:
    found = []
    first = before = (recording.sample_rate_hz, recording.channels)
    for byte, sample, change in monitor.changes:
        at_s, after = sample / recording.sample_rate_hz, (change.rate_hz, change.channels)
        if after == first:
            fact = message(
                "audio.notice.form_changes.back",
                at_s=at_s,
                byte=byte,
                before=_form(*before),
                after=_form(*after),
            )
        else:
            fact = message(
                "audio.notice.form_changes.converted",
                at_s=at_s,
                byte=byte,
                before=_form(*before),
                after=_form(*after),
            )
        found.append(fact)
        before = after
    return found


def _repeated(recording: Recording, structure: FileStructure, length_s: float) -> list[Message]:
    frames_s = structure.frames_s
    if frames_s is None or length_s - frames_s <= 1.5 / recording.sample_rate_hz:
        return []
    return [
        message(
            "audio.notice.decoded_twice",
            held_s=frames_s,
            length_s=length_s,
            more_s=length_s - frames_s,
        )
    ]


def _form(rate_hz: int, channels: int) -> Message:
    return message("audio.form", rate_hz=rate_hz, channels_count=channels)


def _checksums(monitor: DecodeMonitor, time_of: Callable[[int], float]) -> list[Message]:
    failed = monitor.failed
    found = failed.notice(
        lambda at_s: message(
            "audio.notice.checksum.packet",
            failed_count=failed.count,
            at_s=at_s,
            byte=failed.byte,
        )
    )
    if monitor.sums is not None:
        monitor.sums.finish()
        frames = monitor.sums.failed
        found += frames.notice(
            lambda at_s: message(
                "audio.notice.checksum.flac_frame",
                failed_count=frames.count,
                at_s=at_s,
                byte=frames.byte,
            )
        )
    facts = [notice.located(time_of) for notice in found]
    if monitor.md5 is not None and monitor.md5.differs:
        facts.append(message("audio.notice.checksum.md5"))
    return facts


def _damage(
    recording: Recording, source: AudioSource, monitor: DecodeMonitor, structure: FileStructure
) -> list[Message]:
    lost = [sample for byte, sample in monitor.damaged if not structure.is_without_sound(byte)]
    count = len(lost) + source.damaged - len(monitor.damaged)
    if count == 0:
        return []
    at_s = min(lost, default=0) / recording.sample_rate_hz
    return [message("audio.notice.pieces_lost", pieces_count=count, at_s=at_s)]


def _untransmitted(monitor: DecodeMonitor) -> list[Message]:
    found = []
    if monitor.pauses:
        found.append(
            message(
                "audio.notice.pauses",
                frames_count=monitor.pauses,
                length_s=monitor.pauses * FRAME_S,
            )
        )
    if monitor.lost:
        found.append(
            message(
                "audio.notice.lost_frames",
                frames_count=monitor.lost,
                length_s=monitor.lost * FRAME_S,
            )
        )
    return found


def _jumps(
    recording: Recording, monitor: DecodeMonitor, structure: FileStructure, parts: list[_Located]
) -> list[Message]:
    clock = monitor.clock
    is_ogg = recording.container == "ogg"
    # FFmpeg counts the first page of Ogg from 0, and the next by what the file states.
    late_s = (
        None if structure.first_sample_s is None else structure.first_sample_s - recording.start_s
    )
    jumps = [
        (at_s, size_s)
        for at_s, size_s in clock.jumps
        if not any(abs(at_s - part.at_s) < 0.5 for part in parts if is_ogg or size_s <= 0)
        and not (late_s and at_s < _FIRST_PAGES_S and abs(size_s - late_s) < _PRIMING_S)
    ]
    count = len(jumps) + clock.count - len(clock.jumps)
    if not jumps:
        return []
    first_s = jumps[0][0]
    total_s = sum(size for _, size in jumps) if count == len(jumps) else clock.missing_s
    if total_s <= 0:
        return [
            message("audio.notice.jumps.joined", jumps_count=count, at_s=first_s, total_s=total_s)
        ]
    return [message("audio.notice.jumps.missing", jumps_count=count, at_s=first_s, total_s=total_s)]
