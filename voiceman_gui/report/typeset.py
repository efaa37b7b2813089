"""The report's data and a template become pages: PDF/A-3a and PDF/UA-1, by Typst."""

from __future__ import annotations

import json
import logging
import re
import tempfile
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import typst

from voiceman_gui.core.errors import ExportError
from voiceman_gui.core.message import message
from voiceman_gui.report.laboratory import overlaid
from voiceman_gui.report.lettering import Lettering

MAIN = "report.typ"
STANDARDS: list[Any] = ["a-3a", "ua-1"]
_UNKNOWN_SECTION = re.compile(r"voiceman:section:([^\"\n]*)")
"""How theme.typ reports a section that no report has."""
_PLACE = re.compile(r"\u250c\u2500 (?P<file>.*):(?P<line>\d+):\d+$", re.MULTILINE)
"""Where Typst found a fault: its diagnostic draws a corner before file, line and column."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Template:
    """How the report looks.

    Parameters
    ----------
    folder : Path
        The program's own template.
    fonts : Path
        Folder of the fonts; no others are used.
    laboratory : Path or None
        A laboratory's folder, whose files stand in for those of the same name.
    """

    folder: Path
    fonts: Path
    laboratory: Path | None = None


def typeset(document: dict[str, Any], raw_data: bytes, when: datetime, template: Template) -> bytes:
    """Return the report as a PDF file; equal arguments give equal bytes.

    Parameters
    ----------
    document : dict
        From `document.report_document`. Typst gets it as data, never as source.
    raw_data : bytes
        The JSON that is attached, in UTF-8.
    when : datetime
        With time zone; the file's date.
    template : Template

    Raises
    ------
    ExportError
        If a font or the template is missing, or the laboratory's template does not work.
    """
    lettering = Lettering(template.fonts)
    lettering.require()
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[template.fonts]
    )
    inputs = {
        "report": json.dumps(_printable(document, lettering), ensure_ascii=False),
        "raw": raw_data.decode("utf-8"),
    }
    with _root(template) as root, tempfile.TemporaryDirectory() as nothing:
        try:
            compiler = typst.Compiler(
                input=root / MAIN,
                root=root,
                font_paths=fonts,
                sys_inputs=inputs,
                package_path=Path(nothing),
                package_cache_path=Path(nothing),
            )
            made = compiler.compile(
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=when.astimezone(UTC).replace(microsecond=0),
            )
        except (typst.TypstError, OSError) as error:
            raise _failure(error, template) from error
    if not isinstance(made, bytes):
        raise TypeError("a report is one file")
    return made


def _root(template: Template) -> AbstractContextManager[Path]:
    """Return the folder to read from: the program's, or a copy with the laboratory's files."""
    if template.laboratory is None:
        return nullcontext(template.folder)
    return overlaid(template.folder, template.laboratory)


def _failure(error: Exception, template: Template) -> ExportError:
    said = error.diagnostic if isinstance(error, typst.TypstError) else str(error)
    _log.info("typesetting failed: %s", said)
    # The first line is the reason; the rest shows the source, with a temporary path.
    reason = said.partition("\n")[0].removeprefix("error: ")
    if template.laboratory is None:
        return ExportError(message("report.template.own_failed", reason=reason))
    unknown = _UNKNOWN_SECTION.search(said)
    if unknown is not None:
        return ExportError(message("report.template.section", section=unknown[1]))
    place = _PLACE.search(said)
    if place is None:
        return ExportError(
            message("report.template.failed", folder=str(template.laboratory), reason=reason)
        )
    return ExportError(
        message(
            "report.template.failed_at",
            file=Path(place["file"]).name,
            line=int(place["line"]),
            reason=reason,
        )
    )


_KEEP = frozenset({"kind", "language", "gate", "page"})
"""Values that are no text for a reader. Pictures are: names of speakers stand in them."""


def _printable(value: Any, lettering: Lettering) -> Any:
    """Return the document with characters that no font holds shown by their numbers."""
    if isinstance(value, str):
        return "\n".join(lettering.printable(line) for line in value.split("\n"))
    if isinstance(value, list | tuple):
        return [_printable(item, lettering) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key in _KEEP else _printable(item, lettering)
            for key, item in value.items()
        }
    return value
