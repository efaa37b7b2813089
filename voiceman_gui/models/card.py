"""What manifests that ship with the program say for a person: ids of messages instead of sentences.

A publisher's own text stands as it was given; only the ids of this table are taken for messages,
so that no manifest from elsewhere can name one that asks for parameters.
"""

from __future__ import annotations

from voiceman_gui.core import limitations
from voiceman_gui.core.message import Message, message

CARD: dict[str, Message] = {
    one.id: one
    for one in (
        message("models.card.not_stated"),
        message("models.card.no_licence_stated"),
        message("models.card.estimate"),
        message("models.card.stored_float16"),
        message("models.card.stored_bfloat16"),
        message("models.card.stored_both"),
        message("models.card.embedded.name"),
        message("models.card.embedded.trained_on"),
        message("models.card.embedded.acted"),
        message("models.card.embedded.telephone"),
        message("models.card.embedded.relative"),
        message("models.card.embedded.alike"),
        message("models.card.embedded.valence"),
        message("models.card.embedded.four"),
        message("models.card.embedded.held_back"),
        message("models.card.audeering.trained_on"),
        message("models.card.audeering.english"),
        message("models.card.audeering.linguistic"),
        message("models.card.audeering.fair"),
        message("models.card.audeering.correlated"),
        message("models.card.audeering.no_fear"),
        message("models.card.audeering.concordance"),
        message("models.card.audeering.middle"),
        message("models.card.speechbrain.trained_on"),
        message("models.card.speechbrain.accuracy"),
        message("models.card.speechbrain.acted"),
        message("models.card.speechbrain.four"),
        message("models.card.speechbrain.softmax"),
        message("models.card.ecapa.trained_on"),
        message("models.card.speakers.no_identity"),
        message("models.card.speakers.embedding.name"),
        message("models.card.speakers.embedding.trained_on"),
        message("models.card.speakers.embedding.emotion"),
        message("models.card.speakers.embedding.short"),
        message("models.card.speakers.segmentation.name"),
        message("models.card.speakers.segmentation.trained_on"),
        message("models.card.speakers.segmentation.three"),
        message("models.card.speakers.segmentation.meetings"),
    )
} | {
    "limitation:neutral_only": limitations.NEUTRAL_ONLY,
    "limitation:neutral_cues": limitations.NEUTRAL_CUES,
}


def said(text: str) -> Message | str:
    """Return the message that a manifest's text names, or the text itself."""
    return CARD.get(text, text)
