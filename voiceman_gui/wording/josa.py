"""Korean particles, whose form depends on the sound that the word before them ends in.

``은/는``, ``이/가``, ``을/를``, ``과/와`` and ``으로/로`` take their first form after a consonant.
File names, numbers and units are read as a Korean reads them aloud: ``7.4 dB`` ends in 데시벨,
``8`` in 팔, ``voice.wav`` in the letter 브이.
"""

from __future__ import annotations

import re

_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS = 0xAC00, 0xD7A3, 28
_RIEUL = 8
"""Index of ㄹ among the final consonants; before 으로 it counts as none."""
_NONE, _OTHER = 0, 1

_DIGITS = {
    "0": _OTHER,  # 영, 십, 백, 천, 만
    "1": _RIEUL,
    "2": _NONE,
    "3": _OTHER,
    "4": _NONE,
    "5": _NONE,
    "6": _OTHER,
    "7": _RIEUL,
    "8": _RIEUL,
    "9": _NONE,
}
_UNITS = {
    "dB": _RIEUL,  # 데시벨
    "dBFS": _RIEUL,
    "Hz": _NONE,
    "kHz": _NONE,
    "s": _NONE,
    "ms": _NONE,
    "min": _OTHER,  # 분
    "h": _OTHER,  # 시간
    "B": _NONE,
    "kB": _NONE,
    "MB": _NONE,
    "GB": _NONE,
    "TB": _NONE,
}
_SIGNS = {"%": _NONE, "°": _NONE, "+": _NONE}
_LETTER_FINALS = {"L": _RIEUL, "M": _OTHER, "N": _OTHER, "R": _RIEUL}
"""Letters read by their names, 엘, 엠, 엔, 알; all others end in a vowel."""
_VOWELS = "aeiouy"
_STOPS = "bckp"
"""Final letters read as a final consonant after a vowel: 웹, 스펙, 북, 클립."""

_NUMBER_AND_UNIT = re.compile(r"\d\s*([A-Za-z]+)$")
_WORD = re.compile(r"[A-Za-z]+$")
_BRACKETS = re.compile(r"\s*(\([^()]*\)|\[[^\[\]]*\])$")
_SILENT = " \u00a0\u202f\"'”’」』》〉)]}.,:;!?…"


def with_particle(text: str, pair: str) -> str:
    """Return `text` with the particle that fits its last sound.

    Parameters
    ----------
    text : str
        Quotation marks and an addition in brackets at its end are not read.
    pair : str
        Form after a consonant and form after a vowel, such as ``은/는`` or ``으로/로``.

    Returns
    -------
    str
        Where the last sound cannot be known, both forms stand: ``은(는)``.

    Raises
    ------
    ValueError
        If `pair` is no such pair.
    """
    after_consonant, slash, after_vowel = pair.partition("/")
    if not (after_consonant and slash and after_vowel):
        raise ValueError(f"not a pair of particles: {pair!r}")
    final = _final(text)
    if final is None:
        return f"{text}{after_consonant}({after_vowel})"
    if after_consonant.startswith("으") and final == _RIEUL:
        final = _NONE
    return text + (after_vowel if final == _NONE else after_consonant)


def _final(text: str) -> int | None:
    """Return the final consonant as index (0 is none, 8 is ㄹ), None if it cannot be known."""
    read = text.rstrip(_SILENT) if not text.endswith((")", "]")) else text
    while (shorter := _BRACKETS.sub("", read)) != read and shorter:
        read = shorter
    read = read.rstrip(_SILENT)
    if not read:
        return None
    last = read[-1]
    if _FIRST_SYLLABLE <= ord(last) <= _LAST_SYLLABLE:
        return (ord(last) - _FIRST_SYLLABLE) % _FINALS
    if last in _DIGITS:
        return _DIGITS[last]
    if last in _SIGNS:
        return _SIGNS[last]
    unit = _NUMBER_AND_UNIT.search(read)
    if unit is not None and unit[1] in _UNITS:
        return _UNITS[unit[1]]
    word = _WORD.search(read)
    return None if word is None else _of_latin(word[0])


def _of_latin(word: str) -> int:
    if word.isupper() or len(word) == 1:
        return _LETTER_FINALS.get(word[-1].upper(), _NONE)
    lower = word.lower()
    if lower.endswith(("l", "le")):  # 모델, 파일, 테이블
        return _RIEUL
    if lower.endswith(("m", "n", "ng", "me", "ne")):  # 시스템, 버전, 타임, 폰
        return _OTHER
    if lower.endswith("ck") or (lower[-1] in _STOPS and lower[-2] in _VOWELS):
        return _OTHER
    return _NONE
