"""Notices that belong to a whole analysis: what its numbers rest on and do not show."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.gates import Codes
from voiceman_gui.analysis.indicators.expected import RangeSet
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core import limitations
from voiceman_gui.core.analysis import BaselineInfo
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark
from voiceman_gui.core.reading import GATES, Gate, GateResult

_MARKS = {
    DimensionMark.LEGACY: limitations.LEGACY,
    DimensionMark.UNCALIBRATED: limitations.HIDDEN_STATE_ESTIMATE,
}


def analysis_notices(
    measurements: Measurements,
    roles: ActiveModels,
    profile: Profile,
    *,
    preview: bool,
    baselines: Sequence[BaselineInfo] = (),
    codes: Codes | None = None,
    quality: Sequence[GateResult] = (),
    diarisation: Diarisation | None = None,
    unused: Sequence[Message] = (),
    given: Sequence[Message] = (),
) -> tuple[Message, ...]:
    """Return the notices, the general ones first.

    Parameters
    ----------
    measurements : Measurements
    roles : ActiveModels
    profile : Profile
    preview : bool
        Whether any window shows values of preview quality.
    baselines : sequence of BaselineInfo
        Those that withhold readings say so.
    codes : ndarray of int8, shape (windows,), optional
        The gates of the windows, as places in `GATES`.
    quality : sequence of GateResult
        The gates of the whole recording.
    diarisation : Diarisation or None
        How speakers were told apart comes first: all readings rest on it.
    unused : sequence of Message
        Recordings that a baseline was to take from and none does.
    given : sequence of Message
        Into whose baselines passages came that were marked for whoever speaks.
    """
    notices: list[Message] = [*_part(measurements), *_speakers(diarisation), *given]
    # Two baselines may take from one recording: one notice is enough.
    notices += dict.fromkeys(
        fact for baseline in baselines for one in baseline.borrowed for fact in one.notices
    )
    notices += unused
    notices.append(message("analysis.notice.thresholds", status=profile.validation))
    if roles.networks is not None:
        notices += roles.networks.notices
    notices += _embedded(roles) if roles.dimensions is None else _network(roles)
    if roles.calibration is not None:
        notices.append(
            message("analysis.notice.calibrated", calibration=roles.calibration.sentence)
        )
    if isinstance(roles.expected, RangeSet) and not roles.barred:
        notices.append(message("analysis.notice.uncalibrated", source=roles.expected.source))
    if preview:
        notices.append(limitations.PREVIEW)
        if roles.networks is not None:
            notices += roles.networks.preview_notes
    notices += [baseline.notice for baseline in baselines if baseline.notice is not None]
    if measurements.complete and not measurements.frames.speech.any():
        notices.append(limitations.NO_SPEECH)
    if measurements.complete and codes is not None:
        notices += _withheld(codes, quality)
    return tuple(notices)


def _part(measurements: Measurements) -> tuple[Message, ...]:
    part = measurements.part
    if part is None:
        return ()
    return (message("analysis.notice.part", start_s=part.start_s, end_s=part.end_s),)


def _speakers(diarisation: Diarisation | None) -> tuple[Message, ...]:
    if diarisation is None:
        return (message("analysis.notice.not_told_apart"),)
    return diarisation.facts


def _withheld(codes: Codes, quality: Sequence[GateResult]) -> tuple[Message, ...]:
    """Say that the gates withhold every window with speech, and which gates the recording fails."""
    withheld = int(np.count_nonzero(codes == GATES.index(Gate.WITHHELD)))
    if not withheld or withheld < np.count_nonzero(codes != GATES.index(Gate.NO_SPEECH)):
        return ()
    failed = tuple(
        message(
            "analysis.notice.failed_gate",
            measure=one.measure,
            value=one.value,
            thresholds=one.thresholds,
        )
        for one in quality
        if one.gate is Gate.WITHHELD
    )
    if not failed:
        return (message("analysis.notice.withheld_singly", windows_count=withheld),)
    return (message("analysis.notice.withheld", windows_count=withheld, gates=failed),)


def _embedded(roles: ActiveModels) -> tuple[Message, ...]:
    embedded = roles.embedded
    return (
        message(
            "analysis.notice.valence",
            half_width=embedded.half_widths.valence,
            corpus=embedded.calibrated_on,
        ),
        message("analysis.notice.dominance"),
    )


def _network(roles: ActiveModels) -> tuple[Message, ...]:
    assert roles.dimensions is not None
    return (
        # With a mark, 0.5 is not the middle of any listeners' scale.
        _MARKS.get(roles.mark, limitations.POPULATION),
        message("analysis.notice.network_intervals", model=roles.dimensions.provenance.name),
    )
