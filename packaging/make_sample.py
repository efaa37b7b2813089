"""Join the bundled sample recording from one EmoDB speaker.

    python packaging/make_sample.py --corpus PATH [--out resources/sample]

The speaker is the one whom the shipped weights of the embedded model have not heard.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import soundfile

from embedded_card import HELD_OUT
from emodb import CITATION, Segment, Utterance, join, read_labels

STORY = (
    ("neutral", 4),
    ("boredom", 10),
    ("sadness", 9),
    ("neutral", 2),
    ("happiness", 11),
    ("neutral", 2),
    ("anger", 12),
    ("fear", 6),
    ("neutral", 2),
)
"""How many utterances of which emotion follow one another."""

NAME = "voiceman-sample.flac"


def tell(utterances: list[Utterance]) -> list[Utterance]:
    """The utterances in the order of the story, those of one emotion in the order of names."""
    waiting = {emotion: [u for u in utterances if u.emotion == emotion] for emotion, _ in STORY}
    told = []
    for emotion, count in STORY:
        told += waiting[emotion][:count]
        waiting[emotion] = waiting[emotion][count:]
    return told


def write_segments(path: Path, segments: tuple[Segment, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["start_s", "end_s", "played_emotion", "emodb_file"])
        for segment in segments:
            writer.writerow(
                [
                    f"{segment.start_s:.3f}",
                    f"{segment.end_s:.3f}",
                    segment.utterance.emotion,
                    segment.utterance.file,
                ]
            )


def write_readme(path: Path, segments: tuple[Segment, ...]) -> None:
    story = ", ".join(emotion for emotion, _ in STORY)
    seconds = segments[-1].end_s
    path.write_text(
        f"""# The sample recording

`{NAME}`: {len(segments)} utterances of speaker {HELD_OUT} of EmoDB ({segments[0].utterance.gender}
actor), joined with pauses of 0.6 s of digital silence, {seconds:.0f} s, mono, 22.05 kHz, 16 bit.
The order tells a story: {story}. `segments.csv` says who played what when.
Made by `packaging/make_sample.py`.

The emotions are acted, in a quiet room, in German. The shipped weights of the embedded model were
trained without this speaker, so what the program says of the sample it says of a stranger.

## Attribution

Berlin Database of Emotional Speech (EmoDB), CC0 1.0 Universal.
{CITATION}
""",
        encoding="utf-8",
        newline="\n",
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB: labels.csv and audio/")
    default = Path(__file__).resolve().parents[1] / "resources" / "sample"
    parser.add_argument("--out", type=Path, default=default)
    arguments = parser.parse_args()
    folder: Path = arguments.out
    folder.mkdir(parents=True, exist_ok=True)
    chosen = tell([u for u in read_labels(arguments.corpus) if u.speaker == HELD_OUT])
    samples, rate_hz, segments = join(arguments.corpus, chosen)
    soundfile.write(folder / NAME, samples, rate_hz, subtype="PCM_16", format="FLAC")
    write_segments(folder / "segments.csv", segments)
    write_readme(folder / "README.md", segments)
    print(f"{folder / NAME}: {len(segments)} utterances, {samples.shape[0] / rate_hz:.1f} s")


if __name__ == "__main__":
    main()
