"""Options about who speaks: how speakers are found, turns from a file, baselines of speakers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui import pipeline
from voiceman_gui.cli.exit_codes import UnknownSpeakerError
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.document import WHOLE_RECORDING, Baseline
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.turns import AUTO_SPEAKERS, MOST_SPEAKERS, ONE_SPEAKER, SpeakerChoice, Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.speakers.interchange import Imported, TurnsFile

UNNAMED = AUTO_SPEAKERS
"""How speakers are found where no option names it."""

Speakers = Annotated[
    str | None, typer.Option(metavar="auto|N|one|channels", help="cli.speakers.speakers")
]
TurnsOption = Annotated[
    Path | None, typer.Option("--turns", readable=False, help="cli.speakers.turns")
]
Parts = Annotated[
    list[str] | None, typer.Option("--turns-part", metavar="NAME", help="cli.speakers.part")
]
ByText = Annotated[bool, typer.Option("--turns-by-text", help="cli.speakers.by_text")]


def speaker_choice(text: str | None, *, turns: bool) -> SpeakerChoice:
    """Read ``auto``, ``one``, ``channels`` or a number.

    Parameters
    ----------
    text : str or None
    turns : bool
        Whether turns are given: without a word about speakers nothing is proposed beside them.

    Raises
    ------
    WrongUsage
    """
    if text is None:
        return ONE_SPEAKER if turns else UNNAMED
    try:
        return SpeakerChoice.parse(text)
    except ValueError as error:
        raise WrongUsage(message("cli.usage.speakers", most_count=MOST_SPEAKERS)) from error


@dataclass(frozen=True, slots=True)
class TurnsSource:
    """The file that says who speaks.

    Parameters
    ----------
    file : TurnsFile
    parts : sequence of str or None
    by_text : bool
    by_name : bool
        Whether it must name the recording: one file for several of them.
    """

    file: TurnsFile
    parts: Sequence[str] | None
    by_text: bool
    by_name: bool

    @classmethod
    def read(
        cls, path: Path | None, parts: Sequence[str] | None, by_text: bool, files: Sequence[Path]
    ) -> TurnsSource | None:
        """Read the file that was named, if one was.

        Raises
        ------
        WrongUsage
            If it cannot be the one of several recordings.
        InterchangeError
        """
        if path is None:
            if parts or by_text:
                raise WrongUsage(message("cli.usage.no_turns"))
            return None
        source = cls(pipeline.read_turns_file(path), parts or None, by_text, len(files) > 1)
        if source.by_name and (source.parts or not source.file.one_part):
            raise WrongUsage(message("cli.usage.turns_of_one"))
        return source

    def of(self, waveform: Waveform) -> Imported:
        """Return the turns of a recording.

        Raises
        ------
        InterchangeError
        """
        return pipeline.turns_from(
            self.file, waveform, parts=self.parts, by_text=self.by_text, by_name=self.by_name
        )


def settings_for(
    settings: AnalysisSettings, source: TurnsSource | None, waveform: Waveform
) -> tuple[AnalysisSettings, tuple[Message, ...]]:
    """Return the settings of a recording, with its turns, and what is to be said about these.

    Raises
    ------
    InterchangeError, UnknownSpeakerError
    """
    if source is None:
        return settings, ()
    imported = source.of(waveform)
    baselines = tuple(
        replace(one, speaker=_ident(one.speaker, imported.turns)) for one in settings.baselines
    )
    settings = replace(settings, turns=imported.turns, baselines=baselines)
    _demand_speakers(settings.baselines, imported.turns)
    return settings, imported.notices


def demand_speakers(analysis: Analysis) -> None:
    """Refuse a baseline of somebody who is not among the speakers.

    Raises
    ------
    UnknownSpeakerError
    """
    if analysis.diarisation is not None:
        _demand_speakers(analysis.settings.baselines, analysis.diarisation.turns)


def _demand_speakers(baselines: tuple[Baseline, ...], turns: Turns) -> None:
    for one in baselines:
        if one.speaker != WHOLE_RECORDING and turns.speaker(one.speaker) is None:
            raise UnknownSpeakerError(
                message(
                    "cli.no_speaker",
                    speaker=displayable(one.speaker),
                    speakers=tuple(_shown(turns)),
                )
            )


def _ident(name: str, turns: Turns) -> str:
    """Return the id of a speaker who may be named by label."""
    if turns.speaker(name) is not None:
        return name
    return next((one.id for one in turns.speakers if one.label == name != ""), name)


def _shown(turns: Turns) -> list[str]:
    return [
        f"{one.id} ({displayable(one.label)})" if one.label else one.id for one in turns.speakers
    ]
