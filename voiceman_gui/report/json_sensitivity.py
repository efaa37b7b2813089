"""How much readings depend on the baseline, and the negative control, as plain dicts."""

from __future__ import annotations

from voiceman_gui.core.sensitivity import (
    MIDDLES,
    Chance,
    NegativeControl,
    Sensitivity,
    Spread,
    UnderBaseline,
)
from voiceman_gui.report.json_facts import FactWriter, Json, reading_json, rounded, span_json
from voiceman_gui.report.speakers import WHOLE_RECORDING


def sensitivity_json(found: Sensitivity | None, fact: FactWriter) -> Json | None:
    """Return a passage's readings under every baseline that could have been chosen."""
    if found is None:
        return None
    return {
        "baselines": [_under(one, fact) for one in found.baselines],
        "spread": {name: _spread(found.spread(name)) for name in MIDDLES},
    }


def _under(one: UnderBaseline, fact: FactWriter) -> Json:
    return {
        "kind": one.kind.value,
        "spans": [span_json(span) for span in one.spans],
        "what": fact(one.what),
        "in_use": one.in_use,
        "readings": {name: reading_json(one.readings.get(name)) for name in MIDDLES},
        "reasons": fact.each(one.reasons),
    }


def _spread(spread: Spread | None) -> Json | None:
    if spread is None:
        return None
    return {
        "low": rounded(spread.low),
        "high": rounded(spread.high),
        "baselines": spread.count,
        "above": spread.above,
        "below": spread.below,
        "same": spread.same,
    }


def control_json(control: NegativeControl, fact: FactWriter) -> Json:
    """Return the negative control of one speaker."""
    return {
        "speaker": control.speaker or WHOLE_RECORDING,
        "block_windows": control.block,
        "windows": chance_json(control.windows),
        "passages": chance_json(control.passages),
        "sentences": fact.each(control.sentences),
    }


def chance_json(chance: Chance | None) -> Json | None:
    """Return what chance makes distinguishable."""
    if chance is None:
        return None
    return {
        "items": chance.items,
        "found": chance.found,
        "expected": rounded(chance.expected),
        "expected_interval": [rounded(chance.low), rounded(chance.high)],
        "draws": chance.draws,
    }
