"""Speech emotion recognition for scripts: whole recordings, one number of each kind."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType, TracebackType
from typing import TYPE_CHECKING, Any, Self

from numpy.typing import NDArray

from voiceman_gui import pipeline
from voiceman_gui.core.errors import AnalysisError, ModelError, VoicemanError
from voiceman_gui.core.message import message
from voiceman_gui.core.networks import DEFAULT_CHOICE, EMBEDDED, READING_ROLES, ModelChoice, Role
from voiceman_gui.core.turns import SpeakerChoice
from voiceman_gui.models.device import DEVICES
from voiceman_gui.services.audio import ArraySound, FileSound, Sound
from voiceman_gui.services.memory import ForensicMemoryManager, used_mb
from voiceman_gui.services.results import (
    CategoricalEmotion,
    EmotionDimensions,
    ForensicEmotionIndicators,
    MultiModelEmotionResult,
    PreloadStatistics,
)
from voiceman_gui.wording import ENGLISH, LANGUAGES, Words, words_for

if TYPE_CHECKING:
    from voiceman_gui.services.loaded_models import LoadedModels

ROLE_NAMES = {Role.DIMENSIONS: "primary", Role.CATEGORIES: "secondary"}


class ModelsFailedError(ModelError, RuntimeError):
    """No model could read a recording, and at least one of them failed."""


class SERService:
    """Reads whole recordings with a dimensional and a categorical model.

    Networks that are installed and proven are used, the embedded models where there are none.
    Networks read up to 30 s in one piece, as their publishers do; longer sound is the mean over
    pieces of one length. Nothing is downloaded, and no setting of the window takes part. May be
    called from several threads; they take turns.

    Parameters
    ----------
    device : str
        ``"auto"`` (CUDA, then Apple's MPS, then the processor), ``"cpu"``, ``"cuda"``, ``"mps"``.
    use_ensemble : bool
        Whether the categorical model speaks too; off, `secondary_result` is None.
    memory_manager : ForensicMemoryManager, optional
        Who grants what the networks need to be loaded and to run, and may refuse it; one of the
        service's own unless given.
    models : ModelChoice, optional
        Which models, and whether on the predecessor's sigmoid scale; its device does not count.
    speakers : str
        How many people speak: ``"one"``, a number, ``"auto"``, or ``"channels"``. Where several
        are found, the embedded models read each by themselves (`MultiModelEmotionResult.speakers`)
        and networks the recording as it is.
    language : str
        Key of `voiceman_gui.wording.LANGUAGES`: of `words`, of what `preload_models` returns, and
        of the note on each error.

    Raises
    ------
    ValueError
        For a device or language of another name, or another word or number for the speakers.

    Attributes
    ----------
    words : Words
        Turns errors and notices of results into sentences: ``service.words(result.notices[0])``.
    """

    def __init__(
        self,
        device: str = "auto",
        use_ensemble: bool = True,
        memory_manager: ForensicMemoryManager | None = None,
        *,
        models: ModelChoice = DEFAULT_CHOICE,
        speakers: str = "one",
        language: str = ENGLISH,
    ) -> None:
        if device not in DEVICES:
            raise ValueError(f"{device!r} is no device; choose one of {', '.join(DEVICES)}.")
        if language not in LANGUAGES:
            raise ValueError(f"{language!r} is no language; choose one of {', '.join(LANGUAGES)}.")
        self._speakers = SpeakerChoice.parse(speakers)
        self.device = device
        self.words = words_for(language)
        self.use_ensemble = use_ensemble
        self.memory_manager = memory_manager or ForensicMemoryManager()
        choice = replace(models, device=device, preview=False)
        self._choice = choice if use_ensemble else replace(choice, categories=EMBEDDED)
        self._models: LoadedModels | None = None
        self._lock = threading.RLock()

    async def preload_models(self) -> PreloadStatistics:
        """Load the models now, in a thread, instead of at the first recording.

        Returns
        -------
        dict
            See `PreloadStatistics`. A model that failed is in ``errors``, with what stepped in.
        """
        return await asyncio.to_thread(self._preload)

    def analyze_ensemble_from_file(self, audio_path: str | Path) -> MultiModelEmotionResult:
        """Read a recording, whatever FFmpeg decodes; its channels are averaged.

        Raises
        ------
        FileNotFoundError
        RecordingError
            Where it is broken or holds no sound.
        ValueError
            Where it is shorter than half a second.
        ModelsFailedError
            Where models failed and none is left that could read it.
        """
        with worded(self.words), FileSound(audio_path) as sound:
            return self._read(sound, self._roles)

    def analyze_ensemble(self, audio: NDArray[Any], sr: int) -> MultiModelEmotionResult:
        """Read sound.

        Parameters
        ----------
        audio : ndarray, shape (n,) or (channels, n)
            Floats with full scale -1..1, or integers.
        sr : int
            In hertz.

        Raises
        ------
        ValueError
            Where it is shorter than half a second, or no sound.
        ModelsFailedError
            Where models failed and none is left that could read it.
        """
        with worded(self.words):
            return self._read(ArraySound(audio, sr), self._roles)

    def analyze_emotion_dimensions(self, audio: NDArray[Any], sr: int) -> EmotionDimensions:
        """Read arousal, dominance and valence of sound; see `analyze_ensemble`.

        Raises
        ------
        AnalysisError
            Where they are not available; its note says why.
        """
        with worded(self.words):
            result = self._read(ArraySound(audio, sr), (Role.DIMENSIONS,))
            if result.primary_result is None or result.primary_result.dimensions is None:
                raise AnalysisError(message("services.no_dimensions", facts=result.notices))
            return replace(result.primary_result.dimensions, notices=result.notices)

    def analyze_categorical_emotion(self, audio: NDArray[Any], sr: int) -> CategoricalEmotion:
        """Read the category of sound, whether or not `use_ensemble` is on; see `analyze_ensemble`.

        Raises
        ------
        AnalysisError
            Where it is not available; its note says why.
        """
        with worded(self.words):
            result = self._read(ArraySound(audio, sr), (Role.CATEGORIES,))
            if result.ensemble_emotion is None:
                raise AnalysisError(message("services.no_category", facts=result.notices))
            return replace(result.ensemble_emotion, notices=result.notices)

    def get_forensic_emotion_indicators(
        self, result: MultiModelEmotionResult
    ) -> ForensicEmotionIndicators:
        """Apply the predecessor's rules to a result; None wherever one cannot be asked.

        `limitations` belong beside them: they show neither stress nor deception.
        """
        from voiceman_gui.services.indicators import emotion_indicators

        return emotion_indicators(result, pipeline.load_embedded_models().profile)

    def unload_models(self) -> None:
        """Free the networks' memory; the next recording loads them again."""
        with self._lock:
            models, self._models = self._models, None
            if models is not None:
                models.close()

    def cleanup(self) -> None:
        """Free all that the service holds; it can be used again afterwards."""
        self.unload_models()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.cleanup()

    @property
    def librosa(self) -> ModuleType:
        """The library, for scripts that load sound by ``service.librosa.load``.

        The service itself decodes with FFmpeg and resamples with soxr. librosa is imported by the
        first use of this property, and compiles what it needs (numba) by the first call of it.
        """
        return importlib.import_module("librosa")

    @property
    def _roles(self) -> tuple[Role, ...]:
        return READING_ROLES if self.use_ensemble else (Role.DIMENSIONS,)

    def _loaded(self) -> LoadedModels:
        from voiceman_gui.services.loaded_models import LoadedModels

        if self._models is None:
            self._models = LoadedModels(self._choice, self.memory_manager, self._speakers)
        return self._models

    def _preload(self) -> PreloadStatistics:
        with self._lock:
            begun = time.perf_counter()
            before = used_mb(self.memory_manager)
            models = self._loaded()
            return PreloadStatistics(
                models_loaded=[ROLE_NAMES[role] for role in self._roles],
                load_time_seconds=time.perf_counter() - begun,
                memory_used_mb=used_mb(self.memory_manager) - before,
                models={ROLE_NAMES[role]: models.name_of(role) for role in self._roles},
                errors=[self.words(error) for error in models.errors],
                notices=[self.words(notice) for notice in models.notices],
            )

    def _read(self, sound: Sound, roles: tuple[Role, ...]) -> MultiModelEmotionResult:
        with self._lock:
            result = self._loaded().read(sound, roles)
        if result.errors and result.primary_result is None and result.secondary_result is None:
            facts = (*result.errors, *result.notices)
            raise ModelsFailedError(message("services.models_failed", facts=facts))
        return result


@contextlib.contextmanager
def worded(words: Words) -> Iterator[None]:
    """Let each error of the program carry its sentence as a note, which tracebacks print."""
    try:
        yield
    except VoicemanError as error:
        error.add_note(words(error))
        raise
