"""What is loaded once the window stands."""

from __future__ import annotations

import threading

from helpers.patience import PATIENCE_S


def test_the_models_are_named_before_anything_is_opened(desk):
    desk.app.warm_up()
    status = desk.window.panels.status.models
    desk.bot.waitUntil(lambda: "embedded-acoustic" in status.text())
    assert "known answers" in status.toolTip()


def test_opening_a_recording_does_not_drop_what_is_loading(desk, sample):
    """Errands that are not about the recording go on: models, and the list of sound devices."""
    gate = threading.Event()
    desk.app.interactive.submit("busy", lambda _report: gate.wait(PATIENCE_S))
    desk.app.warm_up()
    desk.open(sample)
    gate.set()
    status = desk.window.panels.status.models
    desk.bot.waitUntil(lambda: "embedded-acoustic" in status.text())
