"""The negative control: the stress reading of a speaker's own windows in random order.

Whatever a passage shows because of when something was said is gone once the windows are in random
order. What is still distinguishable from the baseline's median then is what chance makes so in
this recording: voices vary from sentence to sentence, and an interval of one passage does not
know by how much.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.arousal import select
from voiceman_gui.analysis.baseline import SpeakerReferences, baseline_lacks
from voiceman_gui.analysis.passage_rating import PassageRater
from voiceman_gui.analysis.per_speaker.summaries import window_frames
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, WindowRater
from voiceman_gui.analysis.uncertainty.bootstrap import overlap_block
from voiceman_gui.core.analysis import AnalysisSettings, PassageReading, Readings
from voiceman_gui.core.message import message
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.sensitivity import Chance, NegativeControl

Floats = NDArray[np.float64]
Rows = NDArray[np.bool_]
Places = NDArray[np.int64]

DRAWS = 100
"""Random orders of the windows."""

_MOST_PASSAGES = 200
_LEAST_DRAWS = 20
"""A passage put together anew takes some 10 ms to read: of many fewer orders are drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class ShuffledOrders:
    """Which of a speaker's windows are distinguishable in the real and in random orders.

    Parameters
    ----------
    places : ndarray of int64, shape (n,)
        The windows that take part, of all windows of the recording: those of the speaker that
        have a stress reading.
    orders : ndarray of int64, shape (draws, n)
        Which of them stands at each place.
    found : ndarray of bool, shape (n,)
        Whether a window is distinguishable, as it is shown.
    drawn : ndarray of bool, shape (draws, n)
        Whether the window that stands at a place is, against the windows that then stand where
        the baseline is.
    """

    places: Places
    orders: Places
    found: Rows
    drawn: Rows

    def chance(self, windows: Rows) -> Chance | None:
        """Count among some windows.

        Parameters
        ----------
        windows : ndarray of bool, shape (windows of the recording,)

        Returns
        -------
        Chance or None
            None where none of them takes part.
        """
        own = windows[self.places]
        if not own.any():
            return None
        return _chance(int(own.sum()), int(self.found[own].sum()), self.drawn[:, own].sum(axis=1))


def shuffled_orders(
    readings: Readings, settings: AnalysisSettings, profile: Profile, draws: int = DRAWS
) -> ShuffledOrders | None:
    """Read a speaker's windows in random orders.

    The windows are cut, in order of time and from a random one on, into blocks of as many
    successive windows as share sound, and the blocks are put into random order; places of the
    baseline stay. Against all speech no order changes a rank.

    Parameters
    ----------
    readings : Readings
        Of the speaker.
    settings : AnalysisSettings
        Give seed, window and hop.
    profile : Profile
    draws : int

    Returns
    -------
    ShuffledOrders or None
        None where the stress reading does not exist for this speaker.
    """
    prepared = _Prepared.of(readings, settings, profile)
    if prepared is None:
        return None
    orders = np.stack([*prepared.orders(np.random.default_rng(settings.seed), draws)])
    shown = readings.windows.column("stress")
    found = _outside(shown.low, shown.high, 0.0)[prepared.places]
    if prepared.all_speech:
        return ShuffledOrders(prepared.places, orders, found, found[orders])
    measurements = readings.measurements
    rater = WindowRater.of(measurements, prepared.features, settings, profile, prepared.places)
    drawn = []
    for order in orders:
        rated, _ = rater.rate(prepared.reference(order))
        drawn.append(_outside(rated.low, rated.high, 0.0)[order])
    return ShuffledOrders(prepared.places, orders, found, np.stack(drawn))


def negative_control(
    readings: Readings,
    passages: tuple[PassageReading, ...],
    settings: AnalysisSettings,
    profile: Profile,
    draws: int = DRAWS,
) -> NegativeControl:
    """Count what chance makes distinguishable among a speaker's windows and passages.

    Parameters
    ----------
    readings : Readings
        Of the speaker.
    passages : tuple of PassageReading
        Read against these readings. For each draw they are put together anew, of as many whole
        windows of the speaker, taken from anywhere, as it takes to be as long, and read with the
        same bootstrap of fewer replicates.
    settings : AnalysisSettings
    profile : Profile
    draws : int
    """
    block = overlap_block(settings.window_s, settings.hop_s)
    speaker = readings.comparison.speaker
    orders = shuffled_orders(readings, settings, profile, draws)
    if orders is None:
        lacks = baseline_lacks(readings.baseline, profile)
        return NegativeControl(speaker, block, reasons=lacks or (_NONE,))
    return NegativeControl(
        speaker,
        block,
        orders.chance(np.ones(readings.windows.shown.shape, np.bool_)),
        _passages(readings, passages, settings, profile, orders),
    )


_NONE = message("analysis.control.none")


@dataclass(frozen=True, slots=True, eq=False)
class _Prepared:
    """A speaker's windows, ready to be put into another order.

    Parameters
    ----------
    places : ndarray of int64, shape (n,)
    x : ndarray of float64, shape (n, features)
    in_baseline : ndarray of bool, shape (n,)
        Which of the places the baseline takes.
    features : Features
    block : int
    all_speech : bool
        Whether the baseline takes all of them.
    others : ndarray of float64, shape (windows of other recordings, features)
        Windows of the baseline that stay where they are.
    """

    places: Places
    x: Floats
    in_baseline: Rows
    features: Features
    block: int
    all_speech: bool
    others: Floats

    @classmethod
    def of(
        cls, readings: Readings, settings: AnalysisSettings, profile: Profile
    ) -> _Prepared | None:
        measurements = readings.measurements
        if baseline_lacks(readings.baseline, profile):
            return None
        references = SpeakerReferences.of(
            measurements, readings.comparison.baseline, profile, borrowed=readings.borrowed
        )
        features = Features.for_bandwidth(
            references.bandwidth_hz(measurements.quality.bandwidth_hz), profile
        )
        known = readings.windows.column("stress").known
        places = np.flatnonzero(references.all_speech.mask & known)
        others = [select(one.windows, features.names) for one in references.baseline.borrowed]
        if not references.baseline.mask[places].any() and not others:
            return None
        return cls(
            places,
            select(measurements.windows, features.names)[places],
            references.baseline.mask[places],
            features,
            overlap_block(settings.window_s, settings.hop_s),
            not references.marked,
            np.concatenate([np.zeros((0, len(features.names))), *others]),
        )

    def orders(self, rng: np.random.Generator, draws: int) -> Iterator[Places]:
        """Draw random orders of the blocks; each holds every window once, shape (n,)."""
        count = self.places.size
        for _ in range(draws):
            turned = np.roll(np.arange(count), -int(rng.integers(count)))
            cuts = np.arange(self.block, count, self.block)
            blocks = np.split(turned, cuts)
            yield np.concatenate([blocks[i] for i in rng.permutation(len(blocks))])

    def reference(self, order: Places) -> Floats:
        """Features of the windows that stand where the baseline is."""
        return np.concatenate([self.others, self.x[order][self.in_baseline]])


def _passages(
    readings: Readings,
    passages: tuple[PassageReading, ...],
    settings: AnalysisSettings,
    profile: Profile,
    orders: ShuffledOrders,
) -> Chance | None:
    read = [one for one in passages if one.stress.reading is not None]
    prepared = _Prepared.of(readings, settings, profile)
    if not read or prepared is None:
        return None
    measurements = readings.measurements
    frames, windows = measurements.frames, measurements.windows
    values = prepared.features.frame_values(frames, slice(None))
    everything = np.full((windows.n_windows, prepared.x.shape[1]), np.nan)
    everything[prepared.places] = prepared.x
    rng = np.random.default_rng(settings.seed)
    draws = min(orders.orders.shape[0], max(_LEAST_DRAWS, _MOST_PASSAGES // len(read)))
    drawn = np.zeros(draws, np.int64)
    for number, order in enumerate(orders.orders[:draws]):
        reference = prepared.reference(order)
        for one in read:
            length = frames.frames(one.span)
            taken = _taken(
                rng,
                [
                    window_frames(frames, windows.start_s[place], windows.end_s[place])
                    for place in prepared.places[order][:: prepared.block]
                ],
                length.stop - length.start,
            )
            rated, _ = PassageRater(
                values[:, taken],
                everything,
                max(1, round(profile.bootstrap.block_s / frames.hop_s)),
                profile.bootstrap.window_replicates,
                settings,
            ).rate(reference)
            drawn[number] += rated.rating is not None and _apart(rated.rating)
    found = sum(_apart(one.stress.reading) for one in read if one.stress.reading is not None)
    return _chance(len(read), found, drawn)


def _taken(rng: np.random.Generator, windows: list[slice], frames: int) -> Places:
    """Frames of whole windows in random order, as many as a passage has."""
    found: list[Places] = []
    count = 0
    for place in rng.permutation(len(windows)):
        part = windows[place]
        found.append(np.arange(part.start, part.stop))
        count += part.stop - part.start
        if count >= frames:
            break
    return np.concatenate(found)[:frames]


def _apart(reading: Reading) -> bool:
    return not reading.low <= 0 <= reading.high


def _outside(low: Floats, high: Floats, middle: float) -> Rows:
    """Whether an interval does not hold the middle; a gap does."""
    return np.asarray((low > middle) | (high < middle))


def _chance(items: int, found: int, drawn: NDArray[np.int64]) -> Chance:
    low, high = np.percentile(drawn, (2.5, 97.5))
    return Chance(items, found, float(drawn.mean()), float(low), float(high), drawn.size)
