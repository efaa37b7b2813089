"""What the system's refusals mean for the person: a short phrase for a sentence about a file."""

from __future__ import annotations

import errno

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable


class Refusal(OSError):
    """An error of a file that this program found itself, with a fact instead of a number."""

    def __init__(self, number: int, fact: Message) -> None:
        super().__init__(number, str(fact))
        self.fact = fact


_REASONS = {
    errno.ENOSPC: message("core.system_error.disk_full"),
    errno.EDQUOT: message("core.system_error.quota"),
    errno.EACCES: message("core.system_error.no_permission"),
    errno.EPERM: message("core.system_error.no_permission"),
    errno.EROFS: message("core.system_error.read_only"),
    errno.ENOENT: message("core.system_error.gone"),
    errno.EIO: message("core.system_error.drive_fault"),
    errno.ENOTDIR: message("core.system_error.not_a_folder"),
    errno.EISDIR: message("core.system_error.is_a_folder"),
    errno.EEXIST: message("core.system_error.exists"),
    errno.ENAMETOOLONG: message("core.system_error.name_too_long"),
    errno.EBUSY: message("core.system_error.busy"),
    errno.ETIMEDOUT: message("core.system_error.timed_out"),
    errno.EMFILE: message("core.system_error.too_many_files"),
    errno.ENOMEM: message("core.system_error.no_memory"),
    errno.ELOOP: message("core.system_error.links_in_a_circle"),
    errno.ENOTEMPTY: message("core.system_error.folder_not_empty"),
    errno.EFBIG: message("core.system_error.file_too_large"),
    errno.ENODEV: message("core.system_error.no_device"),
    errno.ESTALE: message("core.system_error.not_known_to_server"),
    errno.EHOSTUNREACH: message("core.system_error.not_reachable"),
    errno.ENETUNREACH: message("core.system_error.not_reachable"),
    errno.ECONNREFUSED: message("core.system_error.connection_refused"),
    errno.ECONNRESET: message("core.system_error.connection_lost"),
}


def reason_of(error: OSError) -> Message:
    """Return why the system refused: a phrase without a full stop.

    Where the phrase is not among those that the program knows, the system's own stands.
    """
    if isinstance(error, Refusal):
        return error.fact
    known = _REASONS.get(error.errno) if error.errno is not None else None
    if known is not None:
        return known
    return message("core.system_error.other", text=displayable(error.strerror or str(error)))
