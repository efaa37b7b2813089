"""The model manager's dialog, with small real models laid out as their publishers do."""

from __future__ import annotations

import json
import shutil
import socket
import threading
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QTreeWidgetItem

from helpers.holding import hold_imports
from helpers.small_networks import save_dimensional
from helpers.small_speechbrain import save_speechbrain
from voiceman_gui.core.installed import ModelEntry, ModelState
from voiceman_gui.inference import manage_models as operations
from voiceman_gui.inference.result_cache import ResultCache, cache_size
from voiceman_gui.models.store import hub
from voiceman_gui.qt.dialogs.models_table import COLUMNS, STATE, size_words
from voiceman_gui.settings.paths import models_dir

SMALL = "small-dimensional-0"


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """Save two small models once; tests only read them."""
    folder = tmp_path_factory.mktemp("published")
    save_dimensional(folder / "dimensional")
    save_speechbrain(folder / "speechbrain")
    return folder


@pytest.fixture
def dialog(desk):
    """Give the dialog, open as the menu opens it, with its list there."""
    return opened(desk)


def opened(desk):
    with desk.bot.waitSignal(desk.app.models.listed):
        desk.press("analysis.models")
    return desk.app.dialogs.open_dialog


def settled(desk, act) -> None:
    """Do something and wait until no job of a model runs and the list is there again."""
    with desk.bot.waitSignal(desk.app.models.listed):
        act()
    desk.bot.waitUntil(lambda: not desk.app.models.busy)


def pick(desk, button, path: Path) -> None:
    """Press an import button and choose a path in the dialog that it opens."""
    button.click()
    files = desk.app.dialogs.open_dialog.findChildren(QFileDialog)[-1]
    files.selectFile(str(path))
    settled(desk, files.accept)


def accept_licence(desk, dialog) -> None:
    assert dialog.pages.currentWidget() is dialog.licence
    dialog.licence.agree.setChecked(True)
    settled(desk, dialog.licence.go_on.click)


def bring_in(desk, dialog, path: Path) -> None:
    pick(desk, dialog.folder, path)
    accept_licence(desk, dialog)


def rows(dialog) -> dict[str, QTreeWidgetItem]:
    items = [dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())]
    return {str(item.data(0, Qt.ItemDataRole.UserRole)): item for item in items}


def entry(desk, ident: str) -> ModelEntry:
    found = desk.app.models.entry(ident)
    assert found is not None
    return found


def test_a_table_of_what_is_there_and_what_can_be_had(dialog):
    table = rows(dialog)
    assert table["embedded-acoustic"].text(STATE) == "Embedded"
    assert table["audeering-wav2vec2-dim"].text(STATE) == "Not installed"
    # Not by colour alone: another shape for each state, and a word beside it.
    shapes = {item.text(STATE): item.icon(STATE).pixmap(24).toImage() for item in table.values()}
    assert shapes["Embedded"] != shapes["Not installed"]
    assert dialog.table.accessibleName() == "Models"
    dialog.table.choose("audeering-wav2vec2-dim")
    page = dialog.details.toPlainText()
    assert "CC BY-NC-SA 4.0" in page and "to be accepted" in page
    assert "audeering/wav2vec2-large-robust-12-ft-emotion-msp-dim" in page
    assert not dialog.verify.isEnabled() and not dialog.remove.isEnabled()
    dialog.table.choose("embedded-acoustic")
    assert dialog.verify.isEnabled() and not dialog.remove.isEnabled()
    assert not dialog.install.isEnabled()


def test_the_keys_reach_everything_and_return_presses_nothing(desk, dialog):
    reached = set()
    dialog.table.setFocus()
    for _ in range(30):
        widget = dialog.focusWidget()
        reached.add(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    wanted = {dialog.table, dialog.details, dialog.verify, dialog.folder, dialog.archive}
    assert wanted | {dialog.verify_all, dialog.shut, dialog.network} <= reached
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert desk.app.dialogs.open_dialog is dialog
    QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    assert desk.app.dialogs.open_dialog is None


def test_offline_says_why_nothing_can_be_fetched_and_leads_to_the_switch(desk, dialog):
    dialog.table.choose("audeering-wav2vec2-dim")
    assert not dialog.install.isEnabled()
    assert "Offline is on" in dialog.reason.text()
    dialog.network.click()
    settings = desk.app.dialogs.open_dialog
    assert settings.tabs.tabText(settings.tabs.currentIndex()) == "Network"
    settings._editors["offline"].setChecked(False)
    settings._accept()
    assert desk.app.dialogs.open_dialog is dialog
    assert dialog.install.isEnabled()
    assert dialog.reason.text() == "" and not dialog.network.isVisible()


def test_a_folder_is_imported_after_its_licence_was_accepted(desk, dialog, published):
    pick(desk, dialog.folder, published / "dimensional")
    page = dialog.licence
    assert dialog.pages.currentWidget() is page
    assert page.text.toPlainText() == operations.examine(published / "dimensional").licence_text
    assert not page.go_on.isEnabled()
    assert not (models_dir() / SMALL).exists()
    assert not (models_dir() / "licences.jsonl").exists()
    accept_licence(desk, dialog)
    assert rows(dialog)[SMALL].text(STATE) == "Ready"
    assert dialog.table.ident == SMALL
    shown = dialog.details.toPlainText()
    assert "verified against the publisher's known answers" in shown
    assert entry(desk, SMALL).sha256 in shown and str(models_dir() / SMALL) in shown
    assert "known answers" in dialog.banner.words.text()
    assert "next analysis" in desk.sentences[-1]
    accepted = json.loads((models_dir() / "licences.jsonl").read_text().splitlines()[-1])
    assert SMALL in accepted.values()


def test_a_licence_that_is_not_accepted_leaves_everything_as_it_was(desk, dialog, published):
    pick(desk, dialog.folder, published / "dimensional")
    QTest.keyClick(dialog.licence.text, Qt.Key.Key_Escape)
    assert dialog.pages.currentIndex() == 0
    assert desk.app.dialogs.open_dialog is dialog
    assert SMALL not in rows(dialog)
    assert not (models_dir() / SMALL).exists()
    # The next licence starts without a tick.
    pick(desk, dialog.folder, published / "dimensional")
    assert not dialog.licence.agree.isChecked()
    dialog.licence.back.click()
    assert desk.app.models.question is None


def test_a_zip_is_imported_and_its_licence_can_be_read_again(desk, dialog, published, tmp_path):
    archive = tmp_path / "carried in.zip"
    with zipfile.ZipFile(archive, "w") as bundle:
        for path in sorted((published / "dimensional").iterdir()):
            bundle.write(path, f"dimensional/{path.name}")
    pick(desk, dialog.archive, archive)
    accept_licence(desk, dialog)
    assert rows(dialog)[SMALL].text(STATE) == "Ready"
    assert "carried in.zip" in dialog.details.toPlainText()
    from PySide6.QtCore import QUrl

    dialog.details.anchorClicked.emit(QUrl("voiceman:licence"))
    assert dialog.pages.currentWidget() is dialog.licence
    assert dialog.licence.text.toPlainText() == entry(desk, SMALL).licence_text
    assert not dialog.licence.agree.isVisible() and not dialog.licence.go_on.isVisible()
    dialog.licence.back.click()
    assert dialog.pages.currentIndex() == 0


def test_a_folder_without_a_model_and_one_with_a_broken_model_say_why(
    desk, dialog, published, tmp_path
):
    empty = tmp_path / "holiday pictures"
    empty.mkdir()
    pick(desk, dialog.folder, empty)
    assert "holiday pictures" in dialog.banner.words.text()
    assert dialog.banner.property("role") == "problem"
    dialog.banner.buttons[0].click()
    assert not dialog.banner.isVisible()
    broken = shutil.copytree(published / "dimensional", tmp_path / "broken")
    weights = broken / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1000])
    bring_in(desk, dialog, broken)
    assert dialog.banner.property("role") == "problem"
    assert dialog.banner.words.text().endswith(".")
    assert SMALL not in rows(dialog)
    assert not (models_dir() / SMALL).exists()


def test_verify_finds_a_file_that_was_changed_and_remove_asks(desk, dialog, published):
    bring_in(desk, dialog, published / "dimensional")
    settled(desk, dialog.verify.click)
    assert dialog.banner.property("role") == "notice"
    assert "known answers" in dialog.banner.words.text()
    weights = models_dir() / SMALL / "model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-8] ^= 1
    weights.write_bytes(data)
    settled(desk, dialog.verify_all.click)
    assert dialog.banner.property("role") == "problem"
    assert rows(dialog)[SMALL].text(STATE) == "Refused"
    assert "model.safetensors" in dialog.details.toPlainText()
    dialog.remove.click()
    assert "Remove Small" in dialog.banner.words.text()
    assert dialog.focusWidget().text() == "Keep"
    dialog.banner.buttons[1].click()
    assert (models_dir() / SMALL).is_dir()
    dialog.remove.click()
    settled(desk, dialog.banner.buttons[0].click)
    assert SMALL not in rows(dialog)
    assert not (models_dir() / SMALL).exists()


def test_a_job_goes_on_while_the_dialog_is_closed_and_is_shown_again(desk, dialog, published):
    pick(desk, dialog.folder, published / "dimensional")
    dialog.licence.agree.setChecked(True)
    dialog.licence.go_on.click()
    dialog.reject()
    assert desk.app.dialogs.open_dialog is None
    assert desk.app.models.busy
    desk.press("analysis.models")
    again = desk.app.dialogs.open_dialog
    assert again.running.isVisible() and again.pages.currentIndex() == 0
    assert not again.folder.isEnabled()
    with desk.bot.waitSignal(desk.app.models.arrived):
        pass
    assert not again.running.isVisible()
    assert again.table.ident == SMALL


def test_what_happens_while_the_dialog_is_closed_is_told_in_the_window(desk, dialog, published):
    manager = desk.app.models
    manager.examine(published / "dimensional")
    dialog.reject()
    desk.bot.waitUntil(lambda: not manager.busy)
    assert "licence" in desk.sentences[-1]
    again = opened(desk)
    assert again.pages.currentWidget() is again.licence
    again.licence.back.click()
    manager.examine(published)
    again.reject()
    desk.bot.waitUntil(lambda: not manager.busy)
    assert "published" in desk.sentences[-1]


def test_no_connection_is_a_sentence_and_leaves_nothing(desk, dialog, monkeypatch):
    monkeypatch.setattr(hub, "PAUSES_S", ())
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{taken.getsockname()[1]}")
        desk.app.store.update(offline=False)
        desk.app.models.settings_changed()
        dialog.table.choose("audeering-wav2vec2-dim")
        dialog.install.click()
        assert "NonCommercial" in dialog.licence.text.toPlainText().replace("-", "")
        accept_licence(desk, dialog)
    assert "No connection to 127.0.0.1" in dialog.banner.words.text()
    assert rows(dialog)["audeering-wav2vec2-dim"].text(STATE) == "Not installed"


def test_cancelling_an_import_leaves_nothing(desk, dialog, published, monkeypatch):
    hold_imports(monkeypatch)
    pick(desk, dialog.folder, published / "dimensional")
    dialog.licence.agree.setChecked(True)
    dialog.licence.go_on.click()
    settled(desk, dialog.running.stop.click)
    assert "Stopped" in dialog.banner.words.text()
    assert SMALL not in rows(dialog)
    assert not (models_dir() / SMALL).exists()


def test_the_main_thread_never_touches_a_model(desk, published, monkeypatch):
    threads: dict[str, set[int]] = {}

    def watched(name: str):
        real = getattr(operations, name)

        def call(*arguments, **options):
            threads.setdefault(name, set()).add(threading.get_ident())
            return real(*arguments, **options)

        return call

    names = ("list_models", "examine", "import_model", "verify_model", "remove_model")
    for name in names:
        monkeypatch.setattr(operations, name, watched(name))
    dialog = opened(desk)
    bring_in(desk, dialog, published / "dimensional")
    settled(desk, dialog.verify.click)
    dialog.remove.click()
    settled(desk, dialog.banner.buttons[0].click)
    assert set(threads) == set(names)
    assert all(threading.get_ident() not in idents for idents in threads.values())


def test_what_is_installed_can_be_chosen_and_stays_when_it_is_removed(desk, dialog, published):
    bring_in(desk, dialog, published / "dimensional")
    dialog.reject()
    desk.press("file.settings")
    settings = desk.app.dialogs.open_dialog
    box = settings._editors["dimensions_model"]
    assert settings._editors["categories_model"].findData(SMALL) == -1
    box.setCurrentIndex(box.findData(SMALL))
    assert box.currentText() == entry(desk, SMALL).name
    settings._accept()
    assert desk.app.analysis.settings.models.dimensions == SMALL
    assert "next analysis" in desk.sentences[-1]
    again = opened(desk)
    again.table.choose(SMALL)
    again.remove.click()
    settled(desk, again.banner.buttons[0].click)
    again.reject()
    with desk.bot.waitSignal(desk.app.models.listed):
        desk.press("file.settings")
    settings = desk.app.dialogs.open_dialog
    box = settings._editors["dimensions_model"]
    assert box.currentText() == f"{SMALL} (not installed)"
    settings._accept()
    assert desk.app.analysis.settings.models.dimensions == SMALL


def test_the_cache_is_shown_with_its_size_and_emptied(desk):
    from voiceman_gui.inference.result_cache import open_cache

    cache = open_cache()
    assert isinstance(cache, ResultCache)
    cache.write({"of": "a test"}, {}, {})
    desk.press("file.settings")
    dialog = desk.app.dialogs.open_dialog
    row = dialog._extras["cache_mb"]
    desk.bot.waitUntil(row.empty.isEnabled)
    assert size_words(cache_size()) in row.words.text()
    row.empty.click()
    desk.bot.waitUntil(lambda: "Nothing" in row.words.text())
    assert cache_size() == 0
    dialog.reject()


@pytest.mark.parametrize(
    ("size", "words"),
    [(None, ""), (17, "17 bytes"), (191_815, "191.8 kB"), (661_398_640, "661.4 MB")],
)
def test_sizes_are_written_as_file_managers_do(size, words):
    assert size_words(size) == words


def test_every_state_has_a_look_of_its_own(desk, dialog):
    from voiceman_gui.qt.dialogs.models_table import LOOKS, state_icon

    assert set(LOOKS) == set(ModelState)
    colors = desk.app.theme.palette
    images = [state_icon(s, colors).pixmap(24).toImage() for s in ModelState]
    images = [image.convertToFormat(QImage.Format.Format_Alpha8) for image in images]
    assert all(a != b for i, a in enumerate(images) for b in images[:i])
    assert len(COLUMNS) == dialog.table.columnCount()
