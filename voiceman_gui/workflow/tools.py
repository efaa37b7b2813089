"""Models and thresholds, loaded and verified once for a run of the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.settings.resources import resource

if TYPE_CHECKING:
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.models.registry import Embedded
    from voiceman_gui.models.vad import VoiceActivity


@dataclass(frozen=True, slots=True)
class Tools:
    """Verified models and thresholds, loaded once for a run of the program."""

    embedded: Embedded
    vad: VoiceActivity
    profile: Profile


@cache
def load_tools() -> Tools:
    """Load and verify the embedded models.

    Raises
    ------
    ModelError
        If a weight file is not the one the manifest names, or a known answer does not come out.
    """
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.models.registry import load_embedded
    from voiceman_gui.models.vad import VoiceActivity

    return Tools(
        embedded=load_embedded(resource("models", "embedded-acoustic")),
        vad=VoiceActivity(),
        profile=Profile.load(resource("profiles", "default.toml")),
    )


def warm_up() -> tuple[ModelProvenance, ...]:
    """Load what the first recording will need, and return which models are ready.

    Raises
    ------
    ModelError
        If a model does not pass its checks.
    """
    import voiceman_gui.analysis.measure
    import voiceman_gui.analysis.read
    import voiceman_gui.audio.decode
    import voiceman_gui.audio.open
    import voiceman_gui.audio.stream  # noqa: F401

    tools = load_tools()
    return (*tools.embedded.provenance(), tools.vad.provenance())
