"""Clips of marks as sound files, with a manifest that says what they are."""

from __future__ import annotations

import hashlib
import json
import logging
import re
import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import voiceman_gui
from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.marks import Mark, in_order
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.pending import noted, temporary_beside
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.waveform import Waveform

SUFFIXES = (".wav", ".flac")
MANIFEST = "manifest.json"
SCHEMA = "voiceman.clips/1"
_NAME_BYTES = 100
"""Of a label in a file name: together with the number it stays far below what any disk takes."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Clips:
    """Clips that lie on the disk.

    Parameters
    ----------
    folder : Path
        New; holds the clips and the manifest.
    count : int
    points : int
        Marks without a length, of which there is no clip.
    """

    folder: Path
    count: int
    points: int


def export_clips(
    waveform: Waveform,
    marks: Sequence[Mark],
    tiers: dict[str, str],
    folder: Path,
    suffix: str,
    *,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Clips:
    """Write the sound of marks into a new folder, all of it or nothing.

    Parameters
    ----------
    waveform : Waveform
    marks : sequence of Mark
    tiers : dict of str to str
        Names of tiers by their ids, for the manifest.
    folder : Path
        In which the new folder is made.
    suffix : str
        One of `SUFFIXES`.
    on_progress : callable
    cancel : CancelToken

    Raises
    ------
    ExportError
        If no mark has a length, or something cannot be written.
    RecordingError
        If the recording can no longer be read.
    Cancelled
    """
    recording = waveform.recording
    spans = [(mark, *_samples(mark, waveform)) for mark in in_order(marks)]
    long = [(mark, start, stop) for mark, start, stop in spans if start < stop]
    if not long:
        raise ExportError(message("pipeline.clips.none"))
    temporary = temporary_beside(folder / "clips")
    with noted(temporary):
        try:
            temporary.mkdir()
            written = list(_write(waveform, long, tiers, temporary, suffix, on_progress, cancel))
            manifest = _manifest(waveform, written)
            text = json.dumps(manifest, ensure_ascii=False, indent=2)
            (temporary / MANIFEST).write_bytes(f"{text}\n".encode("utf-8", errors="replace"))
            target = _free(folder, recording.path.stem)
            temporary.rename(target)
        except OSError as error:
            _log.info("clips could not be written", exc_info=True)
            name, why = displayable(folder), reason_of(error)
            raise ExportError(message("pipeline.clips.failed", folder=name, why=why)) from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return Clips(target, len(long), len(spans) - len(long))


def _samples(mark: Mark, waveform: Waveform) -> tuple[int, int]:
    start, stop = mark.span.samples(waveform.recording.sample_rate_hz)
    return start, min(stop, waveform.n_samples)


def _write(
    waveform: Waveform,
    marks: Sequence[tuple[Mark, int, int]],
    tiers: dict[str, str],
    folder: Path,
    suffix: str,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Iterator[dict[str, Any]]:
    from voiceman_gui.audio.clip_writer import write_clip
    from voiceman_gui.audio.reader import SampleReader

    digits = max(3, len(str(len(marks))))
    rate = waveform.recording.sample_rate_hz
    with SampleReader(waveform, cancel) as reader:
        for number, (mark, start, stop) in enumerate(marks, 1):
            cancel.check()
            label = safe_name(mark.label)
            name = f"{number:0{digits}}{'_' if label else ''}{label}{suffix}"
            path = folder / name
            kind = write_clip(reader, waveform.recording, start, stop, path)
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield {
                "file": name,
                "sha256": digest,
                "sample_format": kind,
                "first_sample": start,
                "samples": stop - start,
                "start_s": start / rate,
                "end_s": stop / rate,
                "mark": {
                    "id": mark.id,
                    "tier": tiers.get(mark.tier, ""),
                    "label": mark.label,
                    "note": mark.note,
                    "start_s": mark.span.start_s,
                    "end_s": mark.span.end_s,
                },
            }
            on_progress(Progress(number / len(marks), message("pipeline.clips.progress")))


def safe_name(label: str) -> str:
    """Return a label as a part of a file name that every system takes."""
    text = unicodedata.normalize("NFC", label)
    text = re.sub(r"[^\w-]+", "_", text).strip("_")
    return text.encode("utf-8", errors="ignore")[:_NAME_BYTES].decode("utf-8", errors="ignore")


def _free(folder: Path, stem: str) -> Path:
    base = safe_name(stem) or "recording"
    number = 1
    while (path := folder / f"{base}_clips{'' if number == 1 else f'_{number}'}").exists():
        number += 1
    return path


def _manifest(waveform: Waveform, clips: list[dict[str, Any]]) -> dict[str, Any]:
    recording = waveform.recording
    return {
        "schema": SCHEMA,
        "program": {"name": "Voice.man", "version": voiceman_gui.__version__},
        "created": datetime.now(UTC).isoformat(timespec="seconds"),
        "source": {
            "file": displayable(recording.path.name),
            "sha256": waveform.sha256,
            "pcm_sha256": waveform.pcm_sha256,
            "codec": recording.codec,
            "lossy": recording.lossy,
            "bits_per_sample": recording.bits_per_sample,
            "sample_rate_hz": recording.sample_rate_hz,
            "channels": recording.channels,
            "samples": waveform.n_samples,
        },
        "clips": clips,
    }
