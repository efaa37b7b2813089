"""Passages of a speaker's baseline: stretches in order of time that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable

from voiceman_gui.core.document import Annotations
from voiceman_gui.core.span import Span


def with_passage(spans: Iterable[Span], span: Span) -> tuple[Span, ...]:
    """Return passages with one more; those that overlap or touch it become one with it."""
    if span.duration_s <= 0:
        return tuple(spans)
    apart: list[Span] = []
    for one in spans:
        if one.end_s < span.start_s or span.end_s < one.start_s:
            apart.append(one)
        else:
            span = Span(min(one.start_s, span.start_s), max(one.end_s, span.end_s))
    return tuple(sorted((*apart, span)))


def without_passage(spans: Iterable[Span], span: Span) -> tuple[Span, ...]:
    """Return passages without a stretch; one that reaches beyond it on both sides becomes two."""
    left: list[Span] = []
    for one in spans:
        if one.overlap_s(span) <= 0:
            left.append(one)
            continue
        if one.start_s < span.start_s:
            left.append(Span(one.start_s, span.start_s))
        if span.end_s < one.end_s:
            left.append(Span(span.end_s, one.end_s))
    return tuple(sorted(left))


def add_to_baseline(annotations: Annotations, speaker: str, span: Span) -> Annotations:
    """Return what is set on a recording with a passage more in the baseline of a speaker.

    Parameters
    ----------
    annotations : Annotations
    speaker : str
        Id of a speaker; `WHOLE_RECORDING` is whoever speaks.
    span : Span
    """
    return annotations.with_spans(speaker, with_passage(annotations.spans_of(speaker), span))


def take_out(annotations: Annotations, speaker: str, span: Span) -> Annotations:
    """Return what is set on a recording without a stretch in the baseline of a speaker.

    Where no passage is left, the speaker is read against all of their speech again.
    """
    return annotations.with_spans(speaker, without_passage(annotations.spans_of(speaker), span))


def merge_baselines(annotations: Annotations, into: str, other: str) -> Annotations:
    """Return what is set on a recording with the passages of two speakers as those of one."""
    spans = annotations.spans_of(into)
    for span in annotations.spans_of(other):
        spans = with_passage(spans, span)
    return annotations.with_spans(into, spans).with_spans(other, ())
