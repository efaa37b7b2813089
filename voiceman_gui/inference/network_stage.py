"""Running the networks over a measured recording, from the playhead outwards.

Windows are worked in batches that are cut in order of time, so that no value depends on the order
of the work. What was computed stays: in the cache, and in the snapshots that are handed out.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.audio.segments import Segments
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import Cancelled, ModelError
from voiceman_gui.core.measurement import Measurements, WindowMeasures
from voiceman_gui.core.message import Message
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Role
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.ensemble import (
    LOAD_FAULTS,
    Ensemble,
    ensemble_in_use,
    fault,
    network_threads,
)
from voiceman_gui.inference.output_cache import OutputCache
from voiceman_gui.inference.result_cache import ResultCache
from voiceman_gui.inference.selection import Member, Selection, stepped_in
from voiceman_gui.inference.throttled_callback import ThrottledCallback
from voiceman_gui.inference.tracks import (
    RATE_HZ,
    STRETCH_WINDOWS,
    Indices,
    Track,
    WindowPlan,
    batches,
    plan_windows,
    stretches,
)

if TYPE_CHECKING:
    from voiceman_gui.models.engine.preview import Preview

logger = logging.getLogger(__name__)

Tell = ThrottledCallback[NetworkOutputs]
"""Hands out snapshots, which are made only when somebody is to see them."""

Playhead = Callable[[], float]
"""Where the analyst is, in seconds from the recording's first sample."""

_WRITE_EVERY_S = 20.0
_PREVIEW_COST = 0.2  # of a reference window, for the progress
_WORTH_A_PREVIEW = 16  # windows; fewer have their reference values soon enough


def run_networks(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    selection: Selection,
    profile: Profile,
    *,
    cache: ResultCache | None,
    tell: Tell,
    on_progress: OnProgress,
    cancel: CancelToken,
    playhead: Playhead,
) -> NetworkOutputs:
    """Let the networks read every window that holds enough speech.

    Parameters
    ----------
    waveform : Waveform
    measurements : Measurements
        Of the whole recording.
    settings : AnalysisSettings
    selection : Selection
        Of ``settings.models``.
    profile : Profile
    cache : ResultCache or None
        Where all windows are known from an earlier analysis, nothing is loaded.
    tell : ThrottledCallback
        Gets a snapshot when it is time for one, and before `Cancelled` leaves.
    on_progress : callable
        Fractions 0..1 of this stage.
    cancel : CancelToken
        Takes effect within a second.
    playhead : callable
        Asked before every batch: the nearest batch comes next.

    Raises
    ------
    RecordingError
        If the file vanished or changed.
    Cancelled
        What was computed has been told and kept.
    """
    n_samples = round(waveform.n_samples * RATE_HZ / waveform.recording.sample_rate_hz)
    plan = plan_windows(measurements.windows, settings, profile, n_samples)

    def track_of(member: Member, how: str | None) -> Track:
        network = {
            **member.identity,
            "device": settings.models.device,
            "threads": network_threads(),
        }
        kept = OutputCache(cache, waveform, settings.channel, plan.samples, network)
        if how is not None:
            kept.trust_only(how)
        return Track(member, plan, kept)

    tracks = {member.role: track_of(member, None) for member in selection.members}
    if not any(track.pending.size for track in tracks.values()):
        return snapshot_of(tracks, plan, selection.notices)
    tell(lambda: snapshot_of(tracks, plan, selection.notices))
    on_progress(Progress(0.0, "Loading the models"))
    with (
        ensemble_in_use(settings.models, check=cancel.check) as ensemble,
        Segments(waveform, settings.channel, RATE_HZ, cancel) as segments,
    ):
        tracks = {
            role: track_of(loaded.member, loaded.runner.describe())
            for role, loaded in ensemble.networks.items()
        }
        stage = _Stage(ensemble, tracks, plan, segments, tell, on_progress, cancel, playhead)
        try:
            if settings.models.preview and tell.heard:
                stage.preview()
            stage.reference()
        except Cancelled:
            tell.now(stage.snapshot)
            raise
        finally:
            stage.keep()
        return stage.snapshot()


def not_yet(
    windows: WindowMeasures,
    settings: AnalysisSettings,
    selection: Selection,
    profile: Profile,
    waveform: Waveform,
) -> NetworkOutputs:
    """Return the outputs of networks that have not begun: every window is still to come."""
    plan = plan_windows(windows, settings, profile, waveform.n_samples)
    tracks = {
        member.role: Track(member, plan, OutputCache(None, waveform, None, plan.samples, {}))
        for member in selection.members
    }
    return snapshot_of(tracks, plan, selection.notices)


def snapshot_of(
    tracks: dict[Role, Track], plan: WindowPlan, notices: Sequence[str]
) -> NetworkOutputs:
    """Return what was computed so far."""
    dimensions, categories = tracks.get(Role.DIMENSIONS), tracks.get(Role.CATEGORIES)
    devices = {
        track.member.manifest.name: "; ".join(map(str, track.kept.devices))
        for track in tracks.values()
    }
    different = len(set(devices.values())) > 1
    said: list[Message | str] = [*notices]
    complete = not any(track.pending.size for track in tracks.values())
    for track in tracks.values():
        said += track.kept.notices
    return NetworkOutputs(
        dimensions=None if dimensions is None else dimensions.snapshot(),
        categories=None if categories is None else categories.snapshot(),
        wanted=plan.wanted,
        complete=complete,
        mark=DimensionMark.NONE if dimensions is None else dimensions.member.mark,
        device="; ".join(f"{name}: {how}" for name, how in devices.items() if how)
        if different
        else next(iter(devices.values()), "") or "cpu",
        notices=tuple(dict.fromkeys(said)),  # type: ignore[arg-type]
        preview_note="" if complete else _preview_note(tuple(tracks.values())),
    )


def _preview_note(tracks: Sequence[Track]) -> str:
    return " ".join(
        f"Preview values of “{track.member.manifest.name}” differed from the reference by at most "
        f"{track.deviation:.3f} in the {track.compared} windows compared so far."
        for track in tracks
        if track.compared
    )


class _Stage:
    """The work on one recording."""

    def __init__(
        self,
        ensemble: Ensemble,
        tracks: dict[Role, Track],
        plan: WindowPlan,
        segments: Segments,
        tell: Tell,
        on_progress: OnProgress,
        cancel: CancelToken,
        playhead: Playhead,
    ) -> None:
        self._ensemble = ensemble
        self._tracks = tracks
        self._plan = plan
        self._segments = segments
        self._tell = tell
        self._on_progress = on_progress
        self._cancel = cancel
        self._playhead = playhead
        self._notices = list(ensemble.notices)
        self._written_at = time.monotonic()
        self._done = 0.0
        self._total = float(sum(track.pending.size for track in tracks.values()))

    def snapshot(self) -> NetworkOutputs:
        """Return what was computed so far."""
        return snapshot_of(self._tracks, self._plan, self._notices)

    def keep(self) -> None:
        """Write what is new into the cache."""
        for track in self._tracks.values():
            track.kept.write()
        self._written_at = time.monotonic()

    def preview(self) -> None:
        """Fill in preview values where network and device can give them."""
        with contextlib.ExitStack() as stack:
            runs: dict[Role, Preview] = {}
            for role, track in self._tracks.items():
                worth_it = track.pending.size > _WORTH_A_PREVIEW
                run = self._ensemble.networks[role].preview() if worth_it else None
                if run is not None:
                    stack.callback(run.close)
                    runs[role] = run
            if runs:
                self._preview_with(runs)

    def _preview_with(self, runs: dict[Role, Preview]) -> None:
        runners = self._ensemble.runners
        todo = [
            (role, windows)
            for role in runs
            for windows in stretches(
                self._tracks[role].pending, self._plan, max(STRETCH_WINDOWS, runners[role].batch)
            )
        ]
        self._total += _PREVIEW_COST * sum(windows.size for _, windows in todo)
        mean, deviation = 0.0, 1.0
        if any(runners[role].device == "cpu" for role in runs):
            # Elsewhere each window is normalised by itself, and the pass would be for nothing.
            mean, deviation = self._segments.level(self._cancel.check)
        while todo:
            role, windows = todo.pop(self._nearest(todo))
            track, begins = self._tracks[role], self._plan.start[windows]
            first, stop = int(begins[0]), int(begins[-1]) + self._plan.samples
            sound = self._segments.read(first, stop)
            try:
                outputs = runs[role].run(
                    sound,
                    begins - first,
                    self._plan.samples,
                    mean,
                    deviation,
                    check=self._cancel.check,
                )
                track.take_preview(windows, outputs)
            except LOAD_FAULTS as error:
                # The reference values do not need it; they may well come out.
                logger.info("no more preview of %s: %s", track.member.manifest.id, error)
                todo = [item for item in todo if item[0] is not role]
            self._advance(role, _PREVIEW_COST * windows.size, "preview, ")

    def reference(self) -> None:
        """Give every pending window its reference value."""
        todo = [
            (role, batch)
            for role, track in self._tracks.items()
            for batch in batches(track.pending, self._ensemble.networks[role].runner.batch)
        ]
        while todo:
            role, windows = todo.pop(self._nearest(todo))
            runner = self._ensemble.networks[role].runner
            begins = self._plan.start[windows]
            sound = np.stack(
                [self._segments.read(at, at + self._plan.samples) for at in begins.tolist()]
            )
            with self._refusing(role):
                outputs = runner.run(sound, check=self._cancel.check)
                notices = (self._ensemble.device_notice, *runner.notices)
                self._tracks[role].take(
                    windows, outputs, runner.describe(), [said for said in notices if said]
                )
            todo = [item for item in todo if item[0] in self._tracks]
            self._advance(role, windows.size, "")

    def _nearest(self, todo: Sequence[tuple[Role, Indices]]) -> int:
        """Which piece of work lies nearest to the playhead; the earlier one of two."""
        self._cancel.check()
        here = self._playhead() * RATE_HZ
        begin = np.array([self._plan.start[windows[0]] for _, windows in todo], np.float64)
        end = np.array([self._plan.start[windows[-1]] for _, windows in todo], np.float64)
        away = np.maximum(0, np.maximum(begin - here, here - end - self._plan.samples))
        return int(np.argmin(away))

    def _advance(self, role: Role, worth: float, kind: str) -> None:
        self._done += worth
        if time.monotonic() - self._written_at > _WRITE_EVERY_S:
            self.keep()
        self._tell(self.snapshot)
        track = self._tracks.get(role)
        if track is not None:
            count = track.previews if kind else track.done
            wanted = int(np.count_nonzero(self._plan.wanted))
            self._on_progress(
                Progress(
                    min(1.0, self._done / self._total),
                    f"{track.member.manifest.name}: {kind}{count} of {wanted} windows",
                )
            )

    @contextlib.contextmanager
    def _refusing(self, role: Role) -> Iterator[None]:
        """Go on without a network that fails; the embedded model then has its role."""
        try:
            yield
        except LOAD_FAULTS as error:
            member = self._tracks.pop(role).member
            # A model's own refusal is a sentence already; anything else wants looking into.
            level = logging.INFO if isinstance(error, ModelError) else logging.ERROR
            logger.log(
                level, "%s failed and is not used any more", member.manifest.id, exc_info=True
            )
            self._notices.append(stepped_in(fault(member, error, "run"), role))
