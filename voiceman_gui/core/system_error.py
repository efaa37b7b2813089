"""What the operating system refused, as a fact.

The system's own words come in the language that it was set to, or in English; the errors that a
person meets have words of the program's own in every language.
"""

from __future__ import annotations

import errno

from voiceman_gui.core.message import Message, message
from voiceman_gui.core.names import displayable

_KNOWN: dict[int, Message] = {
    errno.ENOENT: message("core.system.no_such_file"),
    errno.EACCES: message("core.system.no_permission"),
    errno.EPERM: message("core.system.not_permitted"),
    errno.ENOSPC: message("core.system.disk_full"),
    errno.EDQUOT: message("core.system.quota_used"),
    errno.EROFS: message("core.system.read_only"),
    errno.EIO: message("core.system.input_output"),
    errno.ENOTDIR: message("core.system.not_a_folder"),
    errno.EISDIR: message("core.system.is_a_folder"),
    errno.EEXIST: message("core.system.file_exists"),
    errno.ENOTEMPTY: message("core.system.folder_not_empty"),
    errno.ELOOP: message("core.system.links_in_a_circle"),
    errno.ENAMETOOLONG: message("core.system.name_too_long"),
    errno.EFBIG: message("core.system.file_too_large"),
    errno.EBUSY: message("core.system.busy"),
    errno.EMFILE: message("core.system.too_many_open_files"),
    errno.ENODEV: message("core.system.no_such_device"),
    errno.ESTALE: message("core.system.stale_handle"),
    errno.ETIMEDOUT: message("core.system.timed_out"),
    errno.ECONNREFUSED: message("core.system.connection_refused"),
    errno.ECONNRESET: message("core.system.connection_reset"),
    errno.EHOSTUNREACH: message("core.system.no_route"),
    errno.ENETUNREACH: message("core.system.network_unreachable"),
}
"""By error number."""


def system_reason(error: BaseException) -> Message:
    """Return why the system refused, to be put into another sentence.

    Parameters
    ----------
    error : BaseException
        Best an `OSError`; of others, and of error numbers without words here, the text is taken
        as it stands, made safe to show.

    Returns
    -------
    Message
        Its words begin with a small letter and end without a full stop.
    """
    if isinstance(error, OSError) and error.errno in _KNOWN:
        return _KNOWN[error.errno]
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    text = displayable(text[:1].lower() + text[1:])
    return message("core.system.other", text=text or type(error).__name__)
