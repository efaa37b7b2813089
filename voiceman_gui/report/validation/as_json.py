"""A validation study as JSON, schema ``voiceman.validation/1``: equal studies give equal bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.core.validation.figures import Figure, Verdict
from voiceman_gui.core.validation.study import Condition, Group, ReliabilityBin, Study
from voiceman_gui.report import provenance
from voiceman_gui.report.as_json import encode
from voiceman_gui.report.json_facts import FactWriter, Json, plain, rounded, rounded_or_none

SCHEMA = "voiceman.validation/1"


def encode_study(study: Study, when: datetime) -> bytes:
    """Return a study as JSON in UTF-8.

    Parameters
    ----------
    study : Study
    when : datetime
        Date of the dossier, with time zone.
    """
    return encode(study_document(study, when))


def study_document(study: Study, when: datetime) -> Mapping[str, object]:
    """Return a study as plain lists, dicts, strings and numbers."""
    fact = FactWriter()
    asked, setup = study.set_requirements, study.setup
    material, scope = study.material, study.scope
    return {
        "schema": SCHEMA,
        "statement": fact.each([study_statement()])[0]["text"],
        "date": when.isoformat(timespec="seconds"),
        "requirements": {
            "set_at": asked.set_at,
            "sha256": asked.sha256,
            **{
                key: plain(value) if isinstance(value, str) else value
                for key, value in asked.requirements.as_dict().items()
            },
        },
        "program": provenance.program(),
        "environment": provenance.environment(),
        "profile": {"name": fact(setup.profile_name), "sha256": setup.profile_sha256},
        "models": [
            {"id": one.id, "revision": one.revision, "name": fact(one.name), "sha256": one.sha256}
            for one in setup.models
        ],
        "settings": {
            "window_s": setup.window_s,
            "hop_s": setup.hop_s,
            "seed": setup.seed,
            "resamples": setup.resamples,
            "device": fact(setup.device),
        },
        "material": {
            "name": plain(material.name),
            "list_sha256": material.list_sha256,
            "recordings_sha256": material.recordings_sha256,
            "recordings": material.recordings,
            "speakers": material.speakers,
            "total_s": rounded(material.total_s),
            "labels": {plain(label): count for label, count in material.labels},
            "rated": list(material.rated),
            "joined": material.joined,
            "sessions": material.sessions,
            "plain_sessions": material.plain_sessions,
            "plain_speech_s": rounded(material.plain_s),
            "left_out": [
                {"name": plain(name), "why": fact(why)} for name, why in material.left_out
            ],
        },
        "condition": None if study.condition is None else _condition(study.condition),
        "scope": {
            "codecs": list(scope.codecs),
            "languages": [plain(one) for one in scope.languages],
            "sexes": [plain(one) for one in scope.sexes],
            "bandwidth_hz": _ends(scope.bandwidth_hz),
            "snr_db": _ends(scope.snr_db),
        },
        "windows": study.windows,
        "mixed_windows": study.mixed,
        "undecided_share": rounded_or_none(study.undecided_share),
        "figures": [{**_figure(one), "verdict": study.verdict(one).value} for one in study.figures],
        "requirements_met": None
        if not study.verdicts
        else all(one is Verdict.MET for one in study.verdicts),
        "confusion": {
            "labelled": list(CATEGORIES),
            "named": [*CATEGORIES, "undecided"],
            "windows": study.confusion.tolist(),
        },
        "reliability": [_bin(one) for one in study.reliability],
        "groups": [_group(one, fact) for one in study.groups],
        "deviations": fact.each(study.deviations),
    }


def study_statement() -> Message:
    """Return what stands in the first line of every dossier."""
    return message("validation.statement")


def _figure(one: Figure) -> Json:
    return {
        "id": one.id.value,
        "value": rounded_or_none(one.value),
        "interval": None
        if one.low is None or one.high is None
        else [rounded(one.low), rounded(one.high)],
        "windows": one.windows,
        "speakers": one.speakers,
    }


def _bin(one: ReliabilityBin) -> Json:
    return {
        "low": rounded(one.low),
        "high": rounded(one.high),
        "windows": one.windows,
        "confidence": rounded_or_none(one.confidence),
        "correct_share": rounded_or_none(one.correct_share),
    }


def _group(one: Group, fact: FactWriter) -> Json:
    return {
        "division": one.division.value,
        "name": fact(one.name),
        "windows": one.windows,
        "speakers": one.speakers,
        "figures": [_figure(figure) for figure in one.figures],
    }


def _condition(one: Condition) -> Json:
    return {
        "codec": one.codec or None,
        "bit_rate": one.bit_rate,
        "sample_rate_hz": one.sample_rate_hz,
        "band_hz": _ends(one.band_hz),
        "snr_db": rounded_or_none(one.snr_db),
        "like": {"name": plain(one.like), "sha256": one.like_sha256} if one.like else None,
    }


def _ends(ends: tuple[float, float] | None) -> list[float] | None:
    return None if ends is None else [rounded(end) for end in ends]
