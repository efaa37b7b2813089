"""Embeddings of voices: CAM++ of 3D-Speaker in onnxruntime.

Wang et al. 2023, arXiv 2303.00332. An embedding comes from the mean and standard deviation over
time of the network's frames (512 channels, 50 a second), which can be had by themselves.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from voiceman_gui.core.message import message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.resources import resource
from voiceman_gui.models.embedded_manifest import HashedFile
from voiceman_gui.models.manifest import read_manifest
from voiceman_gui.models.speakers.files import (
    RATE_HZ,
    Floats,
    known_answers,
    open_session,
    prove,
    proving_sound,
)
from voiceman_gui.models.speakers.filter_bank import FRAME_SAMPLES, STEP_SAMPLES, log_energies
from voiceman_gui.models.speakers.manifest import SpeakerManifest
from voiceman_gui.models.weights import read_verified

ID = "speaker-embedding"
FRAME_STEP_S = 0.02
FRAME_OFFSET_S = 0.0125
"""Centre of the first frame."""
FRAME_CHANNELS = 512
DIMS = 192
LEAST_SAMPLES = 6400
"""Samples (0.4 s) below which there is no embedding."""

_ANSWER_SAMPLES = 2 * RATE_HZ


class SpeakerEmbedding:
    """The embedding network, checked when it is made; a `SpeakerEmbedder`.

    Parameters
    ----------
    folder : Path or None
        The shipped one where None.
    proven : bool
        False only for the exporter, which is about to write the known answers.

    Raises
    ------
    ModelError
        When a file is not the one that the manifest names, or a known answer does not come out.
    """

    dims = DIMS
    least_samples = LEAST_SAMPLES

    def __init__(self, folder: Path | None = None, *, proven: bool = True) -> None:
        folder = folder or resource("models", ID)
        self._manifest = read_manifest(folder, SpeakerManifest)
        self._frames = open_session(folder, self._manifest.weights)
        self._dense = open_session(folder, self._manifest.more[0])
        self.whitening = _whitening(folder, self._manifest.more[1:])
        self._verified = (
            prove(self._manifest, known_answers(folder, self._manifest), self.answers())
            if proven
            else message("models.speakers.not_verified")
        )

    def provenance(self) -> ModelProvenance:
        """Which network tells the voices apart."""
        return self._manifest.provenance(self._verified)

    def answers(self) -> dict[str, Floats]:
        """Return what the network says of the test sound."""
        sound = proving_sound(_ANSWER_SAMPLES)
        frames = self.frames(sound)
        statistics = statistics_of(frames)
        return {
            "filter_bank": log_energies(sound, RATE_HZ)[0],
            "frame_50": frames[50],
            "embedding": self.embeddings(statistics[np.newaxis])[0],
        }

    def frames(self, samples: Floats) -> Floats:
        """Return the 512 channels before the statistics, 50 times a second.

        The filter bank's mean over these samples is taken away first, as the publisher does; each
        frame has heard all of them.

        Parameters
        ----------
        samples : ndarray of float32, shape (samples,)
            16 kHz, -1..1, of any length.

        Returns
        -------
        ndarray of float32, shape (frame_count(samples), 512)
            Frame i is centred `FRAME_OFFSET_S` + i `FRAME_STEP_S` after the first sample.
        """
        energies = log_energies(samples, RATE_HZ)
        if energies.shape[0] == 0:
            return np.zeros((0, FRAME_CHANNELS), np.float32)
        return self.frames_of(energies - energies.mean(axis=0))

    def frames_of(self, energies: Floats) -> Floats:
        """Return the 512 channels of a centred filter bank.

        Parameters
        ----------
        energies : ndarray of float32, shape (rows, 80)
            Of `filter_bank.log_energies`, less their mean over the voice.

        Returns
        -------
        ndarray of float32, shape ((rows + 1) // 2, 512)
            0 or more.
        """
        found = self._frames.run(["frames"], {"energies": energies[np.newaxis]})[0]
        return np.asarray(found[0], np.float32)

    def embeddings(self, statistics: Floats) -> Floats:
        """Return embeddings from means and standard deviations.

        Parameters
        ----------
        statistics : ndarray of float32, shape (voices, 1024)
            From `statistics_of`.

        Returns
        -------
        ndarray of float32, shape (voices, 192)
            Not normalised in length.
        """
        if statistics.shape[0] == 0:
            return np.zeros((0, DIMS), np.float32)
        found = self._dense.run(["embedding"], {"statistics": statistics})[0]
        return np.asarray(found, np.float32)

    def embed(self, samples: Floats) -> Floats:
        """Return the embedding of one voice; see `SpeakerEmbedder.embed`."""
        if samples.shape[0] < LEAST_SAMPLES:
            raise ValueError(f"{samples.shape[0]} samples are too few for an embedding")
        embedding: Floats = self.embeddings(statistics_of(self.frames(samples))[np.newaxis])[0]
        return embedding


def _whitening(folder: Path, files: tuple[HashedFile, ...]) -> Floats | None:
    """Read the matrix that `packaging/fit_speaker_whitening.py` writes, if the manifest names it.

    Raises
    ------
    ModelError
    """
    if not files:
        return None
    content = read_verified(folder, files[0])
    return np.asarray(np.load(io.BytesIO(content), allow_pickle=False), np.float32)


def frame_count(samples: int) -> int:
    """Return how many frames a number of samples (16 kHz) has: one for 20 ms, but for the ends."""
    energies = max(0, 1 + (samples - FRAME_SAMPLES) // STEP_SAMPLES)
    return -(-energies // 2)


def statistics_of(frames: Floats) -> Floats:
    """Return mean and unbiased standard deviation over time, as the publisher pools.

    Parameters
    ----------
    frames : ndarray of float32, shape (frames, 512)
        At least two, from anywhere.

    Returns
    -------
    ndarray of float32, shape (1024,)
    """
    wide = frames.astype(np.float64)
    return np.concatenate([wide.mean(axis=0), wide.std(axis=0, ddof=1)]).astype(np.float32)
