"""Name what each reading of an analysis is relative to."""

from __future__ import annotations

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.analysis.indicators.indicator import Against
from voiceman_gui.analysis.indicators.table import gauges, reading_order
from voiceman_gui.core.message import Message
from voiceman_gui.core.reference import Reference, ReferenceKind


def analysis_references(
    roles: ActiveModels, references: SpeakerReferences
) -> tuple[Reference, ...]:
    """Return the references, readings with the same one together, in the order of `reading_order`.

    Parameters
    ----------
    roles : ActiveModels
    references : SpeakerReferences

    Returns
    -------
    tuple of Reference
        Readings that this pair of models does not have are left out.
    """
    kind = ReferenceKind.MARKED if references.marked else ReferenceKind.ALL_SPEECH
    baseline = (kind, references.baseline.info.what)
    all_speech = (ReferenceKind.ALL_SPEECH, references.all_speech.info.what)
    model = (ReferenceKind.MODEL_SCALE, None)
    own_dimensions, own_categories = roles.dimensions is None, roles.categories is None
    found: dict[str, tuple[ReferenceKind, Message | None]] = {
        "arousal": baseline if own_dimensions else model,
        "dominance": baseline if own_dimensions else model,
        "valence": all_speech if own_dimensions else model,
        "categories": all_speech if own_categories else model,
    }
    for gauge in gauges():
        if gauge.against is Against.BASELINE:
            found[gauge.id] = baseline
        elif gauge.against is Against.ALL_SPEECH and not roles.barred:
            found[gauge.id] = all_speech if own_dimensions or own_categories else model
    if not own_dimensions and not roles.barred:
        found["arousal_disagreement"] = baseline
    return tuple(
        Reference(tuple(name for name in reading_order() if found.get(name) == one), *one)
        for one in dict.fromkeys(found.values())
    )
