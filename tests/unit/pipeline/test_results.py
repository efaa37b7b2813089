"""What results are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from voiceman_gui.pipeline import ResultNames, kinds_of_each


@pytest.mark.parametrize(
    ("replace", "stems"), [(True, ("a", "a-2", "b")), (False, ("a-2", "a-3", "b"))]
)
def test_recordings_of_one_name_and_what_lies_there_get_numbers(tmp_path, replace, stems):
    (tmp_path / "a.voiceman.csv").write_text("mine")
    names = ResultNames(tmp_path, replace=replace)
    for path, stem in zip(("x/a.wav", "y/a.wav", "b.wav"), stems, strict=True):
        expected = {kind: tmp_path / f"{stem}.voiceman.{kind}" for kind in kinds_of_each()}
        assert names.next(Path(path)) == expected
