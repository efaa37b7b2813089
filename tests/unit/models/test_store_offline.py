"""Offline nothing opens a connection, not even to this computer."""

from __future__ import annotations

import json
import os
import subprocess
import sys

from helpers.patience import PATIENCE_S
from helpers.small_networks import save_dimensional, save_sequence

SCRIPT = """
import json, sys
from pathlib import Path

opened = []

def hook(event, arguments):
    # AF_UNIX has no address that is a tuple.
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.bind"):
        opened.append(f"{event} {arguments}")
    elif event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        if isinstance(arguments[1], tuple):
            opened.append(f"{event} {arguments}")

sys.addaudithook(hook)
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.inference import manage_models as models

brought = [Path(path) for path in sys.argv[1:]]
states = []
for path in brought:
    models.examine(path)
    states.append(models.import_model(path, accepted=True).state)
for entry in models.list_models():
    if entry.state is not ModelState.NOT_INSTALLED:
        states.append(models.verify_model(entry.id).state)
refused = []
for entry in models.list_models():
    if entry.state is ModelState.NOT_INSTALLED:
        try:
            models.install_model(entry.id, accepted=True, offline=True)
        except ModelError as error:
            refused.append(str(error))
import huggingface_hub
print(json.dumps({
    "opened": opened, "states": states, "refused": refused,
    "hub_offline": huggingface_hub.is_offline_mode(),
    "downloader": "voiceman_gui.models.store.hub" in sys.modules,
}))
"""


def test_offline_no_code_path_opens_a_connection(tmp_path, voiceman_home):
    """In a program of its own, without the variables that the tests set."""
    save_dimensional(tmp_path / "a")
    save_sequence(tmp_path / "b", "hubert", with_manifest=False)
    environment = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT, tmp_path / "a", tmp_path / "b"],
        env={**environment, "HF_ENDPOINT": "http://127.0.0.1:9"},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout.splitlines()[-1])
    assert said["opened"] == []
    assert said["hub_offline"] is True
    assert said["downloader"] is False
    assert set(said["states"]) == {"ready", "unproven", "embedded"}
    assert said["refused"]
    assert all("offline" in sentence for sentence in said["refused"])


def test_listing_imports_no_model_library_and_no_network_client(voiceman_home):
    script = (
        "import sys; from voiceman_gui.inference.manage_models import model_store;"
        "model_store().entries();"
        "print([m for m in ('torch', 'transformers', 'httpx2', 'asyncio') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        timeout=PATIENCE_S,
    )
    assert done.stdout.strip() == "[]"
