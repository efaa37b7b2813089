"""What one network has given so far for the windows of a recording, in the program's order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DIMENSIONS, Outputs, Role, WindowOutputs
from voiceman_gui.core.reading import CATEGORIES
from voiceman_gui.inference.output_cache import OutputCache
from voiceman_gui.inference.selection import Member
from voiceman_gui.models.manifest import NetworkManifest

RATE_HZ = 16_000

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]

STRETCH_WINDOWS = 12
"""Windows of one preview stretch: few enough for results to come every few seconds, and yet most
of their frames are shared."""

_SLACK_S = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class WindowPlan:
    """Which windows networks are to read, and where they lie.

    Parameters
    ----------
    start : ndarray of int64, shape (windows,)
        First sample of each at `RATE_HZ`.
    samples : int
        Length of all of them; a recording shorter than a window is one window of its length.
    wanted : ndarray of bool, shape (windows,)
        Windows with as much net speech as the profile demands before a number is shown.
    """

    start: NDArray[np.int64]
    samples: int
    wanted: NDArray[np.bool_]


def least_speech_s(settings: AnalysisSettings, profile: Profile) -> float:
    """Net speech in a window, in seconds, from which on a number is shown."""
    speech = profile.window_speech
    return speech.caution_s * speech.scale(settings.window_s) - _SLACK_S


def wanted_windows(
    windows: WindowMeasures, settings: AnalysisSettings, profile: Profile
) -> NDArray[np.bool_]:
    """Windows with enough net speech for a number to be shown; shape (windows,)."""
    return np.asarray(windows.speech_s >= least_speech_s(settings, profile))


def plan_windows(
    windows: WindowMeasures, settings: AnalysisSettings, profile: Profile, n_samples: int
) -> WindowPlan:
    """Place the windows on the samples that networks read.

    Parameters
    ----------
    windows : WindowMeasures
    settings : AnalysisSettings
    profile : Profile
    n_samples : int
        Length of the recording at `RATE_HZ`.
    """
    seconds = float(windows.end_s[0] - windows.start_s[0]) if windows.n_windows else 0.0
    samples = min(round(seconds * RATE_HZ), n_samples)
    start = np.rint(windows.start_s * RATE_HZ).astype(np.int64)
    return WindowPlan(
        # Rounding must not lead behind the last sample.
        np.minimum(start, n_samples - samples),
        samples,
        wanted_windows(windows, settings, profile),
    )


def batches(windows: Indices, size: int) -> list[Indices]:
    """Cut windows into batches in order of time; only the last may be smaller."""
    return [windows[first : first + size] for first in range(0, windows.size, size)]


def stretches(windows: Indices, plan: WindowPlan, at_most: int = STRETCH_WINDOWS) -> list[Indices]:
    """Cut windows into stretches of overlapping ones."""
    apart = np.flatnonzero(np.diff(plan.start[windows]) > plan.samples) + 1
    return [batch for part in np.split(windows, apart) for batch in batches(part, at_most)]


class RoleMap:
    """From a network's outputs to the program's `DIMENSIONS` or `CATEGORIES`.

    Categories that the program does not know are dropped, and the rest is scaled to sum 1; two of
    the publisher's labels that mean one category are added.
    """

    def __init__(self, manifest: NetworkManifest) -> None:
        self._scaled = manifest.role is Role.CATEGORIES
        self.names = CATEGORIES if self._scaled else DIMENSIONS
        meaning = [
            manifest.labels.get(name, "") if self._scaled else name for name in manifest.outputs
        ]
        self._matrix = np.array(
            [[float(name == target) for name in meaning] for target in self.names]
        ).T

    def __call__(self, outputs: Outputs) -> Outputs:
        """Return values and standard errors of shape (windows, len(names)).

        The errors of dropped labels play no part, and those of two that mean one are added as if
        they moved together, which is the larger of what they could be.
        """
        values = _select(outputs.values, self._matrix)
        errors = _select(outputs.errors, self._matrix)
        if self._scaled:
            total = values.sum(axis=1, keepdims=True)
            values, errors = values / total, errors / total
        return Outputs(values, errors)


def _select(rows: Floats, matrix: Floats) -> Floats:
    # Summed without BLAS, so that the number of threads changes no bit; NaN stays where it is.
    picked = np.where(matrix[None] != 0, rows[:, :, None], 0.0)
    return np.asarray(picked.sum(axis=1))


class Track:
    """One network's values, window by window, and which are still to come.

    Parameters
    ----------
    member : Member
    plan : WindowPlan
    kept : OutputCache
        Values of earlier analyses, which are taken over at once.
    """

    def __init__(self, member: Member, plan: WindowPlan, kept: OutputCache) -> None:
        self.member = member
        self.kept = kept
        self._plan = plan
        self._map = RoleMap(member.manifest)
        shape = (plan.start.shape[0], len(self._map.names))
        self._values = np.full(shape, np.nan)
        self._errors = np.full(shape, np.nan)
        self._preview = np.zeros(shape[0], np.bool_)
        self._done = np.zeros(shape[0], np.bool_)
        self.deviation = 0.0
        """Largest difference between a preview value and the reference value that replaced it."""
        self.compared = 0
        """Windows of which both were seen."""
        known = np.array([int(start) in kept for start in plan.start], np.bool_) & plan.wanted
        if known.any():
            rows = [kept.row(int(start)) for start in plan.start[known]]
            self._put(
                np.flatnonzero(known),
                Outputs(np.stack([row[0] for row in rows]), np.stack([row[1] for row in rows])),
            )
            self._done[known] = True

    @property
    def pending(self) -> Indices:
        """Wanted windows without reference values, in order of time."""
        return np.flatnonzero(self._plan.wanted & ~self._done)

    @property
    def done(self) -> int:
        """How many windows have reference values."""
        return int(np.count_nonzero(self._done))

    @property
    def previews(self) -> int:
        """How many windows show a preview value."""
        return int(np.count_nonzero(self._preview))

    def take(
        self, windows: Indices, outputs: Outputs, device: Message | str, notices: Sequence[Message]
    ) -> None:
        """Take in reference values as the network gave them."""
        demand_numbers(outputs, self.member.manifest)
        mapped = self._map(outputs)
        seen = self._preview[windows]
        if seen.any():
            moved = np.abs(mapped.values[seen] - self._values[windows[seen]])
            self.deviation = max(self.deviation, float(moved.max()))
            self.compared += int(np.count_nonzero(seen))
        self._put(windows, outputs)
        self._preview[windows] = False
        self._done[windows] = True
        starts = (int(start) for start in self._plan.start[windows])
        self.kept.add(starts, outputs, device, notices)

    def take_preview(self, windows: Indices, outputs: Outputs) -> None:
        """Take in preview values; they are never kept for later."""
        demand_numbers(outputs, self.member.manifest)
        self._put(windows, outputs)
        self._preview[windows] = True

    def snapshot(self) -> WindowOutputs:
        """Return all values so far, in arrays that will not change."""
        return WindowOutputs(
            provenance=self.member.provenance,
            names=self._map.names,
            values=self._values.copy(),
            errors=self._errors.copy(),
            preview=self._preview.copy(),
        )

    def _put(self, windows: Indices, outputs: Outputs) -> None:
        mapped = self._map(outputs)
        self._values[windows], self._errors[windows] = mapped.values, mapped.errors


def demand_numbers(outputs: Outputs, manifest: NetworkManifest) -> None:
    """Raise `ModelError` where a network gave values that are no finite numbers."""
    if not np.isfinite(outputs.values).all():
        raise ModelError(message("inference.no_numbers", model=manifest.name))
