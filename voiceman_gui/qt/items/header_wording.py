"""Words of the plot as a whole: what it is relative to, of which sound, by which network."""

from __future__ import annotations

import numpy as np

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.networks import Scale
from voiceman_gui.core.reading import GATES
from voiceman_gui.qt.items.turn_wording import of_speaker
from voiceman_gui.qt.items.wording import references_text, terms_of
from voiceman_gui.qt.language import say, tr


def header_text(
    analysis: Analysis, group: int, speaker: str | None = None, *, bands: bool = True
) -> str:
    """Return what the plotted values are relative to, of which sound, and how many are a point.

    Parameters
    ----------
    analysis : Analysis
    group : int
        Windows in a point of the plot.
    speaker : str, optional
        Whose readings are plotted, by id; by default those of all.
    bands : bool
        Whether intervals are plotted.
    """
    terms = terms_of(analysis)
    # A baseline says nothing of values on a model's own scale.
    reference = terms.middle
    if terms.scale is Scale.SPEAKER:
        marked = any(one.baseline.chosen for one in analysis.shown)
        known = marked and bool(analysis.windows.column("valence").known.any())
        valence = references_text(analysis.references, ("valence",)) if known else ""
        readings = of_speaker(analysis, speaker)
        if readings is None:
            reference = tr("panels.header.own_baselines")
        else:
            reference = f"{say(readings.baseline.sentence)} {valence}".rstrip()
    kind = "panels.header.points" if bands else "panels.header.points_alone"
    points = tr(kind, windows=group) if group > 1 else ""
    # First what stays readable where the end is cut off.
    return " ".join(filter(None, (points, channel_text(analysis), reference)))


def channel_text(analysis: Analysis) -> str:
    """Say which sound was read; empty where there is only one."""
    if analysis.waveform.recording.channels == 1:
        return ""
    channel = analysis.settings.channel
    if channel is None:
        return tr("panels.header.mean")
    return tr("panels.header.channel", number=channel + 1)


def summary_text(analysis: Analysis) -> str:
    """Return a description of the plot for screen readers."""
    shows = np.array([gate.shows_numbers for gate in GATES])[analysis.windows.codes]
    return tr(
        "panels.timeline.summary",
        windows=len(shows),
        gaps=int((~shows).sum()),
        header=header_text(analysis, 1),
    )


def network_text(analysis: Analysis) -> tuple[str, ...]:
    """Return which network is plotted, and what its maker says of its values."""
    networks = analysis.networks
    if networks is None or networks.dimensions is None:
        return ()
    model = networks.dimensions.provenance
    return tr("panels.network.named", id=model.id, name=model.name), *map(say, model.limits)
