"""The baseline of whoever speaks in the selection: added to, taken from, replaced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QObject

from voiceman_gui import pipeline
from voiceman_gui.analysis.baseline import baseline_mask, min_baseline_speech_s, speech_in
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.baselines import add_to_baseline, take_out, with_passage
from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.document import WHOLE_RECORDING, Annotations
from voiceman_gui.core.message import Message
from voiceman_gui.core.span import Span
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.state import State


@dataclass(frozen=True, slots=True)
class Held:
    """Net speech in seconds, of one speaker alone, and the analysis windows that it fills."""

    speech_s: float = 0.0
    windows: int = 0


@dataclass(frozen=True, slots=True)
class Amount:
    """Speech for a baseline.

    Parameters
    ----------
    speaker : Message, str or None
        Name; None where one person speaks, or nobody is told apart.
    selected, marked, together : Held
        Of the selection, of the passages that are marked already, and of both.
    needed : Held
        What the stress reading needs.
    """

    speaker: Message | str | None
    selected: Held
    marked: Held
    together: Held
    needed: Held

    def full(self, held: Held) -> float:
        """Return how much of what is needed is there, 0..1: the scarcer of the two counts."""
        needed = self.needed
        return min(1.0, held.speech_s / needed.speech_s, held.windows / needed.windows)


class BaselineEditing(QObject):
    """Acts on the baseline of whoever speaks most in the selection, each one command.

    While nobody is told apart, or one person speaks, the baseline is that of the whole recording.

    Parameters
    ----------
    state : State
    editing : Editing
    """

    def __init__(self, state: State, editing: Editing) -> None:
        super().__init__(editing)
        self._state, self._editing = state, editing

    def speaker(self) -> str:
        """Return whose baseline an act changes, by id."""
        speaking, selection = self._state.speaking, self._state.selection
        if selection is None or not speaking.several:
            return WHOLE_RECORDING
        chosen = speaking.chosen
        if chosen is not None and chosen.sure:
            return chosen.speaker
        return speaking.lanes.most_of(selection) or WHOLE_RECORDING

    def passages(self, speaker: str) -> tuple[Span, ...]:
        """Return what is in a speaker's baseline, those for whoever speaks in it included."""
        shown = self._state.document.shown
        spans = shown.spans_of(speaker)
        if speaker == WHOLE_RECORDING:
            return spans
        for span in self._general(speaker, shown):
            spans = with_passage(spans, span)
        return spans

    def inside(self) -> bool:
        """Return whether any of the selection is in the baseline of whoever speaks in it."""
        selection = self._state.selection
        return selection is not None and any(
            one.overlap_s(selection) > 0 for one in self.passages(self.speaker())
        )

    def add(self) -> None:
        """Add the selection to the baseline."""
        if self._state.selection is not None:
            shown = add_to_baseline(
                self._state.document.shown, self.speaker(), self._state.selection
            )
            self._edit("baseline.add", shown)

    def take_out(self) -> None:
        """Take the selection out of the baseline; without a passage left it is all speech."""
        selection = self._state.selection
        if selection is not None:
            shown = take_out(self._state.document.shown, self.speaker(), selection)
            self._edit("baseline.take_out", take_out(shown, WHOLE_RECORDING, selection))

    def only(self) -> None:
        """Make the selection the whole baseline."""
        selection, speaker = self._state.selection, self.speaker()
        if selection is not None:
            shown = self._without_general(speaker, self._state.document.shown)
            self._edit("baseline.set", shown.with_spans(speaker, (selection,)))

    def clear(self) -> None:
        """Go back to all speech, of everybody."""
        shown = replace(self._state.document.shown, baselines=(), borrowed=())
        self._edit("baseline.clear", shown)

    def borrow(self, borrowed: Borrowed) -> None:
        """Put passages of another recording into a baseline, in place of those of that file."""
        shown = self._state.document.shown
        others = tuple(
            one
            for one in shown.borrowed
            if (one.speaker, one.path) != (borrowed.speaker, borrowed.path)
        )
        self._edit("baseline.borrow", replace(shown, borrowed=(*others, borrowed)))

    def amount(self) -> Amount | None:
        """Return how much speech selection and baseline hold; None where it is not known."""
        analysis, selection = self._state.analysis, self._state.selection
        if analysis is None:
            return None
        speaker = self.speaker()
        one = next(
            (one for one in analysis.shown if one.comparison.speaker == speaker), analysis.shown[0]
        )
        view, marked = one.measurements, self.passages(speaker)
        profile = pipeline.load_embedded_models().profile
        least_s = min_baseline_speech_s(view.windows, profile)
        chosen = () if selection is None else (selection,)

        def held(*spans: Span) -> Held:
            if not spans:
                return Held()
            mask = baseline_mask(view.windows, view.frames, spans, least_s)
            return Held(speech_in(view.frames, spans), int(np.count_nonzero(mask)))

        needs = profile.stress
        return Amount(
            self._name(analysis, speaker),
            held(*chosen),
            held(*marked),
            held(*marked, *chosen),
            Held(needs.min_baseline_speech_s, needs.min_baseline_windows),
        )

    def _name(self, analysis: Analysis, speaker: str) -> Message | str | None:
        found = self._state.speaking.turns.speaker(speaker)
        several = analysis.diarisation is not None and analysis.diarisation.several
        return found.name if found is not None and several else None

    def _general(self, speaker: str, shown: Annotations) -> Iterable[Span]:
        """Passages for whoever speaks in them, of those in which this speaker speaks most."""
        lanes = self._state.speaking.lanes
        return [span for span in shown.spans_of(WHOLE_RECORDING) if lanes.most_of(span) == speaker]

    def _without_general(self, speaker: str, shown: Annotations) -> Annotations:
        if speaker == WHOLE_RECORDING:
            return shown
        gone = set(self._general(speaker, shown))
        kept = [span for span in shown.spans_of(WHOLE_RECORDING) if span not in gone]
        return shown.with_spans(WHOLE_RECORDING, kept)

    def _edit(self, ident: str, shown: Annotations) -> None:
        self._editing.do(ident, self._state.document.with_shown(shown))
