"""Where somebody speaks: silero-vad's shipped network, run by onnxruntime.

The package is found without importing it, because importing it would import torch.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.models.onnx_library import onnxruntime

RATE_HZ = 16_000
FRAME_SAMPLES = 512
CHUNK_FRAMES = 64
CHUNK_SAMPLES = CHUNK_FRAMES * FRAME_SAMPLES
_CONTEXT_SAMPLES = 64
_FILE = "silero_vad_16k_sequence.onnx"


def weights_path() -> Path:
    """Path of the network in the installed package; `ModelError` where it is not there."""
    spec = importlib.util.find_spec("silero_vad")
    folders = spec.submodule_search_locations if spec is not None else None
    for folder in folders or ():
        path = Path(folder) / "data" / _FILE
        if path.is_file():
            return path
    raise ModelError(message("models.vad.not_installed", file=displayable(_FILE)))


class VoiceActivity:
    """Speech probabilities, frame after frame, from the sequence form of silero-vad.

    One session serves any number of streams: the network's state travels outside of it.
    """

    def __init__(self, path: Path | None = None) -> None:
        path = path or weights_path()
        content = path.read_bytes()
        self._sha256 = hashlib.sha256(content).hexdigest()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        try:
            self._session = onnxruntime.InferenceSession(
                content, options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            raise ModelError(message("models.vad.not_loaded", file=displayable(path))) from error

    def provenance(self) -> ModelProvenance:
        """Which network heard the speech."""
        return ModelProvenance(
            id="silero-vad",
            name="Silero VAD",  # not worded: its name
            revision=importlib.metadata.version("silero-vad"),
            sha256=self._sha256,
            licence="MIT",
            trained_on=message("models.vad.trained_on"),
            verified=message("models.vad.verified"),
            outputs=("speech",),
        )

    def stream(self) -> VoiceStream:
        """Start on a new recording."""
        return VoiceStream(self._session)


class VoiceStream:
    """The network's way through one recording, in chunks of `CHUNK_SAMPLES` samples.

    Chunks lie at fixed positions, so that the probabilities do not depend on how the samples
    arrived.
    """

    def __init__(self, session: onnxruntime.InferenceSession) -> None:
        self._session = session
        self._hidden = np.zeros((1, 1, 128), np.float32)
        self._cell = np.zeros((1, 1, 128), np.float32)
        self._context = np.zeros(_CONTEXT_SAMPLES, np.float32)

    def push(self, samples: NDArray[np.float32]) -> NDArray[np.float32]:
        """Take the next chunk and return its speech probabilities, 0..1.

        Parameters
        ----------
        samples : ndarray of float32, shape (CHUNK_SAMPLES,)
            16 kHz mono; only the last chunk of a recording may be shorter.

        Returns
        -------
        ndarray of float32, shape (ceil(samples / FRAME_SAMPLES),)
        """
        count = -(-samples.shape[0] // FRAME_SAMPLES)
        frames = np.zeros((count, _CONTEXT_SAMPLES + FRAME_SAMPLES), np.float32)
        padded = np.zeros(count * FRAME_SAMPLES, np.float32)
        padded[: samples.shape[0]] = samples
        frames[:, _CONTEXT_SAMPLES:] = padded.reshape(count, FRAME_SAMPLES)
        frames[0, :_CONTEXT_SAMPLES] = self._context
        frames[1:, :_CONTEXT_SAMPLES] = frames[:-1, -_CONTEXT_SAMPLES:]
        self._context = frames[-1, -_CONTEXT_SAMPLES:].copy()
        probabilities, self._hidden, self._cell = self._session.run(
            ["speech_probs", "hn", "cn"], {"input": frames, "h": self._hidden, "c": self._cell}
        )
        return np.asarray(probabilities, np.float32).reshape(-1)
