"""Known answers: a model is asked what its publisher says it must answer, before it is used."""

from __future__ import annotations

import datetime
import logging
import math
import os
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.models.foreign import open_regular
from voiceman_gui.models.manifest import KnownAnswer, NetworkManifest
from voiceman_gui.models.network import Network, Proof

logger = logging.getLogger(__name__)

_LONGEST_SOUND_S = 20
_MOST_CHANNELS = 8
_HIGHEST_RATE_HZ = 192_000
_SHOWN = 4


class _Wrong(Exception):
    """An answer did not come out; the text says how, and `deviation` by how much."""

    def __init__(self, text: str, deviation: float = math.nan) -> None:
        super().__init__(text)
        self.deviation = deviation


def prove(network: Network, folder: Path) -> Proof:
    """Ask a network for its manifest's known answers, with the plain reference computation.

    Answers about a sound file that the manifest calls optional and the folder lacks are not asked.

    Parameters
    ----------
    network : SpeechNetwork or OnnxNetwork
    folder : Path
        Where the sound files of known answers lie.

    Returns
    -------
    Proof
        Not passed when a number is farther off than its tolerance or is none, or when a label is
        another one; the sentence says which.
    """
    manifest = network.manifest
    by, today = manifest.answers_by, datetime.datetime.now().astimezone().date().isoformat()
    asked = [answer for answer in manifest.known_answers if _can_be_asked(answer, manifest, folder)]
    if not asked:
        sentence = f"the {by} gives no known answers"
        if manifest.known_answers:
            sentence = f"the {by}'s known answers need sound files that are not in the folder"
        return Proof(True, 0, math.nan, by, today, sentence)
    deviations: list[float] = []
    for number, answer in enumerate(asked, start=1):
        try:
            deviations += _ask(network, folder, answer)
        except _Wrong as wrong:
            sentence = f"failed known answer {number} of {len(asked)} on {today}: {wrong}"
            logger.info("%s %s", manifest.id, sentence)
            return Proof(False, len(asked), wrong.deviation, by, today, sentence)
    largest = max(deviations, default=math.nan)
    off = f"largest deviation {largest:.0e}" if deviations else _right(len(asked))
    sentence = f"verified against the {by}'s known answers on {today}, {off}"
    return Proof(True, len(asked), largest, by, today, sentence)


def _right(labels: int) -> str:
    return "the label right" if labels == 1 else f"all {labels} labels right"


def _can_be_asked(answer: KnownAnswer, manifest: NetworkManifest, folder: Path) -> bool:
    optional = {file.path for file in manifest.files if file.optional}
    return answer.file not in optional or (folder / str(answer.file)).is_file()


def _ask(network: Network, folder: Path, answer: KnownAnswer) -> list[float]:
    """Deviations from the numbers of one answer; `_Wrong` when it is not the expected one."""
    from voiceman_gui.models.architectures.plain import plain_values

    sound = _sound(network.manifest, folder, answer)
    values, pooled = plain_values(network, sound[np.newaxis], answer.normalise)
    deviations = []
    if answer.expected is not None:
        if len(answer.expected) != values.shape[1]:
            raise _Wrong(f"{values.shape[1]} outputs came, expected {len(answer.expected)}")
        deviations.append(_deviation("the outputs", values[0], answer.expected, answer))
    if answer.pooled is not None:
        if pooled is None:
            raise _Wrong("the averaged hidden state cannot be seen in a model of this kind")
        state = "the averaged hidden state"
        deviations.append(_deviation(state, pooled[0], answer.pooled, answer))
    if answer.label is not None:
        found = network.manifest.outputs[int(np.argmax(values[0]))]
        if found != answer.label or not np.isfinite(values).all():
            raise _Wrong(
                f"{answer.file or answer.input} came out as “{found}”, expected “{answer.label}”"
            )
    return deviations


def _deviation(
    what: str, found: NDArray[np.float64], expected: Sequence[float], answer: KnownAnswer
) -> float:
    """Largest deviation of the first numbers from the expected ones."""
    first = found[: len(expected)]
    deviation = float(np.max(np.abs(first - np.asarray(expected[: len(first)]))))
    # Written so that "not a number" fails too.
    if not deviation <= answer.tolerance:
        raise _Wrong(
            f"for {answer.file or answer.input}, {what} began "
            f"{_numbers(first)}; expected "
            f"{_numbers(expected)} within {answer.tolerance:g}",
            deviation,
        )
    return deviation


def _numbers(values: Sequence[float] | NDArray[np.float64]) -> str:
    more = ", …" if len(values) > _SHOWN else ""
    return ", ".join(f"{value:.6f}" for value in values[:_SHOWN]) + more


def _sound(manifest: NetworkManifest, folder: Path, answer: KnownAnswer) -> NDArray[np.float32]:
    """Input of an answer: float32, mono, at the model's rate."""
    if answer.input == "zeros":
        return np.zeros(answer.samples, np.float32)
    if answer.input == "normal":
        return np.random.RandomState(answer.seed).normal(size=answer.samples).astype(np.float32)
    # Only a file of the model: nothing in a manifest leads out of its folder.
    if answer.file not in {file.path for file in manifest.files}:
        raise _Wrong(f"its sound file {answer.file} is not among the model's files")
    return _read(folder / str(answer.file), manifest.sample_rate_hz)


def _read(path: Path, rate: int) -> NDArray[np.float32]:
    import soundfile
    import soxr

    try:
        with (
            os.fdopen(open_regular(path), "rb") as opened,
            soundfile.SoundFile(opened) as file,
        ):
            # What a header claims is not believed: room is made for so many samples.
            frames, found = file.frames, file.samplerate
            if (
                not 0 < found <= _HIGHEST_RATE_HZ
                or file.channels > _MOST_CHANNELS
                or not 0 < frames <= _LONGEST_SOUND_S * found
            ):
                raise _Wrong(
                    f"its sound file {path} is no short sound (up to {_LONGEST_SOUND_S} s, "
                    f"{_MOST_CHANNELS} channels)"
                )
            sound = file.read(frames, dtype="float32", always_2d=True)
    except (OSError, soundfile.SoundFileError) as error:
        raise _Wrong(f"its sound file {path} cannot be read") from error
    mono = sound.mean(axis=1)
    if found != rate:
        mono = soxr.resample(mono, found, rate, quality="VHQ")
    return np.asarray(mono, np.float32)
