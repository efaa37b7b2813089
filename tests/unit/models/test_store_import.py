"""Importing what was carried in: from folders and archives, whole or with a sentence."""

from __future__ import annotations

import io
import json
import os
import shutil
import stat
import tarfile
import zipfile
from collections import namedtuple
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from helpers.facts import english, ids, refusing
from helpers.small_networks import save_dimensional, save_sequence, write_manifest
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui.core.errors import Cancelled, ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import Role
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.models.manifest import MANIFEST, load_manifest
from voiceman_gui.models.store import BroughtError, LicenceNotAccepted, ModelStore, UnknownModel

ID = "small-dimensional-0"
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("publisher") / "model"
    save_dimensional(folder)
    (folder / "custom_interface.py").write_text("raise SystemExit('executed')")
    return folder


@pytest.fixture
def folder(original, tmp_path) -> Path:
    return Path(shutil.copytree(original, tmp_path / "usb" / "model"))


@pytest.fixture
def store(tmp_path) -> ModelStore:
    (tmp_path / "catalogue").mkdir()
    return ModelStore(tmp_path / "models", tmp_path / "catalogue")


def packed(folder: Path, path: Path, top: str = "") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, top + file.name)
    return path


def left_behind(store: ModelStore) -> set[str]:
    return {path.name for path in store.folder.glob("*")} - {".lock", "licences.jsonl"}


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in folder.iterdir()}


def test_a_folder_is_copied_and_proven_and_not_touched(store, folder):
    before, heard = snapshot(folder), []
    entry = store.import_path(folder, accepted=True, on_progress=heard.append)
    assert entry.state is ModelState.READY
    assert entry.licence_accepted
    assert entry.source == message("models.source.folder", folder=str(folder))
    assert snapshot(folder) == before
    assert {path.name for path in (store.folder / ID).iterdir()} == {
        WEIGHTS,
        "config.json",
        "preprocessor_config.json",
        MANIFEST,
        "installed.json",
    }
    home = store.folder_of(ID)
    assert home.path == store.folder / ID
    assert home.manifest == load_manifest(folder)
    assert home.hashes[WEIGHTS] == entry.sha256
    assert heard[-1].fraction == 1.0
    assert [p.fraction for p in heard] == sorted(p.fraction for p in heard)


def test_examining_shows_the_licence_and_changes_nothing(store, folder):
    entry = store.examine(folder)
    assert entry.state is ModelState.NOT_INSTALLED
    assert "For tests only" in entry.licence_text
    assert entry.size_bytes == sum(
        (folder / name).stat().st_size
        for name in (WEIGHTS, "config.json", "preprocessor_config.json")
    )
    assert not store.folder.exists()


def test_a_licence_must_be_accepted(store, folder):
    with refusing(LicenceNotAccepted, match="--accept-licence"):
        store.import_path(folder, accepted=False)
    assert left_behind(store) == set()
    assert not (store.folder / "licences.jsonl").exists()


@pytest.mark.parametrize("top", ["", "model/", "stick/model/"])
def test_a_zip_is_read_without_being_unpacked(store, folder, tmp_path, top):
    archive = packed(folder, tmp_path / "model.zip", top)
    with zipfile.ZipFile(archive, "a") as more:
        more.writestr("__MACOSX/._model.safetensors", b"litter")
    entry = store.import_path(archive, accepted=True)
    assert entry.state is ModelState.READY
    assert entry.source == message("models.source.archive", file=str(archive))
    assert not (store.folder / ID / "custom_interface.py").exists()


def test_a_tar_is_read_too(store, folder, tmp_path):
    archive = tmp_path / "model.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(folder, "./model")
    assert store.import_path(archive, accepted=True).state is ModelState.READY


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_a_model_without_a_manifest_is_told_by_its_files(store, tmp_path, kind):
    folder = tmp_path / "hubert"
    save_sequence(folder, "hubert", with_manifest=False)
    brought = folder if kind == "folder" else packed(folder, tmp_path / "hubert.zip")
    found = store.examine(brought)
    assert (found.id, found.roles) == ("hubert", (Role.CATEGORIES,))
    entry = store.import_path(brought, accepted=True)
    assert entry.state is ModelState.UNPROVEN
    assert entry.verified == message("models.proof.none", by="publisher")
    assert store.best(Role.CATEGORIES) == entry.id
    assert store.best(Role.DIMENSIONS) is None
    # Nothing says that the next folder of that name is the same model.
    with refusing(BroughtError, match="“hubert” is installed already"):
        store.import_path(brought, accepted=True)
    assert store.entries() == (entry,)


def test_proven_models_come_first(store, tmp_path):
    save_sequence(tmp_path / "a", "hubert", with_manifest=False)
    save_sequence(tmp_path / "b", "wavlm")
    store.import_path(tmp_path / "a", accepted=True)
    proven = store.import_path(tmp_path / "b", accepted=True)
    assert store.best(Role.CATEGORIES) == proven.id


def test_the_catalogue_s_manifest_counts_and_not_the_folder_s(store, folder, tmp_path):
    manifest = load_manifest(folder)
    (tmp_path / "catalogue" / ID).mkdir()
    write_manifest(tmp_path / "catalogue" / ID, manifest)
    write_manifest(folder, manifest.model_copy(update={"licence_text": "", "known_answers": ()}))
    with pytest.raises(LicenceNotAccepted):
        store.import_path(folder, accepted=False)
    assert store.import_path(folder, accepted=True).state is ModelState.READY
    # The other format of the weights is the folder's to choose.
    save_dimensional(folder, safetensors=False)
    (folder / WEIGHTS).unlink()
    assert store.import_path(folder, accepted=True).state is ModelState.READY
    assert (store.folder / ID / "pytorch_model.bin").exists()


def wrong_weights(folder: Path) -> None:
    tensors = load_file(folder / WEIGHTS)
    tensors["classifier.out_proj.weight"] *= 1.01
    save_file(tensors, folder / WEIGHTS)


def missing_tensor(folder: Path) -> None:
    tensors = load_file(folder / WEIGHTS)
    del tensors["classifier.out_proj.bias"]
    save_file(tensors, folder / WEIGHTS)


def pickle_with_code(folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    torch.save({"x": os.system}, folder / "pytorch_model.bin")
    text = (folder / MANIFEST).read_text().replace(WEIGHTS, "pytorch_model.bin")
    (folder / MANIFEST).write_text(text)


def own_names(folder: Path) -> None:
    text = (folder / MANIFEST).read_text().replace("preprocessor_config.json", "installed.json")
    (folder / MANIFEST).write_text(text)
    (folder / "installed.json").write_text("{}")


DEFECTS = {
    "failed known answer": wrong_weights,
    "out_proj.bias": missing_tensor,
    "could run code": pickle_with_code,
    "a name of this program's own": own_names,
    "not complete: .* needs config.json": lambda folder: (folder / "config.json").unlink(),
    "does not hold": lambda folder: (folder / MANIFEST).write_text("schema = 'voiceman.model/1'"),
    "is no TOML": lambda folder: (folder / MANIFEST).write_text("schema = "),
    "not UTF-8": lambda folder: (folder / MANIFEST).write_bytes(b"\xff"),
}


@pytest.mark.parametrize("sentence", DEFECTS)
def test_a_bad_folder_is_refused_and_leaves_nothing(store, folder, sentence):
    DEFECTS[sentence](folder)
    with refusing(ModelError, match=sentence) as told:
        store.import_path(folder, accepted=True)
    assert ".staging" not in english(told.value)
    assert left_behind(store) == set()


def test_reserved_words_are_no_names(store, folder):
    write_manifest(folder, load_manifest(folder).model_copy(update={"id": "auto"}))
    with refusing(BroughtError, match="may be called “auto”"):
        store.import_path(folder, accepted=True)


def test_a_bad_import_keeps_the_good_model(store, folder):
    good = store.import_path(folder, accepted=True)
    wrong_weights(folder)
    with pytest.raises(ModelError):
        store.import_path(folder, accepted=True)
    assert store.entries() == (good,)
    assert store.verify(ID).state is ModelState.READY


def test_a_model_without_its_head_is_kept_for_the_estimate_only(store, folder):
    tensors = load_file(folder / WEIGHTS)
    save_file({k: v for k, v in tensors.items() if "classifier" not in k}, folder / WEIGHTS)
    entry = store.import_path(folder, accepted=True)
    assert entry.state is ModelState.REFUSED
    assert ids(entry.reason) == {"models.checkpoint.no_head"}
    assert ".staging" not in str(entry.reason)
    assert store.best(Role.DIMENSIONS) is None
    assert store.best(Role.DIMENSIONS, headless=True) == ID
    with refusing(ModelError, match="no regression head"):
        store.folder_of(ID)
    assert store.folder_of(ID, headless=True).path == store.folder / ID
    assert store.verify(ID).state is ModelState.REFUSED
    (store.folder / ID / "config.json").unlink()
    assert store.best(Role.DIMENSIONS, headless=True) is None
    with refusing(ModelError, match=r"config\.json is missing"):
        store.folder_of(ID, headless=True)


def slipping(path: Path, name: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(name, b"x")
    return path


def linked(path: Path) -> Path:
    info = zipfile.ZipInfo("model.safetensors")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(info, b"/etc/passwd")
    return path


def encrypted(path: Path) -> Path:
    slipping(path, "model.safetensors")
    content = bytearray(path.read_bytes())
    # The flag in the local header and in the directory at the end.
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    return path


def damaged(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, b"schema = 1" * 100)
    content = bytearray(path.read_bytes())
    content[60] ^= 255
    path.write_bytes(content)
    return path


def cut_tar(path: Path) -> Path:
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w:gz") as tar:
        info = tarfile.TarInfo("model.safetensors")
        info.size = 100_000
        tar.addfile(info, io.BytesIO(os.urandom(100_000)))
    path.write_bytes(content.getvalue()[:60_000])
    return path


def linked_tar(path: Path) -> Path:
    with tarfile.open(path, "w") as tar:
        info = tarfile.TarInfo("model.safetensors")
        info.type, info.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(info)
    return path


def crowded(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for number in range(1001):
            archive.writestr(f"{number}.txt", b"")
    return path


def photos(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("holiday/beach.jpg", b"x")
    return path


def text(path: Path) -> Path:
    path.write_text("I am a letter, not an archive.")
    return path


ARCHIVES = {
    "leads out of the archive": lambda path: slipping(path, "../../evil.txt"),
    "entry “/etc/evil” leads out": lambda path: slipping(path, "/etc/evil"),
    "entry “C:evil” leads out": lambda path: slipping(path, "C:evil"),
    "is a link": linked,
    "is a link. Pack": linked_tar,
    "is encrypted": encrypted,
    "is damaged or was not copied": damaged,
    "is damaged or was not copied completely": cut_tar,
    "more than 1,000 files": crowded,
    "beach|manifest.toml": photos,
    "neither a folder nor a zip": text,
    "is not there": lambda path: path,
    "holds no files": lambda path: path.mkdir() or path,
}


@pytest.mark.parametrize("sentence", ARCHIVES)
def test_a_wrong_archive_has_its_sentence(store, tmp_path, sentence):
    path = ARCHIVES[sentence](tmp_path / "brought")
    with refusing(BroughtError, match=sentence):
        store.import_path(path, accepted=True)
    assert left_behind(store) == set()
    assert {p.name for p in tmp_path.iterdir()} <= {"catalogue", "brought", "models"}


def test_a_bomb_does_not_go_off(store, folder, tmp_path, monkeypatch):
    """The declared size is compared with the disk before the first byte is unpacked."""
    archive = packed(folder, tmp_path / "bomb.zip")
    with zipfile.ZipFile(archive) as honest:
        declared = honest.getinfo(WEIGHTS).file_size
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10, 9, declared - 1))
    with refusing(ModelError, match="Free some space"):
        store.import_path(archive, accepted=True)
    assert left_behind(store) == set()


def test_a_lie_about_the_size_ends_at_the_declared_size(store, folder, tmp_path):
    archive = packed(folder, tmp_path / "lie.zip")
    content = bytearray(archive.read_bytes())
    entry = content.index(b"PK\x01\x02")
    while content[entry + 46 : entry + 46 + len(WEIGHTS)] != WEIGHTS.encode():
        entry = content.index(b"PK\x01\x02", entry + 1)
    content[entry + 24 : entry + 28] = (1000).to_bytes(4, "little")
    archive.write_bytes(content)
    with pytest.raises(ModelError):
        store.import_path(archive, accepted=True)
    assert left_behind(store) == set()


def test_cancelling_leaves_nothing(store, folder):
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        store.import_path(
            folder, accepted=True, on_progress=lambda _progress: cancel.cancel(), cancel=cancel
        )
    assert left_behind(store) == set()
    with pytest.raises(UnknownModel):
        store.folder_of(ID)


def test_a_folder_that_may_not_be_written(tmp_path, folder):
    (tmp_path / "models").write_text("a file where a folder should be")
    store = ModelStore(tmp_path / "models", tmp_path)
    with refusing(ModelError, match="could not be written"):
        store.import_path(folder, accepted=True)


def test_the_cache_of_a_hub_is_a_folder_too(store, folder, tmp_path):
    """Its snapshots are links to files that lie elsewhere in it."""
    cache = tmp_path / "models--tests--small"
    (cache / "blobs").mkdir(parents=True)
    (cache / "snapshots" / "abc").mkdir(parents=True)
    for number, file in enumerate(sorted(folder.iterdir())):
        shutil.copy(file, cache / "blobs" / str(number))
        (cache / "snapshots" / "abc" / file.name).symlink_to(f"../../blobs/{number}")
    assert store.import_path(cache, accepted=True).state is ModelState.READY
    assert not any(path.is_symlink() for path in (store.folder / ID).iterdir())
    (cache / "snapshots" / "def").mkdir()
    with refusing(BroughtError, match="2 snapshots"):
        store.examine(cache)


def test_half_a_line_of_a_killed_program_swallows_no_acceptance(store, folder):
    store.folder.mkdir()
    (store.folder / "licences.jsonl").write_text('{"licence":"CC')
    store.import_path(folder, accepted=True)
    half, whole = (store.folder / "licences.jsonl").read_text("utf-8").splitlines()
    assert half == '{"licence":"CC'
    assert json.loads(whole)["model"] == ID


def test_a_folder_in_speechbrain_s_layout(store, tmp_path):
    """Its code and its object-building YAML are neither run nor copied."""
    manifest = save_speechbrain(tmp_path / "speechbrain")
    (tmp_path / "speechbrain" / "custom_interface.py").write_text("raise SystemExit('executed')")
    entry = store.import_path(tmp_path / "speechbrain", accepted=True)
    assert entry.state is ModelState.READY
    assert not list((store.folder / manifest.id).glob("*.py"))
