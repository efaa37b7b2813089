"""The Tiers menu: which there are, and which one new marks go to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from voiceman_gui.core.message import message
from voiceman_gui.qt.actions.spec import Action, Menu, Needs
from voiceman_gui.qt.controllers.tiers import TierEditing
from voiceman_gui.qt.tier_view import TierView

ACTS = {
    "tier.add": message("actions.act.tier_add"),
    "tier.answers": message("actions.act.tier_answers"),
    "tier.adopt": message("actions.act.tier_adopt"),
    "tier.change": message("actions.act.tier_change"),
    "tier.remove": message("actions.act.tier_remove"),
    "tier.move": message("actions.act.tier_move"),
    "tiers.import": message("actions.act.tiers_import"),
}
"""What a command did, by its id."""


@dataclass(frozen=True, slots=True)
class TierDialogs:
    """What asks for the properties of a tier."""

    add: Callable[[], None]
    change: Callable[[], None]
    bring: Callable[[], None]
    """Asks for a file of another program, and which of its tiers are taken."""
    export: Callable[[], None]
    clips: Callable[[], None]
    clip: Callable[[], None]
    """Asks where the sound of the current mark is saved."""


def menu(editing: TierEditing, view: TierView, dialogs: TierDialogs) -> Menu:
    """Add, change, order, hide, and steps from tier to tier."""
    tier, ready = Needs.TIER, Needs.WAVEFORM
    return (
        Action(
            "tiers.add",
            message("actions.tiers.add"),
            dialogs.add,
            ("Ctrl+T",),
            ready,
            message("actions.tiers.add_tip"),
        ),
        Action("tiers.change", message("actions.tiers.change"), dialogs.change, (), tier),
        Action(
            "tiers.remove",
            message("actions.tiers.remove"),
            editing.remove,
            (),
            tier,
            message("actions.tiers.remove_tip"),
        ),
        Action(
            "tiers.adopt",
            message("actions.tiers.adopt"),
            editing.adopt,
            (),
            Needs.EMBEDDED,
            message("actions.tiers.adopt_tip"),
        ),
        None,
        Action("tiers.up", message("actions.tiers.up"), partial(editing.move, -1), (), tier),
        Action("tiers.down", message("actions.tiers.down"), partial(editing.move, 1), (), tier),
        Action("tiers.hide", message("actions.tiers.hide"), editing.hide, (), ready),
        Action("tiers.show_all", message("actions.tiers.show_all"), editing.show_all, (), ready),
        None,
        Action(
            "tiers.next",
            message("actions.tiers.next"),
            partial(view.step, 1),
            ("Alt+Down",),
            ready,
            message("actions.tiers.next_tip"),
        ),
        Action(
            "tiers.previous",
            message("actions.tiers.previous"),
            partial(view.step, -1),
            ("Alt+Up",),
            ready,
        ),
        None,
        Action(
            "tiers.import",
            message("actions.tiers.import"),
            dialogs.bring,
            ("Ctrl+Shift+I",),
            ready,
            message("actions.tiers.import_tip"),
        ),
        Action(
            "tiers.export",
            message("actions.tiers.export"),
            dialogs.export,
            ("Ctrl+Shift+E",),
            ready,
            message("actions.tiers.export_tip"),
        ),
        Action(
            "tiers.clips",
            message("actions.tiers.clips"),
            dialogs.clips,
            ("Ctrl+Shift+K",),
            ready,
            message("actions.tiers.clips_tip"),
        ),
        Action(
            "tiers.clip",
            message("actions.tiers.clip"),
            dialogs.clip,
            (),
            Needs.MARK,
            message("actions.tiers.clip_tip"),
        ),
    )
