"""Garbage is searched for in small steps, and what is too much for one is passed by."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QObject

from voiceman_gui.qt.collector import MOST_NEW, Collector


class _Cycle:
    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collector(qapp):
    parent = QObject()
    collector = Collector(parent)
    gc.collect()
    yield collector
    collector.close()
    gc.collect()


def test_a_step_frees_what_refers_to_itself(collector):
    cycle = weakref.ref(_Cycle())
    assert cycle() is not None
    collector.step()
    assert cycle() is None


def test_a_step_passes_by_what_is_too_much_for_a_moment(collector):
    before = gc.get_freeze_count()
    many = [[] for _ in range(MOST_NEW + 1000)]
    collector.step()
    assert gc.get_freeze_count() >= before + len(many)
