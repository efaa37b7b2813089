from __future__ import annotations

from pathlib import Path

from voiceman_gui.report.lettering import Lettering

FONTS = Path(__file__).parents[3] / "resources" / "fonts"


def test_a_character_without_a_glyph_is_named() -> None:
    lettering = Lettering(FONTS)
    assert lettering.printable("Ä −5 한 𓀀\n") == "Ä −5 한 [U+13000][U+000A]"
    assert lettering.printable("a\r\tb") == "a[U+000D] b"


def test_names_of_other_scripts_and_emoji_are_printed() -> None:
    lettering = Lettering(FONTS)
    names = (
        "مقابلة ٣.wav",
        "采访 訪問 録音.wav",
        "שיחה.wav",
        "บันทึก.wav",
        "साक्षात्कार.wav",
        "😀🎙👍🏽",
    )
    for name in names:
        assert lettering.printable(name) == name
    # Whether an emoji is coloured is no letter.
    assert lettering.printable("\u2764\ufe0f") == "\u2764"
