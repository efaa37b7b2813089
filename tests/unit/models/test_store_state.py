"""What lies in the store: broken installs are named and never used, litter is swept up."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.facts import english, ids, refusing
from helpers.patience import PATIENCE_S
from helpers.small_networks import save_dimensional
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.core.networks import Role
from voiceman_gui.core.resources import resource
from voiceman_gui.models.manifest import MANIFEST
from voiceman_gui.models.store import ModelStore, UnknownModel
from voiceman_gui.models.store.catalogue import read_catalogue
from voiceman_gui.models.store.install_steps.stage import changing, place
from voiceman_gui.models.store.records import RECORD

ID = "small-dimensional-0"
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="module")
def installed(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    save_dimensional(folder / "model")
    (folder / "catalogue").mkdir()
    ModelStore(folder / "models", folder / "catalogue").import_path(folder / "model", accepted=True)
    return folder


@pytest.fixture
def store(installed, tmp_path) -> ModelStore:
    shutil.copytree(installed / "models", tmp_path / "models")
    return ModelStore(tmp_path / "models", installed / "catalogue")


def test_the_catalogue_that_ships_can_be_read():
    catalogue = read_catalogue(resource("models"))
    assert "audeering-wav2vec2-dim" in catalogue
    manifest = catalogue["audeering-wav2vec2-dim"]
    assert manifest.licence_text and manifest.source and manifest.known_answers


def flip_last_byte(path: Path) -> None:
    times = path.stat().st_atime_ns, path.stat().st_mtime_ns
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=times)


def other_content(home: Path) -> None:
    flip_last_byte(home / WEIGHTS)
    os.utime(home / WEIGHTS, ns=(1, 1))


def other_id(home: Path) -> None:
    record = json.loads((home / RECORD).read_text())
    (home / RECORD).write_text(json.dumps({**record, "id": "another"}))


BROKEN: dict[str, Callable[[Path], object]] = {
    "its file model.safetensors is missing": lambda home: (home / WEIGHTS).unlink(),
    "has 10 bytes and not the": lambda home: (home / WEIGHTS).write_bytes(b"x" * 10),
    "is not the one that was installed": other_content,
    "no installation record": lambda home: (home / RECORD).unlink(),
    "record .* cannot be read": lambda home: (home / RECORD).write_text("{"),
    "record is that of “another”": other_id,
    "file manifest.toml": lambda home: (home / MANIFEST).write_text("schema = 1"),
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_broken_install_is_named_and_never_used(store, reason):
    BROKEN[reason](store.folder / ID)
    (entry,) = store.entries()
    assert entry.state is ModelState.REFUSED
    with refusing(ModelError, match=reason) as told:
        store.folder_of(ID)
    assert told.value.message == entry.reason
    assert not entry.state.usable
    assert store.best(Role.DIMENSIONS) is None
    assert store.verify(ID).state is ModelState.REFUSED
    store.remove(ID)
    assert store.entries() == ()


def test_times_that_a_copy_changed_are_noted_after_hashing_once(store):
    weights = store.folder / ID / WEIGHTS
    os.utime(weights, ns=(1, 1))
    assert store.entries()[0].state is ModelState.READY
    record = json.loads((store.folder / ID / RECORD).read_text())
    assert next(f for f in record["files"] if f["path"] == WEIGHTS)["mtime_ns"] == 1


def test_verifying_finds_a_flipped_bit_and_remembers_it(store):
    flip_last_byte(store.folder / ID / WEIGHTS)
    assert store.entries()[0].state is ModelState.READY
    entry = store.verify(ID)
    assert entry.state is ModelState.REFUSED
    assert "models.why.other_file" in ids(entry.reason)
    assert store.entries()[0] == entry
    with refusing(ModelError, match="is not the one that was installed"):
        store.folder_of(ID)
    flip_last_byte(store.folder / ID / WEIGHTS)
    heard = []
    assert store.verify(ID, on_progress=heard.append).state is ModelState.READY
    assert [p.fraction for p in heard] == sorted(p.fraction for p in heard)
    assert heard[-1].fraction == 1.0
    assert store.folder_of(ID)


def test_verifying_runs_the_known_answers(store):
    """A record that pins other weights than the manifest's answers belong to."""
    home = store.folder / ID
    save_dimensional(home, seed=3, with_manifest=False)
    record = json.loads((home / RECORD).read_text())
    for file in record["files"]:
        file["sha256"] = hashlib.sha256((home / file["path"]).read_bytes()).hexdigest()
        file["mtime_ns"] = (home / file["path"]).stat().st_mtime_ns
    (home / RECORD).write_text(json.dumps(record))
    entry = store.verify(ID)
    assert entry.state is ModelState.REFUSED
    assert "models.proof.failed" in ids(entry.reason)


@pytest.mark.parametrize("name", ["../models", "", ".partial", "no-such", "a/b", "."])
def test_names_that_are_no_model(store, name):
    before = sorted(store.folder.rglob("*"))
    for act in (store.folder_of, store.verify, store.remove):
        with pytest.raises(UnknownModel):
            act(name)
    assert sorted(store.folder.rglob("*")) == before


def test_an_empty_store_is_no_error(tmp_path):
    store = ModelStore(tmp_path / "nothing", tmp_path)
    assert store.entries() == ()
    assert store.best(Role.CATEGORIES) is None


def test_what_a_killed_program_left_is_swept_up(store):
    (store.folder / ".staging-0123").mkdir()
    (store.folder / ".staging-0123" / WEIGHTS).write_bytes(b"half")
    with changing(store.folder):
        assert not (store.folder / ".staging-0123").exists()


def test_a_program_killed_between_two_renames_loses_nothing(store):
    (store.folder / ID).rename(store.folder / f".replaced-{ID}")
    assert store.entries() == ()
    with changing(store.folder):
        pass
    assert store.entries()[0].state is ModelState.READY


def test_a_rename_that_fails_puts_the_older_model_back(store, tmp_path):
    with refusing(ModelError, match="could not be written"):
        place(tmp_path / "not there", store.folder / ID)
    assert store.entries()[0].state is ModelState.READY


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that cannot be caught")
def test_a_killed_import_leaves_a_store_that_works(tmp_path, installed):
    """A real process dies in the middle of copying."""
    script = f"""
import os, signal, sys
from pathlib import Path
from voiceman_gui.models.store import ModelStore
store = ModelStore(Path({str(tmp_path / "models")!r}), Path({str(installed / "catalogue")!r}))
def die(progress):
    os.kill(os.getpid(), signal.SIGKILL)
store.import_path(Path({str(installed / "model")!r}), accepted=True, on_progress=die)
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, timeout=PATIENCE_S)
    assert done.returncode == -9
    store = ModelStore(tmp_path / "models", installed / "catalogue")
    assert list(store.folder.glob(".staging-*"))
    assert store.entries() == ()
    assert store.import_path(installed / "model", accepted=True).state is ModelState.READY
    assert not list(store.folder.glob(".staging-*"))


def test_a_record_of_an_older_version_keeps_its_sentences(store):
    path = store.folder / ID / RECORD
    record = json.loads(path.read_text())
    words = "verified against the publisher's known answers on 2026-11-22, largest deviation 3e-07"
    record |= {"source": "folder /usb/model", "licence_accepted": "2026-11-22 by me", "refused": ""}
    record["proof"]["sentence"] = words
    path.write_text(json.dumps(record))
    (entry,) = store.entries()
    assert entry.state is ModelState.READY
    assert english(entry.verified) == words
    assert english(entry.source) == "folder /usb/model"
    assert english(entry.licence_accepted) == "2026-11-22 by me"
    assert not entry.reason


@pytest.mark.parametrize("fact", [1, [], {"id": "not an id"}, {"params": {}}, {"id": 3}])
def test_a_record_with_something_else_instead_of_a_fact_is_broken(store, fact):
    path = store.folder / ID / RECORD
    path.write_text(json.dumps(json.loads(path.read_text()) | {"source": fact}))
    (entry,) = store.entries()
    assert entry.state is ModelState.REFUSED
    assert ids(entry.reason) == {"models.record.unreadable"}
