"""SpeechBrain's speaker embedding in its published layout: ECAPA-TDNN on a filter bank.

Desplanques, Thienpondt, Demuynck 2020, arXiv 2005.07143; the layout is that of
``speechbrain/spkrec-ecapa-voxceleb``. The modules are SpeechBrain's own, put together here;
``hyperparams.yaml``, which upstream builds objects from, is read as plain data for the sizes.

Upstream's steps (``EncoderClassifier.encode_batch``): filter bank, mean of the sentence taken
away, ECAPA-TDNN. Its normalisation of embeddings is off by default, and not applied here either.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.architectures.backbone import check_files, fill, read_checkpoint
from voiceman_gui.models.architectures.ecapa_sizes import HYPERPARAMS, EcapaSizes, read_sizes
from voiceman_gui.models.engine.threads import fixed_threads
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import EmbeddingNetwork
from voiceman_gui.models.tensors import sha256_of

# SpeechBrain, when it is imported, switches TF32 on for the whole process: float32 would then no
# longer be float32 on a GPU.
os.environ.setdefault("SB_DISABLE_QUIRKS", "allow_tf32,disable_jit_profiling")

from speechbrain.lobes.features import Fbank
from speechbrain.lobes.models.ECAPA_TDNN import ECAPA_TDNN
from speechbrain.processing.features import InputNormalization

WEIGHTS = "embedding_model.ckpt"
LEAST_SAMPLES = 6400
"""Samples (0.4 s) below which there is no embedding; the network itself needs some 0.05 s."""


class Ecapa(nn.Module):
    """Filter bank, normalisation and network.

    Parameters
    ----------
    network : ECAPA_TDNN
        With its weights, in evaluation mode.
    mel_bands : int
    """

    def __init__(self, network: nn.Module, mel_bands: int) -> None:
        super().__init__()
        self.features = Fbank(n_mels=mel_bands)
        self.norm = InputNormalization(norm_type="sentence", std_norm=False)
        self.network = network
        self.eval().requires_grad_(requires_grad=False)

    def forward(self, sound: torch.Tensor) -> torch.Tensor:
        """Map sound (1, samples) to its embedding (1, dims)."""
        whole = torch.ones(1)
        features = self.norm(self.features(sound), whole)
        embedding: torch.Tensor = self.network(features, whole)
        return embedding[:, 0]

    def embed(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the embedding (dims,) of sound (samples,), on one thread, so that no bit moves."""
        given = torch.from_numpy(np.ascontiguousarray(sound, np.float32))[None]
        with fixed_threads(1), torch.inference_mode():
            return np.asarray(self(given)[0].numpy(), np.float32)


def load(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> EmbeddingNetwork:
    """Load a speaker model in SpeechBrain's layout, every tensor from its file or none.

    The network's ``sha256`` is that of what ``sha256sum embedding_model.ckpt hyperparams.yaml``
    prints.

    Parameters
    ----------
    folder : Path
        With ``hyperparams.yaml`` and ``embedding_model.ckpt``; other files of the publisher's
        (classifier, label encoder, normalisation of embeddings) take no part.
    manifest : NetworkManifest
    hashes : mapping of str to str or None
        As for `models.loading.load_network`.

    Raises
    ------
    ModelError
    """
    check_files(folder, manifest, hashes)
    sizes = read_sizes(folder / HYPERPARAMS, manifest.name)
    network = _empty(sizes, folder / HYPERPARAMS, manifest)
    tensors, manifest = read_checkpoint(folder / WEIGHTS, manifest)
    fill(network, tensors, folder / WEIGHTS, manifest)
    module = Ecapa(network, sizes.input_size)
    return EmbeddingNetwork(
        manifest, _sha256(folder), module, sizes.lin_neurons, LEAST_SAMPLES, module.embed
    )


def _sha256(folder: Path) -> str:
    # The same weights with other dilations are another network.
    lines = [f"{sha256_of(folder / name)}  {name}\n" for name in (WEIGHTS, HYPERPARAMS)]
    return hashlib.sha256("".join(lines).encode("ascii")).hexdigest()


def _empty(sizes: EcapaSizes, path: Path, manifest: NetworkManifest) -> nn.Module:
    """Return the network without weights (on the ``meta`` device)."""
    arguments = {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in dataclasses.asdict(sizes).items()
    }
    try:
        with torch.device("meta"):
            network: nn.Module = ECAPA_TDNN(**arguments)
    except (AssertionError, TypeError, ValueError, RuntimeError, ZeroDivisionError) as error:
        raise ModelError(
            message("models.config.not_buildable", model=manifest.name, where=displayable(path))
        ) from error
    return network
