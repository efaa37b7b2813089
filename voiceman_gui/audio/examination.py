"""Examines the structure of a file in a thread of its own, while it is decoded."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, wait

from voiceman_gui.audio.integrity import examine
from voiceman_gui.audio.integrity.structure import FileStructure
from voiceman_gui.core.closing import Closing
from voiceman_gui.core.errors import RecordingError
from voiceman_gui.core.message import message
from voiceman_gui.core.progress import CancelToken
from voiceman_gui.core.recording import Recording
from voiceman_gui.core.system_error import reason_of


class BackgroundExamination(Closing):
    """Examines a file from its beginning to its end.

    Use it as a context manager: leaving it stops and joins the thread.

    Parameters
    ----------
    recording : Recording
    """

    def __init__(self, recording: Recording) -> None:
        self._name = recording.name
        self._stop = CancelToken()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="examination")
        self._account = self._thread.submit(
            examine, recording.path, recording.container, self._stop
        )

    def close(self) -> None:
        """Stop, and let go of the file."""
        self._stop.cancel()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def finish(self, cancel: CancelToken) -> FileStructure:
        """Wait for the rest.

        Parameters
        ----------
        cancel : CancelToken
            Looked at while waiting.

        Raises
        ------
        RecordingError
            If the file can no longer be read.
        Cancelled
            If `cancel` was raised.
        """
        while not wait([self._account], timeout=0.1).done:
            cancel.check()
        try:
            return self._account.result()
        except OSError as error:
            raise RecordingError(
                message("audio.not_readable", file=self._name, reason=reason_of(error))
            ) from error
