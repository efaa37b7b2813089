"""The models of this person on this computer: below selection and manager, which both ask it."""

from __future__ import annotations

from voiceman_gui.core.resources import resource
from voiceman_gui.models.store import ModelStore
from voiceman_gui.settings.paths import models_dir


def model_store() -> ModelStore:
    """Return the installed models and the catalogue of those that can be."""
    return ModelStore(models_dir(), resource("models"))
