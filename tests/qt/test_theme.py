"""The application's look changes live."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDockWidget,
    QMainWindow,
    QTreeWidget,
    QTreeWidgetItem,
)
from pytestqt.qtbot import QtBot

from voiceman_gui.qt.palette import DARK, LIGHT, PALETTES, Palette, contrast
from voiceman_gui.qt.theme import KOREAN, Choice, Theme, follow_system


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    font, palette, style = qapp.font(), qapp.palette(), qapp.style().objectName()
    theme = Theme(qapp, "light")
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_a_choice_dresses_the_application_and_is_told_once(theme: Theme, qtbot: QtBot) -> None:
    told: list[Palette] = []
    theme.theme_changed.connect(told.append)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.choose("light")
    assert told == []
    theme.choose("dark")
    assert told == [DARK]
    assert app.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.accent in app.styleSheet()
    theme.choose("light")
    assert theme.palette is LIGHT
    assert app.palette().color(QPalette.ColorRole.Text).name() == LIGHT.text


@pytest.mark.parametrize(("name", "palette"), PALETTES.items(), ids=PALETTES)
def test_the_cross_that_closes_a_dock_is_seen(
    theme: Theme, qtbot: QtBot, name: Choice, palette: Palette
) -> None:
    theme.choose("light" if name == "dark" else "dark")
    window, dock = QMainWindow(), QDockWidget("Files")
    qtbot.addWidget(window)
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    with qtbot.waitExposed(window):
        window.show()
    theme.choose(name)
    QApplication.processEvents()
    button = dock.findChild(QAbstractButton, "qt_dockwidget_closebutton")
    assert button is not None
    picture = dock.grab(button.geometry()).toImage()
    shades = [
        contrast(picture.pixelColor(x, y).name(), palette.window)
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    assert max(shades) >= 4.5


def test_letters_are_large_enough_to_read(theme: Theme) -> None:
    assert QApplication.font().pointSizeF() >= 10


def test_the_system_decides_unless_the_person_did(theme: Theme) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    following = follow_system(app)
    # The offscreen platform has no scheme of its own: light then.
    assert following.palette is LIGHT
    following.choose("dark")
    following.choose("system")
    assert following.palette is LIGHT
    following.deleteLater()


@pytest.mark.parametrize(("name", "palette"), PALETTES.items(), ids=PALETTES)
def test_a_ticked_box_has_a_tick(theme: Theme, qtbot: QtBot, name: str, palette: Palette) -> None:
    theme.choose(name)
    box = QCheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    picture = box.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
    }
    assert {QColor(palette.accent).name(), QColor(palette.accent_text).name()} <= colours


@pytest.mark.parametrize(("name", "palette"), PALETTES.items(), ids=PALETTES)
def test_boxes_in_lists_are_seen_ticked_and_empty(
    theme: Theme, qtbot: QtBot, name: Choice, palette: Palette
) -> None:
    theme.choose(name)
    tree, rows = QTreeWidget(), {}
    qtbot.addWidget(tree)
    for state in (Qt.CheckState.Checked, Qt.CheckState.Unchecked):
        rows[state] = QTreeWidgetItem(tree, [""])
        rows[state].setCheckState(0, state)
    tree.show()
    pictures = {
        state: tree.viewport().grab(tree.visualItemRect(row)).toImage()
        for state, row in rows.items()
    }

    def shades(state: Qt.CheckState) -> set[str]:
        picture = pictures[state]
        return {
            picture.pixelColor(x, y).name()
            for x in range(min(40, picture.width()))
            for y in range(picture.height())
        }

    ticked, empty = shades(Qt.CheckState.Checked), shades(Qt.CheckState.Unchecked)
    assert {palette.accent, palette.accent_text} <= ticked
    assert max(contrast(shade, palette.surface) for shade in empty) >= 3


@pytest.mark.parametrize("bold", [False, True])
def test_korean_and_latin_stand_together_in_one_font(theme: Theme, bold: bool) -> None:
    font = QApplication.font()
    font.setPixelSize(100)
    font.setBold(bold)
    assert {"Regular", "Bold"} <= set(QFontDatabase.styles(KOREAN))
    bundled = QFont(KOREAN)
    bundled.setPixelSize(100)
    bundled.setBold(bold)
    capital = QFontMetricsF(font).tightBoundingRect("H")
    syllable = QFontMetricsF(font).tightBoundingRect("한")
    # Without a family for it, Korean would come from whatever the desktop falls back to.
    assert syllable == QFontMetricsF(bundled).tightBoundingRect("한")
    assert 1.0 < syllable.height() / capital.height() < 1.35
    assert abs(syllable.center().y() - capital.center().y()) < 10
