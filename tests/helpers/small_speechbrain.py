"""A small real categorical model, seeded, in the layout in which SpeechBrain publishes its own.

The known answers come from transformers' and torch's own functions in the order in which upstream
calls them, never from the program's loading; ``upstream`` runs SpeechBrain's interface itself.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import torch
import transformers
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from helpers.small_networks import (
    legacy_spelling,
    seeded,
    small_manifest,
    write_json,
    write_manifest,
)
from voiceman_gui.core.networks import Role
from voiceman_gui.models.manifest import KnownAnswer, ModelFile, NetworkManifest, Source
from voiceman_gui.models.network import SpeechNetwork

SOUNDS = {"neutral.wav": "neu", "anger.wav": "ang", "hap.wav": "hap", "sad.wav": "sad"}
"""The publisher's sounds and the label of each, in the order of the outputs."""

LABELS = {"neu": "neutral", "ang": "angry", "hap": "happy", "sad": "sad"}

BACKBONE: dict[str, Any] = {
    "model_type": "wav2vec2",
    "conv_bias": False,
    "conv_dim": [32] * 7,
    "conv_kernel": [10, 3, 3, 3, 3, 2, 2],
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "do_stable_layer_norm": False,
    "feat_extract_norm": "group",
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_attention_heads": 4,
    "num_hidden_layers": 2,
}
"""The same kind of network as wav2vec2-base, in small."""

_FULL = {
    **BACKBONE,
    "conv_dim": [512] * 7,
    "hidden_size": 768,
    "intermediate_size": 3072,
    "num_attention_heads": 12,
    "num_hidden_layers": 12,
}

# What upstream's pooling adds to every mean: eps (9 - 8 g), g a normal variate stretched to 0..1,
# 0.5 on average.
_MEAN_NOISE = 5e-5

# Placeholders of str.format would fight with YAML's braces, so plain words are replaced.
_HYPERPARAMS = """\
# Model: wav2vec2 with average pooling and one linear layer, for four categories
wav2vec2_hub: facebook/wav2vec2-base
pretrained_path: speechbrain/emotion-recognition-wav2vec2-IEMOCAP

encoder_dim: WIDTH
out_n_neurons: 4

wav2vec2: !new:speechbrain.lobes.models.huggingface_wav2vec.HuggingFaceWav2Vec2
    source: !ref <wav2vec2_hub>
    output_norm: True
    freeze: True
    save_path: wav2vec2_checkpoints

avg_pool: !new:speechbrain.nnet.pooling.StatisticsPooling
    return_std: False

output_mlp: !new:speechbrain.nnet.linear.Linear
    input_size: !ref <encoder_dim>
    n_neurons: !ref <out_n_neurons>
    bias: False

model: !new:torch.nn.ModuleList
    - [!ref <output_mlp>]

modules:
    wav2vec2: !ref <wav2vec2>
    output_mlp: !ref <output_mlp>
    avg_pool: !ref <avg_pool>

softmax: !new:speechbrain.nnet.activations.Softmax
label_encoder: !new:speechbrain.dataio.encoder.CategoricalEncoder

pretrainer: !new:speechbrain.utils.parameter_transfer.Pretrainer
    loadables:
        wav2vec2: !ref <wav2vec2>
        model: !ref <model>
        label_encoder: !ref <label_encoder>
    paths:
        wav2vec2: !ref <pretrained_path>/wav2vec2.ckpt
        model: !ref <pretrained_path>/model.ckpt
        label_encoder: !ref <pretrained_path>/label_encoder.txt
"""

_INTERFACE = '''\
"""Interface of a classifier on averaged wav2vec2 frames."""

import torch
from speechbrain.inference.interfaces import Pretrained


class CustomEncoderWav2vec2Classifier(Pretrained):
    def encode_batch(self, wavs, wav_lens=None, normalize=False):
        if len(wavs.shape) == 1:
            wavs = wavs.unsqueeze(0)
        if wav_lens is None:
            wav_lens = torch.ones(wavs.shape[0], device=self.device)
        wavs, wav_lens = wavs.to(self.device), wav_lens.to(self.device)
        outputs = self.mods.wav2vec2(wavs.float())
        outputs = self.mods.avg_pool(outputs, wav_lens)
        return outputs.view(outputs.shape[0], -1)

    def classify_batch(self, wavs, wav_lens=None):
        outputs = self.mods.output_mlp(self.encode_batch(wavs, wav_lens))
        out_prob = self.hparams.softmax(outputs)
        score, index = torch.max(out_prob, dim=-1)
        return out_prob, score, index, self.hparams.label_encoder.decode_torch(index)

    def classify_file(self, path):
        batch = self.load_audio(path).unsqueeze(0)
        outputs = self.encode_batch(batch, torch.tensor([1.0]))
        out_prob = self.hparams.softmax(self.mods.output_mlp(outputs).squeeze(1))
        score, index = torch.max(out_prob, dim=-1)
        return out_prob, score, index, self.hparams.label_encoder.decode_torch(index)

    def forward(self, wavs, wav_lens=None, normalize=False):
        return self.encode_batch(wavs, wav_lens, normalize)
'''

_LABEL_ENCODER = """\
'neu' => 0
'ang' => 1
'hap' => 2
'sad' => 3
================
'starting_index' => 0
"""


def save_speechbrain(
    folder: Path, seed: int = 0, *, legacy_weight_norm: bool = True, with_manifest: bool = True
) -> NetworkManifest:
    """Save a small categorical model as its publisher does, with four sounds it knows apart.

    Parameters
    ----------
    folder : Path
        Made if it is not there.
    legacy_weight_norm : bool
        Spell the positional convolution ``weight_g``/``weight_v``, as the published file does.
    with_manifest : bool
        Also write ``manifest.toml``; it is returned in any case.
    """
    folder.mkdir(parents=True, exist_ok=True)
    backbone = _backbone(BACKBONE, seed)
    sounds = _sounds(seed)
    for name, sound in sounds.items():
        soundfile.write(folder / name, sound, 16000, subtype="PCM_16")
    heard = [soundfile.read(folder / name, dtype="float32")[0] for name in sounds]
    pooled = torch.cat([_pooled(backbone, sound) for sound in heard])
    # The head that tells the four sounds apart: the training of this model. A little of every
    # label is heard everywhere, so that no two outputs are the same.
    # Small weights: upstream's noise must not drown what is compared with it.
    rng = np.random.default_rng(seed)
    wanted = 2 * np.eye(len(sounds)) + rng.uniform(0, 0.5, (len(sounds), len(sounds)))
    head = (torch.linalg.pinv(pooled.double()) @ torch.from_numpy(wanted)).T.float()
    posteriors = functional.softmax(functional.linear(pooled, head), dim=-1)

    tensors = {k: v.detach().clone().contiguous() for k, v in backbone.state_dict().items()}
    if legacy_weight_norm:
        tensors = legacy_spelling(tensors)
    torch.save({f"model.{name}": t for name, t in tensors.items()}, folder / "wav2vec2.ckpt")
    torch.save({"0.w.weight": head.contiguous()}, folder / "model.ckpt")
    (folder / "label_encoder.txt").write_text(_LABEL_ENCODER, encoding="utf-8")
    (folder / "custom_interface.py").write_text(_INTERFACE, encoding="utf-8")
    hyperparams = _HYPERPARAMS.replace("WIDTH", str(BACKBONE["hidden_size"]))
    (folder / "hyperparams.yaml").write_text(hyperparams, encoding="utf-8")

    manifest = small_manifest(
        id=f"small-speechbrain-{seed}",
        name="Small categorical model for tests",
        architecture="speechbrain-wav2vec2",
        role=Role.CATEGORIES,
        trained_on="nothing; seeded random weights and a head that knows four sounds apart",
        outputs=tuple(LABELS),
        labels=LABELS,
        activation="softmax",
        normalise="layer",
        files=(
            ModelFile(path="wav2vec2.ckpt"),
            ModelFile(path="model.ckpt"),
            ModelFile(path="label_encoder.txt"),
            *(ModelFile(path=name, optional=True) for name in sounds),
        ),
        backbone=BACKBONE,
        known_answers=tuple(
            KnownAnswer(
                input="file",
                file=name,
                label=SOUNDS[name],
                expected=tuple(row.tolist()),
                tolerance=1e-5,
                source="upstream's steps",
            )
            for name, row in zip(sounds, posteriors, strict=True)
        ),
        source=Source(hub=f"tests/small-speechbrain-{seed}", revision="main"),
    )
    if with_manifest:
        write_manifest(folder, manifest)
    return manifest


def upstream(folder: Path, work: Path) -> Any:
    """Return SpeechBrain's own interface on a model that `save_speechbrain` saved.

    Runs the folder's Python and object-building YAML, which the program never does. Two lines of
    the copy in ``work`` are changed: the module that SpeechBrain has moved since, and the hub
    name, for which a folder stands whose weights the checkpoint must replace.
    """
    # First, because it keeps SpeechBrain from changing how torch computes.
    from speechbrain.inference.interfaces import foreign_class

    import voiceman_gui.models.architectures.speechbrain  # noqa: F401

    # A bar of progress brings a thread of its own, which outlives the test.
    transformers.utils.logging.disable_progress_bar()
    hub, model = work / "wav2vec2-base", work / "model"
    shutil.copytree(folder, model)
    _backbone(BACKBONE, seed=99).save_pretrained(hub)
    write_json(
        hub / "preprocessor_config.json",
        {"feature_extractor_type": "Wav2Vec2FeatureExtractor", "do_normalize": True},
    )
    text = (model / "hyperparams.yaml").read_text(encoding="utf-8")
    for old, new in (
        (
            "speechbrain.lobes.models.huggingface_wav2vec.HuggingFaceWav2Vec2",
            "speechbrain.integrations.huggingface.wav2vec2.Wav2Vec2",
        ),
        ("wav2vec2_hub: facebook/wav2vec2-base", f"wav2vec2_hub: {hub}"),
        (
            "pretrained_path: speechbrain/emotion-recognition-wav2vec2-IEMOCAP",
            f"pretrained_path: {model}",
        ),
        ("save_path: wav2vec2_checkpoints", f"save_path: {work / 'wav2vec2_checkpoints'}"),
    ):
        assert old in text
        text = text.replace(old, new)
    (model / "hyperparams.yaml").write_text(text, encoding="utf-8")
    return foreign_class(
        source=str(model),
        pymodule_file="custom_interface.py",
        classname="CustomEncoderWav2vec2Classifier",
        savedir=str(work / "collected"),
        run_opts={"device": "cpu"},
    )


class OutputNorm(nn.Module):
    """SpeechBrain's norm of the frames: over time and channels, nothing learned."""

    def forward(self, frames: torch.Tensor) -> torch.Tensor:
        return functional.layer_norm(frames, frames.shape[1:])


def full_size_speechbrain(seed: int = 0) -> SpeechNetwork:
    """Return a network of the real categorical model's exact sizes with seeded weights.

    94 million parameters, ready for the engine: weight norm folded, evaluation mode.
    """
    backbone = _backbone(_FULL, seed)
    nn.utils.parametrize.remove_parametrizations(backbone.encoder.pos_conv_embed.conv, "weight")
    backbone.requires_grad_(requires_grad=False)
    head = seeded(nn.Linear(_FULL["hidden_size"], len(LABELS), bias=False), seed)
    head.requires_grad_(requires_grad=False)
    manifest = small_manifest(
        id=f"full-size-speechbrain-{seed}",
        name="Categorical model of full size for benchmarks",
        architecture="speechbrain-wav2vec2",
        role=Role.CATEGORIES,
        outputs=tuple(LABELS),
        labels=LABELS,
        activation="softmax",
        normalise="layer",
        files=(ModelFile(path="wav2vec2.ckpt"), ModelFile(path="model.ckpt")),
        backbone=_FULL,
    )
    return SpeechNetwork(manifest, "0" * 64, backbone, OutputNorm(), head)


def _backbone(sizes: dict[str, Any], seed: int) -> Any:
    config = transformers.Wav2Vec2Config(**sizes, attn_implementation="eager")
    with torch.device("meta"):
        model = transformers.Wav2Vec2Model(config)
    model.to_empty(device="cpu")
    return seeded(model, seed)


def _pooled(backbone: Any, sound: NDArray[np.float32]) -> torch.Tensor:
    wav = torch.from_numpy(sound)[None]
    with torch.no_grad():
        frames = backbone(functional.layer_norm(wav, wav.shape[1:])).last_hidden_state
        frames = functional.layer_norm(frames, frames.shape[1:])
        return frames.mean(dim=1) + _MEAN_NOISE


def _sounds(seed: int) -> dict[str, NDArray[np.float64]]:
    """Return a second or so of buzz in noise for each label: other pitches, other loudness."""
    rng = np.random.default_rng(seed)
    voices = {
        "neutral.wav": (110.0, 0.02, 1.1),
        "anger.wav": (210.0, 0.20, 1.3),
        "hap.wav": (290.0, 0.08, 1.2),
        "sad.wav": (80.0, 0.05, 1.4),
    }
    sounds = {}
    for name, (pitch_hz, noise, seconds) in voices.items():
        time = np.arange(round(seconds * 16000)) / 16000
        phase = pitch_hz * (time + 0.01 * np.sin(2 * np.pi * 3 * time))
        buzz = sum(np.sin(2 * np.pi * k * phase) / k for k in range(1, 12))
        sounds[name] = 0.15 * buzz + noise * rng.normal(size=time.size)
    return sounds
