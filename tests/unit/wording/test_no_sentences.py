"""No sentence for a person stands outside the catalogues.

``unconverted/`` lists, a file per folder, the modules that still hold some. The lists only shrink:
a module that has none left must be taken off.
"""

from __future__ import annotations

from pathlib import Path

from helpers.catalogues import PACKAGE, ROOT, modules
from helpers.sentences import list_of, sentences

LISTS = Path(__file__).parent / "unconverted"


def listed() -> set[str]:
    return {
        line
        for path in LISTS.glob("*.txt")
        for line in path.read_text(encoding="utf-8").split("\n")
        if line
    }


def test_sentences_stand_in_the_catalogues() -> None:
    found = []
    for path in modules():
        name = str(path.relative_to(ROOT))
        if name not in listed():
            found += [f"{name}:{line}: {text!r}" for line, text in sentences(path)]
    assert found == []


def test_what_is_converted_is_taken_off_the_lists() -> None:
    assert [name for name in sorted(listed()) if not (ROOT / name).is_file()] == []
    assert [name for name in sorted(listed()) if not sentences(ROOT / name)] == []


def test_modules_stand_in_the_list_of_their_folder() -> None:
    for path in LISTS.glob("*.txt"):
        for name in path.read_text(encoding="utf-8").split():
            assert list_of(ROOT / name) == path.stem


def test_a_sentence_is_found(tmp_path: Path) -> None:
    module = PACKAGE / "__init__.py"
    assert sentences(module) == []
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
