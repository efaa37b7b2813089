"""Turns in the formats of other programs: RTTM, Praat TextGrid, Audacity labels.

``read_file(path)`` gives what stands in a file, by its parts (recordings of an RTTM file, tiers of
a TextGrid); `turns_of` makes turns of the parts that are chosen; `encode` writes. None of the
formats knows who vouches for a turn or what the program proposed: see `Format.lost`.
"""

from voiceman_gui.speakers.interchange.formats import FORMATS, Format, encode, format_of
from voiceman_gui.speakers.interchange.reading import read_file
from voiceman_gui.speakers.interchange.stretches import Stretch, TurnsFile
from voiceman_gui.speakers.interchange.turns import Imported, speakers_in, turns_of

__all__ = [
    "FORMATS",
    "Format",
    "Imported",
    "Stretch",
    "TurnsFile",
    "encode",
    "format_of",
    "read_file",
    "speakers_in",
    "turns_of",
]
