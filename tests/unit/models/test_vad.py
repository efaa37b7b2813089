"""The shipped speech detector, run without torch."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import soxr
from numpy.typing import NDArray

from helpers.facts import refusing
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.resources import resource
from voiceman_gui.models.vad import CHUNK_SAMPLES, VoiceActivity, weights_path


@pytest.fixture(scope="module")
def speech() -> NDArray[np.float32]:
    samples, rate_hz = soundfile.read(
        resource("sample", "voiceman-sample.flac"), dtype="float32", stop=10 * 22050
    )
    return np.asarray(soxr.resample(samples, rate_hz, 16000), np.float32)


def hear(samples: NDArray[np.float32], vad: VoiceActivity) -> NDArray[np.float32]:
    stream = vad.stream()
    parts = [
        stream.push(samples[start : start + CHUNK_SAMPLES])
        for start in range(0, samples.size, CHUNK_SAMPLES)
    ]
    return np.concatenate(parts)


def test_it_hears_speech_and_no_speech_in_noise(speech: NDArray[np.float32]) -> None:
    vad = VoiceActivity()
    heard = hear(speech, vad)
    assert heard.shape == (-(-speech.size // 512),)
    assert (heard > 0.5).mean() > 0.5
    noise = np.random.default_rng(1).normal(0, 0.01, 160000).astype(np.float32)
    assert (hear(noise, vad) > 0.5).mean() < 0.02


def test_chunks_give_what_the_frame_by_frame_network_gives(speech: NDArray[np.float32]) -> None:
    """The streaming network of the same package, one frame a call, is the reference."""
    import onnxruntime

    session = onnxruntime.InferenceSession(
        str(weights_path().with_name("silero_vad.onnx")), providers=["CPUExecutionProvider"]
    )
    state = np.zeros((2, 1, 128), np.float32)
    context = np.zeros((1, 64), np.float32)
    expected = []
    for start in range(0, speech.size - 512, 512):
        frame = np.concatenate([context, speech[None, start : start + 512]], axis=1)
        output, state = session.run(
            None, {"input": frame, "state": state, "sr": np.array(16000, np.int64)}
        )
        context = frame[:, -64:]
        expected.append(float(output[0, 0]))
    found = hear(speech, VoiceActivity())[: len(expected)]
    np.testing.assert_allclose(found, expected, atol=2e-3)


def test_streams_do_not_disturb_one_another(speech: NDArray[np.float32]) -> None:
    vad = VoiceActivity()
    alone = vad.stream().push(speech[:CHUNK_SAMPLES])
    other = vad.stream()
    other.push(speech[CHUNK_SAMPLES : 2 * CHUNK_SAMPLES])
    assert vad.stream().push(speech[:CHUNK_SAMPLES]).tobytes() == alone.tobytes()


def test_provenance_names_the_bytes_that_were_loaded() -> None:
    expected = hashlib.sha256(weights_path().read_bytes()).hexdigest()
    assert VoiceActivity().provenance().sha256 == expected


def test_a_file_that_is_no_network_is_refused(tmp_path: Path) -> None:
    broken = tmp_path / "vad.onnx"
    broken.write_bytes(b"not a network")
    with refusing(ModelError, match="could not be loaded"):
        VoiceActivity(broken)


def test_neither_speech_detection_nor_measuring_imports_torch() -> None:
    code = (
        "import sys, voiceman_gui.models.loading\n"
        "from voiceman_gui.analysis import measure\n"
        "from voiceman_gui.models.vad import VoiceActivity\n"
        "VoiceActivity()\n"
        "print([m for m in ('torch', 'silero_vad', 'librosa', 'sklearn') if m in sys.modules])"
    )
    root = Path(__file__).resolve().parents[3]
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root
    )
    assert found.stdout.strip() == "[]"
