"""Finding a command by a few of its letters, in any language that the program has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

APART = 2.0
"""What letters that do not stand together cost at least."""
MOST_GAPS = 2.0
"""Letters between the letters of a word that are passed over, as a multiple of its length."""
_FINAL, _INITIAL = "HANGUL JONGSEONG ", "HANGUL CHOSEONG "  # not worded: names of Unicode


def _initials_of(final: str) -> str:
    """Return the letters at the end of a syllable as they stand at the beginning of one."""
    parts = unicodedata.name(final).removeprefix(_FINAL).split("-")
    return "".join(unicodedata.lookup(_INITIAL + part) for part in parts)


_FINALS = {code: _initials_of(chr(code)) for code in range(0x11A8, 0x11C3)}


def letters(text: str) -> str:
    """Return text as it is compared: without case, and Hangul as its letters.

    Letters typed alone (``ㅅㅍㅌ``) find ``스펙트로그램`` as its initials, and a syllable that is
    still being typed finds what it may become: ``깆`` finds ``기준``.
    """
    return unicodedata.normalize("NFKD", text).casefold().translate(_FINALS)


def cost(query: str, text: str) -> float | None:
    """Return how far a text is from what is searched for; None where it does not hold it.

    Every word of the query must be found: at the beginning of a word, within one, or as letters in
    this order with others between them, from the cheapest to the dearest.

    Parameters
    ----------
    query, text : str
    """
    searched = letters(text)
    whole = 0.0
    for word in letters(query).split():
        one = _cost_of_word(word, searched)
        if one is None:
            return None
        whole += one
    return whole


def best(query: str, texts: Iterable[tuple[str, float]]) -> float | None:
    """Return the least cost among texts, each with what is added to its own; None for none."""
    costs = (None if (found := cost(query, text)) is None else found + more for text, more in texts)
    return min((found for found in costs if found is not None), default=None)


def _cost_of_word(word: str, text: str) -> float | None:
    late = 1.0 / (len(text) + 1)
    at = text.find(word)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(word, at + 1)
    if at >= 0:
        return at * late
    at = text.find(word)
    if at >= 0:
        return 1.0 + at * late
    gaps = _fewest_gaps(word, text)
    if gaps is None or gaps > MOST_GAPS * len(word):
        return None
    return APART + gaps / len(word)


def _fewest_gaps(word: str, text: str) -> int | None:
    """Return how many letters at least stand between those of a word; None without them all."""
    fewest: int | None = None
    for start, letter in enumerate(text):
        if letter != word[0]:
            continue
        at = start
        for wanted in word[1:]:
            at = text.find(wanted, at + 1)
            if at < 0:
                return fewest
        gaps = at - start + 1 - len(word)
        fewest = gaps if fewest is None else min(fewest, gaps)
    return fewest
