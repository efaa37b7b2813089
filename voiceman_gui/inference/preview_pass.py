"""Preview values before the reference values, where network and device can give them."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Mapping
from typing import TYPE_CHECKING

from voiceman_gui.core.message import message
from voiceman_gui.core.networks import Role
from voiceman_gui.inference.loading import LOAD_FAULTS
from voiceman_gui.inference.network_run import NetworkRun
from voiceman_gui.inference.tracks import STRETCH_WINDOWS, stretches

if TYPE_CHECKING:
    from voiceman_gui.models.engine.preview import Preview

logger = logging.getLogger(__name__)

_COST = 0.2  # of a reference window, for the progress
_WORTH_IT = 16  # windows; fewer have their reference values soon enough


def compute_previews(run: NetworkRun) -> None:
    """Fill in preview values, from the playhead outwards.

    Raises
    ------
    RecordingError, Cancelled
    """
    with contextlib.ExitStack() as stack:
        previews: dict[Role, Preview] = {}
        for role, track in run.tracks.items():
            if track.pending.size <= _WORTH_IT:
                continue
            preview = run.ensemble.networks[role].preview()
            if preview is not None:
                stack.callback(preview.close)
                previews[role] = preview
        if previews:
            _compute(run, previews)


def _compute(run: NetworkRun, previews: Mapping[Role, Preview]) -> None:
    runners = run.ensemble.runners
    todo = [
        (role, windows)
        for role in previews
        for windows in stretches(
            run.tracks[role].pending, run.plan, max(STRETCH_WINDOWS, runners[role].batch)
        )
    ]
    run.expect(_COST * sum(windows.size for _, windows in todo))
    level = (0.0, 1.0)
    if any(runners[role].device == "cpu" for role in previews):
        # Elsewhere each window is normalised by itself, and the pass would be for nothing.
        level = run.segments.level(run.cancel.check)
    while todo:
        role, windows = todo.pop(run.nearest(todo))
        track, begins = run.tracks[role], run.plan.start[windows]
        first, stop = int(begins[0]), int(begins[-1]) + run.plan.samples
        sound = run.segments.read(first, stop)
        try:
            outputs = previews[role].run(
                sound, begins - first, run.plan.samples, *level, check=run.cancel.check
            )
            track.take_preview(windows, outputs)
        except LOAD_FAULTS as error:
            # The reference values do not need it; they may well come out.
            logger.info("no more preview of %s: %s", track.member.manifest.id, error)
            todo = [item for item in todo if item[0] is not role]
        run.advance(
            _COST * windows.size,
            message(
                "inference.progress.preview",
                model=track.member.manifest.name,
                done_count=track.previews,
                wanted_count=run.wanted,
            ),
        )
