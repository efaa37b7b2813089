"""Known answers of the publishers' weights, layer by layer: no network is exported that fails."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torchaudio.compliance.kaldi import fbank

from speaker_networks.campplus import MEL_BANDS, CamPlusPlus
from speaker_networks.segmentation import Segmentation

RATE_HZ = 16_000
_HALF_OF_LAST_DIGIT = 6e-5


def seeded_sound() -> Tensor:
    """Ten seconds of noise, shape (1, 160000)."""
    noise = np.random.default_rng(0).standard_normal(10 * RATE_HZ) * 0.1
    return torch.from_numpy(noise.astype(np.float32))[None]


def energies_of(sound: Tensor) -> Tensor:
    """Kaldi's filter bank without its mean, shape (1, frames, 80)."""
    energies: Tensor = fbank(sound, num_mel_bins=MEL_BANDS, dither=0.0, sample_frequency=RATE_HZ)
    return (energies - energies.mean(0)).unsqueeze(0)


def check_campplus(network: CamPlusPlus, answers: dict[str, Any]) -> None:
    """Raise `SystemExit` where a layer of CAM++ gives another shape, mean or deviation."""
    sound = seeded_sound()
    raw = fbank(sound, num_mel_bins=MEL_BANDS, dither=0.0, sample_frequency=RATE_HZ)
    _compare("filter bank", raw[0, :3], answers["fbank_first_frame_first_three"])
    seen: dict[str, Tensor] = {}

    def keep(name: str) -> Any:
        def hook(_module: nn.Module, _inputs: Any, output: Tensor) -> None:
            seen[name] = output

        return hook

    hooks = [
        network.get_submodule(name).register_forward_hook(keep(name))
        for name in answers["layers"]
        if name != "xvector"
    ]
    with torch.no_grad():
        seen["xvector"] = network(energies_of(sound))
    for hook in hooks:
        hook.remove()
    for name, expected in answers["layers"].items():
        found = seen[name]
        if list(found.shape) != expected["shape"]:
            raise SystemExit(f"{name}: shape {list(found.shape)} instead of {expected['shape']}")
        _compare(f"{name}: mean", found.mean()[None], [expected["mean"]])
        _compare(f"{name}: deviation", found.std()[None], [expected["std"]])
    embedding = seen["xvector"][0]
    _compare("embedding", embedding[:5], answers["embedding_first_five"])
    _compare("embedding's length", embedding.norm()[None], [answers["embedding_norm"]])


def check_segmentation(network: Segmentation, answers: dict[str, Any]) -> None:
    """Raise `SystemExit` where the segmentation gives other log probabilities."""
    with torch.no_grad():
        found = network(seeded_sound())
    if list(found.shape) != answers["shape"]:
        raise SystemExit(f"segmentation: shape {list(found.shape)} instead of {answers['shape']}")
    _compare("segmentation: first frame", found[0, 0], answers["first_frame"])
    _compare("segmentation: frame 300", found[0, 300], answers["frame_300"])


def _compare(what: str, found: Tensor, expected: list[float]) -> None:
    off = float((found.double() - torch.tensor(expected, dtype=torch.float64)).abs().max())
    # Written so that "not a number" fails too.
    if not off <= _HALF_OF_LAST_DIGIT:
        raise SystemExit(f"{what}: {found.tolist()} instead of {expected}")
    print(f"{what}: within {off:.1e}")
