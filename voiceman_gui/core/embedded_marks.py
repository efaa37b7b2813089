"""Marks that a recording brings along: chapters, and cue points that a recorder set."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from voiceman_gui.core.span import Span


class EmbeddedKind(enum.StrEnum):
    """Where in the file a mark stands."""

    CHAPTER = "chapter"
    """A chapter of the container (MP4, Matroska, Ogg, ID3)."""
    CUE = "cue"
    """A cue point or region of a WAV file; recorders write them when their mark key is pressed."""


@dataclass(frozen=True, slots=True)
class EmbeddedMark:
    """A passage or moment that the file itself marks.

    Parameters
    ----------
    span : Span
        In seconds from the first sample; a moment has equal start and end.
    label : str
        As the file has it; empty for none.
    kind : EmbeddedKind
    """

    span: Span
    label: str
    kind: EmbeddedKind
