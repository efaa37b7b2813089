"""WavPack: length, and bytes between the blocks (WavPack 4 and 5 file format)."""

from __future__ import annotations

import struct
from pathlib import Path

from voiceman_gui.audio.integrity.account import Account, Places
from voiceman_gui.audio.integrity.joined import note_part, note_rest
from voiceman_gui.audio.integrity.tags import tag_length
from voiceman_gui.audio.integrity.window import Window
from voiceman_gui.core.message import message

_RATES = (6000, 8000, 9600, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 64000, 88200,
          96000, 192000)  # fmt: skip

_UNKNOWN = 0xFFFFFFFF

_INITIAL = 1 << 11


def examine(path: Path, window: Window) -> Account:
    """Walk over the blocks of a WavPack file."""
    account = Account()
    at, first = tag_length(window, 0), True
    stray = Places()
    while at < window.size:
        head = window.get(at, 32)
        if head[:4] == b"wvpk" and len(head) == 32:
            length = 8 + struct.unpack_from("<I", head, 4)[0]
            total, index, samples, flags = struct.unpack_from("<IIII", head, 12)
            # Further channels lie in blocks of their own, of which only the first is marked.
            if samples and index == 0 and flags & _INITIAL and not first:
                note_part(account, path, window, at)
                account.quiet.append((at, window.size))
                break
            if samples and first:
                first = False
                rate = flags >> 23 & 15
                # FFmpeg leaves 0 where it cannot go back to the first block.
                account.unclosed = total in (0, _UNKNOWN)
                if not account.unclosed and rate < len(_RATES):
                    account.length_s = total / _RATES[rate]
            at += length
        elif tag := tag_length(window, at):
            account.quiet.append((at, at + tag))
            at += tag
        elif note_part(account, path, window, at):
            account.quiet.append((at, window.size))
            break
        elif (following := window.find(b"wvpk", at + 1)) >= 0:
            stray.add(at, amount=following - at)
            account.holed = True
            at = following
        else:
            note_rest(account, path, window, at)
            break
    account.findings += stray.finding(
        lambda at_s: message(
            "audio.notice.stray.wavpack",
            stray_bytes=stray.total,
            places_count=stray.count,
            at_s=at_s,
            byte=stray.byte,
        )
    )
    return account
