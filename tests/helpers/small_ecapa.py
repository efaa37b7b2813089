"""A small real speaker model, seeded, in the layout in which SpeechBrain publishes its own.

The modules are SpeechBrain's, and ``upstream_embedding`` runs its steps one by one, never through
the program's loading; ``upstream`` lets SpeechBrain build it all from the folder's YAML.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from helpers.small_networks import seeded

# As the program has it: SpeechBrain changes how torch computes when it is imported.
os.environ.setdefault("SB_DISABLE_QUIRKS", "allow_tf32,disable_jit_profiling")

FILES = (
    "classifier.ckpt",
    "config.json",
    "embedding_model.ckpt",
    "hyperparams.yaml",
    "label_encoder.txt",
    "mean_var_norm_emb.ckpt",
)
DIMS = 24
PUBLISHED = "speechbrain/spkrec-ecapa-voxceleb"

_HYPERPARAMS = """\
# Pretrain folder (HuggingFace)
pretrained_path: PUBLISHER

# Feature parameters
n_mels: 80

# Output parameters
out_n_neurons: 3

# Model params
compute_features: !new:speechbrain.lobes.features.Fbank
    n_mels: !ref <n_mels>

mean_var_norm: !new:speechbrain.processing.features.InputNormalization
    norm_type: sentence
    std_norm: False

embedding_model: !new:speechbrain.lobes.models.ECAPA_TDNN.ECAPA_TDNN
    input_size: !ref <n_mels>
    channels: [16, 16, 16, 16, 48]
    kernel_sizes: [5, 3, 3, 3, 1]
    dilations: [1, 2, 3, 4, 1]
    attention_channels: 8
    lin_neurons: 24

classifier: !new:speechbrain.lobes.models.ECAPA_TDNN.Classifier
    input_size: 24
    out_neurons: !ref <out_n_neurons>

mean_var_norm_emb: !new:speechbrain.processing.features.InputNormalization
    norm_type: global
    std_norm: False

modules:
    compute_features: !ref <compute_features>
    mean_var_norm: !ref <mean_var_norm>
    embedding_model: !ref <embedding_model>
    mean_var_norm_emb: !ref <mean_var_norm_emb>
    classifier: !ref <classifier>

label_encoder: !new:speechbrain.dataio.encoder.CategoricalEncoder

pretrainer: !new:speechbrain.utils.parameter_transfer.Pretrainer
    loadables:
        embedding_model: !ref <embedding_model>
        mean_var_norm_emb: !ref <mean_var_norm_emb>
        classifier: !ref <classifier>
        label_encoder: !ref <label_encoder>
    paths:
        embedding_model: !ref <pretrained_path>/embedding_model.ckpt
        mean_var_norm_emb: !ref <pretrained_path>/mean_var_norm_emb.ckpt
        classifier: !ref <pretrained_path>/classifier.ckpt
        label_encoder: !ref <pretrained_path>/label_encoder.txt
"""

_LABELS = """\
'id10001' => 0
'id10002' => 1
'id10003' => 2
================
'starting_index' => 0
"""


def save_ecapa(folder: Path, seed: int = 0, publisher: str = PUBLISHED) -> Path:
    """Save a small speaker model as its publisher does: every file, none of the program's."""
    from speechbrain.lobes.models.ECAPA_TDNN import Classifier

    folder.mkdir(parents=True, exist_ok=True)
    network = small_ecapa(seed)
    torch.save(network.state_dict(), folder / "embedding_model.ckpt")
    classifier = seeded(Classifier(DIMS, out_neurons=3), seed)
    torch.save(classifier.state_dict(), folder / "classifier.ckpt")
    norm = {"count": 1, "glob_mean": torch.zeros(DIMS), "glob_std": torch.ones(DIMS)}
    torch.save(
        {**norm, "spk_dict_mean": {}, "spk_dict_std": {}, "spk_dict_count": {}},
        folder / "mean_var_norm_emb.ckpt",
    )
    (folder / "label_encoder.txt").write_text(_LABELS, encoding="utf-8")
    (folder / "config.json").write_text(
        '{"speechbrain_interface": "EncoderClassifier"}\n', encoding="utf-8"
    )
    text = _HYPERPARAMS.replace("PUBLISHER", publisher)
    (folder / "hyperparams.yaml").write_text(text, encoding="utf-8")
    return folder


def small_ecapa(seed: int) -> nn.Module:
    """Return the small network with seeded weights, in evaluation mode."""
    from speechbrain.lobes.models.ECAPA_TDNN import ECAPA_TDNN

    network = ECAPA_TDNN(80, lin_neurons=DIMS, channels=[16, 16, 16, 16, 48], attention_channels=8)
    return seeded(network, seed).eval()


def upstream_embedding(seed: int, sound: NDArray[np.float32]) -> NDArray[np.float32]:
    """Upstream's steps with the small network's own module: filter bank, mean, network."""
    from speechbrain.lobes.features import Fbank
    from speechbrain.processing.features import InputNormalization

    whole = torch.ones(1)
    with torch.no_grad():
        features = Fbank(n_mels=80)(torch.from_numpy(sound)[None])
        features = InputNormalization(norm_type="sentence", std_norm=False)(features, whole)
        return np.asarray(small_ecapa(seed)(features, whole)[0, 0])


def upstream(folder: Path, work: Path) -> Any:
    """Return SpeechBrain's own interface on a saved folder: its YAML builds and runs objects."""
    from speechbrain.inference.classifiers import EncoderClassifier

    model = work / "model"
    shutil.copytree(folder, model)
    path = model / "hyperparams.yaml"
    text = path.read_text(encoding="utf-8").replace(PUBLISHED, str(model))
    path.write_text(text, encoding="utf-8")
    return EncoderClassifier.from_hparams(source=str(model), savedir=str(work / "collected"))
