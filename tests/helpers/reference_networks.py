"""The publishers' own classes with seeded weights, as they publish or document them.

The dimensional model's class is written as its model card shows it; the classifiers are
transformers' own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import numpy as np
import torch
import transformers
from numpy.typing import NDArray
from torch import nn
from transformers.models.wav2vec2.modeling_wav2vec2 import Wav2Vec2Model, Wav2Vec2PreTrainedModel

# Their thread would outlive the test.
transformers.utils.logging.disable_progress_bar()

Kind = Literal["wav2vec2", "hubert", "wavlm"]

SHORT_LABELS: Mapping[str, str] = {
    "neu": "neutral",
    "hap": "happy",
    "ang": "angry",
    "sad": "sad",
}
"""Labels of the superb emotion classifiers, in their order."""

SMALL = {
    "conv_bias": True,
    "conv_dim": [32] * 7,
    "conv_kernel": [10, 3, 3, 3, 3, 2, 2],
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "do_stable_layer_norm": True,
    "feat_extract_norm": "layer",
    "hidden_size": 32,
    "intermediate_size": 64,
    "num_attention_heads": 4,
    "num_hidden_layers": 2,
}
FULL = {
    **SMALL,
    "conv_dim": [512] * 7,
    "hidden_size": 1024,
    "intermediate_size": 4096,
    "num_attention_heads": 16,
    "num_hidden_layers": 12,
}
# The rest of the publisher's config.json; what training needed travels along in real folders too.
DIMENSIONAL = {
    "activation_dropout": 0.1,
    "apply_spec_augment": True,
    "architectures": ["Wav2Vec2ForSpeechClassification"],
    "attention_dropout": 0.1,
    "feat_extract_activation": "gelu",
    "feat_proj_dropout": 0.1,
    "final_dropout": 0.1,
    "finetuning_task": "wav2vec2_reg",
    "hidden_act": "gelu",
    "hidden_dropout": 0.1,
    "id2label": {"0": "arousal", "1": "dominance", "2": "valence"},
    "initializer_range": 0.02,
    "label2id": {"arousal": 0, "dominance": 1, "valence": 2},
    "layer_norm_eps": 1e-05,
    "layerdrop": 0.1,
    "mask_time_prob": 0.05,
    "model_type": "wav2vec2",
    "num_conv_pos_embedding_groups": 16,
    "num_conv_pos_embeddings": 128,
    "num_feat_extract_layers": 7,
    "pooling_mode": "mean",
    "problem_type": "regression",
    "torch_dtype": "float32",
    "transformers_version": "4.17.0.dev0",
    "vocab_size": None,
}
PREPROCESSOR = {
    "do_normalize": True,
    "feature_extractor_type": "Wav2Vec2FeatureExtractor",
    "feature_size": 1,
    "padding_side": "right",
    "padding_value": 0.0,
    "return_attention_mask": True,
    "sampling_rate": 16000,
}


class RegressionHead(nn.Module):
    """Head of the dimensional model, as its model card gives it."""

    def __init__(self, config: Any) -> None:
        super().__init__()
        self.dense = nn.Linear(config.hidden_size, config.hidden_size)
        self.dropout = nn.Dropout(config.final_dropout)
        self.out_proj = nn.Linear(config.hidden_size, config.num_labels)

    def forward(self, features: torch.Tensor) -> torch.Tensor:
        x = self.dropout(features)
        x = torch.tanh(self.dense(x))
        x = self.dropout(x)
        return self.out_proj(x)


class EmotionModel(Wav2Vec2PreTrainedModel):  # type: ignore[misc]
    """The dimensional model, as its model card gives it: (averaged hidden states, outputs)."""

    def __init__(self, config: Any) -> None:
        super().__init__(config)
        self.config = config
        self.wav2vec2 = Wav2Vec2Model(config)
        self.classifier = RegressionHead(config)
        self.post_init()

    def forward(self, input_values: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        hidden = self.wav2vec2(input_values)[0].mean(dim=1)
        return hidden, self.classifier(hidden)


def seeded(model: nn.Module, seed: int) -> nn.Module:
    """Fill a network with seeded weights of a size at which its outputs follow its input."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.ndim > 1 and not name.endswith("original0"):
                parameter.normal_(0, parameter[0].numel() ** -0.5, generator=generator)
            elif "norm" in name and name.endswith("weight"):
                parameter.normal_(1, 0.1, generator=generator)
            elif not name.endswith("original0"):
                parameter.normal_(0, 0.05, generator=generator)
        for name, parameter in model.named_parameters():
            if name.endswith("original0"):
                # The magnitude of a weight norm belongs to its direction, drawn above.
                v = model.get_parameter(name.replace("original0", "original1"))
                parameter.copy_(v.norm(dim=(0, 1), keepdim=True))
    return model.eval()


def reference_dimensional(seed: int = 0, *, full_size: bool = False) -> EmotionModel:
    """Return the reference class with seeded weights; outputs lie around 0.5."""
    sizes = FULL if full_size else SMALL
    config = transformers.Wav2Vec2Config(
        **{k: v for k, v in (DIMENSIONAL | sizes).items() if v is not None},
        attn_implementation="eager",
    )
    with torch.device("meta"):
        model = EmotionModel(config)
    model.to_empty(device="cpu")
    seeded(model, seed)
    with torch.no_grad():
        model.classifier.out_proj.bias.copy_(torch.tensor([0.55, 0.6, 0.4]))
        model.classifier.out_proj.weight.mul_(0.2)
    return model


def normalised(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Windows (windows, samples) as transformers' own feature extractor hands them on."""
    extractor = transformers.Wav2Vec2FeatureExtractor(**PREPROCESSOR)
    values = extractor(list(samples), sampling_rate=16000, return_tensors="np")["input_values"]
    return np.asarray(values, np.float32)


def probe(seed: int = 0, samples: int = 16000) -> NDArray[np.float32]:
    """Return the input of a known answer of kind "normal"."""
    return np.random.RandomState(seed).normal(size=samples).astype(np.float32)


def reference_sequence(
    kind: Kind = "wav2vec2",
    seed: int = 0,
    labels: tuple[str, ...] = tuple(SHORT_LABELS),
    *,
    weighted: bool = True,
    large: bool = False,
) -> Any:
    """Return transformers' own sequence classifier with seeded weights.

    ``large``: in the form of the large models, whose encoder ends with a layer norm.
    """
    prefix = {"wav2vec2": "Wav2Vec2", "hubert": "Hubert", "wavlm": "WavLM"}[kind]
    group_normed = {"do_stable_layer_norm": False, "feat_extract_norm": "group", "conv_bias": False}
    config = getattr(transformers, f"{prefix}Config")(
        **(SMALL if large else SMALL | group_normed),
        classifier_proj_size=16,
        id2label=dict(enumerate(labels)),
        label2id={label: index for index, label in enumerate(labels)},
        use_weighted_layer_sum=weighted,
        architectures=[f"{prefix}ForSequenceClassification"],
    )
    # As transformers 4 trained and ran them: the last of the summed states has passed that norm.
    config.tie_last_hidden_states = True
    model = getattr(transformers, f"{prefix}ForSequenceClassification")(config)
    seeded(model, seed)
    with torch.no_grad():
        model.classifier.weight.mul_(4)
    return model
