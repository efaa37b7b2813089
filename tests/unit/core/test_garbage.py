"""Cycles made in a block go at its end; what stood before is neither searched nor lost."""

from __future__ import annotations

import gc
import weakref

from voiceman_gui.core.garbage import cycles_collected


class Knot:
    def __init__(self) -> None:
        self.me = self


def test_a_cycle_of_the_block_is_collected_and_an_older_one_is_left_for_later() -> None:
    gc.collect()
    gc.disable()
    try:
        older = weakref.ref(Knot())
        with cycles_collected():
            newer = weakref.ref(Knot())
        assert newer() is None
        assert older() is not None
        gc.collect()
        assert older() is None
    finally:
        gc.enable()
