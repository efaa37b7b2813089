"""The recording: which file, how to check that it is the same, and how good the sound is."""

from __future__ import annotations

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.recording import Recording
from voiceman_gui.report import provenance, wording
from voiceman_gui.report.document.blocks import (
    Block,
    Bullets,
    Cell,
    Facts,
    Group,
    Mono,
    Paragraph,
    Section,
)
from voiceman_gui.report.document.context import Context
from voiceman_gui.report.document.passages import quality_table
from voiceman_gui.report.lettering import one_line


def quality(context: Context) -> Section:
    """Return the quality gates of the whole recording."""
    words = context.words
    table = quality_table(context, words.text("report.column.measure"), context.analysis.quality)
    return Section("quality", words.text("report.section.quality"), table)


def recording(context: Context) -> Section:
    """Return the section with file, hashes and notices."""
    words, waveform = context.words, context.analysis.waveform
    original = waveform.recording
    track = f"ffmpeg -i FILE -map 0:{original.stream_index}"
    repeated = words.text("report.fact.repeated_by")
    hashes: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.sha256_file"), Mono(waveform.sha256)),
        (words.text("report.fact.sha256_coded"), Mono(waveform.coded_sha256)),
        (repeated, Mono(f"{track} -c copy -f hash -hash sha256 -")),  # not worded: a command line
        (words.text("report.fact.sha256_samples"), Mono(waveform.pcm_sha256)),
        (repeated, Mono(f"{track} -f f32le - | sha256sum")),
    )
    custody: tuple[tuple[str, Cell], ...] = (
        (words.text("report.fact.custody"), words.text("report.not_in_this_version")),
        (words.text("report.fact.authenticity"), words.text("report.not_examined")),
    )
    blocks: list[Block] = [
        Facts((*_file(context, original), *hashes, *custody)),
        Paragraph(
            words.text("report.recording.how_to_repeat", codec=_codec(original)),
            "small",
        ),
    ]
    notices = (*context.analysis.notices, *original.notices, *waveform.notices)
    if notices:
        listed = Bullets(tuple(("", words(wording.stated(notice))) for notice in notices))
        blocks.append(Group(words.text("report.recording.notices"), (listed,)))
    return Section("recording", words.text("report.section.recording"), tuple(blocks))


def _file(context: Context, original: Recording) -> tuple[tuple[str, Cell], ...]:
    words, waveform = context.words, context.analysis.waveform
    late = (
        (
            (
                words.text("report.fact.begins"),
                words.text("report.recording.begins_at", start_s=original.start_s),
            ),
        )
        if original.start_s
        else ()
    )
    bits = original.bits_per_sample
    sound = (
        words.text(
            "report.recording.sound",
            rate_hz=original.sample_rate_hz,
            channel_count=original.channels,
        )
        if bits is None
        else words.text(
            "report.recording.sound_bits",
            rate_hz=original.sample_rate_hz,
            channel_count=original.channels,
            bit_count=bits,
        )
    )
    coding = (
        words.text("report.recording.lossy", container=original.container, codec=original.codec)
        if original.lossy
        else words.text(
            "report.recording.lossless", container=original.container, codec=original.codec
        )
    )
    return (
        (words.text("report.fact.file"), one_line(original.path.name)),
        (words.text("report.fact.path"), one_line(str(original.path))),
        (
            words.text("report.fact.size"),
            words.text("report.recording.size", byte_count=original.size_bytes),
        ),
        (
            words.text("report.fact.length"),
            words.text(
                "report.recording.length",
                length_s=waveform.duration_s,
                sample_count=waveform.n_samples,
            ),
        ),
        *late,
        (words.text("report.fact.sound"), sound),
        (words.text("report.fact.codec"), coding),
    )


def _codec(original: Recording) -> Message:
    """Return whether another decoder gives the same samples."""
    if not original.lossy:
        return message("report.recording.any_decoder")
    return message("report.recording.this_decoder", decoder=provenance.decoder_in_words())
