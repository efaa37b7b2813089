"""Tags that stand before, between or behind the sound and hold none."""

from __future__ import annotations

import struct

from voiceman_gui.audio.integrity.file_view import FileView


def tag_length(view: FileView, at: int) -> int:
    """Return the bytes of the tag that begins at a byte, 0 where none does.

    Knows ID3v1 (and its enhanced form), ID3v2 (ID3v2.4, section 3.1), APE (with its header) and
    Lyrics3 v2.
    """
    head = view.get(at, 32)
    left = view.size - at
    if head[:3] == b"ID3" and len(head) >= 10 and max(head[6:10]) < 0x80:
        # The size is four bytes of seven bits each; a footer repeats the header.
        length = head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]
        return min(left, 10 + length + (10 if head[5] & 0x10 else 0))
    if head[:4] == b"TAG+" and left >= 227:
        return 227
    if head[:3] == b"TAG" and left >= 128:
        return 128
    if head[:8] == b"APETAGEX" and len(head) == 32:
        length, _, flags = struct.unpack_from("<III", head, 12)
        # Only a tag's header (bit 29) stands before its items; a footer stands alone.
        return min(left, 32 + length) if flags & 1 << 29 else 32
    if head[:11] == b"LYRICSBEGIN":
        end = view.find(b"LYRICS200", at)
        return end + 9 - at if end >= 0 else 0
    return 0
