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

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import open_regular
from voiceman_gui.models.manifest import KnownAnswer, NetworkManifest
from voiceman_gui.models.network import EmbeddingNetwork, Network, Proof

logger = logging.getLogger(__name__)

_LONGEST_SOUND_S = 20
_MOST_CHANNELS = 8
_HIGHEST_RATE_HZ = 192_000
_SHOWN = 4
_RATE_HZ = 16_000

_OUTPUTS = message("models.proof.what.outputs")
_STATE = message("models.proof.what.state")


class _Wrong(Exception):
    """An answer did not come out: `fact` says how, and `deviation` by how much."""

    def __init__(self, fact: Message, deviation: float = math.nan) -> None:
        super().__init__(str(fact))
        self.fact, self.deviation = fact, deviation


def prove(network: Network | EmbeddingNetwork, folder: Path) -> Proof:
    """Ask a network for its manifest's known answers, with the plain reference computation.

    Answers about a sound file that the manifest calls optional and the folder lacks are not asked.

    Parameters
    ----------
    network : SpeechNetwork, OnnxNetwork or EmbeddingNetwork
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
        fact = message("models.proof.none", by=by)
        if manifest.known_answers:
            fact = message("models.proof.no_sounds", by=by)
        return Proof(True, 0, math.nan, by, today, fact)
    deviations: list[float] = []
    for number, answer in enumerate(asked, start=1):
        try:
            deviations += _ask(network, folder, answer)
        except _Wrong as wrong:
            fact = message(
                "models.proof.failed",
                number_count=number,
                answer_count=len(asked),
                day=today,
                why=wrong.fact,
            )
            logger.info("%s %s", manifest.id, fact)
            return Proof(False, len(asked), wrong.deviation, by, today, fact)
    largest = max(deviations, default=math.nan)
    off = message("models.proof.labels", label_count=len(asked))
    if deviations:
        off = message("models.proof.deviation", deviation=f"{largest:.0e}")
    fact = message("models.proof.verified", by=by, day=today, off=off)
    return Proof(True, len(asked), largest, by, today, fact)


def _can_be_asked(answer: KnownAnswer, manifest: NetworkManifest, folder: Path) -> bool:
    optional = {file.path for file in manifest.files if file.optional}
    return answer.file not in optional or (folder / str(answer.file)).is_file()


def _ask(network: Network | EmbeddingNetwork, folder: Path, answer: KnownAnswer) -> list[float]:
    """Deviations from the numbers of one answer; `_Wrong` when it is not the expected one."""
    sound = _sound(network.manifest, folder, answer)
    values, pooled = _values(network, sound, answer)
    deviations = []
    if answer.expected is not None:
        if len(answer.expected) != values.shape[1]:
            raise _Wrong(
                message(
                    "models.proof.why.outputs",
                    came_count=values.shape[1],
                    expected_count=len(answer.expected),
                )
            )
        deviations.append(_deviation(_OUTPUTS, values[0], answer.expected, answer))
    if answer.pooled is not None:
        if pooled is None:
            raise _Wrong(message("models.proof.why.no_state"))
        deviations.append(_deviation(_STATE, pooled[0], answer.pooled, answer))
    if answer.label is not None:
        found = network.manifest.outputs[int(np.argmax(values[0]))]
        if found != answer.label or not np.isfinite(values).all():
            raise _Wrong(
                message(
                    "models.proof.why.label",
                    input=answer.file or answer.input,
                    found=found,
                    expected=answer.label,
                )
            )
    return deviations


def _values(
    network: Network | EmbeddingNetwork, sound: NDArray[np.float32], answer: KnownAnswer
) -> tuple[NDArray[np.float64], NDArray[np.float64] | None]:
    """Outputs (1, outputs) and averaged state, or embedding, (1, width) of an answer's input."""
    from voiceman_gui.models.architectures.plain import plain_values

    if not isinstance(network, EmbeddingNetwork):
        return plain_values(network, sound[np.newaxis], answer.normalise)
    if sound.size < network.least_samples:
        raise _Wrong(
            message("models.proof.why.too_short", least_s=network.least_samples / _RATE_HZ)
        )
    return np.zeros((1, 0)), network.embed(sound)[np.newaxis].astype(np.float64)


def _deviation(
    what: Message, found: NDArray[np.float64], expected: Sequence[float], answer: KnownAnswer
) -> float:
    """Largest deviation of the first numbers from the expected ones."""
    first = found[: len(expected)]
    deviation = float(np.max(np.abs(first - np.asarray(expected[: len(first)]))))
    # Written so that "not a number" fails too.
    if not deviation <= answer.tolerance:
        raise _Wrong(
            message(
                "models.proof.why.numbers",
                input=answer.file or answer.input,
                what=what,
                found=_numbers(first),
                expected=_numbers(expected),
                tolerance=f"{answer.tolerance:g}",
            ),
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
        raise _Wrong(message("models.proof.why.not_among", file=displayable(str(answer.file))))
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
                    message(
                        "models.proof.why.no_short_sound",
                        file=displayable(path),
                        longest_s=_LONGEST_SOUND_S,
                        most_count=_MOST_CHANNELS,
                    )
                )
            sound = file.read(frames, dtype="float32", always_2d=True)
    except (OSError, soundfile.SoundFileError) as error:
        raise _Wrong(message("models.proof.why.unreadable", file=displayable(path))) from error
    mono = sound.mean(axis=1)
    if found != rate:
        mono = soxr.resample(mono, found, rate, quality="VHQ")
    return np.asarray(mono, np.float32)
