"""What networks have given so far, as a frozen value for analysis, panels and report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from voiceman_gui.analysis.profile import Profile
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.measurement import WindowMeasures
from voiceman_gui.core.message import Message, message
from voiceman_gui.core.networks import DimensionMark, NetworkOutputs, Role
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.output_cache import OutputCache
from voiceman_gui.inference.selection import Selection
from voiceman_gui.inference.tracks import Track, WindowPlan, plan_windows


def pending_outputs(
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
    tracks: Mapping[Role, Track], plan: WindowPlan, notices: Sequence[Message]
) -> NetworkOutputs:
    """Return what was computed so far.

    Parameters
    ----------
    tracks : mapping of Role to Track
    plan : WindowPlan
    notices : sequence of Message
        Those that belong to no single network.
    """
    dimensions, categories = tracks.get(Role.DIMENSIONS), tracks.get(Role.CATEGORIES)
    complete = not any(track.pending.size for track in tracks.values())
    facts = [*notices, *(fact for track in tracks.values() for fact in track.kept.notices)]
    return NetworkOutputs(
        dimensions=None if dimensions is None else dimensions.snapshot(),
        categories=None if categories is None else categories.snapshot(),
        wanted=plan.wanted,
        complete=complete,
        mark=DimensionMark.NONE if dimensions is None else dimensions.member.mark,
        device=_device(tuple(tracks.values())),
        notices=tuple(dict.fromkeys(facts)),
        preview_notes=() if complete else _preview_notes(tuple(tracks.values())),
    )


def _device(tracks: Sequence[Track]) -> Message | str:
    """Return where the networks computed: once where it was the same for all of them."""
    used = {track.kept.devices: None for track in tracks}
    if len(used) < 2:
        return _joined(next(iter(used), ())) or "cpu"
    return _joined(
        [
            message(
                "inference.device.of_model",
                model=track.member.manifest.name,
                device=_joined(track.kept.devices),
            )
            for track in tracks
            if track.kept.devices
        ]
    )


def _joined(devices: Sequence[Message | str]) -> Message | str:
    """Return several as one; the empty string where there is none."""
    if not devices:
        return ""
    first, *others = devices
    for other in others:
        first = message("inference.device.both", first=first, second=other)
    return first


def _preview_notes(tracks: Sequence[Track]) -> tuple[Message, ...]:
    return tuple(
        message(
            "inference.preview_deviation",
            model=track.member.manifest.name,
            deviation=track.deviation,
            windows_count=track.compared,
        )
        for track in tracks
        if track.compared
    )
