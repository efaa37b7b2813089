"""``voiceman validate``: the whole program over a laboratory's own labelled recordings."""

from voiceman_gui.pipeline.validation.cited import read_dossier
from voiceman_gui.pipeline.validation.conclude import Options
from voiceman_gui.pipeline.validation.condition_like import condition_like
from voiceman_gui.pipeline.validation.dossier import Written
from voiceman_gui.pipeline.validation.requirements_file import read_requirements
from voiceman_gui.pipeline.validation.run import validate

__all__ = [
    "Options",
    "Written",
    "condition_like",
    "read_dossier",
    "read_requirements",
    "validate",
]
