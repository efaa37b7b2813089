"""What stands beside a reading wherever it is shown: what it does not show.

These facts belong to the method, not to a panel or a page: gauges, report and JSON say the same.
"""

from __future__ import annotations

from voiceman_gui.core.message import message

STRESS = message("core.limitation.stress")
INCONGRUENCE = message("core.limitation.incongruence")
CONFIDENCE = message("core.limitation.confidence")
NEUTRAL_READ_PERCENT = (99, 100)
NEUTRAL_CUES_PERCENT = (0, 0)
NEUTRAL_CUES_READ = (0, 11)
NEUTRAL_WINDOWS = 148
"""Recordings of nothing but neutral speech: lowest and highest share of the windows that were
neutral or undecided, and of the windows above the 95th percentile of I1; fewest and most windows in
which I1 was read at all; and how many windows there were, each over the channels measured
(`evidence.json` beside the embedded model's weights; a test holds them together)."""
NEUTRAL_ONLY = message(
    "core.limitation.neutral_only",
    low_percent=NEUTRAL_READ_PERCENT[0],
    high_percent=NEUTRAL_READ_PERCENT[1],
)
NEUTRAL_CUES = message(
    "core.limitation.neutral_cues",
    high_percent=NEUTRAL_CUES_PERCENT[1],
    low_count=NEUTRAL_CUES_READ[0],
    high_count=NEUTRAL_CUES_READ[1],
    window_count=NEUTRAL_WINDOWS,
)
POPULATION = message("core.limitation.population")
POPULATION_RULE = message("core.limitation.population_rule")
UNCALIBRATED = message("core.limitation.uncalibrated")
HIDDEN_STATE_ESTIMATE = message("core.limitation.hidden_state_estimate")
LEGACY = message("core.limitation.legacy")
PREVIEW = message("core.limitation.preview")
NO_SPEECH = message("core.limitation.no_speech")
