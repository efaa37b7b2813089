"""Finding what ships with the program: models, icons, fonts, wording, the sample recording."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.message import message

_PACKAGE = Path(__file__).resolve().parents[1]
_FOLDER = "resources"


def _roots() -> Iterator[Path]:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        yield Path(frozen) / _PACKAGE.name / _FOLDER
        yield Path(frozen) / _FOLDER
    # A wheel carries the folder inside the package; the source tree has it beside the package.
    # The order matters: beside an installed package lies site-packages, which is not ours.
    yield _PACKAGE / _FOLDER
    yield _PACKAGE.parent / _FOLDER


def resource(*parts: str) -> Path:
    """Return the path of a file or folder that ships with the program.

    The same call works from a source tree, an installed wheel and a frozen program.

    Parameters
    ----------
    *parts : str
        Path below the ``resources`` folder, one part per folder; none is the folder itself.

    Returns
    -------
    Path
        Absolute path of an existing file or folder.

    Raises
    ------
    VoicemanError
        If no such file or folder shipped, and the installation is not complete.
    ValueError
        If the parts lead out of the ``resources`` folder.
    """
    if any(Path(part).is_absolute() or ".." in Path(part).parts for part in parts):
        raise ValueError(f"not a path inside the resources: {parts}")
    for root in _roots():
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join((_FOLDER, *parts))
    raise VoicemanError(message("core.resource_missing", file=name))
