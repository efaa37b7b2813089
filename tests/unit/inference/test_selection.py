"""Which models are chosen, and what is said of those that cannot be."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from helpers.facts import english, ids
from helpers.installed_networks import (
    CATEGORICAL,
    DIMENSIONAL,
    PAIR,
    install_pair,
    save_headless,
    short_voice,
)
from helpers.patience import PATIENCE_S
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import EMBEDDED, DimensionMark, ModelChoice, Role
from voiceman_gui.inference import manage_models as models
from voiceman_gui.inference.selection import Selection, select_models

AUTO_CHOICE = ModelChoice()


def by_role(selection: Selection) -> dict[Role, str]:
    return {member.role: member.manifest.id for member in selection.members}


def test_nothing_installed_is_the_embedded_models_and_no_notice():
    selection = select_models(AUTO_CHOICE)
    assert selection.members == ()
    assert selection.notices == ()


def test_auto_takes_what_is_installed_and_proven():
    install_pair()
    selection = select_models(AUTO_CHOICE)
    assert by_role(selection) == {Role.DIMENSIONS: DIMENSIONAL, Role.CATEGORIES: CATEGORICAL}
    assert selection.notices == ()
    provenance = selection.members[0].provenance
    assert "verified against the publisher's known answers" in english(provenance.verified)
    assert len(provenance.sha256) == 64
    assert provenance.source and provenance.licence == "CC0-1.0"


def test_embedded_is_embedded_whatever_is_installed():
    install_pair()
    assert select_models(ModelChoice(EMBEDDED, EMBEDDED)).members == ()
    assert by_role(select_models(ModelChoice(EMBEDDED))) == {Role.CATEGORIES: CATEGORICAL}


def test_a_chosen_model_that_is_not_there_is_named():
    install_pair()
    selection = select_models(replace(PAIR, dimensions="gone"))
    assert by_role(selection) == {Role.CATEGORIES: CATEGORICAL}
    (notice,) = selection.notices
    assert "gone" in english(notice)
    assert notice.id == "inference.replaced" and notice.params["role"] == Role.DIMENSIONS


def test_a_model_of_the_other_role_is_not_taken():
    install_pair()
    selection = select_models(ModelChoice(CATEGORICAL, CATEGORICAL))
    assert by_role(selection) == {Role.CATEGORIES: CATEGORICAL}
    assert "inference.wrong_role" in ids(selection.notices[0])


@pytest.mark.parametrize("choice", [AUTO_CHOICE, PAIR])
def test_a_broken_installation_is_named_and_never_used(choice):
    weights = install_pair() / DIMENSIONAL / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-100])
    selection = select_models(choice)
    assert by_role(selection) == {Role.CATEGORIES: CATEGORICAL}
    (notice,) = selection.notices
    assert "model.safetensors" in english(notice)
    assert "inference.replaced" in ids(notice)


def test_a_models_folder_that_is_a_file_leaves_the_embedded_models(voiceman_home):
    (voiceman_home / "data").mkdir()
    (voiceman_home / "data" / "models").write_text("not a folder")
    selection = select_models(PAIR)
    assert selection.members == ()
    assert [notice.id for notice in selection.notices] == ["inference.replaced"] * 2


def test_the_legacy_sigmoid_is_an_activation_and_a_name():
    install_pair()
    dimensional, categorical = select_models(replace(PAIR, legacy_sigmoid=True)).members
    assert dimensional.mark is DimensionMark.LEGACY
    assert dimensional.manifest.activation == "sigmoid"
    assert dimensional.provenance.remark == message("inference.remark.legacy")
    assert categorical.mark is DimensionMark.NONE
    plain = select_models(PAIR).members[0]
    assert plain.identity != dimensional.identity


def test_a_model_without_its_head_is_read_only_where_that_is_asked_for(tmp_path):
    save_headless(tmp_path / "headless")
    models.import_model(tmp_path / "headless", accepted=True)
    assert select_models(AUTO_CHOICE).members == ()
    (notice,) = select_models(AUTO_CHOICE).notices
    assert notice.id == "inference.replaced" and notice.params["role"] == Role.DIMENSIONS
    with pytest.raises(ModelError):
        models.model_store().folder_of(DIMENSIONAL)

    wanted = select_models(replace(AUTO_CHOICE, hidden_state_estimate=True))
    (member,) = wanted.members
    assert member.mark is DimensionMark.UNCALIBRATED
    assert member.provenance.remark == message("inference.remark.uncalibrated")
    assert member.provenance.verified == message("inference.estimate_not_verified")
    assert "inference.replaced" not in ids(*wanted.notices)


def test_embedded_only_never_imports_torch(tmp_path):
    """In a process of its own, because other tests import torch."""
    path = short_voice(tmp_path, 8.0)
    code = (
        "import json, sys\n"
        "from voiceman_gui import pipeline\n"
        "from voiceman_gui.core.analysis import AnalysisSettings\n"
        "from voiceman_gui.core.networks import ModelChoice\n"
        f"waveform = pipeline.decode(pipeline.open_recording({str(path)!r}))\n"
        "for choice in (ModelChoice(), ModelChoice('embedded', 'embedded')):\n"
        "    pipeline.warm_up(choice)\n"
        "    pipeline.analyse(waveform, AnalysisSettings(models=choice))\n"
        "heavy = ('torch', 'transformers', 'speechbrain')\n"
        "print(json.dumps([name for name in heavy if name in sys.modules]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=PATIENCE_S
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []
