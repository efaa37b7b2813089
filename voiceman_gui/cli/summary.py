"""What the command line says of an analysis, and of a baseline that it cannot have."""

from __future__ import annotations

from pathlib import Path

import typer

from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import Message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.reference import beyond_baseline
from voiceman_gui.core.span import Span
from voiceman_gui.core.waveform import Waveform

_ROUNDED_S = 0.05
"""Lengths are printed in tenths of a second: one that was copied may lie this far beyond."""


class BaselineOutsideError(VoicemanError):
    """The baseline that was named does not lie within the recording."""


def check_baseline(baseline: Span | None, waveform: Waveform) -> None:
    """Refuse a baseline that is not wholly within the recording.

    Raises
    ------
    BaselineOutsideError
    """
    if baseline is None or baseline.end_s <= waveform.duration_s + _ROUNDED_S:
        return
    raise BaselineOutsideError(
        f"{displayable(waveform.recording.path)}: the baseline {baseline.start_s:g} to "
        f"{baseline.end_s:g} s does not lie within the recording, which lasts "
        f"{waveform.duration_s:.1f} s. Name a passage of it with --baseline, or none."
    )


def urgent(analysis: Analysis) -> tuple[Message | str, ...]:
    """Return the notices shown even with --quiet: models refused, readings withheld."""
    networks = () if analysis.networks is None else analysis.networks.notices
    return (*networks, *analysis.withholding)


def show_summary(analysis: Analysis, targets: dict[str, Path]) -> None:
    """Write what was read, how good the sound is, the notices, and where the results lie.

    Parameters
    ----------
    analysis : Analysis
        What `urgent` returns of it was already said and is not repeated.
    targets : dict of str to Path
        Path of each kind of result.
    """
    from voiceman_gui.plot.lanes import GATE_NAMES
    from voiceman_gui.report import wording
    from voiceman_gui.wording import words_for

    recording = analysis.waveform.recording
    shown = [w for w in analysis.windows if w.gate.shows_numbers]
    words = words_for("en")
    read = f"{words(wording.channel(analysis))}, {words(wording.windows(analysis.settings))}"
    said, beyond = urgent(analysis), beyond_baseline(analysis.references)
    lines = [
        f"{recording.name}: {analysis.waveform.duration_s:.1f} s",
        f"  Read: {read}.",
        f"  {len(shown)} of {len(analysis.windows)} windows carry readings.",
        "  " + " ".join(map(words, (analysis.baseline.sentence, *beyond))),
        *(
            f"  {words(one.measure)}: {words(one.value)} ({words(GATE_NAMES[one.gate])})"
            for one in analysis.quality
        ),
        *(f"  Notice: {words(notice)}" for notice in analysis.notices if notice not in said),
        *(f"  {kind.upper()}: {displayable(path)}" for kind, path in targets.items()),
    ]
    for line in lines:
        typer.echo(line)
