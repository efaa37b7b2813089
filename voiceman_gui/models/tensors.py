"""Weight files: hashed, and read as plain tensors; what could run code is never unpickled."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable
from voiceman_gui.models.foreign import open_regular

if TYPE_CHECKING:
    import torch

logger = logging.getLogger(__name__)

WEIGHT_SUFFIXES = (".safetensors", ".bin", ".pt", ".ckpt")
"""Names of files with weights end so."""

_ZIP = b"PK\x03\x04"
_PICKLE = b"\x80"
_TORCH_PICKLE = b"\x80\x02"
_LONGEST_HEADER = 8 << 20
_LONGEST_PICKLE = 16 << 20
_MOST_RECORDS = 20_000

_hashes: dict[tuple[Path, int, int, int], str] = {}
_hashes_lock = threading.Lock()


def sha256_of(path: Path, *, fresh: bool = False) -> str:
    """SHA-256 of a file, as hexadecimal digits.

    A hash is remembered for as long as the program runs and neither size, time of change nor
    inode differ: one reading of 660 MB takes 0.4 s.

    Parameters
    ----------
    path : Path
    fresh : bool
        Read the file in any case: somebody wants to know whether it is still the same.

    Raises
    ------
    ModelError
        When the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            stat = path.stat()
            key = (path.resolve(), stat.st_size, stat.st_mtime_ns, stat.st_ino)
            with _hashes_lock:
                known = None if fresh else _hashes.get(key)
            if known is not None:
                return known
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ModelError(_unreadable(path)) from error
    with _hashes_lock:
        _hashes[key] = found
    return found


def check_sha256(path: Path, expected: str, *, fresh: bool = False) -> None:
    """Refuse a file that is not the one with the expected SHA-256.

    Raises
    ------
    ModelError
    """
    found = sha256_of(path, fresh=fresh)
    if found != expected:
        raise ModelError(
            message(
                "models.hash.installed",
                file=displayable(path),
                found=found[:12],
                expected=expected[:12],
            )
        )


def read_tensors(path: Path) -> dict[str, torch.Tensor]:
    """Tensors of a weight file by name, on the CPU, memory-mapped where the format allows it.

    Parameters
    ----------
    path : Path
        ``.safetensors``, or a state dict written by ``torch.save``.

    Raises
    ------
    ModelError
        With a sentence of its own for a file that is missing, empty, cut short, of no such format,
        or that holds more than tensors.
    """
    try:
        with os.fdopen(open_regular(path), "rb") as file:
            size = os.fstat(file.fileno()).st_size
            magic = file.read(8)
    except OSError as error:
        raise ModelError(_unreadable(path)) from error
    if size == 0:
        raise ModelError(message("models.weights.empty", file=displayable(path)))
    if path.suffix == ".safetensors":
        return _read_safetensors(path, size)
    if magic.startswith((_ZIP, _TORCH_PICKLE)):
        mapped = magic.startswith(_ZIP)
        if mapped:
            _demand_plain_records(path, size)
        tensors = _read_torch(path, mapped=mapped)
        _demand_own_bytes(path, tensors, size)
        return tensors
    if magic.startswith(_PICKLE):
        raise ModelError(_carries_code(path))
    raise ModelError(_no_such_format(path, message("models.weights.what.pytorch")))


def _read_safetensors(path: Path, size: int) -> dict[str, torch.Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    needed = _safetensors_size(path)
    if needed is None:
        raise ModelError(_no_such_format(path, message("models.weights.what.safetensors")))
    if size < needed:
        raise ModelError(
            _cut_short(
                path, message("models.weights.how.bytes", found_bytes=size, wanted_bytes=needed)
            )
        )
    try:
        tensors: dict[str, torch.Tensor] = load_file(path, device="cpu")
    except (SafetensorError, OSError, ValueError, KeyError, RuntimeError) as error:
        raise ModelError(
            _no_such_format(path, message("models.weights.what.safetensors"))
        ) from error
    return tensors


def _safetensors_size(path: Path) -> int | None:
    """Size that a safetensors file says it has; None where it is none."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        if length > _LONGEST_HEADER:
            return None
        header = file.read(length)
    if len(header) < length:
        # The header itself is cut: it starts like one, and the file is at least this long.
        return 8 + length if header.startswith(b"{") else None
    try:
        tensors = json.loads(header)
        ends = [int(v["data_offsets"][1]) for k, v in tensors.items() if k != "__metadata__"]
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        logger.info("the header of %s is none", path, exc_info=True)
        return None
    return 8 + length + max(ends, default=0)


def _read_torch(path: Path, *, mapped: bool) -> dict[str, torch.Tensor]:
    import pickle

    import torch

    try:
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=mapped)
    except pickle.UnpicklingError as error:
        raise ModelError(_carries_code(path)) from error
    # On damaged bytes its readers raise whatever their parts raise, struct.error among others.
    except Exception as error:
        raise ModelError(_cut_short(path, message("models.weights.how.pytorch"))) from error
    if (
        not isinstance(content, dict)
        or not content
        or not all(isinstance(k, str) for k in content)
        or not all(isinstance(v, torch.Tensor) for v in content.values())
    ):
        raise ModelError(message("models.weights.no_tensors", file=displayable(path)))
    return dict(content)


def _demand_plain_records(path: Path, size: int) -> None:
    """Refuse an archive of torch's that grows when it is read: PyTorch compresses nothing."""
    try:
        with zipfile.ZipFile(path) as archive:
            records = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ModelError(_cut_short(path, message("models.weights.how.pytorch"))) from error
    if (
        len(records) > _MOST_RECORDS
        or sum(record.file_size for record in records) > size
        or any(record.compress_type != zipfile.ZIP_STORED for record in records)
        or any(r.file_size > _LONGEST_PICKLE for r in records if r.filename.endswith(".pkl"))
    ):
        raise ModelError(_grows(path))


def _demand_own_bytes(path: Path, tensors: dict[str, torch.Tensor], size: int) -> None:
    """Refuse tensors that lie on top of one another: a byte can be made to look like a gigabyte."""
    import torch

    for tensor in tensors.values():
        if tensor.layout is not torch.strided or tensor.is_quantized:
            raise ModelError(_no_such_format(path, message("models.weights.what.plain_tensors")))
        if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
            raise ModelError(_grows(path))
    # Twice: two names may share their numbers.
    if sum(tensor.numel() * tensor.element_size() for tensor in tensors.values()) > 2 * size:
        raise ModelError(_grows(path))


def _grows(path: Path) -> Message:
    return message("models.weights.grows", file=displayable(path))


def _unreadable(path: Path) -> Message:
    return message("models.weights.unreadable", file=displayable(path))


def _cut_short(path: Path, how: Message) -> Message:
    return message("models.weights.cut_short", file=displayable(path), how=how)


def _carries_code(path: Path) -> Message:
    return message("models.weights.carries_code", file=displayable(path))


def _no_such_format(path: Path, what: Message) -> Message:
    return message("models.weights.other_format", file=displayable(path), what=what)
