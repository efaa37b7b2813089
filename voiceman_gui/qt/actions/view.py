"""The View menu: zoom and panels."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.navigator import Navigator


def menu(
    moves: Navigator,
    show_spectrogram: Callable[[bool], None],
    show_film_clock: Callable[[bool], None],
) -> Menu:
    """Zoom keys as analysts know them, and what is not always wanted."""
    open_ = Needs.RECORDING
    return (
        Action("view.in", "Zoom &in", moves.zoom_in, ("Ctrl+1", "Ctrl++"), open_),
        Action(
            "view.one",
            "&One to one",
            moves.zoom_one,
            ("Ctrl+2",),
            open_,
            "One pixel a hundredth of a second",
        ),
        Action("view.out", "Zoom &out", moves.zoom_out, ("Ctrl+3", "Ctrl+-"), open_),
        Action(
            "view.selection",
            "Zoom to the &selection",
            moves.zoom_selection,
            ("Ctrl+E",),
            Needs.SELECTION,
        ),
        Action("view.whole", "&Whole recording", moves.zoom_whole, ("Ctrl+F", "F"), open_),
        None,
        Action(
            "view.spectrogram",
            "S&pectrogram",
            show_spectrogram,
            ("Ctrl+Shift+P",),
            tip="Show or hide the spectrogram with the pitch over it",
            checkable=True,
        ),
        Action(
            "view.film-clock",
            "&Film's clock on the time axis",
            show_film_clock,
            needs=Needs.LATE_START,
            tip="Write times as the film counts them; its sound begins later than the picture",
            checkable=True,
        ),
    )
