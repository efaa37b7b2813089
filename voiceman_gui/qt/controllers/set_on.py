"""What is set on a recording, as the settings of its analysis hold it."""

from __future__ import annotations

from dataclasses import replace

from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.document import Annotations


def with_set(settings: AnalysisSettings, shown: Annotations) -> AnalysisSettings:
    """Return settings with the baselines and turns of a recording.

    Readings follow these without anything being measured again.
    """
    return replace(settings, baselines=shown.baselines, borrowed=shown.borrowed, turns=shown.turns)


def is_as_set(settings: AnalysisSettings, shown: Annotations) -> bool:
    """Whether an analysis with these settings is read with what is set now."""
    baselines = settings.baselines, settings.borrowed
    return baselines == (shown.baselines, shown.borrowed) and (
        settings.turns is shown.turns or settings.turns == shown.turns
    )


def made_as_chosen(settings: AnalysisSettings, chosen: AnalysisSettings) -> bool:
    """Whether an analysis has the windows and the models that are chosen now."""
    windows = settings.window_s, settings.hop_s
    return windows == (chosen.window_s, chosen.hop_s) and settings.models == chosen.models
