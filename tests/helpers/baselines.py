"""Baselines as settings hold them."""

from __future__ import annotations

from voiceman_gui.core.document import Baseline
from voiceman_gui.core.span import Span


def marked(*spans: Span | None) -> tuple[Baseline, ...]:
    """Return the baseline of whoever speaks in these passages; none without any."""
    passages = tuple(span for span in spans if span is not None)
    return (Baseline(passages),) if passages else ()
