"""What ``hyperparams.yaml`` of a SpeechBrain speaker model says of the network, read as plain data.

Upstream builds Python objects from this file. Here nothing that it names is imported or run; what
it says must be what this program computes, or the model is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import YAML_TAG, Unusable, listed, read_yaml, shown

HYPERPARAMS = "hyperparams.yaml"

_NETWORK = "new:speechbrain.lobes.models.ECAPA_TDNN.ECAPA_TDNN"
_FEATURES = "new:speechbrain.lobes.features.Fbank"
_NORM = "new:speechbrain.processing.features.InputNormalization"
_SENTENCE_NORM = {"norm_type": "sentence", "std_norm": False}
_REFERENCE = re.compile("<([A-Za-z0-9_]+)>")
_LARGEST = 8192
_MOST_LAYERS = 16


@dataclass(frozen=True, slots=True)
class EcapaSizes:
    """Arguments of SpeechBrain's ``ECAPA_TDNN``.

    Parameters
    ----------
    input_size : int
        Mel bands.
    lin_neurons : int
        Values of an embedding.
    channels, kernel_sizes, dilations : tuple of int
        One for each layer.
    attention_channels : int
    """

    input_size: int
    lin_neurons: int
    channels: tuple[int, ...]
    kernel_sizes: tuple[int, ...]
    dilations: tuple[int, ...]
    attention_channels: int


def read_sizes(path: Path, model: str) -> EcapaSizes:
    """Read the sizes of the embedding network.

    Parameters
    ----------
    path : Path
        Of ``hyperparams.yaml``.
    model : str
        Name for the sentences.

    Raises
    ------
    ModelError
        Where the file cannot be read, or describes another network or other features than this
        program computes: 16 kHz, SpeechBrain's filter bank, each sentence's mean taken away.
    """
    try:
        content = read_yaml(path, tagged=True)
    except Unusable as error:
        raise ModelError(
            message("models.folder.yaml_unusable", file=displayable(path), why=error.fact)
        ) from error
    except OSError as error:
        raise ModelError(
            message("models.folder.yaml_unreadable", file=displayable(path))
        ) from error
    file = displayable(path)
    settings = content if isinstance(content, dict) else {}
    network = _built(settings, "embedding_model", _NETWORK, model, path)
    features = _built(settings, "compute_features", _FEATURES, model, path)
    norm = _built(settings, "mean_var_norm", _NORM, model, path)
    strange = set(features) - {"n_mels", "sample_rate"}
    if strange or features.get("sample_rate", 16_000) != 16_000:
        raise ModelError(
            message("models.ecapa.features", model=model, file=file, given=_given(features))
        )
    if norm != _SENTENCE_NORM:
        raise ModelError(message("models.ecapa.norm", model=model, file=file, given=_given(norm)))
    sizes = _sizes(network)
    if sizes is None or sizes.input_size != features.get("n_mels"):
        raise ModelError(
            message("models.ecapa.sizes", model=model, file=file, given=_given(network))
        )
    return sizes


def says_published(path: Path, hub: str) -> bool:
    """Whether a file says that its weights are those of a repository on the model hub."""
    try:
        content = read_yaml(path, tagged=True)
    except (Unusable, OSError):
        return False
    return isinstance(content, dict) and content.get("pretrained_path") == hub


def _built(
    settings: dict[Any, Any], name: str, kind: str, model: str, path: Path
) -> dict[str, Any]:
    """Arguments of an object that the file asks for, with what they refer to."""
    given = settings.get(name)
    if not isinstance(given, dict) or given.get(YAML_TAG) != kind:
        raise ModelError(
            message(
                "models.ecapa.other_object",
                model=model,
                file=displayable(path),
                name=name,
                wanted=kind.rpartition(".")[2],
            )
        )
    return {str(key): _resolved(value, settings) for key, value in given.items() if key != YAML_TAG}


def _resolved(value: object, settings: dict[Any, Any]) -> object:
    reference = _REFERENCE.fullmatch(value) if isinstance(value, str) else None
    return settings.get(reference[1]) if reference else value


def _sizes(given: dict[str, Any]) -> EcapaSizes | None:
    """Sizes that can be built; None for others, or for an argument that is not known here."""
    if set(given) != set(EcapaSizes.__dataclass_fields__):
        return None
    arguments: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in given.items()
    }
    sizes = EcapaSizes(**arguments)
    lists = (sizes.channels, sizes.kernel_sizes, sizes.dilations)
    if not all(isinstance(one, tuple) and len(one) == len(sizes.dilations) for one in lists):
        return None
    numbers: tuple[object, ...] = (
        sizes.input_size,
        sizes.lin_neurons,
        sizes.attention_channels,
        *(number for one in lists for number in one),
    )
    whole = all(type(number) is int and 1 <= number <= _LARGEST for number in numbers)
    return sizes if whole and 3 <= len(sizes.channels) <= _MOST_LAYERS else None


def _given(values: dict[str, Any]) -> str:
    return listed([f"{name}: {shown(value)}" for name, value in values.items()])
