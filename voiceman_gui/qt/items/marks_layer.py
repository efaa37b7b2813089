"""All marks of a panel as one item, and the flags that name them."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from voiceman_gui.core.marks import Mark, numbered
from voiceman_gui.core.span import Span
from voiceman_gui.plot.marks import BIN_PX, STRIP_PX, density
from voiceman_gui.qt.items.layer import Layer
from voiceman_gui.qt.items.shapes import draw_columns_of, draw_indexed
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.language import say
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.state import State

LABEL_HEIGHT = 16
LABEL_ROOM = 32
"""Pixels that a label needs at least."""
FLAG_PX = 8
"""How much wider a flag is than its words."""
POINT_PX = 3.0
"""How near the pointer must be to a mark that is a moment."""


class MarksLayer(Layer):
    """The marks: ground and edges, or where these would hide the rest, how many there are.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    counts : bool
        Whether a strip says how many marks there are where they cannot be told apart.
    """

    def __init__(self, box: TimeBox, colors: Palette, state: State, counts: bool) -> None:
        super().__init__(box, colors, -10.0)
        self._state, self._counts = state, counts
        state.marks_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw anew; without marks there is nothing to paint."""
        self.setVisible(bool(self._state.crowd.marks))
        self.update()

    def draw(self, painter: QPainter) -> None:
        """Draw all marks, each column of pixels once."""
        rect, scale = self.rect(), self.time_scale()
        pixel = 1 / painter.device().devicePixelRatioF()
        view = self._state.crowd.view(scale, pixel)
        tints = [self.colors.color("mark", 0.10), self.colors.color("mark")]
        ground = QRectF(0, 0, len(view.columns) * pixel, rect.height())
        draw_columns_of(painter, ground, view.columns, tints)
        if self._counts and view.crowded.size:
            columns = density(view.crowded, 0, rect.width())
            strip = QRectF(0, 0, columns.shape[1] * BIN_PX, STRIP_PX)
            draw_indexed(painter, strip, np.where(columns, 0, 1), [self.colors.color("mark")])


class FlagsLayer(Layer):
    """The mark under the pointer, and where there is room, the names of marks and baseline.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    names : bool
        Whether names are written here.
    mark, baseline : str
        What a mark without a label is called, and the baseline.
    """

    def __init__(self, box: TimeBox, colors: Palette, state: State, names: bool) -> None:
        super().__init__(box, colors, 10.0)
        self._state, self.names = state, names
        self.words = ("mark", "baseline")
        self._hovered: Mark | None = None
        self._numbers: dict[str, int] | None = None
        state.marks_changed.connect(self._marks_changed)
        state.marks_changed.connect(self.refresh)
        state.hover_changed.connect(self._hover_changed)
        state.tiering.held_changed.connect(self.refresh)
        if names:
            state.baseline_changed.connect(self.refresh)
            state.selection_changed.connect(self.refresh)
            state.speaking.turns_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Draw anew; where there is nothing to name, there is nothing to paint."""
        state, self._hovered = self._state, self.hovered()
        named = self.names and (bool(state.crowd.marks) or bool(state.baselines))
        held = state.tiering.held is not None
        self.setVisible(named or held or self._hovered is not None)
        self.update()

    def _marks_changed(self) -> None:
        self._numbers = None

    def name_of(self, mark: Mark) -> str:
        """Return what the flag of a mark says: the number it has in list and report, and its label.

        Points and regions that are not meant for the report have no number.
        """
        if self._numbers is None:
            rows = numbered(self._state.marks)
            self._numbers = {one.id: number for number, one in rows if number is not None}
        number, label = self._numbers.get(mark.id), mark.label or self.words[0]
        return label if number is None else f"{number} · {label}"

    def selected(self) -> Mark | None:
        """Return the mark that is selected."""
        crowd = self._state.crowd
        found = crowd.index_of(self._state.selection)
        return None if found is None else crowd.marks[found]

    def hovered(self) -> Mark | None:
        """Return the mark under the pointer, the shortest if there are several."""
        state = self._state
        crowd = state.crowd
        if state.hover_s is None or not crowd.marks:
            return None
        found = crowd.at(state.hover_s, POINT_PX / self.time_scale().per_s)
        return None if found is None else crowd.marks[found]

    def _hover_changed(self, _seconds: float | None) -> None:
        hovered, before = self.hovered(), self._hovered
        if hovered is before:
            return
        self.refresh() if self.names or None in (hovered, before) else self.update()
        self._hovered = hovered

    def draw(self, painter: QPainter) -> None:
        """Draw the mark under the pointer and the flags."""
        painter.setFont(self.font)
        held, hovered = self._state.tiering.held, self._hovered
        if held is not None:
            self._draw_band(painter, held.span)
            hovered = held
        elif hovered is not None:
            self._draw_band(painter, hovered.span)
        if not self.names:
            return
        state = self._state
        if state.crowd.marks:
            self._draw_names(painter)
        for span, name, limit in self.baseline_flags(painter.fontMetrics()):
            self._draw_flag(painter, span, name, "baseline", limit)
        for mark in filter(None, (self.selected(), hovered)):
            self._draw_flag(painter, mark.span, self.name_of(mark), "mark")

    def baseline_flags(self, metrics: QFontMetrics) -> list[tuple[Span, str, float]]:
        """Return the flags of baselines: passage, words, and the pixel at which they must end.

        A passage has none where the flag of the one before it, which says the same, lies over it:
        one whole flag says more than several that are cut off.
        """
        scale, found = self.time_scale(), self._baselines()
        flags: list[tuple[Span, str, float]] = []
        taken, said = -math.inf, ""
        for i, (span, name) in enumerate(found):
            left = max(scale.x(span.start_s), 0.0)
            if name == said and left < taken:
                continue
            others = (scale.x(one.start_s) for one, other in found[i + 1 :] if other != name)
            flags.append((span, name, next(others, math.inf)))
            taken, said = left + metrics.horizontalAdvance(name) + FLAG_PX, name
        return flags

    def _baselines(self) -> list[tuple[Span, str]]:
        """Passages of baselines in order of time, with the word and, of several people, whose."""
        state, found = self._state, []
        for one in state.baselines:
            speaker = state.speaking.turns.speaker(one.speaker)
            name = self.words[1]
            if speaker is not None and state.speaking.several:
                name = f"{name} · {say(speaker.name)}"
            found += [(span, name) for span in one.spans]
        return sorted(found)

    def _draw_names(self, painter: QPainter) -> None:
        state, rect = self._state, self.rect()
        view = state.crowd.view(self.time_scale(), 1 / painter.device().devicePixelRatioF())
        limits = np.append(view.left[1:], rect.right())
        room = limits - np.maximum(view.left, 0)
        for i in np.flatnonzero(room >= LABEL_ROOM).tolist():
            mark = state.crowd.marks[view.which[i]]
            self._draw_flag(painter, mark.span, self.name_of(mark), "mark", float(limits[i]))

    def _draw_band(self, painter: QPainter, span: Span) -> None:
        """Fill a mark and draw its edges; a moment is one line."""
        scale, bottom = self.time_scale(), self.rect().bottom()
        left, right = scale.x(span.start_s), scale.x(span.end_s)
        edges = [QLineF(left, 0, left, bottom)]
        if right > left:
            painter.fillRect(QRectF(left, 0, right - left, bottom), self.colors.color("mark", 0.16))
            edges.append(QLineF(right, 0, right, bottom))
        painter.setPen(QPen(self.colors.color("mark"), 2.0))
        painter.drawLines(edges)

    def _draw_flag(
        self, painter: QPainter, span: Span, text: str, role: str, limit: float = math.inf
    ) -> None:
        """Write a passage's name in a flag from its start, or from where the plot begins."""
        scale, rect = self.time_scale(), self.rect()
        left, right = max(scale.x(span.start_s), 0.0), scale.x(span.end_s)
        room = min(limit, rect.right()) - left
        if right < left or (span.duration_s and right <= 0) or room < LABEL_ROOM:
            return
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room - 12))
        # The baseline's flag has a line of its own, so that a mark inside it stays readable.
        top = rect.bottom() - (2 if role == "baseline" else 1) * LABEL_HEIGHT
        flag = QRectF(left, top, metrics.horizontalAdvance(shown) + FLAG_PX, LABEL_HEIGHT)
        painter.fillRect(flag, self.colors.color(role))
        painter.setPen(self.colors.color("surface"))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, shown)
