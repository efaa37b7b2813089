"""``voiceman models list``: which models there are, and what is known of each."""

from __future__ import annotations

import dataclasses
import json as json_format
import textwrap
from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer

from voiceman_gui.cli.exit_codes import exiting
from voiceman_gui.cli.language import words
from voiceman_gui.cli.terminal import cut, write
from voiceman_gui.core.installed import STATE_NAMES, ModelEntry, ModelState
from voiceman_gui.core.message import Message, message
from voiceman_gui.inference import manage_models as models
from voiceman_gui.wording import ENGLISH, words_for

_WIDTH = 100
_LONGEST_ID = 28
_LABELS = 13

HEADS = (
    message("cli.models.head.id"),
    message("cli.models.head.role"),
    message("cli.models.head.state"),
    message("cli.models.head.revision"),
    message("cli.models.head.licence"),
    message("cli.models.head.size"),
)


def list_(
    json: Annotated[bool, typer.Option("--json", help="cli.models.list.as_json")] = False,
) -> None:
    """Show a table of models, then the details of each that is installed."""
    with exiting(message("cli.models.stopped")):
        entries = models.list_models()
    if json:
        rows = [_row(entry) for entry in entries]
        typer.echo(json_format.dumps(rows, indent=2, ensure_ascii=False))
        return
    for line in (*_table(entries), *_details(entries)):
        write(line)


def _row(entry: ModelEntry) -> dict[str, Any]:
    names = [field.name for field in dataclasses.fields(entry)]
    return {name: _plain(getattr(entry, name)) for name in names}


def _plain(value: Any) -> Any:
    """Return what JSON knows: facts as their English words, whatever language is spoken."""
    if isinstance(value, Message):
        return words_for(ENGLISH)(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value


def _table(entries: Sequence[ModelEntry]) -> Iterator[str]:
    heads = tuple(words()(head) for head in HEADS)
    rows = [_cells(entry) for entry in entries]
    widths = [max(_columns(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    widths[0] = min(widths[0], _LONGEST_ID)
    for row in (heads, *rows):
        if _columns(row[0]) > widths[0]:
            # An id is typed again, so it is never cut.
            yield row[0]
            row = ("", *row[1:])  # noqa: PLW2901
        cells = [
            cell + " " * (width - _columns(cell)) for cell, width in zip(row, widths, strict=True)
        ]
        yield "  ".join(cells).rstrip()


def _cells(entry: ModelEntry) -> tuple[str, ...]:
    spoken = words()
    roles = tuple(spoken.text("cli.models.role", role=role) for role in entry.roles)
    size = entry.size_bytes
    return (
        entry.id,
        spoken.text("cli.models.role_both") if len(roles) > 1 else "".join(roles),
        spoken(STATE_NAMES[entry.state]),
        cut(entry.revision, 12),
        cut(spoken(entry.licence), 17),
        "" if size is None else spoken.text("cli.models.size", size_bytes=size),
    )


def _columns(text: str) -> int:
    """Return how many columns of a terminal text takes: two for a wide character."""
    from unicodedata import east_asian_width

    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _details(entries: Sequence[ModelEntry]) -> Iterator[str]:
    spoken = words()
    for entry in entries:
        if entry.state in (ModelState.EMBEDDED, ModelState.NOT_INSTALLED):
            continue
        yield ""
        yield f"{entry.id}: {spoken(entry.name)}"
        for label, value in _facts(entry):
            if value:
                name = spoken(label)
                begin = "  " + name + " " * max(1, _LABELS - 2 - _columns(name))
                yield textwrap.fill(
                    spoken(value),
                    _WIDTH,
                    initial_indent=begin,
                    subsequent_indent=" " * _LABELS,
                    break_on_hyphens=False,
                )


def _facts(entry: ModelEntry) -> Iterator[tuple[Message, Message | str | None]]:
    yield message("cli.models.detail.refused"), entry.reason
    yield message("cli.models.detail.verified"), entry.verified
    for calibration in entry.calibrated:
        yield message("cli.models.detail.calibrated"), calibration
    yield message("cli.models.detail.source"), entry.source
    yield message("cli.models.detail.installed"), entry.installed
    licence: Message | str = entry.licence
    if entry.licence_accepted:
        licence = message(
            "cli.models.licence_accepted", licence=entry.licence, accepted=entry.licence_accepted
        )
    yield message("cli.models.detail.licence"), licence
    yield message("cli.models.detail.sha256"), entry.sha256
