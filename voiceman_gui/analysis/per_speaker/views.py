"""The measurements of a recording cut at turns, and as each speaker alone has them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.quality_tracks import energy_per_second
from voiceman_gui.analysis.measure.voice import voice_statistics
from voiceman_gui.analysis.per_speaker.frames import SpeakerFrames
from voiceman_gui.analysis.per_speaker.layout import WindowLayout, lay_out
from voiceman_gui.analysis.per_speaker.summaries import summarise_frames, window_frames
from voiceman_gui.core.measurement import (
    FrameTracks,
    Measurements,
    QualityTracks,
    WindowMeasures,
)
from voiceman_gui.core.turns import Turns


@dataclass(frozen=True, slots=True, eq=False)
class CutMeasurements:
    """A recording's measurements once it is known who speaks when.

    Parameters
    ----------
    whole : Measurements
        Of everyone; its windows are cut at turns and have owners.
    of_speaker : tuple of Measurements
        One for every speaker, in order: the same windows, of which those of others hold nothing,
        and frames of which only what the speaker says alone is speech. Where all speech is unsure
        and nobody is named, one in which nobody says anything.
    """

    whole: Measurements
    of_speaker: tuple[Measurements, ...]

    def without_overlap(self) -> CutMeasurements:
        """Return these where nobody looked for a second voice: overlap is then not measured."""
        whole, *views = (
            replace(one, frames=replace(one.frames, overlap=None))
            for one in (self.whole, *self.of_speaker)
        )
        return CutMeasurements(whole, tuple(views))


def cut_at_turns(measured: Measurements, turns: Turns) -> CutMeasurements:
    """Cut windows at turns, and let only the frames of a window's owner count in it.

    Where one person speaks, and all speech lies in turns, nothing changes but that windows have an
    owner.

    Parameters
    ----------
    measured : Measurements
        As measured, with windows on a regular grid.
    turns : Turns
    """
    frames, grid = measured.frames, measured.windows
    speakers = SpeakerFrames.of(frames, turns)
    layout = lay_out(grid.start_s, grid.end_s, frames, speakers, turns, measured.measured_s)
    windows = _windows(measured, layout, speakers)
    whole = replace(measured, frames=replace(frames, overlap=speakers.overlap), windows=windows)
    views = tuple(_view(whole, speakers, place) for place in range(len(turns.speakers)))
    return CutMeasurements(whole, views or (_nothing(whole),))


def _windows(
    measured: Measurements, layout: WindowLayout, speakers: SpeakerFrames
) -> WindowMeasures:
    frames, grid = measured.frames, measured.windows
    voiced = ~np.isnan(frames.columns["f0_hz"])
    count = layout.start_s.shape[0]
    speech_s, voiced_s = np.empty(count), np.empty(count)
    functionals = np.empty((count, len(grid.names)))
    voice = None
    if grid.voice is not None:
        voice = np.full((count, grid.voice.shape[1]), np.nan, np.float32)
    on_grid = np.searchsorted(grid.start_s, layout.start_s)
    alone = [speakers.alone(place) for place in range(speakers.speaks.shape[0])]
    for index in range(count):
        part = window_frames(frames, layout.start_s[index], layout.end_s[index])
        speech, place = frames.speech[part], layout.owner[index]
        own = alone[place][part] if place >= 0 else np.zeros(speech.shape, np.bool_)
        counted = own if place >= 0 else speech
        speech_s[index] = np.count_nonzero(counted) * frames.hop_s
        voiced_s[index] = np.count_nonzero(counted & voiced[part]) * frames.hop_s
        at = int(on_grid[index])
        if place < 0:
            functionals[index] = np.nan
        elif (
            at < grid.n_windows
            and grid.start_s[at] == layout.start_s[index]
            and np.array_equal(own, speech)
        ):
            functionals[index] = grid.functionals[at]
            if voice is not None and grid.voice is not None:
                voice[index] = grid.voice[at]
        else:
            functionals[index] = summarise_frames(frames, part, own)
            if voice is not None and frames.voice is not None:
                voice[index] = voice_statistics(frames.voice, part.start, own)
    return WindowMeasures(
        layout.start_s,
        layout.end_s,
        speech_s,
        voiced_s,
        grid.names,
        functionals,
        layout.owner,
        voice,
    )


def _view(whole: Measurements, speakers: SpeakerFrames, place: int) -> Measurements:
    windows, own = whole.windows, speakers.alone(place)
    assert windows.owner is not None
    owned = windows.owner == place
    return replace(
        whole,
        frames=replace(whole.frames, speech=own, overlap=speakers.overlap_of(place)),
        quality=_quality(whole.frames, whole.quality, own),
        windows=replace(
            windows,
            speech_s=np.where(owned, windows.speech_s, 0.0),
            voiced_s=np.where(owned, windows.voiced_s, 0.0),
            functionals=np.where(owned[:, None], windows.functionals, np.nan),
        ),
    )


def _nothing(whole: Measurements) -> Measurements:
    """Return a recording in which nobody is known to speak."""
    windows = whole.windows
    return replace(
        whole,
        frames=replace(whole.frames, speech=np.zeros_like(whole.frames.speech)),
        windows=replace(
            windows,
            speech_s=np.zeros_like(windows.speech_s),
            voiced_s=np.zeros_like(windows.voiced_s),
            functionals=np.full_like(windows.functionals, np.nan),
        ),
    )


def _quality(frames: FrameTracks, quality: QualityTracks, own: NDArray[np.bool_]) -> QualityTracks:
    """Take the level of speech from what one speaker says alone; the pauses are everyone's."""
    if np.array_equal(own, frames.speech):
        return quality
    energy = frames.columns["energy"].astype(np.float64)
    sums, samples = energy_per_second(energy, own, quality.speech_energy.shape[0])
    return replace(quality, speech_energy=sums, speech_samples=samples)
