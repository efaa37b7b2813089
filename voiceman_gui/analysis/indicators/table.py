"""The table of indicators: every module of this package that declares `INDICATOR`."""

from __future__ import annotations

import functools
import importlib
import pkgutil

from voiceman_gui.analysis import indicators
from voiceman_gui.analysis.indicators.context import PassageContext
from voiceman_gui.analysis.indicators.indicator import Indicator
from voiceman_gui.core.reading import Gauge
from voiceman_gui.core.reference import NAMES


@functools.cache
def all_indicators() -> tuple[Indicator, ...]:
    """Return the declared indicators in their order.

    Raises
    ------
    ValueError
        If two of them have the same id or the same place.
    """
    found = []
    for module in pkgutil.iter_modules(indicators.__path__, f"{indicators.__name__}."):
        declared = getattr(importlib.import_module(module.name), "INDICATOR", None)
        if isinstance(declared, Indicator):
            found.append(declared)
    for of_each in ({one.id for one in found}, {one.order for one in found}):
        if len(of_each) < len(found):
            raise ValueError("two indicators have the same id or the same place")
    return tuple(sorted(found, key=lambda indicator: indicator.order))


def gauges() -> tuple[Indicator, ...]:
    """Return the indicators that have readings with intervals."""
    return tuple(indicator for indicator in all_indicators() if indicator.is_gauge)


def indicator(id_: str) -> Indicator:
    """Return an indicator by its id.

    Raises
    ------
    KeyError
        If there is none.
    """
    for found in all_indicators():
        if found.id == id_:
            return found
    raise KeyError(id_)


def read_gauges(context: PassageContext) -> dict[str, Gauge]:
    """Read every gauge for a passage, by its id."""
    return {gauge.id: gauge.passage(context) for gauge in gauges() if gauge.passage is not None}


def reading_order() -> tuple[str, ...]:
    """Return the keys of all readings that have a reference: models' readings, then gauges."""
    return tuple(dict.fromkeys((*NAMES, *(one.id for one in gauges()))))
