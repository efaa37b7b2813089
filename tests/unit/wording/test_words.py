from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from fluent.runtime import FluentBundle, FluentResource

from helpers.catalogues import catalogue as catalogue_of
from helpers.catalogues import files
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.wording import LANGUAGES, WordingError, Words, system_language, words_for

SENTENCES = """
core-t_db = { DB($snr_db, $needed_db) }
core-t_fixed = { DB($snr_db, digits: 2) }
core-t_count = { $n_count ->
    [one] one channel
   *[other] { NUMBER($n_count) } channels
 }
core-t_list = { LIST($parts) }
core-t_clocks = { LIST($at_s, each: "CLOCK", style: "or") }
core-t_index = { INDEX($v) }
core-t_beside = { INDEX($v, beside: "median") }
core-t_rank = { RANK($v) }
core-t_plus = { PLUS($v) }
core-t_plus_beside = { PLUS($v, 0, digits: 1) }
core-t_term = { TERM($v, $other, digits: 1) } - { TERM($other, $v, digits: 1) }
core-t_term_db = { DB_TERM($a_db, $b_db, digits: 1) }
core-t_clock = { CLOCK($at_s) }
core-t_clock3 = { CLOCK($at_s, digits: 3) }
core-t_date = { DATE($when) }
core-t_bytes = { BYTES($size_bytes) }
core-t_percent = { PERCENT($part_share) }
core-t_khz = { KHZ($rate_hz) }
core-t_seconds = { SECONDS($long_s) }
core-t_number = { NUMBER($v) }
core-t_switch = { $on ->
    [true] on
   *[false] off
 }
core-t_raw = { $parts }
core-t_josa = { JOSA(DB($snr_db), "은/는") }
core-t_why = { $why }
"""


@pytest.fixture
def wording() -> Callable[[str], Words]:
    """Give words of a language with sentences for these tests."""

    def made(code: str) -> Words:
        words = Words(LANGUAGES[code])
        words.catalogue("core").add(SENTENCES)
        return words

    return made


@pytest.mark.parametrize(
    ("ident", "params", "english", "korean"),
    [
        ("core.t_db", {"snr_db": 7.44, "needed_db": 10}, "7.4 dB", "7.4 dB"),
        ("core.t_db", {"snr_db": 9.97, "needed_db": 10}, "9.97 dB", "9.97 dB"),
        ("core.t_fixed", {"snr_db": -7}, "−7.00 dB", "−7.00 dB"),
        ("core.t_count", {"n_count": 1}, "one channel", "1 channels"),
        ("core.t_count", {"n_count": 12345}, "12,345 channels", "12,345 channels"),
        ("core.t_list", {"parts": ("a", "b", 3)}, "a, b, and 3", "a, b 및 3"),
        (
            "core.t_clocks",
            {"at_s": (1.0, 62.25)},
            "0:00:01.0 or 0:01:02.2",
            "0:00:01.0 또는 0:01:02.2",
        ),
        ("core.t_index", {"v": 0.5001}, "0.50", "0.50"),
        ("core.t_beside", {"v": 0.5001}, "0.5001", "0.5001"),
        ("core.t_rank", {"v": 61.7}, "+62", "+62"),
        ("core.t_plus", {"v": 1.5}, "+1.5", "+1.5"),
        ("core.t_plus", {"v": -2}, "−2", "−2"),
        ("core.t_plus_beside", {"v": 2.583}, "+2.6", "+2.6"),
        ("core.t_plus_beside", {"v": 0.0196}, "+0.02", "+0.02"),
        ("core.t_plus_beside", {"v": 0.0}, "0.0", "0.0"),
        ("core.t_term", {"v": 6.0372, "other": 4.7633}, "6.04 - 4.76", "6.04 - 4.76"),
        ("core.t_term_db", {"a_db": 66.0372, "b_db": 64.7633}, "66.04 dB", "66.04 dB"),
        ("core.t_clock", {"at_s": 59.96}, "0:01:00.0", "0:01:00.0"),
        ("core.t_clock3", {"at_s": 3723.4567}, "1:02:03.457", "1:02:03.457"),
        ("core.t_date", {"when": "2026-11-28"}, "28 November 2026", "2026년 11월 28일"),
        (
            "core.t_date",
            {"when": "2026-11-28T20:58:50+09:00"},
            "28 November 2026, 20:58:50 (UTC+09:00)",
            "2026년 11월 28일 20:58:50 (UTC+09:00)",
        ),
        (
            "core.t_date",
            {"when": "2026-11-28T20:58:50-05:00"},
            "28 November 2026, 20:58:50 (UTC−05:00)",
            "2026년 11월 28일 20:58:50 (UTC−05:00)",
        ),
        ("core.t_rank", {"v": -52.1}, "−52", "−52"),
        ("core.t_bytes", {"size_bytes": 999}, "999 bytes", "999바이트"),
        ("core.t_bytes", {"size_bytes": 999_960}, "1 MB", "1 MB"),
        ("core.t_percent", {"part_share": 0.1234}, "12.3 %", "12.3%"),
        ("core.t_khz", {"rate_hz": 44100}, "44.1 kHz", "44.1 kHz"),
        ("core.t_seconds", {"long_s": 4.0}, "4 s", "4초"),
        ("core.t_number", {"v": 1234.5}, "1,234.5", "1,234.5"),
        ("core.t_switch", {"on": True}, "on", "on"),
        ("core.t_switch", {"on": False}, "off", "off"),
        ("core.t_josa", {"snr_db": 7.4}, "7.4 dB은", "7.4 dB은"),
    ],
)
def test_functions(
    ident: str,
    params: dict[str, object],
    english: str,
    korean: str,
    wording: Callable[[str], Words],
) -> None:
    assert wording("en").text(ident, **params) == english
    assert wording("ko").text(ident, **params) == korean


def test_a_message_inside_another_speaks_the_same_language(
    wording: Callable[[str], Words],
) -> None:
    why = message("core.t_seconds", long_s=4)
    assert wording("ko").text("core.t_why", why=why) == "4초"
    assert wording("ko").text("core.t_list", parts=(why, why)) == "4초 및 4초"


def test_words_may_be_long(wording: Callable[[str], Words]) -> None:
    assert wording("en").text("core.t_why", why="x" * 5000) == "x" * 5000


@pytest.mark.parametrize(
    ("ident", "params"),
    [
        ("core.no_such", {}),
        ("nowhere.at_all", {}),
        ("core.t_seconds", {}),
        ("core.t_seconds", {"long_s": "text"}),
        ("core.t_raw", {"parts": (1, 2)}),
        ("core.t_date", {"when": "yesterday"}),
    ],
)
def test_what_cannot_be_worded_is_an_error(
    ident: str, params: dict[str, object], wording: Callable[[str], Words]
) -> None:
    with pytest.raises(WordingError, match=ident):
        wording("en").text(ident, **params)


def test_errors_and_plain_sentences_are_worded_too() -> None:
    fact = message("core.resource_missing", file="a.wav")
    assert words_for("en")(RecordingError(fact)) == words_for("en")(fact)
    assert words_for("ko")(fact).startswith("프로그램 파일")
    assert words_for("ko")("as it is") == "as it is"


def test_json_has_id_parameters_and_words() -> None:
    fact = message("core.resource_missing", file="a.wav")
    assert words_for("en").as_dict(fact) == {
        "id": "core.resource_missing",
        "params": {"file": "a.wav"},
        "text": words_for("en")(fact),
    }


@pytest.mark.parametrize(
    ("preferred", "code"),
    [
        (["ko-KR"], "ko"),
        (["ko_KR", "en_US"], "ko"),
        (["fr-FR", "ko-KR"], "ko"),
        (["en-GB", "ko"], "en"),
        (["fr"], "en"),
    ],
)
def test_the_system_is_asked(preferred: list[str], code: str) -> None:
    assert system_language(preferred) == code


def test_the_environment_is_asked_where_there_is_no_desktop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    assert system_language() == "ko"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert system_language() == "en"


@pytest.mark.parametrize("code", LANGUAGES)
def test_sentences_read_one_by_one_are_those_of_the_whole_file(code: str) -> None:
    for file in files(code):
        bundle = FluentBundle([code], use_isolating=False)
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
        catalogue = Words(LANGUAGES[code]).catalogue(file.stem)
        for entry in catalogue_of(code).values():
            name = entry.id.replace(".", "-")
            if entry.source != file.name:
                continue
            assert name in catalogue
            if not entry.variables and not entry.references:
                pattern = bundle.get_message(name).value
                assert pattern is not None
                assert catalogue.worded(name, {}) == (bundle.format_pattern(pattern)[0], [])


def test_threads_that_ask_first_at_once_read_the_same_words() -> None:
    fact = message("core.resource_missing", file="a.wav")
    expected = words_for("en")(fact)
    for _ in range(20):
        words, together = Words(LANGUAGES["en"]), Barrier(8)

        def ask(words: Words = words, together: Barrier = together) -> str:
            together.wait()
            return words(fact)

        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(ask) for _ in range(8)]
            assert {one.result() for one in asked} == {expected}
