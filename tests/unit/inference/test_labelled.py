"""Lists of labelled recordings: what is read, and what leaves a doubt."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from helpers.facts import english
from voiceman_gui.core.errors import LabelledSetError
from voiceman_gui.inference import labelled
from voiceman_gui.inference.labelled import read_list

WORDS = ("Anger", "행복", "SAD", "neu")


def write(folder: Path, rows: list[str], head: str = "path,label,speaker") -> Path:
    path = folder / "list.csv"
    path.write_text("\n".join((head, *rows)) + "\n", "utf-8-sig")
    return path


def many(count: int = 20) -> list[str]:
    return [f"a/{word}{i}.wav,{word},s{i % 3}" for word in WORDS for i in range(count)]


def test_a_list_names_paths_labels_and_speakers(tmp_path: Path) -> None:
    path = write(tmp_path, many())
    found = read_list(path)
    assert found.name == "list.csv"
    assert found.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert [one.category for one in found.recordings[::20]] == [0, 1, 2, 3]
    assert found.recordings[0].path == tmp_path / "a" / "Anger0.wav"
    assert found.speakers == 3


def test_a_folder_has_a_folder_for_each_category(tmp_path: Path) -> None:
    for word in WORDS:
        (tmp_path / "set" / word).mkdir(parents=True)
        (tmp_path / "set" / word / ".DS_Store").touch()
        for i in range(20):
            (tmp_path / "set" / word / f"{i:02d}.wav").touch()
    found = read_list(tmp_path / "set")
    assert (found.name, len(found.recordings), found.speakers) == ("set", 80, 0)
    names = sorted(f"{word}/{i:02d}.wav" for word in WORDS for i in range(20))
    lines = "".join(f"{name}\n" for name in names).encode()
    assert found.sha256 == hashlib.sha256(lines).hexdigest()


@pytest.mark.parametrize(
    ("rows", "head", "said"),
    [
        (many(19), "path,label,speaker", r"19 angry, 19 happy, 19 sad, 19 neutral\): 20 of each"),
        ([*many(), "b.wav,fear,s1"], "path,label,speaker", "row 82: “fear” means none of angry"),
        ([*many(), "b.wav,sad,"], "path,label,speaker", "row 82: the speaker is missing"),
        ([*many(), ",sad,s1"], "path,label,speaker", "row 82: this row has no path"),
        ([*many(), "b.wav,sad,s1,x"], "path,label,speaker", "row 82: .* too many cells"),
        ([*many(), "a/../a/SAD0.wav,sad,s1"], "path,label,speaker", "names “a/SAD0.wav” twice"),
        (many(), "file;label;speaker", "no rows with the columns path and label"),
        ([], "path,label", "no rows with the columns"),
    ],
)
def test_a_doubt_is_a_sentence(tmp_path: Path, rows: list[str], head: str, said: str) -> None:
    with pytest.raises(LabelledSetError) as told:
        read_list(write(tmp_path, rows, head))
    assert re.search(said, english(told.value))


def test_another_encoding_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("path,label\n분노.wav,분노\n".encode("cp949"))
    with pytest.raises(LabelledSetError) as told:
        read_list(path)
    assert told.value.message.id == "inference.labelled.no_list"


def test_a_folder_of_another_category_is_named(tmp_path: Path) -> None:
    (tmp_path / "boredom").mkdir()
    (tmp_path / "boredom" / "a.wav").touch()
    with pytest.raises(LabelledSetError) as told:
        read_list(tmp_path)
    assert told.value.message.id == "inference.labelled.unknown_category"
    assert told.value.message.params["label"] == "boredom"


def test_the_least_number_is_that_of_the_documentation() -> None:
    assert labelled.LEAST_RECORDINGS == 20
