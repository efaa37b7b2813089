"""The command line in English and in Korean: help, notices, wrong usage; results stay the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import soundfile
from typer.testing import CliRunner

from helpers.audio_files import signal
from helpers.catalogues import catalogue
from voiceman_gui.__main__ import COMMAND_LINE
from voiceman_gui.cli import language
from voiceman_gui.cli.commands import COMMANDS, MODELS_COMMANDS, TIERS_COMMANDS, TURNS_COMMANDS, app
from voiceman_gui.cli.options import LanguageCode
from voiceman_gui.settings.store import SettingsStore
from voiceman_gui.wording import LANGUAGES

HELP_PAGES = [
    [],
    ["models"],
    *([command.name] for command in COMMANDS),
    *(["models", command.name] for command in MODELS_COMMANDS),
    ["tiers"],
    *(["tiers", command.name] for command in TIERS_COMMANDS),
    ["turns"],
    *(["turns", command.name] for command in TURNS_COMMANDS),
]
LATIN = re.compile(r"[A-Za-z_]{3,}")
NAMES = {
    *("voiceman", "JSON", "CSV", "PDF", "PNG", "SVG", "SHA", "UTF", "zip", "tar", "path", "label"),
    *("OMP_NUM_THREADS", "VOICEMAN_LANGUAGE", "START", "END", "DIM_ID", "CAT_ID", "FILE", "FOLDER"),
    *("speaker", "auto", "embedded", "cuda", "mps", "cpu", "int", "range", "dir", "angry", "happy"),
    *(
        "sad",
        "neutral",
        "root",
        "models",
        "PATH",
        "tiers",
        "turns",
        "one",
        "channels",
        "SPEAKER",
        "NAME",
    ),
    *("RTTM", "rttm", "Praat", "TextGrid", "Audacity", "txt", "ELAN", "EAF", "eaf"),
    *("FLOOR", "CEILING", "tiers", "long", "short", "utf", "latin", "WAV", "FLAC"),
}


@pytest.fixture
def short(tmp_path: Path) -> Path:
    path = tmp_path / "short.wav"
    soundfile.write(path, signal(6.0, 16000)[0], 16000)
    return path


def run(*arguments: object, **environment: str):
    return CliRunner().invoke(app, [*map(str, arguments)], env=environment)


def test_another_language_of_the_program_is_an_option() -> None:
    assert {code.value for code in LanguageCode} == set(LANGUAGES)


def test_the_module_knows_every_command() -> None:
    assert {command.name for command in COMMANDS} | {"models", "tiers", "turns"} <= COMMAND_LINE


@pytest.mark.parametrize("page", HELP_PAGES, ids=" ".join)
def test_help_pages_have_no_id_left_and_no_english_in_korean(page: list[str]) -> None:
    english = run(*page, "--help")
    assert english.exit_code == 0
    assert "Usage: " in english.stdout
    korean = run("--language", "ko", *page, "--help")
    assert korean.exit_code == 0
    assert "사용법: " in korean.stdout
    for text in (english.stdout, korean.stdout):
        assert "cli." not in text
    prose = re.sub(r"--?[a-z-]+|“[^”]*”", "", korean.stdout)
    commands = {
        command.name for command in (*COMMANDS, *MODELS_COMMANDS, *TIERS_COMMANDS, *TURNS_COMMANDS)
    }
    assert set(LATIN.findall(prose)) - NAMES - commands == set()


def test_every_option_has_words() -> None:
    ids = {ident for ident in catalogue("en") if ident.startswith("cli.")}
    assert {command.help for command in (*COMMANDS, *MODELS_COMMANDS, *TURNS_COMMANDS)} <= ids


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["analyze", "x.wav", "--no-such"], "--no-such 옵션은 없습니다"),
        (["analyze", "x.wav", "--hop", "nine"], "--hop"),
        (["analyze", "x.wav", "--baseline", "5-5"], "기준 구간의 끝"),
        (["analyze", "x.wav", "--models", "one"], "더하기 기호"),
        (["analyze"], "값이 없습니다"),
    ],
)
def test_wrong_usage_is_worded(arguments: list[str], expected: str) -> None:
    done = run("--language", "ko", *arguments)
    assert done.exit_code == 2
    assert expected in done.stderr
    assert "도움말: " in done.stderr


REASONS = [
    ("--window abc", "must be a number", "숫자여야"),
    ("--window 99", "between 1 and 30 s", "1초 이상 30초 이하"),
    ("--hop 9", "between 0.1 s and the length of the window, 4 s", "0.1초 이상"),
    ("--hop 0.01", "between 0.1 s", "0.1초 이상"),
    ("--hop nan", "between 0.1 s", "0.1초 이상"),
    ("--threads 0", "a whole number, 1 or more", "1 이상의 정수"),
    ("--channel 1.5", "a whole number, 1 or more", "1 이상의 정수"),
    ("--report-language fr", "one of en or ko", "en 또는 ko"),
    ("--device x", "auto, cpu, cuda, or mps", "mps"),
    ("--report-template nix", "there is no folder “nix”", "“nix” 폴더가 없습니다"),
    ("--report-template x.wav", "there is no folder", "폴더가 없습니다"),
    ("--hop", "needs a value", "값이 필요합니다"),
    ("--quiet=3", "takes no value", "값을 지정할 수 없습니다"),
]


@pytest.mark.parametrize(("option", "english", "korean"), REASONS)
def test_what_is_accepted_is_said_in_both_languages(
    option: str, english: str, korean: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("x.wav").touch()
    for code, expected in (("en", english), ("ko", korean)):
        done = run("--language", code, "analyze", "x.wav", *option.split())
        assert done.exit_code == 2
        sentence = done.stderr.splitlines()[0]
        assert expected in sentence and re.split("[ =]", option)[0] in sentence
        # No words of the libraries that read the options.
        for foreign in ("Invalid value", "Value error", "Input should", "Option '"):
            assert foreign not in done.stderr


@pytest.mark.parametrize(
    ("arguments", "english", "korean"),
    [
        ([], "Name a command", "명령을 지정"),
        (["nosuch"], "no command nosuch", "nosuch 명령은 없습니다"),
        (["doctor", "more", "yet"], "more and yet", "more 및 yet"),
        (["models", "calibrate", "x.csv", "--window", "0"], "between 1 and 30 s", "1초 이상"),
    ],
)
def test_commands_and_arguments_are_named(arguments: list[str], english: str, korean: str) -> None:
    for code, expected in (("en", english), ("ko", korean)):
        done = run("--language", code, *arguments)
        assert done.exit_code == 2
        assert expected in done.stderr


def test_the_option_before_a_command_is_worded() -> None:
    assert "one of en or ko" in run("--language", "fr", "doctor").stderr
    assert "needs a value" in run("--language", VOICEMAN_LANGUAGE="en").stderr


def test_a_group_without_a_command_shows_its_help() -> None:
    done = run("models", VOICEMAN_LANGUAGE="ko")
    assert done.exit_code == 2
    assert "calibrate" in done.stderr and "명령" in done.stderr


def test_notices_and_summary_are_in_the_language_and_json_is_not(
    short: Path, tmp_path: Path
) -> None:
    outputs, written = {}, {}
    for code in LANGUAGES:
        out = tmp_path / f"{code}.json"
        done = run("--language", code, "analyze", short, "--json", out)
        assert done.exit_code == 0, done.output
        outputs[code], written[code] = done.stdout, out.read_bytes()
    assert written["en"] == written["ko"]
    assert "windows carry readings" in outputs["en"]
    assert "분석 창" in outputs["ko"] and "carry" not in outputs["ko"]


def test_an_unreadable_file_is_named_in_korean(tmp_path: Path) -> None:
    bad = tmp_path / "bad.wav"
    bad.write_bytes(b"RIFF and nothing more")
    done = run("--language", "ko", "analyze", bad, "-q")
    assert done.exit_code == 3
    assert "bad.wav" in done.stderr and re.search("[가-힣]", done.stderr)


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        (["--language", "ko", "doctor"], {}, "ko"),
        (["--language=ko", "doctor"], {"VOICEMAN_LANGUAGE": "en"}, "ko"),
        (["doctor"], {"VOICEMAN_LANGUAGE": "ko"}, "ko"),
        (["doctor", "--language", "ko"], {"VOICEMAN_LANGUAGE": "en"}, "en"),
        (["--version"], {"VOICEMAN_LANGUAGE": "tlh"}, "en"),
    ],
)
def test_option_comes_before_environment(
    arguments: list[str], environment: dict[str, str], expected: str
) -> None:
    SettingsStore().update(language="en")
    assert language.wanted_language(arguments, environment) == expected


def test_settings_are_asked_last() -> None:
    SettingsStore().update(language="ko")
    assert language.wanted_language(["doctor"], {}) == "ko"


def test_reports_speak_the_language_that_is_asked_for_or_set() -> None:
    language.speak("en")
    assert language.report_language(None) == "en"
    SettingsStore().update(report_language="ko")
    assert language.report_language(None) == "ko"
    assert language.report_language("en") == "en"
