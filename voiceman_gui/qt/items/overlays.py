"""What lies over the content of a panel: marks, baseline, selection, pointer and playhead."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from voiceman_gui.qt.items.cursors import Band, Bands, Cursor, pen
from voiceman_gui.qt.items.marks_layer import FlagsLayer, MarksLayer
from voiceman_gui.qt.items.timebox import TimeBox
from voiceman_gui.qt.palette import Palette
from voiceman_gui.qt.state import State

LINE_PX = 4
"""How far from its moment a line is drawn at the most."""


class Overlays(QObject):
    """Marks, bands and lines of one panel, kept at what the state says.

    Parameters
    ----------
    box : TimeBox
    colors : Palette
    state : State
    viewport : QWidget
        What the box is seen in.
    left : int
        Where the box begins in it, in pixels.
    counts, names : bool
        Whether marks that cannot be told apart are counted, and whether marks and baseline carry
        their names.
    """

    def __init__(
        self,
        box: TimeBox,
        colors: Palette,
        state: State,
        viewport: QWidget,
        left: int,
        *,
        counts: bool,
        names: bool,
    ) -> None:
        super().__init__(viewport)
        self._box, self._state, self._viewport, self._left = box, state, viewport, left
        self.marks = MarksLayer(box, colors, state, counts or names)
        self.flags = FlagsLayer(box, colors, state, names)
        self.baseline, self.selection = Bands(box, 0.0), Band(box, 1.0)
        self.pointer, self.playhead = Cursor(box, 2.0), Cursor(box, 3.0)
        state.playhead_changed.connect(self._show_playhead)
        state.hover_changed.connect(self._show_pointer)
        state.selection_changed.connect(self.selection.show_span)
        state.baseline_changed.connect(self._show_baseline)
        state.recording_changed.connect(self._show_playhead)
        state.waveform_changed.connect(self._show_playhead)

    def show_all(self) -> None:
        """Show what the state says."""
        self._show_playhead()
        self._show_pointer(self._state.hover_s)
        self.selection.show_span(self._state.selection)
        self._show_baseline()

    def dress(self, colors: Palette, font: QFont, ratio: float) -> None:
        """Draw in a palette.

        Parameters
        ----------
        colors : Palette
        font : QFont
            Of the names.
        ratio : float
            Device pixels in a logical one.
        """
        self.flags.set_font(font)
        for band, role, alpha, width in (
            (self.baseline, "baseline", 0.12, 1.0),
            (self.selection, "accent", 0.18, 2.0),
        ):
            band.dress(colors.color(role, alpha), pen(colors.color(role), width, ratio))
        dots = Qt.PenStyle.DotLine
        self.pointer.setPen(pen(colors.color("muted", 0.7), 1.0, ratio, dots))
        self.playhead.setPen(pen(colors.color("playhead"), 1.5, ratio))

    def _show_baseline(self, _span: object = None) -> None:
        baselines = self._state.baselines
        self.baseline.show_spans([span for one in baselines for span in one.spans])

    def _show_playhead(self, _seconds: object = 0.0) -> None:
        state = self._state
        self._move(self.playhead, state.playhead_s if state.duration_s > 0 else None)

    def _show_pointer(self, seconds: float | None) -> None:
        self._move(self.pointer, seconds)

    def _move(self, cursor: Cursor, seconds: float | None) -> None:
        """Move a line, and have the pixels repainted that it leaves.

        Qt's scene repaints what an item covered when it was last painted. Where a widget over the
        panel is repainted after the move and before the scene looks, it paints the line anew at
        its new place, and the old place is forgotten: a line would stay there.
        """
        if cursor.isVisible() and seconds != cursor.value():
            x = round(self._box.time_scale(self._left).x(cursor.value()))
            self._viewport.update(x - LINE_PX, 0, 2 * LINE_PX, self._viewport.height())
        cursor.show_at(seconds)
