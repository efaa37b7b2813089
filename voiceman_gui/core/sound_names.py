"""Which names of files are those of sound or film; what a file holds shows when it is opened."""

from __future__ import annotations

from pathlib import PurePath

SUFFIXES = frozenset(
    (
        # Sound.
        *("aac", "ac3", "aif", "aifc", "aiff", "amr", "ape", "au", "awb", "caf", "dsf", "dss"),
        *("ds2", "eac3", "flac", "gsm", "m4a", "m4b", "mka", "mp2", "mp3", "mpc", "nist", "oga"),
        *("ogg", "opus", "ra", "raw", "rf64", "snd", "spx", "sph", "tta", "voc", "w64", "wav"),
        *("wave", "webma", "wma", "wv"),
        # Film, whose sound is read.
        *("3g2", "3gp", "asf", "avi", "flv", "m2ts", "m4v", "mkv", "mov", "mp4", "mpeg", "mpg"),
        *("mts", "mxf", "ogv", "qt", "ts", "vob", "webm", "wmv"),
    )
)
"""Lower case, without the dot."""


def is_sound_name(name: str) -> bool:
    """Whether a file's name ends as those of sound or film do, e.g. ``"A.WAV"``."""
    return PurePath(name).suffix.removeprefix(".").casefold() in SUFFIXES
