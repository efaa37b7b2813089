"""With what the results were made: program, commit, Python and library versions."""

from __future__ import annotations

import json
import platform
from importlib import metadata
from pathlib import Path
from typing import TypedDict

import voiceman_gui
from voiceman_gui.audio.versions import decoder_versions

LIBRARIES = (
    "numpy",
    "scipy",
    "av",
    "soxr",
    "praat-parselmouth",
    "silero-vad",
    "kaldi-native-fbank",
    "onnxruntime",
    "typst",
)
"""Distributions whose versions can change a result or its print."""

NETWORK_LIBRARIES = ("torch", "transformers", "speechbrain", "safetensors")
"""Those that can change what a network says."""


def program() -> dict[str, str | None]:
    """Return name, version and commit of this program; a commit that is not known is None."""
    package = Path(voiceman_gui.__file__).parent
    return {
        "name": "Voice.man",
        "version": voiceman_gui.__version__,
        "commit": commit_of(package.parent) or _installed_commit(),
    }


class Environment(TypedDict):
    """Operating system, processor family, Python, decoder and library versions."""

    operating_system: str
    machine: str
    python: str
    decoder: dict[str, str]
    libraries: dict[str, str | None]


def environment(*, networks: bool = False) -> Environment:
    """Return what the results were computed with; nothing that names the machine.

    Parameters
    ----------
    networks : bool
        Whether networks took part: only then their libraries belong to the result.
    """
    versions: dict[str, str | None] = {}
    for name in (*LIBRARIES, *(NETWORK_LIBRARIES if networks else ())):
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return {
        "operating_system": f"{platform.system()} {platform.release()}",
        "machine": platform.machine(),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "decoder": decoder_versions(),
        "libraries": versions,
    }


def decoder_in_words() -> str:
    """Return the decoder's versions in one phrase."""
    versions = decoder_versions()
    return (
        f"FFmpeg {versions['ffmpeg']} (libavcodec {versions['libavcodec']}, "
        f"libavformat {versions['libavformat']})"
    )


def commit_of(source_tree: Path) -> str | None:
    """Read the checked-out commit of a source tree without needing git.

    Parameters
    ----------
    source_tree : Path
        The folder that holds ``.git``; its parents are not searched, because a program installed
        inside somebody else's repository is not at that repository's commit.

    Returns
    -------
    str or None
        40 hexadecimal digits, or None where there is no repository or no commit yet.
    """
    folder = source_tree / ".git"
    if folder.is_file():
        _, _, linked = folder.read_text(encoding="utf-8").partition("gitdir:")
        folder = (source_tree / linked.strip()).resolve()
    head = folder / "HEAD"
    if not head.is_file():
        return None
    text = head.read_text(encoding="utf-8").strip()
    if not text.startswith("ref:"):
        return text
    name = text.removeprefix("ref:").strip()
    common = folder / "commondir"
    shared = (folder / common.read_text(encoding="utf-8").strip()) if common.is_file() else folder
    loose = shared / name
    if loose.is_file():
        return loose.read_text(encoding="utf-8").strip()
    packed = shared / "packed-refs"
    if packed.is_file():
        for line in packed.read_text(encoding="utf-8").splitlines():
            commit, _, reference = line.partition(" ")
            if reference == name:
                return commit
    return None


def _installed_commit() -> str | None:
    """Commit that pip noted when it installed straight from a repository (PEP 610)."""
    try:
        note = metadata.distribution("voiceman-gui").read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return None
    if note is None:
        return None
    commit = json.loads(note).get("vcs_info", {}).get("commit_id")
    return str(commit) if commit else None
