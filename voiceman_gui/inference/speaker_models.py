"""The networks that hear who speaks, loaded and verified once for a run of the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from voiceman_gui.core.provenance import ModelProvenance

if TYPE_CHECKING:
    from voiceman_gui.models.speakers.embedder import SpeakerEmbedder
    from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation


@dataclass(frozen=True, slots=True)
class SpeakerModels:
    """What finding the speakers of a recording needs.

    Parameters
    ----------
    segmentation : SpeakerSegmentation
        Who speaks within ten seconds, and where two do.
    embedder : SpeakerEmbedder
        What tells the voices of a recording apart.
    """

    segmentation: SpeakerSegmentation
    embedder: SpeakerEmbedder

    @property
    def provenances(self) -> tuple[ModelProvenance, ...]:
        """Both networks, for the report."""
        return self.segmentation.provenance(), self.embedder.provenance()


@cache
def load_speaker_models() -> SpeakerModels:
    """Load and verify the embedded speaker networks.

    Raises
    ------
    ModelError
        If a file is not the one the manifest names, or a known answer does not come out.
    """
    from voiceman_gui.models.speakers.embedding import SpeakerEmbedding
    from voiceman_gui.models.speakers.segmentation import SpeakerSegmentation

    return SpeakerModels(SpeakerSegmentation(), SpeakerEmbedding())
