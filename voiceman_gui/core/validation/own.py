"""A laboratory's own validation as a case's report cites it, and where the case lies outside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.validation.figures import Figure, Verdict
from voiceman_gui.core.validation.study import Scope


@dataclass(frozen=True, slots=True)
class CaseConditions:
    """What of a case's analysis is held against a study.

    Parameters
    ----------
    codec : str
        FFmpeg's name.
    bandwidth_hz, snr_db : float or None
        Effective bandwidth, and signal-to-noise ratio of the recording; None where not measured.
    window_s : float
    profile_sha256 : str
    models : mapping of str to str
        Hashes of the models by their ids.
    program : str
        Version.
    """

    codec: str
    bandwidth_hz: float | None
    snr_db: float | None
    window_s: float
    profile_sha256: str
    models: Mapping[str, str]
    program: str


@dataclass(frozen=True, slots=True)
class OwnValidation:
    """What a dossier says, as far as a report cites it.

    Parameters
    ----------
    title, laboratory, date : str
        Date: ISO 8601.
    sha256 : str
        Of the dossier's JSON file.
    requirements_sha256 : str
    figures : tuple of (Figure, Verdict)
    scope : Scope
    window_s : float
    profile_sha256, program : str
    models : mapping of str to str
        Hashes by ids.
    """

    title: str
    laboratory: str
    date: str
    sha256: str
    requirements_sha256: str
    figures: tuple[tuple[Figure, Verdict], ...]
    scope: Scope
    window_s: float
    profile_sha256: str
    program: str
    models: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "models", MappingProxyType(dict(self.models)))

    @property
    def required(self) -> tuple[tuple[Figure, Verdict], ...]:
        """The figures for which a limit was set."""
        return tuple(one for one in self.figures if one[1] is not Verdict.NO_LIMIT)

    def outside(self, case: CaseConditions) -> tuple[Message, ...]:
        """Return in what a case is not covered by the study; what is not known is named, too."""
        found: list[Message] = []
        if case.codec not in self.scope.codecs:
            found.append(
                message(
                    "validation.outside.codec", codec=case.codec, codecs=self.scope.codecs or ("-",)
                )
            )
        found += self._outside_of_ranges(case)
        if case.window_s != self.window_s:
            found.append(
                message(
                    "validation.outside.window", window_s=case.window_s, studied_s=self.window_s
                )
            )
        other = sorted(
            name for name, sha256 in case.models.items() if self.models.get(name) != sha256
        )
        if other:
            found.append(message("validation.outside.models", models=tuple(other)))
        if case.profile_sha256 != self.profile_sha256:
            found.append(message("validation.outside.profile"))
        if case.program != self.program:
            found.append(
                message("validation.outside.program", version=case.program, studied=self.program)
            )
        # The program does not know which language is spoken.
        if self.scope.languages:
            found.append(message("validation.outside.language", languages=self.scope.languages))
        else:
            found.append(message("validation.outside.language_unnamed"))
        return tuple(found)

    def _outside_of_ranges(self, case: CaseConditions) -> list[Message]:
        found = []
        band, level = self.scope.bandwidth_hz, self.scope.snr_db
        if case.bandwidth_hz is None or band is None:
            found.append(message("validation.outside.bandwidth_unknown"))
        elif not band[0] <= case.bandwidth_hz <= band[1]:
            found.append(
                message(
                    "validation.outside.bandwidth",
                    bandwidth_hz=case.bandwidth_hz,
                    low_hz=band[0],
                    high_hz=band[1],
                )
            )
        if case.snr_db is None or level is None:
            found.append(message("validation.outside.snr_unknown"))
        elif not level[0] <= case.snr_db <= level[1]:
            found.append(
                message(
                    "validation.outside.snr",
                    snr_db=case.snr_db,
                    low_db=level[0],
                    high_db=level[1],
                )
            )
        return found


NO_OWN_VALIDATION = message("validation.own.none")
"""What a report says without a study."""
