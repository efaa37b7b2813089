"""The Play menu."""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.playback import Playback


def menu(playback: Playback, moves: Navigator, go_to: Callable[[], None]) -> Menu:
    """Play, stop, loop, rate, jumps."""
    ready = Needs.WAVEFORM
    return (
        Action(
            "play.toggle",
            "&Play or stop",
            playback.toggle,
            ("Space", "Ctrl+Space"),
            ready,
            "Play the selection, or from the playhead on",
        ),
        Action("play.pause", "P&ause or go on", playback.pause, ("P",), ready),
        Action("play.stop", "&Stop", playback.stop, ("Esc",), ready),
        Action(
            "play.loop",
            "&Loop the selection",
            playback.set_loop,
            ("L",),
            ready,
            checkable=True,
        ),
        None,
        Action("play.faster", "&Faster", lambda: playback.step_rate(1), ("Ctrl+PgUp",), ready),
        Action("play.slower", "Sl&ower", lambda: playback.step_rate(-1), ("Ctrl+PgDown",), ready),
        Action(
            "play.normal", "&Normal rate", lambda: playback.set_rate(1.0), ("Ctrl+Home",), ready
        ),
        None,
        Action("play.back", "1 s back", lambda: moves.jump(-1), ("Left",), ready, on_axis=True),
        Action("play.on", "1 s on", lambda: moves.jump(1), ("Right",), ready, on_axis=True),
        Action(
            "play.back15",
            "15 s back",
            lambda: moves.jump(-15),
            ("Shift+Left",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.on15", "15 s on", lambda: moves.jump(15), ("Shift+Right",), ready, on_axis=True
        ),
        Action("play.start", "To the start", moves.to_start, ("Home",), ready, on_axis=True),
        Action("play.end", "To the end", moves.to_end, ("End",), ready, on_axis=True),
        Action("play.goto", "&Go to time …", go_to, ("Ctrl+G",), ready),
    )
