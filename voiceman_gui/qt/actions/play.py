"""The Play menu."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.navigator import Navigator
from voiceman_gui.qt.controllers.playback import Playback


@dataclass(frozen=True, slots=True)
class PlayCommands:
    """What the Play menu asks of other parts."""

    go_to: Callable[[], None]
    listening: Callable[[], None]
    passage: Callable[[], None]


def menu(playback: Playback, moves: Navigator, commands: PlayCommands) -> Menu:
    """Play, stop, loop, rate, who is heard, jumps."""
    ready = Needs.WAVEFORM
    return (
        Action(
            "play.toggle",
            message("actions.play.toggle"),
            playback.toggle,
            ("Space", "Ctrl+Space"),
            ready,
            message("actions.play.toggle_tip"),
        ),
        Action(
            "play.passage",
            message("actions.play.passage"),
            commands.passage,
            ("Ctrl+Shift+Space",),
            Needs.PASSAGE,
            message("actions.play.passage_tip"),
        ),
        Action("play.pause", message("actions.play.pause"), playback.pause, ("P",), ready),
        Action("play.stop", message("actions.play.stop"), playback.stop, ("Esc",), ready),
        Action(
            "play.loop",
            message("actions.play.loop"),
            playback.set_loop,
            ("L",),
            ready,
            checkable=True,
        ),
        None,
        Action(
            "play.faster",
            message("actions.play.faster"),
            lambda: playback.step_rate(1),
            ("Ctrl+PgUp",),
            ready,
        ),
        Action(
            "play.slower",
            message("actions.play.slower"),
            lambda: playback.step_rate(-1),
            ("Ctrl+PgDown",),
            ready,
        ),
        Action(
            "play.normal",
            message("actions.play.normal"),
            lambda: playback.set_rate(1.0),
            ("Ctrl+Home",),
            ready,
        ),
        None,
        *_hearing(playback, commands.listening),
        None,
        Action(
            "play.back",
            message("actions.play.back"),
            lambda: moves.jump(-1),
            ("Left",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.on",
            message("actions.play.on"),
            lambda: moves.jump(1),
            ("Right",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.back15",
            message("actions.play.back15"),
            lambda: moves.jump(-15),
            ("Shift+Left",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.on15",
            message("actions.play.on15"),
            lambda: moves.jump(15),
            ("Shift+Right",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.start",
            message("actions.play.start"),
            moves.to_start,
            ("Home",),
            ready,
            on_axis=True,
        ),
        Action(
            "play.end", message("actions.play.end"), moves.to_end, ("End",), ready, on_axis=True
        ),
        Action("play.goto", message("actions.play.goto"), commands.go_to, ("Ctrl+G",), ready),
    )


def _hearing(playback: Playback, listening: Callable[[], None]) -> Menu:
    """Solo and mute."""
    return (
        Action(
            "play.solo_speaker",
            message("actions.play.solo_speaker"),
            playback.solo_speaker,
            ("S",),
            Needs.TURNS,
            message("actions.play.solo_speaker_tip"),
        ),
        Action(
            "play.mute_speaker",
            message("actions.play.mute_speaker"),
            playback.mute_speaker,
            ("M",),
            Needs.TURNS,
            message("actions.play.mute_speaker_tip"),
        ),
        Action(
            "play.solo_channel",
            message("actions.play.solo_channel"),
            playback.next_channel,
            ("C",),
            Needs.CHANNELS,
            message("actions.play.solo_channel_tip"),
        ),
        Action(
            "play.listening",
            message("actions.play.listening"),
            listening,
            ("Shift+H",),
            Needs.WAVEFORM,
            message("actions.play.listening_tip"),
        ),
        Action(
            "play.hear_all",
            message("actions.play.hear_all"),
            playback.hear_all,
            ("H",),
            Needs.HEARS_A_PART,
            message("actions.play.hear_all_tip"),
        ),
    )
