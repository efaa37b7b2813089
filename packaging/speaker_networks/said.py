"""What the manifests of the speaker networks say beside their files' hashes."""

from __future__ import annotations

from typing import Any

EMBEDDING: dict[str, Any] = {
    "id": "speaker-embedding",
    "name": "CAM++ (3D-Speaker, zh-en common advanced)",
    "revision": "zh_en-common_advanced",
    "architecture": "camplusplus",
    "attribution": "models.card.speakers.embedding.name",
    "licence": "Apache-2.0",
    "source": "https://modelscope.cn/models/iic/speech_campplus_sv_zh_en_16k-common_advanced",
    "trained_on": "models.card.speakers.embedding.trained_on",
    "sample_rate_hz": 16_000,
    "outputs": ["embedding"],
    "limits": [
        "models.card.speakers.no_identity",
        "models.card.speakers.embedding.emotion",
        "models.card.speakers.embedding.short",
    ],
}

SEGMENTATION: dict[str, Any] = {
    "id": "speaker-segmentation",
    "name": "segmentation-3.0 (pyannote)",
    "revision": "3.0",
    "architecture": "pyannet",
    "attribution": "models.card.speakers.segmentation.name",
    "licence": "MIT",
    "source": "https://huggingface.co/pyannote/segmentation-3.0",
    "trained_on": "models.card.speakers.segmentation.trained_on",
    "sample_rate_hz": 16_000,
    "outputs": ["turns", "overlap"],
    "limits": [
        "models.card.speakers.no_identity",
        "models.card.speakers.segmentation.three",
        "models.card.speakers.segmentation.meetings",
    ],
}
