"""Delivering growing results takes at most a tenth of the time."""

from __future__ import annotations

from voiceman_gui.inference.throttled_callback import ThrottledCallback


class Clock:
    """A time that passes when a test says so."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


def test_a_listener_that_takes_its_time_is_spared() -> None:
    clock, heard = Clock(), []

    def listen(result: float) -> None:
        heard.append(result)
        clock.now_s += 2.0

    tell = ThrottledCallback(listen, clock)
    for _ in range(100):
        tell(clock)
        clock.now_s += 1.0
    assert heard[:3] == [100.0, 120.0, 140.0], "two seconds of twenty"
    tell.deliver(lambda: -1.0)
    assert heard[-1] == -1.0, "whether it is time or not"


def test_who_turns_results_for_the_same_listener_is_spared_as_well() -> None:
    clock, heard = Clock(), []

    def listen(result: str) -> None:
        heard.append(result)
        clock.now_s += 1.0

    tell = ThrottledCallback(listen, clock)
    tell(lambda: "first")
    turned = tell.converting(str)
    turned(lambda: 1)
    assert heard == ["first"]
    clock.now_s += 9.0
    turned(lambda: 2)
    assert heard == ["first", "2"]


def test_without_a_listener_nothing_is_made() -> None:
    tell: ThrottledCallback[int] = ThrottledCallback(None)
    assert not tell.active
    tell(lambda: 1 // 0)
    tell.deliver(lambda: 1 // 0)
    tell.converting(str)(lambda: 1 // 0)
