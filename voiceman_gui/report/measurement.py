"""The settings with which everything is measured, for the report and for the JSON."""

from __future__ import annotations

from voiceman_gui.analysis.indicators.speech_rate import (
    BELOW_LOUDEST_DB,
    LOUDEST_PERCENTILE,
    MIN_DIP_DB,
)
from voiceman_gui.analysis.measure import constants as used
from voiceman_gui.core.message import Message, message

FACTS: tuple[tuple[Message, Message], ...] = (
    (
        message("report.measurement.grid_name"),
        message("report.measurement.grid", rate_hz=used.RATE_HZ, hop_ms=used.HOP_S * 1000),
    ),
    (
        message("report.measurement.speech_name"),
        message("report.measurement.speech", begins=used.SPEECH_BEGINS, ends=used.SPEECH_ENDS),
    ),
    (
        message("report.measurement.pitch_name"),
        message(
            "report.measurement.pitch",
            floor_hz=used.PITCH_FLOOR_HZ,
            ceiling_hz=used.PITCH_CEILING_HZ,
            silence=used.PITCH_SILENCE_THRESHOLD,
        ),
    ),
    (
        message("report.measurement.intensity_name"),
        message(
            "report.measurement.intensity",
            lowest_hz=used.INTENSITY_PITCH_HZ,
            reference=used.INTENSITY_REFERENCE_UPA,
        ),
    ),
    (
        message("report.measurement.balance_name"),
        message(
            "report.measurement.balance",
            low_hz=used.HF_LOW_HZ,
            split_hz=used.HF_SPLIT_HZ,
            top_hz=used.NARROW_TOP_HZ,
        ),
    ),
    (
        message("report.measurement.formants_name"),
        message(
            "report.measurement.formants",
            candidates_count=used.FORMANT_CANDIDATES,
            ceiling_hz=used.FORMANT_CEILING_HZ,
            formants_count=used.FORMANTS,
        ),
    ),
    (
        message("report.measurement.syllables_name"),
        message(
            "report.measurement.syllables",
            below_db=BELOW_LOUDEST_DB,
            percentile=LOUDEST_PERCENTILE,
            dip_db=MIN_DIP_DB,
        ),
    ),
)
"""Names and settings, in the order of the report."""


def measurement_json() -> dict[str, object]:
    """Return the settings as the JSON holds them; the same for every recording."""
    return {
        "rate_hz": used.RATE_HZ,
        "hop_s": used.HOP_S,
        "speech": {"begins": used.SPEECH_BEGINS, "ends": used.SPEECH_ENDS},
        "pitch": {
            "floor_hz": used.PITCH_FLOOR_HZ,
            "ceiling_hz": used.PITCH_CEILING_HZ,
            "silence_threshold": used.PITCH_SILENCE_THRESHOLD,
        },
        "intensity": {
            "lowest_pitch_hz": used.INTENSITY_PITCH_HZ,
            "reference_upa": used.INTENSITY_REFERENCE_UPA,
            "full_scale_pa": 1.0,
        },
        "spectral_balance": {
            "low_hz": used.HF_LOW_HZ,
            "split_hz": used.HF_SPLIT_HZ,
            "narrow_top_hz": used.NARROW_TOP_HZ,
        },
        "formants": {
            "candidates": used.FORMANT_CANDIDATES,
            "ceiling_hz": used.FORMANT_CEILING_HZ,
            "used": used.FORMANTS,
        },
        "syllables": {
            "below_loudest_db": BELOW_LOUDEST_DB,
            "loudest_percentile": LOUDEST_PERCENTILE,
            "min_dip_db": MIN_DIP_DB,
        },
    }
