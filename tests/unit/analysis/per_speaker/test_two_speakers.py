"""Two people in one recording: each is read as if alone in it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from helpers.measured_sample import embedded
from helpers.two_speakers import (
    MAN,
    SPEAKERS,
    TWO,
    WOMAN,
    alone_analysis,
    interview,
    interview_analysis,
    measured_interview,
    unsure,
)
from helpers.voices import PROFILE, voice
from voiceman_gui.analysis.measure.functionals import summarise
from voiceman_gui.analysis.passage import read_passage
from voiceman_gui.analysis.per_speaker.frames import SpeakerFrames
from voiceman_gui.analysis.per_speaker.layout import lay_out
from voiceman_gui.analysis.per_speaker.summaries import window_frames
from voiceman_gui.analysis.read import read
from voiceman_gui.core.analysis import AnalysisSettings
from voiceman_gui.core.diarisation import Diarisation
from voiceman_gui.core.document import WHOLE_RECORDING, Baseline
from voiceman_gui.core.measurement import SHARED
from voiceman_gui.core.message import message
from voiceman_gui.core.passage import PassageReading
from voiceman_gui.core.reading import Gate
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Turn, Turns

BOTH = pytest.mark.parametrize("speaker", [WOMAN, MAN])


@BOTH
def test_only_frames_in_which_a_speaker_speaks_alone_count(speaker: str) -> None:
    analysis = interview_analysis()
    view = analysis.of(speaker).measurements
    frames = measured_interview().frames
    others = np.zeros(frames.n_frames, np.bool_)
    own = others.copy()
    for turn in interview().turns.turns:
        (own if turn.speaker == speaker else others)[frames.frames(turn.span)] = True
    assert np.array_equal(view.frames.speech, frames.speech & own & ~others)
    checked = 0
    for index in np.flatnonzero(analysis.windows.of(speaker)):
        start_s, end_s = view.windows.start_s[index], view.windows.end_s[index]
        part = window_frames(frames, start_s, end_s)
        columns = {name: column[part] for name, column in frames.columns.items()}
        counted = view.frames.speech[part]
        expected = summarise(columns, counted, frames.hop_s)
        assert view.windows.functionals[index].tobytes() == expected.tobytes()
        assert view.windows.speech_s[index] == pytest.approx(counted.sum() * frames.hop_s)
        checked += 1
    assert checked > 30


@BOTH
@pytest.mark.parametrize(
    ("name", "typical", "largest"),
    [("arousal", 0.03, 0.08), ("dominance", 0.04, 0.12), ("valence", 0.06, 0.2)],
)
def test_a_speaker_reads_as_if_the_other_one_had_said_nothing(
    speaker: str, name: str, typical: float, largest: float
) -> None:
    """Where windows coincide; others move with the turns, so the ranks shift a little.

    The speaker network hears the pieces in which both speak: valence shifts a little more.
    """
    told, alone = interview_analysis().of(speaker).windows, alone_analysis(speaker).windows
    own, other = told.column(name), alone.column(name)
    differences = [
        abs(own.value[i] - other.value[j])
        for i, j in _same_places(told.start_s, alone.start_s)
        if own.known[i] and other.known[j]
    ]
    assert len(differences) > 25
    assert np.mean(differences) < typical
    assert max(differences) < largest


def _same_places(first: np.ndarray, second: np.ndarray) -> list[tuple[int, int]]:
    at = np.abs(first[:, None] - second[None]) < 1e-6
    return [(int(i), int(j)) for i, j in np.argwhere(at)]


def test_windows_do_not_straddle_turns_that_are_long_enough() -> None:
    windows = interview_analysis().windows
    turns = interview().turns
    assert windows.owner is not None
    # All turns but the last, of two seconds, hold a window; the man's laughter overlaps.
    for index in np.flatnonzero(windows.owner >= 0):
        start_s, end_s = windows.start_s[index], windows.end_s[index]
        speaker = windows.speaker(int(index))
        strangers = [
            turn
            for turn in turns.turns
            if turn.speaker != speaker
            and turn.span.duration_s >= 4.0
            and min(end_s, turn.span.end_s) - max(start_s, turn.span.start_s) > 0.011
        ]
        shared = sum(
            min(end_s, turn.span.end_s) - max(start_s, turn.span.start_s) for turn in strangers
        )
        # 1.5 s are of both: a window may reach as far into them as both speak.
        assert shared < 1.52, (start_s, speaker)
        if not 100.0 < start_s < 108.0:
            assert not strangers, (start_s, speaker)
    assert np.all(np.diff(windows.start_s) > 0)


def test_moved_windows_begin_with_a_frame_and_none_is_made_up() -> None:
    windows, grid = interview_analysis().windows, measured_interview().windows
    assert len(windows) <= grid.n_windows
    moved = ~np.isin(windows.start_s, grid.start_s)
    assert moved.sum() > 10
    for seconds in windows.start_s[moved]:
        assert seconds == round(seconds * 100) / 100


def test_each_speaker_has_a_baseline_of_their_own() -> None:
    analysis = interview_analysis()
    woman, man = analysis.shown
    assert (woman.comparison.speaker, man.comparison.speaker) == (WOMAN, MAN)
    apart = [one.measurements.windows.speech_s > 0 for one in (woman, man)]
    assert not (apart[0] & apart[1]).any()
    for one in (woman, man):
        ranks = one.windows.column("stress").value
        assert abs(np.nanmedian(ranks)) < 25, "half of a speaker's windows lie on either side"


def test_speech_of_both_is_judged_by_the_gate() -> None:
    windows = interview_analysis().windows
    overlap = next(i for i in range(len(windows)) if windows.start_s[i] >= 104.0)
    reasons = {reason.id for reason in windows[overlap].reasons}
    assert "analysis.gate.overlap" in reasons
    assert windows[overlap].gate in (Gate.CAUTION, Gate.WITHHELD)
    quiet = next(i for i in range(len(windows)) if windows.start_s[i] >= 12.0)
    assert not any("overlap" in reason.id for reason in windows[quiet].reasons)


def test_a_window_without_a_majority_is_nobodys_until_one_has_most_of_it() -> None:
    """Turns of two seconds, one after the other: of no window of four seconds anybody has more."""
    alternating = Turns(
        SPEAKERS,
        tuple(Turn(Span(at, at + 2.0), (WOMAN, MAN)[at // 2 % 2]) for at in range(0, 60, 2)),
    )
    assert (owners(alternating) == SHARED).all()
    longer = alternating.turns[0]
    more = (replace(longer, span=Span(0.0, 2.5)), replace(alternating.turns[1], span=Span(2.5, 4)))
    moved = owners(alternating.with_turns((*more, *alternating.turns[2:])))
    assert moved[0] == 0
    assert (moved[4:] == SHARED).all()


def owners(turns: Turns) -> np.ndarray:
    """Owners of the windows of a minute of speech without a pause."""
    frames, windows = voice(60).frames, voice(60).windows
    speakers = SpeakerFrames.of(frames, turns)
    return lay_out(windows.start_s, windows.end_s, frames, speakers, turns, 60.0).owner


def test_the_gap_of_a_shared_window_says_why() -> None:
    turns = interview().turns
    last = turns.turns[0]
    halves = (
        replace(last, span=Span(0.4, 5.0), id=""),
        replace(last, span=Span(0.4, 9.6), speaker=MAN, id=""),
    )
    row = interview_analysis(turns.with_turns((*halves, *turns.turns[1:]))).windows[0]
    assert (row.speaker, row.arousal) == (None, None)
    assert {reason.id for reason in row.reasons} == {"analysis.gate.shared"}


def test_unsure_speech_is_in_nobodys_baseline_and_shows_nothing() -> None:
    place = 3
    span = interview().turns.turns[place].span
    analysis = interview_analysis(unsure(interview().turns, place))
    before = interview_analysis()
    lost = before.of(MAN).baseline.speech_s - analysis.of(MAN).baseline.speech_s
    assert lost == pytest.approx(before.of(MAN).measurements.frames.speech_s(span), abs=0.02)
    assert analysis.of(WOMAN).baseline.speech_s == before.of(WOMAN).baseline.speech_s
    inside = (analysis.windows.start_s >= span.start_s) & (analysis.windows.end_s <= span.end_s)
    assert inside.any()
    for index in np.flatnonzero(inside):
        row = analysis.windows[int(index)]
        assert (row.speaker, row.arousal) == (None, None)
        assert {reason.id for reason in row.reasons} == {"analysis.gate.unsure"}


def test_where_nobody_is_named_every_window_is_a_gap() -> None:
    reason = message("speakers.reason.by_analyst")
    turns = interview().turns
    nobody = Turns((), tuple(replace(t, speaker=UNSURE, reason=reason) for t in turns.turns))
    analysis = read(
        interview_analysis().waveform,
        measured_interview(),
        AnalysisSettings(),
        embedded(),
        PROFILE,
        diarisation=Diarisation(TWO, nobody, nobody),
    )
    assert not analysis.windows.shown.any()
    ids = {reason.id for row in analysis.windows for reason in row.reasons}
    assert ids <= {"analysis.gate.unsure", "analysis.gate.no_speech"}
    assert [one.comparison.speaker for one in analysis.shown] == [WHOLE_RECORDING]


@BOTH
def test_a_marked_baseline_moves_no_reading_that_has_another_reference(speaker: str) -> None:
    """Categories, valence and I1 keep all speech of the speaker; the other speaker keeps all."""
    calm = Baseline(interview().spans(speaker, "neutral"), speaker)
    plain, marked = interview_analysis(), interview_analysis(baselines=[calm])
    for one in (WOMAN, MAN):
        first, second = plain.of(one).windows, marked.of(one).windows
        names = ["valence", "deception", "compared_arousal"]
        if one != speaker:
            names += ["arousal", "dominance", "stress"]
        assert first.posteriors.tobytes() == second.posteriors.tobytes()
        assert first.category_distance.tobytes() == second.category_distance.tobytes()
        for name in names:
            assert first.column(name).value.tobytes() == second.column(name).value.tobytes(), name
    moved = plain.of(speaker).windows.column("arousal").value
    assert not np.array_equal(
        moved, marked.of(speaker).windows.column("arousal").value, equal_nan=True
    )
    references = {name: one.what for one in marked.of(speaker).references for name in one.readings}
    assert references["arousal"] == references["dominance"] == references["stress"]
    assert references["valence"] == references["categories"] == references["deception"]
    assert references["arousal"] != references["valence"]


def test_a_passage_marked_for_whoever_speaks_is_of_who_speaks_most_in_it() -> None:
    woman, man = (interview().spans(who, "neutral")[0] for who in (WOMAN, MAN))
    analysis = interview_analysis(baselines=[Baseline((woman, man), WHOLE_RECORDING)])
    assert analysis.of(WOMAN).comparison.baseline == (woman,)
    assert analysis.of(MAN).comparison.baseline == (man,)
    given = [one for one in analysis.notices if one.id == "analysis.notice.passage_given"]
    assert [(one.params["start_s"], one.params["speaker"]) for one in given] == [
        (woman.start_s, message("speakers.numbered", number=WOMAN)),
        (man.start_s, message("speakers.numbered", number=MAN)),
    ]
    silence = Span(0.0, 0.2)
    quiet = interview_analysis(baselines=[Baseline((silence,), WHOLE_RECORDING)])
    ids = [one.id for one in quiet.notices]
    assert "analysis.notice.passage_of_nobody" in ids
    own = interview_analysis(baselines=[Baseline((woman,), WOMAN)])
    assert not any(one.id.startswith("analysis.notice.passage_") for one in own.notices)


def test_a_passage_is_read_for_who_speaks_most_in_it_and_names_them() -> None:
    analysis = interview_analysis()
    for speaker, emotion in ((MAN, "anger"), (WOMAN, "anger")):
        (span, *_) = interview().spans(speaker, emotion)
        reading = read_passage(analysis, span, embedded(), PROFILE)
        assert reading.comparison.speaker == speaker
        assert reading.stress.reading is not None
        assert reading.stress.reading.low > 0, "anger lies above the speaker's own median"
        where = reading.stress.reference.params["what"]
        assert where.id == "analysis.speech.of_speaker"  # type: ignore[union-attr]


def test_speech_of_others_in_a_passage_is_left_out_said_and_no_pause() -> None:
    """A selection over two turns is read for who speaks most in it."""
    analysis = interview_analysis()
    woman, man = interview().spans(WOMAN, "anger")[0], interview().spans(MAN, "anger")[0]
    span = Span(man.start_s + 5.0, woman.end_s)
    reading = read_passage(analysis, span, embedded(), PROFILE)
    assert reading.comparison.speaker == WOMAN
    frames = measured_interview().frames
    others_s = frames.speech_s(Span(span.start_s, man.end_s))
    assert others_s > 3
    assert reading.others_s == pytest.approx(others_s, abs=0.05)
    assert reading.left_out is not None
    alone = read_passage(analysis, woman, embedded(), PROFILE)
    assert alone.left_out is None
    quiet_s = _pauses_s(reading)
    assert quiet_s < _pauses_s(alone) + 2.0, "the man's 4 s are no pause"


def _pauses_s(reading: PassageReading) -> float:
    found = (value for name, value in reading.stress.details if name.id == "analysis.detail.pauses")
    total = next(found).params["total_s"]
    assert isinstance(total, float)
    return total
