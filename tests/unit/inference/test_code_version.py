"""Kept numbers are those of this program's code; its words play no part."""

from __future__ import annotations

import functools
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import voiceman_gui
from voiceman_gui.inference import code_version as versions
from voiceman_gui.inference.code_version import MEASURING, NETWORKS, NumberStage, sources

MADE_ANEW = (
    "__init__",
    # From what is kept, whenever it is read.
    "quality",
    "part",
    # On request, and kept nowhere.
    "extract",
    "passage_sound",
    "pitch_range",
    "praat_process",
    "track_units",
)
"""Modules of the measuring of which no number is kept."""

PACKAGE = Path(voiceman_gui.__file__).parent
IN_BOTH = ("audio/resample.py", "audio/source.py", "core/networks.py")
MAKE_NUMBERS = [
    *((MEASURING, path) for path in IN_BOTH),
    *((NETWORKS, path) for path in IN_BOTH),
    (MEASURING, "core/analysis.py"),
    (MEASURING, "models/vad.py"),
    *(
        (MEASURING, path.relative_to(PACKAGE).as_posix())
        for path in sorted((PACKAGE / "analysis" / "measure").glob("*.py"))
        if path.stem not in MADE_ANEW
    ),
    (NETWORKS, "audio/segments.py"),
    *(
        (NETWORKS, path.relative_to(PACKAGE).as_posix())
        for folder in ("architectures", "engine")
        for path in sorted((PACKAGE / "models" / folder).glob("*.py"))
        # Previews are never kept.
        if path.stem not in ("__init__", "preview", "half", "shared")
    ),
]


@functools.cache
def names_in(stage: NumberStage) -> frozenset[str]:
    return frozenset(sources(stage, PACKAGE))


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("code") / "voiceman_gui"
    for room in ("analysis", "audio", "core", "models"):
        shutil.copytree(
            PACKAGE / room, copy / room, ignore=shutil.ignore_patterns("__pycache__", "store")
        )
    return copy


@pytest.fixture
def key_after(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Return what computes a stage's key after a change of one of its files."""
    monkeypatch.setattr(versions.voiceman_gui, "__file__", str(copy / "__init__.py"))

    def key(stage: NumberStage, source: str, change: Callable[[str], str]) -> str:
        path = copy / source
        before = path.read_text(encoding="utf-8")
        after = change(before)
        assert after != before
        path.write_text(after, encoding="utf-8")
        try:
            return versions.code_version.__wrapped__(stage)
        finally:
            path.write_text(before, encoding="utf-8")

    return key


@pytest.mark.parametrize(("stage", "source"), MAKE_NUMBERS, ids=lambda x: getattr(x, "name", x))
def test_code_that_makes_numbers_is_part_of_the_key(stage: NumberStage, source: str) -> None:
    name = "voiceman_gui." + source.removesuffix(".py").replace("/", ".")
    assert name in names_in(stage)


@pytest.mark.parametrize("stage", [MEASURING, NETWORKS], ids=lambda stage: stage.name)
@pytest.mark.parametrize("source", IN_BOTH)
def test_a_change_of_code_changes_the_key(
    stage: NumberStage, source: str, key_after: Callable[..., str]
) -> None:
    before = versions.code_version.__wrapped__(stage)
    assert key_after(stage, source, lambda text: text + "\nQUALITY = 2\n") != before


def test_another_constant_is_another_key(key_after: Callable[..., str]) -> None:
    before = versions.code_version.__wrapped__(MEASURING)
    source = "analysis/measure/functionals.py"
    assert "_MAX_STEP_ST = 3.0" in (PACKAGE / source).read_text(encoding="utf-8")
    other = key_after(
        MEASURING, source, lambda text: text.replace("_MAX_STEP_ST = 3.0", "_MAX_STEP_ST = 3.5", 1)
    )
    assert other != before


@pytest.mark.parametrize("stage", [MEASURING, NETWORKS], ids=lambda stage: stage.name)
@pytest.mark.parametrize(
    "added",
    [
        "\n# a comment\n",
        '\n"""More words on it."""\n',
        "\n\n\n",
        '\ndef _more():\n    """Say it otherwise."""\n',
    ],
    ids=["comment", "text", "lines", "docstring"],
)
def test_words_about_code_change_no_key(
    stage: NumberStage, added: str, key_after: Callable[..., str]
) -> None:
    code = "\ndef _more():\n    pass\n" if "def " in added else ""
    source = "audio/resample.py"
    plain = key_after(stage, source, lambda text: text + (code or "\n"))
    if code:
        added += "    pass\n"
    assert key_after(stage, source, lambda text: text + added) == plain


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('x = message("audio.gone", file=f)', 'x = message("audio.left", path=f)'),
        ('raise ValueError("it is broken")', "raise ValueError(f'{1} is bad')"),
        ('logger.info("slow")', 'logger.warning("too slow: %s", 1)'),
        ("if TYPE_CHECKING:\n    import a", "if TYPE_CHECKING:\n    import b"),
    ],
    ids=["fact", "error", "log", "types"],
)
def test_what_is_said_changes_no_key(one: str, other: str, key_after: Callable[..., str]) -> None:
    keys = {
        key_after(MEASURING, "audio/resample.py", lambda text, said=said: f"{text}\n{said}\n")
        for said in (one, other)
    }
    assert len(keys) == 1


def test_indicators_and_wording_are_read_anew_each_time() -> None:
    for stage in (MEASURING, NETWORKS):
        rooms = {name.split(".")[1] for name in names_in(stage)}
        assert rooms <= {"analysis", "audio", "core", "models"}
        assert not any(".indicators" in name for name in names_in(stage))


@pytest.mark.parametrize("stage", [MEASURING, NETWORKS], ids=lambda stage: stage.name)
def test_every_library_that_takes_part_is_named(stage: NumberStage) -> None:
    used = {
        name.split(".")[0]
        for code in sources(stage, PACKAGE).values()
        for name in code.imports
        if not name.startswith("voiceman_gui")
    }
    assert used - set(sys.stdlib_module_names) <= set(stage.libraries)


def test_another_version_of_a_library_is_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    before = versions.code_version.__wrapped__(MEASURING)
    found = versions._version
    monkeypatch.setattr(versions, "_version", lambda name: "0.0" if name == "soxr" else found(name))
    assert versions.code_version.__wrapped__(MEASURING) != before


def test_without_sources_the_programs_version_stands_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(versions.voiceman_gui, "__file__", str(tmp_path / "__init__.pyc"))
    assert not sources(MEASURING, tmp_path)
    before = versions.code_version.__wrapped__(MEASURING)
    monkeypatch.setattr(versions.voiceman_gui, "__version__", "999")
    assert versions.code_version.__wrapped__(MEASURING) != before
