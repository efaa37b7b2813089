"""The memory manager measures, promises and refuses."""

from __future__ import annotations

import threading

import psutil
import pytest

from voiceman_gui.models import memory as module
from voiceman_gui.models.memory import MIB, ForensicMemoryManager


def test_figures_are_those_of_the_machine() -> None:
    figures = ForensicMemoryManager().figures()
    assert figures.total == psutil.virtual_memory().total
    assert 0 < figures.process < figures.total
    assert 0 < figures.available <= figures.total
    assert figures.granted == 0


def test_granting_stops_at_the_limit() -> None:
    manager = ForensicMemoryManager(limit_bytes=100, reserve_bytes=0)
    assert manager.grant("a", 60)
    assert not manager.grant("b", 60)
    assert manager.grant("b", 40)
    assert manager.figures().granted == 100
    assert manager.available_for() == 0
    manager.release("a")
    assert manager.available_for() == 60
    manager.release("a")
    manager.release("never granted")
    assert manager.figures().granted == 40


def test_a_name_has_one_grant() -> None:
    manager = ForensicMemoryManager(limit_bytes=100, reserve_bytes=0)
    assert manager.grant("a", 80)
    assert manager.grant("a", 90), "its own old grant is no obstacle"
    assert not manager.grant("a", 101)
    assert manager.figures().granted == 90, "refused, it keeps what it had"


def test_more_than_the_computer_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    free = 4000 * MIB
    monkeypatch.setattr(psutil, "virtual_memory", lambda: _Memory(free))
    manager = ForensicMemoryManager()
    assert not manager.grant("all", 2 * free)
    assert manager.grant("a little", MIB)


def test_the_reserve_stays_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: _Memory(1000 * MIB))
    manager = ForensicMemoryManager(reserve_bytes=900 * MIB)
    assert not manager.grant("a", 101 * MIB)
    assert manager.grant("a", 100 * MIB)


def test_what_was_taken_up_is_not_counted_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    used, free = 500 * MIB, 1000 * MIB
    monkeypatch.setattr(psutil, "virtual_memory", lambda: _Memory(free))
    monkeypatch.setattr(module, "_used", lambda side: used)
    manager = ForensicMemoryManager(reserve_bytes=0)
    assert manager.grant("weights", 600 * MIB)
    assert manager.available_for() == 400 * MIB
    used, free = used + 450 * MIB, free - 450 * MIB
    assert manager.available_for() == 400 * MIB, "450 are taken, 150 still promised"


def test_batches_are_halved_until_they_fit() -> None:
    manager = ForensicMemoryManager(limit_bytes=1000, reserve_bytes=0)
    assert manager.batch_size_for(100, 8) == 8
    assert manager.batch_size_for(200, 8) == 4
    assert manager.batch_size_for(200, 8, fixed_bytes=700) == 1
    assert manager.batch_size_for(1001, 8) == 0


def test_the_predecessors_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil, "virtual_memory", lambda: _Memory(4000 * MIB))
    manager = ForensicMemoryManager(limit_bytes=3000 * MIB, reserve_bytes=0)
    assert manager.allocate("ser")
    assert manager.figures().granted == 2048 * MIB
    assert not manager.allocate("another", 1000)
    manager.release("ser")
    assert manager.allocate("another", 1000)
    with pytest.raises(KeyError):
        manager.allocate("unknown")


def test_threads_together_get_no_more_than_there_is() -> None:
    manager = ForensicMemoryManager(limit_bytes=50, reserve_bytes=0)
    given: list[bool] = []
    threads = [
        threading.Thread(target=lambda name=str(n): given.append(manager.grant(name, 10)))
        for n in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(given) == 5


class _Memory:
    """As much of psutil's figures as the manager asks for."""

    def __init__(self, available: int) -> None:
        self.available, self.total = available, 2 * available
