"""``voiceman models`` as a person types it: sentences, exit codes, nothing half-done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from helpers.hub_server import HubServer, files_of
from helpers.patience import PATIENCE_S
from helpers.small_networks import save_dimensional, save_sequence
from voiceman_gui.cli import models_licence
from voiceman_gui.cli.commands import app
from voiceman_gui.core.resources import resource
from voiceman_gui.inference import manage_models
from voiceman_gui.models.store import ModelStore
from voiceman_gui.models.store.catalogue import read_catalogue
from voiceman_gui.settings.paths import models_dir

ID = "small-dimensional-0"
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("publisher") / "model"
    save_dimensional(folder)
    return folder


@pytest.fixture
def hub(original, monkeypatch):
    """A hub, and a catalogue that knows the small model on it."""
    manifest = (original / "manifest.toml").read_text("utf-8")
    with HubServer(f"tests/{ID}", files_of(original)) as server:
        catalogue = original.parent / "catalogue"
        (catalogue / ID).mkdir(parents=True, exist_ok=True)
        (catalogue / ID / "manifest.toml").write_text(manifest, "utf-8")
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        monkeypatch.setattr(
            manage_models, "model_store", lambda: ModelStore(models_dir(), catalogue)
        )
        yield server


def run(*arguments: object, typed: str | None = None):
    return CliRunner().invoke(app, ["models", *map(str, arguments)], input=typed)


def test_import_list_verify_remove(original):
    done = run("import", original, "--accept-licence")
    assert done.exit_code == 0, done.output
    assert "verified against the publisher's known answers" in done.output
    listed = run("list")
    assert listed.exit_code == 0
    assert all(len(line) <= 100 for line in listed.output.splitlines())
    for said in (ID, "ready", "CC0-1.0, accepted", f"folder {original}"[:40], "SHA-256"):
        assert said in listed.output
    rows = {row["id"]: row for row in json.loads(run("list", "--json").output)}
    assert rows[ID]["state"] == "ready" and rows[ID]["roles"] == ["dimensions"]
    assert rows["embedded-acoustic"]["state"] == "embedded"
    for model, licence in (("speaker-segmentation", "MIT"), ("speaker-embedding", "Apache-2.0")):
        assert rows[model]["state"] == "embedded" and rows[model]["roles"] == ["speaker"]
        assert rows[model]["licence"] == licence
    assert rows["audeering-wav2vec2-dim"]["state"] == "not_installed"
    assert rows["speechbrain-ecapa"]["roles"] == ["speaker"]
    assert rows[ID]["sha256"] in listed.output
    verified = run("verify")
    assert verified.exit_code == 0
    assert {line.partition(":")[0] for line in verified.output.splitlines()} == {
        "acoustic-arousal",
        "embedded-acoustic",
        "speaker-embedding",
        "speaker-segmentation",
        ID,
    }
    assert run("remove", ID).exit_code == 0
    assert ID not in run("list").output


def test_without_a_terminal_a_licence_is_not_accepted(original):
    done = run("import", original)
    assert done.exit_code == 2
    assert "--accept-licence" in done.output
    assert not (models_dir() / ID).exists()


@pytest.mark.parametrize(("typed", "code"), [("y\n", 0), ("n\n", 2)])
def test_on_a_terminal_the_licence_is_shown_and_asked(original, monkeypatch, typed, code):
    monkeypatch.setattr(models_licence, "on_terminal", lambda: True)
    done = run("import", original, typed=typed)
    assert "For tests only" in done.output
    assert done.exit_code == code
    assert (models_dir() / ID).exists() == (code == 0)


def test_a_model_without_a_licence_text_needs_no_acceptance(tmp_path):
    save_sequence(tmp_path / "a", "wavlm")
    assert run("import", tmp_path / "a", "-q").exit_code == 0


def test_what_is_no_model_is_3(tmp_path):
    (tmp_path / "letter.txt").write_text("no model")
    for path in (tmp_path / "letter.txt", tmp_path / "nothing"):
        done = run("import", path, "--accept-licence")
        assert done.exit_code == 3
        assert path.name in done.output


def test_unknown_models_are_2():
    for command in ("install", "verify", "remove"):
        done = run(command, "nobody-knows-it")
        assert done.exit_code == 2, done.output
        assert "nobody-knows-it" in done.output


def test_embedded_models_stay():
    assert run("remove", "embedded-acoustic").exit_code == 4


def test_a_damaged_model_is_4_and_named(original):
    assert run("import", original, "--accept-licence", "-q").exit_code == 0
    (models_dir() / ID / WEIGHTS).write_bytes(b"damage")
    done = run("verify")
    assert done.exit_code == 4
    assert WEIGHTS in done.output
    assert "refused" in run("list").output


def test_install_is_offline_until_it_is_told_otherwise(hub):
    done = run("install", ID, "--accept-licence")
    assert done.exit_code == 4
    assert "offline" in done.output
    assert hub.requests == []
    done = run("install", ID, "--accept-licence", "--online")
    assert done.exit_code == 0, done.output
    assert json.loads(run("list", "--json").output)[-1]["revision"] == hub.commit


def test_the_settings_say_whether_it_is_offline(hub):
    from voiceman_gui.settings.store import SettingsStore

    assert SettingsStore().update(offline=False) is None
    assert run("install", ID).exit_code == 2
    assert hub.requests == []
    assert run("install", ID, "--accept-licence").exit_code == 0


def test_a_hub_that_fails_is_4(hub):
    hub.statuses["/revision/main"] = [404]
    done = run("install", ID, "--accept-licence", "--online")
    assert done.exit_code == 4
    assert "404" in done.output


def test_ctrl_c_leaves_nothing_half_done(original, monkeypatch):
    from voiceman_gui.models.store import importing

    def interrupted(*_arguments: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(importing, "copy_hashed", interrupted)
    done = run("import", original, "--accept-licence")
    assert done.exit_code == 130
    assert "No model was changed" in done.output
    assert {path.name for path in models_dir().iterdir()} <= {".lock", "licences.jsonl"}


def test_the_module_hands_models_to_the_command_line():
    done = subprocess.run(
        [sys.executable, "-m", "voiceman_gui", "models", "list", "--json"],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    assert any(row["state"] == "embedded" for row in json.loads(done.stdout))


@pytest.mark.skipif(os.name != "posix", reason="sends an interrupt")
def test_ctrl_c_ends_a_download_that_hangs():
    """The hub of a model of the real catalogue falls silent in the middle of the weights."""
    manifest = read_catalogue(resource("models"))["audeering-wav2vec2-dim"]
    content = {file.path: b"x" * 50_000 for file in manifest.files}
    with HubServer(manifest.source.hub, content) as silent:
        silent.stall_after = 10_000
        command = [sys.executable, "-m", "voiceman_gui", "models", "install", manifest.id]
        # A shell that runs the tests in the background lets them ignore interrupts, and what they
        # start as well, unless they handle them.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            process = subprocess.Popen(
                [*command, "--online", "--accept-licence"],
                env={**os.environ, "HF_ENDPOINT": silent.endpoint},
                stderr=subprocess.PIPE,
                text=True,
            )
        finally:
            signal.signal(signal.SIGINT, before)
        with process:
            try:
                assert silent.reached.wait(PATIENCE_S)
                process.send_signal(signal.SIGINT)
                _, said = process.communicate(timeout=PATIENCE_S)
            finally:
                process.kill()
    assert process.returncode == 130, said
    assert "No model was changed" in said
    assert not (models_dir() / manifest.id).exists()


@pytest.mark.parametrize("command", ["import", "verify", "remove"])
def test_no_name_acts_on_the_terminal(command, tmp_path):
    name = "no\x1b[31mX\x1b]0;own\x07"
    given = tmp_path / name if command == "import" else name
    result = CliRunner().invoke(app, ["models", command, str(given)], color=True)
    assert result.exit_code != 0
    assert "\x1b" not in result.output
    assert "\x07" not in result.output
    assert "\\x1b[31mX" in result.output
