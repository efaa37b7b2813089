"""Whatever a file's bytes are, it is read, or refused with a fact that names it."""

from __future__ import annotations

from pathlib import Path

from helpers.mutations import mutations
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import Message
from voiceman_gui.core.progress import CancelToken, ignore_progress
from voiceman_gui.wording import words_for

COUNT = 329
"""47 formats with seven kinds of damage each; `benchmarks/damaged_files.py` runs more."""


def refusal(path: Path) -> Message | None:
    """Read a file as the program does; return why it is refused, None where it is not."""
    try:
        waveform = decode(
            open_recording(path),
            on_progress=ignore_progress,
            on_peaks=lambda _peaks: None,
            cancel=CancelToken(),
        )
        with SampleReader(waveform) as reader:
            reader.read(waveform.n_samples // 2, waveform.n_samples)
    except RecordingError as error:
        assert error.message.params["file"] == path.name, error
        assert words_for("en")(error).endswith("."), error
        return error.message
    return None


def test_every_damaged_file_is_read_or_refused_by_name(tmp_path: Path) -> None:
    refused = 0
    for path in mutations(tmp_path, COUNT):
        try:
            refused += refusal(path) is not None
        except Exception as error:
            error.add_note(f"while reading {path.name}")
            raise
    assert 0 < refused < COUNT
