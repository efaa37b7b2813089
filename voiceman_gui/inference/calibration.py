"""Calibrations of pairs of networks: making one, finding the one that fits, saying which exist."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass, replace
from pathlib import Path

from voiceman_gui.core.calibration import CalibratedModel, Calibration
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import (
    READING_ROLES,
    DimensionMark,
    ModelChoice,
    NetworkOutputs,
    Role,
)
from voiceman_gui.inference.embedded_models import EMBEDDED_ACOUSTIC, load_embedded_models
from voiceman_gui.inference.selection import Member, Selection, select_models
from voiceman_gui.models.manifest import CALIBRATIONS
from voiceman_gui.settings.paths import models_dir

logger = logging.getLogger(__name__)


def calibrations_dir() -> Path:
    """Folder of the calibrations; it need not exist yet."""
    return models_dir() / CALIBRATIONS


def calibrated_model(member: Member) -> CalibratedModel:
    """Return which network this is, so that no other is taken for it."""
    identity = json.dumps(member.identity, sort_keys=True, ensure_ascii=False)
    provenance = member.provenance
    return CalibratedModel(
        id=provenance.id,
        name=member.manifest.name,
        revision=provenance.revision,
        sha256=provenance.sha256,
        identity_sha256=hashlib.sha256(identity.encode()).hexdigest(),
    )


def pair_of(selection: Selection) -> tuple[Member, Member] | None:
    """Return the networks of both roles; None where the embedded models have one of them."""
    by_role = {member.role: member for member in selection.members}
    if len(by_role) < len(READING_ROLES):
        return None
    return by_role[Role.DIMENSIONS], by_role[Role.CATEGORIES]


@dataclass(frozen=True, slots=True)
class PairCalibration:
    """What an analysis may make of the calibration of its pair.

    Parameters
    ----------
    calibration : Calibration or None
    notice : Message or None
        Why the one that exists is not used.
    """

    calibration: Calibration | None = None
    notice: Message | None = None

    @classmethod
    def find(cls, selection: Selection, window_s: float) -> PairCalibration:
        """Find the calibration for the networks that were selected.

        Parameters
        ----------
        selection : Selection
        window_s : float
            Of the analysis; a calibration holds for one length only.
        """
        from voiceman_gui.models.calibrations import calibration_path, read_calibration

        pair = pair_of(selection)
        if pair is None:
            return cls()
        path = calibration_path(calibrations_dir(), *(member.manifest.id for member in pair))
        try:
            found = read_calibration(path)
        except ModelError as error:
            logger.info("a calibration is not used", exc_info=True)
            return cls(notice=error.message)
        if found is None:
            return cls()
        why = _misfit(found, pair, window_s)
        if why is not None:
            return cls(notice=message("inference.calibration.unused", file=path.name, why=why))
        return cls(found)

    def to(self, outputs: NetworkOutputs) -> NetworkOutputs:
        """Add it to the outputs of the networks, if both roles have one."""
        if outputs.dimensions is None or outputs.categories is None:
            return outputs
        notices = (*outputs.notices, self.notice) if self.notice else outputs.notices
        return replace(outputs, calibration=self.calibration, notices=notices)


def _misfit(found: Calibration, pair: tuple[Member, Member], window_s: float) -> Message | None:
    """Return why a calibration is not for these networks; None where it is."""
    dimensions, categories = pair
    if dimensions.mark is not DimensionMark.NONE:
        return message("inference.calibration.marked", mark=dimensions.mark.name.lower())
    for made_with, member in ((found.dimensions, dimensions), (found.categories, categories)):
        if made_with.identity_sha256 != calibrated_model(member).identity_sha256:
            return message("inference.calibration.other_files", model=member.manifest.name)
    if found.window_s != window_s:
        return message(
            "inference.calibration.other_window", made_s=found.window_s, window_s=window_s
        )
    if found.embedded_sha256 is not None and found.embedded_sha256 != embedded_member()[1]:
        return message("inference.calibration.other_embedded")
    return None


def embedded_member() -> tuple[str, str]:
    """Return revision and SHA-256 of the embedded model of the categories."""
    (model,) = (
        one for one in load_embedded_models().embedded.provenance() if one.id == EMBEDDED_ACOUSTIC
    )
    return model.revision, model.sha256


def calibrations() -> dict[str, tuple[Message, ...]]:
    """Return of each model, by its id, with which other one it was calibrated, and on what."""
    from voiceman_gui.models.calibrations import read_calibration

    facts: dict[str, tuple[Message, ...]] = {}
    for path in sorted(calibrations_dir().glob("*+*.json")):
        try:
            found = read_calibration(path)
        except ModelError as error:
            for id_ in path.stem.split("+"):
                facts[id_] = (*facts.get(id_, ()), error.message)
            continue
        if found is None:
            continue
        ids = (found.dimensions.id, found.categories.id)
        pair = pair_of(select_models(ModelChoice(*ids)))
        why = (
            message("inference.calibration.model_unusable")
            if pair is None
            else _misfit(found, pair, found.window_s)
        )
        for id_, other in zip(ids, reversed(ids), strict=True):
            facts[id_] = (*facts.get(id_, ()), _made_with(found, other, why))
    return facts


def _made_with(found: Calibration, other: str, why: Message | None) -> Message:
    fact = message(
        "inference.calibration.made_with",
        other=other,
        source=found.source,
        window_s=found.window_s,
        date=found.date,
    )
    return fact if why is None else message("inference.calibration.not_used", fact=fact, why=why)
