"""A small labelled list: utterances of two EmoDB actors, as a laboratory would bring its own."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import soundfile as sf

from helpers.measured_sample import SAMPLE

_RECORDINGS = (
    ("08", "female", SAMPLE, SAMPLE.parent / "segments.csv"),
    (
        "15",
        "male",
        Path(__file__).parent / "recordings" / "emodb-15.flac",
        Path(__file__).parent / "recordings" / "emodb-15.csv",
    ),
)

AROUSAL = {
    "anger": 0.59,
    "happiness": 0.51,
    "sadness": -0.27,
    "boredom": -0.62,
    "fear": 0.60,
    "disgust": 0.35,
    "neutral": 0.0,
}
"""Of the emotions' words (Russell, Mehrabian 1977): stands for a laboratory's ratings."""

COLUMNS = ("path", "label", "speaker", "sex", "language", "arousal")


def write_labelled(folder: Path, columns: Sequence[str] = COLUMNS) -> Path:
    """Write each utterance as a file of its own, and the list of them."""
    rows = []
    for speaker, sex, sound, segments in _RECORDINGS:
        samples, rate_hz = sf.read(sound, dtype="int16")
        with segments.open(encoding="utf-8", newline="") as lines:
            found = list(csv.DictReader(lines))
        for row in found:
            start, end = (round(float(row[key]) * rate_hz) for key in ("start_s", "end_s"))
            path = folder / f"{speaker}-{Path(row['emodb_file']).stem}.wav"
            sf.write(path, samples[start:end], rate_hz)
            emotion = row["played_emotion"]
            rows.append(
                {
                    "path": path.name,
                    "label": emotion,
                    "speaker": speaker,
                    "sex": sex,
                    "language": "de",
                    "arousal": AROUSAL[emotion],
                }
            )
    return write_list(folder / "list.csv", rows, columns)


def write_list(path: Path, rows: Sequence[dict[str, object]], columns: Sequence[str]) -> Path:
    """Write a list with some of the columns."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return path
