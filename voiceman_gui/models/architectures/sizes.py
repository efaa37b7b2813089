"""The numbers by which a network is built, held against what a network can have.

They come from a file that somebody brought, and building takes time and memory in proportion to
them: a network of 200,000 layers would be built for minutes only to be refused afterwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from voiceman_gui.core.message import message
from voiceman_gui.models.foreign import Unusable, shown

_Share = Annotated[float, Field(ge=0, le=1)]
_Width = Annotated[int, Field(ge=1, le=16_384)]
_HEARD = 20 * 16_000
_MOST_WORKING_BYTES = 2 << 30
_Name = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]
_Widths = Annotated[tuple[_Width, ...], Field(min_length=1, max_length=32)]
_Steps = Annotated[tuple[Annotated[int, Field(ge=1, le=1024)], ...], Field(max_length=32)]


class _Sizes(BaseModel):
    """What shapes a network and its arithmetic; dropouts and losses are matters of training.

    The bounds are several times those of the largest published networks of these kinds (48 layers
    of width 1920, 7680 inside).
    """

    model_config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False)

    hidden_size: _Width | None = None
    num_hidden_layers: Annotated[int, Field(ge=1, le=256)] | None = None
    num_attention_heads: Annotated[int, Field(ge=1, le=256)] | None = None
    intermediate_size: Annotated[int, Field(ge=1, le=65_536)] | None = None
    hidden_act: _Name | None = None
    layer_norm_eps: Annotated[float, Field(gt=0, le=1)] | None = None
    feat_extract_norm: Literal["group", "layer"] | None = None
    feat_extract_activation: _Name | None = None
    conv_dim: _Widths | None = None
    conv_stride: _Steps | None = None
    conv_kernel: _Steps | None = None
    conv_bias: bool | None = None
    num_conv_pos_embeddings: Annotated[int, Field(ge=1, le=4096)] | None = None
    num_conv_pos_embedding_groups: Annotated[int, Field(ge=1, le=4096)] | None = None
    do_stable_layer_norm: bool | None = None
    mask_time_prob: _Share | None = None
    mask_feature_prob: _Share | None = None
    feat_proj_layer_norm: bool | None = None
    conv_pos_batch_norm: bool | None = None
    num_buckets: Annotated[int, Field(ge=2, le=65_536)] | None = None
    max_bucket_distance: Annotated[int, Field(ge=2, le=65_536)] | None = None
    classifier_proj_size: _Width | None = None


def sane_sizes(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that shape a network, as transformers takes them.

    Parameters
    ----------
    config : mapping
        A publisher's ``config.json``, or the table ``backbone`` of a manifest.

    Raises
    ------
    ValueError
        Where one of them is no number of the right kind, or one that no network has.
    """
    # JSON and TOML have lists only; what is not stated keeps transformers' own default.
    given = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in config.items()
        if key in _Sizes.model_fields
    }
    try:
        sizes = _Sizes.model_validate(given)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(map(str, first["loc"]))
        why = message("models.sizes.refused", place=shown(place), detail=shown(first["msg"], 120))
        raise Unusable(why) from error
    needed = _working_bytes(sizes)
    if needed > _MOST_WORKING_BYTES:
        why = message("models.sizes.memory", needed_bytes=needed, heard_s=_HEARD / 16_000)
        raise Unusable(why)
    settings = sizes.model_dump(exclude_none=True)
    return {key: list(v) if isinstance(v, tuple) else v for key, v in settings.items()}


def _working_bytes(sizes: _Sizes) -> int:
    """Bytes of the largest float32 array while a network hears `_HEARD` samples, about.

    One of the convolutions' outputs, one layer's attention (heads x frames x frames), or its inner
    layer. Where a size is not stated, transformers' default counts.
    """
    length, largest = float(_HEARD), 0.0
    strides = sizes.conv_stride or (5, 2, 2, 2, 2, 2, 2)
    for stride, width in zip(strides, sizes.conv_dim or (512,) * len(strides), strict=False):
        length /= stride
        largest = max(largest, length * width)
    heads = sizes.num_attention_heads or 12
    inner = max(sizes.intermediate_size or 3072, sizes.hidden_size or 768)
    return int(4 * max(largest, heads * length**2, length * inner))
