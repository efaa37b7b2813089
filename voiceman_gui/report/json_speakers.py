"""Speakers, turns, and how they were found, as plain dicts and numbers."""

from __future__ import annotations

from collections.abc import Sequence

from voiceman_gui.core.analysis import Analysis, AnalysisSettings
from voiceman_gui.core.borrowed import Borrowed
from voiceman_gui.core.reading import GATES
from voiceman_gui.core.turns import SpeakerMode, TurnPiece, Turns, TurnSource
from voiceman_gui.report.json_facts import (
    FactWriter,
    Json,
    plain,
    rounded,
    rounded_or_none,
    span_json,
)
from voiceman_gui.report.json_readings import baseline_json
from voiceman_gui.report.speakers import WHOLE_RECORDING, agreement_of, shared_speech, speakers
from voiceman_gui.speakers.agreement import Agreement


def speakers_json(analysis: Analysis, fact: FactWriter) -> list[Json]:
    """Return everyone who is read, with the amounts of their speech."""
    return [
        {
            "id": one.id,
            "label": plain(one.label),
            "name": fact(one.name),
            "readings": number,
            "speech_s": rounded(one.speech_s),
            "overlap_s": rounded_or_none(one.overlap_s),
            "share": rounded_or_none(one.share),
            "baseline": baseline_json(one.readings.baseline, fact),
            "windows": {gate.value: one.windows[gate] for gate in GATES},
            "undecided": {
                "count": one.undecided.count,
                "windows": one.undecided.windows,
                "share": rounded_or_none(one.undecided.share),
            },
            "turns": one.turns,
            "confirmed": one.confirmed,
        }
        for number, one in enumerate(speakers(analysis), start=1)
    ]


def turns_json(analysis: Analysis, fact: FactWriter) -> list[Json]:
    """Return the turns that the readings were made with, cut where others begin or end."""
    if analysis.diarisation is None:
        return []
    return [_piece(piece, fact) for piece in analysis.diarisation.turns.pieces()]


def _piece(piece: TurnPiece, fact: FactWriter) -> Json:
    turn = piece.turn
    return {
        **span_json(piece.span),
        "speaker": turn.speaker,
        "overlap": piece.overlap,
        "state": turn.state.value,
        "cluster": turn.cluster or None,
        "turn": plain(turn.id),
        "reason": fact.or_none(turn.reason),
    }


def diarisation_json(analysis: Analysis, fact: FactWriter) -> Json | None:
    """Return how the speakers were found, and what was proposed before anybody changed it."""
    diarisation, shared = analysis.diarisation, shared_speech(analysis)
    if diarisation is None or shared is None:
        return None
    return {
        "choice": str(diarisation.choice),
        "edited": diarisation.edited,
        "source": _source(diarisation.turns.source),
        "facts": fact.each(diarisation.facts),
        "models": [model.id for model in diarisation.models],
        "overlap_s": rounded_or_none(shared.overlap_s),
        "unsure_s": rounded(shared.unsure_s),
        "nobodys_windows": shared.windows,
        "agreement": _agreement(agreement_of(analysis), fact),
        "proposal": None
        if diarisation.choice.mode is SpeakerMode.ONE
        else _proposal(diarisation.proposal),
    }


def _source(source: TurnSource | None) -> Json | None:
    """Return the file from which turns were imported."""
    if source is None:
        return None
    return {"file": plain(source.file), "sha256": source.sha256, "format": source.kind}


def _agreement(found: Agreement | None, fact: FactWriter) -> Json | None:
    """Return how far confirmed turns agree with the proposed ones."""
    if found is None:
        return None
    return {
        "sentence": fact(found.sentence),
        "share": rounded_or_none(found.share),
        "confirmed_s": rounded(found.confirmed_s),
        "agreed_s": rounded(found.agreed_s),
        "unsure_s": rounded(found.unsure_s),
        "speakers": [
            {
                "speaker": one.speaker,
                "proposed": one.proposed or None,
                "confirmed_s": rounded(one.confirmed_s),
                "agreed_s": rounded(one.agreed_s),
            }
            for one in found.speakers
        ],
        "edges": {
            "sentence": fact.or_none(found.edges_sentence),
            "count": found.edges_count,
            "moved": found.moved_count,
            "median_s": rounded_or_none(found.moved_median_s),
            "most_s": rounded_or_none(found.moved_most_s),
        },
    }


def _proposal(turns: Turns) -> list[Json]:
    return [
        {**span_json(turn.span), "speaker": turn.speaker, "turn": plain(turn.id)}
        for turn in turns.turns
    ]


def baselines_json(settings: AnalysisSettings) -> list[Json]:
    """Return the passages that the analyst marked, by speaker."""
    return [
        {
            "speaker": one.speaker or WHOLE_RECORDING,
            "spans": [span_json(span) for span in one.spans],
        }
        for one in settings.baselines
    ]


def borrowed_json(borrowed: Sequence[Borrowed]) -> list[Json]:
    """Return the passages of other recordings that baselines take."""
    return [
        {
            "speaker": one.speaker or WHOLE_RECORDING,
            "path": plain(one.path),
            "sha256": one.sha256,
            "spans": [span_json(span) for span in one.spans],
            "person": one.person or None,
            "speakers": str(one.choice),
            "turns": None if one.turns is None else _proposal(one.turns),
        }
        for one in borrowed
    ]


def beside_json(settings: AnalysisSettings) -> list[Json]:
    """Return the further references that were asked for."""
    return [
        {
            "speaker": one.speaker or WHOLE_RECORDING,
            "spans": [span_json(span) for span in one.baseline],
        }
        for one in settings.beside
    ]
