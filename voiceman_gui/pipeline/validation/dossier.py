"""The dossier's folder: the requirements first, the results when all is read."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core import files
from voiceman_gui.core.errors import ExportError, ValidationError
from voiceman_gui.core.message import message
from voiceman_gui.core.names import displayable
from voiceman_gui.core.resources import resource
from voiceman_gui.core.system_error import reason_of
from voiceman_gui.core.validation.requirements import Requirements, SetRequirements
from voiceman_gui.pipeline.validation.requirements_file import of_document
from voiceman_gui.wording import words_for

if TYPE_CHECKING:
    from voiceman_gui.core.validation.study import Study

REQUIREMENTS, JSON, PDF = "requirements.json", "validation.json", "validation.pdf"
"""The files of a dossier."""


@dataclass(frozen=True, slots=True)
class Written:
    """A finished dossier.

    Parameters
    ----------
    json, pdf : Path
    study : Study
    sha256 : str
        Of the JSON file, by which a report cites it.
    """

    json: Path
    pdf: Path
    study: Study
    sha256: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder whose requirements are laid down.

    Parameters
    ----------
    folder : Path
    set_requirements : SetRequirements
    """

    folder: Path
    set_requirements: SetRequirements

    @classmethod
    def begin(cls, folder: Path, requirements: Requirements, when: datetime) -> Dossier:
        """Write the requirements, unless the same ones lie there already without results.

        Raises
        ------
        ValidationError
            If the folder holds results, or other requirements.
        ExportError
            If it cannot be written.
        """
        name = displayable(folder)
        if any((folder / one).exists() for one in (JSON, PDF)):
            raise ValidationError(message("validation.dossier.has_results", folder=name))
        path = folder / REQUIREMENTS
        try:
            if path.exists():
                return cls(folder, _laid_down(path, requirements, name))
            made = SetRequirements(requirements, when)
            folder.mkdir(parents=True, exist_ok=True)
            files.write_whole(path, made.content)
        except OSError as error:
            raise _unwritten(path, error) from error
        return cls(folder, made)

    def write(self, study: Study, language: str, when: datetime) -> Written:
        """Write the results: JSON, then the document.

        Raises
        ------
        ExportError
        """
        from voiceman_gui.report.typeset import Template, typeset
        from voiceman_gui.report.validation.as_json import encode_study
        from voiceman_gui.report.validation.build import validation_document

        raw = encode_study(study, when)
        # The house template: a laboratory's own one is made for the sections of a case's report.
        template = Template(resource("report"), resource("fonts"))
        document = validation_document(study, raw, when, words_for(language))
        pdf = typeset(document, raw, when, template)
        for name, data in ((JSON, raw), (PDF, pdf)):
            try:
                files.write_whole(self.folder / name, data)
            except OSError as error:
                raise _unwritten(self.folder / name, error) from error
        digest = hashlib.sha256(raw).hexdigest()
        return Written(self.folder / JSON, self.folder / PDF, study, digest)


def _laid_down(path: Path, requirements: Requirements, folder: str) -> SetRequirements:
    """Return what a study that was begun laid down; it must be the same."""
    changed = ValidationError(message("validation.dossier.other_requirements", folder=folder))
    content = path.read_bytes()
    try:
        document = json.loads(content)
        when = datetime.fromisoformat(document["set_at"])
        found = SetRequirements(of_document(document, displayable(path)), when)
    except (ValueError, TypeError, KeyError, ValidationError) as error:
        raise changed from error
    if found.content != content or found.requirements != requirements:
        raise changed
    return found


def _unwritten(path: Path, error: OSError) -> ExportError:
    reason = message("report.write.system", said=reason_of(error))
    return ExportError(message("report.write.failed", file=displayable(path), reason=reason))
