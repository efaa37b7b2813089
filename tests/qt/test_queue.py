"""Several recordings, one after another, through the real pipeline and the real window."""

from __future__ import annotations

import json

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from helpers.bad_audio_files import noise_bytes
from helpers.kept_work import work
from helpers.panel_data import speech_samples
from helpers.queued import RATE, settled, voiced
from helpers.two_speakers import confirmed, interview, write_interview
from voiceman_gui.core.marks import Mark
from voiceman_gui.core.span import Span
from voiceman_gui.pipeline import kinds_of_each
from voiceman_gui.qt.controllers.queue_work import Stage
from voiceman_gui.qt.language import say
from voiceman_gui.qt.panels.queue_list import state_words
from voiceman_gui.settings.autosave import save_work

EXPORTED = "window.queue.exported"


def came_of(entry) -> str:
    """Return the id of what an entry says."""
    return "" if entry.note is None else entry.note.id


def wait_for(desk, number: int, *stages: Stage) -> None:
    """Wait until an entry is in one of some stages."""
    queue = desk.app.queue

    def come() -> bool:
        entry = next(e for e in queue.entries if e.number == number)
        assert entry.stage in stages or not entry.stage.finished, entry
        return entry.stage in stages

    desk.bot.waitUntil(come)


def test_a_broken_file_and_one_that_vanished_stop_nothing(desk, tmp_path):
    paths = [
        voiced(tmp_path / "first.wav"),
        noise_bytes(tmp_path / "broken.wav", 4000),
        voiced(tmp_path / "gone.wav"),
        voiced(tmp_path / "last.wav", seed=2),
    ]
    desk.app.queue.add(paths)
    paths[2].unlink()
    settled(desk, Stage.DONE, Stage.FAILED, Stage.FAILED, Stage.DONE)
    first, broken, gone, _ = desk.app.queue.entries
    assert first.note.id.startswith("window.queue.summary")
    assert "broken.wav" in say(broken.note)
    assert "gone.wav" in say(gone.note)
    assert state_words(broken) == f"failed: {say(broken.note)}"
    assert desk.state.recording is None, "nothing is opened by the queue"


def test_one_is_cancelled_and_the_others_go_on(desk, tmp_path, held):
    first, waits, last = (
        voiced(tmp_path / "first.wav"),
        voiced(tmp_path / "waits.wav"),
        voiced(tmp_path / "last.wav", seed=3),
    )
    queue = desk.app.queue
    queue.add([first, waits, last])
    wait_for(desk, 1, Stage.ANALYSING)
    queue.cancel(2)
    queue.cancel(1)
    held.let_go()
    settled(desk, Stage.CANCELLED, Stage.CANCELLED, Stage.DONE)
    queue.clear_finished()
    assert queue.entries == ()


def test_all_are_cancelled(desk, tmp_path, held):
    desk.app.queue.add([voiced(tmp_path / f"{i}.wav") for i in range(3)])
    wait_for(desk, 1, Stage.ANALYSING)
    desk.window.panels.files.queue.cancel_all.click()
    settled(desk, Stage.CANCELLED, Stage.CANCELLED, Stage.CANCELLED)
    desk.bot.waitUntil(lambda: not desk.app.worker.busy())


def test_the_status_bar_cancels_what_it_shows(desk, tmp_path, held):
    desk.app.queue.add([voiced(tmp_path / "shown.wav"), voiced(tmp_path / "next.wav")])
    wait_for(desk, 1, Stage.ANALYSING)
    desk.bot.waitUntil(lambda: "shown.wav" in desk.window.panels.status.message.text())
    desk.window.panels.status.stop.click()
    held.let_go()
    settled(desk, Stage.CANCELLED, Stage.DONE)


def test_the_open_recording_goes_first_and_the_queue_goes_on_behind_it(desk, tmp_path, held):
    queue = desk.app.queue
    queue.add([voiced(tmp_path / "queued.wav")])
    wait_for(desk, 1, Stage.ANALYSING)
    stages = []
    queue.changed.connect(lambda row: stages.append(queue.entries[row].stage))
    desk.open(voiced(tmp_path / "mine.wav", seed=5))
    assert desk.state.recording.path.name == "mine.wav"
    assert Stage.DONE not in stages, "the analyst did not wait for the queue"
    assert Stage.WAITING in stages
    held.let_go()
    settled(desk, Stage.DONE)
    assert Stage.DECODING not in stages, "what was decoded is not decoded again"
    assert desk.state.recording.path.name == "mine.wav"


def test_closing_the_open_recording_leaves_the_queue_alone(desk, tmp_path, held):
    desk.open(voiced(tmp_path / "mine.wav", seed=5))
    desk.app.queue.add([voiced(tmp_path / "queued.wav")])
    wait_for(desk, 1, Stage.ANALYSING)
    desk.press("file.close")
    held.let_go()
    settled(desk, Stage.DONE)


def test_several_files_open_the_first_and_queue_the_others(desk, tmp_path):
    paths = [voiced(tmp_path / f"{name}.wav") for name in "abc"]
    desk.window.dropped.emit(paths)
    desk.bot.waitUntil(lambda: desk.state.waveform is not None)
    assert desk.state.recording.path == paths[0]
    settled(desk, Stage.DONE, Stage.DONE)
    assert [entry.path for entry in desk.app.queue.entries] == paths[1:]
    assert "a.wav was opened" in desk.sentences[-1]


def test_a_file_waits_only_once(desk, tmp_path):
    path = voiced(tmp_path / "a.wav")
    desk.app.queue.add([path, path])
    desk.app.queue.add([path])
    settled(desk, Stage.DONE)
    desk.app.queue.add([path])
    settled(desk, Stage.DONE, Stage.DONE)


def test_a_double_click_opens_what_is_done_with_its_results(desk, tmp_path):
    path = voiced(tmp_path / "a.wav")
    desk.app.queue.add([path])
    settled(desk, Stage.DONE)
    panel = desk.window.panels.files.queue
    with desk.bot.waitSignal(desk.app.analysis.analysed):
        panel.list.activated.emit(panel.model.index(0))
    assert desk.state.recording.path == path
    assert desk.state.analysis.complete


def test_delete_cancels_the_chosen_one(desk, tmp_path, held):
    desk.app.queue.add([voiced(tmp_path / "a.wav"), voiced(tmp_path / "b.wav")])
    panel = desk.window.panels.files.queue
    desk.window.activateWindow()
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    assert panel.cancel.isEnabled()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    held.let_go()
    settled(desk, Stage.CANCELLED, Stage.DONE)
    assert not panel.cancel.isEnabled()


def test_everything_done_is_exported_with_its_marks(desk, tmp_path, monkeypatch):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one, two = voiced(tmp_path / "one" / "a.wav"), voiced(tmp_path / "two" / "a.wav", seed=2)
    desk.app.queue.add([one, noise_bytes(tmp_path / "broken.wav", 4000), two])
    settled(desk, Stage.DONE, Stage.FAILED, Stage.DONE)
    desk.open(two)
    sha256 = desk.state.waveform.sha256
    save_work(sha256, work(marks=(Mark(Span(0.5, 4.0), "noteworthy"),)))
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr("voiceman_gui.qt.parts.ask_folder", lambda *_: out)
    desk.window.panels.files.queue.export.click()
    queue = desk.app.queue
    desk.bot.waitUntil(lambda: all(came_of(queue.entries[i]) == EXPORTED for i in (0, 2)))
    names = {path.name for path in out.iterdir()}
    assert names == {f"{stem}.voiceman.{kind}" for stem in ("a", "a-2") for kind in kinds_of_each()}
    document = json.loads((out / "a-2.voiceman.json").read_text("utf-8"))
    assert document["recording"]["sha256"] == sha256
    assert "noteworthy" in (out / "a-2.voiceman.json").read_text("utf-8")


def test_an_export_can_be_cancelled_and_asked_for_again(desk, tmp_path):
    desk.app.queue.add([voiced(tmp_path / f"{name}.wav") for name in "ab"])
    settled(desk, Stage.DONE, Stage.DONE)
    queue = desk.app.queue
    queue.export_all(tmp_path)
    assert queue.entries[1].stage is Stage.WAITING
    queue.cancel_all()
    settled(desk, Stage.DONE, Stage.DONE)
    assert not list(tmp_path.glob("b.voiceman.*"))
    assert queue.entries[1].note.id == "window.queue.export_cancelled"
    queue.export_all(tmp_path)
    settled(desk, Stage.DONE, Stage.DONE)
    assert (tmp_path / "b.voiceman.pdf").exists()


def test_another_file_under_an_old_name_is_not_exported_as_the_old_one(desk, tmp_path):
    path = voiced(tmp_path / "a.wav")
    desk.app.queue.add([path])
    settled(desk, Stage.DONE)
    voiced(path, seed=9)
    desk.app.queue.export_all(tmp_path)
    desk.bot.waitUntil(lambda: bool(desk.sentences))
    assert "no longer the file that was analysed" in desk.sentences[0]
    assert desk.app.queue.entries[0].note.id == "window.queue.not_exported"
    assert not list(tmp_path.glob("*.json"))


def test_baseline_and_channel_set_earlier_are_honoured(desk, tmp_path):
    samples = np.tile(speech_samples(8.0, RATE, 1, 4), (2, 1)).T
    path = tmp_path / "stereo.wav"
    soundfile.write(path, samples, RATE, subtype="PCM_16")
    desk.open(path)
    desk.state.set_channel(1)
    desk.state.set_baseline(Span(0.0, 5.0))
    desk.press("file.close")
    desk.app.queue.add([path])
    settled(desk, Stage.DONE)
    desk.app.queue.export_all(tmp_path)
    wait = lambda: came_of(desk.app.queue.entries[0]) == EXPORTED  # noqa: E731
    desk.bot.waitUntil(wait)
    document = json.loads((tmp_path / "stereo.voiceman.json").read_text("utf-8"))
    assert document["settings"]["channel"] == 1
    assert len(document["settings"]["baselines"]) == 1


def test_speakers_and_turns_set_earlier_are_honoured(desk, tmp_path):
    """As a recording that was worked on and closed: the queue reads each speaker by themselves."""
    path = write_interview(tmp_path)
    desk.open(path)
    turns = interview().turns
    desk.state.become("turns.speakers", desk.state.document.with_turns(confirmed(turns, 3)))
    desk.press("file.close")
    desk.app.queue.add([path])
    settled(desk, Stage.DONE)
    note = desk.app.queue.entries[0].note
    assert note.id == "window.queue.speakers"
    assert note.params["speakers_count"] == 2
    desk.app.queue.export_all(tmp_path)
    wait = lambda: came_of(desk.app.queue.entries[0]) == EXPORTED  # noqa: E731
    desk.bot.waitUntil(wait)
    document = json.loads((tmp_path / "interview.voiceman.json").read_text("utf-8"))
    assert [one["id"] for one in document["speakers"]] == ["1", "2"]
    # A turn that others speak into is written in pieces.
    written = [(turn["speaker"], turn["state"]) for turn in document["turns"]]
    expected = [(piece.turn.speaker, piece.turn.state) for piece in confirmed(turns, 3).pieces()]
    assert written == expected


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_is_drawn_in_each_state(desk, tmp_path, theme):
    desk.app.theme.choose(theme)
    files = [voiced(tmp_path / "a.wav"), noise_bytes(tmp_path / "broken.wav", 4000)]
    desk.app.queue.add([*files, voiced(tmp_path / "c.wav")])
    desk.app.queue.cancel(desk.app.queue.entries[2].number)
    settled(desk, Stage.DONE, Stage.FAILED, Stage.CANCELLED)
    panel = desk.window.panels.files.queue
    index = panel.model.index(1)
    assert "broken.wav" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    done, failed, cancelled = (
        panel.list.visualRect(panel.model.index(row)).height() for row in range(3)
    )
    assert failed > cancelled and done > cancelled, "reasons have room, one word takes one line"
    assert not panel.grab().isNull()
