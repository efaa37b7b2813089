"""What the analyst does to tiers, each applied to the document as one command."""

from __future__ import annotations

import itertools
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from voiceman_gui.core.marks import MARKS, new_mark
from voiceman_gui.core.message import message
from voiceman_gui.core.tiers import Tier, TierKind, new_tier
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.language import tr
from voiceman_gui.qt.state import State


class TierEditing(QObject):
    """Adds, names, orders and removes tiers; the tier meant is the one that is worked on.

    Parameters
    ----------
    state : State
    editing : Editing
        Makes the commands.
    parent : QObject
    """

    notice = Signal(object)
    """What the person has to know (`Message`)."""

    def __init__(self, state: State, editing: Editing, parent: QObject) -> None:
        super().__init__(parent)
        self._state, self._view, self._editing = state, state.tiering, editing

    @property
    def target(self) -> Tier | None:
        """The tier that is worked on; None for the one that every recording has."""
        return self._view.tier(self._view.target)

    def named(self) -> tuple[tuple[str, str], ...]:
        """Return ids and names of all tiers in order."""
        return tuple((ident, self.name_of(ident)) for ident in self._view.idents)

    def name_of(self, ident: str) -> str:
        """Return what a tier is called."""
        tier = self._view.tier(ident)
        return tr("panels.tiers.marks") if tier is None else tier.name

    def labels_of(self, ident: str) -> tuple[str, ...]:
        """Return the label set of a tier; empty where it has none."""
        tier = self._view.tier(ident)
        return () if tier is None else tier.labels

    def fresh(self) -> Tier:
        """Return a tier that can be added, with a name that no other has."""
        names = {tier.name for tier in self._state.document.tiers}
        number = 1
        while (name := tr("panels.tiers.numbered", number=number)) in names:
            number += 1
        return new_tier(name, author=self._editing.author)

    def add(self, tier: Tier) -> None:
        """Add a tier below all others; new marks go to it."""
        tiers = (*self._state.document.tiers, tier)
        self._editing.do("tier.add", self._state.document.with_tiers(tiers))
        self._view.aim(tier.id)

    def adopt(self) -> None:
        """Copy what the file itself marks to a tier of its own, where it can be changed."""
        name, author = tr("panels.tiers.file"), self._editing.author
        tier = new_tier(name, author=author)
        marks = tuple(
            new_mark(mark.span, mark.label, in_report=False, author=author, tier=tier.id)
            for mark in self._view.of_file
        )
        if marks:
            document = self._state.document
            changed = document.with_tiers((*document.tiers, tier))
            self._editing.do("tier.adopt", changed.with_marks((*changed.marks, *marks)))
            self._view.aim(tier.id)

    def change(self, tier: Tier) -> None:
        """Give a tier another name, note, kind or label set.

        It becomes a tier of intervals or of points only if its marks are such.
        """
        spans = sorted(one.span for one in self._state.marks if one.tier == tier.id)
        points = [span for span in spans if span.duration_s <= 0]
        overlap = any(b.start_s < a.end_s for a, b in itertools.pairwise(spans))
        wrong = (tier.kind is TierKind.INTERVALS and (bool(points) or overlap)) or (
            tier.kind is TierKind.POINTS and len(points) < len(spans)
        )
        if wrong:
            self.notice.emit(message("panels.tiers.kind_refused", name=tier.name))
            known = self._view.tier(tier.id)
            tier = replace(tier, kind=TierKind.ANY if known is None else known.kind)
        tiers = (tier if one.id == tier.id else one for one in self._state.document.tiers)
        self._editing.do("tier.change", self._state.document.with_tiers(tiers))

    def remove(self) -> None:
        """Remove the tier with its marks, which is undone in one step."""
        target = self._view.target
        if target != MARKS:
            tiers = (one for one in self._state.document.tiers if one.id != target)
            self._editing.do("tier.remove", self._state.document.with_tiers(tiers))

    def move(self, by: int) -> None:
        """Move the tier up (-1) or down (1) among those beside the one of every recording."""
        tiers = list(self._state.document.tiers)
        place = next((i for i, one in enumerate(tiers) if one.id == self._view.target), -1)
        to = place + by
        if place >= 0 and 0 <= to < len(tiers):
            tiers[place], tiers[to] = tiers[to], tiers[place]
            self._editing.do("tier.move", self._state.document.with_tiers(tiers))

    def hide(self) -> None:
        """Hide the tier that is worked on, unless it is the only one that is shown."""
        if len(self._view.shown) > 1:
            self._view.hide({*self._view.hidden, self._view.target})

    def show_all(self) -> None:
        """Show all tiers."""
        self._view.hide(())

    def label(self, number: int, usual: str) -> None:
        """Give the selected mark a label by its number key.

        Parameters
        ----------
        number : int
            From 1 the place in the label set of the mark's tier; 0 takes the label away.
        usual : str
            The label of this key where the tier has no label set.
        """
        selected = self._view.selected()
        labels = self.labels_of(self._view.target if selected is None else selected.tier)
        if number == 0 or not labels:
            self._editing.label_current(usual)
        elif number <= len(labels):
            self._editing.label_current(labels[number - 1])
