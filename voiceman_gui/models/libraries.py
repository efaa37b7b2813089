"""torch and transformers, imported without holding the other threads of the program."""

from __future__ import annotations

import ctypes
import importlib.util
import logging
import os
import sys
from pathlib import Path

logger = logging.getLogger(__name__)

_TORCH_LIBRARIES = ("libtorch_cpu.so", "libtorch_cuda.so", "libtorch_python.so")


def import_libraries() -> None:
    """Import torch and the networks' classes; takes seconds, and only once.

    Python holds its lock while it links a library into the program, for torch some 0.3 s in which
    a window would stand still. Linked through the C library first, the lock is free meanwhile and
    the import finds everything in place. Where that is not possible the import does it all.
    """
    if "torch" not in sys.modules and os.name == "posix":
        _link_torch()
    import torch  # noqa: F401
    import transformers.models.wav2vec2.modeling_wav2vec2  # noqa: F401


def _link_torch() -> None:
    found = importlib.util.find_spec("torch")
    places = (found.submodule_search_locations if found is not None else None) or ()
    # Calls through ctypes leave the lock; ctypes.CDLL itself links with the lock held.
    link = ctypes.CDLL(None).dlopen
    link.restype = ctypes.c_void_p
    link.argtypes = (ctypes.c_char_p, ctypes.c_int)
    for folder in places:
        for name in _TORCH_LIBRARIES:
            path = Path(folder) / "lib" / name
            if path.is_file() and not link(os.fsencode(path), os.RTLD_NOW | os.RTLD_LOCAL):
                logger.info("%s was not linked ahead of its import", path)
