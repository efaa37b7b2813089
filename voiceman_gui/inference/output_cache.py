"""Kept outputs of networks, by the place where a window begins.

Another hop of the windows reuses what it can.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import Outputs
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.code_version import NETWORKS, code_version
from voiceman_gui.inference.result_cache import Json, ResultCache, sound_key

Device = Message | str


class OutputCache:
    """What one network gave for windows of one length of one recording, by their first sample.

    Parameters
    ----------
    cache : ResultCache or None
        None keeps nothing beyond this object's life.
    waveform : Waveform
    channel : int or None
    samples : int
        Length of the windows at the network's rate.
    network : mapping
        All that the network's numbers depend on: weights, manifest, device, threads.
    """

    def __init__(
        self,
        cache: ResultCache | None,
        waveform: Waveform,
        channel: int | None,
        samples: int,
        network: Json,
    ) -> None:
        self._cache = cache
        self._key: Json = {
            "kind": "outputs",
            **sound_key(waveform, channel),
            "window_samples": samples,
            "network": network,
            "code": code_version(NETWORKS),
        }
        self._rows: dict[int, tuple[NDArray[np.float64], NDArray[np.float64]]] = {}
        self._changed = False
        self.devices: tuple[Device, ...] = ()
        """Where and how the values were computed, in order of use."""
        self.notices: tuple[Message, ...] = ()
        """What happened while they were computed, e.g. that a device ran out of memory."""
        entry = None if cache is None else cache.read(self._key)
        if entry is not None:
            self.devices = tuple(map(_device, entry.note["devices"]))
            self.notices = tuple(map(Message.from_dict, entry.note["notices"]))
            starts = entry.arrays["starts"].tolist()
            values, errors = entry.arrays["values"], entry.arrays["errors"]
            self._rows = {start: (values[i], errors[i]) for i, start in enumerate(starts)}

    def __contains__(self, start: int) -> bool:
        return start in self._rows

    def row(self, start: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Values and errors of the window that begins at a sample, each of shape (outputs,)."""
        return self._rows[start]

    def trust_only(self, device: Device) -> None:
        """Forget what was not computed where and how it would be computed now."""
        if self.devices and device not in self.devices:
            self._rows.clear()
            self.devices = self.notices = ()

    def add(
        self, starts: Iterable[int], outputs: Outputs, device: Device, notices: Sequence[Message]
    ) -> None:
        """Add what the network computed just now."""
        for i, start in enumerate(starts):
            self._rows[start] = (outputs.values[i], outputs.errors[i])
        self.devices = tuple(dict.fromkeys((*self.devices, device)))
        self.notices = tuple(dict.fromkeys((*self.notices, *notices)))
        self._changed = True

    def write(self) -> None:
        """Keep all that is new since the last time."""
        if self._cache is None or not self._changed:
            return
        starts = sorted(self._rows)
        arrays: dict[str, NDArray[Any]] = {
            "starts": np.array(starts, np.int64),
            "values": np.stack([self._rows[start][0] for start in starts]),
            "errors": np.stack([self._rows[start][1] for start in starts]),
        }
        note = {
            "devices": [_plain(device) for device in self.devices],
            "notices": [notice.as_dict() for notice in self.notices],
        }
        self._cache.write(self._key, arrays, note)
        self._changed = False


def _plain(device: Device) -> Any:
    return device.as_dict() if isinstance(device, Message) else device


def _device(plain: Any) -> Device:
    return plain if isinstance(plain, str) else Message.from_dict(plain)
