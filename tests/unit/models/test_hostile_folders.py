"""Folders that hang, fill the memory or speak in the program's name are refused in a sentence."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from helpers.facts import english, ids, refusing
from helpers.hostile_archives import ARCHIVES, flac_of_ages
from helpers.hostile_models import DIMENSIONAL, ONNX
from helpers.small_networks import save_dimensional
from helpers.small_onnx import save_onnx
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.installed import ModelState
from voiceman_gui.core.networks import Role
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.inference.manage_models import list_models
from voiceman_gui.models.manifest import MANIFEST
from voiceman_gui.models.store import ModelStore
from voiceman_gui.models.store.catalogue import RESERVED

pytestmark = pytest.mark.skipif(os.name != "posix", reason="makes pipes and limits memory")

SHORT = 300
MEMORY = 300 << 20
"""Bytes that a refusal may need: far more than it does, far less than these folders ask for."""

PATIENCE_S = 120


@pytest.fixture(scope="module")
def networks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("networks")
    save_dimensional(folder / "dimensional")
    save_onnx(folder / "onnx")
    save_speechbrain(folder / "speechbrain")
    # What is imported on the way must not count as memory that a folder took.
    store = ModelStore(folder / "models", folder)
    for name in ("dimensional", "onnx", "speechbrain"):
        store.import_path(folder / name, accepted=True)
    return folder


@pytest.fixture
def store(tmp_path: Path) -> ModelStore:
    (tmp_path / "catalogue").mkdir()
    return ModelStore(tmp_path / "models", tmp_path / "catalogue")


class Hang(BaseException):
    """No Exception, which the program could take for a file that cannot be read."""


@contextlib.contextmanager
def bounds() -> Iterator[None]:
    """Turn a hang, and memory that grows, into a failure instead of a dead run of the tests."""

    def stop(_number: int, _frame: object) -> None:
        raise Hang(f"not refused after {PATIENCE_S} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(PATIENCE_S)
    try:
        with memory_limit():
            yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def memory_limit() -> Iterator[None]:
    if not sys.platform.startswith("linux"):
        yield
        return
    import resource

    status = Path("/proc/self/status").read_text("ascii")
    used = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmData"))
    old = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (used * 1024 + MEMORY, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, old)


def refusal(store: ModelStore, path: Path, said: str) -> None:
    with bounds(), refusing(ModelError, match=said) as told:
        store.import_path(path, accepted=True)
    # Where a folder says too little, the sentence is followed by what it would have to say.
    sentence = (
        english(told.value).replace(str(path.parent), "").partition(f" Put a {MANIFEST} into")[0]
    )
    assert len(sentence) <= SHORT
    assert sentence.isprintable()
    assert ".staging" not in sentence
    left = {file.name for file in store.folder.glob("*")} - {".lock", "licences.jsonl"}
    assert left == set()


@pytest.mark.parametrize("what", DIMENSIONAL)
def test_a_hostile_folder(networks, store, tmp_path, what):
    said, change = DIMENSIONAL[what]
    folder = Path(shutil.copytree(networks / "dimensional", tmp_path / "usb" / "model"))
    change(folder)
    refusal(store, folder, said)


@pytest.mark.parametrize("what", ONNX)
def test_a_hostile_onnx_folder(networks, store, tmp_path, what):
    said, change = ONNX[what]
    folder = Path(shutil.copytree(networks / "onnx", tmp_path / "usb" / "model"))
    change(folder)
    refusal(store, folder, said)


@pytest.mark.parametrize("what", ARCHIVES)
def test_a_hostile_archive(networks, store, tmp_path, what):
    said, make = ARCHIVES[what]
    path = tmp_path / "brought"
    make(path)
    refusal(store, path, said)


def test_sound_that_claims_a_month_is_not_read(networks, store, tmp_path):
    folder = Path(shutil.copytree(networks / "speechbrain", tmp_path / "usb" / "model"))
    flac_of_ages(folder / "sad.wav")
    refusal(store, folder, "no short sound")


def test_a_number_of_thousands_of_digits_is_no_label(networks, store, tmp_path):
    folder = Path(shutil.copytree(networks / "speechbrain", tmp_path / "usb" / "model"))
    (folder / "label_encoder.txt").write_text(f"'neu' => {'9' * 9000}\n")
    refusal(store, folder, "is no list of labels")


def test_the_program_s_own_names_are_reserved(voiceman_home):
    ids = {entry.id for entry in list_models() if entry.state is ModelState.EMBEDDED}
    ids |= {load_embedded_models().vad.provenance().id}
    assert ids <= RESERVED


def test_a_folder_with_the_program_s_own_name_is_never_chosen(networks, store):
    """Somebody has put it there by hand, with a record that fits."""
    home = Path(shutil.copytree(networks / "models" / "small-dimensional-0", store.folder / "x"))
    for name in ("manifest.toml", "installed.json"):
        text = (home / name).read_text("utf-8")
        (home / name).write_text(text.replace("small-dimensional-0", "embedded-acoustic"), "utf-8")
    home = home.rename(store.folder / "embedded-acoustic")
    (entry,) = store.entries()
    assert entry.state is ModelState.REFUSED
    assert "models.why.name_of_program" in ids(entry.reason)
    assert store.best(Role.DIMENSIONS) is None
    with refusing(ModelError, match="its name is that of"):
        store.folder_of("embedded-acoustic")


@pytest.mark.parametrize("name", ["installed.json", "manifest.toml", "model.safetensors"])
def test_a_pipe_among_the_installed_files_does_not_hang(networks, store, name):
    home = store.folder / "small-dimensional-0"
    shutil.copytree(networks / "models" / home.name, home)
    (home / name).unlink()
    os.mkfifo(home / name)
    with bounds():
        (entry,) = store.entries()
        assert entry.state is ModelState.REFUSED
        assert store.verify(home.name).state is ModelState.REFUSED
    assert len(english(entry.reason).replace(str(store.folder), "")) <= SHORT
