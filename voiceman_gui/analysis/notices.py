"""Sentences that belong to a whole analysis: what its numbers rest on and do not show."""

from __future__ import annotations

from typing import Any

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.indicators.expected import RangeSet
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core import limitations
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.networks import DimensionMark

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
    baseline: str = "",
) -> tuple[str, ...]:
    """Return the sentences, the general ones first.

    Parameters
    ----------
    measurements : Measurements
    roles : ActiveModels
    profile : Profile
    preview : bool
        Whether any window shows values of preview quality.
    baseline : str
        Which readings the baseline withholds, and why; empty for none.
    """
    notices: list[Any] = [f"Thresholds: {profile.status}"]
    if roles.networks is not None:
        notices += roles.networks.notices
    notices += _embedded(roles) if roles.dimensions is None else _network(roles)
    if roles.calibration is not None:
        notices.append(
            "Categories and incongruence (I1) are calibrated: " + roles.calibration.sentence
        )
    if isinstance(roles.expected, RangeSet) and not roles.barred:
        notices.append(f"Incongruence (I1) is {roles.expected.source}.")
    if preview:
        notices.append(limitations.PREVIEW)
        if roles.networks is not None:
            notices += roles.networks.preview_notes
    if baseline:
        notices.append(baseline)
    if measurements.complete and not measurements.frames.speech.any():
        notices.append(limitations.NO_SPEECH)
    return tuple(notices)


def _embedded(roles: ActiveModels) -> tuple[str, ...]:
    embedded = roles.embedded
    return (
        "Valence is judged from sound alone and is weak evidence: its interval, "
        f"{embedded.valence_half_width:.2f} to either side, held 95 % of the errors on speakers "
        f"that the model was not trained on ({embedded.calibrated_on}).",
        "Dominance carries nearly the same information as arousal; loudness and spectral flux "
        "weigh more in it.",
    )


def _network(roles: ActiveModels) -> tuple[str, ...]:
    assert roles.dimensions is not None
    return (
        # With a mark, 0.5 is not the middle of any listeners' scale.
        _MARKS.get(roles.mark, limitations.POPULATION),
        f"The intervals of {roles.dimensions.provenance.name} show how much single half seconds "
        "and overlapping windows move its values, not how far it is from a listener.",
    )
