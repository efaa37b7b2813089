"""Clips of marks as sound files, with a manifest that says what they are."""

from __future__ import annotations

import contextlib
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
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.waveform import Waveform

SUFFIXES = (".wav", ".flac")
MANIFEST = "manifest.json"
FLAC_CHANNELS = 8
FLOAT = "pcm_f"
"""What the names of codecs of floating-point samples begin with."""
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


@dataclass(frozen=True, slots=True)
class _Part:
    """A mark, the name of its tier, its samples ``start <= i < stop``, and the file of its clip."""

    mark: Mark
    tier: str
    start: int
    stop: int
    file: str


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
    spans = [(mark, *_samples(mark, waveform)) for mark in in_order(marks)]
    long = [(mark, start, stop) for mark, start, stop in spans if start < stop]
    if not long:
        raise ExportError(message("pipeline.clips.none"))
    digits = max(3, len(str(len(long))))
    parts = [
        _Part(mark, tiers.get(mark.tier, ""), start, stop, _name(number, digits, mark, suffix))
        for number, (mark, start, stop) in enumerate(long, 1)
    ]
    with _beside(folder) as temporary:
        written = list(_write(waveform, parts, temporary, on_progress, cancel))
        _save_manifest(waveform, written, temporary / MANIFEST)
        target = _free(folder, waveform.recording.path.stem)
        temporary.rename(target)
    return Clips(target, len(long), len(spans) - len(long))


def export_clip(
    waveform: Waveform,
    mark: Mark,
    tier: str,
    path: Path,
    *,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Path:
    """Write the sound of one mark as a file, and its manifest beside it.

    Parameters
    ----------
    waveform : Waveform
    mark : Mark
    tier : str
        Name of its tier, for the manifest.
    path : Path
        Ends with one of `SUFFIXES`; a file there is replaced, and so is its manifest, which has
        the same name with ".json" added.
    on_progress : callable
    cancel : CancelToken

    Raises
    ------
    ExportError, RecordingError, Cancelled
        As in `export_clips`, and if the file would be the recording itself.
    """
    from voiceman_gui.report.atomic import refuse

    start, stop = _samples(mark, waveform)
    if start >= stop:
        raise ExportError(message("pipeline.clips.none"))
    kind = path.suffix.lower()
    if kind not in SUFFIXES:
        raise ExportError(message("pipeline.clips.kind", file=displayable(path.name)))
    manifest = path.with_name(f"{path.name}.json")
    with _beside(path.parent) as temporary:
        for one in (path, manifest):
            refuse(one, waveform.recording.path)
        part = _Part(mark, tier, start, stop, f"clip{kind}")
        (written,) = _write(waveform, [part], temporary, on_progress, cancel)
        written["file"] = displayable(path.name)
        _save_manifest(waveform, [written], temporary / MANIFEST)
        (temporary / MANIFEST).replace(manifest)
        (temporary / part.file).replace(path)
    return path


@contextlib.contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Lend an empty folder within another one; what is left in it is removed.

    Raises
    ------
    ExportError
        In place of `OSError`.
    """
    temporary = temporary_beside(folder / "clips")
    with noted(temporary):
        try:
            temporary.mkdir()
            yield temporary
        except OSError as error:
            _log.info("clips could not be written", exc_info=True)
            name, why = displayable(folder), reason_of(error)
            raise ExportError(message("pipeline.clips.failed", folder=name, why=why)) from error
        finally:
            shutil.rmtree(temporary, ignore_errors=True)


def suffixes_for(recording: Recording) -> tuple[str, ...]:
    """Return which of `SUFFIXES` can hold the samples of a recording.

    FLAC has integers only, which a decoder of a lossy codec does not give, and 8 channels.
    """
    whole = not recording.lossy and not recording.codec.startswith(FLOAT)
    flac = whole and recording.channels <= FLAC_CHANNELS
    return SUFFIXES if flac else SUFFIXES[:1]


def _samples(mark: Mark, waveform: Waveform) -> tuple[int, int]:
    start, stop = mark.span.samples(waveform.recording.sample_rate_hz)
    return start, min(stop, waveform.n_samples)


def _name(number: int, digits: int, mark: Mark, suffix: str) -> str:
    label = safe_name(mark.label)
    return f"{number:0{digits}}{'_' if label else ''}{label}{suffix}"


def _write(
    waveform: Waveform,
    parts: Sequence[_Part],
    folder: Path,
    on_progress: OnProgress,
    cancel: CancelToken,
) -> Iterator[dict[str, Any]]:
    from voiceman_gui.audio.clip_writer import write_clip
    from voiceman_gui.audio.reader import SampleReader

    rate = waveform.recording.sample_rate_hz
    with SampleReader(waveform, cancel) as reader:
        for number, part in enumerate(parts, 1):
            cancel.check()
            mark, start, stop = part.mark, part.start, part.stop
            path = folder / part.file
            kind = write_clip(reader, waveform.recording, start, stop, path)
            with path.open("rb") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
            yield {
                "file": part.file,
                "sha256": digest,
                "sample_format": kind,
                "first_sample": start,
                "samples": stop - start,
                "start_s": start / rate,
                "end_s": stop / rate,
                "mark": {
                    "id": mark.id,
                    "tier": part.tier,
                    "label": mark.label,
                    "note": mark.note,
                    "start_s": mark.span.start_s,
                    "end_s": mark.span.end_s,
                },
            }
            on_progress(Progress(number / len(parts), message("pipeline.clips.progress")))


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


def _save_manifest(waveform: Waveform, clips: list[dict[str, Any]], path: Path) -> None:
    text = json.dumps(_manifest(waveform, clips), ensure_ascii=False, indent=2)
    path.write_bytes(f"{text}\n".encode("utf-8", errors="replace"))


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
