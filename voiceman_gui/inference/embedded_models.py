"""The embedded models and the thresholds, loaded and verified once for a run of the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from voiceman_gui.core.networks import DEFAULT_CHOICE, READING_ROLES, ModelChoice
from voiceman_gui.core.provenance import ModelProvenance
from voiceman_gui.core.resources import resource

if TYPE_CHECKING:
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.models.embedded import Embedded
    from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
    from voiceman_gui.models.vad import VoiceActivity


EMBEDDED_ACOUSTIC = "embedded-acoustic"
"""Id of the embedded model of the categories and valence."""


@dataclass(frozen=True, slots=True)
class EmbeddedModels:
    """What every analysis needs, whichever networks are installed.

    Parameters
    ----------
    embedded : Embedded
        The verified models of arousal, dominance, valence and the categories.
    vad : VoiceActivity
        The network that detects speech.
    voice : SpeakerEmbedding
        The network whose frames the embedded models read.
    profile : Profile
        Thresholds and expected ranges.
    """

    embedded: Embedded
    vad: VoiceActivity
    voice: SpeakerEmbedding
    profile: Profile


@cache
def load_embedded_models() -> EmbeddedModels:
    """Load and verify the embedded models.

    Raises
    ------
    ModelError
        If a weight file is not the one the manifest names, or a known answer does not come out.
    """
    from voiceman_gui.analysis.profile import Profile
    from voiceman_gui.models.loading import load_embedded
    from voiceman_gui.models.vad import VoiceActivity

    return EmbeddedModels(
        embedded=load_embedded(resource("models", EMBEDDED_ACOUSTIC)),
        vad=VoiceActivity(),
        voice=load_voice(),
        profile=Profile.load(resource("profiles", "default.toml")),
    )


@cache
def load_voice() -> SpeakerEmbedding:
    """Load and verify the embedded network of voices, which readings and speakers share.

    Raises
    ------
    ModelError
        If a file is not the one the manifest names, or a known answer does not come out.
    """
    from voiceman_gui.models.speakers.embedding import SpeakerEmbedding

    return SpeakerEmbedding()


def warm_up(choice: ModelChoice = DEFAULT_CHOICE) -> tuple[ModelProvenance, ...]:
    """Load what the first recording will need, and return which models are ready.

    Parameters
    ----------
    choice : ModelChoice
        Networks are loaded where any are installed for it; none of their libraries is otherwise.

    Returns
    -------
    tuple of ModelProvenance
        Networks first, then the embedded models that still have a role, then the speech detector.

    Raises
    ------
    ModelError
        If an embedded model does not pass its checks.
    """
    import voiceman_gui.analysis.measure.recording
    import voiceman_gui.analysis.read
    import voiceman_gui.audio.decode
    import voiceman_gui.audio.open
    import voiceman_gui.audio.stream  # noqa: F401
    from voiceman_gui.inference.ensemble import load_ensemble
    from voiceman_gui.models.embedded import ACOUSTIC_AROUSAL

    embedded_models = load_embedded_models()
    networks = load_ensemble(choice).provenances
    # The stress gauge is the acoustic arousal's whoever gives the dimensions.
    embedded = (
        (ACOUSTIC_AROUSAL,)
        if len(networks) == len(READING_ROLES)
        else embedded_models.embedded.provenance()
    )
    return (*networks.values(), *embedded, embedded_models.vad.provenance())
