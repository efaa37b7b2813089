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
    "tier.change": message("actions.act.tier_change"),
    "tier.remove": message("actions.act.tier_remove"),
    "tier.move": message("actions.act.tier_move"),
}
"""What a command did, by its id."""


@dataclass(frozen=True, slots=True)
class TierDialogs:
    """What asks for the properties of a tier."""

    add: Callable[[], None]
    change: Callable[[], None]


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
    )
