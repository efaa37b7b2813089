"""Annotation tiers in the formats of other programs: TextGrid, EAF, Audacity labels, RTTM.

``read_file(path)`` gives the tiers and marks of a file; `fitted` brings those that are chosen to a
recording; ``FORMATS[...].write`` gives the bytes of a file. What a format holds and the program
does not use stands in the origin of each tier and is written back.
"""

from voiceman_gui.interchange.annotations.contents import Contents, Target, Written
from voiceman_gui.interchange.annotations.fitting import MAIN, Fitted, fitted, selected, uncut
from voiceman_gui.interchange.annotations.formats import (
    FORMATS,
    SUFFIXES,
    AnnotationFile,
    Format,
    format_of,
    read_file,
)

__all__ = [
    "FORMATS",
    "MAIN",
    "SUFFIXES",
    "AnnotationFile",
    "Contents",
    "Fitted",
    "Format",
    "Target",
    "Written",
    "fitted",
    "format_of",
    "read_file",
    "selected",
    "uncut",
]
