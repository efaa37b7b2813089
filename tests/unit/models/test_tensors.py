"""Weight files as they should not be, and hashes."""

from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from helpers.facts import english, refusing
from voiceman_gui.core.errors import ModelError
from voiceman_gui.models.tensors import check_sha256, read_tensors, sha256_of

NUMBERS = {"a": torch.arange(2000.0), "b.c": torch.ones(3, 4)}


class Trojan:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("false",)


def written(tmp_path: Path, kind: str) -> Path:
    path = tmp_path / ("w.safetensors" if kind == "safetensors" else "w.bin")
    if kind == "safetensors":
        save_file(NUMBERS, path)
    else:
        torch.save(NUMBERS, path, _use_new_zipfile_serialization=kind == "zip")
    return path


def refusal(path: Path) -> str:
    with pytest.raises(ModelError) as caught:
        read_tensors(path)
    assert str(path) in english(caught.value)
    return english(caught.value)


KINDS = pytest.mark.parametrize("kind", ["safetensors", "zip", "legacy"])


@KINDS
def test_the_tensors_come_back(tmp_path: Path, kind: str) -> None:
    tensors = read_tensors(written(tmp_path, kind))
    assert tensors.keys() == NUMBERS.keys()
    assert all(torch.equal(tensors[name], NUMBERS[name]) for name in NUMBERS)


@KINDS
def test_a_file_that_is_cut_anywhere_is_said_to_be_cut(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, kind)
    whole = path.read_bytes()
    for length in (30, 200, len(whole) // 2, len(whole) - 30, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert "cut short or damaged" in refusal(path), length


@KINDS
def test_an_empty_file_is_said_to_be_empty(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, kind)
    path.write_bytes(b"")
    assert "is empty" in refusal(path)


@KINDS
def test_a_text_is_no_weight_file(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, kind)
    path.write_text("<html>Please sign in to download this model.</html>")
    assert "is not a" in refusal(path)


@KINDS
def test_a_missing_file_cannot_be_read(tmp_path: Path, kind: str) -> None:
    path = written(tmp_path, kind)
    path.unlink()
    assert "cannot be read" in refusal(path)


def test_a_header_that_is_no_header(tmp_path: Path) -> None:
    path = tmp_path / "w.safetensors"
    for header in (b"[1]", b'{"a": 1}', b'{"a": {"data_offsets": []}}'):
        path.write_bytes(len(header).to_bytes(8, "little") + header)
        assert "is not a safetensors file" in refusal(path)


@pytest.mark.parametrize("zipped", [True, False])
def test_code_is_refused(tmp_path: Path, zipped: bool) -> None:
    path = tmp_path / "w.bin"
    torch.save({"a": Trojan()}, path, _use_new_zipfile_serialization=zipped)
    assert "could run code" in refusal(path)


def test_a_plain_pickle_is_refused_unopened(tmp_path: Path) -> None:
    path = tmp_path / "w.ckpt"
    path.write_bytes(pickle.dumps(Trojan()))
    assert "could run code" in refusal(path)


@pytest.mark.parametrize("content", [[torch.ones(2)], {"a": 1.0}, {3: torch.ones(2)}, {}])
def test_a_file_without_named_tensors(tmp_path: Path, content: object) -> None:
    path = tmp_path / "w.bin"
    torch.save(content, path)
    assert "something other than named tensors" in refusal(path)


def test_a_hash_is_of_the_bytes_and_follows_a_change(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"one")
    one = hashlib.sha256(b"one").hexdigest()
    assert sha256_of(path) == one
    check_sha256(path, one)
    path.write_bytes(b"three")
    assert sha256_of(path) == hashlib.sha256(b"three").hexdigest()
    with refusing(ModelError, match="is not the file that was installed"):
        check_sha256(path, one)


def test_a_fresh_hash_reads_the_file_whatever_its_dates_say(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"one")
    before = path.stat()
    sha256_of(path)
    with path.open("r+b") as file:
        file.write(b"two")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert sha256_of(path, fresh=True) == hashlib.sha256(b"two").hexdigest()
