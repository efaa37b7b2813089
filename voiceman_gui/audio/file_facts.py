"""Reads what a file says about itself: formats, bit rate, tags, chapters, cue points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from voiceman_gui.audio.container import Media
from voiceman_gui.audio.embedded_marks import embedded_marks
from voiceman_gui.audio.failures import as_recording_error
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.regular_file import open_regular_file
from voiceman_gui.core.file_facts import FileFacts
from voiceman_gui.core.names import displayable

MOST_TAGS = 500
MOST_LETTERS = 2000
"""Of a tag; longer ones (lyrics, embedded documents) are cut."""


def file_facts(path: Path) -> FileFacts:
    """Return what a file says about itself; takes milliseconds, whatever the file's length.

    Parameters
    ----------
    path : Path

    Raises
    ------
    RecordingError
        As `open_recording`.
    """
    recording = open_recording(path)
    with Media(recording.path) as media, as_recording_error(recording.path):
        container = media.container
        stream = container.streams[recording.stream_index]
        tags = [*_tags(container.metadata), *_tags(stream.metadata)]
        file, _ = open_regular_file(recording.path)
        with closing(file):
            marks = embedded_marks(
                container,
                file,
                None if media.wave is None else media.wave.start,
                recording.sample_rate_hz,
                recording.start_s,
            )
        context = stream.codec_context
        return FileFacts(
            recording,
            container.format.long_name,
            recording.codec if context is None else context.codec.long_name,
            (None if context is None else context.bit_rate) or container.bit_rate or None,
            len(container.streams),
            tuple(dict.fromkeys(tags[:MOST_TAGS])),
            marks,
        )


def _tags(metadata: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Return tags as they can be shown: a file may hold anything."""
    for name, value in metadata.items():
        yield displayable(str(name)), displayable(str(value)[:MOST_LETTERS])
