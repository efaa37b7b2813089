from __future__ import annotations

import json
import math
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from helpers.kept_work import work
from voiceman_gui.core import turn_edits as edits
from voiceman_gui.core.document import Document, ReportDetails
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.marks import Mark, new_mark
from voiceman_gui.core.message import message
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns, TurnState
from voiceman_gui.settings.autosave import (
    Work,
    forget_work,
    load_work,
    merge_work,
    save_work,
    work_path,
)

SHA = "ab" * 32
WORK = work(
    marks=(Mark(Span(0.1, 0.30000000000000004), "화남 🙂", in_report=False), Mark(Span(3, 3))),
    baseline=Span(0, 10.5),
    channel=1,
    selection=Span(2.25, 7),
    notes='Line one\nline "two" \u2028 end',
)
TURNS = Turns(
    (Speaker("1"),),
    (
        Turn(Span(0.5, 1.0), "1", TurnState.CONFIRMED, id="a"),
        Turn(Span(1.5, 2.0), "1", cluster="1", id="b"),
    ),
)


def test_nothing_kept_is_none() -> None:
    assert load_work(SHA) is None
    assert not work_path(SHA).parent.exists()


@pytest.mark.parametrize("work", [WORK, work()])
def test_work_comes_back_exactly(work: Work) -> None:
    save_work(SHA, work)
    assert load_work(SHA) == work
    assert load_work("cd" * 32) is None


def test_equal_work_gives_equal_bytes() -> None:
    save_work(SHA, WORK)
    first = work_path(SHA).read_bytes()
    save_work(SHA, work())
    save_work(SHA, WORK)
    assert work_path(SHA).read_bytes() == first


@pytest.mark.parametrize(
    "key", ["", "..", "AB" * 32, "ab" * 31 + "/x", "ab" * 33, "ab" * 32 + "\n"]
)
def test_only_a_hash_is_a_key(key: str) -> None:
    with pytest.raises(ValueError, match="not a SHA-256"):
        save_work(key, WORK)


def damaged() -> list[str]:
    save_work(SHA, WORK)
    whole = work_path(SHA).read_text()
    data = json.loads(whole)
    work_path(SHA).unlink()
    document = data["document"]
    (only,) = document["recordings"]
    no_mark = {"start_s": 1, "end_s": 2, "label": 3, "in_report": 1}

    def changed(where: dict[str, Any], **changes: object) -> str:
        before = dict(where)
        where.update(changes)
        text = json.dumps(data)
        where.clear()
        where.update(before)
        return text

    return [
        "",
        whole[: len(whole) // 2],
        "[]",
        "3",
        whole.replace("voiceman.work/4", "voiceman.work/99"),
        whole.replace("10.5", "NaN"),
        whole.replace("10.5", "1e999"),
        whole.replace("10.5", "-1"),
        changed(only, channel=-1),
        changed(only, channel=True),
        changed(only, marks=[no_mark]),
        changed(only, baselines=None),
        changed(document, notes=None),
        changed(document, report=None),
        changed(document, recordings=[]),
        json.dumps({key: value for key, value in data.items() if key != "document"}),
    ]


OLD = """{
 "schema": "voiceman.work/1",
 "marks": [
  {"start_s": 3.0, "end_s": 3.0, "label": "", "in_report": true},
  {"start_s": 0.1, "end_s": 0.3, "label": "\\ud654\\ub0a8", "in_report": false}
 ],
 "baseline": {"start_s": 0, "end_s": 10.5},
 "channel": 1,
 "selection": {"start_s": 2.25, "end_s": 7},
 "notes": "a note"
}
"""


def test_what_version_0_2_kept_is_read_and_kept_on_in_todays_form() -> None:
    save_work(SHA, Work())
    work_path(SHA).write_text(OLD)
    kept = load_work(SHA)
    marks = (Mark(Span(0.1, 0.3), "화남", in_report=False), Mark(Span(3.0, 3.0)))
    assert kept == work(marks, Span(0, 10.5), 1, Span(2.25, 7), "a note")
    ids = [mark.id for mark in kept.document.marks]
    assert len(set(ids)) == 2
    saved = save_work(SHA, replace(kept, selection=None), kept)
    assert json.loads(work_path(SHA).read_text())["schema"] == "voiceman.work/4"
    assert load_work(SHA) == saved == work(marks, Span(0, 10.5), 1, None, "a note")
    assert [mark.id for mark in load_work(SHA).document.marks] == ids


OLD_2 = """{
 "schema": "voiceman.work/2",
 "document": {
  "recordings": [
   {"id": "1", "marks": [
     {"start_s": 3.0, "end_s": 3.5, "label": "x", "in_report": true,
      "id": "m", "author": "a", "created": ""}],
    "baselines": [{"speaker": "", "spans": [{"start_s": 0.0, "end_s": 10.5}]}],
    "channel": null}],
  "report": {"case": "C"},
  "notes": "a note"
 },
 "selection": null
}
"""


def test_work_of_before_there_were_speakers_is_read_and_kept_on_in_todays_form() -> None:
    save_work(SHA, Work())
    work_path(SHA).write_text(OLD_2)
    kept = load_work(SHA)
    assert kept == work(
        [Mark(Span(3, 3.5), "x")],
        Span(0, 10.5),
        notes="a note",
        report=ReportDetails(case="C"),
    )
    assert (kept.document.turns, kept.document.speakers) == (None, None)
    turned = replace(kept, document=kept.document.with_turns(TURNS))
    assert save_work(SHA, turned, kept) == turned
    assert json.loads(work_path(SHA).read_text())["schema"] == "voiceman.work/4"
    assert load_work(SHA) == turned


def test_damaged_turns_are_kept_aside() -> None:
    save_work(SHA, Work(Document().with_turns(TURNS)))
    whole = work_path(SHA).read_text()
    for number, (was, now) in enumerate(
        [
            ('"speaker": "1"', '"speaker": "3"'),
            ('"confirmed"', '"certain"'),
            ('"end_s": 2.0', '"end_s": 0.25'),
            ('"id": "b"', '"id": "a"'),
            ('"speakers": null', '"speakers": "some"'),
            ('"speakers": null', '"speakers": 2'),
        ],
        start=1,
    ):
        assert was in whole
        work_path(SHA).write_text(whole.replace(was, now, 1))
        with pytest.raises(VoicemanError) as caught:
            load_work(SHA)
        assert caught.value.message.id == "settings.work.damaged"
        broken = [path for path in work_path(SHA).parent.iterdir() if "broken" in path.name]
        assert len(broken) == number


def test_turns_of_two_windows_are_both_kept() -> None:
    known = Work(Document().with_turns(TURNS))
    save_work(SHA, known)
    ours = Work(known.document.with_turns(edits.rename(TURNS, "1", "A")))
    theirs = Work(known.document.with_turns(edits.delete(TURNS, ["b"])))
    save_work(SHA, ours, known)
    both = save_work(SHA, theirs, known)
    assert both.document.turns == edits.delete(edits.rename(TURNS, "1", "A"), ["b"])


def test_who_marked_and_when_comes_back() -> None:
    made = new_mark(Span(1.0, 2.0), "x", author="an examiner")
    save_work(SHA, work([made]))
    (found,) = load_work(SHA).document.marks
    assert (found.id, found.author, found.created) == (made.id, "an examiner", made.created)
    assert datetime.fromisoformat(found.created).tzinfo is not None


def test_damaged_file_is_kept_aside_and_said() -> None:
    for number, text in enumerate(damaged(), start=1):
        work_path(SHA).write_text(text)
        with pytest.raises(VoicemanError) as caught:
            load_work(SHA)
        kept = [path for path in work_path(SHA).parent.iterdir() if "broken" in path.name]
        assert len(kept) == number, text
        assert caught.value.message.id == "settings.work.damaged"
        assert caught.value.message.params["kept"] in map(str, kept)
        assert load_work(SHA) is None


def test_failed_save_says_so_and_keeps_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    save_work(SHA, WORK)

    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_space)
        with pytest.raises(VoicemanError) as caught:
            save_work(SHA, work())
    assert caught.value.message.id == "settings.work.not_saved"
    assert caught.value.message.params["why"] == message("core.system_error.disk_full")
    assert load_work(SHA) == WORK
    assert list(work_path(SHA).parent.iterdir()) == [work_path(SHA)]


def test_infinite_times_are_not_saved() -> None:
    with pytest.raises(ValueError, match="JSON"):
        save_work(SHA, work(selection=Span(0, math.inf)))
    assert load_work(SHA) is None


def test_marks_of_another_window_on_the_same_recording_are_kept():
    sha256 = "ab" * 32
    first, theirs, ours = (Mark(Span(float(i), i + 0.5)) for i in range(3))
    known = work(marks=(first,))
    save_work(sha256, known)
    save_work(sha256, work(marks=(first, theirs)), known)
    save_work(sha256, work(marks=(first, ours)), known)
    assert load_work(sha256) == work(marks=(first, theirs, ours))


def test_a_mark_that_was_removed_here_stays_removed():
    sha256 = "cd" * 32
    first, second = Mark(Span(1.0, 2.0)), Mark(Span(3.0, 4.0))
    known = work(marks=(first, second))
    save_work(sha256, known)
    save_work(sha256, work(marks=(second,)), known)
    assert load_work(sha256) == work(marks=(second,))


A, B, C = (Mark(Span(float(i), i + 0.5)) for i in range(3))


def test_a_mark_that_another_window_removed_does_not_come_back():
    save_work(SHA, work(marks=(A, B)))
    window_1 = window_2 = work(marks=(A, B))
    window_1 = save_work(SHA, work(marks=(B,)), window_1)
    window_2 = save_work(SHA, work(marks=(A, B), baseline=Span(1, 2)), window_2)
    assert window_2 == load_work(SHA) == work(marks=(B,), baseline=Span(1, 2))
    # Nor when this window saves again, and nothing of the other's is lost by the first one's.
    window_2 = save_work(SHA, work(marks=(B, C), baseline=Span(1, 2)), window_2)
    window_1 = save_work(SHA, work(marks=(B,), channel=1), window_1)
    assert load_work(SHA) == work(marks=(B, C), baseline=Span(1, 2), channel=1)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged"),
    [
        (("x",), ("",), ("x",)),
        (("",), ("y",), ("y",)),
        (("x",), ("x",), ("x",)),
        (("x",), ("y",), ("y / x",)),
        ((), ("y",), ("y",)),
        (("x",), (), ("x",)),
        ((), ("",), ()),
        (("",), (), ()),
        ((), (), ()),
    ],
)
def test_no_label_of_two_windows_is_lost(ours, theirs, merged):
    def labelled(labels: tuple[str, ...]) -> Work:
        return work(marks=tuple(Mark(A.span, label) for label in labels))

    assert merge_work(labelled(("",)), labelled(ours), labelled(theirs)) == labelled(merged)


def test_what_only_one_window_changed_is_as_it_set_it():
    known = work(baseline=Span(0, 1), channel=0, selection=Span(1, 2), notes="a")
    ours = work(baseline=Span(0, 2), channel=0, selection=Span(1, 2), notes="b")
    theirs = work(baseline=Span(0, 1), channel=None, selection=Span(2, 3), notes="c")
    expected = work(baseline=Span(0, 2), channel=None, selection=Span(2, 3), notes="b")
    assert merge_work(known, ours, theirs) == expected


WINDOW = """
import sys
from voiceman_gui.core.document import Document
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.core.turns import Speaker, Turn, Turns, TurnState
from voiceman_gui.settings.autosave import Work, load_work, save_work
sha, first = sys.argv[1], int(sys.argv[2])
known = load_work(sha)
print("ready", flush=True)
sys.stdin.readline()
marks = list(known.document.marks)
for i in range(first, first + 20):
    marks = [m for m in marks if m.span.start_s != first + 1000] + [Mark(Span(i, i + 0.5))]
    known = save_work(sha, Work(Document.of_one(marks)), known)
    marks = list(known.document.marks)
"""


def test_two_processes_lose_no_mark_and_bring_none_back():
    both = work(marks=(Mark(Span(1000, 1001)), Mark(Span(1100, 1101)), Mark(Span(2000, 2001))))
    save_work(SHA, both)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    windows = [
        subprocess.Popen(
            [sys.executable, "-c", WINDOW, SHA, str(first)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
            text=True,
        )
        for first in (0, 100)
    ]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "ready\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("go\n")
        window.stdin.flush()
    for window in windows:
        window.communicate()
        assert window.returncode == 0
    kept = load_work(SHA)
    assert kept is not None
    starts = [mark.span.start_s for mark in kept.document.marks]
    assert sorted(starts) == [*range(20), *range(100, 120), 2000]


def test_forgotten_work_is_gone_but_for_what_is_open():
    save_work(SHA, WORK)
    save_work("cd" * 32, WORK)
    (work_path(SHA).parent / f"{SHA}.broken.json").write_text("damaged, but somebody's")
    forget_work(keep=["cd" * 32])
    assert [path.name for path in work_path(SHA).parent.iterdir()] == ["cd" * 32 + ".json"]


@pytest.mark.skipif(os.name != "posix", reason="needs POSIX permissions")
def test_work_is_for_the_person_alone():
    before = os.umask(0)
    try:
        save_work(SHA, WORK, work())
    finally:
        os.umask(before)
    home = work_path(SHA).parents[1]
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (home, *home.rglob("*"))}
    assert {mode for path, mode in modes.items() if path.is_file()} == {0o600}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
