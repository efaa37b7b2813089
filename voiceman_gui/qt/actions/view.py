"""The View menu: zoom and panels."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.core.message import message
from voiceman_gui.core.tracks import TrackKind
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.navigator import Navigator

VALUE_STEP = 2**0.5
"""How far a key zooms values."""


@dataclass(frozen=True, slots=True)
class ViewCommands:
    """What the View menu switches."""

    show_spectrogram: Callable[[bool], None]
    show_track: Callable[[TrackKind, bool], None]
    zoom_values: Callable[[float], None]
    stack_dimensions: Callable[[bool], None]
    show_lane: Callable[[str, bool], None]
    move_lane: Callable[[int], None]
    show_film_clock: Callable[[bool], None]
    show_measures: Callable[[], None]
    select_passage: Callable[[], None]


def menu(moves: Navigator, commands: ViewCommands) -> Menu:
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
            "view.passage",
            message("actions.view.passage"),
            commands.select_passage,
            ("Ctrl+Shift+D",),
            Needs.PASSAGE,
            message("actions.view.passage_tip"),
        ),
        Action(
            "view.whole", message("actions.view.whole"), moves.zoom_whole, ("Ctrl+F", "F"), open_
        ),
        None,
        SubMenu(message("actions.view.values"), _values(commands.zoom_values)),
        None,
        Action(
            "view.spectrogram",
            message("actions.view.spectrogram"),
            commands.show_spectrogram,
            ("Ctrl+Shift+S",),
            tip=message("actions.view.spectrogram_tip"),
            checkable=True,
        ),
        SubMenu(message("actions.view.tracks"), _tracks(commands.show_track)),
        SubMenu(message("actions.view.lanes"), _lanes(commands)),
        Action(
            "view.stacked",
            message("actions.view.stacked"),
            commands.stack_dimensions,
            ("Ctrl+Shift+L",),
            tip=message("actions.view.stacked_tip"),
            checkable=True,
        ),
        Action(
            "view.measures",
            message("actions.view.measures"),
            commands.show_measures,
            ("Ctrl+D",),
            open_,
            message("actions.view.measures_tip"),
        ),
        Action(
            "view.film-clock",
            message("actions.view.film_clock"),
            commands.show_film_clock,
            needs=Needs.LATE_START,
            tip=message("actions.view.film_clock_tip"),
            checkable=True,
        ),
    )


def _values(zoom: Callable[[float], None]) -> tuple[Action, ...]:
    """Zoom of what stands upright: amplitude, frequencies."""
    steps = (
        ("view.values-in", message("actions.values.in"), 1 / VALUE_STEP, "Ctrl+Up"),
        ("view.values-out", message("actions.values.out"), VALUE_STEP, "Ctrl+Down"),
        ("view.values-all", message("actions.values.all"), 0.0, "Ctrl+Alt+0"),
    )
    tip = message("actions.values.tip")
    return tuple(
        Action(ident, text, functools.partial(zoom, factor), (key,), Needs.RECORDING, tip)
        for ident, text, factor, key in steps
    )


def _tracks(show: Callable[[TrackKind, bool], None]) -> tuple[Action, ...]:
    """What is drawn over the spectrogram."""
    tracks = (
        (
            TrackKind.PITCH,
            message("actions.tracks.pitch"),
            message("actions.tracks.pitch_tip"),
            "Ctrl+Alt+1",
        ),
        (
            TrackKind.INTENSITY,
            message("actions.tracks.intensity"),
            message("actions.tracks.intensity_tip"),
            "Ctrl+Alt+2",
        ),
        (
            TrackKind.FORMANTS,
            message("actions.tracks.formants"),
            message("actions.tracks.formants_tip"),
            "Ctrl+Alt+3",
        ),
    )
    return tuple(
        Action(f"view.{kind}", text, functools.partial(show, kind), (key,), tip=tip, checkable=True)
        for kind, text, tip, key in tracks
    )


def _lanes(commands: ViewCommands) -> tuple[Action, ...]:
    """Which lanes are shown, and in which order."""
    lanes = (
        ("waveform", message("actions.lanes.waveform"), "Ctrl+Alt+4"),
        ("timeline", message("actions.lanes.timeline"), "Ctrl+Alt+5"),
        ("speakers", message("actions.lanes.speakers"), "Ctrl+Alt+6"),
        ("ribbon", message("actions.lanes.ribbon"), "Ctrl+Alt+7"),
        ("gates", message("actions.lanes.gates"), "Ctrl+Alt+8"),
    )
    moves = (
        ("view.lane-up", message("actions.lanes.up"), -1, "Ctrl+Alt+Up"),
        ("view.lane-down", message("actions.lanes.down"), 1, "Ctrl+Alt+Down"),
    )
    tip = message("actions.lanes.move_tip")
    return (
        *(
            Action(
                f"view.lane-{name}",
                text,
                functools.partial(commands.show_lane, name),
                (key,),
                checkable=True,
            )
            for name, text, key in lanes
        ),
        *(
            Action(
                ident,
                text,
                functools.partial(commands.move_lane, step),
                (key,),
                Needs.RECORDING,
                tip,
            )
            for ident, text, step, key in moves
        ),
    )
