"""The models of a service: its own networks, and the embedded models where there are none."""

from __future__ import annotations

import logging

from voiceman_gui import pipeline
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import ModelChoice, Role
from voiceman_gui.core.turns import ONE_SPEAKER, SpeakerChoice
from voiceman_gui.inference.loading import LOAD_FAULTS, close_ensemble, own_ensemble, run_failure
from voiceman_gui.inference.selection import replaced, select_models
from voiceman_gui.models.memory import ForensicMemoryManager
from voiceman_gui.services.audio import Sound
from voiceman_gui.services.embedded import (
    RELATIVE,
    EmbeddedReading,
    embedded_models,
    embedded_used,
    read_embedded,
)
from voiceman_gui.services.indicators import pair_confidence
from voiceman_gui.services.memory import WeightGrants, empty_device_cache
from voiceman_gui.services.networks import model_used, read_network
from voiceman_gui.services.results import EmotionAnalysisResult, MultiModelEmotionResult

logger = logging.getLogger(__name__)

WHOLE = message("services.whole")
"""What a network's numbers over a whole recording are made from."""


class LoadedModels:
    """The models of a service in memory.

    Parameters
    ----------
    choice : ModelChoice
    memory : ForensicMemoryManager
        A network whose weights it refuses is not loaded, and `errors` say so.
    speakers : SpeakerChoice
        How many people speak, for the embedded models.

    Attributes
    ----------
    errors : tuple of Message
        Networks that were refused memory or could not be loaded, and what stepped in.
    notices : tuple of Message
    """

    def __init__(
        self,
        choice: ModelChoice,
        memory: ForensicMemoryManager,
        speakers: SpeakerChoice = ONE_SPEAKER,
    ) -> None:
        self._speakers, self._speaker_model = speakers, choice.speakers
        self._embedded_models = pipeline.load_embedded_models()
        self._grants = WeightGrants(memory)
        granted, refused = self._grants.ask(select_models(choice))
        # One window at a time: a batch is filled up to its size, and recordings come one by one.
        self._ensemble = own_ensemble(granted, memory=memory, batch=1)
        selected = self._ensemble.selection.notices
        self.errors: tuple[Message, ...] = (*refused, *self._ensemble.notices[len(selected) :])
        device = self._ensemble.device_notice
        self.notices = selected if device is None else (*selected, device)

    def close(self) -> None:
        """Free the networks' memory; they cannot read afterwards."""
        close_ensemble(self._ensemble)
        del self._ensemble
        self._grants.give_back()
        empty_device_cache()

    def name_of(self, role: Role) -> str:
        """Return which model has a role, as `EmotionAnalysisResult.model_used` does."""
        loaded = self._ensemble.networks.get(role)
        if loaded is not None:
            return model_used(loaded.member)
        dimensional, categorical = embedded_models()
        return embedded_used(dimensional if role is Role.DIMENSIONS else categorical)

    def read(self, sound: Sound, roles: tuple[Role, ...]) -> MultiModelEmotionResult:
        """Let the networks read sound, and the embedded models in roles that have none.

        Raises
        ------
        RecordingError, ModelError, AnalysisError
        """
        results: dict[Role, EmotionAnalysisResult | None] = {}
        errors = list(self.errors)
        notices: list[Message] = [*sound.notices, *self.notices]
        for role in roles:
            loaded = self._ensemble.networks.get(role)
            if loaded is None:
                continue
            try:
                results[role], facts = read_network(loaded, sound)
                notices += facts
            except LOAD_FAULTS as error:
                logger.exception("%s could not read", loaded.member.manifest.id)
                errors.append(replaced(run_failure(loaded.member, error), role))
        read = set(results)
        if read:
            notices.append(WHOLE)
        embedded: EmbeddedReading | None = None
        missing = tuple(role for role in roles if role not in read)
        if missing or self._speakers != ONE_SPEAKER:
            embedded = read_embedded(sound, self._speakers, self._speaker_model)
            results |= {role: embedded.result(role) for role in missing}
            notices = [*embedded.who, *notices, *embedded.reasons]
            notices += embedded.notices
            notices += [RELATIVE] if embedded.primary and Role.DIMENSIONS in missing else []
        primary, secondary = results.get(Role.DIMENSIONS), results.get(Role.CATEGORIES)
        if embedded is not None and not read:
            confidence = embedded.confidence if secondary else None
        else:
            confidence = pair_confidence(primary, secondary, self._embedded_models.profile)
        return MultiModelEmotionResult(
            primary_result=primary,
            secondary_result=secondary,
            confidence=confidence,
            audio_duration_seconds=sound.duration_s,
            errors=tuple(errors),
            notices=tuple(dict.fromkeys(notices)),
            speakers=() if embedded is None else embedded.speakers,
            speaker_models=() if embedded is None else embedded.speaker_models,
        )
