"""Descriptive measures of passages: Praat on their samples, and what the analysis has of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, MutableMapping, Sequence, Sized

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.measure.constants import PASSAGE_LONGEST_S
from voiceman_gui.analysis.measure.extract import Extract, extract
from voiceman_gui.core.analysis import Analysis
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.measure_rows import MeasuredRow, measure_rows
from voiceman_gui.core.measures import PassageMeasures, SoundMeasures
from voiceman_gui.core.message import message
from voiceman_gui.core.pitch_range import PitchRange, SpeakerRanges
from voiceman_gui.core.progress import CancelToken, OnProgress, Progress, ignore_progress
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Turns
from voiceman_gui.core.waveform import Waveform
from voiceman_gui.inference.embedded_models import load_embedded_models
from voiceman_gui.pipeline.chain import open_reader

Praat = Callable[[NDArray[np.float64], int, PitchRange, Extract, CancelToken], SoundMeasures]
"""Measures samples at a rate; `PraatProcess.measure` or, where nothing waits, `praat_here`."""


Sounds = MutableMapping[tuple[Span, int | None, PitchRange], SoundMeasures]
"""What Praat measured of a recording: it need not do so again for another analysis."""

TOO_LONG = SoundMeasures(
    {},
    {},
    (
        message(
            "analysis.measures.too_long",
            what=message("analysis.measures.track.any"),
            longest_s=PASSAGE_LONGEST_S,
        ),
    ),
)
"""What Praat measures of a passage of more than `PASSAGE_LONGEST_S`."""


def praat_here(
    samples: NDArray[np.float64],
    rate_hz: int,
    pitch: PitchRange,
    place: Extract,
    cancel: CancelToken,
) -> SoundMeasures:
    """Measure in this process, which stands still meanwhile."""
    from voiceman_gui.analysis.measure.passage_sound import measure_sound

    cancel.check()
    return measure_sound(samples, rate_hz, pitch, place)


def measure_passages(
    waveform: Waveform,
    spans: Iterable[Span],
    *,
    analysis: Analysis | None = None,
    channel: int | None = None,
    ranges: SpeakerRanges | None = None,
    praat: Praat = praat_here,
    sounds: Sounds | None = None,
    on_measured: Callable[[PassageMeasures], None] = lambda _: None,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> dict[Span, PassageMeasures]:
    """Measure passages in the order given, each once.

    Praat gets the samples at the recording's own rate. Nothing is left out of them: in a passage
    in which several people speak, all are measured.

    Parameters
    ----------
    waveform : Waveform
    spans : iterable of Span
        One after the other is taken when its turn has come.
    analysis : Analysis, optional
        Of this recording; without it there are Praat's measures only.
    channel : int or None
        From 0; None is the mean of all. An analysis has its own.
    ranges : SpeakerRanges, optional
        Between which frequencies each voice's F0 is looked for; those of the analysis's first pass
        by default.
    praat : callable
    sounds : mutable mapping, optional
        What Praat has measured of this recording before; what it measures now is added.
    on_measured : callable
        Gets every passage as soon as it is measured.
    on_progress : callable
    cancel : CancelToken, optional

    Returns
    -------
    dict of Span to PassageMeasures

    Raises
    ------
    RecordingError
        If the file is no longer the one that was decoded.
    Cancelled
    """
    from voiceman_gui.analysis.frame_measures import NOT_ANALYSED, FrameMeasures

    cancel, ranges = cancel or CancelToken(), ranges or SpeakerRanges(PitchRange())
    frames = None
    if analysis is not None:
        channel = analysis.settings.channel
        frames = FrameMeasures(analysis, load_embedded_models().profile)
    channels = waveform.recording.channels
    if channels == 1:
        channel = 0
    sounds = {} if sounds is None else sounds
    rate_hz = waveform.recording.sample_rate_hz
    found: dict[Span, PassageMeasures] = {}
    with open_reader(waveform) as reader:
        for number, span in enumerate(spans):
            cancel.check()
            if isinstance(spans, Sized):
                count = len(spans)
                doing = message("pipeline.progress.measures", done_count=number, all_count=count)
                on_progress(Progress(number / count, doing))
            if span in found:
                continue
            pitch = ranges.of(span)
            sound = sounds.get((span, channel, pitch))
            if sound is None:
                sound = TOO_LONG
                if span.duration_s <= PASSAGE_LONGEST_S:
                    place = extract(span, rate_hz, waveform.n_samples)
                    mono = _mono(reader.read(place.start, place.stop), channel)
                    sound = praat(mono, rate_hz, pitch, place, cancel)
                sounds[span, channel, pitch] = sound
            values, reasons = ({}, (NOT_ANALYSED,)) if frames is None else frames.of(span)
            found[span] = PassageMeasures(
                span=span,
                values={**sound.values, **values},
                counted=sound.counted,
                reasons=(*sound.reasons, *reasons),
                pitch=pitch,
                rate_hz=rate_hz,
                channel=channel,
                channels=channels,
            )
            on_measured(found[span])
    return found


def measure_analysis(
    analysis: Analysis,
    marks: Sequence[Mark] = (),
    *,
    ranges: SpeakerRanges | None = None,
    praat: Praat = praat_here,
    sounds: Sounds | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: CancelToken | None = None,
) -> tuple[MeasuredRow, ...]:
    """Measure all that can be exported of an analysis: marked regions, windows and turns.

    Parameters
    ----------
    ranges : SpeakerRanges, optional
        Found from the F0 of the analysis by default, for each speaker.
    analysis, marks, praat, sounds, on_progress, cancel
        See `measure_passages`.
    """
    from voiceman_gui.analysis.speaker_ranges import ranges_of

    turns = None if analysis.diarisation is None else analysis.diarisation.turns
    rows = measure_rows(analysis, marks, turns)
    ranges = ranges or ranges_of(analysis, turns or Turns())
    found = measure_passages(
        analysis.waveform,
        tuple(dict.fromkeys(row.span for row in rows)),
        analysis=analysis,
        ranges=ranges,
        praat=praat,
        sounds=sounds,
        on_progress=on_progress,
        cancel=cancel,
    )
    return tuple((row, found[row.span]) for row in rows)


def _mono(samples: NDArray[np.float32], channel: int | None) -> NDArray[np.float64]:
    one = samples.mean(axis=0, dtype=np.float64) if channel is None else samples[channel]
    return np.asarray(one, np.float64)
