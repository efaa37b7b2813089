"""Every test runs offscreen, offline, in a home of its own, and watched by the guards."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from helpers.patience import PatientBot

# Before anything imports Qt or a model library.
# Threads of torch that wait for one another must not keep a busy machine's cores from working.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# Sentences are compared in English, on whatever desktop the tests run.
os.environ["LANGUAGE"] = os.environ["LC_ALL"] = "C.UTF-8"
# Tests import model libraries themselves, some before they import the package.
import voiceman_gui  # noqa: F401
from voiceman_gui.core.resources import resource

pytest_plugins = (
    "helpers.guards.outcome",
    "helpers.guards.network",
    "helpers.guards.files",
    "helpers.guards.log",
    "helpers.guards.threads",
    "helpers.guards.qt",
)


@pytest.fixture(scope="session", autouse=True)
def _no_home_of_the_person(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep fixtures that outlive one test away from the settings of whoever runs the tests."""
    os.environ["VOICEMAN_HOME"] = str(tmp_path_factory.mktemp("session-home"))


@pytest.fixture(autouse=True)
def voiceman_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give each test settings, work and logs of its own, and return their folder."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("VOICEMAN_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def _kept_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Measure the bundled sample once for all, in a home of its own; return what was kept.

    With what the speaker networks heard, which does not depend on how speakers are chosen.
    """
    from voiceman_gui import pipeline
    from voiceman_gui.core.analysis import AnalysisSettings
    from voiceman_gui.core.turns import AUTO_SPEAKERS
    from voiceman_gui.inference.result_cache import results_dir

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VOICEMAN_HOME", str(tmp_path_factory.mktemp("sample-home")))
        recording = pipeline.open_recording(resource(*pipeline.SAMPLE))
        pipeline.analyse(pipeline.decode(recording), AnalysisSettings(speakers=AUTO_SPEAKERS))
        return results_dir()


@pytest.fixture
def known_sample(voiceman_home: Path, _kept_sample: Path) -> Path:
    """Return the bundled sample; its measurements are kept already.

    For tests that are not about measuring.
    """
    from voiceman_gui import pipeline
    from voiceman_gui.inference.result_cache import results_dir

    shutil.copytree(_kept_sample, results_dir(), dirs_exist_ok=True)
    return resource(*pipeline.SAMPLE)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """Give the bot of pytest-qt with one limit for all of its waits."""
    return PatientBot(request)
