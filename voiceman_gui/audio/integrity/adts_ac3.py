"""ADTS (AAC) and AC-3 files: bare streams of frames."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.audio.integrity.file_view import FileView
from voiceman_gui.audio.integrity.frames import Frame, FrameFormat, stray_notices, walk
from voiceman_gui.audio.integrity.structure import FileStructure
from voiceman_gui.audio.integrity.tags import tag_length

_AAC_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000,
              7350)  # fmt: skip

_AC3_KBPS = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640)


def parse_adts(data: bytes) -> Frame | None:
    """Read an ADTS header (ISO/IEC 13818-7, 6.2)."""
    if len(data) < 7 or data[0] != 0xFF or data[1] & 0xF6 != 0xF0:
        return None
    rate = data[2] >> 2 & 15
    length = (data[3] & 3) << 11 | data[4] << 3 | data[5] >> 5
    if rate >= len(_AAC_RATES) or length < 7:
        return None
    samples = 1024 * ((data[6] & 3) + 1)
    return Frame(length, samples, _AAC_RATES[rate], rate << 16 | data[1] << 8 | data[2] >> 6)


def parse_ac3(data: bytes) -> Frame | None:
    """Read an AC-3 header (ATSC A/52, 5.3)."""
    if len(data) < 6 or data[:2] != b"\x0bw" or data[5] >> 3 > 8:
        return None
    rate, size = data[4] >> 6, data[4] & 63
    if rate == 3 or size >= 2 * len(_AC3_KBPS):
        return None
    kbps = _AC3_KBPS[size // 2]
    rate_hz = (48000, 44100, 32000)[rate]
    words = kbps * 96_000 // rate_hz + (size & 1 if rate == 1 else 0)
    return Frame(2 * words, 1536, rate_hz, rate)


ADTS = FrameFormat("AAC", parse_adts, 7, rb"\xff[\xf0-\xf9]")
AC3 = FrameFormat("AC-3", parse_ac3, 6, rb"\x0bw")


def examine_adts(path: Path, view: FileView) -> FileStructure:
    """Walk over the frames of a bare AAC file."""
    return _examine(path, view, ADTS)


def examine_ac3(path: Path, view: FileView) -> FileStructure:
    """Walk over the frames of an AC-3 file; the enhanced kind has other headers."""
    head = view.get(0, 6)
    return _examine(path, view, AC3) if parse_ac3(head) is not None else FileStructure()


def _examine(path: Path, view: FileView, form: FrameFormat) -> FileStructure:
    structure = FileStructure()
    scan = walk(structure, path, view, tag_length(view, 0), form)
    structure.notices += stray_notices(scan, form.name)
    return structure
