"""The menus of the right mouse button: entries of the menu bar, where they are expected."""

from __future__ import annotations

AXIS = (
    "edit.region",
    "edit.point",
    "edit.mark",
    "edit.remove",
    None,
    "play.toggle",
    "play.loop",
    "view.selection",
    "view.whole",
    "tiers.clip",
    None,
    "edit.select",
    "edit.zero",
    "edit.snap",
    None,
    "analysis.baseline",
    "analysis.stability",
)
"""Over the time axis."""

MARK = (
    "edit.mark",
    "edit.remove",
    None,
    "play.toggle",
    "view.selection",
    "view.measures",
    "edit.zero",
    "tiers.clip",
    None,
    "analysis.baseline",
)
"""Over a row of the list of marks."""

GAUGES = (
    "play.toggle",
    "play.loop",
    "view.selection",
    None,
    "edit.region",
    "edit.mark",
    None,
    "view.measures",
    "analysis.stability",
    "analysis.baseline",
)
"""Over the gauges: what can be done with the passage that they are of."""

TIER = (
    "tiers.add",
    "tiers.change",
    "tiers.remove",
    "tiers.adopt",
    None,
    "tiers.up",
    "tiers.down",
    "tiers.hide",
    "tiers.show_all",
)
"""Over the name of a tier."""

LABELS = "edit.label"
"""What the ids of the actions of the number keys begin with; offered over marks."""
