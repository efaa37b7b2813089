from __future__ import annotations

import json
import math
import os

import pytest

from voiceman_gui.core.analysis import Mark
from voiceman_gui.core.errors import VoicemanError
from voiceman_gui.core.span import Span
from voiceman_gui.settings.autosave import Work, load_work, save_work, work_path

SHA = "ab" * 32
WORK = Work(
    marks=(Mark(Span(0.1, 0.30000000000000004), "화남 🙂", in_report=False), Mark(Span(3, 3))),
    baseline=Span(0, 10.5),
    channel=1,
    selection=Span(2.25, 7),
    notes='Line one\nline "two" \u2028 end',
)


def test_nothing_kept_is_none() -> None:
    assert load_work(SHA) is None
    assert not work_path(SHA).parent.exists()


@pytest.mark.parametrize("work", [WORK, Work()])
def test_work_comes_back_exactly(work: Work) -> None:
    save_work(SHA, work)
    assert load_work(SHA) == work
    assert load_work("cd" * 32) is None


def test_equal_work_gives_equal_bytes() -> None:
    save_work(SHA, WORK)
    first = work_path(SHA).read_bytes()
    save_work(SHA, Work())
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
    document = json.loads(whole)
    work_path(SHA).unlink()
    return [
        "",
        whole[: len(whole) // 2],
        "[]",
        "3",
        whole.replace("voiceman.work/1", "voiceman.work/2"),
        whole.replace("10.5", "NaN"),
        whole.replace("10.5", "1e999"),
        whole.replace("10.5", "-1"),
        json.dumps({**document, "channel": -1}),
        json.dumps({**document, "channel": True}),
        json.dumps({**document, "notes": None}),
        json.dumps({**document, "marks": [{"start_s": 1, "end_s": 2, "label": 3, "in_report": 1}]}),
        json.dumps({key: value for key, value in document.items() if key != "marks"}),
    ]


def test_damaged_file_is_kept_aside_and_said() -> None:
    for number, text in enumerate(damaged(), start=1):
        work_path(SHA).write_text(text)
        with pytest.raises(VoicemanError, match="are damaged") as caught:
            load_work(SHA)
        kept = [path for path in work_path(SHA).parent.iterdir() if "broken" in path.name]
        assert len(kept) == number, text
        assert any(str(path) in str(caught.value) for path in kept)
        assert load_work(SHA) is None


def test_failed_save_says_so_and_keeps_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    save_work(SHA, WORK)

    def no_space(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", no_space)
        with pytest.raises(VoicemanError, match="No space left on device"):
            save_work(SHA, Work())
    assert load_work(SHA) == WORK
    assert list(work_path(SHA).parent.iterdir()) == [work_path(SHA)]


def test_infinite_times_are_not_saved() -> None:
    with pytest.raises(ValueError, match="JSON"):
        save_work(SHA, Work(selection=Span(0, math.inf)))
    assert load_work(SHA) is None


def test_marks_of_another_window_on_the_same_recording_are_kept():
    sha256 = "ab" * 32
    first, theirs, ours = (Mark(Span(float(i), i + 0.5)) for i in range(3))
    known = Work(marks=(first,))
    save_work(sha256, known)
    save_work(sha256, Work(marks=(first, theirs)), known)
    save_work(sha256, Work(marks=(first, ours)), known)
    assert load_work(sha256) == Work(marks=(first, theirs, ours))


def test_a_mark_that_was_removed_here_stays_removed():
    sha256 = "cd" * 32
    first, second = Mark(Span(1.0, 2.0)), Mark(Span(3.0, 4.0))
    known = Work(marks=(first, second))
    save_work(sha256, known)
    save_work(sha256, Work(marks=(second,)), known)
    assert load_work(sha256) == Work(marks=(second,))
