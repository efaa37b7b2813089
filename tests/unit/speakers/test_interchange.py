"""Turns go out to other programs and come back; what cannot be right is refused by line.

Praat itself (parselmouth), pyannote.core and praatio stand for the other programs.
"""

from __future__ import annotations

import hashlib
import json
import random
from dataclasses import replace
from pathlib import Path

import parselmouth
import pytest
from parselmouth.praat import call

from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.errors import InterchangeError
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import UNSURE, Speaker, Turn, Turns, TurnSource, TurnState
from voiceman_gui.core.turns_joined import joined
from voiceman_gui.core.turns_json import turns_from_json, turns_to_json
from voiceman_gui.speakers.interchange import (
    FORMATS,
    Imported,
    encode,
    format_of,
    read_file,
    turns_of,
)
from voiceman_gui.speakers.interchange.turns import UNNAMED_IN_FILE, UNSURE_IN_FILE

TOTAL_S = 60.0


def imported(start_s: float, end_s: float, speaker: str) -> Turn:
    reason = UNSURE_IN_FILE if speaker == UNSURE else None
    return Turn(Span(start_s, end_s), speaker, TurnState.IMPORTED, reason=reason)


TURNS = Turns(
    (Speaker("1"), Speaker("2", '김 "검사" [1]: 5'), Speaker("3", "Mr  Kim".replace("  ", " "))),
    (
        imported(0.0, 2.5, "1"),
        imported(2.5, 4.0, "1"),  # touches the one before
        imported(3.0, 9.123456, "2"),
        imported(8.0, 9.0, UNSURE),
        imported(8.5, 9.5, UNSURE),
        imported(12.000001, 60.0, "3"),
    ),
)


def written(turns: Turns, kind: str, folder: Path) -> Path:
    form = FORMATS[kind]
    path = folder / f"turns{form.suffixes[0]}"
    path.write_bytes(encode(turns, form, "call 1", TOTAL_S))
    return path


def back(path: Path, known: Turns | None = None, **options: object) -> Imported:
    """What a file holds; the file itself as a source is looked at on its own."""
    file = read_file(path)
    assert file.source is not None
    found = turns_of(file, TOTAL_S, recording="call_1", known=known, **options)
    assert found.turns.source == file.source
    return replace(found, turns=replace(found.turns, source=None))


@pytest.mark.parametrize("kind", FORMATS)
def test_turns_keep_name_hash_and_format_of_their_file(kind: str, tmp_path: Path) -> None:
    path = written(TURNS, kind, tmp_path)
    turns = turns_of(read_file(path), TOTAL_S, recording="call_1").turns
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert turns.source == TurnSource(path.name, digest, kind)
    assert {turn.state for turn in turns.turns} == {TurnState.IMPORTED}
    first = turns.turns[0].id
    checked = edits.confirm(turns, [first])
    assert checked.source == turns.source, "what is confirmed still came from the file"
    assert [t.id for t in checked.turns if t.state is TurnState.CONFIRMED] == [first]
    assert turns_from_json(json.loads(json.dumps(turns_to_json(checked)))) == checked


@pytest.mark.parametrize("kind", FORMATS)
def test_what_goes_out_comes_back(kind: str, tmp_path: Path) -> None:
    found = back(written(TURNS, kind, tmp_path))
    assert found.turns == TURNS
    assert found.notices == ()
    assert format_of(Path(f"x{FORMATS[kind].suffixes[0].upper()}")) is FORMATS[kind]


def random_turns(chance: random.Random) -> Turns:
    labels = ["", "A", "unsure", "speaker_2", "Kim", "Kim", "<NA>", ";; x", "a b", "a_b", '"', "\\"]
    speakers = tuple(
        Speaker(str(i + 1), chance.choice(labels)) for i in range(chance.randint(1, 6))
    )
    turns = []
    for _ in range(chance.randint(1, 40)):
        start_s = chance.uniform(0, TOTAL_S - 1)
        end_s = min(TOTAL_S, start_s + chance.choice([0.01, 1.0, 5.0]) * chance.random() + 1e-5)
        turns.append(imported(start_s, end_s, chance.choice([*speakers, Speaker(UNSURE)]).id))
    return joined(Turns(speakers, tuple(turns)))


@pytest.mark.parametrize("seed", range(30))
@pytest.mark.parametrize("kind", FORMATS)
def test_round_trips_lose_no_turn_and_no_microsecond(kind: str, seed: int, tmp_path: Path) -> None:
    turns = random_turns(random.Random(seed))
    found = back(written(turns, kind, tmp_path), known=turns).turns
    if kind == "audacity":
        heard = {turn.speaker for turn in turns.turns}
        assert set(found.speakers) == {o for o in turns.speakers if o.id in heard}
    else:
        assert found.speakers == turns.speakers
    rows = [sorted(t.turns, key=lambda o: (o.speaker, o.span)) for t in (found, turns)]
    assert len(rows[0]) == len(rows[1])
    for one, other in zip(*rows, strict=True):
        assert (one.speaker, one.state) == (other.speaker, TurnState.IMPORTED)
        assert one.span.start_s == pytest.approx(other.span.start_s, abs=1e-6)
        assert one.span.end_s == pytest.approx(other.span.end_s, abs=1e-6)


def test_a_label_that_rttm_cannot_hold_comes_back_without_the_turns_it_had(tmp_path: Path) -> None:
    path = written(TURNS, "rttm", tmp_path)
    text = path.read_text(encoding="utf-8")
    assert "SPEAKER call_1 1 12.000001 47.999999 <NA> <NA> Mr_Kim <NA> <NA>\n" in text
    assert back(path).turns.speakers == TURNS.speakers
    silent = Turns((*TURNS.speakers, Speaker("4", "in the room")), TURNS.turns)
    for kind in ("rttm", "textgrid"):
        assert back(written(silent, kind, tmp_path)).turns == silent


def test_a_name_with_a_blank_that_is_no_word_of_ours_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "x.rttm"
    path.write_text("SPEAKER call_1 1 0 1 <NA> <NA> a_b <NA>\n")
    assert back(path).turns.speakers == (Speaker("1", "a_b"),)


def test_speakers_keep_their_ids_where_they_are_known_and_get_them_in_order_of_speech(
    tmp_path: Path,
) -> None:
    path = tmp_path / "x.txt"
    path.write_text("5\t6\tB\n1\t2\tA\n3\t4\tspeaker_1\n7\t8\t\n9\t10\tunsure\n")
    found = back(path).turns
    assert found.speakers == (Speaker("1"), Speaker("2", "A"), Speaker("3", "B"))
    assert [(turn.speaker, turn.reason) for turn in found.turns] == [
        ("2", None),
        ("1", None),
        ("3", None),
        (UNSURE, UNNAMED_IN_FILE),
        (UNSURE, UNSURE_IN_FILE),
    ]
    known = Turns((Speaker("1", "B"), Speaker("2"), Speaker("3", "A")))
    assert back(path, known).turns.speakers == (
        Speaker("1", "B"),
        Speaker("2", "speaker_1"),
        Speaker("3", "A"),
    )


RTTM = """\
;; made by hand
SPKR-INFO call_1 1 <NA> <NA> <NA> adult_male man <NA>
SPKR-INFO call_1 1 <NA> <NA> <NA> unknown child <NA>
SPEAKER call_1 1 0.50 1.25 <NA> <NA> man 0.93
LEXEME call_1 1 0.5 0.2 hello lex man 0.9
SPEAKER call_1 1\t1.50 2.00 <NA> <NA> woman <NA> <NA>

SPEAKER call_1 1 1.6 1.0 <NA> <NA> man <NA>
SPEAKER call_1 1 1.75 0.2 <NA> <NA> man <NA>
SPEAKER call_1 1 9 0 <NA> <NA> man <NA>
"""


def test_rttm_of_others(tmp_path: Path) -> None:
    path = tmp_path / "a.RTTM"
    path.write_bytes(b"\xef\xbb\xbf" + RTTM.replace("\n", "\r\n").encode())
    found = back(path)
    assert found.turns == Turns(
        (Speaker("1", "man"), Speaker("2", "woman"), Speaker("3", "child")),
        (imported(0.5, 2.6, "1"), imported(1.5, 3.5, "2")),
    )
    assert [(one.id, list(one.params.values())[1]) for one in found.notices] == [
        ("speakers.file.points", 1),
        ("speakers.file.joined", 2),
    ]


def test_rttm_of_several_recordings_asks_unless_one_has_the_name(tmp_path: Path) -> None:
    path = tmp_path / "a.rttm"
    rows = "SPEAKER x 1 0 1 <NA> <NA> A <NA>\nSPEAKER call_1 1 2 1 <NA> <NA> B <NA>\n"
    path.write_text(rows)
    file = read_file(path)
    assert (file.parts, file.one_part) == (("x", "call_1"), True)
    assert back(path).turns.turns == (imported(2.0, 3.0, "1"),)
    assert back(path, parts=["x"]).turns.speakers == (Speaker("1", "A"),)
    for wrong, said in (
        ({"recording": "call"}, "speakers.file.several"),
        ({"parts": ["x", "call_1"]}, "speakers.file.several"),
        ({"parts": ["y"]}, "speakers.file.no_part"),
    ):
        with pytest.raises(InterchangeError) as caught:
            turns_of(file, TOTAL_S, **wrong)
        assert caught.value.message.id == said


@pytest.mark.parametrize("start", ["1", "1.00000000049"])
def test_a_turn_shorter_than_a_nanosecond_is_a_point(start: str, tmp_path: Path) -> None:
    path = tmp_path / "call_1.rttm"
    path.write_text(
        f"SPEAKER call_1 1 {start} 1e-12 <NA> <NA> A <NA>\n"
        + "SPEAKER call_1 1 3 1 <NA> <NA> A <NA>\n"
    )
    found = back(path)
    assert [turn.span for turn in found.turns.turns] == [Span(3.0, 4.0)]
    assert [notice.id for notice in found.notices] == ["speakers.file.points"]


def test_the_only_recording_of_a_file_is_taken_with_a_notice_if_it_has_another_name(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.rttm"
    path.write_text("SPEAKER x 1 0 1 <NA> <NA> A <NA>\n")
    file = read_file(path)
    (notice,) = back(path).notices
    assert notice.id == "speakers.file.other_recording"
    assert (notice.params["part"], notice.params["recording"]) == ("x", "call_1")
    assert turns_of(file, TOTAL_S, recording="x").notices == ()
    assert back(path, parts=["x"]).notices == (), "a person chose it"
    with pytest.raises(InterchangeError) as caught:
        back(path, by_name=True)
    assert caught.value.message == notice
    assert (
        turns_of(file, TOTAL_S, recording="x", by_name=True).turns.turns == back(path).turns.turns
    )


def test_pyannote_reads_our_rttm_the_same(tmp_path: Path) -> None:
    util = pytest.importorskip("pyannote.database.util")
    (annotation,) = util.load_rttm(written(TURNS, "rttm", tmp_path)).values()
    assert annotation.uri == "call_1"
    rows = sorted((s.start, s.end, name) for s, _, name in annotation.itertracks(yield_label=True))
    spoken = sorted((turn.span.start_s, turn.span.end_s) for turn in TURNS.turns)
    assert [row[:2] for row in rows] == [pytest.approx(span) for span in spoken]
    assert [row[2] for row in rows[:2]] == ["speaker_1"] * 2


def praats() -> parselmouth.TextGrid:
    grid = call(parselmouth.Sound([[0.0] * 16000 * 60], 16000), "To TextGrid", "A 김 w p", "p")
    for tier, start, end, text in ((1, 1, 2, "one"), (1, 2, 3, "two"), (2, 1.5, 4.25, 'x "y" 5')):
        for at in (start, end):
            try:
                call(grid, "Insert boundary", tier, at)
            except parselmouth.PraatError:
                assert (tier, at) == (1, 2), "only where two intervals touch"
        number = call(grid, "Get interval at time", tier, (start + end) / 2)
        call(grid, "Set interval text", tier, number, text)
    call(grid, "Insert point", 4, 3.0, "a point")
    return grid


@pytest.mark.parametrize("form", ["text", "short text"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_what_praat_writes_is_read(form: str, encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "a.TextGrid"
    call(praats(), f"Save as {form} file", str(path))
    data = path.read_bytes()
    text = data.decode("utf-16" if data[:2] in (b"\xfe\xff", b"\xff\xfe") else "utf-8")
    mark = "\ufeff" if encoding.endswith("e") else ""
    path.write_bytes((mark + text).encode(encoding))
    file = read_file(path)
    assert (file.parts, file.points) == (("A", "김", "w"), 1)
    assert back(path).turns == Turns(
        (Speaker("1", "A"), Speaker("2", "김"), Speaker("3", "w")),
        (imported(1.0, 2.0, "1"), imported(1.5, 4.25, "2"), imported(2.0, 3.0, "1")),
    )
    assert back(path, parts=["김"]).turns.speakers == (Speaker("1", "김"),)
    texts = back(path, parts=["A"], by_text=True).turns
    assert texts.speakers == (Speaker("1", "one"), Speaker("2", "two"))
    with pytest.raises(InterchangeError) as caught:
        back(path, parts=["w"])
    assert caught.value.message.id == "speakers.file.no_turns"


def test_what_praat_cannot_have_meant_as_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.TextGrid"
    for act in ("Save as binary file", "Save as chronological text file"):
        call(praats(), act, str(path))
        with pytest.raises(InterchangeError) as caught:
            read_file(path)
        assert caught.value.message.params["why"].id == "interchange.file.no_textgrid"


def test_latin_1_is_read_in_textgrids_only(tmp_path: Path) -> None:
    path = written(Turns((Speaker("1", "Müller"),), TURNS.turns[:1]), "textgrid", tmp_path)
    path.write_bytes(path.read_text(encoding="utf-8").encode("latin-1"))
    assert back(path).turns.speakers == (Speaker("1", "Müller"),)
    labels = tmp_path / "a.txt"
    labels.write_bytes("0\t1\tA\n1\t2\tMüller\n".encode("latin-1"))
    with pytest.raises(InterchangeError) as caught:
        read_file(labels)
    assert caught.value.message.id == "interchange.file.no_text"
    assert caught.value.message.params["line"] == 2


def test_praat_reads_what_we_write(tmp_path: Path) -> None:
    grid = parselmouth.read(str(written(TURNS, "textgrid", tmp_path)))
    found = []
    for tier in range(1, 1 + call(grid, "Get number of tiers")):
        assert call(grid, "Is interval tier", tier)
        name = call(grid, "Get tier name", tier)
        for number in range(1, 1 + call(grid, "Get number of intervals", tier)):
            start, end = (call(grid, f"Get {e} time of interval", tier, number) for e in _EDGES)
            text = call(grid, "Get label of interval", tier, number)
            if text:
                found.append((start, end, name, text))
    assert call(grid, "Get end time") == TOTAL_S
    names = {"1": "speaker_1", "2": TURNS.speakers[1].label, "3": "Mr Kim"}
    expected = [
        (one.span.start_s, one.span.end_s, names[one.speaker], names[one.speaker])
        for who in ("1", "2", "3")
        for one in TURNS.of(who)
    ]
    expected += [(8.0, 9.0, UNSURE, UNSURE), (8.5, 9.5, f"{UNSURE} (2)", f"{UNSURE} (2)")]
    assert found == expected


_EDGES = ("start", "end")


def test_audacity_labels_of_others(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("0,5\t1.5\tA\r\n\\\t100.0\t2000.0\r\n1.0\t4.0\tB  C\r\n2\t2\tpoint\r\n7\t8\r\n")
    found = back(path)
    assert found.turns.speakers == (Speaker("1", "A"), Speaker("2", "B C"))
    assert [(turn.span, turn.speaker) for turn in found.turns.turns] == [
        (Span(0.5, 1.5), "1"),
        (Span(1.0, 4.0), "2"),
        (Span(7.0, 8.0), UNSURE),
    ]
    assert [one.id for one in found.notices] == ["speakers.file.points"]


TIER = '"IntervalTier" "A" 0 60'
HEAD = 'File type = "ooTextFile"\nObject class = "TextGrid"\n\n'


@pytest.mark.parametrize(
    ("name", "text", "line", "why"),
    [
        ("a.rttm", "SPEAKER x 1 0 1 <NA> <NA> A\nSPEAKER x\n", 2, "rttm_fields"),
        ("a.rttm", ";; x\n\nMUSIC x 1 0 1 <NA> <NA> A <NA>\n", 3, "rttm_type"),
        ("a.rttm", "SPEAKER x 1 -1 2 <NA> <NA> A <NA>\n", 1, "no_time"),
        ("a.rttm", "SPEAKER x 1 nan 2 <NA> <NA> A <NA>\n", 1, "no_time"),
        ("a.rttm", "SPEAKER x 1 0 1e999 <NA> <NA> A <NA>\n", 1, "no_time"),
        ("a.rttm", "SPEAKER x 1 <NA> 2 <NA> <NA> A <NA>\n", 1, "no_time"),
        ("a.txt", "0\t1\tA\nhello\n", 2, "audacity_fields"),
        ("a.txt", "0\t1\tA\n5\t4\tA\n", 2, "backwards"),
        ("a.txt", "0\tone\tA\n", 1, "no_time"),
        ("a.TextGrid", "hello", 1, "no_textgrid"),
        ("a.TextGrid", HEAD.replace('"TextGrid"', '"Pitch"'), 2, "no_textgrid"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + ' 2 0 1 "x"', 5, "ends_early"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + ' 1 0 60\n"x', 6, "open_text"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + ' 1 -1 60 "x"', 5, "no_time"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + ' 1 9 6 "x"', 5, "backwards"),
        (
            "a.TextGrid",
            HEAD + "0 60 <exists> 1\n" + TIER + ' 2 0 9 "x"\n5 60 "y"',
            6,
            "out_of_order",
        ),
        ("a.TextGrid", HEAD + "0 60 <exists> 1.5\n", 4, "expected"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + " 1 0 60 9", 5, "expected"),
        ("a.TextGrid", HEAD + '0 60 <exists> 1\n"Tier" "A" 0 60 0', 5, "expected"),
        ("a.TextGrid", HEAD + "0 60 <exists> 1\n" + TIER + ' 1 0 60 "x" 7', 5, "more_follows"),
    ],
)
def test_a_file_that_cannot_be_right_is_refused_by_line(
    name: str, text: str, line: int, why: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_text(text, newline="")
    with pytest.raises(InterchangeError) as caught:
        read_file(path)
    said = caught.value.message
    assert said.id == "interchange.file.line", str(said)
    assert (said.params["file"], said.params["why"].id) == (name, f"interchange.file.{why}")
    assert said.params["line"] == line


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("seed", range(10))
def test_a_file_cut_short_is_refused_or_holds_only_whole_turns(
    kind: str, seed: int, tmp_path: Path
) -> None:
    path = written(TURNS, kind, tmp_path)
    data = path.read_bytes()
    path.write_bytes(data[: random.Random(seed).randrange(len(data) - 1)])
    whole = {(turn.span.start_s, turn.speaker == UNSURE) for turn in TURNS.turns}
    try:
        found = back(path).turns
    except InterchangeError:
        return
    assert kind != "textgrid"
    assert {(turn.span.start_s, turn.speaker == UNSURE) for turn in found.turns[:-1]} < whole


def test_turns_must_lie_in_the_recording(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("0\t1\tA\n5\t60.05\tB\n")
    found = back(path)
    assert found.turns.turns[-1].span == Span(5.0, TOTAL_S)
    assert [one.id for one in found.notices] == ["speakers.file.cut"]
    for late in ("5\t61\tB\n", "60\t60.05\tB\n"):
        path.write_text(f"0\t1\tA\n{late}")
        with pytest.raises(InterchangeError) as caught:
            back(path)
        assert caught.value.message.params["line"] == 2
        assert caught.value.message.params["why"].id == "speakers.file.beyond"


def test_words_are_not_taken_for_speakers(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("".join(f"{i / 2}\t{i / 2 + 0.5}\tword{i}\n" for i in range(60)))
    with pytest.raises(InterchangeError) as caught:
        back(path)
    assert caught.value.message.id == "speakers.file.too_many"


def test_files_that_are_none_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def said(path: Path) -> str:
        with pytest.raises(InterchangeError) as caught:
            back(path)
        return caught.value.message.id

    assert said(tmp_path / "gone.rttm") == "interchange.file.unreadable"
    assert said(tmp_path / "a.wav") == "speakers.file.unknown_kind"
    (tmp_path / "folder.txt").mkdir()
    assert said(tmp_path / "folder.txt") == "interchange.file.unreadable"
    (tmp_path / "empty.txt").write_text("\n")
    assert said(tmp_path / "empty.txt") == "speakers.file.no_turns"
    monkeypatch.setattr("voiceman_gui.interchange.text.LARGEST_BYTES", 3)
    (tmp_path / "a.txt").write_text("0\t1\tA\n")
    assert said(tmp_path / "a.txt") == "interchange.file.too_large"
