"""The negative control: the stress reading of a speaker's own windows in random order.

Whatever a passage shows because of when something was said is gone once the windows are in random
order. What is still distinguishable from the baseline's median then is what chance makes so in
this recording: voices vary from sentence to sentence, and an interval of one passage does not
know by how much.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from voiceman_gui.analysis.arousal import select
from voiceman_gui.analysis.baseline import SpeakerReferences, baseline_lacks
from voiceman_gui.analysis.per_speaker.summaries import window_frames
from voiceman_gui.analysis.profile import Profile
from voiceman_gui.analysis.rating import Features, WindowRater
from voiceman_gui.analysis.sensitivity.rank import ArousalRank
from voiceman_gui.analysis.uncertainty.bootstrap import overlap_block
from voiceman_gui.core.analysis import AnalysisSettings, Readings
from voiceman_gui.core.message import message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Reading
from voiceman_gui.core.sensitivity import Chance, NegativeControl

Floats = NDArray[np.float64]
Rows = NDArray[np.bool_]
Places = NDArray[np.int64]

DRAWS = 100
"""Random orders of the windows."""


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
    moves: bool
    """Whether an order changes any rank: against all speech, or another recording, none does."""

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
    if prepared.fixed:
        return ShuffledOrders(prepared.places, orders, found, found[orders], moves=False)
    measurements = readings.measurements
    rater = WindowRater.of(measurements, prepared.features, settings, profile, prepared.places)
    drawn = []
    for order in orders:
        rated, _ = rater.rate(prepared.reference(order))
        drawn.append(_outside(rated.low, rated.high, 0.0)[order])
    return ShuffledOrders(prepared.places, orders, found, np.stack(drawn), moves=True)


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
        same bootstrap of fewer replicates. The draws of each passage are its own, so that it has
        one number wherever it is shown.
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
    everywhere = orders.chance(np.ones(readings.windows.shown.shape, np.bool_))
    chances = [
        chance
        for one in passages
        if (chance := one.chance or passage_chance(readings, one, settings, profile)) is not None
    ]
    return NegativeControl(
        speaker,
        block,
        everywhere if orders.moves else None,
        _together(chances) if chances else None,
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
    fixed : bool
        Whether no order changes the baseline: it takes all of them, or none.
    others : ndarray of float64, shape (windows of other recordings, features)
        Windows of the baseline that stay where they are.
    """

    places: Places
    x: Floats
    in_baseline: Rows
    features: Features
    block: int
    fixed: bool
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
            not references.marked or not references.baseline.mask[places].any(),
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


def passage_chance(
    readings: Readings, passage: PassageReading, settings: AnalysisSettings, profile: Profile
) -> Chance | None:
    """Read a passage again and again, put together anew of the speaker's windows; see above.

    Parameters
    ----------
    readings : Readings
        Of the speaker.
    passage : PassageReading
        Read against these readings.
    settings : AnalysisSettings
    profile : Profile

    Returns
    -------
    Chance or None
        Of one item; None where the passage has no stress reading.
    """
    prepared = _Prepared.of(readings, settings, profile)
    if passage.stress.reading is None or prepared is None:
        return None
    measurements = readings.measurements
    frames, windows = measurements.frames, measurements.windows
    count = len(prepared.features.arousal_names)
    values = prepared.features.frame_values(frames, slice(None))[:count]
    part = frames.frames(passage.span)
    rng = np.random.default_rng(settings.seed)
    rank = ArousalRank(
        prepared.x[:, :count],
        max(1, round(profile.bootstrap.block_s / frames.hop_s)),
        profile.bootstrap.window_replicates,
        settings,
    )
    whole = prepared.reference(np.arange(prepared.places.size))[:, :count]
    found = np.zeros(DRAWS, np.int64)
    for number, order in enumerate(prepared.orders(rng, DRAWS)):
        sources = [
            window_frames(frames, windows.start_s[place], windows.end_s[place])
            for place in prepared.places[order][:: prepared.block]
        ]
        taken = _taken(rng, sources, part.stop - part.start)
        baseline = whole if prepared.fixed else prepared.reference(order)[:, :count]
        read = rank.read(values[:, taken], baseline)
        found[number] = read is not None and _apart(read)
    return _chance(1, int(_apart(passage.stress.reading)), found)


def _together(chances: Sequence[Chance]) -> Chance:
    """Add up passages, each of which has draws of its own: a sum of independent chances."""
    spread = np.ones(1)
    for one in chances:
        share = one.expected_share
        spread = np.convolve(spread, (1 - share, share))
    low, high = (int(np.searchsorted(np.cumsum(spread), at - 1e-9)) for at in (0.025, 0.975))
    return Chance(
        len(chances),
        sum(one.found for one in chances),
        sum(one.expected for one in chances),
        float(low),
        float(high),
        chances[0].draws,
    )


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
