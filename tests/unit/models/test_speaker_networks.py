"""The two shipped speaker networks: the publishers' answers, what they hear, what is refused."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from numpy.typing import NDArray

from helpers.facts import english, refusing
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.resources import resource
from voiceman_gui.models.manifest import read_manifest
from voiceman_gui.models.speakers.embedder import SpeakerEmbedder
from voiceman_gui.models.speakers.embedding import SpeakerEmbedding, frame_count, statistics_of
from voiceman_gui.models.speakers.files import RATE_HZ
from voiceman_gui.models.speakers.filter_bank import log_energies
from voiceman_gui.models.speakers.manifest import SpeakerManifest
from voiceman_gui.models.speakers.segmentation import (
    CLASSES,
    FRAME_OFFSET_S,
    FRAME_STEP_S,
    PIECE_FRAMES,
    PIECE_SAMPLES,
    SpeakerSegmentation,
)

Floats = NDArray[np.float32]


@pytest.fixture(scope="module")
def segmentation() -> SpeakerSegmentation:
    return SpeakerSegmentation()


@pytest.fixture(scope="module")
def embedding() -> SpeakerEmbedding:
    return SpeakerEmbedding()


@pytest.fixture(scope="module")
def noise() -> Floats:
    """The input of the answers that are known of the publishers' weights."""
    return (np.random.default_rng(0).standard_normal(PIECE_SAMPLES) * 0.1).astype(np.float32)


@pytest.fixture(scope="module")
def speech() -> Floats:
    """Half a minute of the bundled sample: one speaker, with pauses."""
    samples, rate_hz = soundfile.read(
        resource("sample", "voiceman-sample.flac"), dtype="float32", stop=30 * 22050
    )
    return np.asarray(soxr.resample(samples, rate_hz, RATE_HZ), np.float32)


def other_voice(speech: Floats) -> Floats:
    """The same words by a voice a third higher, of a shorter vocal tract."""
    return np.asarray(soxr.resample(speech, RATE_HZ, 12_500), np.float32)


PARTS = (slice(None, 200), slice(200, None))
"""The first and the second half of the frames of eight seconds."""


def cosine(a: Floats, b: Floats) -> float:
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


def test_the_segmentation_gives_the_answers_known_of_its_weights(
    segmentation: SpeakerSegmentation, noise: Floats
) -> None:
    found = segmentation.log_probabilities(noise[np.newaxis])
    assert found.shape == (1, PIECE_FRAMES, len(CLASSES))
    first = (-0.11, -5.5268, -4.0311, -2.5756, -7.3814, -6.7489, -5.4024)
    middle = (-0.0247, -7.5836, -5.4667, -4.0106, -9.1796, -8.0348, -6.7838)
    np.testing.assert_allclose(found[0, 0], first, atol=2e-4)
    np.testing.assert_allclose(found[0, 300], middle, atol=2e-4)


def test_the_embedding_gives_the_answers_known_of_its_weights(
    embedding: SpeakerEmbedding, noise: Floats
) -> None:
    """Filter bank, frames, statistics and embedding; the last step is no rectifier."""
    bank = log_energies(noise, RATE_HZ)
    np.testing.assert_allclose(bank[0, :3], (-7.14511, -8.04123, -7.0145), atol=1e-4)
    frames = embedding.frames(noise)
    assert frames.shape == (499, 512)
    assert frames.mean() == pytest.approx(0.294813, abs=1e-5)
    assert frames.std() == pytest.approx(0.385147, abs=1e-4)
    statistics = statistics_of(frames)
    assert statistics.mean() == pytest.approx(0.242252, abs=1e-5)
    found = embedding.embeddings(statistics[np.newaxis])[0]
    first = (-1.21118, -0.33324, 0.59955, -1.36992, -0.68192)
    np.testing.assert_allclose(found[:5], first, atol=2e-4)
    assert np.linalg.norm(found) == pytest.approx(14.10524, abs=1e-3)


def test_the_filter_bank_is_kaldis(speech: Floats) -> None:
    import torch
    from torchaudio.compliance.kaldi import fbank

    expected = fbank(torch.from_numpy(speech[None]), num_mel_bins=80, dither=0.0).numpy()
    found = log_energies(speech, RATE_HZ)
    assert found.shape == expected.shape
    np.testing.assert_allclose(found, expected, atol=2e-3)


@pytest.mark.parametrize("samples", [0, 399, 400, 560, 8000, 128_000, 128_161])
def test_every_length_has_its_frames(
    embedding: SpeakerEmbedding, noise: Floats, samples: int
) -> None:
    assert embedding.frames(noise[:samples]).shape == (frame_count(samples), 512)


def test_pauses_are_nobodys(segmentation: SpeakerSegmentation, speech: Floats) -> None:
    piece = speech[:PIECE_SAMPLES].copy()
    piece[6 * RATE_HZ :] = 0
    nobody = segmentation.log_probabilities(piece[np.newaxis])[0].argmax(axis=1) == 0
    times = FRAME_OFFSET_S + FRAME_STEP_S * np.arange(PIECE_FRAMES)
    assert nobody[times > 6.5].mean() > 0.95
    assert nobody[times < 5.5].mean() < 0.5


@pytest.mark.parametrize("later_s", [5, 10])
def test_two_voices_at_once_are_heard_as_two(
    segmentation: SpeakerSegmentation, speech: Floats, later_s: int
) -> None:
    """One voice alone, both, the other alone; where each speaks is heard without the other."""
    one = speech[:PIECE_SAMPLES].copy()
    other = other_voice(speech)[later_s * RATE_HZ :][:PIECE_SAMPLES].copy()
    one[6 * RATE_HZ :] = 0
    other[: 3 * RATE_HZ] = 0
    classes = segmentation.log_probabilities(np.stack([one, other, one + other])).argmax(axis=2)
    both = (classes[0] > 0) & (classes[1] > 0)
    assert both.sum() > 50
    overlap = classes[2] > 3
    assert overlap[both].mean() > 0.8
    assert overlap[~both].mean() < 0.05


def test_how_many_pieces_are_computed_at_a_time_changes_no_bit(
    segmentation: SpeakerSegmentation, speech: Floats
) -> None:
    pieces = np.stack([speech[at * RATE_HZ :][:PIECE_SAMPLES] for at in range(7)])
    together = segmentation.log_probabilities(pieces)
    for piece, rows in zip(pieces, together, strict=True):
        assert segmentation.log_probabilities(piece[np.newaxis])[0].tobytes() == rows.tobytes()
    assert segmentation.log_probabilities(pieces[:0]).shape == (0, PIECE_FRAMES, len(CLASSES))


def test_what_overlapping_pieces_share_changes_no_bit(
    segmentation: SpeakerSegmentation, speech: Floats
) -> None:
    starts = [at * RATE_HZ for at in (0, 1, 2, 5, 6, 7, 8, 9, 10, 15)]
    along = segmentation.log_probabilities_along(speech[: 25 * RATE_HZ], starts)
    for start, rows in zip(starts, along, strict=True):
        piece = speech[start:][:PIECE_SAMPLES]
        assert segmentation.log_probabilities(piece[np.newaxis])[0].tobytes() == rows.tobytes()
    assert segmentation.log_probabilities_along(speech, []).shape == (0, PIECE_FRAMES, len(CLASSES))


def test_computing_goes_on_after_memory_was_given_back(
    segmentation: SpeakerSegmentation, speech: Floats
) -> None:
    pieces = np.stack([speech[at * RATE_HZ :][:PIECE_SAMPLES] for at in range(3)])
    before = segmentation.log_probabilities(pieces)
    segmentation.release()
    assert segmentation.log_probabilities(pieces).tobytes() == before.tobytes()


def test_an_offset_of_a_piece_does_not_matter(
    segmentation: SpeakerSegmentation, speech: Floats
) -> None:
    """Each piece's mean is taken away, though the filters hear it as it is."""
    piece = speech[np.newaxis, :PIECE_SAMPLES]
    expected = segmentation.log_probabilities(piece)
    moved = segmentation.log_probabilities(piece + np.float32(0.3))
    np.testing.assert_allclose(moved, expected, atol=2e-4)


def test_embeddings_tell_voices_apart(embedding: SpeakerEmbedding, speech: Floats) -> None:
    half = speech.size // 2
    one, again = embedding.embed(speech[:half]), embedding.embed(speech[half:])
    other = embedding.embed(other_voice(speech[:half]))
    assert cosine(one, again) > 0.6
    assert cosine(one, again) > cosine(one, other) + 0.2


def test_an_embedding_comes_from_the_statistics_of_any_frames(
    embedding: SpeakerEmbedding, speech: Floats
) -> None:
    samples = speech[: 8 * RATE_HZ]
    frames = embedding.frames(samples).astype(np.float64)
    pooled = np.concatenate([frames.mean(axis=0), frames.std(axis=0, ddof=1)]).astype(np.float32)
    whole = embedding.embed(samples)
    assert whole.shape == (embedding.dims,)
    np.testing.assert_allclose(whole, embedding.embeddings(pooled[np.newaxis])[0], atol=1e-5)
    halves = np.stack([statistics_of(embedding.frames(samples)[part]) for part in PARTS])
    found = embedding.embeddings(halves)
    assert found.shape == (2, embedding.dims)
    assert cosine(found[0], found[1]) < cosine(found[0], whole) < 1
    assert embedding.embeddings(halves[:0]).shape == (0, embedding.dims)


def test_less_than_the_least_has_no_embedding(embedding: SpeakerEmbedding, speech: Floats) -> None:
    least = embedding.least_samples
    assert np.isfinite(embedding.embed(speech[RATE_HZ:][:least])).all()
    with pytest.raises(ValueError, match="too few"):
        embedding.embed(speech[: least - 1])


def test_the_shipped_embedding_is_a_speaker_embedder(embedding: SpeakerEmbedding) -> None:
    one: SpeakerEmbedder = embedding
    assert one.dims == 192
    assert one.least_samples == 6400


@pytest.mark.parametrize(
    ("folder", "network", "licence", "named"),
    [
        ("speaker-segmentation", SpeakerSegmentation, "MIT", "CNRS"),
        ("speaker-embedding", SpeakerEmbedding, "Apache-2.0", "3D-Speaker"),
    ],
)
def test_provenance_attributes_the_bytes_that_were_loaded(
    folder: str,
    network: type[SpeakerSegmentation | SpeakerEmbedding],
    licence: str,
    named: str,
) -> None:
    home = resource("models", folder)
    said = network().provenance()
    manifest = read_manifest(home, SpeakerManifest)
    content = (home / manifest.weights.path).read_bytes()
    assert said.sha256 == hashlib.sha256(content).hexdigest()
    assert said.licence == licence
    assert named in english(said.name)
    assert "known answers" in english(said.verified)
    assert any("identifies nobody" in english(limit) for limit in said.limits)
    card = (home / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert licence in card
    assert "arXiv" in card
    text = (home / "LICENSE").read_text(encoding="utf-8")
    assert {"MIT": "Copyright (c) 2020 CNRS", "Apache-2.0": "Version 2.0, January 2004"}[
        licence
    ] in text


def spoiled(tmp_path: Path, name: str) -> Path:
    return Path(shutil.copytree(resource("models", name), tmp_path / name))


@pytest.mark.parametrize("name", ["frames.onnx", "embedding.onnx", "known_answers.json"])
def test_another_file_than_the_manifest_names_is_refused(tmp_path: Path, name: str) -> None:
    folder = spoiled(tmp_path, "speaker-embedding")
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with refusing(ModelError, match="not the one that the manifest names"):
        SpeakerEmbedding(folder)


def test_a_network_that_answers_otherwise_is_refused(tmp_path: Path) -> None:
    """As where a processor or another onnxruntime computes something else."""
    folder = spoiled(tmp_path, "speaker-segmentation")
    path = folder / "known_answers.json"
    old = path.read_bytes()
    text = old.decode().replace('"tolerance": 0.001', '"tolerance": 1e-12')
    assert text.encode() != old
    path.write_text(text, encoding="utf-8")
    rehash(folder, old, path.read_bytes())
    with refusing(ModelError, match="does not give its known answers"):
        SpeakerSegmentation(folder)


@pytest.mark.parametrize("name", ["segmentation.onnx", "filters.onnx", "front.onnx"])
def test_a_file_that_is_no_network_is_refused(tmp_path: Path, name: str) -> None:
    folder = spoiled(tmp_path, "speaker-segmentation")
    path = folder / name
    old = path.read_bytes()
    path.write_bytes(b"not a network")
    rehash(folder, old, path.read_bytes())
    with refusing(ModelError, match="could not be loaded"):
        SpeakerSegmentation(folder)


def rehash(folder: Path, old: bytes, new: bytes) -> None:
    """Let the manifest name a changed file's hash, as somebody who tampers would."""
    path = folder / "manifest.toml"
    before, after = (hashlib.sha256(content).hexdigest() for content in (old, new))
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_hearing_speakers_imports_no_torch() -> None:
    code = (
        "import sys\n"
        "from voiceman_gui.inference.speaker_models import load_speaker_models\n"
        "load_speaker_models()\n"
        "print([m for m in ('torch', 'torchaudio', 'speechbrain') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert found.stdout.strip() == "[]"
