"""A network in memory: what loading returns and what the engine runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message
from voiceman_gui.models.manifest import NetworkManifest

if TYPE_CHECKING:
    import onnxruntime
    import torch
    from torch import nn

Samples = NDArray[np.float32]
"""Windows of mono sound at 16 kHz, shape (windows, samples), not normalised."""


@dataclass(frozen=True, slots=True, eq=False)
class SpeechNetwork:
    """A wav2vec2, HuBERT or WavLM backbone with a head on its averaged frames.

    values = activation(head(mean over time of frames(hidden states)))

    Parameters
    ----------
    manifest : NetworkManifest
    sha256 : str
        Of the weight file; where the weights lie in several, of the lines that ``sha256sum``
        prints for them.
    backbone : nn.Module
        transformers' ``Wav2Vec2Model``, ``HubertModel`` or ``WavLMModel`` in evaluation mode,
        float32 on the CPU, every tensor from the publisher's file.
    frames : nn.Module
        Applied to the hidden states (windows, frames, width) before they are averaged:
        SpeechBrain's output norm, a sequence classifier's projector, or ``nn.Identity``.
    head : nn.Module
        (windows, width) to (windows, outputs), before the activation.
    layer_weights : torch.Tensor or None
        Softmaxed weights of the sum over all hidden states (input of the first layer included)
        where the model uses it; None: the last hidden state.
    """

    manifest: NetworkManifest
    sha256: str
    backbone: nn.Module
    frames: nn.Module
    head: nn.Module
    layer_weights: torch.Tensor | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OnnxNetwork:
    """A network that onnxruntime runs as a whole; its frames cannot be seen.

    Parameters
    ----------
    manifest : NetworkManifest
    sha256 : str
    session : onnxruntime.InferenceSession
    input_name, output_name : str
    path : Path
        The network's file, from which a session with other options can be opened.
    """

    manifest: NetworkManifest
    sha256: str
    session: onnxruntime.InferenceSession
    input_name: str
    output_name: str
    path: Path


Network = SpeechNetwork | OnnxNetwork
"""A network that reads analysis windows."""


@dataclass(frozen=True, slots=True, eq=False)
class EmbeddingNetwork:
    """A network that embeds voices.

    Parameters
    ----------
    manifest : NetworkManifest
    sha256 : str
        Of the weight file.
    module : nn.Module
        In evaluation mode, float32 on the CPU, every tensor from the publisher's file.
    dims : int
        Values of an embedding.
    least_samples : int
        Fewest samples (16 kHz) that it embeds.
    embed : callable
        Sound of one voice, float32 (samples,), 16 kHz, to its embedding, float32 (dims,).
    """

    manifest: NetworkManifest
    sha256: str
    module: nn.Module
    dims: int
    least_samples: int
    embed: Callable[[NDArray[np.float32]], NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of a model's known answers.

    Parameters
    ----------
    passed : bool
    answers : int
        How many were asked; 0: there are none.
    deviation : float
        Largest deviation from an expected number; NaN where only labels were asked.
    by : str
        ``"publisher"`` or ``"laboratory"``.
    when : str
        ISO date.
    fact : Message
        For window and report: verified against whose known answers, when, and the largest
        deviation; that there are none; or what failed.
    """

    passed: bool
    answers: int
    deviation: float
    by: str
    when: str
    fact: Message
