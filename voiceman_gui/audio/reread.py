"""Whether hash, header and samples are of the same bytes, where the file was touched meanwhile.

Bytes and samples are read at different moments. A file that is written in between and given its old
time of writing again would leave the hash of one content beside the samples of another. The
system's own time of change cannot be set back, but giving the file another name, other permissions
or a backup changes it, too. So where it differs, no change is reported yet: everything is read
once more.
"""

from __future__ import annotations

from dataclasses import replace

from voiceman_gui.audio.hashing import hash_file
from voiceman_gui.audio.identity import check_unchanged, is_untouched
from voiceman_gui.audio.open import open_recording
from voiceman_gui.audio.stream import stream_samples
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.waveform import Waveform

_LOOKS = 3


def reread_and_compare(waveform: Waveform, cancel: CancelToken) -> None:
    """Read header, bytes and samples again, and compare them with those of the first pass.

    Parameters
    ----------
    waveform : Waveform
        As the first pass found it.
    cancel : CancelToken

    Raises
    ------
    RecordingError
        If anything differs, or the file is touched again during each of three looks.
    Cancelled
        If `cancel` was raised.
    """
    recording = waveform.recording
    for _ in range(_LOOKS):
        before = check_unchanged(recording)
        again = open_recording(recording.path)
        if replace(again, status_changed_ns=recording.status_changed_ns) != recording:
            raise RecordingError(message("audio.changed.header", file=recording.name))
        state, sha256 = hash_file(recording.path, cancel.check)
        if sha256 != waveform.sha256:
            raise RecordingError(message("audio.changed.contents", file=recording.name))
        if again.status_changed_ns is None:
            # Windows does not keep the time of change, so this look is always taken there;
            # the hash, which was worked out before the last samples were read, has to do.
            return
        for _block in stream_samples(waveform, cancel=cancel):
            pass
        if is_untouched(again, before, state, check_unchanged(recording)):
            return
    raise RecordingError(message("audio.changed.repeatedly", file=recording.name))
