"""The summary of an analysis on the terminal."""

from __future__ import annotations

from pathlib import Path

from voiceman_gui.cli.exit_codes import BaselineOutsideError
from voiceman_gui.cli.language import words
from voiceman_gui.cli.terminal import write
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.facts import ENDS
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.reference import beyond_baseline
from voiceman_gui.core.waveform import Waveform

_ROUNDED_S = 0.05
"""Lengths are printed in tenths of a second: one that was copied may lie this far beyond."""


def check_baselines(baselines: tuple[Baseline, ...], waveform: Waveform) -> None:
    """Refuse a baseline that is not wholly within the recording.

    Raises
    ------
    BaselineOutsideError
    """
    spans = [span for one in baselines for span in one.spans]
    outside = [span for span in spans if span.end_s > waveform.duration_s + _ROUNDED_S]
    if not outside:
        return
    raise BaselineOutsideError(
        message(
            "cli.baseline_outside",
            path=displayable(waveform.recording.path),
            start_s=outside[0].start_s,
            end_s=outside[0].end_s,
            duration_s=waveform.duration_s,
        )
    )


def urgent(analysis: Analysis) -> tuple[Message, ...]:
    """Return the notices shown even with --quiet: models refused, readings withheld."""
    networks = () if analysis.networks is None else analysis.networks.notices
    return (*networks, *analysis.of_others, *analysis.withholding)


def show_summary(analysis: Analysis, targets: dict[str, Path]) -> None:
    """Write what was read, how good the sound is, the notices, and where the results lie.

    Parameters
    ----------
    analysis : Analysis
        What `urgent` returns of it was written before and is not repeated.
    targets : dict of str to Path
        Path of each kind of result.
    """
    from voiceman_gui.plot.lanes import GATE_NAMES
    from voiceman_gui.report import wording
    from voiceman_gui.report.speakers import statement

    recording = analysis.waveform.recording
    shown = int(analysis.windows.shown.sum())
    first = () if analysis.diarisation is None else analysis.diarisation.facts[:1]
    written = {*urgent(analysis), *first}
    each = (fact for one in analysis.shown for fact in beyond_baseline(one.references))
    beyond = tuple(dict.fromkeys(each))
    write(
        message(
            "cli.summary.recording", name=recording.name, duration_s=analysis.waveform.duration_s
        )
    )
    facts: list[Message | str] = [
        statement(analysis),
        *_speakers(analysis),
        message(
            "cli.summary.read",
            channel=wording.channel(analysis),
            windows=wording.windows(analysis.settings),
        ),
        message("cli.summary.windows", shown_count=shown, windows_count=len(analysis.windows)),
        *_ends(analysis),
        *_categories(analysis),
        *beyond,
        *(
            message(
                "cli.summary.quality",
                measure=finding.measure,
                value=finding.value,
                gate=GATE_NAMES[finding.gate],
            )
            for finding in analysis.quality
        ),
        *(
            message("cli.summary.notice", fact=notice)
            for notice in analysis.notices
            if notice not in written
        ),
        *(
            message("cli.summary.result", kind=kind.upper(), path=displayable(path))
            for kind, path in targets.items()
        ),
    ]
    for fact in facts:
        write(f"  {words()(fact)}")


def _ends(analysis: Analysis) -> tuple[Message, ...]:
    """Count the windows whose stress reading lies at an end of its baseline; empty for none."""
    facts = [fact for fact in analysis.windows.facts if "stress" in fact.readings]
    counts = {end: sum(fact.rows.size for fact in facts if fact.id == end) for end in ENDS}
    if not any(counts.values()):
        return ()
    ceiling, floor = (counts[end] for end in ENDS)
    return (message("cli.summary.ends", ceiling_count=ceiling, floor_count=floor),)


def _speakers(analysis: Analysis) -> tuple[Message, ...]:
    """Return how much was read of each speaker, where there are several."""
    from voiceman_gui.report.speakers import several, speakers

    if not several(analysis):
        return ()
    return tuple(
        message(
            "cli.summary.speaker",
            speaker=one.name,
            speech_s=one.speech_s,
            overlap_s=one.overlap_s,
            read_count=one.read,
            windows_count=one.read + one.gaps,
            turns_count=one.turns,
            confirmed_count=one.confirmed,
        )
        for one in speakers(analysis)
    )


def _categories(analysis: Analysis) -> tuple[Message, ...]:
    """Return how much each voice varies, and in how many of its windows no category is named."""
    from voiceman_gui.report.speakers import category_facts, several, speakers

    if not several(analysis):
        return category_facts(analysis, analysis.readings[0])
    return tuple(
        message("cli.summary.of_speaker", speaker=one.name, fact=fact)
        for one in speakers(analysis)
        for fact in category_facts(analysis, one.readings)
    )
