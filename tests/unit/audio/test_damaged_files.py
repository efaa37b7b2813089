"""Whatever a file's bytes are, it is read, or refused in a sentence that names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers.mutations import mutations
from voiceman_gui.audio.decode import decode
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.reader import SampleReader
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.progress import CancelToken, ignore_progress

COUNT = 329
"""Each of 47 formats with each of seven kinds of damage; `benchmarks/damaged_files.py` runs more."""


def outcome(path: Path) -> str:
    """Read a file as the program does; return what a person is told where it is refused."""
    try:
        waveform = decode(
            open_recording(path),
            on_progress=ignore_progress,
            on_peaks=lambda _peaks: None,
            cancel=CancelToken(),
        )
        with SampleReader(waveform) as reader:
            reader.read(waveform.n_samples // 2, min(waveform.n_samples, waveform.n_samples // 2 + 9))
    except RecordingError as error:
        text = str(error)
        assert path.name in text, text
        assert text.endswith("."), text
        return text
    return ""


def test_every_damaged_file_is_read_or_refused_by_name(tmp_path: Path) -> None:
    refused = 0
    for path in mutations(tmp_path, COUNT):
        try:
            refused += bool(outcome(path))
        except Exception as error:
            pytest.fail(f"{path.name}: {type(error).__mro__} {error}")
    assert 0 < refused < COUNT
