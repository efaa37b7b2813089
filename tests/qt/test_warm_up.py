"""What is loaded once the window stands."""

from __future__ import annotations


def test_the_models_are_named_before_anything_is_opened(desk):
    desk.app.warm_up()
    status = desk.window.panels.status.models
    desk.bot.waitUntil(lambda: "embedded-acoustic" in status.text(), timeout=30_000)
    assert "known answers" in status.toolTip()
