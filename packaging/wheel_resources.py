"""Build hook: a wheel carries the resources inside the package; an editable one uses the tree's."""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelResources(BuildHookInterface):  # type: ignore[misc]
    """Put ``resources`` into a wheel as ``voiceman_gui/resources``, where the program looks."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the folder, except to an editable wheel, where a copy would soon be an old one."""
        if version != "editable":
            build_data["force_include"]["resources"] = "voiceman_gui/resources"
