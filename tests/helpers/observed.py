"""Windows of labelled recordings without recordings: columns that a test sets itself."""

from __future__ import annotations

from typing import Any

import numpy as np

from voiceman_gui.analysis.validation.observed import Observed


def observed(count: int, **columns: Any) -> Observed:
    """Return windows of which nothing is known but what `columns` say."""
    gaps, three = np.full(count, np.nan), np.full((count, 3), np.nan)
    whole: dict[str, Any] = {
        "speaker": np.zeros(count, np.int64),
        "main": np.ones(count, np.bool_),
        "plain": np.zeros(count, np.bool_),
        "truth": np.full(count, -1, np.int8),
        "excited": np.full(count, -1, np.int8),
        "ratings": three,
        "values": three,
        "low": three,
        "high": three,
        "named": np.full(count, -2, np.int8),
        "likeliest": np.full(count, -2, np.int8),
        "confidence": gaps,
        "alarmed": gaps,
        "cued": gaps,
        "withheld": np.zeros(count, np.bool_),
        "snr_db": gaps,
        "length_s": np.full(count, 3.0),
        "language": np.full(count, "de"),
        "sex": np.full(count, ""),
        "codec": np.full(count, "flac"),
    }
    unknown = set(columns) - set(whole)
    assert not unknown, unknown
    for name, column in columns.items():
        whole[name] = np.asarray(column, whole[name].dtype)
    return Observed(**whole)
