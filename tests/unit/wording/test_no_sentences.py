"""No sentence for a person stands outside the catalogues."""

from __future__ import annotations

from pathlib import Path

from helpers.catalogues import ROOT, modules
from helpers.sentences import sentences


def test_sentences_stand_in_the_catalogues() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text!r}"
        for path in modules()
        for line, text in sentences(path)
    ]
    assert found == []


def test_a_sentence_is_found(tmp_path: Path) -> None:
    made = tmp_path / "made.py"
    made.write_text(
        '"""Not a sentence: a docstring."""\n'
        "import re\n"
        "x: 'not one either' = 1\n"
        "_log.info('nor is this one')\n"
        "raise ValueError('nor this one')\n"
        "y = re.compile('and not this')\n"
        "label.setText('Save')\n"
        "z = f'{x} files were {y}'\n"
        "w = 'this one is'\n"
        "v = 'this is for a machine'  # not worded: SQL\n",
        encoding="utf-8",
    )
    assert [line for line, _text in sentences(made)] == [7, 8, 9]
