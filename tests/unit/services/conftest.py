"""The small pair, installed; and sound that a script would hold in memory."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile

from helpers.installed_networks import install_pair
from voiceman_gui import pipeline
from voiceman_gui.core.resources import resource
from voiceman_gui.services.ser import SERService

RATE = 22_050


@pytest.fixture
def pair():
    return install_pair()


@pytest.fixture(scope="session")
def voice() -> np.ndarray:
    """24 seconds of the sample recording at its own rate."""
    samples, rate = soundfile.read(
        resource(*pipeline.SAMPLE), frames=round(24 * RATE), dtype="float32"
    )
    assert rate == RATE
    return samples


@pytest.fixture
def service():
    made = []

    def make(**arguments):
        made.append(SERService(device="cpu", **arguments))
        return made[-1]

    yield make
    for one in made:
        one.cleanup()
