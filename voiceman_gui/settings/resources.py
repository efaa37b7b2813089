"""Where files that ship with the program are found; see `voiceman_gui.core.resources`."""

from __future__ import annotations

from voiceman_gui.core.resources import resource

__all__ = ["resource"]
