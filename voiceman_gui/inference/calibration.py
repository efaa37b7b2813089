"""Calibrations of pairs of networks: making one, finding the one that fits, saying which exist."""

from __future__ import annotations

import hashlib
import json
import logging
from dataclasses import dataclass, replace
from pathlib import Path

from voiceman_gui.core.calibration import CalibratedModel, Calibration
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.networks import DimensionMark, ModelChoice, NetworkOutputs, Role
from voiceman_gui.inference.selection import Member, Selection, select_models
from voiceman_gui.models.manifest import CALIBRATIONS
from voiceman_gui.settings.paths import models_dir

logger = logging.getLogger(__name__)


def calibrations_dir() -> Path:
    """Folder of the calibrations; it need not exist yet."""
    return models_dir() / CALIBRATIONS


def calibrated_model(member: Member) -> CalibratedModel:
    """Say which network this is, so that no other is taken for it."""
    identity = json.dumps(member.identity, sort_keys=True, ensure_ascii=False)
    provenance = member.provenance
    return CalibratedModel(
        id=provenance.id,
        name=provenance.name,
        revision=provenance.revision,
        sha256=provenance.sha256,
        identity_sha256=hashlib.sha256(identity.encode()).hexdigest(),
    )


def pair_of(selection: Selection) -> tuple[Member, Member] | None:
    """Return the networks of both roles; None where the embedded models have one of them."""
    by_role = {member.role: member for member in selection.members}
    if len(by_role) < len(Role):
        return None
    return by_role[Role.DIMENSIONS], by_role[Role.CATEGORIES]


@dataclass(frozen=True, slots=True)
class PairCalibration:
    """What an analysis may make of the calibration of its pair.

    Parameters
    ----------
    calibration : Calibration or None
    notice : str
        Why the one that lies there is not used; empty otherwise.
    """

    calibration: Calibration | None = None
    notice: str = ""

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
            return cls(notice=str(error))
        if found is None:
            return cls()
        why = _misfit(found, pair, window_s)
        if why:
            return cls(notice=f"The calibration “{path.name}” is not used, because {why}.")
        return cls(found)

    def to(self, outputs: NetworkOutputs) -> NetworkOutputs:
        """Add it to what the networks said, if both of them spoke."""
        if outputs.dimensions is None or outputs.categories is None:
            return outputs
        notices = (*outputs.notices, self.notice) if self.notice else outputs.notices
        return replace(outputs, calibration=self.calibration, notices=notices)


def _misfit(found: Calibration, pair: tuple[Member, Member], window_s: float) -> str:
    """Say why a calibration is not for these networks; empty where it is."""
    dimensions, categories = pair
    if dimensions.mark is not DimensionMark.NONE:
        return f"arousal, dominance and valence are marked “{dimensions.mark}”"
    for made_with, member in ((found.dimensions, dimensions), (found.categories, categories)):
        if made_with != calibrated_model(member):
            return (
                f"it was made with other weights or files of “{member.manifest.name}” than those "
                "that are installed"
            )
    if found.window_s != window_s:
        return (
            f"it was made with windows of {found.window_s:g} s, and those of this analysis are "
            f"{window_s:g} s long"
        )
    return ""


def calibrated_words() -> dict[str, tuple[str, ...]]:
    """Say of each model, by its id, with which other one it was calibrated, and on what."""
    from voiceman_gui.models.calibrations import read_calibration

    said: dict[str, tuple[str, ...]] = {}
    for path in sorted(calibrations_dir().glob("*+*.json")):
        ids = path.stem.split("+")
        try:
            found = read_calibration(path)
        except ModelError as error:
            words = [str(error)] * len(ids)
        else:
            if found is None:
                continue
            ids = [found.dimensions.id, found.categories.id]
            pair = pair_of(select_models(ModelChoice(found.dimensions.id, found.categories.id)))
            why = _misfit(found, pair, found.window_s) if pair else "one of the two is not usable"
            end = f" – not used, because {why}" if why else ""
            words = [
                f"with {other} on {found.source}, windows of {found.window_s:g} s, "
                f"{found.date}{end}"
                for other in reversed(ids)
            ]
        for id_, sentence in zip(ids, words, strict=True):
            said[id_] = (*said.get(id_, ()), sentence)
    return said
