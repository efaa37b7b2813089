"""Voice.man: forensic analysis of emotion in recorded voices."""

from typing import Any

from voiceman_gui.telemetry import switch_off

# Before any other module of this package, and with it any library, is imported.
switch_off()

__version__ = "0.4.0"

_SERVICES = {
    "ForensicMemoryManager": "voiceman_gui.services.memory",
    "SERService": "voiceman_gui.services.ser",
}


def __getattr__(name: str) -> Any:
    """Import what scripts use when it is first asked for: the package itself stays light."""
    if name not in _SERVICES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_SERVICES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_SERVICES})
