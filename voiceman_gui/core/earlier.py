"""Readings that other models once made of a recording: which ones, and until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.provenance import ModelProvenance


@dataclass(frozen=True, slots=True, order=True)
class ModelUsed:
    """A model that read a recording.

    Parameters
    ----------
    id, revision, sha256 : str
        See `ModelProvenance`.
    """

    id: str
    revision: str
    sha256: str

    @property
    def fact(self) -> Message:
        """The model by its id, revision and the beginning of its hash."""
        return message(
            "core.earlier.model", id=self.id, revision=self.revision, sha256=self.sha256[:12]
        )


Models = tuple[ModelUsed, ...]


def models_used(models: Iterable[ModelProvenance]) -> Models:
    """Return which models these are, in an order that does not depend on their roles."""
    return tuple(sorted({ModelUsed(one.id, one.revision, one.sha256) for one in models}))


@dataclass(frozen=True, slots=True)
class EarlierReadings:
    """That a recording was read by some models.

    Parameters
    ----------
    models : tuple of ModelUsed
        Empty where nobody recorded them: an earlier version of the program did not.
    day : str
        ISO date of the last time; empty with no models.
    """

    models: Models
    day: str

    def fact(self, now: Models) -> Message:
        """Say that readings of these models are not among those that are shown.

        Parameters
        ----------
        now : tuple of ModelUsed
            Whose readings are shown.
        """
        if not self.models:
            return message("core.earlier.unknown", now=_facts(now, ()))
        return message(
            "core.earlier.others",
            date=self.day,
            before=_facts(self.models, now),
            now=_facts(now, self.models),
        )


def _facts(models: Models, others: Models) -> tuple[Message, ...]:
    """Name those that the others do not have; all where that is none."""
    own = tuple(one for one in models if one not in others)
    return tuple(one.fact for one in own or models)
