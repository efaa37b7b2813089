"""A dropped file is never moved, wherever it is dropped and whatever its source proposes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from helpers.bad_audio_files import wav
from voiceman_gui.core.document import ReportDetails
from voiceman_gui.core.span import Span
from voiceman_gui.qt.dialogs.ask import save_dialog
from voiceman_gui.qt.dialogs.goto import GoToDialog
from voiceman_gui.qt.dialogs.report import ReportDialog
from voiceman_gui.qt.drops import accept_copy, move_nothing
from voiceman_gui.qt.panels.marks_model import LABEL

Action = Qt.DropAction
SHIFT = Qt.KeyboardModifier.ShiftModifier
"""With it a source proposes to move."""


def files(*paths: Path) -> QMimeData:
    """Return what a file manager offers: addresses, and the names as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(str(path) for path in paths))
    return data


def drop(widget: QWidget, data: QMimeData, possible: Action) -> list[QDropEvent]:
    """Drag over a widget and drop, as Qt delivers it, and return the events as they were left."""
    middle = widget.rect().center()
    buttons = Qt.MouseButton.LeftButton
    events: list[QDropEvent] = [
        QDragEnterEvent(QPoint(middle), possible, data, buttons, SHIFT),
        QDragMoveEvent(QPoint(middle), possible, data, buttons, SHIFT),
        QDropEvent(QPointF(middle), possible, data, buttons, SHIFT),
    ]
    for event in events:
        if possible & Action.MoveAction:
            assert event.proposedAction() is Action.MoveAction, "Shift proposes to move"
        QCoreApplication.sendEvent(widget, event)
    return events


def outcome(events: list[QDropEvent]) -> set[tuple[Action, bool]]:
    return {(event.dropAction(), event.isAccepted()) for event in events}


COPIED = {(Action.CopyAction, True)}
REFUSED = {(Action.IgnoreAction, False)}


def parts(desk) -> dict[str, QWidget]:
    panels = desk.window.panels
    return {
        "window": desk.window,
        "welcome page": panels.welcome,
        "waveform": panels.axis.waveform,
        "folders": panels.files.tree.viewport(),
        "recent files": panels.files.recent.viewport(),
        "queue": panels.files.queue,
        "gauges": panels.gauges,
        "marks": panels.marks.table.viewport(),
    }


def test_a_file_is_copied_into_every_part_of_the_window(desk, tmp_path):
    path = wav(tmp_path / "dropped.wav")
    dropped = []
    # What is dropped on the queue is for the queue.
    for taking in (desk.window, desk.window.panels.files.queue):
        taking.dropped.disconnect()
        taking.dropped.connect(dropped.append)
    for name, part in parts(desk).items():
        events = drop(part, files(path), Action.CopyAction | Action.MoveAction | Action.LinkAction)
        assert outcome(events) == COPIED, name
        assert dropped.pop() == [path], name
    assert path.exists()


def test_what_can_only_be_moved_or_linked_is_refused(desk, tmp_path):
    path = wav(tmp_path / "dropped.wav")
    dropped = []
    desk.window.dropped.connect(dropped.append)
    for possible in (Action.MoveAction, Action.LinkAction, Action.MoveAction | Action.LinkAction):
        entered, *later = drop(desk.window, files(path), possible)
        assert outcome([entered]) == REFUSED
        assert not any(event.isAccepted() for event in later), "Qt delivers them to nobody"
        # Keys change what is possible while the file is over the window already.
        for event in later:
            assert not accept_copy(event)
        assert outcome(later) == REFUSED
    assert outcome(drop(desk.window, QMimeData(), Action.CopyAction)[:1]) == REFUSED
    assert not dropped
    assert desk.state.recording is None


def test_the_dropped_file_opens(desk, tmp_path):
    path = wav(tmp_path / "dropped.wav")
    drop(desk.window, files(path), Action.CopyAction | Action.MoveAction)
    desk.bot.waitUntil(lambda: desk.state.waveform is not None)
    assert desk.state.recording.path == path


def test_a_label_that_is_being_written_leaves_files_to_the_window(desk, tmp_path):
    desk.open(wav(tmp_path / "a.wav"))
    desk.state.set_selection(Span(1.0, 2.0))
    desk.press("edit.region")
    desk.window.marks_dock.raise_()
    table = desk.window.panels.marks.table
    table.edit(table.model().index(0, LABEL))
    (field,) = table.viewport().findChildren(QLineEdit)
    desk.window.dropped.disconnect()
    events = drop(field, files(tmp_path / "b.wav"), Action.CopyAction | Action.MoveAction)
    assert outcome(events) == COPIED
    assert field.text() == ""


def settings_dialog(desk) -> QWidget:
    desk.app.dialogs.settings()
    return desk.app.dialogs.open_dialog


def keys_dialog(desk) -> QWidget:
    desk.press("help.keys")
    return desk.app.dialogs.open_dialog


def models_dialog(desk) -> QWidget:
    desk.app.dialogs.models()
    return desk.app.dialogs.open_dialog


def report_dialog(desk) -> QWidget:
    return ReportDialog(ReportDetails(), 0, "", running=False, parent=desk.window)


def goto_dialog(desk) -> QWidget:
    return GoToDialog(0.0, 10.0, 0.0, desk.window)


def files_dialog(desk) -> QWidget:
    dialog = QFileDialog(desk.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    move_nothing(dialog)
    return dialog


def saving_dialog(desk) -> QWidget:
    dialog = save_dialog(Path("/nowhere/rec.json"), "JSON (*.json)", desk.window)
    move_nothing(dialog)
    return dialog


@pytest.mark.parametrize(
    "make",
    [
        settings_dialog,
        keys_dialog,
        models_dialog,
        report_dialog,
        goto_dialog,
        files_dialog,
        saving_dialog,
    ],
)
def test_no_field_of_a_dialog_agrees_to_move_a_file(desk, tmp_path, make: Callable) -> None:
    path = wav(tmp_path / "dropped.wav")
    dialog = make(desk)
    dialog.show()
    for part in (dialog, *dialog.findChildren(QWidget)):
        if part.acceptDrops():
            events = drop(part, files(path), Action.CopyAction | Action.MoveAction)
            actions = {action for action, accepted in outcome(events) if accepted}
            assert Action.MoveAction not in actions, part
    fields = dialog.findChildren(QLineEdit) + dialog.findChildren(QPlainTextEdit)
    assert all(str(path) not in _text(field) for field in fields)
    dialog.close()


def _text(field: QWidget) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def test_text_can_still_be_dropped_into_a_field(desk) -> None:
    dialog = goto_dialog(desk)
    dialog.show()
    dialog.field.clear()
    data = QMimeData()
    data.setText("0:03")
    drop(dialog.field, data, Action.CopyAction)
    assert dialog.field.text() == "0:03"
    dialog.close()


def test_nothing_in_the_window_or_its_file_dialogs_offers_a_file_to_be_moved(desk) -> None:
    dialogs = [files_dialog(desk), saving_dialog(desk)]
    views = QApplication.instance().allWidgets()
    offering = [
        view
        for view in views
        if isinstance(view, QAbstractItemView)
        and view.dragEnabled()
        and view.dragDropMode() is not QAbstractItemView.DragDropMode.NoDragDrop
    ]
    assert not offering
    for dialog in dialogs:
        dialog.close()
