"""No test leaves networks in memory for the next one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from helpers.installed_networks import decoded, short_voice
from voiceman_gui import pipeline
from voiceman_gui.core.waveform import Waveform


@pytest.fixture(autouse=True)
def _no_networks_left(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    # Threads that wait for one another take ten times as long where other tests run beside.
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    yield
    pipeline.unload_ensemble()


@pytest.fixture(scope="session")
def voice(tmp_path_factory: pytest.TempPathFactory) -> Waveform:
    """18 seconds of the sample recording."""
    return decoded(short_voice(tmp_path_factory.mktemp("voice")))
