"""The service with nothing installed: what the embedded models can say, and what they cannot."""

from __future__ import annotations

import asyncio
import subprocess
import sys

import numpy as np
import pytest
import soundfile

from helpers.facts import english, ids
from helpers.patience import PATIENCE_S
from voiceman_gui.core.errors import AnalysisError, RecordingError
from voiceman_gui.core.networks import Scale
from voiceman_gui.services.audio import ArraySound, FileSound
from voiceman_gui.services.ser import SERService

RATE = 22_050


def test_numbers_are_relative_to_the_speaker_and_say_so(service, voice):
    used = service()
    result = used.analyze_ensemble(voice, RATE)
    dimensions = result.primary_result.dimensions
    assert dimensions.scale is Scale.SPEAKER
    assert result.primary_result.model_used == "acoustic-arousal + embedded-acoustic"
    low, high = dimensions.intervals["arousal"]
    assert low < dimensions.arousal < high
    assert sum(result.secondary_result.probabilities.as_tuple()) == pytest.approx(1)
    assert "services.relative" in ids(*result.notices)
    assert 0 <= result.ensemble_confidence <= 1
    indicators = used.get_forensic_emotion_indicators(result)
    assert indicators.stress_indicator is None
    assert indicators.deception_indicator is None
    assert indicators.dominant_emotion == result.ensemble_emotion.emotion_type
    assert "scale common to all speakers" in english(*indicators.limitations)


def test_arrays_and_files_are_read_alike(service, voice, tmp_path):
    soundfile.write(tmp_path / "voice.wav", voice, RATE, subtype="FLOAT")
    used = service()
    from_file = used.analyze_ensemble_from_file(tmp_path / "voice.wav")
    from_array = used.analyze_ensemble(voice, RATE)
    assert from_file.primary_result.dimensions == from_array.primary_result.dimensions
    assert from_file.ensemble_confidence == from_array.ensemble_confidence


def test_what_is_not_available_is_none_with_its_reason(service, voice):
    used = service()
    short = voice[: 3 * RATE]
    result = used.analyze_ensemble(short, RATE)
    assert result.primary_result is None
    assert result.secondary_result is None
    assert result.ensemble_confidence is None
    assert "net speech" in english(*result.notices)
    indicators = used.get_forensic_emotion_indicators(result)
    assert indicators.dominant_emotion is None
    assert indicators.stress_indicator is None
    with pytest.raises(AnalysisError, match="net speech"):
        used.analyze_emotion_dimensions(short, RATE)
    with pytest.raises(AnalysisError, match="net speech"):
        used.analyze_categorical_emotion(short, RATE)


def test_errors_and_words_are_in_the_language_of_the_service(service, voice):
    used = service(language="ko")
    result = used.analyze_ensemble(voice, RATE)
    (relative,) = [notice for notice in result.notices if notice.id == "services.relative"]
    assert "발화자" in used.words(relative)
    with pytest.raises(AnalysisError, match="감정 범주를 산출할 수 없습니다"):
        used.analyze_categorical_emotion(voice[: 3 * RATE], RATE)
    with pytest.raises(ValueError, match="klingon"):
        service(language="klingon")


def test_preloading_names_the_embedded_models(service):
    said = asyncio.run(service().preload_models())
    assert said["models_loaded"] == ["primary", "secondary"]
    assert said["models"]["secondary"] == "embedded-acoustic"


def test_importing_the_package_imports_nothing_heavy():
    code = (
        "import sys, voiceman_gui; voiceman_gui.ForensicMemoryManager, voiceman_gui.SERService; "
        "heavy = {'torch', 'transformers', 'librosa', 'PySide6', 'onnxruntime'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE_S)
    code = "import sys, voiceman_gui; assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=PATIENCE_S)


def test_other_names_are_not_there():
    import voiceman_gui

    assert {"SERService", "ForensicMemoryManager"} <= set(dir(voiceman_gui))
    with pytest.raises(AttributeError, match="Nothing"):
        _ = voiceman_gui.Nothing


@pytest.mark.parametrize(
    ("audio", "sr", "said"),
    [
        (np.zeros(0), 16000, "empty"),
        (np.zeros(7_999), 16000, "too short: 0.50 s"),
        (np.zeros((2, 100)), 16000, "too short"),
        (np.full(16_000, np.nan), 16000, "NaN"),
        (np.array([0.0, np.inf] * 8000), 16000, "infinity"),
        (np.zeros((16_000, 2)), 16000, "channels come first"),
        (np.zeros((1, 1, 16_000)), 16000, "shape"),
        (np.zeros(16_000, np.complex64), 16000, "real numbers"),
        (np.zeros(16_000), 0, "sample rate"),
        (np.zeros(16_000), -16000, "sample rate"),
        (np.zeros(16_000), 22_050.5, "sample rate"),
        (np.zeros(16_000), float("nan"), "sample rate"),
    ],
)
def test_what_is_no_sound_is_refused_with_a_sentence(audio, sr, said):
    with pytest.raises(ValueError, match=said):
        ArraySound(audio, sr)


@pytest.mark.parametrize(
    ("dtype", "scale", "centre"), [(np.int16, 2**15, 0), (np.int32, 2**31, 0), (np.uint8, 128, 128)]
)
def test_integers_have_the_full_scale_of_their_type(dtype, scale, centre):
    wave = 0.5 * np.sin(np.arange(16_000) / 20)
    sound = ArraySound((wave * scale + centre).round().astype(dtype), 16_000)
    np.testing.assert_allclose(sound.read(0, 16_000), wave, atol=1 / scale + 1e-7)


def test_sound_is_resampled_and_channels_averaged():
    time = np.arange(44_100) / 44_100
    tone = np.sin(2 * np.pi * 440 * time)
    sound = ArraySound(np.stack([tone, np.zeros_like(tone)]), 44_100)
    assert sound.n_samples == 16_000
    wanted = 0.5 * np.sin(2 * np.pi * 440 * np.arange(16_000) / 16_000)
    np.testing.assert_allclose(sound.read(500, 15_500), wanted[500:15_500], atol=1e-4)


def test_files_that_are_no_recordings(service, tmp_path):
    used = service()
    with pytest.raises(FileNotFoundError, match=r"nothing\.wav"):
        used.analyze_ensemble_from_file(tmp_path / "nothing.wav")
    (tmp_path / "letter.wav").write_text("Dear Sir,")
    with pytest.raises(RecordingError, match=r"letter\.wav"):
        used.analyze_ensemble_from_file(tmp_path / "letter.wav")
    soundfile.write(tmp_path / "blip.wav", np.zeros(1000), 16_000)
    with pytest.raises(ValueError, match="too short"):
        FileSound(tmp_path / "blip.wav")


def test_a_device_of_another_name_is_refused():
    with pytest.raises(ValueError, match="gpu"):
        SERService(device="gpu")


def test_only_a_home_folder_is_put_in_place_of_a_tilde(tmp_path, monkeypatch):
    soundfile.write(tmp_path / "~root.wav", np.zeros(16000), 16000)
    soundfile.write(tmp_path / "mine.wav", np.zeros(32000), 16000)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    with FileSound("~root.wav") as sound:
        assert sound.duration_s == 1.0
    with FileSound("~/mine.wav") as sound:
        assert sound.duration_s == 2.0
