"""Lists of labelled recordings and files of requirements: a slip is named, never guessed at."""

from __future__ import annotations

import json
import math
from datetime import UTC, datetime
from pathlib import Path

import pytest

from voiceman_gui.core.errors import LabelledSetError, ValidationError
from voiceman_gui.core.validation.figures import FigureId, Limit
from voiceman_gui.core.validation.requirements import Requirements, SetRequirements
from voiceman_gui.core.validation.study import OTHER
from voiceman_gui.pipeline.validation.dossier import JSON, REQUIREMENTS, Dossier
from voiceman_gui.pipeline.validation.material import read_material
from voiceman_gui.pipeline.validation.requirements_file import read_requirements

WHEN = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
TOML = """
title = "Study"
laboratory = "Lab"
deviations = ["Acted speech."]
[limits]
uar_all = {least = 0.8}
valence_coverage = {least = 0.93, most = 0.97}
cue_false_alarms = "none set"
"""


def listed(folder: Path, text: str) -> Path:
    path = folder / "list.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_list_says_what_is_known(tmp_path: Path) -> None:
    material = read_material(
        listed(
            tmp_path,
            "file,emotion,speaker,gender,valence,start_s,end_s\n"
            "a.wav,Anger,1,f,-0.5,0,2.5\n"
            "a.wav,fear,1,f,,2.5,4\n"
            "b.wav,plain,2,m,0.1,,\n"
            "c.wav,,2,m,0.4,,\n",
        )
    )
    angry, fear, plain, rated = material.recordings
    assert (angry.truth, angry.excited, angry.span_s) == (0, 1, (0.0, 2.5))
    assert (fear.truth, fear.excited, math.isnan(fear.ratings[2])) == (OTHER, 1, True)
    assert (plain.plain, plain.sex, plain.ratings[2]) == (True, "m", 0.1)
    assert (rated.truth, rated.excited, rated.plain) == (-1, -1, False)
    assert material.names_speakers and material.passages


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("path,speaker\na.wav,1\n", "validation.material.no_columns"),
        ("path,label\na.wav,angst\n", "validation.material.unknown_label"),
        ("path,label,arousal\na.wav,,\n", "validation.material.nothing_known"),
        ("path,arousal\na.wav,high\n", "validation.material.no_number"),
        ("path,arousal\na.wav,nan\n", "validation.material.no_number"),
        ("path,label,start_s,end_s\na.wav,sad,3,2\n", "validation.material.no_passage"),
        ("path,label\na.wav,sad\na.wav,sad\n", "inference.labelled.twice"),
        ("path,label,speaker\na.wav,sad,\n", "inference.labelled.no_speaker"),
        ("path,label\n", "validation.material.empty"),
        ("path,label,emotion\na.wav,sad,anger\n", "validation.material.two_columns"),
        ("path,label,Label\na.wav,sad,anger\n", "validation.material.two_columns"),
    ],
)
def test_a_doubt_in_a_list_is_named(tmp_path: Path, text: str, fact: str) -> None:
    with pytest.raises(LabelledSetError) as caught:
        read_material(listed(tmp_path, text))
    assert caught.value.message.id == fact


def test_folders_are_categories(tmp_path: Path) -> None:
    for name in ("anger", "neutral"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "one.wav").write_bytes(b"")
    labels = [one.label for one in read_material(tmp_path).recordings]
    assert labels == ["angry", "neutral"]


def test_requirements_in_both_forms(tmp_path: Path) -> None:
    toml, as_json = tmp_path / "r.toml", tmp_path / "r.json"
    toml.write_text(TOML, encoding="utf-8")
    found = read_requirements(toml)
    assert dict(found.limits) == {
        FigureId.UAR_ALL: Limit(0.8),
        FigureId.VALENCE_COVERAGE: Limit(0.93, 0.97),
    }
    assert found.deviations == ("Acted speech.",)
    as_json.write_bytes(SetRequirements(found, WHEN).content)
    assert read_requirements(as_json) == found


@pytest.mark.parametrize(
    "text",
    [
        'title = "S"\nlimit = {}\n',
        'title = "S"\n[limits]\nuar = {least = 0.8}\n',
        'title = "S"\n[limits]\nuar_all = 0.8\n',
        'title = "S"\n[limits]\nuar_all = {at_least = 0.8}\n',
        'title = "S"\n[limits]\nuar_all = {least = true}\n',
        'title = "S"\n[limits]\nuar_all = {least = 0.9, most = 0.8}\n',
        'title = "S"\ndeviations = "none"\n',
        "title = 3\n",
        'laboratory = "L"\n',
        "title = \n",
    ],
)
def test_no_limit_is_lost_by_a_slip(tmp_path: Path, text: str) -> None:
    path = tmp_path / "r.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValidationError):
        read_requirements(path)


def test_requirements_are_laid_down_once(tmp_path: Path) -> None:
    asked = Requirements("Study", limits={FigureId.UAR_ALL: Limit(0.8)})
    folder = tmp_path / "dossier"
    first = Dossier.begin(folder, asked, WHEN)
    content = (folder / REQUIREMENTS).read_bytes()
    assert content == first.set_requirements.content
    # Begun again later: the time is that of the first.
    later = Dossier.begin(folder, asked, datetime(2026, 4, 1, tzinfo=UTC))
    assert later.set_requirements == first.set_requirements
    easier = Requirements("Study", limits={FigureId.UAR_ALL: Limit(0.5)})
    with pytest.raises(ValidationError):
        Dossier.begin(folder, easier, WHEN)
    earlier = json.loads(content) | {"set_at": "2020-01-01T00:00:00+00:00"}
    (folder / REQUIREMENTS).write_text(json.dumps(earlier), encoding="utf-8")
    with pytest.raises(ValidationError):
        Dossier.begin(folder, asked, WHEN)
    (folder / REQUIREMENTS).write_bytes(content)
    (folder / JSON).write_bytes(b"{}")
    with pytest.raises(ValidationError) as caught:
        Dossier.begin(folder, asked, WHEN)
    assert caught.value.message.id == "validation.dossier.has_results"
