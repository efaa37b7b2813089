"""Loading a speaker network: the files that its manifest names, and the answers it must give."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.embedded_manifest import HashedFile
from voiceman_gui.models.onnx_library import onnxruntime
from voiceman_gui.models.speakers.manifest import SpeakerManifest
from voiceman_gui.models.weights import read_numbers, read_verified

RATE_HZ = 16_000
"""Sampling rate of both networks."""

_TONES_HZ = (140, 830, 2310)

Floats = NDArray[np.float32]


def open_session(folder: Path, file: HashedFile) -> onnxruntime.InferenceSession:
    """Open a network on one thread, if its file is the one that the manifest names.

    Raises
    ------
    ModelError
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    # Lengths differ from piece to piece, and the arena would keep the largest of each. Without any
    # arena the system's handing out of pages takes a tenth of the networks' time.
    options.enable_mem_pattern = False
    content = read_verified(folder, file)
    try:
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
    except Exception as error:
        raise ModelError(
            message("models.speakers.not_loaded", model=folder.name, file=displayable(file.path))
        ) from error


def releasing() -> onnxruntime.RunOptions:
    """Return options of a computation at whose end a session gives its memory back."""
    options = onnxruntime.RunOptions()
    options.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return options


def proving_sound(samples: int) -> Floats:
    """Sound of known answers: three gliding tones with four syllables a second.

    Made from sines, so that no library's random numbers take part.

    Parameters
    ----------
    samples : int
        At 16 kHz.

    Returns
    -------
    ndarray of float32, shape (samples,)
        -1..1.
    """
    t = np.arange(samples) / RATE_HZ
    glides = (np.sin(2 * np.pi * (hz * t + 15.0 * t**2)) for hz in _TONES_HZ)
    tones = sum(glide / n for n, glide in enumerate(glides, start=1))
    return np.asarray(0.1 * tones * (1 - np.cos(2 * np.pi * 4 * t)) / 2, np.float32)


def known_answers(folder: Path, manifest: SpeakerManifest) -> dict[str, Any]:
    """Return what a network must answer, from its verified file."""
    return read_numbers(folder, manifest.known_answers)


def prove(
    manifest: SpeakerManifest, answers: Mapping[str, Any], found: Mapping[str, Floats]
) -> Message:
    """Compare a network's answers with the known ones.

    Parameters
    ----------
    manifest : SpeakerManifest
    answers : mapping
        ``tolerance``, and a list of numbers for each name in ``found``.
    found : mapping of str to ndarray of float32

    Returns
    -------
    Message
        What was checked.

    Raises
    ------
    ModelError
        Where a number is farther off than the tolerance, is none, or is missing.
    """
    try:
        tolerance = float(answers["tolerance"])
        right = all(_close(values, answers[name], tolerance) for name, values in found.items())
    except (KeyError, TypeError, ValueError) as error:
        raise ModelError(message("models.embedded.numbers", model=manifest.id)) from error
    if not right:
        raise ModelError(message("models.embedded.wrong_answers", model=manifest.id))
    return message("models.embedded.verified", answer_count=len(found))


def _close(found: Floats, expected: object, tolerance: float) -> bool:
    wanted = np.asarray(expected, np.float64)
    return found.shape == wanted.shape and bool(np.all(np.abs(found - wanted) <= tolerance))
