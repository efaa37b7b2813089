"""Who speaks within ten seconds, and where two do: ``pyannote/segmentation-3.0`` in onnxruntime.

Plaquet and Bredin 2023, arXiv 2310.13025. The speakers are those of the piece: the first speaker of
one piece may be the second of the next.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from voiceman_gui.core.message import message
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.resources import resource
from voiceman_gui.models.manifest import read_manifest
from voiceman_gui.models.speakers.files import (
    RATE_HZ,
    Floats,
    known_answers,
    open_session,
    prove,
    proving_sound,
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
BATCH = 4
"""Pieces computed at a time: the fastest on one core. It changes no bit."""

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
        self._session = open_session(folder, self._manifest.weights)
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
        found = [
            self._session.run(["log_probabilities"], {"samples": pieces[start : start + BATCH]})[0]
            for start in range(0, pieces.shape[0], BATCH)
        ]
        return np.concatenate(found) if found else np.zeros((0, PIECE_FRAMES, 7), np.float32)
