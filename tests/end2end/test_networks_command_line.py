"""The command line with installed networks: what is named, what is refused, what is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from helpers.installed_networks import (
    CATEGORICAL,
    DIMENSIONAL,
    install_pair,
    short_voice,
)
from helpers.small_networks import save_dimensional
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui import pipeline
from voiceman_gui.cli.commands import app
from voiceman_gui.inference.ensemble import loaded_ensemble
from voiceman_gui.pipeline import run as run_module

NAMED = f"{DIMENSIONAL}+{CATEGORICAL}"


@pytest.fixture(autouse=True)
def _no_networks_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    yield
    pipeline.unload_ensemble()


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return short_voice(tmp_path_factory.mktemp("voice"))


def run(*arguments: object):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def document(path: Path) -> dict[str, object]:
    return json.loads(path.read_text("utf-8"))


def test_from_the_publishers_folders_to_the_result(recording, tmp_path):
    """Import both, analyse, and find both named with revision, hash, licence and proof."""
    save_dimensional(tmp_path / "dimensional")
    save_speechbrain(tmp_path / "speechbrain")
    for name in ("dimensional", "speechbrain"):
        done = run("models", "import", tmp_path / name, "--accept-licence", "-q")
        assert done.exit_code == 0, done.output
    out = tmp_path / "a.json"
    done = run("analyze", recording, "--json", out, "--device", "cpu")
    assert done.exit_code == 0, done.output
    result = document(out)
    models = {model["id"]: model for model in result["models"]}
    assert list(models) == [
        *(DIMENSIONAL, CATEGORICAL, "acoustic-arousal", "silero-vad"),
        *("speaker-segmentation", "speaker-embedding"),
    ]
    for name in (DIMENSIONAL, CATEGORICAL):
        model = models[name]
        assert model["revision"] == "1"
        assert len(model["sha256"]) == 64
        assert model["licence"] == "CC0-1.0"
        assert model["verified"]["text"].startswith(
            "verified against the publisher's known answers on "
        )
        assert "largest deviation" in model["verified"]["text"]
    assert result["complete"] is True
    assert "float32" in result["device"]["text"] and "batches of 8" in result["device"]["text"]
    shown = [row for row in result["timeline"] if row["arousal"] is not None]
    assert shown
    for row in shown:
        low, high = row["arousal_interval"]
        assert low <= row["arousal"] <= high
        assert sum(row["categories"].values()) == pytest.approx(1, abs=1e-3)


def test_named_models_cached_and_fresh_give_the_same_bytes(recording, tmp_path):
    install_pair()
    for name, options in (("fresh", ["--no-cache"]), ("kept", []), ("cached", [])):
        pipeline.unload_ensemble()
        done = run(
            "analyze", recording, "-q", "--json", tmp_path / name, "--models", NAMED, *options
        )
        assert done.exit_code == 0, done.output
        assert (loaded_ensemble() is None) == (name == "cached")
    contents = {path.read_bytes() for path in tmp_path.iterdir()}
    assert len(contents) == 1


def test_two_recordings_use_one_loaded_ensemble_and_a_broken_one_stops_nothing(
    recording, tmp_path, monkeypatch
):
    install_pair()
    from voiceman_gui.inference import ensemble

    loads = []
    load = ensemble.load_networks

    def counted(*given: object) -> object:
        loads.append(given)
        return load(*given)

    monkeypatch.setattr(ensemble, "load_networks", counted)
    second = short_voice(tmp_path, 12.0, "second.wav")
    broken = tmp_path / "broken.wav"
    broken.write_bytes(b"RIFF and nothing more")
    out = tmp_path / "out"
    done = run("analyze", recording, broken, second, "-q", "--out", out)
    assert done.exit_code == 3
    assert {path.name for path in out.glob("*.json")} == {
        "voice.voiceman.json",
        "second.voiceman.json",
    }
    assert len(loads) == 1


def test_a_model_that_is_named_and_cannot_be_used_is_4(recording, tmp_path):
    install_pair()
    out = tmp_path / "a.json"
    done = run("analyze", recording, "-q", "--json", out, "--models", f"unheard-of+{CATEGORICAL}")
    assert done.exit_code == 4
    assert "unheard-of" in done.output
    assert not out.exists()


def test_a_refused_model_is_said_where_the_choice_was_automatic(recording, tmp_path):
    weights = install_pair() / CATEGORICAL / "model.ckpt"
    weights.write_bytes(weights.read_bytes() + b"more")
    out = tmp_path / "a.json"
    done = run("analyze", recording, "-q", "--json", out)
    assert done.exit_code == 0
    assert "The embedded model gives the categories instead." in done.output
    result = document(out)
    assert any("model.ckpt" in notice["text"] for notice in result["notices"])
    assert result["models"][0]["id"] == DIMENSIONAL


def test_the_legacy_scale_is_marked(recording, tmp_path):
    install_pair()
    out = tmp_path / "a.json"
    done = run("analyze", recording, "-q", "--json", out, "--models", NAMED, "--legacy-sigmoid")
    assert done.exit_code == 0, done.output
    result = document(out)
    assert result["models"][0]["remark"]["id"] == "inference.remark.legacy"
    for row in result["timeline"]:
        assert row["arousal"] is None or 0 < row["arousal"] < 1


@pytest.mark.parametrize("models", ["one-id", "a+", "+b", "a+b+c+d"])
def test_a_choice_that_says_nothing_is_wrong_usage(recording, models):
    assert run("analyze", recording, "--models", models).exit_code == 2


def test_embedded_stays_embedded(recording, tmp_path):
    install_pair()
    out = tmp_path / "a.json"
    done = run("analyze", recording, "-q", "--json", out, "--models", "embedded")
    assert done.exit_code == 0
    ids = [model["id"] for model in document(out)["models"]]
    assert DIMENSIONAL not in ids and CATEGORICAL not in ids
    assert loaded_ensemble() is None


def test_ctrl_c_stops_all_files_and_leaves_nothing_half_written(recording, tmp_path, monkeypatch):
    def interrupted(*_args: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "decode", interrupted)
    done = run("analyze", recording, recording, "--out", tmp_path / "out")
    assert done.exit_code == 130
    assert done.output.count("stopped. Nothing half-written is left.") == 1
    assert not (tmp_path / "out").exists()
