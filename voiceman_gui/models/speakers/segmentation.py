"""Who speaks within ten seconds, and where two do: ``pyannote/segmentation-3.0`` in onnxruntime.

Plaquet and Bredin 2023, arXiv 2310.13025. The speakers are those of the piece: the first speaker of
one piece may be the second of the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from voiceman_gui.core.message import message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.resources import resource
from voiceman_gui.models.manifest import read_manifest
from voiceman_gui.models.onnx_library import onnxruntime
from voiceman_gui.models.speakers.files import (
    RATE_HZ,
    Floats,
    known_answers,
    open_session,
    prove,
    proving_sound,
    releasing,
)
from voiceman_gui.models.speakers.manifest import SpeakerManifest

ID = "speaker-segmentation"
PIECE_SAMPLES = 10 * RATE_HZ
PIECE_FRAMES = 589
FRAME_STEP_S = 270 / RATE_HZ
FRAME_OFFSET_S = 495 / RATE_HZ
"""Centre of the first frame's receptive field, which is 991 samples (62 ms) wide."""
LOCAL_SPEAKERS = 3
"""Most people told apart within a piece, of whom two may speak at a time."""
CLASSES: tuple[tuple[int, ...], ...] = ((), (0,), (1,), (2,), (0, 1), (0, 2), (1, 2))
"""Which of the piece's speakers speak, by column of the network's output."""
BATCH = 12
"""Pieces whose speakers are told apart at a time: the fastest on one core. It changes no bit."""

_FILTER_STEP, _FILTER_SAMPLES = 10, 251
_PIECE_STEPS = (PIECE_SAMPLES - _FILTER_SAMPLES) // _FILTER_STEP + 1

_ANSWERED_FRAMES = (0, 150, 300, 450, 588)


class SpeakerSegmentation:
    """The segmentation network, checked when it is made.

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

    def __init__(self, folder: Path | None = None, *, proven: bool = True) -> None:
        folder = folder or resource("models", ID)
        self._manifest = read_manifest(folder, SpeakerManifest)
        self._speakers = open_session(folder, self._manifest.weights)
        self._filters, self._front = (open_session(folder, one) for one in self._manifest.more)
        self._verified = (
            prove(self._manifest, known_answers(folder, self._manifest), self.answers())
            if proven
            else message("models.speakers.not_verified")
        )

    def provenance(self) -> ModelProvenance:
        """Which network heard the speakers."""
        return self._manifest.provenance(self._verified)

    def answers(self) -> dict[str, Floats]:
        """Return what the network says of the test sound."""
        rows = self.log_probabilities(proving_sound(PIECE_SAMPLES)[np.newaxis])[0]
        return {f"frame_{index}": rows[index] for index in _ANSWERED_FRAMES}

    def log_probabilities(self, pieces: Floats) -> Floats:
        """Return the log probabilities of the seven sets of speakers.

        Parameters
        ----------
        pieces : ndarray of float32, shape (pieces, PIECE_SAMPLES)
            16 kHz, -1..1; a shorter last piece is filled up with zeros by the caller.

        Returns
        -------
        ndarray of float32, shape (pieces, PIECE_FRAMES, 7)
            In the order of `CLASSES`; frame i is centred `FRAME_OFFSET_S` + i `FRAME_STEP_S` after
            the piece's start.
        """
        return self.log_probabilities_along(
            pieces.reshape(-1), range(0, pieces.size, PIECE_SAMPLES)
        )

    def log_probabilities_along(self, sound: Floats, starts: Sequence[int]) -> Floats:
        """Return the log probabilities of pieces that may overlap.

        The first layer's filters see the sound once: they are linear, and what they give is set
        right for the level and the mean of each piece afterwards.

        Parameters
        ----------
        sound : ndarray of float32, shape (samples,)
            16 kHz, -1..1.
        starts : sequence of int
            First samples of the pieces, multiples of 10.

        Returns
        -------
        ndarray of float32, shape (len(starts), PIECE_FRAMES, 7)
            The same bytes for a piece whatever lies beside it; see `log_probabilities`.
        """
        return self._heard(sound, starts)

    def release(self) -> None:
        """Give back the memory that computing took, 0.07 GB; the next computation takes it anew.

        onnxruntime does so at the end of a computation that is asked to: here of a silent piece.
        """
        self._heard(np.zeros(PIECE_SAMPLES, np.float32), [0], releasing())

    def _heard(
        self, sound: Floats, starts: Sequence[int], options: onnxruntime.RunOptions | None = None
    ) -> Floats:
        if not starts:
            return np.zeros((0, PIECE_FRAMES, len(CLASSES)), np.float32)
        filtered = self._filters.run(["filtered"], {"samples": sound[np.newaxis]}, options)[0]
        features = [self._features(sound, filtered, start, options) for start in starts]
        found = [
            self._speakers.run(
                ["log_probabilities"],
                {"features": np.concatenate(features[first : first + BATCH])},
                options,
            )[0]
            for first in range(0, len(features), BATCH)
        ]
        return np.concatenate(found)

    def _features(
        self, sound: Floats, filtered: Floats, start: int, options: onnxruntime.RunOptions | None
    ) -> Floats:
        """Return the features of one piece: one at a time fits into a core's cache."""
        samples = sound[start : start + PIECE_SAMPLES].astype(np.float64)
        first = start // _FILTER_STEP
        given = {
            "filtered": np.ascontiguousarray(filtered[:, :, first : first + _PIECE_STEPS]),
            "mean": samples.mean().astype(np.float32).reshape(1, 1, 1),
            "variance": samples.var().astype(np.float32).reshape(1, 1, 1),
        }
        features: Floats = self._front.run(["features"], given, options)[0]
        return features
