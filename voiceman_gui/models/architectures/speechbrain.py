"""SpeechBrain's layout: wav2vec2 in its wrapper, averaged over time, and one linear layer.

The modules are SpeechBrain's own, put together here. The publisher's ``hyperparams.yaml`` and
``custom_interface.py``, which upstream executes to the same end, are never read.

Upstream's steps: layer_norm of the sound, wav2vec2, layer_norm of the frames over time and
channels, mean over time, linear layer, softmax. Its pooling adds fresh noise to every mean, so it
never says the same twice; here the noise has its expected value (see `PooledLinear`).
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from torch import nn
from torch.nn import functional

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.architectures.backbone import (
    PREFIXES,
    build,
    check_files,
    fill,
    read_checkpoint,
)
from voiceman_gui.models.foreign import Unusable, listed, read_text
from voiceman_gui.models.manifest import NetworkManifest
from voiceman_gui.models.network import SpeechNetwork
from voiceman_gui.models.tensors import sha256_of

# SpeechBrain, when it is imported, switches TF32 on for the whole process: float32 would then no
# longer be float32 on a GPU.
os.environ.setdefault("SB_DISABLE_QUIRKS", "allow_tf32,disable_jit_profiling")

from speechbrain.integrations.huggingface.wav2vec2 import Wav2Vec2
from speechbrain.nnet.linear import Linear
from speechbrain.nnet.pooling import StatisticsPooling

_ENCODER = "wav2vec2.ckpt"
_HEAD = "model.ckpt"
_LABELS = "label_encoder.txt"

# A label as Python prints it: a text in single quotes, or in double ones where it has single ones.
_LABEL_LINE = re.compile(r"""(?:'([^'\\]+)'|"([^"\\]+)") => ([0-9]{1,6})""")
_RULER = re.compile(r"=+")
_START = "'starting_index' => 0"


class Encoder(Wav2Vec2):  # type: ignore[misc]
    """SpeechBrain's wrapper around a backbone that is built already.

    The wrapper's own way to a backbone leads through a model hub; all else is inherited.

    Parameters
    ----------
    backbone : nn.Module
        Named ``model`` in the wrapper's checkpoints.
    normalise : bool
        Whether the sound is layer-normed first.
    """

    def __init__(self, backbone: nn.Module, *, normalise: bool) -> None:
        nn.Module.__init__(self)
        self.model = backbone
        self.normalize_wav = normalise
        self.output_norm = True
        self.output_all_hiddens = False
        self.freeze = True


class OutputNorm(nn.Module):
    """The wrapper's ``output_norm``: over time and channels, nothing learned."""

    def forward(self, hidden: torch.Tensor) -> torch.Tensor:
        """(windows, frames, width) to the same."""
        return functional.layer_norm(hidden, hidden.shape[1:])


class PooledLinear(nn.Module):
    """The linear layer, on averaged frames as SpeechBrain's pooling hands them on.

    ``StatisticsPooling`` adds eps (9 - 8 g) to every mean, where g is standard normal noise
    stretched to 0..1 and drawn anew at each call. g is 0.5 on average by symmetry, so 5 eps is
    added here: upstream's answers scatter around these.

    Parameters
    ----------
    linear : speechbrain.nnet.linear.Linear
    pooling : speechbrain.nnet.pooling.StatisticsPooling
    """

    def __init__(self, linear: nn.Module, pooling: StatisticsPooling) -> None:
        super().__init__()
        self.linear = linear
        self.shift = 5 * float(pooling.eps)

    def forward(self, pooled: torch.Tensor) -> torch.Tensor:
        """(windows, width) to (windows, outputs)."""
        values: torch.Tensor = self.linear(pooled + self.shift)
        return values


def load(
    folder: Path, manifest: NetworkManifest, hashes: Mapping[str, str] | None
) -> SpeechNetwork:
    """Load a model in SpeechBrain's layout.

    The network's ``sha256`` covers both weight files: it is the SHA-256 of what ``sha256sum
    wav2vec2.ckpt model.ckpt`` prints.

    Raises
    ------
    ModelError
        For every defect, with a sentence of its own.
    """
    if manifest.normalise == "window":
        raise ModelError(message("models.speechbrain.normalise", model=manifest.name))
    check_files(folder, manifest, hashes)
    _check_labels(folder / _LABELS, manifest)
    backbone = _build(manifest)
    tensors, manifest = read_checkpoint(folder / _ENCODER, manifest)
    encoder = Encoder(backbone, normalise=manifest.normalise == "layer")
    fill(encoder, tensors, folder / _ENCODER, manifest)
    with torch.device("meta"):
        width, outputs = int(backbone.config.hidden_size), len(manifest.outputs)
        model = nn.ModuleList([Linear(n_neurons=outputs, input_size=width, bias=False)])
    tensors, manifest = read_checkpoint(folder / _HEAD, manifest)
    fill(model, tensors, folder / _HEAD, manifest)
    head = PooledLinear(model[0], StatisticsPooling(return_std=False)).eval()
    return SpeechNetwork(manifest, _sha256(folder), backbone, OutputNorm(), head)


def _build(manifest: NetworkManifest) -> Any:
    """Transformers' network, which has no types, without weights."""
    kind = manifest.backbone.get("model_type")
    if kind not in PREFIXES:
        raise ModelError(
            message(
                "models.speechbrain.no_backbone", model=manifest.name, known=", ".join(PREFIXES)
            )
        )
    return build(manifest.backbone, manifest, message("models.where.backbone"))


def _check_labels(path: Path, manifest: NetworkManifest) -> None:
    """Refuse a model whose outputs are others than its manifest says, or in another order."""
    labels = read_labels(path)
    if len(labels) != len(manifest.outputs):
        raise ModelError(
            message(
                "models.speechbrain.other_count",
                model=manifest.name,
                file=displayable(path),
                given_count=len(labels),
                given=listed(labels),
                wanted_count=len(manifest.outputs),
            )
        )
    if labels != manifest.outputs:
        raise ModelError(
            message(
                "models.speechbrain.other_order",
                model=manifest.name,
                file=displayable(path),
                given=listed(labels),
                wanted=listed(manifest.outputs),
            )
        )


def read_labels(path: Path) -> tuple[str, ...]:
    """Labels of a text that SpeechBrain's ``CategoricalEncoder`` wrote, by their indices.

    Lines such as ``'neu' => 0``, a line of equals signs, and ``'starting_index' => 0``.

    Raises
    ------
    ModelError
        When the file cannot be read, or is no such list.
    """
    try:
        lines = read_text(path).splitlines()
    except (OSError, Unusable) as error:
        raise ModelError(
            message("models.speechbrain.labels_unreadable", file=displayable(path))
        ) from error
    end = next((i for i, line in enumerate(lines) if _RULER.fullmatch(line)), len(lines))
    found = [_LABEL_LINE.fullmatch(line) for line in lines[:end]]
    by_index = {int(match[3]): match[1] or match[2] for match in found if match}
    if (
        not found
        or lines[end + 1 :] != [_START]
        or sorted(by_index) != list(range(len(found)))
        or len(set(by_index.values())) != len(found)
    ):
        raise ModelError(message("models.speechbrain.no_labels", file=displayable(path)))
    return tuple(by_index[index] for index in range(len(found)))


def _sha256(folder: Path) -> str:
    # Either file alone would leave the other free to change under the same name.
    lines = [f"{sha256_of(folder / name)}  {name}\n" for name in (_ENCODER, _HEAD)]
    return hashlib.sha256("".join(lines).encode("ascii")).hexdigest()
