"""``voiceman tiers``: annotation tiers for other programs, and the sound of their marks."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from voiceman_gui import pipeline
from voiceman_gui.cli.exit_codes import UnknownTierError, exiting
from voiceman_gui.cli.help import WrongUsage
from voiceman_gui.cli.language import words
from voiceman_gui.cli.options import Quiet
from voiceman_gui.cli.terminal import ProgressLine, progress_line, say, write
from voiceman_gui.core.marks import MARKS, Mark
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.tiers import Tier
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.interchange.annotations import MAIN, Format, format_of, selected
from voiceman_gui.settings.autosave import load_work

Recording = Annotated[
    Path, typer.Argument(metavar="FILE", readable=False, help="cli.tiers.recording")
]
Source = Annotated[
    Path | None, typer.Option("--from", metavar="PATH", readable=False, help="cli.tiers.from")
]
Names = Annotated[list[str] | None, typer.Option("--tier", metavar="NAME", help="cli.tiers.tier")]


class Form(enum.StrEnum):
    """Forms of a TextGrid."""

    LONG = "long"
    SHORT = "short"


class Encoding(enum.StrEnum):
    """Encodings of a TextGrid."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    LATIN_1 = "latin-1"


_PYTHON = {Encoding.UTF_16: "utf-16-be"}


def export_tiers(
    file: Recording,
    to: Annotated[list[Path], typer.Option(metavar="PATH", readable=False, help="cli.tiers.to")],
    source: Source = None,
    tier: Names = None,
    form: Annotated[Form | None, typer.Option(help="cli.tiers.form")] = None,
    encoding: Annotated[Encoding | None, typer.Option(help="cli.tiers.encoding")] = None,
    quiet: Quiet = False,
) -> None:
    """Write tiers as a Praat TextGrid, an ELAN EAF, Audacity labels or RTTM."""
    with exiting(message("cli.stopped", path=displayable(file))):
        kinds = [format_of(path) for path in to]
        with _opened(file, quiet) as (waveform, _line):
            tiers, marks = _tiers_of(waveform, source, tier)
            one = next((kind for kind in kinds if kind.one_tier), None)
            if one is not None and len(tiers) > 1:
                raise UnknownTierError(message("cli.tiers.one", kind=one.name, tiers=_shown(tiers)))
            for path, kind in zip(to, kinds, strict=True):
                wanted = "" if encoding is None else _PYTHON.get(encoding, encoding.value)
                facts = pipeline.export_annotations(
                    tiers,
                    marks,
                    kind.id,
                    path,
                    waveform,
                    form=form.value if form is not None and kind.forms else "",
                    encoding=wanted if wanted in kind.encodings else "",
                )
                if not quiet:
                    _show(path, kind, facts)


def export_clips(
    file: Recording,
    to: Annotated[Path, typer.Option(metavar="FOLDER", readable=False, help="cli.tiers.folder")],
    source: Source = None,
    tier: Names = None,
    flac: Annotated[bool, typer.Option("--flac", help="cli.tiers.flac")] = False,
    quiet: Quiet = False,
) -> None:
    """Write the sound of all marks of tiers into a new folder, with a manifest."""
    with exiting(message("cli.stopped", path=displayable(file))):
        if not to.is_dir():
            raise WrongUsage(message("cli.tiers.no_folder", path=displayable(to)))
        with _opened(file, quiet) as (waveform, line):
            tiers, marks = _tiers_of(waveform, source, tier)
            clips = pipeline.export_clips(
                waveform,
                marks,
                {one.id: one.name for one in tiers},
                to,
                pipeline.SUFFIXES[flac],
                on_progress=line,
                cancel=CancelToken(),
            )
    if not quiet:
        fact = message(
            "window.clips.written",
            folder=displayable(clips.folder),
            clips_count=clips.count,
            points_count=clips.points,
        )
        write(words()(fact))


@contextmanager
def _opened(file: Path, quiet: bool) -> Iterator[tuple[Waveform, ProgressLine]]:
    with progress_line(displayable(file.name), quiet=quiet) as line:

        def notice(fact: Message) -> None:
            line.clear()
            say(message("cli.notice_of_file", path=displayable(file), fact=fact))

        yield pipeline.RecordingRun(file, on_progress=line, on_notice=notice).load(), line


def _tiers_of(
    waveform: Waveform, source: Path | None, names: Sequence[str] | None
) -> tuple[tuple[Tier, ...], tuple[Mark, ...]]:
    """Return the tiers that are named, of a file or of the kept work; all where none is.

    Raises
    ------
    UnknownTierError
        If there is no such tier, or none at all.
    """
    tiers, marks = _kept(waveform) if source is None else _in_file(waveform, source)
    if not tiers:
        raise UnknownTierError(message("cli.tiers.none", path=displayable(waveform.recording.path)))
    known = {one.name for one in tiers}
    for name in names or ():
        if name not in known:
            fact = message("cli.tiers.unknown", tier=displayable(name), tiers=_shown(tiers))
            raise UnknownTierError(fact)
    chosen = [one.id for one in tiers if not names or one.name in names]
    return selected(tiers, marks, chosen, None)


def _in_file(waveform: Waveform, path: Path) -> tuple[Sequence[Tier], Sequence[Mark]]:
    file = pipeline.read_annotations(path)
    every = {one.id: "" for one in file.contents.tiers}
    found = pipeline.annotations_from(file, every, (), (), waveform)
    for fact in found.facts:
        say(fact)
    return found.tiers, found.marks


def _kept(waveform: Waveform) -> tuple[Sequence[Tier], Sequence[Mark]]:
    work = load_work(waveform.sha256)
    if work is None:
        return (), ()
    tiers, marks = work.document.tiers, work.document.marks
    if any(mark.tier == MARKS for mark in marks):
        tiers = (Tier(MAIN, words()(message("panels.tiers.marks"))), *tiers)
    return tiers, marks


def _shown(tiers: Sequence[Tier]) -> tuple[str, ...]:
    return tuple(displayable(one.name) for one in tiers)


def _show(path: Path, kind: Format, facts: Sequence[Message]) -> None:
    write(words()(message("cli.summary.result", kind=words()(kind.name), path=displayable(path))))
    for fact in (*facts, kind.lost):
        write(f"  {words()(fact)}")
