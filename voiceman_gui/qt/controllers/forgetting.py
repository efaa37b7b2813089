"""Letting the program forget which recordings were worked on, while one of them may be open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from voiceman_gui.pipeline.housekeeping import forget, remembered
from voiceman_gui.qt.controllers.settings import SAVE
from voiceman_gui.qt.jobs import Job

if TYPE_CHECKING:
    from voiceman_gui.qt.app import Application


class Forgetting:
    """What the settings' button does.

    Parameters
    ----------
    application : Application
    """

    def __init__(self, application: Application) -> None:
        self._app = application

    @property
    def has_open(self) -> bool:
        """Whether a recording is open."""
        return self._app.state.waveform is not None

    @property
    def recent_files(self) -> int:
        """How many recent files are listed."""
        return len(self._app.store.settings.recent_files)

    def look(self) -> Job:
        """Look at what is kept; the job finishes with `Remembered`."""
        return self._app.keeper.submit("look", lambda _: remembered())

    def forget(self, *, also_open: bool) -> Job:
        """Forget all recordings; the one that is open is closed and forgotten only if asked for."""
        app = self._app
        if also_open:
            app.opening.close_as_it_is()
        app.autosave.forget()
        waveform = app.state.waveform
        keep = () if waveform is None else (waveform.sha256,)
        app.opening.forget()
        # Behind everything that is being saved now: the thread does one after the other.
        job = app.keeper.submit(SAVE, lambda _: forget(keep), replace=False)
        if also_open:
            # "Marks saved" would be untrue now.
            job.ended.connect(lambda: app.window.panels.status.say(""))
        return job
