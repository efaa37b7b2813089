"""The View menu: zoom and panels."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.navigator import Navigator


def menu(
    moves: Navigator,
    show_spectrogram: Callable[[bool], None],
    show_film_clock: Callable[[bool], None],
    show_measures: Callable[[], None],
) -> Menu:
    """Zoom keys as analysts know them, and what is not always wanted."""
    open_ = Needs.RECORDING
    return (
        Action("view.in", message("actions.view.in"), moves.zoom_in, ("Ctrl+1", "Ctrl++"), open_),
        Action(
            "view.one",
            message("actions.view.one"),
            moves.zoom_one,
            ("Ctrl+2",),
            open_,
            message("actions.view.one_tip"),
        ),
        Action(
            "view.out", message("actions.view.out"), moves.zoom_out, ("Ctrl+3", "Ctrl+-"), open_
        ),
        Action(
            "view.selection",
            message("actions.view.selection"),
            moves.zoom_selection,
            ("Ctrl+E",),
            Needs.SELECTION,
        ),
        Action(
            "view.whole", message("actions.view.whole"), moves.zoom_whole, ("Ctrl+F", "F"), open_
        ),
        None,
        Action(
            "view.spectrogram",
            message("actions.view.spectrogram"),
            show_spectrogram,
            ("Ctrl+Shift+P",),
            tip=message("actions.view.spectrogram_tip"),
            checkable=True,
        ),
        Action(
            "view.measures",
            message("actions.view.measures"),
            show_measures,
            ("Ctrl+D",),
            open_,
            message("actions.view.measures_tip"),
        ),
        Action(
            "view.film-clock",
            message("actions.view.film_clock"),
            show_film_clock,
            needs=Needs.LATE_START,
            tip=message("actions.view.film_clock_tip"),
            checkable=True,
        ),
    )
