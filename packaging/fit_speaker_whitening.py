"""Fit the matrix that takes the spread by emotion out of speaker embeddings.

    python packaging/fit_speaker_whitening.py --corpus EMODB

Within-class covariance normalisation: the covariance of embeddings about their speaker's mean, of
utterances in seven acted emotions, as recorded and through two telephones (the mean is taken in
each channel, so that what the channel does is not taken for the person), shrunk towards a multiple
of the identity; its inverse square root is the matrix. Writes ``whitening.npy`` and its hash.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))  # the package need not be installed

import numpy as np  # noqa: E402
import soundfile  # noqa: E402
import soxr  # noqa: E402
from numpy.typing import NDArray  # noqa: E402

from channels import MOBILE, UNTRAINED, WIDE  # noqa: E402
from emodb import read_labels  # noqa: E402
from speaker_networks.folder import WHITENING, write_manifest  # noqa: E402
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding  # noqa: E402

RATE_HZ = 16_000
SHRINKAGE = 0.5
"""Weight of the identity: 500 utterances are few for 192 directions."""
CHANNELS = (WIDE, UNTRAINED[0], MOBILE)

Floats = NDArray[np.float64]
Embeddings = dict[tuple[str, str], Floats]
"""Embeddings of unit length, shape (utterances, dims), by speaker and channel."""


def embeddings_of(corpus: Path, embedder: SpeakerEmbedding) -> Embeddings:
    """Embed every utterance in every channel."""
    found: dict[tuple[str, str], list[NDArray[np.float32]]] = {}
    for one in read_labels(corpus):
        samples, rate_hz = soundfile.read(corpus / "audio" / one.file, dtype="float32")
        for channel in CHANNELS:
            carried, carried_hz = channel.carry(samples, rate_hz)
            sound = np.asarray(soxr.resample(carried, carried_hz, RATE_HZ), np.float32)
            found.setdefault((one.speaker, channel.name), []).append(embedder.embed(sound))
    return {
        key: np.stack([vector / np.linalg.norm(vector) for vector in vectors]).astype(np.float64)
        for key, vectors in found.items()
    }


def fit_whitening(embeddings: Embeddings, without: Iterable[str] = ()) -> NDArray[np.float32]:
    """Return the matrix, shape (dims, dims).

    Parameters
    ----------
    embeddings : mapping
        From `embeddings_of`.
    without : iterable of str
        Speakers that are left out, because a recording of theirs is to be judged.
    """
    left_out = set(without)
    rows = np.concatenate(
        [
            vectors - vectors.mean(axis=0)
            for (speaker, _), vectors in sorted(embeddings.items())
            if speaker not in left_out
        ]
    )
    covariance = rows.T @ rows / rows.shape[0]
    dims = covariance.shape[0]
    level = SHRINKAGE * float(np.trace(covariance)) / dims
    values, vectors = np.linalg.eigh((1 - SHRINKAGE) * covariance + level * np.eye(dims))
    return np.asarray((vectors / np.sqrt(values)) @ vectors.T, np.float32)


def main() -> None:
    """Fit on all ten speakers, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--corpus", type=Path, required=True, help="EmoDB")
    parser.add_argument(
        "--out", type=Path, default=ROOT / "resources" / "models" / "speaker-embedding"
    )
    given = parser.parse_args()
    whitening = fit_whitening(embeddings_of(given.corpus, SpeakerEmbedding(given.out)))
    np.save(given.out / WHITENING, whitening, allow_pickle=False)
    said = tomllib.loads((given.out / "manifest.toml").read_text(encoding="utf-8"))
    kept = {key: value for key, value in said.items() if key not in _FILES}
    write_manifest(given.out, kept, ["frames.onnx", "embedding.onnx", WHITENING])


_FILES = ("weights", "more", "known_answers")

if __name__ == "__main__":
    main()
