"""Options that several commands have, and how their values are read."""

from __future__ import annotations

import enum
import math
from typing import Annotated

import typer

from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.core.analysis import HOP_LEAST_S, WINDOW_RANGE_S
from voiceman_gui.core.document import Baseline
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import AUTO, EMBEDDED, ModelChoice
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
    """Read ``auto``, ``embedded`` or two ids joined by a plus sign.

    Raises
    ------
    WrongUsage
    """
    if text in (AUTO, EMBEDDED):
        return ModelChoice(text, text)
    dimensions, _, categories = text.partition("+")
    if not (dimensions and categories) or "+" in categories:
        raise WrongUsage(message("cli.usage.models"))
    return ModelChoice(dimensions, categories)


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


def baselines_of(text: str | None) -> tuple[Baseline, ...]:
    """Read ``START-END`` in seconds.

    Raises
    ------
    WrongUsage
    """
    if text is None:
        return ()
    try:
        start_s, end_s = map(float, text.split("-"))
    except ValueError as error:
        raise WrongUsage(message("cli.usage.baseline")) from error
    if not math.isfinite(start_s) or not math.isfinite(end_s) or not start_s < end_s:
        raise WrongUsage(message("cli.usage.baseline_end"))
    return (Baseline((Span(start_s, end_s),)),)
