"""The Analysis menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs, SubMenu
from voiceman_gui.qt.controllers.analysis import AnalysisController
from voiceman_gui.qt.controllers.borrowing import Borrowing
from voiceman_gui.qt.controllers.dialog_launcher import DialogLauncher
from voiceman_gui.qt.controllers.editing import Editing
from voiceman_gui.qt.controllers.resuming import Resuming

MOST_CHANNELS = 8
"""As many as a recording may have."""


def _channels(editing: Editing) -> tuple[Action, ...]:
    """Return what chooses the channel that is analysed and heard."""
    every = Action(
        "analysis.channels",
        message("actions.channels.all"),
        partial(editing.set_channel, None),
        needs=Needs.CHANNELS,
        tip=message("actions.channels.all_tip"),
    )
    numbered = tuple(
        Action(
            f"analysis.channel{number}",
            message("actions.channels.one", number=number),
            partial(editing.set_channel, number - 1),
            needs=Needs(Needs.CHANNEL + number),
            tip=message("actions.channels.one_tip"),
        )
        for number in range(1, MOST_CHANNELS + 1)
    )
    following = Action(
        "analysis.next_channel",
        message("actions.channels.next"),
        editing.next_channel,
        ("Shift+C",),
        Needs.CHANNELS,
        message("actions.channels.next_tip"),
    )
    return (following, every, *numbered)


def menu(
    controller: AnalysisController,
    resuming: Resuming,
    borrowing: Borrowing,
    dialogs: DialogLauncher,
    editing: Editing,
    compare: Callable[[], None],
) -> Menu:
    """Analyse, cancel, channel, baseline, models, validation."""
    baselines = borrowing.baselines

    def borrow() -> None:
        borrowing.ask()

    def stability() -> None:
        controller.passages.check_stability()

    return (
        Action(
            "analysis.run",
            message("actions.analysis.run"),
            resuming.analyse,
            ("Ctrl+R",),
            Needs.RECORDING,
            message("actions.analysis.run_tip"),
        ),
        Action(
            "analysis.part",
            message("actions.analysis.part"),
            resuming.analyse_selection,
            ("Ctrl+Alt+R",),
            Needs.SELECTION,
            message("actions.analysis.part_tip"),
        ),
        Action(
            "analysis.cancel",
            message("actions.analysis.cancel"),
            controller.cancel,
            ("Ctrl+.",),
            Needs.RUNNING,
            message("actions.analysis.cancel_tip"),
        ),
        Action(
            "analysis.stability",
            message("actions.analysis.stability"),
            stability,
            ("Ctrl+Shift+R",),
            Needs.SELECTION,
            message("actions.analysis.stability_tip"),
        ),
        Action(
            "analysis.compare",
            message("actions.analysis.compare"),
            compare,
            ("Ctrl+Alt+D",),
            Needs.WAVEFORM,
            message("actions.analysis.compare_tip"),
        ),
        SubMenu(message("actions.channels"), _channels(editing)),
        None,
        Action(
            "analysis.baseline",
            message("actions.analysis.baseline"),
            baselines.only,
            ("Ctrl+Shift+B",),
            Needs.SELECTION,
            message("actions.analysis.baseline_tip"),
        ),
        Action(
            "analysis.add_to_baseline",
            message("actions.analysis.add_to_baseline"),
            baselines.add,
            ("Ctrl+Alt+B",),
            Needs.SELECTION,
            message("actions.analysis.add_to_baseline_tip"),
        ),
        Action(
            "analysis.take_out",
            message("actions.analysis.take_out"),
            baselines.take_out,
            ("Ctrl+Alt+Shift+B",),
            Needs.SELECTION,
            message("actions.analysis.take_out_tip"),
        ),
        Action(
            "analysis.borrow",
            message("actions.analysis.borrow"),
            borrow,
            needs=Needs.WAVEFORM,
            tip=message("actions.analysis.borrow_tip"),
        ),
        Action(
            "analysis.no_baseline",
            message("actions.analysis.no_baseline"),
            baselines.clear,
            needs=Needs.WAVEFORM,
            tip=message("actions.analysis.no_baseline_tip"),
        ),
        None,
        Action(
            "analysis.models",
            message("actions.analysis.models"),
            dialogs.models,
            ("Ctrl+Shift+M",),
            tip=message("actions.analysis.models_tip"),
        ),
        Action(
            "analysis.validation",
            message("actions.analysis.validation"),
            dialogs.validation,
            tip=message("actions.analysis.validation_tip"),
        ),
    )
