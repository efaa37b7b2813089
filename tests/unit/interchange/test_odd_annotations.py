"""Whatever a tier holds comes back from every format; Praat writes it again alike."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from helpers.odd_annotations import TOTAL_S, tiers
from helpers.patience import PATIENCE_S
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.tiers import Tier, TierKind, new_tier
from voiceman_gui.interchange.annotations import FORMATS, Target, read_file

SEEDS = range(12)
FORMS = [("long", "utf-8"), ("short", "utf-8"), ("long", "utf-16-be"), ("short", "utf-16-le")]
LATIN = "latin.TextGrid"
PRAAT = shutil.which("praat")
REWRITE = """
form Rewrite
    sentence folder
endform
Text writing preferences: "{preference}"
files = Create Strings as file list: "files", folder$ + "/*.TextGrid"
count = Get number of strings
for number to count
    selectObject: files
    name$ = Get string: number
    grid = Read from file: folder$ + "/" + name$
    Save as text file: folder$ + "/long-" + name$
    Save as short text file: folder$ + "/short-" + name$
    removeObject: grid
endfor
"""


def stands(found: Sequence[Tier], marks: Sequence[Mark]) -> list[object]:
    """Return names and kinds of tiers, and times, labels and frequencies on each."""
    rows: dict[str, list[object]] = {tier.id: [tier.name, tier.kind] for tier in found}
    for mark in sorted(marks, key=lambda one: (one.span, one.label)):
        rows[mark.tier].append((mark.span, mark.label, mark.low_hz, mark.high_hz))
    return list(rows.values())


def write(kind: str, found: Sequence[Tier], marks: Sequence[Mark], path: Path, **how: str) -> None:
    target = Target(path, path.parent / "a.wav", TOTAL_S, **how)
    written = FORMATS[kind].write(found, marks, target)
    assert written.facts == ()
    path.write_bytes(written.data)


def in_file(path: Path) -> list[object]:
    contents = read_file(path).contents
    return stands(contents.tiers, contents.marks)


@pytest.mark.parametrize(("form", "encoding"), FORMS)
@pytest.mark.parametrize("seed", SEEDS)
def test_a_textgrid_keeps_everything(seed: int, form: str, encoding: str, tmp_path: Path) -> None:
    found, marks = tiers(seed, digits=17)
    path = tmp_path / "a.TextGrid"
    write("textgrid", found, marks, path, form=form, encoding=encoding)
    assert in_file(path) == stands(found, marks)
    origin = read_file(path).contents.tiers[0].origin
    assert origin is not None
    assert (origin.get("form"), origin.encoding) == (form, encoding)


@pytest.mark.parametrize("seed", SEEDS)
def test_an_eaf_keeps_everything_to_the_millisecond(seed: int, tmp_path: Path) -> None:
    found, marks = tiers(seed, digits=3)
    write("eaf", found, marks, tmp_path / "a.eaf")
    kinds = {tier.name: tier.kind for tier in found if tier.kind is TierKind.INTERVALS}
    # An EAF has no tiers of points.
    back = [
        [name, kinds.get(name, TierKind.POINTS), *rest]
        for name, _, *rest in in_file(tmp_path / "a.eaf")
    ]
    assert back == stands(found, marks)


@pytest.mark.parametrize("seed", SEEDS)
def test_audacity_keeps_times_labels_and_frequencies(seed: int, tmp_path: Path) -> None:
    found, marks = tiers(seed, digits=17)
    tier = next(one for one in found if any(mark.tier == one.id for mark in marks))
    own = [mark for mark in marks if mark.tier == tier.id and "\n" not in mark.label]
    path = tmp_path / f"{tier.id}.txt"
    own[0] = replace(own[0], low_hz=99.9999999, high_hz=None)
    own.append(replace(new_mark(Span(1, 1), "again", tier=tier.id), low_hz=120.5, high_hz=4000.0))
    write("audacity", [tier], own, path)
    assert [one[2:] for one in in_file(path)] == [one[2:] for one in stands([tier], own)]


@pytest.mark.skipif(PRAAT is None, reason="Praat is not installed")
@pytest.mark.parametrize("preference", ["UTF-8", "UTF-16", "try ISO Latin-1, then UTF-16"])
def test_praat_opens_what_is_written_and_writes_the_same(preference: str, tmp_path: Path) -> None:
    known = {}
    for seed in SEEDS:
        for form, encoding in FORMS:
            found, marks = tiers(seed, digits=17)
            name = f"{seed}-{form}-{encoding}.TextGrid"
            write("textgrid", found, marks, tmp_path / name, form=form, encoding=encoding)
            known[name] = stands(found, marks)
    tier = new_tier("many", TierKind.INTERVALS)
    spans = [Span(at / 800, (at + 1) / 800) for at in range(10_000)]
    many = [new_mark(span, f"w{at}", tier=tier.id) for at, span in enumerate(spans)]
    write("textgrid", [tier], many, tmp_path / "many.TextGrid")
    known["many.TextGrid"] = stands([tier], many)
    mixed = new_tier("mixed")
    overlap = [Span(0, 2), Span(1, 3), Span(1.5, 1.5), Span(2, 4), Span(0, TOTAL_S)]
    marks_over = [new_mark(span, "x", tier=mixed.id) for span in overlap]
    write("textgrid", [mixed], marks_over, tmp_path / "mixed.TextGrid")
    known["mixed.TextGrid"] = in_file(tmp_path / "mixed.TextGrid")
    western = new_tier("Wörter", TierKind.INTERVALS)
    write("textgrid", [western], [new_mark(Span(1, 2), "é", tier=western.id)], tmp_path / LATIN)
    known[LATIN] = in_file(tmp_path / LATIN)
    script = tmp_path / "rewrite.praat"
    script.write_text(REWRITE.format(preference=preference))
    assert PRAAT is not None
    command = [PRAAT, "--run", str(script), str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=False)
    assert ran.returncode == 0, ran.stderr.decode(errors="replace")
    for name, content in known.items():
        for form in ("long", "short"):
            assert in_file(tmp_path / f"{form}-{name}") == content, json.dumps([form, name])
    encodings = {"UTF-8": "utf-8", "UTF-16": "utf-16-be"}
    origin = read_file(tmp_path / f"long-{LATIN}").contents.tiers[0].origin
    assert origin is not None
    assert origin.encoding == encodings.get(preference, "latin-1")
