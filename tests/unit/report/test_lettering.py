from __future__ import annotations

from pathlib import Path

from voiceman_gui.report.lettering import Lettering

FONTS = Path(__file__).parents[3] / "resources" / "fonts"


def test_a_character_without_a_glyph_is_named() -> None:
    lettering = Lettering(FONTS)
    assert lettering.printable("Ä −5 한 😀日\n") == "Ä −5 한 [U+1F600][U+65E5][U+000A]"
    assert lettering.printable("a\r\tb") == "a[U+000D] b"
