"""Name what each reading of an analysis is relative to."""

from __future__ import annotations

from voiceman_gui.analysis.active_models import ActiveModels
from voiceman_gui.analysis.baseline import SpeakerReferences
from voiceman_gui.core.reference import NAMES, Reference, ReferenceKind


def analysis_references(
    roles: ActiveModels, references: SpeakerReferences
) -> tuple[Reference, ...]:
    """Return the references, readings with the same one together, in the order of `NAMES`.

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
    baseline = (kind, references.baseline.what)
    all_speech = (ReferenceKind.ALL_SPEECH, references.all_speech.what)
    model = (ReferenceKind.MODEL_SCALE, "")
    own_dimensions, own_categories = roles.dimensions is None, roles.categories is None
    found = {
        "arousal": baseline if own_dimensions else model,
        "dominance": baseline if own_dimensions else model,
        "valence": all_speech if own_dimensions else model,
        "categories": all_speech if own_categories else model,
        "stress": baseline,
    }
    if not roles.barred:
        found["deception"] = all_speech if own_dimensions or own_categories else model
        if not own_dimensions:
            found["i2"] = baseline
    return tuple(
        Reference(tuple(name for name in NAMES if found.get(name) == one), *one)
        for one in dict.fromkeys(found.values())
    )
