"""The models that lie on this computer beside the embedded ones, and how they come here.

Importing this package costs nothing: torch is imported by what loads and proves a model, the
network client by what downloads one.
"""

from voiceman_gui.models.store.errors import (
    BroughtError,
    LicenceNotAccepted,
    StoreBusy,
    UnknownModel,
)
from voiceman_gui.models.store.installed import InstalledFolder
from voiceman_gui.models.store.store import ModelStore

__all__ = [
    "BroughtError",
    "InstalledFolder",
    "LicenceNotAccepted",
    "ModelStore",
    "StoreBusy",
    "UnknownModel",
]
