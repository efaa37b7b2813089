"""The networks' part of an analysis, over a measured recording.

What was computed stays: in the cache, and in the snapshots that are delivered.
"""

from __future__ import annotations

from collections.abc import Callable

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.audio.segments import Segments
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.errors import Cancelled
from voiceman_gui.core.measurement import Measurements
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import NetworkOutputs
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.ensemble import ensemble_in_use
from voiceman_gui.inference.loading import network_threads
from voiceman_gui.inference.network_run import NetworkRun
from voiceman_gui.inference.output_cache import OutputCache
from voiceman_gui.inference.preview_pass import compute_previews
from voiceman_gui.inference.result_cache import ResultCache
from voiceman_gui.inference.selection import Member, Selection
from voiceman_gui.inference.snapshot import snapshot_of
from voiceman_gui.inference.throttled_callback import ThrottledCallback
from voiceman_gui.inference.tracks import RATE_HZ, Track, plan_windows


def run_networks(
    waveform: Waveform,
    measurements: Measurements,
    settings: AnalysisSettings,
    selection: Selection,
    profile: Profile,
    *,
    cache: ResultCache | None,
    on_outputs: ThrottledCallback[NetworkOutputs],
    on_progress: OnProgress,
    cancel: CancelToken,
    playhead: Callable[[], float],
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
    on_outputs : ThrottledCallback
        Receives snapshots, the last one before `Cancelled` is raised.
    on_progress : callable
        Fractions 0..1 of this stage.
    cancel : CancelToken
        Takes effect within a second.
    playhead : callable
        Where the analyst is, in seconds from the recording's first sample; asked before every
        batch, the nearest of which comes next.

    Raises
    ------
    RecordingError
        If the file vanished or changed.
    Cancelled
        What was computed has been delivered and kept.
    """
    n_samples = round(waveform.n_samples * RATE_HZ / waveform.recording.sample_rate_hz)
    plan = plan_windows(measurements.windows, settings, profile, n_samples)

    def track_of(member: Member, device: Message | str | None) -> Track:
        network = {
            **member.identity,
            "device": settings.models.device,
            "threads": network_threads(),
        }
        kept = OutputCache(cache, waveform, settings.channel, plan.samples, network)
        if device is not None:
            kept.trust_only(device)
        return Track(member, plan, kept)

    tracks = {member.role: track_of(member, None) for member in selection.members}
    if not any(track.pending.size for track in tracks.values()):
        return snapshot_of(tracks, plan, selection.notices)
    on_outputs(lambda: snapshot_of(tracks, plan, selection.notices))
    on_progress(Progress(0.0, message("inference.progress.loading")))
    with (
        ensemble_in_use(settings.models, check=cancel.check) as ensemble,
        Segments(waveform, settings.channel, RATE_HZ, cancel) as segments,
    ):
        tracks = {
            role: track_of(loaded.member, loaded.runner.describe())
            for role, loaded in ensemble.networks.items()
        }
        run = NetworkRun(
            ensemble,
            tracks,
            plan,
            segments,
            on_outputs=on_outputs,
            on_progress=on_progress,
            cancel=cancel,
            playhead=playhead,
        )
        try:
            if settings.models.preview and on_outputs.active:
                compute_previews(run)
            run.compute()
        except Cancelled:
            on_outputs.deliver(run.snapshot)
            raise
        finally:
            run.keep()
        return run.snapshot()
