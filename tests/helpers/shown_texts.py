"""Every text that a person can read or hear of a widget and of what is in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QTabBar, QTreeWidget, QTreeWidgetItem, QWidget

_GETTERS = (
    "text",
    "toolTip",
    "statusTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
    "placeholderText",
    "title",
    "iconText",
    "suffix",
    "toPlainText",
)

NAMES = re.compile(
    r"[0-9a-f]{12,}|cpu|AMR|NVIDIA|CUDA|Apple|MPS|GNU|Hann"
    r"|Voice\.man|voiceman\.\w+|Praat|ELAN|Sonic Visualiser|TextGrid|Sound|Qt|PySide6|PyAV|FFmpeg"
    r"|parselmouth|Silero|EmoDB|Burkhardt|Boersma|Weenink|Burg|De Looze|Hirst|Viridis|Inferno"
    r"|English|GPL-3\.0-or-later|GPL|CC0|MIT|SHA-256|onnxruntime"
    r"|ECAPA-TDNN|VoxCeleb|pyannote segmentation-\d\.\d|pyannote|Plaquet|Bredin|CNRS|CAM\+\+|Wang"
    r"|3D-Speaker|SpeechBrain|arXiv|Apache-\d\.\d|RTTM|EAF|Audacity|NIST|WAV|FLAC"
    r"|PDF|JSON|CSV|PNG|SVG|CPU|GPU|VAD|Typst|hub|zip|Zip|Id|Tab"
    r"|Ctrl|Shift|Alt|Space|Esc|Del|Home|End|PgUp|PgDown|Left|Right|Up|Down|Backspace|Return"
    r"|wav|flac|mp3|m4a|opus|amr|3gp|wma|h:mm:ss\.mmm|mm:ss|dBFS|dB|kHz|Hz|ms|px|MB|GB|kB|F\d+"
)
"""What stands in every language as it is: names, keys, units, kinds of files."""

ENGLISH = re.compile(r"[A-Za-z]{3,}")
HANGUL = re.compile("[가-힣]")


def texts(root: QWidget) -> Iterator[tuple[str, str]]:
    """Yield where a text stands and the text."""
    for each in (root, *root.findChildren(QObject)):
        if isinstance(each, QWidget | QAction):
            yield from _of(each)
        if isinstance(each, QComboBox):
            yield from ((_where(each), each.itemText(place)) for place in range(each.count()))
        elif isinstance(each, QTabBar):
            yield from ((_where(each), each.tabText(place)) for place in range(each.count()))
        elif isinstance(each, QTreeWidget):
            yield from _of_tree(each)


def _of(each: QObject) -> Iterator[tuple[str, str]]:
    for name in _GETTERS:
        getter = getattr(each, name, None)
        found = getter() if callable(getter) else None
        if isinstance(found, str) and found:
            yield f"{_where(each)}.{name}", found


def _of_tree(tree: QTreeWidget) -> Iterator[tuple[str, str]]:
    columns = range(tree.columnCount())
    header = tree.headerItem()
    waiting: list[QTreeWidgetItem | None] = [header]
    waiting += [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    while waiting:
        item = waiting.pop()
        if item is None:
            continue
        yield from ((_where(tree), item.text(column)) for column in columns)
        yield from ((_where(tree), item.toolTip(column)) for column in columns)
        spoken = item.data(0, Qt.ItemDataRole.AccessibleTextRole)
        yield _where(tree), spoken or ""
        waiting += [item.child(row) for row in range(item.childCount())]


def _where(each: QObject) -> str:
    return f"{type(each).__name__}({each.objectName()})"


def left_in_english(root: QWidget, *also: str) -> list[tuple[str, str]]:
    """Return where English words stand that are no names, and those words.

    Parameters
    ----------
    root : QWidget
    *also : str
        Names of files, models and people that are shown.
    """
    found = []
    for where, text in texts(root):
        rest = text
        for name in also:
            rest = rest.replace(name, "")
        words = ENGLISH.findall(re.sub(r"<[^>]*>|&(?=\w)", "", NAMES.sub("", rest)))
        if words:
            found.append((where, " ".join(words)))
    return found


def left_in_korean(root: QWidget, *also: str) -> list[tuple[str, str]]:
    """Return the texts with a Korean word in them that is no name."""
    found = []
    for where, text in texts(root):
        rest = text
        for name in (*also, "한국어"):
            rest = rest.replace(name, "")
        if HANGUL.search(rest):
            found.append((where, text))
    return found
