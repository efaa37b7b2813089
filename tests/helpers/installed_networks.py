"""The small pair of networks, installed through the model manager, and a short real voice."""

from __future__ import annotations

import atexit
import functools
import shutil
import tempfile
from pathlib import Path

import numpy as np
import soundfile
from safetensors.torch import load_file, save_file

from helpers.small_networks import save_dimensional
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui import pipeline
from voiceman_gui.core.networks import ModelChoice
from voiceman_gui.core.resources import resource
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.models.store import ModelStore
from voiceman_gui.settings.paths import models_dir

DIMENSIONAL = "small-dimensional-0"
CATEGORICAL = "small-speechbrain-0"
PAIR = ModelChoice(DIMENSIONAL, CATEGORICAL, device="cpu", preview=False)


@functools.cache
def _installed() -> Path:
    """Install both once for all tests; each test gets a copy."""
    root = Path(tempfile.mkdtemp(prefix="voiceman-networks-"))
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    save_dimensional(root / "dimensional")
    save_speechbrain(root / "speechbrain")
    store = ModelStore(root / "models", resource("models"))
    for name in ("dimensional", "speechbrain"):
        store.import_path(root / name, accepted=True)
    return root


def install_pair() -> Path:
    """Put the pair into this test's home, as the model manager left it; return the folder."""
    shutil.copytree(_installed() / "models", models_dir(), dirs_exist_ok=True)
    return models_dir()


def short_voice(folder: Path, seconds: float = 18.0, name: str = "voice.wav") -> Path:
    """The beginning of the sample recording: real speech, long enough for a few batches."""
    samples, rate = soundfile.read(
        resource(*pipeline.SAMPLE), frames=round(seconds * 22_050), dtype="float32"
    )
    path = folder / name
    soundfile.write(path, np.asarray(samples), rate, subtype="FLOAT")
    return path


def decoded(path: Path) -> Waveform:
    """Open and decode a recording."""
    return pipeline.decode(pipeline.open_recording(path))


def save_headless(folder: Path) -> None:
    """A dimensional model as its publisher's checkpoint would be without the regression head."""
    save_dimensional(folder)
    weights = folder / "model.safetensors"
    tensors = load_file(weights)
    save_file({k: v for k, v in tensors.items() if not k.startswith("classifier")}, weights)
