"""Options that several commands have, and how their values are read."""

from __future__ import annotations

import enum
import math
from collections.abc import Sequence
from typing import Annotated

import typer

from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.core.analysis import HOP_LEAST_S, WINDOW_RANGE_S
from voiceman_gui.core.baselines import with_passage
from voiceman_gui.core.document import WHOLE_RECORDING, Baseline
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice
from voiceman_gui.core.pitch_range import PitchRange, SpeakerRanges
from voiceman_gui.core.span import Span

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="cli.option.quiet")]
AcceptLicence = Annotated[bool, typer.Option("--accept-licence", help="cli.option.accept_licence")]


class LanguageCode(enum.StrEnum):
    """The keys of `wording.LANGUAGES`, as the values of an option."""

    EN = "en"
    KO = "ko"


class Device(enum.StrEnum):
    """Where networks compute."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


def model_choice(text: str) -> ModelChoice:
    """Read ``auto``, ``embedded``, or two or three ids joined by plus signs.

    The third id is that of the model that tells voices apart.

    Raises
    ------
    WrongUsage
    """
    if text in (AUTO, EMBEDDED):
        return ModelChoice(text, text, speakers=text)
    ids = text.split("+")
    if len(ids) not in (2, 3) or not all(ids):
        raise WrongUsage(message("cli.usage.models"))
    dimensions, categories, speakers = (*ids, AUTO)[:3]
    return ModelChoice(dimensions, categories, speakers=speakers)


def check_window(window_s: float) -> None:
    """Refuse a length of the analysis windows that is out of its range.

    Raises
    ------
    WrongUsage
    """
    least_s, most_s = WINDOW_RANGE_S
    if not least_s <= window_s <= most_s:
        raise WrongUsage(message("cli.usage.window", least_s=least_s, most_s=most_s))


def check_hop(hop_s: float, window_s: float) -> None:
    """Refuse a hop that is out of its range.

    Raises
    ------
    WrongUsage
    """
    if not HOP_LEAST_S <= hop_s <= window_s:
        raise WrongUsage(message("cli.usage.hop", least_s=HOP_LEAST_S, window_s=window_s))


def baselines_of(texts: Sequence[str]) -> tuple[Baseline, ...]:
    """Read ``START-END`` in seconds, or ``SPEAKER:START-END``; those of a speaker are one.

    Raises
    ------
    WrongUsage
    """
    spans: dict[str, tuple[Span, ...]] = {}
    for text in texts:
        speaker, colon, times = text.rpartition(":")
        if colon and not speaker.strip():
            raise WrongUsage(message("cli.usage.baseline"))
        key = speaker.strip() if colon else WHOLE_RECORDING
        spans[key] = with_passage(spans.get(key, ()), _span(times))
    return tuple(Baseline(passages, speaker) for speaker, passages in spans.items())


def pitch_range(text: str | None) -> SpeakerRanges | None:
    """Read ``FLOOR-CEILING`` in Hz; None lets two passes find the range of each speaker.

    Raises
    ------
    WrongUsage
    """
    if text is None:
        return None
    try:
        floor_hz, ceiling_hz = map(float, text.split("-"))
        return SpeakerRanges(PitchRange(floor_hz, ceiling_hz))
    except ValueError as error:
        raise WrongUsage(message("cli.usage.pitch_range")) from error


def _span(text: str) -> Span:
    try:
        start_s, end_s = map(float, text.split("-"))
    except ValueError as error:
        raise WrongUsage(message("cli.usage.baseline")) from error
    if not math.isfinite(start_s) or not math.isfinite(end_s) or not start_s < end_s:
        raise WrongUsage(message("cli.usage.baseline_end"))
    return Span(start_s, end_s)
