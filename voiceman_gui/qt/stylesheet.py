"""The style sheet: flat surfaces, one accent, distances on a grid of eight pixels."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from voiceman_gui.core.resources import resource
from voiceman_gui.qt.palette import Palette

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QToolTip {
    background: $raised; color: $text; border: 1px solid $border; padding: 8px;
}
QMenuBar { background: $window; border: none; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; }
QMenuBar::item:selected { background: $grid; }
QMenu { background: $raised; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 16px; border-radius: 4px; }
QMenu::item:selected { background: $accent; color: $accent_text; }
QMenu::item:disabled { color: $muted; background: transparent; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QToolBar {
    background: $window; border: none; border-bottom: 1px solid $border;
    padding: 4px 8px; spacing: 4px;
}
QToolBar::separator { width: 1px; background: $border; margin: 4px 8px; }
QToolButton {
    background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px 8px;
}
QToolButton:hover { background: $grid; }
QToolButton:pressed { background: $border; }
QToolButton:checked { background: $grid; border-color: $accent; }
QToolButton:focus { border-color: $accent; }

QToolButton[role="channel"] { padding: 0 2px; border-radius: 4px; border-color: $border; }
QToolButton[role="channel"]:checked { border: 2px solid $accent; font-weight: 700; }
QToolButton[role="channel"]:disabled { border-color: transparent; color: $text; }
QToolButton[role="hear"] {
    padding: 0; border-radius: 4px; border-color: $border; color: $muted;
}
QToolButton[role="hear"]:checked {
    border-color: $accent; background: $accent; color: $accent_text; font-weight: 700;
}
QToolButton[role="hear"]:focus { border: 2px solid $text; }
QToolButton[role="hearing"] {
    color: $notice; font-weight: 600; border-color: $border; padding: 4px 8px;
}
QToolButton[role="hearing"]:focus { border-color: $accent; }

QToolButton[role="queue"] { border-color: $border; padding: 4px 6px; }
QToolButton[role="queue"]:focus { border-color: $accent; }
QToolButton[role="queue"]:disabled { border-color: $grid; }

QToolButton[role="strip"] { padding: 0 6px; border-radius: 4px; border-color: $border; }
QToolButton[role="strip"]:focus { border-color: $accent; }
QToolButton[role="strip"]::menu-indicator { image: none; width: 0; }

QToolButton[role="legend"] {
    padding: 0 6px; border-radius: 4px; background: transparent; border-color: transparent;
}
QToolButton[role="legend"]:hover { background: $grid; }
QToolButton[role="legend"]:focus { border-color: $accent; }
QToolButton[role="legend"]:checked { color: $text; border-color: transparent; }
QToolButton[role="legend"]:unchecked { color: $muted; }

QPushButton {
    background: $raised; border: 1px solid $border; border-radius: 6px;
    padding: 6px 16px; min-height: 18px;
}
QPushButton:hover { background: $grid; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 15px; }
QPushButton:disabled { background: $window; }
QPushButton:default, QPushButton[primary="true"] {
    background: $accent; color: $accent_text; border-color: $accent;
}
QPushButton:default:focus, QPushButton[primary="true"]:focus { border-color: $text; }
QPushButton:default:disabled, QPushButton[primary="true"]:disabled {
    background: $border; color: $muted; border-color: $border;
}

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $surface; border: 1px solid $border; border-radius: 6px; padding: 4px 8px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }
QSpinBox, QDoubleSpinBox, QComboBox { min-height: 24px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $border; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QGroupBox::indicator {
    width: 12px; height: 12px; border: 2px solid $muted; background: $surface;
}
QCheckBox::indicator, QAbstractItemView::indicator, QGroupBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QGroupBox::indicator:checked {
    border: 2px solid $accent; background: $accent; image: url("$tick");
}
QAbstractItemView::indicator:checked:selected { border-color: $accent_text; }
QAbstractItemView::indicator:indeterminate { background: $muted; }
QRadioButton::indicator:checked {
    width: 6px; height: 6px; border: 5px solid $accent; background: $surface;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $border; }
QCheckBox:focus, QRadioButton:focus { color: $accent; }

QTreeView, QListView, QTableView {
    background: $surface; alternate-background-color: $raised; border: none; outline: 0;
}
QTreeView { show-decoration-selected: 1; }
QTreeView::item { padding: 4px; min-height: 18px; }
QListView::item { padding: 4px; border-radius: 4px; }
QTreeView::item:hover, QListView::item:hover { background: $grid; }
QTreeView::item:selected, QListView::item:selected {
    background: $accent; color: $accent_text;
}
QTreeView:focus, QListView:focus, QTableView:focus { border: 1px solid $accent; }
QHeaderView::section {
    background: $window; color: $muted; border: none; border-bottom: 1px solid $border;
    padding: 6px 8px;
}

QTabWidget::pane { border: none; border-top: 1px solid $border; }
QTabBar::tab {
    background: transparent; color: $muted; padding: 8px 16px; border: none;
    border-bottom: 2px solid transparent;
}
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $grid; }

QSplitter::handle { background: $window; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QDockWidget { titlebar-close-icon: url("$close"); }
QDockWidget::title { background: $window; padding: 8px; }
QDockWidget::close-button { background: transparent; border: none; padding: 0; }
QDockWidget::close-button:hover { background: $border; border-radius: 4px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar {
    background: $grid; border: none; border-radius: 4px; height: 8px; color: $text;
    text-align: center;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSlider:horizontal { min-height: 20px; }
QSlider::groove:horizontal { height: 4px; background: $border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $surface; border: 2px solid $accent; width: 12px; height: 12px;
    margin: -6px 0; border-radius: 8px;
}
QSlider::handle:horizontal:focus { background: $accent; }

QStatusBar { background: $window; border-top: 1px solid $border; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QToolButton[role="status"] { color: $muted; padding: 0 8px; border-radius: 4px; }
QStatusBar QLabel { color: $muted; padding: 0 8px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="title"] { font-size: 20pt; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="notice"] { color: $notice; }
QLabel[role="mark"] { color: $notice; font-weight: 600; }
QLabel[role="value"] { font-weight: 600; }
QPushButton[role="link"] {
    background: transparent; border: none; color: $accent; text-align: left; padding: 2px 0;
}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { text-decoration: underline; }
QTreeView::branch:selected { background: transparent; }
QFrame[role="notice"], QFrame[role="problem"] {
    background: $raised; border: none; border-bottom: 1px solid $border;
    border-left: 4px solid $accent;
}
QFrame[role="problem"] { border-left-color: $notice; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
""")  # not worded: a style sheet


def stylesheet(colors: Palette) -> str:
    """Return the application's style sheet in the colours of a palette.

    Widgets ask for a special look by a property: ``primary`` on push buttons, ``role`` (muted,
    title, heading, notice, card) on labels and frames, ``role="channel"`` on tool buttons.
    """
    # A ticked box has a tick: its colour alone would not tell it from an empty one.
    ground = "dark" if colors.is_dark else "light"
    tick = resource("icons", f"tick-{ground}.svg").as_posix()
    # The style's own cross is a dark one, which a dark title bar hides.
    close = resource("icons", f"close-{ground}.svg").as_posix()
    return _SHEET.substitute(asdict(colors), tick=tick, close=close)
