"""The networks at work on one recording: reference values, batch by batch from the playhead on."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from voiceman_gui.audio.segments import Segments
from voiceman_gui.core.errors import ModelError
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import NetworkOutputs, Role
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.inference.loading import LOAD_FAULTS, Ensemble, run_failure
from voiceman_gui.inference.selection import replaced
from voiceman_gui.inference.snapshot import snapshot_of
from voiceman_gui.inference.throttled_callback import ThrottledCallback
from voiceman_gui.inference.tracks import RATE_HZ, Indices, Track, WindowPlan, batches

logger = logging.getLogger(__name__)

Work = tuple[Role, Indices]
"""Windows that one network reads in one go."""

_WRITE_EVERY_S = 20.0


class NetworkRun:
    """The work on one recording.

    Parameters
    ----------
    ensemble : Ensemble
    tracks : dict of Role to Track
        What each network has given; one that fails is taken out.
    plan : WindowPlan
    segments : Segments
        The sound at `RATE_HZ`.
    on_outputs : ThrottledCallback
        Receives snapshots.
    on_progress : callable
    cancel : CancelToken
    playhead : callable
        Returns seconds; asked before every batch, the nearest of which comes next.
    """

    def __init__(
        self,
        ensemble: Ensemble,
        tracks: dict[Role, Track],
        plan: WindowPlan,
        segments: Segments,
        *,
        on_outputs: ThrottledCallback[NetworkOutputs],
        on_progress: OnProgress,
        cancel: CancelToken,
        playhead: Callable[[], float],
    ) -> None:
        self.ensemble = ensemble
        self.tracks: Mapping[Role, Track] = tracks
        self.plan = plan
        self.segments = segments
        self.cancel = cancel
        self._tracks = tracks
        self._on_outputs = on_outputs
        self._on_progress = on_progress
        self._playhead = playhead
        self._notices = list(ensemble.notices)
        self._written_at = time.monotonic()
        self._done = 0.0
        self._total = float(sum(track.pending.size for track in tracks.values()))

    @property
    def wanted(self) -> int:
        """How many windows each network is to read."""
        return int(np.count_nonzero(self.plan.wanted))

    def snapshot(self) -> NetworkOutputs:
        """Return what was computed so far."""
        return snapshot_of(self._tracks, self.plan, self._notices)

    def keep(self) -> None:
        """Write what is new into the cache."""
        for track in self._tracks.values():
            track.kept.write()
        self._written_at = time.monotonic()

    def compute(self) -> None:
        """Give every pending window its reference value.

        Windows are worked in batches that are cut in order of time, so that no value depends on
        the order of the work.
        """
        todo = [
            (role, batch)
            for role, track in self._tracks.items()
            for batch in batches(track.pending, self.ensemble.networks[role].runner.batch)
        ]
        while todo:
            role, windows = todo.pop(self.nearest(todo))
            self._compute(role, windows)
            todo = [item for item in todo if item[0] in self._tracks]
            self.advance(windows.size, self._reference_progress(role))

    def nearest(self, todo: Sequence[Work]) -> int:
        """Return which piece of work lies nearest to the playhead; the earlier one of two.

        Raises
        ------
        Cancelled
        """
        self.cancel.check()
        here = self._playhead() * RATE_HZ
        begin = np.array([self.plan.start[windows[0]] for _, windows in todo], np.float64)
        end = np.array([self.plan.start[windows[-1]] for _, windows in todo], np.float64)
        away = np.maximum(0, np.maximum(begin - here, here - end - self.plan.samples))
        return int(np.argmin(away))

    def expect(self, worth: float) -> None:
        """Count more work into the progress, in reference windows."""
        self._total += worth

    def advance(self, worth: float, what: Message | None) -> None:
        """Report work that is done, in reference windows; None where its network was dropped."""
        self._done += worth
        if time.monotonic() - self._written_at > _WRITE_EVERY_S:
            self.keep()
        self._on_outputs(self.snapshot)
        if what is not None:
            self._on_progress(Progress(min(1.0, self._done / self._total), what))

    def _compute(self, role: Role, windows: Indices) -> None:
        runner = self.ensemble.networks[role].runner
        sound = np.stack(
            [
                self.segments.read(at, at + self.plan.samples)
                for at in self.plan.start[windows].tolist()
            ]
        )
        with self._dropping(role):
            outputs = runner.run(sound, check=self.cancel.check)
            facts = list(runner.notices)
            if self.ensemble.device_notice is not None:
                facts.insert(0, self.ensemble.device_notice)
            self._tracks[role].take(windows, outputs, runner.describe(), facts)

    def _reference_progress(self, role: Role) -> Message | None:
        track = self._tracks.get(role)
        if track is None:
            return None
        return message(
            "inference.progress.reference",
            model=track.member.manifest.name,
            done_count=track.done,
            wanted_count=self.wanted,
        )

    @contextlib.contextmanager
    def _dropping(self, role: Role) -> Iterator[None]:
        """Go on without a network that fails; the embedded model then has its role."""
        try:
            yield
        except LOAD_FAULTS as error:
            member = self._tracks.pop(role).member
            # A model's own refusal names its reason; anything else wants looking into.
            level = logging.INFO if isinstance(error, ModelError) else logging.ERROR
            logger.log(
                level, "%s failed and is not used any more", member.manifest.id, exc_info=True
            )
            self._notices.append(replaced(run_failure(member, error), role))
