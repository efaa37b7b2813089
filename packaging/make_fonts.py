"""Make the fonts that are no unmodified files of their publishers: a subset of Han, and emoji.

    python packaging/make_fonts.py --cjk NotoSansCJK-Regular.ttc --emoji NotoEmoji.woff2

The first comes with Debian's fonts-noto-cjk, the second with the npm package @fontsource/noto-emoji
(files/noto-emoji-emoji-400-normal.woff2). Reading WOFF2 needs the package brotli.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTCollection, TTFont  # type: ignore[import-untyped]

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FACE = "Noto Sans CJK SC"
FIRST_LEVEL = 0xC67E
"""Last code of the characters in daily use in Big5."""


def han() -> set[int]:
    """Return the characters of GB 2312, JIS X 0208, KS X 1001 and the first level of Big5."""
    found = set(range(0x3000, 0x3040))
    for code in range(0x2E80, 0xFFFE):
        character = chr(code)
        if 0xAC00 <= code < 0xE000:
            continue  # Hangul has a font of its own, and surrogates are no characters
        for codec in ("gb2312", "shift_jis", "euc_kr", "big5"):
            try:
                coded = character.encode(codec)
            except UnicodeEncodeError:
                continue
            if codec != "big5" or int.from_bytes(coded, "big") <= FIRST_LEVEL:
                found.add(code)
    return found


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--cjk", type=Path, required=True)
    parser.add_argument("--emoji", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=FOLDER)
    chosen = parser.parse_args()
    emoji = TTFont(chosen.emoji)
    emoji.flavor = None
    emoji.save(chosen.out / "NotoEmoji-Regular.ttf")
    fonts = TTCollection(chosen.cjk).fonts
    font = next(one for one in fonts if one["name"].getDebugName(1) == FACE)
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "vert", "kern"]
    options.hinting = options.glyph_names = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["VORG", "BASE"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=han())
    subsetter.subset(font)
    subset.save_font(font, chosen.out / "NotoSansCJKsc-Subset.otf", options)


if __name__ == "__main__":
    main()
